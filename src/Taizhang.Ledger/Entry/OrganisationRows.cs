using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Entry;

/// <summary>Keeps the tables of names and paths as the tree is, for readers that ask the database and not the tree.</summary>
internal static class OrganisationRows
{
    private static readonly string OldNamesSql =
        $"SELECT name, name_kind, from_day FROM {Tables.OrganisationName.Name} WHERE organisation = @p0";

    /// <summary>Writes what changed and gives the organisations whose home is another than before on some day.</summary>
    public static IReadOnlySet<long> Write(WriteSession session, World world, OrganisationTree before, IReadOnlyList<Change> changes)
    {
        var moved = new HashSet<long>();
        if (ReferenceEquals(world.Tree, before))
        {
            return moved;
        }

        TreeCache.Advance(session);
        var below = new HashSet<long>();
        foreach (var change in changes.Where(change => change.Kind == EntryKind.Organisation))
        {
            WriteNames(session, world, change);
            below.UnionWith(world.Tree.EverBelow(change.Id));
            below.UnionWith(Predecessors(before, change.Id).Concat(Predecessors(world.Tree, change.Id)).SelectMany(world.Tree.EverBelow));
        }

        foreach (var organisation in below.Select(world.Tree.ById).OfType<Organisation>())
        {
            WritePaths(session, world.Tree, before, organisation);
            if (before.ById(organisation.Id) is not null && !before.HomesOf(organisation.Id).SequenceEqual(world.Tree.HomesOf(organisation.Id)))
            {
                moved.Add(organisation.Id);
            }
        }

        return moved;
    }

    private static void WriteNames(WriteSession session, World world, Change change)
    {
        if (change.Existed)
        {
            foreach (var (name, kind, from) in session.Read(OldNamesSql, row => (row.GetString(0), row.GetInt32(1), row.GetInt32(2)), change.Id))
            {
                session.Delete(Tables.OrganisationName, name, change.Id, kind, from);
            }
        }

        if (world.Tree.ById(change.Id) is not { } organisation)
        {
            return;
        }

        foreach (var row in NameRows(world.Tree, organisation))
        {
            session.Insert(Tables.OrganisationName, row.Name, row.Organisation, (int)row.Kind, row.From, row.To);
        }
    }

    /// <summary>The rows of names that follow from the tree.</summary>
    internal static IEnumerable<NameRow> NameRows(OrganisationTree tree, Organisation organisation) =>
        OrganisationNames.NamesOf(organisation, tree.KindOf(organisation))
            .Select(name => new NameRow(OrganisationNames.Normal(name.Name), organisation.Id, name.Kind, name.During.From, name.During.To))
            .DistinctBy(row => (row.Name, row.Kind, row.From));

    private static void WritePaths(WriteSession session, OrganisationTree tree, OrganisationTree before, Organisation organisation)
    {
        var old = before.ById(organisation.Id) is { } known ? PathRows(before, known) : [];
        var now = PathRows(tree, organisation);
        foreach (var row in old.Except(now))
        {
            session.Delete(Tables.OrganisationPath, row.Ancestor, row.Descendant, row.From);
        }

        foreach (var row in now.Except(old))
        {
            session.Insert(Tables.OrganisationPath, row.Ancestor, row.Descendant, row.From, row.To, row.IsHome);
        }
    }

    /// <summary>The rows of paths that follow from the tree.</summary>
    internal static List<PathRow> PathRows(OrganisationTree tree, Organisation organisation)
    {
        var isHome = tree.HomesOf(organisation.Id).Any(home => home.Home == organisation.Id) ? 1 : 0;
        var above = tree.PathsOf(organisation);
        var rows = above.Select(path => new PathRow(path.Ancestor.Id, organisation.Id, path.During.From, path.During.To, isHome));
        return [.. rows.Concat(SuccessorRows(tree, organisation, above, isHome)).Distinct()];
    }

    /// <summary>
    /// What was merged into a body is counted with it for the days before the merger on which it was not below that body
    /// anyway.
    /// </summary>
    private static IEnumerable<PathRow> SuccessorRows(OrganisationTree tree, Organisation organisation, IReadOnlyList<(Organisation Ancestor, DaySpan During)> above, int isHome)
    {
        var before = above.SelectMany(path => Successors(tree, path.Ancestor)
            .Select(successor => (successor.Id, During: path.During.Within(new DaySpan(Days.Ever, successor.Content.Opened.DayNumber - 1)))));
        foreach (var same in before.GroupBy(span => span.Id))
        {
            var own = above.Where(path => path.Ancestor.Id == same.Key).Select(path => path.During).ToList();
            foreach (var span in DaySpans.Without(DaySpans.Joined(same.Select(row => row.During)), own))
            {
                yield return new PathRow(same.Key, organisation.Id, span.From, span.To, isHome);
            }
        }
    }

    /// <summary>What it was merged into, and what that was merged into.</summary>
    private static HashSet<Organisation> Successors(OrganisationTree tree, Organisation organisation)
    {
        var (found, open) = (new HashSet<Organisation>(), new Queue<Organisation>(tree.SuccessorsOf(organisation.Code)));
        while (open.TryDequeue(out var successor))
        {
            foreach (var next in found.Add(successor) ? tree.SuccessorsOf(successor.Code) : [])
            {
                open.Enqueue(next);
            }
        }

        return found;
    }

    /// <summary>Everything that was merged into it, step by step, in either tree.</summary>
    private static HashSet<long> Predecessors(OrganisationTree tree, long id)
    {
        var (found, open) = (new HashSet<long>(), new Queue<long>([id]));
        while (open.TryDequeue(out var next))
        {
            foreach (var predecessor in tree.ById(next)?.Content.Predecessors.Select(tree.ByCode).OfType<Organisation>() ?? [])
            {
                if (found.Add(predecessor.Id))
                {
                    open.Enqueue(predecessor.Id);
                }
            }
        }

        return found;
    }

    internal readonly record struct PathRow(long Ancestor, long Descendant, int From, int To, int IsHome);

    internal readonly record struct NameRow(string Name, long Organisation, NameKind Kind, int From, int To);
}
