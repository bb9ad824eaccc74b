using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Taizhang.Storage.Postgres;

/// <summary>
/// The program's statements as the server reads them: parameters by number, @p0 as $1 and so on. A driver that has to
/// look for names reads each anew.
/// </summary>
internal static partial class NumberedStatements
{
    /// <summary>What was numbered before, by its own text; there are few.</summary>
    private static readonly ConcurrentDictionary<string, string> Known = new();

    /// <summary>A statement that is run again and again.</summary>
    public static string Of(string sql) => Known.GetOrAdd(sql, Once);

    /// <summary>A statement whose text is not used again.</summary>
    public static string Once(string sql) => Numbered(sql, 0);

    /// <summary>
    /// Statements that write, as one; their parameters follow each other. A statement costs the server and the driver as
    /// much again as the row it writes. They must be for different tables: none sees what another wrote.
    /// </summary>
    public static string Joined(IReadOnlyList<string> statements) => Known.GetOrAdd(string.Join(';', statements), static (_, parts) => Join(parts), statements);

    private static string Join(IReadOnlyList<string> statements)
    {
        var (parts, given) = (new List<string>(), 0);
        foreach (var statement in statements)
        {
            parts.Add(FormattableString.Invariant($"w{parts.Count} AS ({Numbered(statement, given)})"));
            given += Names().Count(statement);
        }

        return $"WITH {string.Join(", ", parts)} SELECT 1";
    }

    /// <param name="given">How many parameters stand before.</param>
    private static string Numbered(string sql, int given) =>
        Names().Replace(sql, name => string.Create(CultureInfo.InvariantCulture, $"${int.Parse(name.ValueSpan[2..], NumberStyles.None, CultureInfo.InvariantCulture) + given + 1}"));

    [GeneratedRegex("@p[0-9]+")]
    private static partial Regex Names();
}
