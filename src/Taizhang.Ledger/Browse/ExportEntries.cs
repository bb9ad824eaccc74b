using System.Text.Encodings.Web;
using System.Text.Json;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.People;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Browse;

/// <summary>
/// Gives back what an import takes: the current revision of every entry, ordered by kind of entry and id, with status
/// and the reason of a void. Personal fields are left out unless asked for; refs identify everyone.
/// </summary>
public static class ExportEntries
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string Sql =
        $"SELECT e.id, e.kind, e.status, r.content, r.reason FROM {Tables.Entry.Name} e JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = e.revision WHERE e.kind = @p0 ORDER BY e.id";

    private static readonly string BelowSql =
        $"SELECT 1 FROM {Tables.Entry.Name} e JOIN {Tables.OrganisationPath.Name} p ON p.descendant = e.organisation WHERE e.id = @p0 AND p.ancestor = @p1";

    /// <summary>The lines, one by one, from one unchanging state.</summary>
    public static IEnumerable<string> Run(LedgerStore store, Scope scope, bool withPersonal)
    {
        using var session = new ReadSession(store.Dialect);
        foreach (var kind in EntryKinds.InOrder)
        {
            foreach (var row in session.Stream(Sql, found => (Id: found.GetInt64(0), Status: (EntryStatus)found.GetInt32(2), Text: found.GetString(3), Reason: found.IsDBNull(4) ? null : found.GetString(4)), (int)kind))
            {
                if (!IsSeen(session, scope, row.Id))
                {
                    continue;
                }

                var text = kind == EntryKind.Person ? Person(store, session, row.Id, row.Text, withPersonal) : row.Text;
                yield return row.Status == EntryStatus.Draft
                    ? $"{{\"{kind.Word()}\":{text[..^1]},\"{InputLine.StatusProperty}\":\"draft\"}}}}"
                    : $"{{\"{kind.Word()}\":{text}}}";
                if (row.Status == EntryStatus.Void)
                {
                    var reference = EntryReader.Stored(store.Catalog, kind, row.Text).Ref;
                    yield return $"{{\"void\":{{\"ref\":{JsonSerializer.Serialize(reference, Plain)},\"reason\":{JsonSerializer.Serialize(row.Reason, Plain)}}}}}";
                }
            }
        }
    }

    private static bool IsSeen(ReadSession session, Scope scope, long entry) =>
        scope.IsEverything || scope.Roots.Any(root => session.Read(BelowSql, row => row.GetInt32(0), entry, root).Count > 0);

    private static string Person(LedgerStore store, ReadSession session, long id, string text, bool withPersonal)
    {
        var person = (PersonContent)EntryReader.Stored(store.Catalog, EntryKind.Person, text);
        var shown = withPersonal ? PersonVault.Open(person, PersonKeys.Of(session, store.Vault, id)) : PersonVault.Without(person);
        return CanonicalText.Of(shown, store.Catalog);
    }
}
