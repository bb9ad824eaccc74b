namespace Taizhang.Ledger.Tests.Rules;

internal static class CivilityExamples
{
    public static readonly RuleExample[] All =
    [
        new(
            "R-72-01",
            Council("Q1c", "2020-01-01", "2023-04-30"),
            Council("Q2c", "2020-01-01", "2023-03-31"),
            "Q2c理事会",
            "Q2c理事会这一届到2023年3月31日。"),
        new(
            "R-72-02",
            Record("a", "ceremony", "2022-05-01", "\"kind\":\"婚事\",\"by_cadre\":true,\"reported\":true"),
            Record("b", "ceremony", "2022-06-01", "\"kind\":\"婚事\",\"by_cadre\":true"),
            "甲家村",
            "党员干部操办的这件事还没有登记报备。"),
        new(
            "R-73-01",
            Record("a", "culture-activity", "2022-05-08", "\"series\":\"世界读书日\",\"theme\":\"诵读\""),
            Record("b", "culture-activity", "2022-05-09", "\"series\":\"世界读书日\",\"theme\":\"诵读\""),
            "甲家村",
            "世界读书日是2022年4月23日，这次是2022年5月9日。"),
        new(
            "R-73-02",
            Record("a", "culture-activity", "2022-04-05", "\"series\":\"清明\",\"theme\":\"网上祭英烈\",\"form\":\"线上\",\"participants\":60"),
            Record("b", "culture-activity", "2022-04-04", "\"series\":\"清明\",\"theme\":\"网上祭英烈\",\"form\":\"线上\""),
            "甲家村",
            "线上活动还没有登记参加人数。"),
        new(
            "R-74-01",
            Record("a", "performance", "2022-04-05", "\"heading\":\"春之声\",\"troupe\":\"o1\",\"reviewed\":true"),
            Record("b", "performance", "2022-05-05", "\"heading\":\"春之声\",\"troupe\":\"o1\""),
            "甲家村",
            "这场演出还没有登记审过节目单。"),
        new(
            "R-74-02",
            Record("a", "performance", "2022-04-05", "\"heading\":\"春之声\",\"troupe\":\"o1\",\"audience\":499") + Record("c", "performance", "2022-04-06", "\"heading\":\"春之声\",\"troupe\":\"o1\",\"audience\":800,\"safety_plan\":\"安全预案\""),
            Record("b", "performance", "2022-05-05", "\"heading\":\"春之声\",\"troupe\":\"o1\",\"audience\":500"),
            "甲家村",
            "观众500人，还没有登记安全预案。"),
        new(
            "R-81-01",
            Point("Q1p", "has-place", "has-team", "has-activity", "has-project", "has-mechanism"),
            Point("Q2p", "has-place", "has-team", "has-activity"),
            "Q2p站",
            "Q2p站是示范点，还没有登记有项目、有机制。"),
        new(
            "R-81-03",
            "",
            """{"organisation":{"code":"Q3","kind":"village","name":"丁家村","parent":"Q"}}""",
            "丁家村",
            "丁家村还没有登记新时代文明实践站。"),
        new(
            "R-82-01",
            Role("a", "team-leader", "p1") + Role("b", "volunteer", "p1"),
            Role("c", "team-leader", "p2"),
            "甲家村志愿服务队",
            "李秀兰是甲家村志愿服务队的负责人，还没有登记为队员。"),
        new(
            "R-82-02",
            Role("a", "volunteer", "p1") + Role("b", "volunteer", "p2"),
            """{"organisation":{"code":"Q2t","kind":"village-team","name":"乙家村志愿服务队","parent":"Q2"}}""" + "\n" + """{"role":{"ref":"c","kind":"volunteer","person":"p1","organisation":"Q2t","from":"2021-03-05"}}""",
            "乙家村志愿服务队",
            "乙家村志愿服务队登记的队员是1人，规定不少于2人。",
            "min: 2"),
        new(
            "R-82-03",
            Activity("a", "2022-07-01", "\"team\":\"Q1t\""),
            """{"organisation":{"code":"Q2t","kind":"village-team","name":"乙家村志愿服务队","parent":"Q2"}}""" + "\n" + Activity("b", "2022-06-29", "\"team\":\"Q2t\""),
            "乙家村志愿服务队",
            "乙家村志愿服务队最近一次活动是2022年6月29日。"),
        new(
            "R-83-01",
            Role("a", "volunteer", "p1", "2021-12-31") + Role("b", "volunteer", "p1", null, "2022-01-01"),
            Role("c", "volunteer", "p1", null, "2022-05-01"),
            "张伟",
            "张伟在甲家村志愿服务队已经登记过。"),
        new(
            "R-83-02",
            """{"person":{"ref":"y","name":"孙晓","birth":"2005-03-05","organisation":"Q1"}}""" + "\n" + """{"role":{"ref":"a","kind":"volunteer","person":"y","organisation":"Q1t","from":"2022-07-01","fields":{"guardian":true}}}""" + "\n",
            """{"person":{"ref":"z","name":"周可","birth":"2004-07-02","organisation":"Q1"}}""" + "\n" + """{"role":{"ref":"b","kind":"volunteer","person":"z","organisation":"Q1t","from":"2022-07-01"}}""",
            "周可",
            "周可登记为志愿者时不满18岁，还没有登记监护人同意。"),
        new(
            "R-83-03",
            Role("a", "volunteer", "p4", "2022-06-20"),
            """{"role":{"ref":"b","kind":"volunteer","person":"p4","organisation":"Q2","from":"2021-03-05"}}""",
            "赵永福",
            "赵永福已于2022年6月20日去世，志愿者的登记还没有结束。"),
        new(
            "R-84-01",
            Activity("a", "2022-06-01", "\"hours\":2.5,\"start\":\"9:00\",\"end\":\"11:30\""),
            Activity("b", "2022-06-02", "\"hours\":3,\"start\":\"9:00\",\"end\":\"11:30\""),
            "甲家村",
            "每人3小时，比活动的时间长。"),
        new(
            "R-84-02",
            Activity("a", "2022-06-01", "\"volunteers\":[\"p1\",\"p2\"],\"start\":\"9:00\",\"end\":\"10:00\"") + Activity("c", "2022-06-01", "\"volunteers\":[\"p3\"],\"start\":\"9:00\",\"end\":\"10:00\"", "宣讲政策"),
            Activity("b", "2022-06-01", "\"volunteers\":[\"p1\"],\"start\":\"9:30\",\"end\":\"10:30\"", "送医上门"),
            "张伟",
            "张伟2022年6月1日9:30至10:30在这里参加志愿服务，同一时间也登记在“打扫卫生”。"),
        new(
            "R-84-04",
            Activity("a", "2022-06-01", "\"stipend\":0"),
            Activity("b", "2022-06-02", "\"stipend\":50"),
            "甲家村",
            "志愿服务是无偿的，这里登记了报酬。"),
        new(
            "R-84-05",
            Activity("a", "2022-06-01", "\"platform_number\":\"62-1\"") + Activity("c", "2022-12-01", "\"hours\":1"),
            Activity("b", "2022-11-30", "\"hours\":1"),
            "甲家村",
            "这次活动还没有登记平台编号。"),
        new(
            "R-84-06",
            Activity("a", "2022-12-21", "\"hours\":1"),
            Activity("b", "2022-12-20", "\"hours\":1"),
            "甲家村",
            "活动是2022年12月20日的，规定10天内登记。"),
        new(
            "R-84-07",
            "",
            Activity("b", "2022-12-20", "\"hours\":1"),
            "甲家村",
            "这条没有附照片或签到表。"),
        new(
            "R-85-01",
            Brand("Q1v", "红马甲") + Activity("a", "2021-06-01", "\"brand\":\"Q1v\"") + Activity("c", "2021-07-01", "\"brand\":\"Q1v\""),
            Brand("Q2v", "小板凳") + Activity("b", "2021-08-01", "\"brand\":\"Q2v\""),
            "小板凳",
            "小板凳2021年登记的活动是1场，规定不少于2场。",
            "min: 2"),
        new(
            "R-93-01",
            Issue("a", "存在问题", "\"measure\":\"每周下村两天\""),
            Issue("b", "存在问题", "\"due\":\"2023-06-30\""),
            "清泉镇",
            "这个问题还没有写措施。"),
        new(
            "R-93-02",
            Issue("a", "下一步打算", "\"cause\":\"群众工作方法少\""),
            Issue("b", "下一步打算", "\"due\":\"2023-06-30\""),
            "清泉镇",
            "这条打算还没有写对应哪个问题或哪项计划。"),
    ];

