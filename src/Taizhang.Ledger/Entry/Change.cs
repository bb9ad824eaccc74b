using System.Collections.Concurrent;
using Taizhang.Catalog;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.Rules;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Entry;

/// <summary>One entry as it will stand after the transaction.</summary>
/// <param name="Text">The canonical text that is stored, personal fields encrypted.</param>
/// <param name="Counted">What counts from now on: this content, an earlier one while this is a draft, or nothing.</param>
/// <param name="Counts">The revision of <paramref name="Counted"/>; 0 when nothing counts.</param>
/// <param name="Existed">True when an earlier revision is stored.</param>
/// <param name="Action">For the audit trail: enter, amend, void.</param>
/// <param name="Actor">Who makes it.</param>
public sealed record Change(
    long Id,
    Content Content,
    EntryHead Head,
    string Text,
    int Revision,
    EntryStatus Status,
    Content? Counted,
    int Counts,
    bool Existed,
    string Action,
    string Actor,
    string? Reason,
    string? Origin,
    IReadOnlyList<Finding> Findings)
{
    public EntryKind Kind => Content.Kind;
}

/// <summary>Something whose contribution to figures must be worked out anew: changed itself, or referring to what changed.</summary>
/// <param name="Counted">What counts of it; null when nothing does any more.</param>
/// <param name="Draft">What would count if its latest revision, a draft, were recorded; null when that is none.</param>
/// <param name="Existed">True when it may have contributed before.</param>
public sealed record SourceChange(long Id, Content? Counted, Content? Draft, bool Existed);

/// <summary>What a commit step is given: what changed, all sources this touches, and the world as it is after the change.</summary>
public sealed record CommitContext(LedgerStore Store, WriteSession Session, World World, IReadOnlyList<Change> Changes, IReadOnlyList<SourceChange> Sources);

/// <summary>
/// What another part of the program writes whenever the ledger is written, in the same transaction. It may refuse
/// nothing: by then the change is decided. Of a large input it is worked out and written beside the entries, step after
/// step.
/// </summary>
public abstract class CommitStep
{
    /// <summary>The tables the step writes; made together with the ledger's.</summary>
    public abstract IReadOnlyList<Table> Tables { get; }

    /// <summary>Writes what follows from the changes, looking at no row that the entries or a later step write.</summary>
    public abstract void Write(CommitContext context);
}

/// <summary>
/// The state entries are judged and counted against: the tree of organisations, and whatever an entry refers to. Several
/// threads may ask it at once.
/// </summary>
public sealed class World(DutyCatalog catalog, OrganisationTree tree, Func<EntryKind, string, Content?> fetch)
{
    private readonly ConcurrentDictionary<(EntryKind Kind, string Ref), Content?> _known = [];

    public DutyCatalog Catalog => catalog;

    public OrganisationTree Tree => tree;

    /// <summary>The content that counts of that entry; null when there is none.</summary>
    public Content? Counted(EntryKind kind, string reference) => kind == EntryKind.Organisation
        ? tree.ByCode(reference)?.Content
        : _known.GetOrAdd((kind, reference), static (known, fetch) => fetch(known.Kind, known.Ref), fetch);

    /// <summary>Puts what this transaction writes in the place of what is stored.</summary>
    public void Know(Content content) => _known[(content.Kind, content.Ref)] = content;
}
