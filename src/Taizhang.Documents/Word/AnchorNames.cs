using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Taizhang.Documents.Word;

/// <summary>How a key becomes a bookmark name and a control id, and back.</summary>
internal static class AnchorNames
{
    public const string Prefix = "_tz";
    public const int KeyLengthMax = 64;
    private const string HashPrefix = "_tz_h";
    private const string CopySuffix = "_Copy_";
    private const int BookmarkLengthMax = 40;
    private const int HashBytes = 16;

    /// <summary>A bookmark name Word takes: letters and digits as they are, others as _xx or _uxxxx; a long key as its hash.</summary>
    public static string Bookmark(string key)
    {
        var name = new StringBuilder(Prefix);
        foreach (var character in key)
        {
            _ = char.IsAsciiLetterOrDigit(character) ? name.Append(character)
                : character <= 0xFF ? name.Append(CultureInfo.InvariantCulture, $"_{(int)character:x2}")
                : name.Append(CultureInfo.InvariantCulture, $"_u{(int)character:x4}");
        }

        return name.Length <= BookmarkLengthMax
            ? name.ToString()
            : HashPrefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, HashBytes));
    }

    /// <summary>The name without the ending LibreOffice gives the copy of a bookmark, as when it doubles a header.</summary>
    public static string Original(string bookmark) =>
        bookmark.LastIndexOf(CopySuffix, StringComparison.Ordinal) is > 0 and var suffix
        && bookmark.AsSpan(suffix + CopySuffix.Length) is { Length: > 0 } number && !number.ContainsAnyExceptInRange('0', '9')
            ? bookmark[..suffix]
            : bookmark;

    /// <summary>The key a bookmark name spells out, or null for a hash or a name that is not ours.</summary>
    public static string? Key(string bookmark)
    {
        if (!bookmark.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var key = new StringBuilder();
        for (var i = Prefix.Length; i < bookmark.Length; i++)
        {
            if (bookmark[i] != '_')
            {
                key.Append(bookmark[i]);
                continue;
            }

            var wide = i + 1 < bookmark.Length && bookmark[i + 1] == 'u';
            var (start, length) = wide ? (i + 2, 4) : (i + 1, 2);
            if (start + length > bookmark.Length
                || !int.TryParse(bookmark.AsSpan(start, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                return null;
            }

            key.Append((char)code);
            i = start + length - 1;
        }

        return key.Length > 0 ? key.ToString() : null;
    }

    /// <summary>A positive id that depends on the key alone.</summary>
    public static int ControlId(string key) =>
        BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(key))) & int.MaxValue;
}
