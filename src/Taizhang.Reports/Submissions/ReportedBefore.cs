using Taizhang.Ledger;

namespace Taizhang.Reports.Submissions;

/// <summary>One figure as it was handed in once (曾报出).</summary>
public sealed record ReportedFigure(KeptReport Report, KeptFigure Figure);

/// <summary>Where a figure of an organisation was reported before, to whom and with which value; the newest first.</summary>
public static class ReportedBefore
{
    /// <summary>Of several counting rules by their keys, all in one reading.</summary>
    /// <param name="figures">The counting rules' keys.</param>
    public static ILookup<string, ReportedFigure> Run(LedgerStore store, Scope scope, string organisation, IReadOnlyCollection<string> figures)
    {
        var submissions = SubmittedReports.Run(store, scope, organisation);
        var reported = submissions.IsDone ? submissions.Value.Reverse() : [];
        return reported
            .SelectMany(submission => figures.SelectMany(figure => submission.Report.Find(figure) is { } known ? new[] { (Key: figure, Reported: new ReportedFigure(submission.Report, known)) } : []))
            .ToLookup(one => one.Key, one => one.Reported);
    }
}
