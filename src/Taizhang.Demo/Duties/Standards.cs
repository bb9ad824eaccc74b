using System.Globalization;
using Taizhang.Demo.Chance;
using Taizhang.Demo.Plan;
using Taizhang.Demo.Town;

namespace Taizhang.Demo.Duties;

/// <summary>Stars of the branches, weak branches set right, and problems of Party work found and solved.</summary>
internal sealed class Standards(Book book, Township town, Dice dice)
{
    private static readonly string[] Domains = ["发展党员", "党费", "党员档案", "换届", "组织关系", "组织生活"];

    private static readonly string[][] Problems =
    [
        ["谈话记录缺少签名", "培养联系人记录不全", "政审材料缺函调回执", "积极分子备案滞后", "志愿书填写不规范"],
        ["党费收缴台账有涂改", "个别党员党费基数未调整", "党费公示不及时", "党费收据未粘贴"],
        ["党员档案缺转正申请", "入党时间前后不一致", "档案目录与材料不符", "档案未按人装订"],
        ["换届会议记录不完整", "选票未按规定封存", "候选人联审表缺章"],
        ["流动党员去向未登记", "组织关系介绍信回执未收回", "失联党员未按程序查找"],
        ["主题党日记录过简", "支委会议题未提前告知", "组织生活会问题清单未销号", "党课讲稿未存档", "党小组会次数不足"],
    ];

    private static readonly string[] Criteria = ["组织生活制度落实差", "两年以上没有发展对象", "班子不齐或书记长期空缺"];

    public void Write(YearQuota quota)
    {
        var weak = WriteRectifications(quota);
        WriteStars(quota, weak);
        WriteProblems(quota);
    }

    /// <summary>The branches accepted this year; one more is found late, still open at the year's end and accepted in 2023.</summary>
    private List<Branch> WriteRectifications(YearQuota quota)
    {
        var later = quota.Year == 2022;
        var villages = town.Villages.Where((village, index) => index > 0 && index % 2 == (later ? 0 : 1)).Select(village => village.Branch);
        var weak = dice.PickMany(villages, quota.Rectified + 1);
        for (var i = 0; i < weak.Count; i++)
        {
            var found = i < quota.Rectified ? dice.Workday(quota.Year, dice.Between(1, 3)) : dice.Workday(quota.Year, 10);
            List<Step> steps = [new("found", found), new("planned", found.AddDays(dice.Between(12, 25)))];
            steps.Add(new Step("measure", steps[1].Date.AddDays(3), [new("task", "逐条对照补齐"), new("owner", town.Secretaries[weak[i].Code]), new("due", found.AddDays(90)), new("done", found.AddDays(80))]));
            if (i < quota.Rectified)
            {
                steps.Add(new Step("mid-review", found.AddDays(dice.Between(100, 130))));
                steps.Add(new Step("accepted", dice.Workday(quota.Year, dice.Between(9, 12))));
            }
            else
            {
                steps.Add(new Step("mid-review", later ? new DateOnly(2023, 1, 18) : dice.Workday(2022, 2)));
                steps.Add(new Step("accepted", new DateOnly(2023, later ? 5 : 3, 23)));
            }

            book.Cases.Add(new RectificationCase
            {
                Ref = book.NewRef("rec", quota.Year),
                Subject = weak[i].Code,
                Criteria = [Criteria[i % Criteria.Length]],
                Leader = "县领导包抓",
                Steps = steps,
            });
        }

        return weak;
    }

    /// <summary>Every branch gets one rating, the county confirms five stars; weak ones, this year's or not yet accepted, none of the better stars.</summary>
    private void WriteStars(YearQuota quota, List<Branch> weak)
    {
        var (five, four, three, two) = quota.Stars;
        var better = dice.Shuffled(town.Branches.Except(weak));
        var waiting = book.Cases.OfType<RectificationCase>().Where(known => known.DateOf("accepted")?.Year >= quota.Year).Select(known => known.Subject).ToHashSet();
        var order = better.OrderBy(branch => waiting.Contains(branch.Code)).Concat(weak).ToList();
        for (var i = 0; i < order.Count; i++)
        {
            var (star, score) = i switch
            {
                _ when i < five => ("五星级", dice.Between(900, 985)),
                _ when i < five + four => ("四星级", dice.Between(800, 899)),
                _ when i < five + four + three => ("三星级", dice.Between(700, 799)),
                _ when i < five + four + three + two => ("二星级", dice.Between(600, 699)),
                _ => ("一星级", dice.Between(480, 599)),
            };
            var scored = dice.Workday(quota.Year, 10);
            var published = dice.Workday(quota.Year, 11);
            book.Cases.Add(new StarCase
            {
                Ref = book.NewRef("star", quota.Year),
                Subject = order[i].Code,
                Year = quota.Year,
                Star = star,
                Steps =
                [
                    new Step("self-scored", scored),
                    new Step("checked", scored.AddDays(7)),
                    new Step("published", published.AddDays(7)),
                    new Step("decided", new DateOnly(quota.Year, 12, 14), [new Field("star", star), new Field("score", score / 10m), .. ReasonOfChange(order[i].Code, star)]),
                    .. i < five ? [new Step("confirmed", new DateOnly(quota.Year, 12, 27))] : Array.Empty<Step>(),
                ],
            });
        }
    }

    /// <summary>Whoever has another star than the year before is told why.</summary>
    private IEnumerable<Field> ReasonOfChange(string branch, string star)
    {
        var before = book.Cases.OfType<StarCase>().LastOrDefault(rating => rating.Subject == branch)?.Star;
        return before is null || before == star ? [] : [new Field("change_reason", $"按当年考评得分，由{before}调整为{star}")];
    }

    /// <summary>Problems solved this year, and a few found late and still open.</summary>
    private void WriteProblems(YearQuota quota)
    {
        var open = dice.Between(3, 5);
        for (var i = 0; i < quota.ProblemsSolved + open; i++)
        {
            var solved = i < quota.ProblemsSolved;
            var domain = dice.Between(0, Domains.Length - 1);
            var found = dice.Workday(quota.Year, solved ? dice.Between(1, 8) : dice.Between(10, 12));
            List<Step> steps = [new("found", found), new("measured", found.AddDays(dice.Between(3, 12)))];
            if (solved)
            {
                steps.Add(new Step("verified", found.AddDays(dice.Between(25, 110))));
            }

            var branch = dice.Pick(town.Branches);
            book.Cases.Add(new ProblemCase
            {
                Ref = book.NewRef("pro", quota.Year),
                Subject = branch.Code,
                Description = book.Wording.Fresh(() => string.Create(CultureInfo.InvariantCulture, $"{branch.Name}{dice.Pick(Problems[domain])}（{dice.Between(1, 9)}号清单）")),
                Domain = Domains[domain],
                Affected = dice.Between(1, 12),
                Steps = steps,
            });
        }
    }
}
