using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Taizhang.Ledger.People;

/// <summary>
/// The file that keeps the office's key beside the data. Without an opening password (开启口令) the key lies there as it
/// is: that protects a copied database file, not a copied folder. With one, the key is encrypted twice, under the
/// password and under a recovery code (恢复码) that is printed once, and a copied folder tells no personal field.
/// Either way the database itself is not encrypted: names, dates and figures can be read by whoever has the file.
/// </summary>
public static class OfficeKeyFile
{
    /// <summary>Shorter passwords are refused; nothing else is asked of one.</summary>
    public const int ShortestPassword = 8;

    private const string Heading = "taizhang-office-key 1";
    private const string PasswordLine = "password";
    private const string RecoveryLine = "recovery";
    private const string Method = "pbkdf2-sha256";

    /// <summary>A tenth of a second on an office PC, and as long again for each guess of a stranger.</summary>
    private const int Rounds = 600_000;

    private const int SaltSize = 16;
    private const int NonceSize = 12;
    private const int TagSize = 16;

    /// <summary>Digits and letters that cannot be taken for one another when they are read off paper.</summary>
    private const string CodeLetters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private const int CodeLength = 32;
    private const int CodeGroup = 4;

    /// <summary>True when the key can only be had with the password or the recovery code.</summary>
    public static bool IsLocked(string path) => File.Exists(path) && File.ReadLines(path).FirstOrDefault() == Heading;

    /// <summary>
    /// The office's key; a new one, unlocked, where there is no file yet. Refused: <c>key-locked</c> without a secret,
    /// <c>key-wrong</c> with a wrong one, <c>key-damaged</c> when the file is not one of ours.
    /// </summary>
    /// <param name="secret">Asked for the password or the recovery code only when the key is locked.</param>
    public static Outcome<byte[]> Open(string path, Func<string?> secret)
    {
        if (!File.Exists(path))
        {
            var fresh = RandomNumberGenerator.GetBytes(PersonVault.KeySize);
            Write(path, Convert.ToHexStringLower(fresh));
            return fresh;
        }

        var lines = File.ReadAllLines(path);
        if (lines is not [Heading, .. var locks])
        {
            return Plain(lines) is { } key ? key : Damaged();
        }

        var parsed = locks.Select(Lock.Parse).ToList();
        if (parsed.Count == 0 || parsed.Contains(null))
        {
            return Damaged();
        }

        if (secret() is not { Length: > 0 } given)
        {
            return new Refusal("key-locked", "", "这份台账设了开启口令。", "请输入口令；忘了口令，可用当初打印的恢复码打开。");
        }

        return parsed.OfType<Lock>().Select(one => one.Open(given)).FirstOrDefault(opened => opened is not null) is { } found
            ? found
            : new Refusal("key-wrong", "", "口令不对。", "忘了口令，可用当初打印的恢复码打开。");
    }

    /// <summary>
    /// Locks the key under a password and gives the recovery code, which is kept nowhere: printed now or never. An
    /// earlier password and code open nothing any more. Refused: <c>password-short</c>.
    /// </summary>
    public static Outcome<string> Protect(string path, byte[] officeKey, string password)
    {
        if (password.Length < ShortestPassword)
        {
            return new Refusal("password-short", "", $"口令太短，至少要{ShortestPassword}个字符。", "请换一个长些的口令，例如一句自己记得住的话。");
        }

        var code = RandomNumberGenerator.GetString(CodeLetters, CodeLength);
        Write(path, $"{Heading}\n{Lock.Under(PasswordLine, password, officeKey)}\n{Lock.Under(RecoveryLine, code, officeKey)}\n");
        return string.Join('-', code.Chunk(CodeGroup).Select(group => new string(group)));
    }

    /// <summary>Lays the key beside the data again as it is, without a password.</summary>
    public static void Release(string path, byte[] officeKey) => Write(path, Convert.ToHexStringLower(officeKey));

    private static Refusal Damaged() => new("key-damaged", "", "密钥文件已经损坏，身份证号等个人信息打不开。", "请从备份中取回 office.key，不要再写入。");

    private static byte[]? Plain(string[] lines) =>
        lines is [var only, ..] && only.Trim() is { Length: PersonVault.KeySize * 2 } text && text.All(char.IsAsciiHexDigit) ? Convert.FromHexString(text) : null;

    /// <summary>Written whole or not at all, and readable by its owner only.</summary>
    private static void Write(string path, string text)
    {
        var part = $"{path}.part";
        File.WriteAllText(part, text);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(part, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        File.Move(part, path, overwrite: true);
    }

    /// <summary>The office's key encrypted under one secret: name, method, rounds, salt, and nonce with tag and cipher.</summary>
    private sealed record Lock(string Name, int RoundsDone, byte[] Salt, byte[] Sealed)
    {
        public static Lock Under(string name, string secret, byte[] officeKey)
        {
            var salt = RandomNumberGenerator.GetBytes(SaltSize);
            var nonce = RandomNumberGenerator.GetBytes(NonceSize);
            var cipher = new byte[officeKey.Length];
            var tag = new byte[TagSize];
            using var aes = new AesGcm(Stretch(name, secret, salt, Rounds), TagSize);
            aes.Encrypt(nonce, officeKey, cipher, tag, Encoding.ASCII.GetBytes(name));
            return new Lock(name, Rounds, salt, [.. nonce, .. tag, .. cipher]);
        }

        public static Lock? Parse(string line)
        {
            return line.Split(' ') is [PasswordLine or RecoveryLine, Method, var rounds, var salt, var cipher]
                && int.TryParse(rounds, NumberStyles.None, CultureInfo.InvariantCulture, out var done)
                && done is > 0 and <= Rounds * 10
                && Bytes(salt) is { Length: SaltSize } salted
                && Bytes(cipher) is { Length: NonceSize + TagSize + PersonVault.KeySize } bytes
                    ? new Lock(line[..line.IndexOf(' ', StringComparison.Ordinal)], done, salted, bytes)
                    : null;
        }

        public byte[]? Open(string secret)
        {
            var key = new byte[PersonVault.KeySize];
            using var aes = new AesGcm(Stretch(Name, secret, Salt, RoundsDone), TagSize);
            try
            {
                aes.Decrypt(Sealed.AsSpan(0, NonceSize), Sealed.AsSpan(NonceSize + TagSize), Sealed.AsSpan(NonceSize, TagSize), key, Encoding.ASCII.GetBytes(Name));
                return key;
            }
            catch (AuthenticationTagMismatchException)
            {
                return null;
            }
        }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} {Method} {RoundsDone} {Convert.ToHexStringLower(Salt)} {Convert.ToHexStringLower(Sealed)}");

        /// <summary>A recovery code may be typed in small letters, with or without its dashes.</summary>
        private static byte[] Stretch(string name, string secret, byte[] salt, int rounds) => Rfc2898DeriveBytes.Pbkdf2(
            name == RecoveryLine ? string.Concat(secret.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant() : secret.Normalize(NormalizationForm.FormC),
            salt,
            rounds,
            HashAlgorithmName.SHA256,
            PersonVault.KeySize);

        private static byte[]? Bytes(string hex) => hex.Length % 2 == 0 && hex.All(char.IsAsciiHexDigit) ? Convert.FromHexString(hex) : null;
    }
}
