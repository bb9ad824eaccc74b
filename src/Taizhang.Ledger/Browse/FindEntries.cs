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
        var ledgers = store.Catalog.Ledgers.Keys
            .Select(ledger => (Ledger: ledger, Found: BrowseRecords.Run(store, scope, new RecordFilter(ledger) { Place = home.Code, Text = wanted }, RecordOrder.NewestFirst, null, RecordsOfALedger)))
            .Where(one => one.Found.IsDone && one.Found.Value.Records.Count > 0)
            .Select(one => new FoundInLedger(one.Ledger, one.Found.Value.Count, one.Found.Value.Records));
        return new FoundEntries([.. people.Take(PeopleMax)], people.Count > PeopleMax, [.. ledgers]);
    }

    private static string Like(string words) =>
        $"%{words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
}
