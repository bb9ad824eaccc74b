using System.Globalization;

namespace Taizhang.Ledger.Store;

/// <summary>The lists a statement may need that are not known when it is written. No text can come through them.</summary>
public static class SqlText
{
    /// <summary>The names of so many parameters: @p3, @p4, @p5.</summary>
    public static string Parameters(int first, int count) =>
        string.Join(", ", Enumerable.Range(first, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"@p{i}")));

    /// <summary>The names of so many parameters, each a row of its own: (@p3), (@p4).</summary>
    public static string Rows(int first, int count) =>
        string.Join(", ", Enumerable.Range(first, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"(@p{i})")));

    /// <summary>The names of so many pairs of parameters: (@p0, @p1), (@p2, @p3).</summary>
    public static string Pairs(int first, int count) =>
        string.Join(", ", Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"(@p{first + (2 * i)}, @p{first + (2 * i) + 1})")));

    /// <summary>Whole numbers, written out.</summary>
    public static string Numbers(IEnumerable<int> numbers) =>
        string.Join(", ", numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));
}
