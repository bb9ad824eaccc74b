using Taizhang.Prose;

namespace Taizhang.Reports.Check.Inside;

/// <summary>Titles that are almost the same: 党员先锋引领岗 and 党员先锋引领示范岗.</summary>
internal static class HonourNames
{
    private const int HeadLength = 3;
    private const int DifferenceMax = 3;
    private const int NameLengthMin = 5;

    /// <summary>Whether one is the other with up to three characters more inside.</summary>
    public static bool AreNear(string one, string other)
    {
        var (few, many) = one.Length < other.Length ? (one, other) : (other, one);
        if (many.Length == few.Length || many.Length - few.Length > DifferenceMax || few.Length < NameLengthMin || few[^1] != many[^1])
        {
            return false;
        }

        var head = 0;
        while (head < few.Length && few[head] == many[head])
        {
            head++;
        }

        var tail = 0;
        while (tail < few.Length - head && few[few.Length - 1 - tail] == many[many.Length - 1 - tail])
        {
            tail++;
        }

        return head >= HeadLength && head + tail >= few.Length;
    }

    /// <summary>The first place in a text that has a title almost like this one; null where there is none.</summary>
    public static TextSpan? NearTo(string title, string text)
    {
        if (title.Length < NameLengthMin)
        {
            return null;
        }

        for (var at = text.IndexOf(title[..HeadLength], StringComparison.Ordinal); at >= 0; at = text.IndexOf(title[..HeadLength], at + 1, StringComparison.Ordinal))
        {
            if (string.CompareOrdinal(text, at, title, 0, title.Length) == 0)
            {
                continue;
            }

            for (var length = Math.Max(NameLengthMin, title.Length - DifferenceMax); length <= title.Length + DifferenceMax && at + length <= text.Length; length++)
            {
                if (text[at + length - 1] == title[^1] && AreNear(text.Substring(at, length), title))
                {
                    return new TextSpan(at, at + length);
                }
            }
        }

        return null;
    }
}
