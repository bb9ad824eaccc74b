using Taizhang.Ledger.Audit;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Entry;

/// <summary>
/// Writes decided changes: rows, links, findings, audit, and what the commit steps add, all in the caller's
/// transaction. Entry, import and every later use case go through here, so there is one way to write.
/// </summary>
internal static class Commit
{
    private static readonly string HeadSql =
        $"SELECT number, hash FROM {Tables.ChainHead.Name} WHERE chain = @p0";

    private static readonly string OldLinksSql = $"SELECT part, target FROM {Tables.Link.Name} WHERE entry = @p0";

    private static readonly string OldFindingsSql = $"SELECT number FROM {Tables.Finding.Name} WHERE entry = @p0";

    /// <summary>Locks the audit chains of all homes that are written to, in one order for every writer, and asks for their last links.</summary>
    public static Dictionary<long, Answer<(long Number, byte[] Hash)>> LockChains(WriteSession session, IEnumerable<long> homes) =>
        homes.Distinct().Order().ToDictionary(
            home => home,
            home => session.AskForUpdate(HeadSql, row => (row.GetInt64(0), (byte[])row.GetValue(1)), home));

    /// <summary>The last link of a locked chain; the start of one that is new.</summary>
    public static (long Number, byte[] Hash) LastLink(Answer<(long Number, byte[] Hash)> locked) => locked.Rows is [var head] ? head : (0L, AuditChain.Start);

    /// <summary>Writes the changes. The tree in <paramref name="world"/> is the one after them.</summary>
    /// <param name="before">The tree before them; the same one when no organisation changed.</param>
    /// <param name="locked">The chains of the homes of all changes.</param>
    public static void Write(LedgerStore store, WriteSession session, World world, OrganisationTree before, IReadOnlyList<Change> changes, IReadOnlyDictionary<long, Answer<(long Number, byte[] Hash)>> locked)
    {
        var chains = locked.ToDictionary(chain => chain.Key, chain => LastLink(chain.Value));
        OpenChainsOfNewHomes(session, world, before);
        var moved = OrganisationRows.Write(session, world, before, changes);
        Rehoming.Write(store, session, world, moved);
        var context = new CommitContext(store, session, world, changes, AffectedSources.Of(store, session, world, changes, moved));
        var steps = SideBySide.Begin(changes.Count, () => WriteSteps(context));
        var at = store.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        var ids = IdsOf(session, world, changes);
        foreach (var change in changes)
        {
            WriteEntry(session, change);
            WriteLinks(session, change, world, ids);
            WriteFindings(session, change);
            chains[change.Head.Home] = Audit(session, chains[change.Head.Home], change.Head.Home, at, change);
        }

        foreach (var home in changes.Select(change => change.Head.Home).Distinct())
        {
            session.Replace(Tables.ChainHead, home, chains[home].Number, chains[home].Hash);
        }

        steps();
    }

    private static void WriteSteps(CommitContext context)
    {
        foreach (var step in context.Store.Steps)
        {
            step.Write(context);
        }
    }

    private static void WriteEntry(WriteSession session, Change change)
    {
        var head = change.Head;
        object?[] row =
        [
            change.Id, (int)change.Kind, change.Content.Ref, head.Family, head.Home, head.Organisation, head.From, head.To,
            head.Title, (int)change.Status, change.Revision, change.Counts, head.SameKey,
        ];
        if (change.Existed)
        {
            session.Replace(Tables.Entry, row);
        }
        else
        {
            session.Insert(Tables.Entry, row);
        }
    }

    private static void WriteLinks(WriteSession session, Change change, World world, Dictionary<(EntryKind, string), long> ids)
    {
        if (change.Existed)
        {
            foreach (var (part, target) in session.Read(OldLinksSql, row => (row.GetInt32(0), row.GetInt64(1)), change.Id))
            {
                session.Delete(Tables.Link, change.Id, part, target);
            }
        }

        var targets = EntryHead.LinksOf(change.Content, change.Counted, world)
            .Select(link => (link.Part, Id: ids.GetValueOrDefault((link.Kind, link.Ref))))
            .Where(link => link.Id != 0)
            .Distinct();
        foreach (var (part, target) in targets)
        {
            session.Insert(Tables.Link, change.Id, (int)part, target);
        }
    }

    private static void WriteFindings(WriteSession session, Change change)
    {
        if (change.Existed)
        {
            foreach (var number in session.Read(OldFindingsSql, row => row.GetInt32(0), change.Id))
            {
                session.Delete(Tables.Finding, change.Id, number);
            }
        }

        for (var i = 0; i < change.Findings.Count; i++)
        {
            var finding = change.Findings[i];
            session.Insert(Tables.Finding, change.Id, i + 1, finding.Code, (int)finding.Severity, finding.Place, finding.Message, finding.Next);
        }
    }

    private static (long Number, byte[] Hash) Audit(WriteSession session, (long Number, byte[] Hash) head, long chain, long at, Change change)
    {
        session.Insert(Tables.Revision, change.Id, change.Revision, (int)change.Status, change.Text, at, change.Actor, change.Reason, change.Origin);
        var line = AuditChain.Next(chain, head.Number + 1, head.Hash, at, change.Actor, change.Action, change.Id, change.Revision, change.Text);
        session.Insert(Tables.Audit, line.Chain, line.Number, line.At, line.Actor, line.Action, line.Entry, line.Revision, line.ContentHash, line.Hash);
        return (line.Number, line.Hash);
    }

    private static void OpenChainsOfNewHomes(WriteSession session, World world, OrganisationTree before)
    {
        if (ReferenceEquals(world.Tree, before))
        {
            return;
        }

        foreach (var organisation in world.Tree.All.Where(organisation => before.ById(organisation.Id) is null))
        {
            if (world.Tree.HomesOf(organisation.Id).Any(home => home.Home == organisation.Id))
            {
                session.Insert(Tables.ChainHead, organisation.Id, 0L, AuditChain.Start);
            }
        }
    }

    private static Dictionary<(EntryKind, string), long> IdsOf(WriteSession session, World world, IReadOnlyList<Change> changes)
    {
        var ids = changes.ToDictionary(change => (change.Kind, change.Content.Ref), change => change.Id);
        var wanted = new Dictionary<EntryKind, HashSet<string>>();
        foreach (var (_, kind, reference) in changes.SelectMany(change => EntryHead.LinksOf(change.Content, change.Counted, world)))
        {
            if (kind == EntryKind.Organisation && world.Tree.ByCode(reference) is { } organisation)
            {
                ids[(kind, reference)] = organisation.Id;
            }
            else if (!ids.ContainsKey((kind, reference)))
            {
                (wanted.TryGetValue(kind, out var refs) ? refs : wanted[kind] = []).Add(reference);
            }
        }

        foreach (var (kind, refs) in wanted)
        {
            foreach (var head in StoredHeads.Of(session, kind, refs))
            {
                ids[(kind, head.Ref)] = head.Id;
            }
        }

        return ids;
    }
}
