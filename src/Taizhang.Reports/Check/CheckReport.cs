using Taizhang.Ledger;
using Taizhang.Prose;
using Taizhang.Prose.Claims;
using Taizhang.Reports.Check.Inside;
using Taizhang.Reports.Fill;
using Taizhang.Reports.Renew;
using Taizhang.Reports.Templates;

namespace Taizhang.Reports.Check;

/// <summary>A report to be checked.</summary>
/// <param name="FileName">Says by its ending what the bytes are.</param>
/// <param name="Ledger">Null where only the text itself is looked at.</param>
public sealed record CheckRequest(ReadOnlyMemory<byte> Document, string FileName, ProseModel Model, LedgerView? Ledger, CheckOptions Options);

/// <summary>How a report is to be checked.</summary>
/// <param name="At">The time that comments and sheets bear; no clock is asked.</param>
public sealed record CheckOptions(DateTimeOffset At)
{
    /// <summary>What was confirmed in earlier reports, by phrase.</summary>
    public IReadOnlyList<Binding> Remembered { get; init; } = [];

    /// <summary>Congresses and plenary meetings with the day they closed.</summary>
    public IReadOnlyList<Meeting> Meetings { get; init; } = [];

    /// <summary>The text is to be filled yet: empty places are as they should be.</summary>
    public bool IsBaseText { get; init; }
}

/// <summary>What came of checking one report. Nothing of it is kept anywhere.</summary>
/// <param name="Claims">In the order of the text, dates and other numbers that state nothing included.</param>
/// <param name="Findings">In the order of the text.</param>
public sealed record CheckResult(string FileName, string Text, IReadOnlyList<CheckedClaim> Claims, IReadOnlyList<TextFinding> Findings)
{
    /// <summary>The document as it was read, for writing comments into it.</summary>
    internal Template? Template { get; init; }

    /// <summary>The year the report is about by its own words; null where it names none.</summary>
    internal int? Year { get; init; }

    /// <summary>The words of the half, quarter or months that the report's head names; empty where it is of a year.</summary>
    internal string PartWords { get; init; } = "";

    /// <summary>The comparison's organisation and days; null where only the text was looked at.</summary>
    public LedgerView? Ledger { get; init; }

    /// <summary>False where something is contradicted or has to be put right: the command then ends with 1.</summary>
    public bool IsClean =>
        Claims.All(claim => claim.Verdict != ClaimVerdict.Contradicted)
        && Findings.All(finding => finding.Severity != Catalog.Ledgers.Severity.Error);
}

/// <summary>核对数据: compares every statement of a report with the ledger, and the report with itself.</summary>
public static class CheckReport
{
    /// <summary>Pure but for what the view of the ledger reads: the same request gives the same result.</summary>
    public static Outcome<CheckResult> Run(CheckRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var opened = Template.Open(request.Document, request.FileName, request.Options.At);
        if (!opened.IsDone)
        {
            return opened.Refusals.ToList();
        }

        var template = opened.Value;
        var reading = ReportReader.Read(template.Text, request.Model, template.ReadAs with { OwnNames = OwnNames(request), OwnPeriodWords = PeriodWords.Of(request.Ledger?.Period), OwnYear = request.Ledger?.Period.To.Year });
        var links = new Links(new Dictionary<TextSpan, Verdict>(), Anchored.In(template), request.Options.Remembered);
        var context = new CheckContext(reading, request.Model.Catalog, request.Ledger, links, request.Options.Meetings, TablesOf(template))
        {
            IsBaseText = request.Options.IsBaseText,
        };
        var judged = Claims(context);
        context = context with { IsMostlyFarOff = OtherMatters.AreMostlyFarOff(judged) };
        var claims = OtherMatters.Weigh(context, judged);
        return new CheckResult(request.FileName, template.Text, claims, InsideChecks.Run(context, claims)) { Template = template, Ledger = request.Ledger, Year = reading.Year, PartWords = reading.Period is { } part ? part.Span.Of(reading.Text) : "" };
    }

    private static List<string> OwnNames(CheckRequest request) => request.Ledger is { } ledger ? [ledger.Own.Organisation.Name] : [];

    private static List<CheckedClaim> Claims(CheckContext context)
    {
        var judged = new List<CheckedClaim>();
        var bySpan = context.Reading.Claims.Where(claim => claim.Kind == ClaimKind.Figure).ToDictionary(claim => claim.Span);
        var earlier = new List<CheckedClaim>();
        foreach (var claim in context.Reading.Claims)
        {
            if (earlier.Count > 0 && !context.Sentences.Same(earlier[0].Claim.Span.Start, claim.Span.Start))
            {
                earlier.Clear();
            }

            judged.Add(ClaimJudging.Judge(context, claim, claim.Whole is { } span ? bySpan.GetValueOrDefault(span) : null, earlier));
            if (claim.Kind == ClaimKind.Figure)
            {
                earlier.Add(judged[^1]);
            }
        }

        return judged;
    }

    private static Func<int, bool> TablesOf(Template template)
    {
        var cells = template.File.Paragraphs.Where(paragraph => paragraph.InTable).ToList();
        var starts = cells.ConvertAll(cell => cell.Start);
        return position =>
        {
            if (template.InFile(new TextSpan(position, position)) is not { } place)
            {
                return false;
            }

            var at = starts.BinarySearch(place.Start);
            at = at >= 0 ? at : ~at - 1;
            return at >= 0 && place.Start < cells[at].End;
        };
    }
}
