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

        var found = session.Read(
            $"SELECT f.id, f.ref, f.from_day, f.organisation, f.title, f.status, f.revision, f.family, f.of_ledger FROM (SELECT {BrowseRecords.Columns}, e.family, COUNT(*) OVER (PARTITION BY e.family) AS of_ledger, ROW_NUMBER() OVER (PARTITION BY e.family ORDER BY e.from_day DESC, e.id DESC) AS place {selection.Value.Looked(selection.Value.HomesCondition)}) f WHERE f.place <= {RecordsOfALedger} ORDER BY f.family, f.place",
            row => (Row: BrowseRecords.Read(row), Ledger: row.GetString(7), Count: row.GetInt64(8)),
            [.. selection.Value.Values, .. selection.Value.Homes.Cast<object?>()]).ToLookup(one => one.Ledger);
        return [.. store.Catalog.Ledgers.Keys.Where(found.Contains).Select(ledger => new FoundInLedger(
            ledger,
            new RecordCount((int)Math.Min(found[ledger].First().Count, RecordCount.CountMax + 1)),
            [.. found[ledger].Select(one => BrowseRecords.Browsed(store, session, one.Row))]))];
    }

    private static string Like(string words) =>
        $"%{words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
}
