using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Browse;

/// <summary>Which years a township's ledgers speak of.</summary>
public static class YearsKept
{
    private static readonly string LastSql =
        $"SELECT MAX(e.from_day) FROM {Tables.Entry.Name} e WHERE e.kind = @p0 AND e.family = @p1 AND e.home = @p2 AND e.from_day <= @p3";

    /// <summary>
    /// The year a page speaks of when nobody chose one: this year, or where nothing is written down for it the last year
    /// for which something is.
    /// </summary>
    public static int Shown(LedgerStore store, Scope scope, long home)
    {
        using var session = new ReadSession(store.Dialect);
        if (!FindOrganisation.Sees(session, scope, home))
        {
            return store.Today.Year;
        }

        var last = store.Catalog.Ledgers.Keys
            .SelectMany(ledger => session.Read(LastSql, row => row.IsDBNull(0) ? (int?)null : row.GetInt32(0), (int)EntryKind.Record, ledger, home, store.Today.DayNumber))
            .Max();
        return last is { } day ? DateOnly.FromDayNumber(day).Year : store.Today.Year;
    }
}
