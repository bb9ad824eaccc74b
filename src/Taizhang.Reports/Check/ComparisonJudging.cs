using Taizhang.Figures.Compute;
using Taizhang.Prose;
using Taizhang.Prose.Claims;
using Taizhang.Reports.Check.Inside;
using Taizhang.Reports.Fill;

namespace Taizhang.Reports.Check;

/// <summary>
/// What is said by comparing: 比上年增加3名, 同比增长25%, 由去年的14名增加到17名 are held to the ledger of both years, 占25% to the two
/// figures it is the share of. Pure but for what the view reads.
/// </summary>
internal static class ComparisonJudging
{
    /// <summary>So many numbers back the other end of a comparison is looked for, so that a text without stops costs no more than its length.</summary>
    private const int BackMax = 20;

    private static readonly string[] YearBases = ["上年", "去年", "同比", "上一年"];
    private static readonly string[] OtherBases = ["环比", "上月", "上季", "上周", "上半年", "前年", "上届", "计划", "预算", "全县", "全市"];

    /// <summary>Null where the claim compares nothing, or nothing that the ledger holds both ends of, or several things at once (比上年各多3个和8个).</summary>
    /// <param name="earlier">The statements of the same sentence before this one, in order.</param>
    public static CheckedClaim? Judge(CheckContext context, CheckedClaim open, IReadOnlyList<CheckedClaim> earlier)
    {
        var claim = open.Claim;
        if (context.Ledger is not { } ledger || claim.Kind != ClaimKind.Figure || claim.Low is null || claim.Scope.HasFlag(ClaimScope.Plan))
        {
            return null;
        }

        if (claim.Setting.Change is { Span.Start: > 0 and var told } && context.Text[told - 1] == '各')
        {
            return null;
        }

        return claim.Setting.Change is { } change ? Change(context, ledger, OfBase(context, open), change.Kind, earlier)
            : claim.Unit == "%" ? Share(context, ledger, open, earlier)
            : null;
    }

    /// <summary>A figure that is itself a change or growth of another is held to that one, so that both ends are said.</summary>
    private static CheckedClaim OfBase(CheckContext context, CheckedClaim open) =>
        open.Figure is { } figure && context.Catalog.Figures.GetValueOrDefault(figure)?.Derivation is { IsAgainstLastYear: true, Of: [var key] }
            && context.Catalog.Figures.TryGetValue(key, out var source)
            ? open with { Figure = source.Id, Variant = null, Name = source.Name }
            : open;

    private static CheckedClaim? Change(CheckContext context, LedgerView ledger, CheckedClaim open, ChangeKind kind, IReadOnlyList<CheckedClaim> earlier)
    {
        var claim = open.Claim;
        var about = open.Figure is null ? Latest(earlier).LastOrDefault(other => other.Claim.Kind == ClaimKind.Figure && (claim.Unit == "%" ? other.Claim.Unit != "%" : other.Claim.Unit == claim.Unit)) : open;
        var comparesYears = ComparesYears(context, claim, ledger.Period);
        if (about is null || !IsKnown(about) || !(comparesYears || ClaimTimes.IsReached(context.Text, claim)) || ClaimPlaces.Of(context, claim, ledger) is not { IsKnown: true } place
            || ClaimTimes.WithoutBase(context, claim, ledger.Period).Period is not { } period)
        {
            return null;
        }

        var key = KeyOf(about);
        if (!comparesYears)
        {
            return Reached(ledger.Find(key, period, place.Code), open with { Figure = about.Figure, Variant = about.Variant, Name = about.Name, Band = about.Band, Period = period }, about.Claim.Unit);
        }

        var (now, before) = (ledger.Find(key, period, place.Code), ledger.Find(key, period.YearBefore, place.Code));
        if (now is null || before is null || now.NoValue is not null || before.NoValue is not null)
        {
            return null;
        }

        var unit = about.Claim.Unit == "%" ? now.Rule.Rule.Unit : about.Claim.Unit;
        var ends = new YearEnds(PrintedFigure.InUnit(now, unit), PrintedFigure.InUnit(before, unit), unit ?? now.Rule.Rule.Unit);
        var known = open with { Figure = about.Figure, Variant = about.Variant, Name = about.Name, Band = about.Band, Period = period, Records = now.Records };
        var held = kind switch
        {
            ChangeKind.From => Held(known, ends.Before, PrintedFigure.IsTrue(claim, ends.Before), ends),
            ChangeKind.To => Held(known, ends.Now, PrintedFigure.IsTrue(claim, ends.Now), ends),
            ChangeKind.Up or ChangeKind.Down => Difference(known, ends, kind == ChangeKind.Down),
        };

        // Where nothing was entered for one of the years, nobody knows whether there was nothing.
        return held?.Verdict != ClaimVerdict.Contradicted ? held
            : before is { Records: 0, Amount: 0 } ? known with { Verdict = ClaimVerdict.Unsupported, Reason = $"台账没有上年的记录：{about.Name}。" }
            : now is { Records: 0, Amount: 0 } ? known with { Verdict = ClaimVerdict.Unsupported, Reason = $"台账没有本期的记录：{about.Name}。" }
            : held;
    }

