using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Taizhang.Ledger.People;

/// <summary>
/// A key encrypted under one secret that a person keeps: a password, or a recovery code that was printed once. Written as
/// one line: name, method, rounds, salt, and nonce with tag and cipher.
/// </summary>
internal sealed record SecretLock(string Name, int RoundsDone, byte[] Salt, byte[] Sealed)
{
    public const string PasswordName = "password";
    public const string RecoveryName = "recovery";

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

    /// <summary>A recovery code as it is printed, in groups.</summary>
    public static string NewCode() =>
        string.Join('-', RandomNumberGenerator.GetString(CodeLetters, CodeLength).Chunk(CodeGroup).Select(group => new string(group)));

    public static SecretLock Under(string name, string secret, byte[] key)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltSize);
        var nonce = RandomNumberGenerator.GetBytes(NonceSize);
        var cipher = new byte[key.Length];
        var tag = new byte[TagSize];
        using var aes = new AesGcm(Stretch(name, secret, salt, Rounds), TagSize);
        aes.Encrypt(nonce, key, cipher, tag, Encoding.ASCII.GetBytes(name));
        return new SecretLock(name, Rounds, salt, [.. nonce, .. tag, .. cipher]);
    }

    /// <summary>The lock a line says; null for any other line.</summary>
    public static SecretLock? Parse(string line)
    {
        return line.Split(' ') is [PasswordName or RecoveryName, Method, var rounds, var salt, var cipher]
            && int.TryParse(rounds, NumberStyles.None, CultureInfo.InvariantCulture, out var done)
            && done is > 0 and <= Rounds * 10
            && Bytes(salt) is { Length: SaltSize } salted
            && Bytes(cipher) is { Length: NonceSize + TagSize + PersonVault.KeySize } bytes
                ? new SecretLock(line[..line.IndexOf(' ', StringComparison.Ordinal)], done, salted, bytes)
                : null;
    }

    /// <summary>The key; null under another secret.</summary>
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
        name == RecoveryName ? string.Concat(secret.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant() : secret.Normalize(NormalizationForm.FormC),
        salt,
        rounds,
        HashAlgorithmName.SHA256,
        PersonVault.KeySize);

    private static byte[]? Bytes(string hex) => hex.Length % 2 == 0 && hex.All(char.IsAsciiHexDigit) ? Convert.FromHexString(hex) : null;
}
