using Taizhang.Figures.Compute;
using Taizhang.Ledger;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.Store;
using Taizhang.Prose;
using Taizhang.Reports.Check.Across;
using Taizhang.Reports.Fill;
using Taizhang.Reports.Renew;
using Taizhang.Reports.Submissions;
using Taizhang.Reports.Templates;

namespace Taizhang.Reports.Check;

/// <summary>A file somebody wants checked.</summary>
/// <param name="Read">Its bytes, read when their turn comes: a thousand reports are not held at once. Where it throws as files do, the file is refused.</param>
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

/// <summary>A file that could not be checked; the others were.</summary>
public sealed record RefusedFile(string FileName, Refusal Refusal);

/// <summary>What came of checking several reports, besides what each of them was given out with.</summary>
/// <param name="Across">What they say of each other.</param>
/// <param name="IsClean">False where a report is not clean or could not be checked, or where reports contradict each other.</param>
public sealed record CheckedSet(IReadOnlyList<RefusedFile> Refused, IReadOnlyList<AcrossFinding> Across, bool IsClean);

/// <summary>
/// Checks reports against the ledger, or by themselves. Page and command both call this. Nothing is written: not what was
/// found, and not that anything was checked. Each result is handed on as soon as it is there and is not kept; refused is
/// the whole only where not one of the files can be checked.
/// </summary>
public static class CheckFromLedger
{
    public static Outcome<CheckedSet> Run(LedgerStore store, Scope scope, CheckOrder order, Action<CheckResult> take)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(take);
        var book = ReadFiguresInContext.Run(store, scope, order.Organisation, order.Period, variants: true);
        if (!book.IsDone)
        {
            return book.Refusals.ToList();
        }

        var view = ViewOf(store, scope, book.Value);
        var model = ModelOf(store, view);
        var options = new CheckOptions(order.At) { Remembered = BindingMemory.Read(store), Meetings = order.Meetings, IsBaseText = order.IsBaseText };
        return Each(order.Files, file => OneOf(file, model, view, options), take, order.Progress);
    }

    /// <summary>Only what the texts themselves show; needs no ledger.</summary>
    public static Outcome<CheckedSet> Run(ProseModel model, IReadOnlyList<CheckFile> files, CheckOptions options, Action<CheckResult> take, IProgress<int>? progress) =>
        Each(files, file => OneOf(file, model, null, options), take, progress);

    /// <summary>One report against figures that were read already; what is confirmed of phrases holds for it too.</summary>
    internal static Outcome<CheckResult> One(LedgerStore store, Scope scope, FigureBook book, CheckFile file, DateTimeOffset at)
    {
        var view = ViewOf(store, scope, book);
        return OneOf(file, ModelOf(store, view), view, new CheckOptions(at) { Remembered = BindingMemory.Read(store) });
    }

    private static ProseModel ModelOf(LedgerStore store, LedgerView view) => ProseModel.From(store.Catalog, view.Places.Keys.Append(view.Own.Organisation.Name));

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
            ReadHonours.Run(store, session, tree, below))
        {
            Reported = [.. SubmittedReports.Of(session, book.Organisation.Code).Select(submission => submission.Report)],
        };
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

    private static Outcome<CheckedSet> Each(IReadOnlyList<CheckFile> files, Func<CheckFile, Outcome<CheckResult>> check, Action<CheckResult> take, IProgress<int>? progress)
    {
        var across = new AcrossChecks();
        var refused = new List<RefusedFile>();
        var (done, isClean) = (0, true);
        for (var i = 0; i < files.Count; i++)
        {
            var result = check(files[i]);
            if (result.IsDone)
            {
                across.Add(result.Value);
                (done, isClean) = (done + 1, isClean && result.Value.IsClean);
                take(result.Value);
            }

            refused.AddRange(result.Refusals.Select(refusal => new RefusedFile(files[i].FileName, refusal)));
            progress?.Report(i + 1);
        }

        if (done == 0 && refused.Count > 0)
        {
            return refused.ConvertAll(file => file.Refusal);
        }

        var findings = across.Findings();
        return new CheckedSet(refused, findings, isClean && refused.Count == 0 && findings.All(finding => finding.Code.Severity != Catalog.Ledgers.Severity.Error));
    }

    private static Outcome<CheckResult> OneOf(CheckFile file, ProseModel model, LedgerView? view, CheckOptions options)
    {
        try
        {
            return CheckReport.Run(new CheckRequest(file.Read(), file.FileName, model, view, options));
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return TemplateRefusals.Missing(file.FileName);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return TemplateRefusals.Unreadable(file.FileName);
        }
    }
}
