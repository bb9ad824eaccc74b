using Taizhang.Catalog.Figures;
using Taizhang.Figures.Compute;
using Taizhang.Prose;
using Taizhang.Prose.Claims;
using Taizhang.Reports.Check.Inside;
using Taizhang.Reports.Check.Reasons;
using Taizhang.Reports.Fill;

namespace Taizhang.Reports.Check;

/// <summary>Decides what the ledger says of one claim, at the claim's own time and place. Pure but for what the view reads.</summary>
internal static class ClaimJudging
{
    /// <param name="earlier">What was judged before it in its sentence.</param>
    /// <param name="whole">The claim of which this one, behind 其中, is said to be a part; null for any other.</param>
    public static CheckedClaim Judge(CheckContext context, Claim claim, Claim? whole, IReadOnlyList<CheckedClaim> earlier)
    {
        var link = context.Links.Of(claim);
        var open = new CheckedClaim
        {
            Claim = claim,
            Surface = claim.Span.Of(context.Text),
            Verdict = ClaimVerdict.OutOfScope,
            Reason = "",
            Figure = link.Figure,
            Variant = link.Variant,
            Name = NameOf(context, link),
            Band = link.Band,
        };
        if (!link.NotOurs && ComparisonJudging.Judge(context, open, earlier) is { } compared)
        {
            return compared;
        }

        if (link.Keys.Count == 0 && SumChecks.IsTotalOf(context.Text, earlier, open))
        {
            return open with { Reason = "写的是前面几项的合计。" };
        }

        if (Outside(context, claim, link) is var (verdict, reason))
        {
            return open with { Verdict = verdict, Reason = reason };
        }

        return context.Ledger is { } ledger
            ? Compare(new Comparison(context, ledger, open, claim, link, whole))
            : open with { Reason = "没有指定台账，只看文字本身。" };
    }

    /// <summary>Why a claim is not compared; null where it is.</summary>
    private static (ClaimVerdict Verdict, string Reason)? Outside(CheckContext context, Claim claim, Link link)
    {
        if (claim.Kind == ClaimKind.NotAFigure)
        {
            return (ClaimVerdict.OutOfScope, NotFigures.Of(claim.Reason));
        }

        if (link.NotOurs)
        {
            return (ClaimVerdict.OutOfScope, "已标为不属于本台账。");
        }

        if (claim.Kind == ClaimKind.Blank || claim.IsMasked)
        {
            return (ClaimVerdict.CannotTell, "这里还空着。");
        }

        if (link.Keys.Count == 0 && NotFigures.DecoyOf(claim) is { } decoy)
        {
            return (ClaimVerdict.OutOfScope, $"这是“{decoy}”，本台账不登记。");
        }

        if (claim.Scope.HasFlag(ClaimScope.Plan))
        {
            return (ClaimVerdict.OutOfScope, "写的是计划。");
        }

        if (claim.Unit == "%" && link.Keys.Count == 0)
        {
            return (ClaimVerdict.OutOfScope, NotFigures.Of("share"));
        }

        if (claim.Scope.HasFlag(ClaimScope.Change))
        {
            return (ClaimVerdict.OutOfScope, "写的是增减，不是本期的数。");
        }

        if (claim.Setting.Change is { Kind: ChangeKind.From })
        {
            return (ClaimVerdict.OutOfScope, "写的是变化以前的数，不是本期的数。");
        }

        return link.Keys.Count > 0 && link.Band != Band.Open ? null
            : claim.Candidates.Count == 0 ? (ClaimVerdict.OutOfScope, "没有对上哪本台账。")
            : (ClaimVerdict.CannotTell, $"没有对上哪本台账。{Remarks.Nearest(claim, context.Catalog)}");
    }

