using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Taizhang.Ledger.People;

namespace Taizhang.Ledger.Backup;

/// <summary>
/// A file encrypted under a password and a recovery code: a heading, two locks that each open the file's own random key,
/// and pieces of AES-GCM, each bound to its place and the last one to being the last.
/// </summary>
internal static class SealedFile
{
    private const string Heading = "taizhang-backup 1";
    private const int PieceSize = 1024 * 1024;
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const int LineMax = 500;

    public static bool IsSealed(Stream file)
    {
        var isOurs = ReadLine(file) == Heading;
        file.Position = 0;
        return isOurs;
    }

    /// <summary>Encrypts what is read and gives the recovery code, which is kept nowhere.</summary>
    public static string Seal(Stream plain, Stream target, string password)
    {
        var (key, code) = (RandomNumberGenerator.GetBytes(PersonVault.KeySize), SecretLock.NewCode());
        target.Write(Encoding.ASCII.GetBytes($"{Heading}\n{SecretLock.Under(SecretLock.PasswordName, password, key)}\n{SecretLock.Under(SecretLock.RecoveryName, code, key)}\n"));
        using var aes = new AesGcm(key, TagSize);
        var (piece, cipher, tag) = (new byte[PieceSize], new byte[PieceSize], new byte[TagSize]);
        for (var number = 0L; ; number++)
        {
            var read = plain.ReadAtLeast(piece, PieceSize, throwOnEndOfStream: false);
            var isLast = read < PieceSize;
            aes.Encrypt(Nonce(number, isLast), piece.AsSpan(0, read), cipher.AsSpan(0, read), tag);
            target.Write(Length(read));
            target.Write(tag);
            target.Write(cipher.AsSpan(0, read));
            if (isLast)
            {
                return code;
            }
        }
    }

    /// <summary>Decrypts into the target; null when all of it was there as it was written, else why not.</summary>
    public static Refusal? Open(Stream file, Stream target, string? secret)
    {
        var heading = ReadLine(file);
        var locks = new[] { SecretLock.Parse(ReadLine(file)), SecretLock.Parse(ReadLine(file)) };
        if (heading != Heading || locks.Contains(null))
        {
            return Damaged;
        }

        if (string.IsNullOrEmpty(secret))
        {
            return new Refusal(RestoreBackup.LockedCode, "", "这份备份设了口令。", "请输入备份时的口令；忘了口令，可用当时打印的恢复码。");
        }

        if (locks.OfType<SecretLock>().Select(one => one.Open(secret)).FirstOrDefault(opened => opened is not null) is not { } key)
        {
            return new Refusal("backup-wrong", "", "口令不对。", "忘了口令，可用备份时打印的恢复码。");
        }

        using var aes = new AesGcm(key, TagSize);
        return Pieces(file, target, aes) ? null : Damaged;
    }

    private static bool Pieces(Stream file, Stream target, AesGcm aes)
    {
        var (head, tag, cipher, piece) = (new byte[sizeof(int)], new byte[TagSize], new byte[PieceSize], new byte[PieceSize]);
        for (var number = 0L; ; number++)
        {
            if (file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length || BinaryPrimitives.ReadInt32LittleEndian(head) is not (>= 0 and <= PieceSize and var length))
            {
                return false;
            }

            if (file.ReadAtLeast(tag, TagSize, throwOnEndOfStream: false) < TagSize || file.ReadAtLeast(cipher.AsSpan(0, length), length, throwOnEndOfStream: false) < length)
            {
                return false;
            }

            try
            {
                aes.Decrypt(Nonce(number, length < PieceSize), cipher.AsSpan(0, length), tag, piece.AsSpan(0, length));
            }
            catch (AuthenticationTagMismatchException)
            {
                return false;
            }

            target.Write(piece.AsSpan(0, length));
            if (length < PieceSize)
            {
                return true;
            }
        }
    }

    internal static Refusal Damaged => new("backup-damaged", "", "这份备份不完整或被改动过，没有恢复。", "请换另一份备份再试。");

    /// <summary>The key is the file's own, so that its piece's number is enough to make a nonce that is used once.</summary>
    private static byte[] Nonce(long number, bool isLast)
    {
        var nonce = new byte[NonceSize];
        BinaryPrimitives.WriteInt64LittleEndian(nonce, number);
        nonce[^1] = isLast ? (byte)1 : (byte)0;
        return nonce;
    }

    private static byte[] Length(int length)
    {
        var bytes = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, length);
        return bytes;
    }

    private static string ReadLine(Stream file)
    {
        var line = new StringBuilder();
        while (line.Length < LineMax && file.ReadByte() is var read and >= 0 && read != '\n')
        {
            line.Append((char)read);
        }

        return line.ToString();
    }
}
