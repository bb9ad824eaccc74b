namespace Taizhang.Ledger.Tests.Rules;

internal static class PublicityExamples
{
    public static readonly RuleExample[] All =
    [
        new(
            "R-61-01",
            Lecture("a", "2022-10-16", "\"audience\":30"),
            Lecture("b", "2022-10-15", "\"audience\":30"),
            "甲家村",
            "“二十大精神”2022年10月16日才公布，这次是2022年10月15日。"),
        new(
            "R-61-02",
            Lecture("a", "2022-11-01", "\"speaker\":\"p1\",\"start\":\"9:00\",\"end\":\"10:00\"") + Lecture("b", "2022-11-01", "\"speaker\":\"p1\",\"start\":\"10:00\",\"end\":\"11:00\",\"round\":2"),
            Lecture("c", "2022-11-01", "\"speaker\":\"p1\",\"start\":\"9：30\",\"end\":\"9:50\",\"round\":3"),
            "张伟",
            "张伟2022年11月1日9:30至9:50在这里宣讲，同一时间也登记在“二十大宣讲”。"),
        new(
            "R-61-03",
            Lecture("a", "2022-11-01", "\"audience\":1"),
            Lecture("b", "2022-11-02", "\"audience\":0"),
            "甲家村",
            "听众人数是0。"),
        new(
            "R-61-04",
            Lecture("a", "2022-11-01", "\"mode\":\"入户宣讲\",\"lecturer\":\"o1\"") + Lecture("b", "2022-11-02", "\"mode\":\"入户宣讲\",\"lecturer\":\"o1\""),
            Lecture("c", "2022-11-02", "\"mode\":\"入户宣讲\",\"lecturer\":\"o1\",\"round\":2"),
            "甲家村",
            "同一天同一名宣讲人的入户宣讲，甲家村已经登记过一条。"),
        new(
            "R-62-01",
            Article("a", "丰收", "2022-11-01", "\"first_review\":\"甲\",\"second_review\":\"乙\",\"final_review\":\"丙\""),
            Article("b", "秋播", "2022-11-01", "\"first_review\":\"甲\",\"second_review\":\"乙\",\"final_review\":\"甲\""),
            "清泉镇",
            "初审、复审、终审不是三个不同的人。"),
        new(
            "R-62-02",
            Article("a", "丰收", "2022-11-01", "\"link\":\"https://example.cn/1\""),
            Article("b", "秋播", "2022-11-01"),
            "清泉镇",
            "这条没有附链接。"),
        new(
            "R-62-03",
            Article("a", "丰收", "2022-11-01") + Article("c", "丰收", "2022-11-02"),
            Article("b", "丰收", "2022-11-01"),
            "清泉镇",
            "已经登记过一条相同的：2022年11月1日“丰收”。"),
        new(
            "R-62-04",
            Article("a", "丰收", "2022-11-01") + Article("c", "丰收", "2022-11-03", "\"reprint\":true"),
            Article("b", "丰收", "2022-11-02"),
            "清泉镇",
            "《丰收》2022年11月1日已经发布过。"),
        new(
            "R-62-05",
            Article("a", "丰收", "2022-11-01"),
            Article("b", "全国首创的丰收节", "2022-11-01"),
            "清泉镇",
            "文字里有“全国首创”，在本单位的慎用词里。",
            "words: [全国首创, 史上最]"),
        new(
            "R-62-06",
            Article("a", "电话0935-5120000", "2022-11-01"),
            Article("b", "请联系13893512345", "2022-11-01"),
            "清泉镇",
            "文字里有一个手机号。"),
        new(
            "R-63-01",
            Change("a", "2022-11-01", "新增", "\"approver\":\"张伟\"") + Change("c", "2022-11-02", "拆除"),
            Change("b", "2022-11-03", "新增"),
            "甲家村",
            "新上的内容还没有登记审核人。"),
        new(
            "R-63-02",
            Change("a", "2022-11-01", "新增", "\"expires\":\"2023-01-01\""),
            Change("b", "2022-11-03", "更换", "\"expires\":\"2022-12-31\""),
            "甲家村",
            "村口的宣传栏已过更换日期2022年12月31日。"),
        new(
            "R-63-03",
            Patrol("a", "Q1", "2022-02-01") + Patrol("b", "Q1", "2022-05-01") + Patrol("c", "Q1", "2022-09-01"),
            Patrol("d", "Q2", "2022-02-01") + Patrol("e", "Q2", "2022-08-01"),
            "乙家村",
            "乙家村2022年还没有登记阵地巡查的时间：第二季度。"),
        new(
            "R-63-04",
            Change("a", "2022-11-01", "新增"),
            Change("b", "2022-11-03", "更换"),
            "甲家村",
            "这条没有附更换前后的照片。"),
        new(
            "R-64-01",
            Model("a", "\"level\":\"镇级\""),
            Model("b", "\"level\":\"县级\""),
            "甲家村",
            "县级的典型还没有写文号。"),
        new(
            "R-64-02",
            Model("a", "\"level\":\"县级\",\"asked\":\"已征求，2022年5月1日，清纪函〔2022〕3号\""),
            Model("b", "\"level\":\"县级\""),
            "甲家村",
            "推荐前还没有登记征求过意见。"),
        new(
            "R-64-03",
            Model("a", "\"consent\":true"),
            Model("b", "\"level\":\"镇级\""),
            "甲家村",
            "还没有登记本人同意宣传。"),
    ];

    private static string Lecture(string reference, string date, string fields) =>
        $"{{\"record\":{{\"ref\":\"{reference}\",\"ledger\":\"lecture\",\"organisation\":\"Q1\",\"date\":\"{date}\",\"fields\":{{\"topic\":\"t20\",\"heading\":\"二十大宣讲\",{(fields.Contains("round", StringComparison.Ordinal) ? "" : "\"round\":1,")}{(fields.Contains("mode", StringComparison.Ordinal) ? "" : "\"mode\":\"集中宣讲\",")}{fields}}}}}}}\n";

    private static string Article(string reference, string headline, string date, string fields = "") =>
        $"{{\"record\":{{\"ref\":\"{reference}\",\"ledger\":\"publication\",\"organisation\":\"Q\",\"date\":\"{date}\",\"fields\":{{\"headline\":\"{headline}\",\"outlet\":\"o2\"{(fields.Length > 0 ? "," + fields : "")}}}}}}}\n";

    private static string Change(string reference, string date, string action, string fields = "") =>
        $"{{\"record\":{{\"ref\":\"{reference}\",\"ledger\":\"carrier-change\",\"organisation\":\"Q1\",\"date\":\"{date}\",\"fields\":{{\"carrier\":\"宣传栏\",\"action\":\"{action}\",\"content\":\"文明新风\",\"place\":\"村口\"{(fields.Length > 0 ? "," + fields : "")}}}}}}}\n";

    private static string Patrol(string reference, string organisation, string date) =>
        $"{{\"record\":{{\"ref\":\"{reference}\",\"ledger\":\"carrier-check\",\"organisation\":\"{organisation}\",\"date\":\"{date}\",\"fields\":{{\"carrier\":\"宣传栏\",\"place\":\"村口\",\"place_kind\":\"村委会\",\"problem\":\"完好\"}}}}}}\n";

    private static string Model(string reference, string fields) =>
        $"{{\"record\":{{\"ref\":\"{reference}\",\"ledger\":\"model\",\"organisation\":\"Q1\",\"date\":\"2022-06-01\",\"fields\":{{\"name\":\"张伟\",\"kind\":\"党员先锋\",{fields}}}}}}}\n";
}
