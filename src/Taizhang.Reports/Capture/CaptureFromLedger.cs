using Taizhang.Ledger;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.Store;
using Taizhang.Prose;

namespace Taizhang.Reports.Capture;

/// <summary>
/// Reads a pasted text with the names the ledger knows, and offers what is registered already instead of a second draft.
/// Page and command both call this. Nothing is written.
/// </summary>
public static class CaptureFromLedger
{
    private static readonly string OutsideSql = $"SELECT title FROM {Tables.Entry.Name} WHERE kind = @p0 AND counts > 0 ORDER BY title";

    private static readonly string SameDaySql =
        $"SELECT ref, title, from_day, organisation FROM {Tables.Entry.Name} WHERE kind = @p0 AND family = @p1 AND from_day = @p2 AND status < 2 ORDER BY id";

    public static IReadOnlyList<CapturedDraft> Run(LedgerStore store, Scope scope, string text)
    {
        ArgumentNullException.ThrowIfNull(store);
        using var session = new ReadSession(store.Dialect);
        var tree = session.Tree(store);
        var seen = tree.All.Where(body => IsSeen(tree, scope, body)).ToList();
        var names = seen
            .SelectMany(body => OrganisationNames.NamesOf(body, tree.KindOf(body)).Select(name => (name.Name, Body: body)))
            .GroupBy(name => name.Name, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First().Body, StringComparer.Ordinal);
        var homes = seen.Where(body => tree.KindOf(body).Home).ToList();
        var outside = session.Read(OutsideSql, row => row.GetString(0), (int)EntryKind.Outside);
        var drafts = CaptureText.Run(new CaptureRequest(text, ProseModel.From(store.Catalog, names.Keys), store.Today, names.Keys, homes is [var only] ? only.Content.Name : null, outside));
        return [.. drafts.Select(draft => draft with { LookAlike = LookAlikeOf(session, tree, draft, names) })];
    }

    private static bool IsSeen(OrganisationTree tree, Scope scope, Organisation body) =>
        scope.IsEverything || tree.PathsOf(body).Any(path => scope.Roots.Contains(path.Ancestor.Id));

    /// <summary>A record of the same ledger and day, at the same body or another body of the same place.</summary>
    private static LookAlike? LookAlikeOf(ReadSession session, OrganisationTree tree, CapturedDraft draft, Dictionary<string, Organisation> names)
    {
        if (draft.Date is not { } date || draft.Organisations is not [var name, ..] || !names.TryGetValue(name, out var body))
        {
            return null;
        }

        var near = new HashSet<long>(tree.EverBelow(body.Id));
        near.UnionWith(tree.PathsOf(body).Where(path => tree.KindOf(path.Ancestor).Place).SelectMany(path => tree.EverBelow(path.Ancestor.Id)));
        var same = session.Read(SameDaySql, row => (Ref: row.GetString(0), Title: row.GetString(1), Day: row.GetInt32(2), Organisation: row.GetInt64(3)), (int)EntryKind.Record, draft.Ledger, date.DayNumber)
            .FirstOrDefault(record => (record.Organisation == body.Id || (!tree.KindOf(body).Home && near.Contains(record.Organisation))) && record.Ref.Length > 0);
        return same.Ref is null ? null : new LookAlike(same.Ref, same.Title, date, tree.ById(same.Organisation)?.Content.Name ?? "");
    }
}
