using Taizhang.Catalog.Figures;
using Taizhang.Figures.Compute;
using Taizhang.Reports.Fill;

namespace Taizhang.Reports.Check.Reasons;

/// <summary>Tries that count the same work in another way. Each says what would match.</summary>
internal static class CountingTries
{
    /// <summary>By approval or by meeting, by sitting or by round, people or attendances: the named variants of the figure.</summary>
    public static LikelyReason? AnotherRule(Contradiction given) =>
        given.Reading.Figure.Rules.Where(rule => rule.Key != given.Key).FirstOrDefault(rule => given.Fits(Read(given, rule.Key))) is { } other
            ? new LikelyReason("other_rule", $"按“{other.Name}”的口径（{other.Note.TrimEnd('。')}）是{Hedged(given, other.Key, other.Unit)}。")
            : null;

    /// <summary>申报 taken for 命名: another figure that reads the same work at another step.</summary>
    public static LikelyReason? AnotherStep(Contradiction given)
    {
        var own = given.Reading.Rule.Rule.Sources;
        var other = given.Ledger.Own.Readings.FirstOrDefault(reading =>
            reading.Figure.Id != given.Reading.Figure.Id
            && reading.Rule.Rule.Variant is null
            && reading.Rule.Rule.Sources.Any(source => own.Any(mine => mine.Kind == SourceKind.Case && mine.Id == source.Id && mine.Step != source.Step))
            && given.Fits(Read(given, reading.Rule.Rule.Key)));
        return other is null ? null : new LikelyReason("other_step", $"与“{other.Rule.Rule.Name}”的数相同，申报、命名等环节请分开写。");
    }

    /// <summary>Work that two figures count, added to itself: 131 and the 24 lectures among them make 155.</summary>
    public static LikelyReason? OverlapAddedTwice(Contradiction given)
    {
        foreach (var overlap in given.Reading.Figure.Overlaps)
        {
            var readings = given.Ledger.Own.Readings.Where(reading => reading.Figure.Id == overlap).Select(reading => Read(given, reading.Rule.Rule.Key));
            foreach (var reading in readings.OfType<FigureReading>().Where(reading => reading.Value > 0 && given.Fits(given.Actual + reading.Value)))
            {
                var sum = given.Actual + reading.Value;
                return new LikelyReason(
                    "overlap_added",
                    $"像是把“{reading.Rule.Rule.Name}”又加了一遍（{Prose.Hedges.Write(given.Actual)}+{Prose.Hedges.Write(reading.Value)}={Prose.Hedges.Write(sum)}），其中有的已经计入。");
            }
        }

        return null;
    }

    /// <summary>Drafts that would count if they were recorded.</summary>
    public static LikelyReason? DraftsCounted(Contradiction given) =>
        given.Reading.Pending > 0
        && given.Reading.Rule.Rule.Counting.Kind is CountKind.Events or CountKind.Bodies or CountKind.Distinct
        && given.Fits(given.Actual + given.Reading.Pending)
            ? new LikelyReason("drafts_counted", $"加上还是草稿的{given.Reading.Pending}条正好相同，登记以后才计入。")
            : null;

    private static FigureReading? Read(Contradiction given, string key) => given.Ledger.Find(key, given.Period, given.Place);

    private static string Hedged(Contradiction given, string key, string unit) =>
        Read(given, key) is { } reading ? Prose.Hedges.Write(PrintedFigure.InUnit(reading, given.Claim.Unit)) + unit : "";
}
