using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Taizhang.Storage.Postgres;

/// <summary>
/// Statements that write, as one. A statement costs the server and the driver as much again as the row it writes. They
/// must be for different tables: none sees what another wrote.
/// </summary>
internal static partial class JoinedStatements
{
    /// <summary>What was joined before, by the texts in their order; there are few.</summary>
    private static readonly ConcurrentDictionary<string, string> Known = new();

    /// <summary>The statements as one, their parameters numbered from $1 in the order in which they stand.</summary>
    public static string Of(IReadOnlyList<string> statements) => Known.GetOrAdd(string.Join(';', statements), static (_, parts) => Join(parts), statements);

    private static string Join(IReadOnlyList<string> statements)
    {
        var given = 0;
        var parts = statements.Select((statement, i) => FormattableString.Invariant($"w{i} AS ({Names().Replace(statement, _ => FormattableString.Invariant($"${++given}"))})"));
        return $"WITH {string.Join(", ", parts)} SELECT 1";
    }

    [GeneratedRegex("@p[0-9]+")]
    private static partial Regex Names();
}
