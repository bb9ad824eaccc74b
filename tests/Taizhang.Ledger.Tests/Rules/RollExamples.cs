namespace Taizhang.Ledger.Tests.Rules;

internal static class RollExamples
{
    private static readonly string[] Three = ["p1", "p2", "p3"];

    public static readonly RuleExample[] All =
    [
        new(
            "R-13-01",
            RuleExample.Members("Q1b", Three),
            RuleExample.Members("Q2b", "p1", "p2"),
            "乙家村党支部",
            "花名册上乙家村党支部的党员是2名，不足3名。"),
        new(
            "R-13-02",
            RuleExample.People("Q1b", 50) + RuleExample.Members("Q1b", Numbered(50)),
            RuleExample.Members("Q1b", "p1"),
            "甲家村党支部",
            "花名册上甲家村党支部的党员是51名，一般不超过50名。"),
        new(
            "R-13-03",
            RuleExample.People("Q1b", 7) + RuleExample.Members("Q1b", Numbered(7)) + Committee("Q1b", "p101", "p102", "p103"),
            RuleExample.Members("Q2b", Numbered(7)) + Committee("Q2b", "p101", "p102"),
            "乙家村党支部",
            "乙家村党支部有党员7名，登记的支委会委员是2名，应为3至7名。"),
        new(
            "R-13-04",
            Branch("Q3b", "2021-01-01", "2025-12-31"),
            Branch("Q4b", "2021-01-01", "2026-12-31"),
            "Q4b支部",
            "Q4b支部的这一届从2021年1月1日到2026年12月31日，超过5年。"),
        new(
            "R-13-05",
            Branch("Q3b", "2019-01-01", "2023-07-01"),
            Branch("Q4b", "2019-01-01", "2023-06-30"),
            "Q4b支部",
            "Q4b支部的任期到2023年6月30日届满。"),
        new(
            "R-31-01",
            """
            {"role":{"ref":"a","kind":"member","person":"p1","organisation":"Q1b","from":"2010-07-01","to":"2022-03-31"}}
            {"role":{"ref":"b","kind":"member","person":"p1","organisation":"Q2b","from":"2022-04-01"}}
            """ + "\n",
            """{"role":{"ref":"c","kind":"member","person":"p1","organisation":"H1b","from":"2022-12-01"}}""",
            "张伟",
            "张伟从2022年12月1日起同时在乙家村党支部和丙家村党支部。"),
        new(
            "R-31-02",
            Group(Three),
            """
            {"organisation":{"code":"Q1gq","kind":"party-group","name":"甲家村二组党小组","parent":"Q1g"}}
            {"role":{"ref":"z","kind":"group-member","person":"p2","organisation":"Q1gq","from":"2022-12-01"}}
            """,
            "甲家村二组党小组",
            "甲家村二组党小组登记的党员是1名，一般不少于3名。"),
        new(
            "R-31-03",
            "",
            """{"organisation":{"code":"Q2g","kind":"grid","name":"乙家村一网格","parent":"Q2"}}""",
            "乙家村一网格",
            "乙家村一网格还没有登记网格党小组。"),
        new(
            "R-31-04",
            RuleExample.Members("Q1b", "p1") + """{"role":{"ref":"a","kind":"group-leader","person":"p1","organisation":"Q1gp","from":"2022-01-01"}}""" + "\n",
            """{"role":{"ref":"b","kind":"group-leader","person":"p2","organisation":"Q1gp","from":"2022-06-01"}}""",
            "李秀兰",
            "李秀兰2022年6月1日起任甲家村一组党小组组长，当天花名册上还不是党员。"),
        new(
            "R-32-01",
            Link("a", "p1", "h1", "主要") + Link("b", "p2", "h1", "协助") + Link("c", "p2", "h2", "主要"),
            Link("d", "p3", "h2", "主要"),
            "甲家村",
            "这户的主要联系党员已经登记了李秀兰，又登记了王建国。"),
        new(
            "R-32-02",
            Link("a", "p1", "h1", "主要"),
            Link("b", "p3", "h2", "主要"),
            "甲家村",
            "王建国已满70岁，按规定可以不联系户。"),
        new(
            "R-32-03",
            Link("a", "p1", "h1", "主要") + Link("b", "p1", "h2", "主要"),
            Link("c", "p2", "h1", "协助"),
            "李秀兰",
            "李秀兰联系1户，规定是2至20户。",
            "min: 2"),
        new(
            "R-52-01",
            """{"person":{"ref":"a","name":"周强","birth":"1949-12-31","sex":"女","id_number":"11010519491231002X","organisation":"Q1b"}}""" + "\n",
            """{"person":{"ref":"b","name":"郑岩","birth":"1962-06-23","id_number":"620622196206240039","organisation":"Q1b"}}""",
            "郑岩",
            "出生日期与身份证号不一致。"),
        new(
            "R-52-02",
            Joined("p3", "1970-07-01", "1970-07-01") + Joined("p1", "1990-07-01", "1991-07-01"),
            Joined("p2", "2010-07-01", "2011-06-30"),
            "李秀兰",
            "李秀兰2010年7月1日入党，2011年6月30日就登记为正式党员，早于2011年7月1日。"),
        new(
            "R-52-03",
            RuleExample.Members("Q1b", Three),
            RuleExample.Members("Q2b", "p4") + """{"person":{"ref":"x","name":"新来的","organisation":"Q2b"}}""" + "\n" + RuleExample.Members("Q2b", "x"),
            "红石镇",
            "2022年12月31日花名册上的党员是4名，党内统计是3名，相差1名。",
            "total: 3, on: 2022-12-31"),
    ];

    private static IEnumerable<string> Numbered(int count) => Enumerable.Range(101, count).Select(i => FormattableString.Invariant($"p{i}"));

    private static string Committee(string branch, params string[] people) =>
        string.Concat(people.Select(person => $"{{\"role\":{{\"ref\":\"k-{branch}-{person}\",\"kind\":\"committee-member\",\"person\":\"{person}\",\"organisation\":\"{branch}\",\"from\":\"2021-07-01\"}}}}\n"));

    private static string Group(IEnumerable<string> people) =>
        string.Concat(people.Select(person => $"{{\"role\":{{\"ref\":\"g-{person}\",\"kind\":\"group-member\",\"person\":\"{person}\",\"organisation\":\"Q1gp\",\"from\":\"2021-07-01\"}}}}\n"));

    private static string Branch(string code, string from, string to) =>
        $"{{\"organisation\":{{\"code\":\"{code}\",\"kind\":\"branch\",\"name\":\"{code}支部\",\"parent\":\"Q2\",\"facts\":[{{\"fact\":\"term\",\"from\":\"{from}\",\"to\":\"{to}\"}}]}}}}\n";

    private static string Link(string reference, string member, string household, string role) =>
        $"{{\"record\":{{\"ref\":\"{reference}\",\"ledger\":\"household-link\",\"organisation\":\"Q1\",\"date\":\"2022-01-01\",\"fields\":{{\"member\":\"{member}\",\"household\":\"{household}\",\"role\":\"{role}\"}}}}}}\n";

    private static string Joined(string person, string joined, string full) => $$$"""
        {"role":{"ref":"j-{{{person}}}","kind":"probationary-member","person":"{{{person}}}","organisation":"Q1b","from":"{{{joined}}}"}}
        {"role":{"ref":"f-{{{person}}}","kind":"member","person":"{{{person}}}","organisation":"Q1b","from":"{{{full}}}"}}

        """;
}
