namespace Taizhang.Ledger.Tests.Rules;

internal static class StudyExamples
{
    public static readonly RuleExample[] All =
    [
        new(
            "R-11-01",
            Meeting("a", "Q", "2022-02-10", "中心组学习") + Meeting("b", "Q", "2022-05-10", "中心组学习") + Meeting("c", "Q", "2022-08-10", "中心组学习"),
            Meeting("d", "H", "2022-02-10", "中心组学习") + Meeting("e", "H", "2022-08-10", "中心组学习"),
            "红石镇",
            "红石镇2022年还没有登记中心组学习的时间：第二季度。"),
        new(
            "R-11-02",
            Meeting("a", "Q", "2022-10-10", "中心组学习") + Meeting("b", "Q", "2022-11-10", "中心组学习"),
            Meeting("d", "H", "2022-08-10", "中心组学习") + Meeting("e", "H", "2022-10-10", "中心组学习"),
            "红石镇",
            "红石镇2022年还没有登记中心组学习的时间：9月。"),
        new(
            "R-11-03",
            Meeting("a", "Q", "2022-10-10", "中心组学习", "\"speakers\":\"张伟\""),
            Meeting("b", "Q", "2022-11-10", "中心组学习"),
            "清泉镇",
            "这次学习还没有登记中心发言人。"),
        new(
            "R-11-04",
            Meeting("a", "Q", "2022-10-10", "中心组学习", "\"expected\":10,\"present\":8"),
            Meeting("b", "Q", "2022-11-10", "中心组学习", "\"expected\":10,\"present\":7"),
            "清泉镇",
            "实到7人，不到应到10人的80%。"),
        new(
            "R-11-05",
            Meeting("a", "Q", "2022-10-10", "中心组学习", "\"expected\":10,\"present\":9,\"absent\":\"张伟（出差）\""),
            Meeting("b", "Q", "2022-11-10", "中心组学习", "\"expected\":10,\"present\":9"),
            "清泉镇",
            "有人没有到会，还没有写是谁、什么原因。"),
        new(
            "R-11-06",
            Paper("a", "2021", "年度学习计划") + Paper("b", "2021", "年度学习总结") + Paper("c", "2021", "成员名单"),
            Paper("d", "2020", "年度学习计划"),
            "清泉镇",
            "清泉镇2020年还没有登记年度学习总结、成员名单。"),
        new(
            "R-11-07",
            Meeting("a", "Q", "2022-10-10", "中心组学习", "\"present\":2,\"speakers\":\"张伟、李秀兰\""),
            Meeting("b", "Q", "2022-11-10", "中心组学习", "\"present\":3,\"speakers\":\"张伟、李秀兰\""),
            "清泉镇",
            "实到3人，名单上是2人。"),
        new(
            "R-13-10",
            Meeting("a", "Q1b", "2022-02-10", "党员大会") + Meeting("b", "Q1b", "2022-05-10", "党员大会") + Meeting("c", "Q1b", "2022-08-10", "党员大会"),
            Meeting("d", "Q2b", "2022-02-10", "党员大会") + Meeting("e", "Q2b", "2022-08-10", "党员大会"),
            "乙家村党支部",
            "乙家村党支部2022年还没有登记党员大会的时间：第二季度。"),
        new(
            "R-13-11",
            Meeting("a", "Q1b", "2022-05-08", "支委会") + Meeting("b", "Q1b", "2022-05-10", "党员大会"),
            Meeting("c", "Q2b", "2022-05-10", "党员大会"),
            "乙家村党支部",
            "乙家村党支部2022年5月10日开党员大会前，还没有登记研究过的支委会。"),
        new(
            "R-13-12",
            Meeting("a", "Q1b", "2022-05-10", "党课", "\"start\":\"9:00\",\"end\":\"10:30\",\"attendees\":[\"p1\"]") + Meeting("b", "Q1b", "2022-05-10", "主题党日", "\"start\":\"10:30\",\"end\":\"11:30\",\"attendees\":[\"p1\"]"),
            Meeting("c", "Q2b", "2022-05-10", "党课", "\"start\":\"10:00\",\"end\":\"11:00\",\"attendees\":[\"p2\"]") + Meeting("d", "Q1b", "2022-05-10", "组织生活会", "\"start\":\"10:30\",\"end\":\"11:30\",\"attendees\":[\"p2\"]"),
            "李秀兰",
            "李秀兰2022年5月10日10:30至11:30在这里参加，同一时间也登记在“学习”。"),
        new(
            "R-13-13",
            Meeting("a", "Q1b", "2022-05-10", "党课", "\"expected\":42,\"present\":42"),
            Meeting("b", "Q1b", "2022-06-10", "党课", "\"expected\":42,\"present\":45"),
            "甲家村党支部",
            "实到比应到多。请看看是不是把列席人员也算进来了。"),
        new(
            "R-13-14",
            Meeting("a", "Q1b", "2022-05-10", "党课", "\"minutes\":\"会议由支部书记主持，学习了有关文件，讨论了春耕生产和环境整治的安排。\"")
                + Meeting("b", "Q1b", "2022-06-10", "党课", "\"minutes\":\"参观村史馆以后，老党员讲了修渠的经过，年轻党员谈了下一步的打算和分工。\""),
            Meeting("c", "Q1b", "2022-07-10", "党课", "\"minutes\":\"参观村史馆以后，老党员讲了修渠的经过，年轻党员谈了下一步的打算和分工。\""),
            "甲家村党支部",
            "文字与2022年6月10日这条相同，是否贴错？"),
        new(
            "R-13-15",
            Meeting("a", "Q1b", "2022-05-10", "党课"),
            """{"organisation":{"code":"Q3b","kind":"branch","name":"新村党支部","parent":"Q","opened":"2022-06-01"}}""" + "\n" + Meeting("b", "Q3b", "2022-05-31", "党课"),
            "新村党支部",
            "2022年5月31日还没有或已不再有新村党支部。"),
        new(
            "R-13-17",
            RuleExample.Members("Q1b", "p1", "p2", "p3", "p4") + """{"role":{"ref":"out","kind":"excused-member","person":"p3","organisation":"Q1b","from":"2022-01-01","fields":{"reason":"因病卧床"}}}""" + "\n" + Meeting("a", "Q1b", "2022-05-10", "党员大会", "\"expected\":3"),
            Meeting("b", "Q1b", "2022-08-10", "党员大会", "\"expected\":3"),
            "甲家村党支部",
            "应到3人，当天花名册上应到的是2人，相差1人。"),
        new(
            "R-14-01",
            Meeting("a", "Q1b", "2022-10-10", "主题党日") + Meeting("b", "Q1b", "2022-11-10", "主题党日"),
            Meeting("d", "Q2b", "2022-09-10", "主题党日") + Meeting("e", "Q2b", "2022-11-10", "主题党日"),
            "乙家村党支部",
            "乙家村党支部2022年还没有登记主题党日的时间：10月。"),
        new(
            "R-14-02",
            Meeting("a", "Q1b", "2022-10-20", "主题党日"),
            Meeting("b", "Q1b", "2022-11-25", "主题党日"),
            "甲家村党支部",
            "主题党日一般在2022年11月15日前后，这次是2022年11月25日。"),
        new(
            "R-15-01",
            Meeting("a", "Q", "2022-10-20", "研讨交流", "\"speakers\":\"张伟、李秀兰\""),
            Meeting("b", "Q", "2022-11-25", "研讨交流", "\"speakers\":\"张伟\""),
            "清泉镇",
            "这次研讨登记的发言人是1人，一轮研讨一般至少2人。"),
        new(
            "R-16-01",
            Essay("a", "学习二十大的体会", "张伟"),
            Essay("b", "学习二十大的体会", "李秀兰"),
            "甲家村",
            "《学习二十大的体会》已经登记过张伟写的一篇。"),
    ];

    public static string Meeting(string reference, string organisation, string date, string kind, string fields = "") =>
        $"{{\"record\":{{\"ref\":\"{reference}\",\"ledger\":\"gathering\",\"organisation\":\"{organisation}\",\"date\":\"{date}\",\"fields\":{{\"kinds\":[\"{kind}\"],\"subject\":\"学习\"{(fields.Length > 0 ? "," + fields : "")}}}}}}}\n";

    private static string Essay(string reference, string headline, string author) =>
        $"{{\"record\":{{\"ref\":\"{reference}\",\"ledger\":\"essay\",\"organisation\":\"Q1\",\"date\":\"2022-11-01\",\"fields\":{{\"headline\":\"{headline}\",\"author\":\"{author}\"}}}}}}\n";

    private static string Paper(string reference, string year, string kind) =>
        $"{{\"record\":{{\"ref\":\"{reference}\",\"ledger\":\"study-paper\",\"organisation\":\"Q\",\"date\":\"{year}-01-10\",\"fields\":{{\"heading\":\"{kind}\",\"kind\":\"{kind}\",\"year\":{year}}}}}}}\n";
}
