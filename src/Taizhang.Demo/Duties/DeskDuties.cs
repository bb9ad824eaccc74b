using System.Globalization;
using Taizhang.Demo.Chance;
using Taizhang.Demo.Plan;
using Taizhang.Demo.Town;

namespace Taizhang.Demo.Duties;

/// <summary>What lies on the desk itself: what superiors asked for and what went back, problems and plans, own study.</summary>
internal sealed class DeskDuties(Book book, Township town, Dice dice)
{
    private static readonly (string Sender, string Form, int Days, bool FromVillages)[] Asked =
    [
        ("县委组织部", "发展党员情况表", 6, true), ("县委宣传部", "用稿情况统计表", 5, false), ("县文明办", "文明实践活动统计表", 7, true),
        ("县委组织部", "三会一课开展情况表", 8, true), ("县委宣传部", "意识形态工作小结", 10, false), ("县民政局", "志愿服务记录汇总表", 6, true),
        ("县委组织部", "党员教育培训台账", 9, false), ("县文明办", "公益广告排查表", 7, true), ("县委党校", "理论宣讲需求表", 4, true),
    ];

    private static readonly (string Matter, string Kind, string Measure)[] Issues =
    [
        ("理论学习系统性不够", "存在问题", "按月定篇目，每季写一篇心得"), ("下村多在办事、少在调研", "存在问题", "每月到两个村蹲点一天"), ("宣传报道质量不高", "存在问题", "每周打磨一篇深度稿件"),
        ("把台账当天记、按月核对", "下一步打算", "每月最后一个工作日核对一次"), ("帮三个支部补齐档案", "下一步打算", "逐个支部过一遍材料"),
    ];

    private static readonly string[] Books = ["党章", "支部工作条例", "发展党员工作细则", "治国理政第四卷", "志愿服务条例", "公文写作与处理"];

    public void Write()
    {
        for (var month = 1; month <= 12; month++)
        {
            for (var i = 0; i < 3; i++)
            {
                WriteNotice(month, Asked[((month * 3) + i) % Asked.Length], month == 12 && i == 2 ? Standing.Draft : Standing.Recorded);
            }

            var reading = Books[month % Books.Length];
            Add("own-study", new DateOnly(2022, month, 18), $"{month}月自学{reading}", month == 12 ? Standing.Draft : Standing.Recorded,
                new("subject", $"{month}月自学{reading}"), new("form", "读书"), new("hours", dice.Between(4, 12) / 2m));
        }

        foreach (var year in new[] { 2021, 2022 })
        {
            for (var i = 0; i < Issues.Length; i++)
            {
                WriteIssue(year, i);
            }
        }
    }

    private void WriteNotice(int month, (string Sender, string Form, int Days, bool FromVillages) asked, Standing standing)
    {
        var came = dice.Workday(2022, month);
        var due = came.AddDays(asked.Days);
        var form = string.Create(CultureInfo.InvariantCulture, $"{month}月{asked.Form}");
        Add("notice", came, form, standing,
            new("form", form),
            new("sender", asked.Sender),
            new("document", asked.FromVillages ? null : string.Create(CultureInfo.InvariantCulture, $"清源{asked.Sender[1..]}发〔2022〕{month + 10}号")),
            new("due", due),
            new("returned", standing == Standing.Draft ? null : due.AddDays(-dice.Between(0, 2))),
            new("sent", standing == Standing.Draft ? null : "表格和盖章扫描件"),
            new("from_villages", asked.FromVillages),
            new("stamped", true),
            new("channel", asked.FromVillages ? "工作群" : "办公网"));
    }

    /// <summary>What was not finished in one year stands again in the next, carried over.</summary>
    private void WriteIssue(int year, int i)
    {
        var (matter, kind, measure) = Issues[i];
        var isOpen = i == 1;
        var title = string.Create(CultureInfo.InvariantCulture, $"{year}年：{matter}");
        Add("own-issue", new DateOnly(year, 12, 18), title, year == 2022 && i == 4 ? Standing.Draft : Standing.Recorded,
            new("matter", matter),
            new("kind", kind),
            new("measure", measure),
            new("due", new DateOnly(year + 1, 11, 30)),
            new("result", isOpen && year == 2021 ? "推进中" : year == 2021 ? "已解决" : "推进中"),
            new("carried", year == 2022 && isOpen ? true : null));
    }

    private void Add(string ledger, DateOnly date, string title, Standing standing, params Field[] fields) =>
        book.AddDuty(ledger, town.Code, date, title, standing, fields);
}
