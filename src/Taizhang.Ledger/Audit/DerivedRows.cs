using System.Globalization;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Audit;

/// <summary>
/// Rows without a hash of their own follow from what counts; here they are told again from it and compared.
/// </summary>
internal static class DerivedRows
{
    private static readonly string LinksSql =
        $"SELECT l.entry, l.part, l.target, e.kind, r.content FROM {Tables.Link.Name} l LEFT JOIN {Tables.Entry.Name} e ON e.id = l.target LEFT JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = e.revision ORDER BY l.entry";

    private static readonly string EntriesSql =
        $"SELECT e.id, e.kind, r.content FROM {Tables.Entry.Name} e LEFT JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = e.revision ORDER BY e.id";

    private static readonly string PathsSql = $"SELECT {Tables.OrganisationPath.ColumnList} FROM {Tables.OrganisationPath.Name}";

    private static readonly string NamesSql = $"SELECT {Tables.OrganisationName.ColumnList} FROM {Tables.OrganisationName.Name}";

    public static void Verify(LedgerStore store, ReadSession session, List<Damage> found)
    {
        var world = CountedSources.WorldOf(store, session);
        VerifyLinks(store, session, world, found);
        Compare(
            "组织上下级",
            session.Read(PathsSql, row => string.Create(CultureInfo.InvariantCulture, $"{row.GetInt64(0)} {row.GetInt64(1)} {row.GetInt32(2)} {row.GetInt32(3)} {row.GetInt32(4)}")),
            world.Tree.All.SelectMany(organisation => OrganisationRows.PathRows(world.Tree, organisation)).Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Ancestor} {row.Descendant} {row.From} {row.To} {row.IsHome}")),
            found);
        Compare(
            "组织名称",
            session.Read(NamesSql, row => string.Create(CultureInfo.InvariantCulture, $"{row.GetString(0)} {row.GetInt64(1)} {row.GetInt32(2)} {row.GetInt32(3)} {row.GetInt32(4)}")),
            world.Tree.All.SelectMany(organisation => OrganisationRows.NameRows(world.Tree, organisation)).Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Name} {row.Organisation} {(int)row.Kind} {row.From} {row.To}")),
            found);
    }

    private static void VerifyLinks(LedgerStore store, ReadSession session, World world, List<Damage> found)
    {
        using var links = session.Stream(LinksSql, row => (Entry: row.GetInt64(0), Part: (LinkPart)row.GetInt32(1), Kind: row.IsDBNull(3) ? 0 : (EntryKind)row.GetInt32(3), Text: row.IsDBNull(4) ? null : row.GetString(4))).GetEnumerator();
        var more = links.MoveNext();
        foreach (var (id, kind, text) in session.Stream(EntriesSql, row => (row.GetInt64(0), (EntryKind)row.GetInt32(1), row.IsDBNull(2) ? null : row.GetString(2))))
        {
            if (text is null)
            {
                found.Add(new Damage(FormattableString.Invariant($"登记 {id}"), "内容不在了。"));
                continue;
            }

            var expected = EntryHead.LinksOf(EntryReader.Stored(store.Catalog, kind, text), world).ToHashSet();
            var stored = new HashSet<(LinkPart, EntryKind, string)>();
            while (more && links.Current.Entry <= id)
            {
                var link = links.Current;
                stored.Add(link.Entry == id && link.Text is { } target ? (link.Part, link.Kind, EntryReader.Stored(store.Catalog, link.Kind, target).Ref) : (0, 0, ""));
                more = links.MoveNext();
            }

            if (!stored.SetEquals(expected))
            {
                found.Add(new Damage(FormattableString.Invariant($"登记 {id}"), "所涉及的人和单位与内容不同。"));
            }
        }

        if (more)
        {
            found.Add(new Damage("登记", "有涉及关系没有对应的登记。"));
        }
    }

    private static void Compare(string what, IEnumerable<string> stored, IEnumerable<string> expected, List<Damage> found)
    {
        var (left, right) = (stored.ToHashSet(), expected.ToHashSet());
        left.SymmetricExceptWith(right);
        found.AddRange(left.Take(10).Select(row => new Damage(what, $"这一行与组织登记不同：{row}。")));
    }
}
