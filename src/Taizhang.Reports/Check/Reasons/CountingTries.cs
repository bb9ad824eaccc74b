using Taizhang.Catalog.Figures;
using Taizhang.Figures.Compute;
using Taizhang.Prose;
using Taizhang.Reports.Fill;

namespace Taizhang.Reports.Check.Reasons;

/// <summary>Tries that count the same work in another way. Each says what would match.</summary>
internal static class CountingTries
{
    private const string AsAbove = "同上";

    /// <summary>By approval or by meeting, by sitting or by round, people or attendances: the named variants of the figure.</summary>
    public static LikelyReason? AnotherRule(Contradiction given) =>
        given.Reading.Figure.Rules.Where(rule => rule.Key != given.Key).FirstOrDefault(rule => given.Fits(Read(given, rule.Key))) is { } other
            ? new LikelyReason("other_rule", $"按{Quotes.Around(other.Name)}的口径（{Noted(other.Note)}）是{Hedged(given, other.Key, other.Unit)}。")
            : null;

    /// <summary>What a note adds to that of the default rule before it, which is not said here.</summary>
    private static string Noted(string note) => note.TrimEnd('。') is var said && said.StartsWith(AsAbove, StringComparison.Ordinal) ? said[AsAbove.Length..].TrimStart('，', '但') : said;

    /// <summary>申报 taken for 命名: another figure that reads the same work at another step.</summary>
    public static LikelyReason? AnotherStep(Contradiction given)
    {
        var own = given.Reading.Rule.Rule.Sources;
        var other = given.Ledger.Own.Readings.FirstOrDefault(reading =>
            reading.Figure.Id != given.Reading.Figure.Id
            && reading.Rule.Rule.Variant is null
            && reading.Rule.Rule.Sources.Any(source => own.Any(mine => mine.Kind == SourceKind.Case && mine.Id == source.Id && mine.Step != source.Step))
            && given.Fits(Read(given, reading.Rule.Rule.Key)));
        return other is null ? null : new LikelyReason("other_step", $"与{Quotes.Around(other.Rule.Rule.Name)}的数相同，申报、命名等环节请分开写。");
    }

    /// <summary>Work that two figures count, added to itself: 131 and the 24 lectures among them make 155.</summary>
    public static LikelyReason? OverlapAddedTwice(Contradiction given)
    {
        foreach (var (name, number) in Common(given).Concat(Others(given)).Where(added => added.Number > 0 && given.Fits(given.Actual + added.Number)))
        {
            var (own, added, sum) = (Hedges.Write(given.Actual), Hedges.Write(number), Hedges.Write(given.Actual + number));
            return new LikelyReason("overlap_added", $"像是把{Quotes.Around(name)}又加了一遍（{own}+{added}={sum}），其中有的已经计入。");
        }

        return null;
    }

    /// <summary>What counts in both figures.</summary>
    private static IEnumerable<(string Name, decimal Number)> Common(Contradiction given) =>
        given.Reading.Overlaps.Select(overlap => (overlap.Figure.Name, (decimal)overlap.Records));

    /// <summary>All of the other figure, by each of its rules.</summary>
    private static IEnumerable<(string Name, decimal Number)> Others(Contradiction given) =>
        given.Reading.Figure.Overlaps
            .SelectMany(overlap => given.Ledger.Own.Readings.Where(reading => reading.Figure.Id == overlap))
            .Select(reading => (reading.Rule.Rule.Name, Read(given, reading.Rule.Rule.Key)?.Value ?? 0));

    /// <summary>Drafts that would count if they were recorded.</summary>
    public static LikelyReason? DraftsCounted(Contradiction given) =>
        given.Reading.Pending > 0
        && given.Reading.Rule.Rule.Counting.Kind is CountKind.Events or CountKind.Bodies or CountKind.Distinct
        && given.Fits(given.Actual + given.Reading.Pending)
            ? new LikelyReason("drafts_counted", $"加上还是草稿的{given.Reading.Pending}条正好相同，登记以后才计入。")
            : null;

    private static FigureReading? Read(Contradiction given, string key) => given.Ledger.Find(key, given.Period, given.Place);

    private static string Hedged(Contradiction given, string key, string unit) =>
        Read(given, key) is { } reading ? Hedges.Write(PrintedFigure.InUnit(reading, given.Claim.Unit)) + unit : "";
}