    /// <summary>由6支扩大到9支: nobody knows of when there were 6, and now there are 9.</summary>
    private static CheckedClaim? Reached(FigureReading? now, CheckedClaim open, string? unit) =>
        now is null or { NoValue: not null } ? null
        : now is { Records: 0, Amount: 0 } ? open with { Verdict = ClaimVerdict.Unsupported, Reason = $"台账没有本期的记录：{open.Name}。" }
        : open with
        {
            Verdict = PrintedFigure.IsTrue(open.Claim, PrintedFigure.InUnit(now, unit)) ? ClaimVerdict.Supported : ClaimVerdict.Contradicted,
            Ledger = PrintedFigure.InUnit(now, unit),
            Records = now.Records,
            Reason = $"台账{Remarks.Value(now, unit)}（{now.Records}条记录）。",
        };

    private static CheckedClaim? Difference(CheckedClaim open, YearEnds ends, bool down)
    {
        var difference = down ? ends.Before - ends.Now : ends.Now - ends.Before;
        if (open.Claim.Unit != "%")
        {
            return Held(open, difference, PrintedFigure.IsTrue(open.Claim, difference), ends);
        }

        if (ends.Before == 0)
        {
            return null;
        }

        var rate = difference * 100 / ends.Before;
        return Held(open, Math.Round(rate, 2, MidpointRounding.AwayFromZero), Shares.Fits(open.Claim, rate), ends);
    }

    private static CheckedClaim? Share(CheckContext context, LedgerView ledger, CheckedClaim open, IReadOnlyList<CheckedClaim> earlier)
    {
        if (earlier.Count < 2 || !IsKnown(earlier[^1]) || !ShareChecks.IsShareOf(context.Text, earlier[^1].Claim, open.Claim) || ledger.Find(KeyOf(earlier[^1])) is not { NoValue: null } part)
        {
            return null;
        }

        // 党员672名，其中女党员191名，占28.4%；大专以上157名，占23.4%: a part that was told before is hardly the whole of another.
        var wholes = Latest(earlier).SkipLast(1)
            .Where(other => IsKnown(other) && other.Claim.Unit == earlier[^1].Claim.Unit && other.Figure != earlier[^1].Figure)
            .Select(other => ledger.Find(KeyOf(other))).OfType<FigureReading>()
            .Where(reading => reading is { NoValue: null, Value: > 0 } && reading.Value >= part.Value).ToList();
        if ((wholes.LastOrDefault(reading => Shares.Fits(open.Claim, part.Value * 100 / reading.Value)) ?? wholes.MaxBy(reading => reading.Value)) is not { } all)
        {
            return null;
        }

        var share = part.Value * 100 / all.Value;
        var shown = Hedges.Write(Math.Round(share, 2, MidpointRounding.AwayFromZero));
        var right = Shares.Fits(open.Claim, share);
        return open with
        {
            Verdict = right ? ClaimVerdict.Supported : ClaimVerdict.Contradicted,
            Ledger = Math.Round(share, 2, MidpointRounding.AwayFromZero),
            Records = part.Records,
            Period = ledger.Period,
            Reason = $"台账{part.Rule.Rule.Name}{Remarks.Value(part)}，{all.Rule.Rule.Name}{Remarks.Value(all)}，占{shown}%。",
        };
    }

    private static IEnumerable<CheckedClaim> Latest(IReadOnlyList<CheckedClaim> earlier) => earlier.Skip(earlier.Count - 1 - BackMax);

    private static CheckedClaim Held(CheckedClaim open, decimal value, bool right, YearEnds ends) => open with
    {
        Verdict = right ? ClaimVerdict.Supported : ClaimVerdict.Contradicted,
        Ledger = value,
        Reason = $"台账本期{Hedges.Write(ends.Now)}{ends.Unit}，上年{Hedges.Write(ends.Before)}{ends.Unit}，{Words(ends)}。",
    };

    private static string Words(YearEnds ends)
    {
        var (grown, by) = (ends.Now >= ends.Before, Math.Abs(ends.Now - ends.Before));
        var rate = ends.Before == 0 ? "" : $"（{Hedges.Write(Math.Round(by * 100 / ends.Before, 2, MidpointRounding.AwayFromZero))}%）";
        return by == 0 ? "没有增减" : $"{(grown ? "增加" : "减少")}{Hedges.Write(by)}{ends.Unit}{rate}";
    }

    /// <summary>The words between the sentence's beginning and the number name the year before, and no other base.</summary>
    private static bool ComparesYears(CheckContext context, Claim claim, Period own)
    {
        var words = context.Statements.Before(claim.Span.Start);
        var clause = words[(words.LastIndexOf('，') + 1)..];
        return YearBases.Append(FormattableString.Invariant($"{own.To.Year - 1}年")).Any(word => words.Contains(word, StringComparison.Ordinal)) && !OtherBases.Any(word => clause.Contains(word, StringComparison.Ordinal));
    }

    private static bool IsKnown(CheckedClaim claim) => claim is { Figure: not null, Band: Band.Sure, Claim: { Kind: ClaimKind.Figure, UnitDiffers: false, Also.Count: 0 } };

    private static string KeyOf(CheckedClaim claim) => claim.Variant is { } variant ? $"{claim.Figure}@{variant}" : claim.Figure ?? "";

    /// <summary>The two ends of a comparison, in the printed unit.</summary>
    private readonly record struct YearEnds(decimal Now, decimal Before, string Unit);
}
