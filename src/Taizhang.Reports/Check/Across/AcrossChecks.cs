using Taizhang.Prose;
using Taizhang.Prose.Claims;

namespace Taizhang.Reports.Check.Across;

/// <summary>Compares what several reports say of the same figure.</summary>
public static class AcrossChecks
{
    private const int PlacesNamed = 4;

    private static readonly Func<IReadOnlyList<CheckResult>, IEnumerable<AcrossFinding>>[] InOrder = [Different, Copied];

    public static IReadOnlyList<AcrossFinding> Run(IReadOnlyList<CheckResult> documents) =>
        documents.Count < 2 ? [] : [.. InOrder.SelectMany(check => check(documents)).OrderBy(finding => finding.Figure, StringComparer.Ordinal).ThenBy(finding => finding.Code.Code, StringComparer.Ordinal)];

    /// <summary>X-01: reports of one year give the same figure different values.</summary>
    private static IEnumerable<AcrossFinding> Different(IReadOnlyList<CheckResult> documents) =>
        Statements(documents)
            .GroupBy(statement => (statement.Key, statement.Year, statement.Unit, statement.Where))
            .Where(same => same.Key.Year is not null)
            .Select(same => same.DistinctBy(statement => statement.Says).ToList())
            .Where(values => values.Select(value => value.At.Document).Distinct().Count() > 1 && Contradict(values))
            .Select(values => new AcrossFinding(
                FindingCodes.DocumentsDiffer,
                values[0].Key,
                [.. values.Select(value => value.At)],
                $"“{values[0].Name}”几份材料写得不一样：{string.Join("，", values.Take(PlacesNamed).Select(value => $"《{value.At.FileName}》{value.At.Surface}{value.Unit}"))}{(values.Count > PlacesNamed ? FormattableString.Invariant($"等{values.Count}种写法") : "")}。"));

    /// <summary>X-02: a later year's report repeats an earlier one's number to the digit.</summary>
    private static IEnumerable<AcrossFinding> Copied(IReadOnlyList<CheckResult> documents)
    {
        var byFigure = Statements(documents).Where(statement => statement.Year is not null && statement.Says.Low >= Hedges.ExactBelow).GroupBy(statement => (statement.Key, statement.Unit));
        foreach (var same in byFigure)
        {
            foreach (var later in same)
            {
                if (same.FirstOrDefault(earlier => earlier.Year == later.Year - 1 && earlier.Says == later.Says) is { } earlier && !later.Agrees)
                {
                    yield return new AcrossFinding(
                        FindingCodes.CopiedFromLastYear,
                        later.Key,
                        [earlier.At, later.At],
                        FormattableString.Invariant($"“{later.Name}”{earlier.Year}年和{later.Year}年写的都是{later.At.Surface}{later.Unit}，请看是不是上年的数没有改。"));
                }
            }
        }
    }

    private static bool Contradict(List<Statement> values) => values.Any(one => values.Any(other => !one.Says.Agrees(other.Says)));

    private static IEnumerable<Statement> Statements(IReadOnlyList<CheckResult> documents) =>
        documents.SelectMany((document, number) =>
        {
            var year = TitleYear.PeriodOf(document.Text)?.To.Year ?? document.Ledger?.Period.To.Year;
            return document.Claims
                .Where(claim => claim is { Figure: not null, Band: Band.Sure } && claim.Claim is { Kind: ClaimKind.Figure, Scope: ClaimScope.None, UnitDiffers: false, Low: not null })
                .Select(claim => new Statement(
                    claim.Variant is null ? claim.Figure ?? "" : $"{claim.Figure}@{claim.Variant}",
                    claim.Name,
                    year,
                    claim.Claim.Unit ?? "",
                    Stated.Of(claim.Claim) ?? default,
                    claim.Verdict == ClaimVerdict.Supported,
                    claim.Place,
                    new AcrossPlace(number, document.FileName, claim.Claim.Span, claim.Claim.PhraseSpan.Of(document.Text))));
        });

    private sealed record Statement(string Key, string Name, int? Year, string Unit, Stated Says, bool Agrees, string? Where, AcrossPlace At);
}
