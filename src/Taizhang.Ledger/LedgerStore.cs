using Taizhang.Catalog;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Evidence;
using Taizhang.Ledger.People;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger;

/// <summary>
/// An open ledger: its database, its catalog, and what else takes part when something is written. The host puts it
/// together; every use case is given one.
/// </summary>
/// <param name="Steps">What other parts write in the same transaction, in the order in which they run.</param>
public sealed record LedgerStore(
    Dialect Dialect,
    DutyCatalog Catalog,
    PersonVault Vault,
    EvidenceFiles Evidence,
    IdSource Ids,
    EntryQueue Queue,
    TimeProvider Clock,
    string Actor,
    IReadOnlyList<CommitStep> Steps)
{
    /// <summary>The office's time: all of China keeps the time of Shanghai, without summer time since 1991.</summary>
    public static readonly TimeSpan OfficeOffset = TimeSpan.FromHours(8);

    /// <summary>Today at the desk.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().ToOffset(OfficeOffset).DateTime);

    /// <summary>Opens a store, making or completing its tables; a store of a newer program is refused, and so is a catalog that lacks what is written down.</summary>
    public static Outcome<LedgerStore> Open(
        Dialect dialect,
        DutyCatalog catalog,
        PersonVault vault,
        EvidenceFiles evidence,
        TimeProvider clock,
        string actor,
        IReadOnlyList<CommitStep> steps,
        params IReadOnlyList<Table> furtherTables)
    {
        var tables = Tables.All.Concat(steps.SelectMany(step => step.Tables)).Concat(furtherTables).ToList();
        if (Schema.Complete(dialect, tables) is { } refusal)
        {
            return refusal;
        }

        if (CatalogFit.Missing(dialect, catalog) is { Count: > 0 } missing)
        {
            return missing;
        }

        return new LedgerStore(dialect, catalog, vault, evidence, new IdSource(dialect), new EntryQueue(dialect), clock, actor, steps);
    }
}
