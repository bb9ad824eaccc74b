using Taizhang.Figures.Compute;
using Taizhang.Ledger;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.Store;
using Taizhang.Prose;
using Taizhang.Reports.Check.Across;
using Taizhang.Reports.Fill;
using Taizhang.Reports.Renew;

namespace Taizhang.Reports.Check;

/// <summary>A file somebody wants checked.</summary>
/// <param name="Read">Its bytes, read when their turn comes: a thousand reports are not held at once.</param>
public sealed record CheckFile(string FileName, Func<ReadOnlyMemory<byte>> Read);

/// <summary>Reports somebody wants checked against one organisation and period.</summary>
public sealed record CheckOrder(IReadOnlyList<CheckFile> Files, string Organisation, Period Period, DateTimeOffset At)
{
    public IReadOnlyList<Meeting> Meetings { get; init; } = [];

    /// <summary>The texts are to be filled yet.</summary>
    public bool IsBaseText { get; init; }

    /// <summary>Told how many files are done.</summary>
    public IProgress<int>? Progress { get; init; }
}

/// <summary>What came of checking several reports.</summary>
/// <param name="Across">What they say of each other, and of what was handed in before.</param>
public sealed record CheckedSet(IReadOnlyList<CheckResult> Documents, IReadOnlyList<AcrossFinding> Across)
{
    public bool IsClean => Documents.All(document => document.IsClean) && Across.All(finding => finding.Code.Severity != Catalog.Ledgers.Severity.Error);
}

/// <summary>
/// Checks reports against the ledger, or by themselves. Page and command both call this. Nothing is written: not what was
/// found, and not that anything was checked.
/// </summary>
public static class CheckFromLedger
{
    public static Outcome<CheckedSet> Run(LedgerStore store, Scope scope, CheckOrder order)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(order);
        var book = ReadFigures.Run(store, scope, order.Organisation, order.Period, variants: true);
        if (!book.IsDone)
        {
            return book.Refusals.ToList();
        }

        var view = ViewOf(store, scope, book.Value);
        var model = ProseModel.From(store.Catalog, view.Places.Keys.Append(book.Value.Organisation.Name));
        var options = new CheckOptions(order.At) { Remembered = BindingMemory.Read(store), Meetings = order.Meetings, IsBaseText = order.IsBaseText };
        return Each(order.Files, model, view, options, order.Progress);
    }

    /// <summary>Only what the texts themselves show; needs no ledger.</summary>
    public static Outcome<CheckedSet> Run(ProseModel model, IReadOnlyList<CheckFile> files, CheckOptions options, IProgress<int>? progress) =>
        Each(files, model, null, options, progress);

    /// <summary>A view of what the ledger holds for an organisation and what stands below it.</summary>
    public static LedgerView ViewOf(LedgerStore store, Scope scope, FigureBook book)
    {
        using var session = new ReadSession(store.Dialect);
        var tree = session.Tree(store);
        var below = tree.EverBelow(book.Organisation.Id);
        return new LedgerView(
            book,
            (code, period) => ReadFigures.Run(store, scope, code, period, variants: true) is { IsDone: true } read ? read.Value : null,
            PlacesBelow(tree, book.Organisation.Id, below),
            ReadHonours.Run(store, session, tree, below));
    }

    /// <summary>By every name; a name that two bodies bear goes to the one that is a place, and to none where both are or neither is.</summary>
    private static Dictionary<string, string> PlacesBelow(OrganisationTree tree, long organisation, IReadOnlySet<long> below)
    {
        var names = below.Where(id => id != organisation).Order().Select(tree.ById).OfType<Organisation>()
            .SelectMany(body => OrganisationNames.NamesOf(body, tree.KindOf(body)).Select(name => (name.Name, body.Content.Code, tree.KindOf(body).Place)))
            .Distinct()
            .GroupBy(name => name.Name, StringComparer.Ordinal);
        return names.Select(same => (same.Key, Chosen: same.Where(name => name.Place).ToList() is { Count: > 0 } places ? places : [.. same]))
            .Where(name => name.Chosen.Count == 1)
            .ToDictionary(name => name.Key, name => name.Chosen[0].Code, StringComparer.Ordinal);
    }

    private static Outcome<CheckedSet> Each(IReadOnlyList<CheckFile> files, ProseModel model, LedgerView? view, CheckOptions options, IProgress<int>? progress)
    {
        var results = new List<CheckResult>();
        var refusals = new List<Refusal>();
        foreach (var file in files)
        {
            var result = CheckReport.Run(new CheckRequest(file.Read(), file.FileName, model, view, options));
            if (result.IsDone)
            {
                results.Add(files.Count > 1 ? result.Value with { Template = null } : result.Value);
            }

            refusals.AddRange(result.Refusals);
            progress?.Report(results.Count + refusals.Count);
        }

        return refusals.Count > 0 ? refusals : new CheckedSet(results, AcrossChecks.Run(results));
    }
}
