namespace Taizhang.Ledger.Tests.Rules;

internal static class GeneralExamples
{
    public static readonly RuleExample[] All =
    [
        new(
            "R-00-01",
            """{"record":{"ref":"a","ledger":"gathering","organisation":"Q1b","date":"2022-12-31","fields":{"kinds":["党课"],"subject":"甲"}}}""",
            """{"record":{"ref":"b","ledger":"gathering","organisation":"Q1b","date":"2023-01-01","fields":{"kinds":["党课"],"subject":"甲"}}}""",
            "甲家村党支部",
            "日期2023年1月1日还没有到。"),
        new(
            "R-00-02",
            """{"record":{"ref":"a","ledger":"gathering","organisation":"Q1b","date":"2022-03-12","fields":{"kinds":["主题党日"],"subject":"春耕"}}}""",
            """{"record":{"ref":"b","ledger":"gathering","organisation":"Q1b","date":"2022-03-12","fields":{"kinds":["主题党日"],"subject":"春耕"}}}""",
            "甲家村党支部",
            "已经登记过一条相同的：2022年3月12日“春耕”。"),
        new(
            "R-00-03",
            """
            {"person":{"ref":"a","name":"周强","birth":"1949-12-31","id_number":"11010519491231002X","organisation":"Q1b"}}
            {"person":{"ref":"c","name":"周强","birth":"1949-12-30","organisation":"Q1b"}}
            """,
            """{"person":{"ref":"b","name":"周强","birth":"1949-12-30","organisation":"Q1b"}}""",
            "周强",
            "甲家村党支部的花名册上有两位周强，出生日期也相同。"),
        new(
            "R-13-16",
            """
            {"record":{"ref":"a","ledger":"gathering","organisation":"Q1b","date":"2022-03-12","fields":{"kinds":["党课"],"subject":"甲"}}}
            {"period":{"ref":"spring","organisation":"Q","from":"2022-03-01","to":"2022-03-31"}}
            {"void":{"ref":"spring","kind":"period","reason":"漏登了一次"}}
            """,
            """{"record":{"ref":"b","ledger":"gathering","organisation":"Q1b","date":"2022-03-13","fields":{"kinds":["党课"],"subject":"乙"}}}""",
            "甲家村党支部",
            "期后登记：2022年3月13日所在的期间2022年12月31日锁定过，这条是之后登记的。") { DaysLater = 2 },
        new(
            "R-12-03",
            """
            {"organisation":{"code":"620622101000","kind":"township","name":"土门镇","parent":"X"}}
            {"organisation":{"code":"620622101201","kind":"village","name":"台子村","parent":"620622101000"}}
            """,
            """{"organisation":{"code":"620622102202","kind":"village","name":"漪泉村","parent":"620622101000"}}""",
            "漪泉村",
            "区划代码620622102202的前九位与土门镇的不同。"),
    ];
}
