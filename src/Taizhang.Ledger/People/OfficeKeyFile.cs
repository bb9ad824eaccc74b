using System.Security.Cryptography;

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

        var parsed = locks.Select(SecretLock.Parse).ToList();
        if (parsed.Count == 0 || parsed.Contains(null))
        {
            return Damaged();
        }

        if (secret() is not { Length: > 0 } given)
        {
            return new Refusal("key-locked", "", "这份台账设了开启口令。", "请输入口令；忘了口令，可用当初打印的恢复码打开。");
        }

        return parsed.OfType<SecretLock>().Select(one => one.Open(given)).FirstOrDefault(opened => opened is not null) is { } found
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

        var code = SecretLock.NewCode();
        Write(path, $"{Heading}\n{SecretLock.Under(SecretLock.PasswordName, password, officeKey)}\n{SecretLock.Under(SecretLock.RecoveryName, code, officeKey)}\n");
        return code;
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
}
