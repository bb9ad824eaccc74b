using System.Globalization;

namespace Taizhang.Ledger.Store;

/// <summary>The two lists a statement may need that are not known when it is written. No text can come through them.</summary>
public static class SqlText
{
    /// <summary>The names of so many parameters: @p3, @p4, @p5.</summary>
    public static string Parameters(int first, int count) =>
        string.Join(", ", Enumerable.Range(first, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"@p{i}")));

    /// <summary>Whole numbers, written out.</summary>
    public static string Numbers(IEnumerable<int> numbers) =>
        string.Join(", ", numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));
}
