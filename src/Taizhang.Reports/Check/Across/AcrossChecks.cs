using Taizhang.Documents.Word;
using Taizhang.Prose;
using Taizhang.Prose.Claims;

namespace Taizhang.Reports.Check.Across;

/// <summary>
/// Compares what several reports say of the same figure. Of each only what it surely states is kept, so that a thousand
/// reports need not be held at once.
/// </summary>
public sealed class AcrossChecks
{
    private const int PlacesNamed = 4;

    private static readonly Func<IReadOnlyList<Statement>, IEnumerable<AcrossFinding>>[] InOrder = [Different, Copied];

    private readonly List<Statement> _statements = [];
    private int _documents;

    public void Add(CheckResult document)
    {
        ArgumentNullException.ThrowIfNull(document);
        _statements.AddRange(Statements(document, _documents));
        _documents++;
    }

    public IReadOnlyList<AcrossFinding> Findings() =>
        _documents < 2 ? [] : [.. InOrder.SelectMany(check => check(_statements)).OrderBy(finding => finding.Figure, StringComparer.Ordinal).ThenBy(finding => finding.Code.Code, StringComparer.Ordinal)];

    /// <summary>X-01: reports of one time give the same figure different values.</summary>
    private static IEnumerable<AcrossFinding> Different(IReadOnlyList<Statement> statements) =>
        statements
            .GroupBy(statement => (statement.Key, statement.Year, statement.Part, statement.Unit, statement.Where))
            .Where(same => same.Key.Year is not null)
            .Select(same => same.DistinctBy(statement => statement.Says).ToList())
            .Where(values => values.Select(value => value.At.Document).Distinct().Count() > 1 && Contradict(values))
            .Select(values => new AcrossFinding(
                FindingCodes.DocumentsDiffer,
                values[0].Key,
                [.. values.Select(value => value.At)],
                $"{Quotes.Around(values[0].Name)}几份材料写得不一样：{string.Join("，", values.Take(PlacesNamed).Select(value => $"《{value.At.FileName}》{value.At.Surface}{value.Unit}"))}{(values.Count > PlacesNamed ? FormattableString.Invariant($"等{values.Count}种写法") : "")}。{Held(values)}"));

    /// <summary>Which of them the ledger bears out; nothing where it was not asked, or says different things of them.</summary>
    private static string Held(List<Statement> values) =>
        values[0].Ledger is { } ledger && values.TrueForAll(value => value.Ledger == ledger) ? $"台账是{Hedges.Write(ledger)}{values[0].Unit}。" : "";

    /// <summary>X-02: a later year's report repeats an earlier one's number to the digit.</summary>
    private static IEnumerable<AcrossFinding> Copied(IReadOnlyList<Statement> statements)
    {
        var dated = statements.Where(statement => statement.Year is not null && statement.Says.Low >= Hedges.ExactBelow).ToList();
        var earliest = dated.DistinctBy(Repeated).ToDictionary(Repeated);
        foreach (var later in dated.Where(statement => !statement.Agrees))
        {
            if (earliest.TryGetValue(Repeated(later with { Year = later.Year - 1 }), out var earlier))
            {
                yield return new AcrossFinding(
                    FindingCodes.CopiedFromLastYear,
                    later.Key,
                    [earlier.At, later.At],
                    FormattableString.Invariant($"{Quotes.Around(later.Name)}{earlier.Year}年和{later.Year}年写的都是{later.At.Surface}{later.Unit}，请看是不是上年的数没有改。"));
            }
        }
    }

    private static (string, string, int?, string, Stated) Repeated(Statement statement) => (statement.Key, statement.Unit, statement.Year, statement.Part, statement.Says);

    private static bool Contradict(List<Statement> values) => values.Any(one => values.Any(other => !one.Says.Agrees(other.Says)));

    private static IEnumerable<Statement> Statements(CheckResult document, int number)
    {
        var year = document.Year ?? document.Ledger?.Period.To.Year;
        var points = new CodePoints(document.Text);
        return document.Claims
            .Where(claim => claim is { Figure: not null, Band: Band.Sure } && claim.Claim is { Kind: ClaimKind.Figure, Scope: ClaimScope.None, UnitDiffers: false, Low: not null })
            .Select(claim => new Statement(
                claim.Variant is null ? claim.Figure ?? "" : $"{claim.Figure}@{claim.Variant}",
                claim.Name,
                year,
                document.PartWords,
                claim.Claim.Unit ?? "",
                Stated.Of(claim.Claim) ?? default,
                claim.Verdict == ClaimVerdict.Supported,
                claim.Place,
                claim.Ledger,
                new AcrossPlace(
                    number,
                    document.FileName,
                    new TextSpan(points.FromUtf16(claim.Claim.Span.Start), points.FromUtf16(claim.Claim.Span.End)),
                    claim.Claim.PhraseSpan.Of(document.Text))));
    }

    private sealed record Statement(string Key, string Name, int? Year, string Part, string Unit, Stated Says, bool Agrees, string? Where, decimal? Ledger, AcrossPlace At);
}
