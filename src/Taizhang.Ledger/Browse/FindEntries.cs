using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Browse;

/// <summary>What one ledger has for some words.</summary>
public sealed record FoundInLedger(string Ledger, RecordCount Count, IReadOnlyList<BrowsedRecord> Newest);

/// <summary>What was found: people by name, and records ledger by ledger with how many there are.</summary>
/// <param name="IsMorePeople">True where the list of people was cut.</param>
public sealed record FoundEntries(IReadOnlyList<EntryNeighbour> People, bool IsMorePeople, IReadOnlyList<FoundInLedger> Ledgers);

/// <summary>Finds people by a part of their name and records of every ledger by their words.</summary>
public static class FindEntries
{
    private const int PeopleMax = 30;
    private const int RecordsOfALedger = 5;
    private const int WordsMax = 50;

    private static readonly string PeopleSql =
        $"SELECT e.id, e.kind, e.family, e.ref, e.title, e.from_day, e.to_day, o.title FROM {Tables.Entry.Name} e LEFT JOIN {Tables.Entry.Name} o ON o.id = e.organisation WHERE e.kind = 4 AND e.family = '' AND e.home = @p0 AND e.status <> 2 AND e.title LIKE @p1 ESCAPE '\\' ORDER BY e.title, e.id LIMIT @p2";

    public static FoundEntries Run(LedgerStore store, Scope scope, FoundOrganisation home, string words)
    {
        var wanted = words.Replace("\0", "", StringComparison.Ordinal).Trim();
        wanted = wanted.Length > WordsMax ? wanted[..WordsMax] : wanted;
        using var session = new ReadSession(store.Dialect);
        if (wanted.Length == 0 || !FindOrganisation.Sees(session, scope, home.Id))
        {
            return new FoundEntries([], false, []);
        }

        var people = session.Read(PeopleSql, ReadEntry.Neighbour, home.Id, Like(wanted), PeopleMax + 1);
        return new FoundEntries([.. people.Take(PeopleMax)], people.Count > PeopleMax, Records(store, session, scope, home, wanted));
    }

    private static List<FoundInLedger> Records(LedgerStore store, ReadSession session, Scope scope, FoundOrganisation home, string words)
    {
        var selection = RecordSelection.Of(store, session, scope, new RecordFilter(RecordFilter.EveryLedger) { Place = home.Code, Text = words });
        if (!selection.IsDone || selection.Value.Homes.Count == 0)
        {
            return [];
        }

        var found = Found(session, selection.Value, [.. store.Catalog.Ledgers.Keys]).GroupBy(one => one.Ledger).ToDictionary(same => same.Key, same => (Count: same.Count(), Newest: Newest(same)));
        var newest = BrowseRecords.Browsed(store, session, BrowseRecords.OfIds(session, [.. found.Values.SelectMany(ledger => ledger.Newest)])).ToDictionary(record => record.Id);
        return [.. store.Catalog.Ledgers.Keys.Where(found.ContainsKey).Select(ledger => new FoundInLedger(
            ledger,
            new RecordCount(Math.Min(found[ledger].Count, RecordCount.CountMax + 1)),
            [.. found[ledger].Newest.Select(id => newest[id])]))];
    }

    /// <summary>All of a township that have the words, each with what a list is ordered by; of most no more than that is ever read.</summary>
    private static List<(long Id, string Ledger, int Day)> Found(ReadSession session, RecordSelection selection, IReadOnlyList<string> ledgers)
    {
        const string Columns = "e.id, e.family, e.from_day";
        object?[] values = [.. selection.Values, .. selection.Homes.Cast<object?>()];
        static (long, string, int) Row(System.Data.Common.DbDataReader row) => (row.GetInt64(0), row.GetString(1), row.GetInt32(2));
        return selection.IsIndexed
            ? session.Read($"SELECT {Columns} {selection.Looked(selection.HomesCondition)}", Row, values)
            : session.Read($"WITH asked(name) AS (VALUES {SqlText.Rows(values.Length, ledgers.Count)}) SELECT {Columns} {selection.LedgerByLedger("asked")}", Row, [.. values, .. ledgers]);
    }

    private static List<long> Newest(IEnumerable<(long Id, string Ledger, int Day)> ofLedger) =>
        [.. ofLedger.OrderByDescending(one => one.Day).ThenByDescending(one => one.Id).Take(RecordsOfALedger).Select(one => one.Id)];

    internal static string Like(string words) =>
        $"%{words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
}