    private static CheckedClaim Compare(Comparison given)
    {
        var place = ClaimPlaces.Of(given.Context, given.Claim, given.Ledger);
        var time = ClaimTimes.Of(given.Context, given.Claim, given.Ledger.Period);
        if (!place.IsKnown)
        {
            return place.IsCarried && At(given, given.Ledger.Period, ClaimPlace.Own) is { Verdict: ClaimVerdict.Supported } whole ? whole : given.Open with { Reason = ReasonOf(place.Words) };
        }

        if (time.Period is not { } period)
        {
            return time.IsCarried && Otherwise(given, place) is { } whole ? whole : given.Open with { Reason = time.Words.Length > 0 ? $"写的是{time.Words}，不是整段时间。" : "写的是另一段时间。" };
        }

        var compared = At(given, period, place);
        if (compared.Verdict == ClaimVerdict.Supported || !(place.IsCarried || time.IsCarried))
        {
            return compared;
        }

        // Words of an earlier clause may or may not reach this far: what is true of the whole report is not denied for their sake.
        return (time.IsCarried ? Otherwise(given, place) : null)
            ?? (At(given, given.Ledger.Period, ClaimPlace.Own) is { Verdict: ClaimVerdict.Supported } own ? own : compared);
    }

    /// <summary>What supports the claim over the days that it may be of besides those its sentence names; null where nothing does.</summary>
    private static CheckedClaim? Otherwise(Comparison given, ClaimPlace place) =>
        ClaimTimes.Otherwise(given.Context, given.Claim, given.Ledger.Period).Select(days => At(given, days, place)).FirstOrDefault(judged => judged.Verdict == ClaimVerdict.Supported);

    private static CheckedClaim At(Comparison given, Period period, ClaimPlace place)
    {
        var readings = given.Link.Keys.Select(key => given.Ledger.Find(key, period, place.Code)).OfType<FigureReading>().ToList();
        if (readings.Count < given.Link.Keys.Count)
        {
            return given.Open with { Verdict = ClaimVerdict.CannotTell, Reason = $"{Quotes.Around(given.Open.Name)}没有统计。" };
        }

        if (readings.FirstOrDefault(reading => reading.NoValue is not null) is { NoValue: { } why })
        {
            return given.Open with { Verdict = ClaimVerdict.CannotTell, Reason = why };
        }

        var compared = given.Open with
        {
            Ledger = given.Claim.Kind == ClaimKind.Name ? readings[0].Names.Count : PrintedFigure.InUnit(readings[0], given.Claim.Unit),
            LedgerNames = readings[0].Names,
            Records = readings[0].Records,
            Period = period,
            Place = place.Words.Length > 0 ? place.Words : null,
        };
        return given.Claim.Kind == ClaimKind.Name
            ? NameJudging.Judge(given, compared, readings[0])
            : Number(given, compared, readings, period, place);
    }

    private static string ReasonOf(string words) => words switch
    {
        "" => "写的是别的地方。",
        _ when words.EndsWith("参加", StringComparison.Ordinal) || words is "参与" or "列席" => $"写的是个人{words[^2..]}的数，不是这项统计数。",
        _ => $"写的是{words}。",
    };

