using System.Globalization;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Browse;

/// <summary>How many records each ledger has, in one question: for each of them what its own list says.</summary>
public static class CountRecords
{
    /// <param name="place">An organisation by code or any of its names.</param>
    /// <param name="from">The first day of the records' own dates; null for all days.</param>
    /// <param name="status">Only this status; null for everything that is not void.</param>
    /// <returns>By the ledger's id; a ledger without such records is absent.</returns>
    public static Outcome<IReadOnlyDictionary<string, RecordCount>> Run(LedgerStore store, Scope scope, string place, DateOnly? from, EntryStatus? status)
    {
        using var session = new ReadSession(store.Dialect);
        var selection = RecordSelection.Of(store, session, scope, new RecordFilter(RecordFilter.EveryLedger) { Place = place, From = from, Status = status });
        if (!selection.IsDone)
        {
            return selection.Refusals.ToList();
        }

        var counts = selection.Value.Homes.Count == 0 ? [] : Counts(session, selection.Value, [.. store.Catalog.Ledgers.Keys]);
        return counts.Where(count => count.Number > 0).ToDictionary(count => count.Ledger, count => new RecordCount((int)Math.Min(count.Number, RecordCount.CountMax + 1)));
    }

    /// <summary>Few are gone through once; of all records each ledger's are counted as far as counts are told.</summary>
    private static List<(string Ledger, long Number)> Counts(ReadSession session, RecordSelection selection, IReadOnlyList<string> ledgers)
    {
        var rows = selection.FromWhere(null);
        object?[] values = [.. selection.Values, .. selection.Homes.Cast<object?>()];
        return selection.IsOfFew
            ? session.Read($"SELECT e.family, COUNT(*) {rows} GROUP BY e.family", Read, values)
            : session.Read(
                $"WITH asked(name) AS (VALUES {SqlText.Rows(values.Length, ledgers.Count)}) SELECT k.name, (SELECT COUNT(*) FROM (SELECT 1 AS one {rows} AND e.family = k.name LIMIT {RecordCount.CountMax + 1}) c) FROM asked k",
                Read,
                [.. values, .. ledgers]);
    }

    private static (string Ledger, long Number) Read(System.Data.Common.DbDataReader row) => (row.GetString(0), Convert.ToInt64(row.GetValue(1), CultureInfo.InvariantCulture));
}
