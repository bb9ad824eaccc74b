using System.Data.Common;
using System.Globalization;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Audit;

/// <summary>
/// What an entry is now, what it refers to and the tree of organisations all follow from the revisions; here they are
/// told again from these and compared.
/// </summary>
internal static class DerivedRows
{
    private static readonly string LinksSql =
        $"SELECT l.entry, l.part, e.kind, e.ref FROM {Tables.Link.Name} l LEFT JOIN {Tables.Entry.Name} e ON e.id = l.target ORDER BY l.entry";

    private static readonly string EntriesSql =
        $"SELECT e.id, e.kind, e.status, e.revision, e.counts, e.family, e.organisation, e.home, e.from_day, e.to_day, r.content FROM {Tables.Entry.Name} e LEFT JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = e.revision ORDER BY e.id";

    private static readonly string RevisionsSql = $"SELECT entry, revision, status FROM {Tables.Revision.Name} ORDER BY entry, revision";

    private static readonly string PathsSql = $"SELECT {Tables.OrganisationPath.ColumnList} FROM {Tables.OrganisationPath.Name}";

    private static readonly string NamesSql = $"SELECT {Tables.OrganisationName.ColumnList} FROM {Tables.OrganisationName.Name}";

    public static void Verify(LedgerStore store, ReadSession session, List<Damage> found)
    {
        var world = CountedSources.WorldOf(store, session);
        VerifyEntries(store, session, world, found);
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

    private static void VerifyEntries(LedgerStore store, ReadSession session, World world, List<Damage> found)
    {
        using var links = session.Stream(LinksSql, ReadLink).GetEnumerator();
        using var revisions = session.Stream(RevisionsSql, row => (Entry: row.GetInt64(0), Revision: row.GetInt32(1), Status: (EntryStatus)row.GetInt32(2))).GetEnumerator();
        var (moreLinks, moreRevisions) = (links.MoveNext(), revisions.MoveNext());
        foreach (var entry in session.Stream(EntriesSql, ReadEntry))
        {
            var where = FormattableString.Invariant($"登记 {entry.Id}");
            var stands = new Standing(0, EntryStatus.Draft, 0);
            while (moreRevisions && revisions.Current.Entry <= entry.Id)
            {
                var (owner, number, status) = revisions.Current;
                stands = owner == entry.Id ? new Standing(number, status, CountsAfter(stands.Counts, number, status)) : stands;
                moreRevisions = revisions.MoveNext();
            }

            if (entry.Text is null || stands != entry.Stands)
            {
                found.Add(new Damage(where, "版本和状态与保存的版本不同。"));
                continue;
            }

            var content = EntryReader.Stored(store.Catalog, entry.Kind, entry.Text);
            if (PlaceOf(EntryHead.Of(content, world)) != entry.Place)
            {
                found.Add(new Damage(where, "单位或日期与内容不同。"));
            }

            var stored = new HashSet<(LinkPart, EntryKind, string)>();
            while (moreLinks && links.Current.Entry <= entry.Id)
            {
                var link = links.Current;
                stored.Add(link.Entry == entry.Id && link.Ref is { } target ? (link.Part, link.Kind, target) : (0, 0, ""));
                moreLinks = links.MoveNext();
            }

            if (!stored.SetEquals(EntryHead.LinksOf(content, CountedOf(store, session, entry.Id, entry.Kind, stands), world)))
            {
                found.Add(new Damage(where, "所涉及的人和单位与内容不同。"));
            }
        }

        if (moreLinks || moreRevisions)
        {
            found.Add(new Damage("登记", "有的版本或涉及关系没有对应的登记。"));
        }
    }

    /// <summary>What counts besides the newest version; null when nothing does.</summary>
    private static Content? CountedOf(LedgerStore store, ReadSession session, long id, EntryKind kind, Standing stands) =>
        stands.Counts == 0 || stands.Counts == stands.Revision
            ? null
            : EntryReader.Stored(store.Catalog, kind, session.Read(RevisionText.Sql, row => row.GetString(0), id, stands.Counts)[0]);

    /// <summary>The revision that counts once this one is written.</summary>
    private static int CountsAfter(int before, int revision, EntryStatus status) => status switch
    {
        EntryStatus.Recorded => revision,
        EntryStatus.Void => 0,
        EntryStatus.Draft => before,
    };

    private static Place PlaceOf(EntryHead head) => new(head.Family, head.Organisation, head.Home, head.From, head.To);

    private static (long Entry, LinkPart Part, EntryKind Kind, string? Ref) ReadLink(DbDataReader row) =>
        (row.GetInt64(0), (LinkPart)row.GetInt32(1), row.IsDBNull(2) ? 0 : (EntryKind)row.GetInt32(2), row.IsDBNull(3) ? null : row.GetString(3));

    private static (long Id, EntryKind Kind, Standing Stands, Place Place, string? Text) ReadEntry(DbDataReader row) => (
        row.GetInt64(0),
        (EntryKind)row.GetInt32(1),
        new Standing(row.GetInt32(3), (EntryStatus)row.GetInt32(2), row.GetInt32(4)),
        new Place(row.GetString(5), row.GetInt64(6), row.GetInt64(7), row.GetInt32(8), row.GetInt32(9)),
        row.IsDBNull(10) ? null : row.GetString(10));

    private static void Compare(string what, IEnumerable<string> stored, IEnumerable<string> expected, List<Damage> found)
    {
        var (left, right) = (stored.ToHashSet(), expected.ToHashSet());
        left.SymmetricExceptWith(right);
        found.AddRange(left.Take(10).Select(row => new Damage(what, $"这一行与组织登记不同：{row}。")));
    }

    private readonly record struct Standing(int Revision, EntryStatus Status, int Counts);

    private readonly record struct Place(string Family, long Organisation, long Home, int From, int To);
}
