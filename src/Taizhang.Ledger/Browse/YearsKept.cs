using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Browse;

/// <summary>Which years a township's ledgers speak of.</summary>
public static class YearsKept
{
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

        // The last day of each ledger stands at one end of its index: all of them are asked for at once, and none is walked.
        var ledgers = store.Catalog.Ledgers.Keys.ToList();
        var last = session.Read(
            $"WITH asked(name) AS (VALUES {SqlText.Rows(3, ledgers.Count)}) SELECT MAX(l.day) FROM (SELECT (SELECT MAX(e.from_day) FROM {Tables.Entry.Name} e WHERE e.kind = @p0 AND e.family = k.name AND e.home = @p1 AND e.from_day <= @p2) AS day FROM asked k) l",
            row => row.IsDBNull(0) ? (int?)null : row.GetInt32(0),
            [(int)EntryKind.Record, home, store.Today.DayNumber, .. ledgers])[0];
        return last is { } day ? DateOnly.FromDayNumber(day).Year : store.Today.Year;
    }
}
