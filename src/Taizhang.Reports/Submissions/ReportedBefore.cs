using Taizhang.Ledger;

namespace Taizhang.Reports.Submissions;

/// <summary>One figure as it was handed in once (曾报出).</summary>
public sealed record ReportedFigure(KeptReport Report, KeptFigure Figure);

/// <summary>Where a figure of an organisation was reported before, to whom and with which value; the newest first.</summary>
public static class ReportedBefore
{
    /// <param name="figure">The counting rule's key.</param>
    public static IReadOnlyList<ReportedFigure> Run(LedgerStore store, Scope scope, string organisation, string figure)
    {
        var submissions = SubmittedReports.Run(store, scope, organisation);
        return submissions.IsDone
            ? [.. submissions.Value.Reverse().SelectMany(submission => submission.Report.Find(figure) is { } known ? new[] { new ReportedFigure(submission.Report, known) } : [])]
            : [];
    }
}
