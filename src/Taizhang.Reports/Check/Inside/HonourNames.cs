using Taizhang.Prose;

namespace Taizhang.Reports.Check.Inside;

/// <summary>Titles that are almost the same: 党员先锋引领岗 and 党员先锋引领示范岗.</summary>
internal static class HonourNames
{
    internal const int HeadLength = 3;
    internal const int DifferenceMax = 3;
    internal const int NameLengthMin = 5;

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
}
