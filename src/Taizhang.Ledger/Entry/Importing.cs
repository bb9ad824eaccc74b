using System.Text.Json;
using Taizhang.Catalog.Ledgers;
using Taizhang.Ledger.Audit;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.People;
using Taizhang.Ledger.Periods;
using Taizhang.Ledger.Rules;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Entry;

/// <summary>Lines on their way into the store, within one transaction; what becomes of each is said to its input.</summary>
/// <param name="many">What is stored is read at once instead of line by line.</param>
internal sealed class Importing(LedgerStore store, WriteSession session, IdBlock ids, bool many = false, IProgress<int>? progress = null)
{
    private const int ToldEvery = 100;

    private Dictionary<EntryKind, List<Answer<StoredHead>>> _stored = [];
    private Dictionary<long, Answer<(long Number, byte[] Hash)>> _chains = [];
    private OrganisationTree? _before;
    private readonly Answer<LockedPeriod> _locks = LockedPeriods.Ask(store.Catalog, session);
    private LockedPeriods? _locked;
    private int _seen;

    /// <summary>The tree before the input, read after what else is asked at the beginning.</summary>
    private OrganisationTree Before => _before ??= session.Tree(store);

    private LockedPeriods Locked => _locked ??= new LockedPeriods(_locks.Rows);

    /// <summary>Enters everything new, kind after kind, so that what is referred to is known before what refers to it.</summary>
    /// <param name="leaving">Refs that the same input makes void: nothing is a duplicate of them.</param>
    public void Enter(IReadOnlyList<InputLine> lines, IReadOnlySet<string> leaving)
    {
        _stored = EntryKinds.InOrder.ToDictionary(
            kind => kind,
            kind => StoredHeads.Ask(session, kind, [.. lines.Where(line => line.Kind == kind).Select(line => line.Ref).Distinct()]));
        var references = new StoredReferences(store.Catalog, session, Before, many);
        var entered = new List<(InputLine Line, Content Content, long Id, string Text)>();
        foreach (var kind in EntryKinds.InOrder)
        {
            var fresh = ReadKind(kind, [.. lines.Where(line => line.Kind == kind)], references);
            if (kind == EntryKind.Organisation)
            {
                fresh = BringOrganisations(fresh, references);
            }

            foreach (var item in fresh)
            {
                references.Bring(item.Content);
            }

            entered.AddRange(fresh);
        }

        var world = references.World();
        foreach (var (_, content, _, _) in entered)
        {
            world.Know(content);
        }

        var changes = Decide(entered, world, leaving);
        Commit.Write(store, session, world, Before, changes, _chains);
    }

    /// <summary>Amends and voids in the order of the lines; what the same input entered can be amended too.</summary>
    public void Revise(IReadOnlyList<InputLine> lines)
    {
        // Each is decided against all before it: two that are right one by one may be wrong together.
        foreach (var line in lines)
        {
            Tell();
            var revising = new Revising(store, session, session.Tree(store));
            var change = revising.Read(line);
            if (change.IsDone)
            {
                line.Input.Count(line.Number, change.Value);
                revising.Write(change.Value);
            }
            else
            {
                line.Input.Refuse(line.Number, change.Refusals);
            }
        }
    }

    /// <summary>How many lines were looked at; what was read is written all at once after them.</summary>
    private void Tell()
    {
        _seen++;
        if (_seen % ToldEvery == 0)
        {
            progress?.Report(_seen);
        }
    }

    private List<(InputLine Line, Content Content, long Id, string Text)> ReadKind(EntryKind kind, IReadOnlyList<InputLine> lines, StoredReferences references)
    {
        var reader = new EntryReader(store.Catalog, references, store.Today);
        var stored = _stored[kind].SelectMany(answer => answer.Rows).ToDictionary(head => head.Ref);
        var fresh = new Dictionary<string, (InputLine Line, Content Content, long Id, string Text)>();
        foreach (var (line, read, plain, refusals) in SideBySide.Map(lines, line => Read(reader, kind, line)))
        {
            Tell();
            if (read is not { } content)
            {
                line.Input.Refuse(line.Number, refusals);
                continue;
            }

            var isNew = !fresh.TryGetValue(content.Ref, out var twin) && !stored.ContainsKey(content.Ref);
            if (isNew && Locked.Refuse(null, content, store.Catalog, references.Tree, line.Where) is { } locked)
            {
                line.Input.Refuse(line.Number, [locked]);
            }
            else if (twin.Content is not null)
            {
                SkipOrRefuse(line, CanonicalText.Of(content, store.Catalog) == CanonicalText.Of(twin.Content, store.Catalog));
            }
            else if (stored.TryGetValue(content.Ref, out var head))
            {
                SkipOrRefuse(line, IsSame(content, head));
            }
            else
            {
                var id = ids.Next();
                fresh[content.Ref] = (line, content, id, plain ?? Sealed((PersonContent)content, id));
            }
        }

        return [.. fresh.Values];
    }

