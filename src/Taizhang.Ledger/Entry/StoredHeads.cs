using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Entry;

/// <summary>An entry as it stands in the store.</summary>
internal sealed record StoredHead(long Id, string Ref, long Home, EntryStatus Status, int Revision, int Counts);

/// <summary>Looks up many entries by their refs in few queries.</summary>
internal static class StoredHeads
{
    private const int AtOnce = 200;

    private static readonly string Columns = "id, ref, home, status, revision, counts";

    public static IEnumerable<StoredHead> Of(WriteSession session, EntryKind kind, IReadOnlyCollection<string> refs) =>
        Ask(session, kind, refs).SelectMany(answer => answer.Rows);

    /// <summary>The same, wanted later.</summary>
    public static List<Answer<StoredHead>> Ask(WriteSession session, EntryKind kind, IReadOnlyCollection<string> refs) =>
        [.. refs.Chunk(AtOnce).Select(chunk => session.Ask(
            $"SELECT {Columns} FROM {Tables.Entry.Name} WHERE kind = @p0 AND ref IN ({SqlText.Parameters(1, chunk.Length)})",
            row => new StoredHead(row.GetInt64(0), row.GetString(1), row.GetInt64(2), (EntryStatus)row.GetInt32(3), row.GetInt32(4), row.GetInt32(5)),
            [(int)kind, .. chunk]))];

    /// <summary>Titles and days of records that count and have one of these duplicate keys.</summary>
    public static IEnumerable<(long Key, long Id, string Title, int Day)> LookAlikes(WriteSession session, IReadOnlyCollection<long> keys) =>
        keys.Chunk(AtOnce).SelectMany(chunk => session.Read(
            $"SELECT same_key, id, title, from_day FROM {Tables.Entry.Name} WHERE same_key IN ({SqlText.Parameters(0, chunk.Length)}) AND counts > 0",
            row => (row.GetInt64(0), row.GetInt64(1), row.GetString(2), row.GetInt32(3)),
            [.. chunk.Cast<object?>()]));
}
