using Taizhang.Catalog.Ledgers;
using Taizhang.Catalog.Ratings;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.Rules;

namespace Taizhang.Ledger.Procedures;

/// <summary>The stars of all branches of a township in one year, taken together.</summary>
internal static class StarTotals
{
    private const string Branch = "branch";

    public static IEnumerable<CaseFinding> Judge(World world, CaseRules rules, DateOnly today, IReadOnlyList<CaseContent> cases)
    {
        var decided = from content in cases
                      let star = CheckedCase.Text(content.Step("decided")?.Fields, "star")
                      let year = (int)(CheckedCase.Amount(content.Fields, "year") ?? 0)
                      let body = world.Tree.ByCode(content.Subject)
                      where star is not null && year is > 0 and < 9999 && body is not null
                      group star by (Home: world.Tree.HomeOn(body.Id, new DateOnly(year, 12, 31).DayNumber), year, content.Procedure);
        foreach (var stars in decided)
        {
            var (home, year) = (world.Tree.ById(stars.Key.Home), stars.Key.year);
            if (home is null || new DateOnly(year, 12, 31) > today)
            {
                continue;
            }

            var rating = world.Catalog.Ratings.First(known => known.Procedure == stars.Key.Procedure);
            foreach (var finding in Totals(world.Tree, rules, home, year, [.. stars]).Concat(Caps(rules, rating, year, [.. stars])))
            {
                yield return new CaseFinding(home.Id, EntryKind.Organisation, home.Content.Name, home.Code, finding);
            }
        }
    }

    /// <summary>R-21-05: as many ratings as branches that had existed for some months at the year's end.</summary>
    private static IEnumerable<Finding> Totals(OrganisationTree tree, CaseRules rules, Organisation home, int year, IReadOnlyList<string> stars)
    {
        if (!rules.IsOn("R-21-05"))
        {
            yield break;
        }

        var (end, old) = (new DateOnly(year, 12, 31).DayNumber, new DateOnly(year, 12, 31).AddMonths(-rules.Whole("R-21-05", "months")).DayNumber);
        var branches = tree.All.Count(body => body.Content.OrganisationKind == Branch && body.Life.Contains(end) && body.Life.Contains(old) && tree.HomeOn(body.Id, end) == home.Id);
        if (branches != stars.Count)
        {
            yield return new Finding("R-21-05", rules.SeverityOf("R-21-05", null), "year", $"{ChineseDay.Number(year)}年评定了{ChineseDay.Number(stars.Count)}个党支部，年底有{ChineseDay.Number(branches)}个，相差{ChineseDay.Number(Math.Abs(branches - stars.Count))}个。", "请核对还没有评定的支部，或新成立、已撤销的支部。");
        }
    }

    /// <summary>R-21-02, local: not more of a star than its share of all, rounded down.</summary>
    private static IEnumerable<Finding> Caps(CaseRules rules, StarRating rating, int year, IReadOnlyList<string> stars) =>
        from band in rating.Bands
        where rules.IsOn("R-21-02") && band.CapPercent is not null
        let count = stars.Count(star => star == band.Star)
        let most = stars.Count * (band.CapPercent ?? 100) / 100
        where count > most
        select new Finding("R-21-02", rules.SeverityOf("R-21-02", Severity.Warn), "star", $"{ChineseDay.Number(year)}年评定{band.Star}{ChineseDay.Number(count)}个，按比例最多{ChineseDay.Number(most)}个。", "请核对比例和评定结果。");
}