    private static CheckedClaim Number(Comparison given, CheckedClaim compared, List<FigureReading> readings, Period period, ClaimPlace place)
    {
        if (given.Claim.UnitDiffers && !given.Link.Confirmed)
        {
            return compared with { Verdict = ClaimVerdict.CannotTell, Reason = Remarks.UnitOfAnotherKind(given.Claim, readings[0]) };
        }

        var where = Where(period, place, given.Ledger);
        if (readings.FirstOrDefault(reading => !PrintedFigure.IsTrue(given.Claim, reading)) is not { } differing)
        {
            return NameJudging.ListOf(given, compared, readings[0])
                ?? compared with { Verdict = ClaimVerdict.Supported, Reason = $"台账{where}{Remarks.Value(readings[0], given.Claim.Unit)}（{readings[0].Records}条记录）。" };
        }

        compared = compared with { Ledger = PrintedFigure.InUnit(differing, given.Claim.Unit), LedgerNames = differing.Names, Records = differing.Records };
        if (differing is { Records: 0, Amount: 0 })
        {
            // 黄花滩村党支部开展志愿服务18场次: what is entered for the village is its branch's doing.
            if (ClaimPlaces.VillageOf(place, given.Ledger) is { } village)
            {
                return At(given, period, village);
            }

            return Absent(given, compared, differing, period, place);
        }

        if (given.Link.Band != Band.Sure)
        {
            return compared with { Verdict = ClaimVerdict.CannotTell, Reason = $"像是{Quotes.Around(differing.Rule.Rule.Name)}，台账{where}{Remarks.Value(differing, given.Claim.Unit)}。请看一眼。" };
        }

        if (place.Code is null && !IsOfItsTime(given.Claim) && (given.Claim.Scope.HasFlag(ClaimScope.Part) || (given.Whole is { } whole && (whole.FigureId == given.Link.Figure || IsWithin(whole, compared)))))
        {
            return compared with { Verdict = ClaimVerdict.OutOfScope, Reason = "写的是其中一部分。" };
        }

        if (period == given.Ledger.Period && given.Claim.High < compared.Ledger && ClaimTimes.FeastIn(given.Context.Text, given.Claim) is { } feast)
        {
            return compared with { Verdict = ClaimVerdict.CannotTell, Reason = $"写的是{feast}，台账全部是{Remarks.Value(differing, given.Claim.Unit)}。请看是不是只算了那一次。" };
        }

        if (period.From.Year < period.To.Year && given.Ledger.Find(differing.Rule.Rule.Key, new Period(period.From, new DateOnly(period.From.Year, 12, 31)), place.Code) is null or { Records: 0, Amount: 0 })
        {
            return compared with { Verdict = ClaimVerdict.CannotTell, Reason = $"台账里没有{period.From.Year}年的记录，几年合起来的数没法核对。" };
        }

        var likely = LikelyReasons.Of(new Contradiction(given.Claim, differing, given.Ledger, period, place.Code));
        var reason = $"台账{where}{Remarks.Value(differing, given.Claim.Unit)}（{differing.Records}条记录）。{(likely is null ? Remarks.Pending(differing) : $"可能原因：{likely.Message}")}";
        return compared with { Verdict = ClaimVerdict.Contradicted, Reason = reason, Likely = likely };
    }

    /// <summary>全年发展党员17名，其中上半年9名: a part that is told by nothing but its time is held to that.</summary>
    private static bool IsOfItsTime(Claim claim) => claim.Setting.Period is { Kind: not PeriodKind.Total, Span.End: var end } && end == claim.PhraseSpan.Start;

    /// <summary>发展党员17名，其中女党员5名: a part of few, where the ledger's figure counts more than these, is no statement about all of that.</summary>
    private static bool IsWithin(Claim whole, CheckedClaim compared) => whole.High is { } most && compared.Ledger > most;

    /// <summary>The ledger holds nothing: what was handed in for those days may still prove it.</summary>
    private static CheckedClaim Absent(Comparison given, CheckedClaim compared, FigureReading reading, Period period, ClaimPlace place)
    {
        if (place.Code is null && period != given.Ledger.Period && given.Ledger.ReportedFor(reading.Rule.Rule.Key, period) is var (report, reported)
            && Stated.Of(given.Claim)?.Agrees(new Stated(reported.Value, reported.Value, reported.Hedge)) == true)
        {
            return compared with { Verdict = ClaimVerdict.Supported, Reason = $"台账里没有那时的记录，与报给{report.Recipient}的{reported.Text}{reported.Unit}一致。" };
        }

        return compared with { Verdict = ClaimVerdict.Unsupported, Reason = $"台账没有记录：{Where(period, place, given.Ledger)}{reading.Rule.Rule.Name}。{Remarks.Pending(reading)}" };
    }

    private static string Where(Period period, ClaimPlace place, LedgerView ledger) =>
        (place.Code is { } code ? ledger.NameOf(code, period) : "")
        + (period == ledger.Period ? "" : $"{Spoken(period)}：");

    private static string Spoken(Period period) => FormattableString.Invariant(
        $"{period.From.Year}年{period.From.Month}月{period.From.Day}日至{(period.To.Year == period.From.Year ? "" : FormattableString.Invariant($"{period.To.Year}年"))}{period.To.Month}月{period.To.Day}日");

    private static string NameOf(CheckContext context, Link link) =>
        link.Keys.Count == 0 ? "" : context.Catalog.Figures.GetValueOrDefault(link.Figure ?? "")?.Rules.FirstOrDefault(rule => rule.Key == link.Keys[0])?.Name ?? "";
}

/// <summary>A claim on its way to being compared.</summary>
internal sealed record Comparison(CheckContext Context, LedgerView Ledger, CheckedClaim Open, Claim Claim, Link Link, Claim? Whole);
