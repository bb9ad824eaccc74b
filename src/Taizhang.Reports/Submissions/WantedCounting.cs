using Taizhang.Ledger;

namespace Taizhang.Reports.Submissions;

/// <summary>
/// 这个部门按另一种口径要: by which of its counting rules each figure of an organisation was last reported to a superior, so
/// that the next report to the same can be proposed in the same way.
/// </summary>
public static class WantedCounting
{
    /// <summary>Whoever something was handed in to, the latest first.</summary>
    public static IReadOnlyList<string> Recipients(LedgerStore store, Scope scope, string organisation) =>
        [.. Handed(store, scope, organisation).Reverse().Select(submission => submission.Report.Recipient).Distinct()];

    /// <summary>The keys of the counting rules last used with a superior, by the figure's id; empty for whoever never got anything.</summary>
    public static IReadOnlyDictionary<string, string> Run(LedgerStore store, Scope scope, string organisation, string recipient) =>
        Handed(store, scope, organisation)
            .Where(submission => submission.Report.Recipient == recipient)
            .SelectMany(submission => submission.Report.Figures)
            .GroupBy(figure => figure.Figure.Split('@')[0])
            .ToDictionary(figure => figure.Key, figure => figure.Last().Figure);

    private static IReadOnlyList<Submission> Handed(LedgerStore store, Scope scope, string organisation) =>
        SubmittedReports.Run(store, scope, organisation) is { IsDone: true } submissions ? submissions.Value : [];
}