    private static string Record(string reference, string ledger, string date, string fields) =>
        $"{{\"record\":{{\"ref\":\"{reference}\",\"ledger\":\"{ledger}\",\"organisation\":\"Q1\",\"date\":\"{date}\",\"fields\":{{{fields}}}}}}}\n";

    private static string Activity(string reference, string date, string fields, string content = "打扫卫生") =>
        Record(reference, "volunteer-activity", date, $"\"content\":\"{content}\",\"category\":\"环境整治\",{fields}");

    private static string Issue(string reference, string kind, string fields) =>
        Record(reference, "own-issue", "2022-12-20", $"\"matter\":\"方法{reference}\",\"kind\":\"{kind}\",{fields}").Replace("\"Q1\"", "\"Q\"", StringComparison.Ordinal);

    private static string Council(string code, string from, string to) =>
        $"{{\"organisation\":{{\"code\":\"{code}\",\"kind\":\"ceremony-council\",\"name\":\"{code}理事会\",\"parent\":\"Q1\",\"facts\":[{{\"fact\":\"term\",\"from\":\"{from}\",\"to\":\"{to}\"}}]}}}}\n";

    private static string Point(string code, params IEnumerable<string> facts) =>
        $"{{\"organisation\":{{\"code\":\"{code}\",\"kind\":\"practice-station\",\"name\":\"{code}站\",\"parent\":\"Q1\",\"facts\":[{string.Join(',', facts.Prepend("demonstration").Select(fact => $"{{\"fact\":\"{fact}\",\"from\":\"2021-01-01\"}}"))}]}}}}\n";

    private static string Brand(string code, string name) =>
        $"{{\"organisation\":{{\"code\":\"{code}\",\"kind\":\"volunteer-brand\",\"name\":\"{name}\",\"parent\":\"Q\"}}}}\n";

    private static string Role(string reference, string kind, string person, string? to = null, string from = "2021-03-05") =>
        $"{{\"role\":{{\"ref\":\"{reference}\",\"kind\":\"{kind}\",\"person\":\"{person}\",\"organisation\":\"Q1t\",\"from\":\"{from}\"{(to is null ? "" : $",\"to\":\"{to}\"")}}}}}\n";
}
