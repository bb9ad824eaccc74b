using System.Security.Cryptography;

namespace Taizhang.Ledger.Evidence;

/// <summary>
/// Evidence files (附件), stored by the hash of their content: the same file is kept once, whatever it is called, and a
/// changed byte is found. No name from outside ever becomes a path.
/// </summary>
public sealed class EvidenceFiles(string folder)
{
    /// <summary>Stores the content and gives its SHA-256; the file is whole on disk before this returns.</summary>
    public byte[] Store(byte[] content)
    {
        var hash = SHA256.HashData(content);
        var path = PathOf(hash);
        if (File.Exists(path))
        {
            return hash;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? folder);
        var temporary = $"{path}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}.part";
        using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
        return hash;
    }

    public byte[]? Read(byte[] hash) => File.Exists(PathOf(hash)) ? File.ReadAllBytes(PathOf(hash)) : null;

    /// <summary>True when the file is there and still has the content it is named by.</summary>
    public bool IsWhole(byte[] hash)
    {
        if (!File.Exists(PathOf(hash)))
        {
            return false;
        }

        using var file = File.OpenRead(PathOf(hash));
        return SHA256.HashData(file).AsSpan().SequenceEqual(hash);
    }

    private string PathOf(byte[] hash)
    {
        var name = Convert.ToHexStringLower(hash);
        return Path.Combine(folder, name[..2], name);
    }
}
