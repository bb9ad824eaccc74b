using Taizhang.Catalog.Ledgers;
using Taizhang.Catalog.Ratings;
using Taizhang.Ledger.Rules;

namespace Taizhang.Ledger.Procedures;

/// <summary>The checks of one branch's stars. Bands are local: without a document they judge nothing.</summary>
internal static class StarChecks
{
    /// <summary>R-21-01: the points reach the star's band, or somebody gave another star for a reason; and the points add up.</summary>
    public static IEnumerable<Finding> StarFollowsFromThePoints(CheckedCase given)
    {
        if (given.Step("decided")?.Step.Fields is not { } fields || RatingOf(given) is not { Document.Length: > 0 } rating || CheckedCase.Amount(fields, "score") is not { } score)
        {
            return [];
        }

        var findings = new List<Finding>();
        var town = given.Step("checked")?.Step.Fields;
        if (CheckedCase.Amount(town, "town_score") is { } points && points + (CheckedCase.Amount(town, "bonus") ?? 0) - (CheckedCase.Amount(town, "deduction") ?? 0) is var sum && sum != score)
        {
            findings.AddRange(given.Say("R-21-01", "decided", $"考评得分加减分后是{Points(sum)}，评定得分写的是{Points(score)}。", "请核对得分。"));
        }

        var band = rating.BandOf(score, flag => CheckedCase.Flag(given.Case.Fields, flag) == true);
        var star = CheckedCase.Text(fields, "star");
        if (star is not null && band?.Star != star && (CheckedCase.Text(fields, "other_star_reason") is null || CheckedCase.Text(fields, "reviewed_by") is null))
        {
            findings.AddRange(given.Say("R-21-01", "decided", $"得分{Points(score)}按分数线是{band?.Star ?? "未定星"}，评定的是{star}。", "请核对；另定星级的，请写明理由和审定人。"));
        }

        return findings;
    }

    /// <summary>R-21-04: what the rating lists as a veto, in the year it is about.</summary>
    public static IEnumerable<Finding> WeakBranchHasNoBetterStar(CheckedCase given) =>
        from veto in RatingOf(given)?.Vetoes ?? []
        where CheckedCase.Amount(given.Case.Fields, "year") is not null && CheckedCase.Text(given.Step("decided")?.Step.Fields, "star") is { } star && veto.Stars.Contains(star)
        where given.Others(veto.Procedure).Any(other => RectificationChecks.WasOpenIn(other, (int)(CheckedCase.Amount(given.Case.Fields, "year") ?? 0)))
        from finding in given.Say("R-21-04", "decided", $"{veto.Reason}，不能评为{CheckedCase.Text(given.Step("decided")?.Step.Fields, "star")}。", "请核对星级，或核对整顿台账。")
        select finding;

    /// <summary>R-21-06: a rise or fall against the year before shows why.</summary>
    public static IEnumerable<Finding> ChangeOfStarsHasItsReason(CheckedCase given)
    {
        var (fields, year) = (given.Step("decided")?.Step.Fields, CheckedCase.Amount(given.Case.Fields, "year"));
        var before = given.Others(given.Case.Procedure).FirstOrDefault(other => CheckedCase.Amount(other.Fields, "year") == year - 1)?.Step("decided");
        var (star, old) = (CheckedCase.Text(fields, "star"), CheckedCase.Text(before?.Fields, "star"));
        return star is not null && old is not null && star != old && CheckedCase.Text(fields, "change_reason") is null
            ? given.Say("R-21-06", "decided", $"上年是{old}，今年是{star}，没有写升降星的理由。", "请写明理由。")
            : [];
    }

    private static StarRating? RatingOf(CheckedCase given) => given.World.Catalog.Ratings.FirstOrDefault(rating => rating.Procedure == given.Case.Procedure);

    private static string Points(long hundredths) => (hundredths / 100m).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture) + "分";
}
