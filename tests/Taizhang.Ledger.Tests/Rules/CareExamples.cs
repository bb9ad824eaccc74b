namespace Taizhang.Ledger.Tests.Rules;

internal static class CareExamples
{
    public static readonly RuleExample[] All =
    [
        new(
            "R-53-01",
            Reserve("a", "1977-01-01", "高中"),
            Reserve("b", "1976-12-31", "高中"),
            "村民b",
            "村民b1976年12月31日生，到2022年12月31日是46周岁，超过45周岁。"),
        new(
            "R-53-02",
            Reserve("a", "1990-01-01", "中专"),
            Reserve("b", "1990-01-01", "初中"),
            "村民b",
            "村民b的学历是初中，条件是中专以上。"),
        new(
            "R-53-03",
            Reserve("a", "1990-01-01", "高中") + Reserve("b", "1990-01-01", "高中", "Q2") + Reserve("c", "1990-01-01", "高中", "H1"),
            """{"organisation":{"code":"Q3","kind":"village","name":"丁家村","parent":"Q"}}""",
            "丁家村",
            "丁家村登记的村后备干部是0名，要求1名。",
            "min: 1"),
        new(
            "R-53-05",
            Reserve("a", "1990-01-01", "高中"),
            Reserve("b", "1990-01-01", "高中") + """{"role":{"ref":"x","kind":"committee-member","person":"pb","organisation":"Q1","from":"2022-01-01"}}""",
            "村民b",
            "村民b现在是甲家村的村两委成员，还登记为村后备干部。"),
        new(
            "R-54-01",
            Fund("f", "2022年春节", 1000) + Paid("a", "2022年春节", "p1", 500) + Paid("b", "2022年春节", "p2", 500) + Paid("d", "2022年七一", "p1", 500),
            Paid("c", "2022年春节", "p3", 0.5m),
            "清泉镇",
            "“2022年春节”登记发放1000.5元，拨入1000元，多出0.5元。"),
        new(
            "R-54-02",
            Paid("a", "2022年春节", "p1", 500) + Paid("b", "2022年七一", "p1", 500),
            Paid("c", "2022年春节", "p1", 300),
            "清泉镇",
            "已经登记过一条相同的：2022年1月20日“元旦春节”。"),
        new(
            "R-54-03",
            Paid("a", "2022年春节", "p4", 500),
            Paid("b", "2022年七一", "p4", 500, "2022-06-21"),
            "清泉镇",
            "赵永福已于2022年6月20日去世，登记的发放日期是2022年6月21日。"),
        new(
            "R-54-04",
            Paid("a", "2022年春节", "p1", 500, more: ",\"collected_by\":\"张小伟\",\"relation\":\"儿子\""),
            Paid("b", "2022年春节", "p2", 500, more: ",\"collected_by\":\"李小兰\""),
            "清泉镇",
            "由李小兰代领，还没有写与本人的关系。"),
        new(
            "R-54-05",
            Fund("f", "2022年春节", 1000) + Paid("a", "2022年春节", "p1", 500, "2022-02-09"),
            Paid("b", "2022年春节", "p2", 500, "2022-02-10"),
            "清泉镇",
            "“2022年春节”应在2022年2月9日前发完，最后一笔是2022年2月10日。"),
        new(
            "R-54-06",
            Fund("f", "2022年春节", 1000) + Paid("a", "2022年春节", "p1", 500, "2022-01-12"),
            Paid("b", "2022年春节", "p2", 500, "2022-01-11"),
            "清泉镇",
            "“2022年春节”2022年1月12日才研究，2022年1月11日已经发放。"),
        new(
            "R-54-07",
            Paid("a", "2022年春节", "p1", 500) + Paid("c", "2022年春节", "p3", 500, more: ",\"reason\":\"大病\"").Replace("老党员", "生活困难党员", StringComparison.Ordinal),
            Paid("b", "2022年春节", "p2", 500).Replace("老党员", "生活困难党员", StringComparison.Ordinal),
            "清泉镇",
            "还没有写慰问原因。"),
    ];

    private static string Reserve(string name, string birth, string education, string village = "Q1") => $$$"""
        {"person":{"ref":"p{{{name}}}","name":"村民{{{name}}}","birth":"{{{birth}}}","education":"{{{education}}}","organisation":"{{{village}}}"}}
        {"role":{"ref":"r{{{name}}}","kind":"reserve-cadre","person":"p{{{name}}}","organisation":"{{{village}}}","from":"2021-01-01"}}

        """;

    private static string Fund(string reference, string batch, int yuan) =>
        FormattableString.Invariant($"{{\"record\":{{\"ref\":\"{reference}\",\"ledger\":\"care-fund\",\"organisation\":\"Q\",\"date\":\"2022-01-10\",\"fields\":{{\"batch\":\"{batch}\",\"source\":\"镇级配套\",\"amount\":{yuan},\"decided\":\"2022-01-12\"}}}}}}\n");

    private static string Paid(string reference, string batch, string person, decimal yuan, string date = "2022-01-20", string more = "") =>
        FormattableString.Invariant($"{{\"record\":{{\"ref\":\"{reference}\",\"ledger\":\"care\",\"organisation\":\"Q\",\"date\":\"{date}\",\"fields\":{{\"batch\":\"{batch}\",\"occasion\":\"元旦春节\",\"person\":\"{person}\",\"category\":\"老党员\",\"amount\":{yuan}{more}}}}}}}\n");
}
