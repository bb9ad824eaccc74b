using System.Data.Common;
using System.Globalization;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.People;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Browse;

/// <summary>
/// Gives back what an import takes: the current revision of every entry, ordered by kind of entry and id, with status
/// and the reason of a void. Where an amendment is still a draft, what counts comes first and the draft amends it. Private ledgers are left out, and personal fields unless asked for; refs identify everyone.
/// </summary>
public static class ExportEntries
{
    private static readonly string Sql =
        $"SELECT e.id, e.ref, e.status, r.content, r.reason, c.content, e.family FROM {Tables.Entry.Name} e JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = e.revision LEFT JOIN {Tables.Revision.Name} c ON c.entry = e.id AND c.revision = e.counts WHERE e.kind = @p0 ORDER BY e.id";

    /// <summary>Whether a ref alone means another entry: the later kind is meant by it.</summary>
    private static readonly string NamesakeSql =
        $"SELECT 1 FROM {Tables.Entry.Name} WHERE kind IN (2, 3, 4, 5, 6, 7, 8, 9, 10) AND kind > @p0 AND ref = @p1";

    /// <summary>The lines, one by one, from one unchanging state.</summary>
    public static IEnumerable<string> Run(LedgerStore store, Scope scope, bool withPersonal)
    {
        using var session = new ReadSession(store.Dialect);
        var last = new List<string>();
        foreach (var kind in EntryKinds.InOrder)
        {
            foreach (var row in session.Stream(Sql, Read, (int)kind))
            {
                if (IsPrivate(store, kind, row) || !SeenEntries.Sees(session, scope, row.Id))
                {
                    continue;
                }

                foreach (var line in LinesOf(store, session, kind, row, withPersonal))
                {
                    yield return line;
                }

                if (row.Status != EntryStatus.Void)
                {
                    continue;
                }

                var ended = RevisionLines.Void(row.Ref, Meant(session, kind, row.Ref), row.Reason);
                if (kind is EntryKind.Role or EntryKind.Record or EntryKind.Case)
                {
                    yield return ended;
                }
                else
                {
                    // A draft among the records may still refer to it: it ends when all of them have been read.
                    last.Add(ended);
                }
            }
        }

        foreach (var line in last)
        {
            yield return line;
        }
    }

    /// <summary>The kind of an entry whose ref alone would mean another; null for all others.</summary>
    private static string? Meant(ReadSession session, EntryKind kind, string reference) =>
        session.Read(NamesakeSql, _ => true, (int)kind, reference).Count > 0 ? kind.Word() : null;

    private static IEnumerable<string> LinesOf(LedgerStore store, ReadSession session, EntryKind kind, Exported row, bool withPersonal)
    {
        var word = kind.Word();
        switch (row.Status)
        {
            case EntryStatus.Recorded or EntryStatus.Void:
                yield return $"{{\"{word}\":{Shown(row.Text)}}}";
                break;
            case EntryStatus.Draft when row.Counted is null:
                yield return $"{{\"{word}\":{row.Text[..^1]},\"{InputLine.StatusProperty}\":\"{InputLine.Draft}\"}}}}";
                break;
            case EntryStatus.Draft:
                yield return $"{{\"{word}\":{row.Counted}}}";
                yield return RevisionLines.DraftAmendment(row.Ref, Meant(session, kind, row.Ref), row.Reason, row.Counted, row.Text);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }

        string Shown(string text) => kind == EntryKind.Person ? Person(store, session, row.Id, text, withPersonal) : text;
    }

    private static Exported Read(DbDataReader row) => new(
        row.GetInt64(0),
        row.GetString(1),
        (EntryStatus)row.GetInt32(2),
        row.GetString(3),
        row.IsDBNull(4) ? null : row.GetString(4),
        row.IsDBNull(5) ? null : row.GetString(5),
        row.GetString(6));

    /// <summary>What somebody keeps for themselves stays in this store.</summary>
    private static bool IsPrivate(LedgerStore store, EntryKind kind, Exported row) =>
        kind == EntryKind.Record && store.Catalog.Ledgers[row.Family].IsPrivate;

    private static string Person(LedgerStore store, ReadSession session, long id, string text, bool withPersonal)
    {
        var person = (PersonContent)EntryReader.Stored(store.Catalog, EntryKind.Person, text);
        var shown = withPersonal ? PersonVault.Open(person, PersonKeys.Of(session, store.Vault, id)) : PersonVault.Without(person);
        return CanonicalText.Of(shown, store.Catalog);
    }

    private sealed record Exported(long Id, string Ref, EntryStatus Status, string Text, string? Reason, string? Counted, string Family);
}
