using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Browse;

/// <summary>What was found for some words; <paramref name="IsMore"/> says that the list was cut.</summary>
public sealed record FoundEntries(IReadOnlyList<EntryNeighbour> Entries, bool IsMore);

/// <summary>Finds records and people of a township by words of their title or name, the newest first.</summary>
public static class FindEntries
{
    private const int ShownMax = 100;
    private const int WordsMax = 50;

    private static readonly string Sql =
        $"SELECT e.id, e.kind, e.family, e.ref, e.title, e.from_day, e.to_day, o.title FROM {Tables.Entry.Name} e LEFT JOIN {Tables.Entry.Name} o ON o.id = e.organisation WHERE e.kind IN (4, 7) AND e.home = @p0 AND e.status <> 2 AND (e.title LIKE @p1 ESCAPE '\\' OR e.ref = @p2) ORDER BY e.kind, e.from_day DESC, e.id DESC LIMIT @p3";

    public static FoundEntries Run(LedgerStore store, Scope scope, long home, string words)
    {
        using var session = new ReadSession(store.Dialect);
        if (string.IsNullOrWhiteSpace(words) || !FindOrganisation.Sees(session, scope, home))
        {
            return new FoundEntries([], false);
        }

        var found = session.Read(Sql, ReadEntry.Neighbour, home, LikeWords.Of(words, WordsMax), words.Trim().Replace("\0", "", StringComparison.Ordinal), ShownMax + 1);
        return new FoundEntries([.. found.Take(ShownMax)], found.Count > ShownMax);
    }
}

/// <summary>Words somebody typed as a pattern that means these words and nothing else.</summary>
internal static class LikeWords
{
    public static string Of(string words, int longest)
    {
        var wanted = words.Trim().Replace("\0", "", StringComparison.Ordinal);
        wanted = wanted.Length > longest ? wanted[..longest] : wanted;
        return $"%{wanted.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
    }
}