    /// <summary>A line's content and its text as it is stored, or why there is none. A person's text follows when it is sealed.</summary>
    private (InputLine Line, Content? Content, string? Text, List<Refusal> Refusals) Read(EntryReader reader, EntryKind kind, InputLine line)
    {
        var refusals = new List<Refusal>();
        var content = line.Open(element => reader.Read(kind, element, line.Where, refusals));
        return (line, content, content is null or PersonContent ? null : CanonicalText.Of(content, store.Catalog), refusals);
    }

    private bool IsSame(Content content, StoredHead head)
    {
        var text = session.Read(RevisionText.Sql, row => row.GetString(0), head.Id, head.Revision)[0];
        if (content is PersonContent person)
        {
            var key = PersonKeys.Of(session, store.Vault, head.Id);
            return CanonicalText.Of(key is null ? person : PersonVault.Seal(person, key), store.Catalog) == text;
        }

        return CanonicalText.Of(content, store.Catalog) == text;
    }

    /// <summary>The text that is stored: a person's fields are encrypted under a new key of their own.</summary>
    private string Sealed(PersonContent person, long id) => CanonicalText.Of(PersonKeys.SealNew(session, store.Vault, id, person), store.Catalog);

    private List<(InputLine Line, Content Content, long Id, string Text)> BringOrganisations(
        List<(InputLine Line, Content Content, long Id, string Text)> fresh, StoredReferences references)
    {
        var good = fresh;
        while (true)
        {
            var organisations = good.Select(item => new Organisation(item.Id, (OrganisationContent)item.Content, 1)).ToList();
            var tree = organisations.Count == 0 ? Before : Before.With(organisations);
            var broken = organisations.Where(tree.IsBroken).Select(organisation => organisation.Id).ToHashSet();
            if (broken.Count == 0)
            {
                references.Bring(organisations);
                return good;
            }

            foreach (var (line, content, _, _) in good.Where(item => broken.Contains(item.Id)))
            {
                line.Input.Refuse(line.Number, [new Refusal("organisation-parent", line.Where, $"“{((OrganisationContent)content).Name}”的上级没有登记过，或者上下级绕成了圈。", "请先登记上级，或改正 parent。")]);
            }

            good = [.. good.Where(item => !broken.Contains(item.Id))];
        }
    }

    private List<Change> Decide(List<(InputLine Line, Content Content, long Id, string Text)> entered, World world, IReadOnlySet<string> leaving)
    {
        var judge = new EntryJudge(store, session, world, Locked);
        var heads = SideBySide.Map(entered, item => EntryHead.Of(item.Content, world)).ToList();
        var drafts = entered.Where(item => item.Line.IsDraft).Select(item => item.Id).ToHashSet();
        // Two writers at once must not both find that there is no such record yet.
        session.LockKeys(KeySpace.Duplicates, [.. heads.Select(head => head.SameKey).OfType<long>()]);
        _chains = Commit.LockChains(session, heads.Select(head => head.Home));
        var findings = judge.Judge(
            [.. entered.Zip(heads, (item, head) => (item.Content, item.Id, head))],
            entered.Where(item => drafts.Contains(item.Id) || leaving.Contains(item.Content.Ref)).Select(item => item.Id).ToHashSet());
        var changes = new List<Change>();
        foreach (var ((line, content, id, text), head) in entered.Zip(heads))
        {
            var found = findings[id];
            var isDraft = drafts.Contains(id) || found.Any(finding => finding.Severity == Severity.Error);
            var change = new Change(
                id,
                content,
                isDraft ? head with { SameKey = null } : head,
                text,
                1,
                isDraft ? EntryStatus.Draft : EntryStatus.Recorded,
                isDraft ? null : content,
                isDraft ? 0 : 1,
                Existed: false,
                AuditActions.Enter,
                line.Input.Actor,
                null,
                line.Origin,
                found);
            line.Input.Count(line.Number, change);
            changes.Add(change);
        }

        return changes;
    }

    private void SkipOrRefuse(InputLine line, bool same)
    {
        if (same)
        {
            line.Input.Skip();
        }
        else
        {
            line.Input.Refuse(line.Number, [new Refusal("import-ref-taken", line.Where, $"编号“{line.Ref}”已经用在另一条内容不同的登记上。", "要修改那一条，请用 amend；是另一条，请换一个编号。")]);
        }
    }
}
