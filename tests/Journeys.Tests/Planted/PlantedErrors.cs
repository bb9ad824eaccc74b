using System.Globalization;
using Taizhang.Catalog.Figures;
using Taizhang.Prose;
using Taizhang.Prose.Claims;
using Taizhang.Reports.Check;

namespace Journeys.Tests.Planted;

/// <summary>
/// Fifteen ways to make a true report say something false, each chosen anew from a seed. A change after which the
/// sentence is still true is not planted.
/// </summary>
internal static class PlantedErrors
{
    private static readonly string[] HedgeNames = ["hedge_missing", "hedge_false"];

    public static IReadOnlyList<(string Kind, Func<DemoReport, Random, PlantedError?> Plant)> Kinds { get; } =
    [
        ("少写一位", (report, chance) => Number(report, chance, "少写一位", ["factor_ten"], claim => claim.Ledger >= 20 ? Math.Floor((claim.Ledger ?? 0) / 10) : null)),
        ("多写一位", (report, chance) => Number(report, chance, "多写一位", ["factor_ten"], claim => claim.Ledger * 10)),
        ("差一", (report, chance) => Number(report, chance, "差一", ["off_by_one"], claim => claim.Ledger + (chance.Next(2) == 0 && claim.Ledger > 1 ? -1 : 1))),
        ("数字颠倒", (report, chance) => Number(report, chance, "数字颠倒", ["swapped_digits"], claim => Swapped(claim.Ledger ?? 0, chance))),
        ("约数词漏写或不实", Hedge),
        ("单位换了一类", Unit),
        ("万元和元", Money),
        ("上年的数", (report, chance) => Number(report, chance, "上年的数", ["last_year"], claim => report.View.Find(Key(claim), new(new DateOnly(2021, 1, 1), new DateOnly(2021, 12, 31)), null)?.Value)),
        ("别的村的数", (report, chance) => Number(report, chance, "别的村的数", ["other_place"], claim => VillageValue(report, claim, chance))),
        ("部分大于总数", Part),
        ("名称个数与数字", ListAndNumber),
        ("名称换了", Name),
        ("级别换了", Level),
        ("申报写成命名", Conferred),
        ("同一个数写两遍", Twice),
    ];

    private static string Key(CheckedClaim claim) => claim.Variant is null ? claim.Figure ?? "" : $"{claim.Figure}@{claim.Variant}";

    private static CheckedClaim Pick(DemoReport report, Random chance, Func<CheckedClaim, bool> fits)
    {
        var fitting = report.Clean.Claims.Where(claim => claim is { Verdict: ClaimVerdict.Supported, Claim.Kind: ClaimKind.Figure, Ledger: > 0 } && fits(claim)).ToList();
        return fitting[chance.Next(fitting.Count)];
    }

    private static PlantedError? Number(DemoReport report, Random chance, string kind, string[] names, Func<CheckedClaim, decimal?> wrong)
    {
        var claim = Pick(report, chance, claim => claim.Claim.Unit != "万元");
        return wrong(claim) is { } number && number > 0 && !Hedges.IsTrue(number, claim.Claim.Hedge, claim.Ledger ?? 0)
            ? Replace(report, kind, names, claim.Claim.Span, number.ToString("0.####", CultureInfo.InvariantCulture))
            : null;
    }

    private static PlantedError Replace(DemoReport report, string kind, string[] names, TextSpan span, string text) =>
        new(kind, report.Text[..span.Start] + text + report.Text[span.End..], names, span.Start, span.Start + text.Length);

    private static decimal? Swapped(decimal actual, Random chance)
    {
        var digits = actual.ToString("0", CultureInfo.InvariantCulture).ToCharArray();
        if (digits.Length < 2)
        {
            return null;
        }

        var at = chance.Next(digits.Length - 1);
        (digits[at], digits[at + 1]) = (digits[at + 1], digits[at]);
        return digits[0] == '0' ? null : decimal.Parse(digits, CultureInfo.InvariantCulture);
    }

    private static PlantedError? Hedge(DemoReport report, Random chance)
    {
        var claim = Pick(report, chance, claim => claim.Ledger >= 21 && claim.Claim.Unit != "万元");
        var actual = claim.Ledger ?? 0;
        var below = Math.Floor(actual / 10) * 10;
        return below == actual ? null
            : chance.Next(2) == 0 ? Replace(report, "约数词漏写或不实", HedgeNames, claim.Claim.Span, below.ToString("0", CultureInfo.InvariantCulture))
            : Replace(report, "约数词漏写或不实", HedgeNames, claim.Claim.Span, (below + 10).ToString("0", CultureInfo.InvariantCulture) + "余");
    }

    private static PlantedError? Unit(DemoReport report, Random chance)
    {
        var units = new Dictionary<string, string> { ["次"] = "人", ["场次"] = "人次", ["轮次"] = "人次", ["篇"] = "人次", ["条"] = "条次", ["条次"] = "人次", ["名"] = "人次", ["人"] = "人次", ["户"] = "人次" };
        var claim = Pick(report, chance, claim => units.ContainsKey(claim.Claim.Unit ?? ""));
        var unit = claim.Claim.UnitSpan ?? default;
        return Replace(report, "单位换了一类", ["U-01", "other_rule"], unit, units[claim.Claim.Unit ?? ""]);
    }

