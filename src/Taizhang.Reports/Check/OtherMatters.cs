using Taizhang.Prose.Claims;

namespace Taizhang.Reports.Check;

/// <summary>
/// Papers that are surely about the township and yet not about all of its year: a campaign, an election, a guided tour, a speech. A number of
/// theirs that the ledger holds true is said so; one that differs may be a part nobody named, so it is left open and not called wrong. So it
/// is in a paper of which hardly a number comes near the ledger, unless its title says that it is this township's, of this very year.
/// </summary>
internal static class OtherMatters
{
    private const int TitleReach = 60;

    /// <summary>From so many far-off numbers on a paper is looked at as a whole.</summary>
    private const int FarMin = 3;
    private const decimal NearBelow = 0.75m;
    private const decimal NearAbove = 1.34m;

    private const string Reason = "这份材料写的像是一项专门工作或另一个单位，这个数不一定是全镇全年的，没有下结论。";

    /// <summary>By what a title names one matter and not the year's duty.</summary>
    private static readonly string[] Matters =
        ["专题报告", "专题汇报", "专题总结", "专项", "宣传月", "活动月", "宣传周", "活动周", "百日", "攻坚", "换届", "行动", "环境整治", "活动情况", "活动总结", "活动小结", "主题教育", "观摩", "简介", "讲话", "发言", "案例", "事迹", "简讯"];

    /// <summary>Reasons that say how a number of this very ledger came to be written wrongly.</summary>
    private static readonly string[] OwnReasons = ["listed", "hedge_false", "hedge_missing", "money_unit", "factor_ten", "swapped_digits", "off_by_one", "last_year", "drafts_counted", "other_rule", "overlap_added"];

    /// <summary>The claims with those left open that the paper gives no ground to call wrong.</summary>
    public static List<CheckedClaim> Weigh(CheckContext context, List<CheckedClaim> claims) =>
        context.Ledger is null ? claims
        : NamesMatter(context.Text) ? claims.ConvertAll(claim => IsDenied(claim) ? Open(claim) : claim)
        : context.IsMostlyFarOff && !TitleYear.IsOwn(context.Reading, context.Ledger) ? claims.ConvertAll(claim => IsDenied(claim) && IsFarOff(claim) ? Open(claim) : claim)
        : claims;

    /// <summary>Whether a title names one matter and not the year's duty.</summary>
    public static bool NamesMatter(string text)
    {
        var title = text.TrimStart()[..Math.Min(TitleReach, text.TrimStart().Length)];
        var end = title.IndexOfAny(['\n', '\r', '。']);
        return end > 0 && title[end] != '。' && Array.Exists(Matters, matter => title[..end].Contains(matter, StringComparison.Ordinal));
    }

    private static bool IsDenied(CheckedClaim claim) => claim.Verdict is ClaimVerdict.Contradicted or ClaimVerdict.Unsupported && claim.Claim is { Kind: ClaimKind.Figure, Setting.Change: null } && claim.Claim.List is null;

    /// <summary>36 where the ledger says 128, and nothing of the usual mistakes explains it.</summary>
    private static bool IsFarOff(CheckedClaim claim) =>
        claim.Ledger is { } ledger && claim.Claim.Low is { } stated
        && (ledger == 0 || stated / ledger is < NearBelow or > NearAbove) && !(claim.Likely is { } likely && Array.IndexOf(OwnReasons, likely.Code) >= 0);

    /// <summary>A report of this ledger has some numbers wrong; where hardly one is right or nearly so, it is a report of something else.</summary>
    public static bool AreMostlyFarOff(List<CheckedClaim> claims)
    {
        var far = claims.Count(claim => IsDenied(claim) && IsFarOff(claim));
        var known = claims.Count(claim => claim.Verdict == ClaimVerdict.Supported || (IsDenied(claim) && !IsFarOff(claim)));
        return far >= FarMin && far > 2 * known;
    }

    private static CheckedClaim Open(CheckedClaim claim) => claim with { Verdict = ClaimVerdict.CannotTell, Reason = $"{claim.Reason}{Reason}", Likely = null };
}
