using Taizhang.Catalog.Ledgers;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.People;
using Taizhang.Ledger.Rules;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Browse;

/// <summary>One version of an entry, with who wrote it, when, why and from where.</summary>
/// <param name="Content">Personal fields are left out.</param>
public sealed record EntryVersion(int Number, EntryStatus Status, Content Content, DateTimeOffset At, string By, string? Reason, string? Origin);

/// <summary>A file beside an entry.</summary>
public sealed record EntryFile(byte[] Hash, string Name, long Size);

/// <summary>Another entry this one refers to, or that refers to this one.</summary>
public sealed record EntryNeighbour(long Id, EntryKind Kind, string Family, string Ref, string Title, DateOnly? From, DateOnly? To, string Organisation);

/// <summary>An entry with its history.</summary>
/// <param name="Counts">The version that counts; 0 where none does.</param>
/// <param name="Versions">The newest first; never empty.</param>
/// <param name="RefersTo">What its newest version names.</param>
/// <param name="ReferredBy">Roles and cases that name it, by day; records are found in their ledgers.</param>
public sealed record EntryHistory(
    long Id,
    EntryKind Kind,
    string Ref,
    string Title,
    EntryStatus Status,
    int Counts,
    string Organisation,
    IReadOnlyList<EntryVersion> Versions,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<EntryFile> Files,
    IReadOnlyList<EntryNeighbour> RefersTo,
    IReadOnlyList<EntryNeighbour> ReferredBy)
{
    public EntryVersion Newest => Versions[0];
}

/// <summary>Opens one entry: what it says now, every version before, what the rules say of it, and what lies beside it.</summary>
public static class ReadEntry
{
    private static readonly string HeadSql =
        $"SELECT e.kind, e.ref, e.title, e.status, e.counts, o.title FROM {Tables.Entry.Name} e LEFT JOIN {Tables.Entry.Name} o ON o.id = e.organisation WHERE e.id = @p0";

    private static readonly string VersionsSql =
        $"SELECT revision, status, content, entered_at, entered_by, reason, origin FROM {Tables.Revision.Name} WHERE entry = @p0 ORDER BY revision DESC";

    private static readonly string FindingsSql =
        $"SELECT code, severity, place, message, next FROM {Tables.Finding.Name} WHERE entry = @p0 ORDER BY number";

    private static readonly string FilesSql = $"SELECT hash, name, size FROM {Tables.Evidence.Name} WHERE entry = @p0 ORDER BY name";

    private static readonly string RefersToSql =
        $"SELECT t.id, t.kind, t.family, t.ref, t.title, t.from_day, t.to_day, o.title FROM {Tables.Link.Name} l JOIN {Tables.Entry.Name} t ON t.id = l.target LEFT JOIN {Tables.Entry.Name} o ON o.id = t.organisation WHERE l.entry = @p0 ORDER BY t.kind, t.ref";

    private static readonly string ReferredBySql =
        $"SELECT t.id, t.kind, t.family, t.ref, t.title, t.from_day, t.to_day, o.title FROM {Tables.Link.Name} l JOIN {Tables.Entry.Name} t ON t.id = l.entry LEFT JOIN {Tables.Entry.Name} o ON o.id = t.organisation WHERE l.target = @p0 AND l.part = 2 AND t.kind IN (6, 8) AND t.status <> 2 ORDER BY t.from_day, t.id";

    private static readonly string IdSql = $"SELECT id FROM {Tables.Entry.Name} WHERE kind = @p0 AND ref = @p1";

    /// <summary>The number under which an entry is opened; null where the scope holds none of that ref.</summary>
    public static long? IdOf(LedgerStore store, Scope scope, EntryKind kind, string reference)
    {
        using var session = new ReadSession(store.Dialect);
        return session.Read(IdSql, row => row.GetInt64(0), (int)kind, reference) is [var id] && OwnEntries.MayOpen(store, session, scope, id) ? id : null;
    }

    /// <summary>True when the scope covers that entry.</summary>
    public static bool Sees(ReadSession session, Scope scope, long id) => SeenEntries.Sees(session, scope, id);

    public static Outcome<EntryHistory> Run(LedgerStore store, Scope scope, long id)
    {
        using var session = new ReadSession(store.Dialect);
        var heads = session.Read(
            HeadSql,
            row => (Kind: (EntryKind)row.GetInt32(0), Ref: row.GetString(1), Title: row.GetString(2), Status: (EntryStatus)row.GetInt32(3), Counts: row.GetInt32(4), Organisation: row.IsDBNull(5) ? "" : row.GetString(5)),
            id);
        if (heads is not [var head] || !OwnEntries.MayOpen(store, session, scope, id))
        {
            return new Refusal("entry-unknown", "", "没有这一条登记。", "请从台账的列表里打开。");
        }

        return new EntryHistory(
            id,
            head.Kind,
            head.Ref,
            head.Title,
            head.Status,
            head.Counts,
            head.Organisation,
            session.Read(VersionsSql, row => Version(store, head.Kind, row), id),
            session.Read(FindingsSql, row => new Finding(row.GetString(0), (Severity)row.GetInt32(1), row.GetString(2), row.GetString(3), row.GetString(4)), id),
            session.Read(FilesSql, row => new EntryFile((byte[])row.GetValue(0), row.GetString(1), row.GetInt64(2)), id),
            session.Read(RefersToSql, Neighbour, id),
            session.Read(ReferredBySql, Neighbour, id));
    }

    private static EntryVersion Version(LedgerStore store, EntryKind kind, System.Data.Common.DbDataReader row)
    {
        var content = EntryReader.Stored(store.Catalog, kind, row.GetString(2));
        return new EntryVersion(
            row.GetInt32(0),
            (EntryStatus)row.GetInt32(1),
            content is PersonContent person ? PersonVault.Without(person) : content,
            DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)),
            row.GetString(4),
            row.IsDBNull(5) ? null : row.GetString(5),
            row.IsDBNull(6) ? null : row.GetString(6));
    }

    internal static EntryNeighbour Neighbour(System.Data.Common.DbDataReader row) => new(
        row.GetInt64(0),
        (EntryKind)row.GetInt32(1),
        row.GetString(2),
        row.GetString(3),
        row.GetString(4),
        row.GetInt32(5) == Organisations.Days.Ever ? null : DateOnly.FromDayNumber(row.GetInt32(5)),
        row.GetInt32(6) == Organisations.Days.Open ? null : DateOnly.FromDayNumber(row.GetInt32(6)),
        row.IsDBNull(7) ? "" : row.GetString(7));
}