    private static PlantedError? Money(DemoReport report, Random chance)
    {
        var claim = Pick(report, chance, claim => claim.Claim.Unit == "万元");
        var yuan = ((claim.Ledger ?? 0) * 10_000).ToString("0", CultureInfo.InvariantCulture);
        return chance.Next(2) == 0
            ? Replace(report, "万元和元", ["money_unit"], claim.Claim.Span, yuan)
            : Replace(report, "万元和元", ["money_unit"], claim.Claim.UnitSpan ?? default, "元");
    }

    private static decimal? VillageValue(DemoReport report, CheckedClaim claim, Random chance)
    {
        var values = report.View.PlaceCodes.Select(code => report.View.Find(Key(claim), DemoReport.Year, code)?.Value ?? 0).Where(value => value > 0).ToList();
        return values.Count == 0 ? null : values[chance.Next(values.Count)];
    }

    private static PlantedError? Part(DemoReport report, Random chance)
    {
        var claim = Pick(report, chance, claim => claim.Claim.Unit is "名" or "人" or "户" && report.Text[(claim.Claim.UnitSpan ?? default).End] is '，' or '。');
        var unit = claim.Claim.UnitSpan ?? default;
        var word = claim.Claim.Unit == "户" ? "脱贫户" : "女性";
        var part = (claim.Ledger ?? 0) + 1 + chance.Next(20);
        return Replace(report, "部分大于总数", ["A-01"], unit, string.Create(CultureInfo.InvariantCulture, $"{claim.Claim.Unit}，其中{word}{part:0}{claim.Claim.Unit}"));
    }

    private static PlantedError? ListAndNumber(DemoReport report, Random chance)
    {
        var names = report.View.Find("F40")?.Names ?? [];
        var wrong = names.Count + 1 + chance.Next(4);
        return Insert(report, chance, "名称个数与数字", ["N-07"], string.Create(CultureInfo.InvariantCulture, $"申报{string.Join("和", names)}{wrong}个县级文明村。"));
    }

    private static PlantedError? Name(DemoReport report, Random chance)
    {
        var names = report.Clean.Claims.Where(claim => claim is { IsName: true, Verdict: ClaimVerdict.Supported } && claim.Surface.EndsWith('村')).ToList();
        var claim = names[chance.Next(names.Count)];
        var villages = report.View.Places.Keys.Where(name => name.EndsWith('村') && !claim.LedgerNames.Contains(name)).Order(StringComparer.Ordinal).ToList();
        return Replace(report, "名称换了", ["name", "H-04", "H-05", "H-02"], claim.Claim.Span, villages[chance.Next(villages.Count)]);
    }

    private static PlantedError? Level(DemoReport report, Random chance)
    {
        (string Right, string Wrong)[] swaps =
        [
            ("市级党建引领乡村振兴样板村", "省级党建引领乡村振兴样板村"),
            ("市级党员先锋引领示范岗", "省级党员先锋引领示范岗"),
            ("省级文明村称号", "国家级文明村称号"),
            ("县级文明村", "市级文明村"),
        ];
        var (right, wrong) = swaps[chance.Next(swaps.Length)];
        var at = report.Text.IndexOf(right, StringComparison.Ordinal);
        return Replace(report, "级别换了", ["H-02", "H-04", "H-05"], new TextSpan(at, at + right.Length), wrong);
    }

    private static PlantedError? Conferred(DemoReport report, Random chance)
    {
        var names = report.View.Find("F40")?.Names ?? [];
        var name = names[chance.Next(names.Count)];
        string[] verbs = ["被命名为", "被评为", "被授予", "获评"];
        return Insert(report, chance, "申报写成命名", ["H-05"], $"{name}{verbs[chance.Next(verbs.Length)]}县级文明村。");
    }

    private static PlantedError? Twice(DemoReport report, Random chance)
    {
        var claim = Pick(report, chance, claim => claim.Claim is { Unit: not null, Subject.Length: >= 4 } && claim.Claim.Unit != "万元" && claim.Figure != "F26");
        var wrong = (claim.Ledger ?? 0) + 2 + chance.Next(30);
        return Insert(report, chance, "同一个数写两遍", ["A-05"], string.Create(CultureInfo.InvariantCulture, $"{claim.Claim.Subject}{wrong:0}{claim.Claim.Unit}。"));
    }

    /// <summary>Puts a sentence of its own behind some paragraph of the report's body.</summary>
    private static PlantedError Insert(DemoReport report, Random chance, string kind, string[] names, string sentence)
    {
        var ends = Enumerable.Range(0, report.Text.Length - 1).Where(at => report.Text[at] == '。' && report.Text[at + 1] == '\n').ToList();
        var at = ends[chance.Next(ends.Count - 2)] + 1;
        return new PlantedError(kind, report.Text[..at] + sentence + report.Text[at..], names, at, at + sentence.Length);
    }
}
