namespace Taizhang.Ledger.Tests.Entry;

/// <summary>One line that is refused, and what is said of it.</summary>
/// <param name="Says">Where, what is wrong and what to do next, as the person at the desk reads it; … for what the catalog lists.</param>
public sealed record RefusalCase(string Code, string Line, string Says);

/// <summary>The manual of refusals: for each code one line that earns it.</summary>
internal static class RefusalCases
{
    /// <summary>What is stored before the line comes.</summary>
    public const string Before = Towns.Two + """
        {"organisation":{"code":"Q8","kind":"village","name":"新民村","parent":"Q"}}
        {"organisation":{"code":"H8","kind":"village","name":"新民村","parent":"H"}}
        {"outside":{"ref":"o1","name":"县委党校","kind":"党校","level":"县级"}}
        {"topic":{"ref":"t1","name":"二十大精神"}}
        {"topic":{"ref":"t2","name":"二十大精神"}}
        {"person":{"ref":"p1","name":"李明","organisation":"Q1b"}}
        {"record":{"ref":"r1","ledger":"gathering","organisation":"Q1b","date":"2022-03-01","fields":{"kinds":["党课"],"subject":"学党章"}}}
        {"record":{"ref":"r2","ledger":"gathering","organisation":"Q1b","date":"2022-03-02","fields":{"kinds":["党课"],"subject":"学条例"}}}
        {"void":{"ref":"r2","reason":"错登"}}
        """;

    public static IReadOnlyList<RefusalCase> All { get; } =
    [
        new("import-unreadable", """{"record":{"ref":"x","ledger":"gathering" """,
            "第1行：这一行不是完整的 JSON，或同一项写了两次。请检查引号、逗号和括号。"),
        new("import-unreadable", """{"record":{"ref":"x","ref":"y","ledger":"gathering","organisation":"Q1b","date":"2022-03-01","fields":{"kinds":["党课"],"subject":"两个编号"}}}""",
            "第1行：这一行不是完整的 JSON，或同一项写了两次。请检查引号、逗号和括号。"),
        new("import-unreadable", """{"record":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}""",
            "第1行：这一行不是完整的 JSON，或同一项写了两次。请检查引号、逗号和括号。"),
        new("import-characters", """{"topic":{"ref":"x","name":"a\u0000b"}}""",
            "第1行：这一行里有读不出的字符。请删去控制字符和残缺的字符。"),
        new("import-characters", """{"topic":{"ref":"x","name":"\ud800"}}""",
            "第1行：这一行里有读不出的字符。请删去控制字符和残缺的字符。"),
        new("import-line", """["record"]""",
            """第1行：这一行不是一条登记。每行一个对象，如 {"record":{…}}。"""),
        new("import-line", """{"recrod":{"ref":"x"}}""",
            "第1行：不认识“recrod”。可用：organisation、outside、topic、person、household、role、record、case、period、confirmation、amend、void。"),
        new("import-line-too-long", $$$"""{"topic":{"ref":"x","name":"{{{new string('长', 1_000_000)}}}"}}""",
            "第1行：这一行有1000031个字符，不会是一条登记。请检查换行：每行一条。"),
        new("import-ref-taken", """{"topic":{"ref":"t1","name":"另一个专题"}}""",
            "第1行：编号“t1”已经用在另一条内容不同的登记上。要修改那一条，请用 amend；是另一条，请换一个编号。"),
        new("entry-rule", """{"confirmation":{"ref":"x","kind":"record","of":"r1","code":"R-99-99","said":"甲","reason":"乙"}}""",
            "第1行 code：没有“R-99-99”这条规则。请核对规则编号。"),
        new("entry-ledger-closed", """{"record":{"ref":"x","ledger":"integrity-note","organisation":"Q","date":"2022-03-01","fields":{"kind":"自查"}}}""",
            "第1行 ledger：“廉洁自律备忘”还没有启用。要用这本台账，请先在本地设置里启用它。"),
        new("entry-ledger", """{"record":{"ref":"x","ledger":"gathring","organisation":"Q1b","date":"2022-03-01"}}""",
            "第1行 ledger：没有“gathring”这本台账。可用：…"),
        new("entry-procedure", """{"case":{"ref":"x","procedure":"membrship","subject":"p1","organisation":"Q1b","steps":[{"step":"apply","date":"2022-03-01"}]}}""",
            "第1行 procedure：没有“membrship”这项专项工作。可用：…"),
        new("entry-step", """{"case":{"ref":"x","procedure":"membership","subject":"p1","organisation":"Q1b","steps":[{"step":"aproved","date":"2022-03-01"}]}}""",
            "第1行 steps[0] step：“aproved”不是这项工作在那一天的环节。请核对环节和日期。"),
        new("entry-step", """{"case":{"ref":"x","procedure":"membership","subject":"p1","organisation":"Q1b","steps":[{"step":"apply","date":"1975-03-01"}]}}""",
            "第1行 steps[0] step：“apply”不是这项工作在那一天的环节。请核对环节和日期。"),
        new("entry-kind", """{"organisation":{"code":"x","kind":"hamlet","name":"某组","parent":"Q1"}}""",
            "第1行 kind：没有“hamlet”这类组织。可用：…"),
        new("entry-unknown-field", """{"record":{"ref":"x","ledger":"gathering","organisation":"Q1b","date":"2022-03-01","fields":{"kinds":["党课"],"subject":"学党章","presnt":20}}}""",
            "第1行 fields presnt：不认识“presnt”。这里可用：…"),
        new("entry-missing", """{"record":{"ref":"x","ledger":"gathering","organisation":"Q1b","date":"2022-03-01"}}""",
            "第1行 fields kinds：缺少“会议种类”。缺少“学习内容”。请补上这一项。"),
        new("entry-missing", """{"record":{"ref":"x","ledger":"gathering","organisation":"Q1b","date":"2022-03-01","fields":{"kinds":[],"subject":" "}}}""",
            "第1行 fields kinds：缺少“会议种类”。缺少“学习内容”。请补上这一项。"),
        new("entry-missing", """{"case":{"ref":"x","procedure":"title","subject":"Q1","steps":[{"step":"applied","date":"2022-03-01"}],"fields":{"programme":"样板村","level":"市级"}}}""",
            "第1行 fields honour：缺少“称号”。请补上这一项。"),
        new("entry-type", """{"record":{"ref":"x","ledger":"gathering","organisation":"Q1b","date":"2022-03-01","fields":{"kinds":["党课"],"subject":7}}}""",
            "第1行 fields subject：“学习内容”应是文字。请加上引号。"),
        new("entry-choice", """{"record":{"ref":"x","ledger":"care","organisation":"Q1b","date":"2022-03-01","fields":{"batch":"一","occasion":"中秋","person":"p1","category":"老党员","amount":500}}}""",
            "第1行 fields occasion：“时节”里没有“中秋”这一项。可选：元旦春节、七一、重阳、其他。"),
        new("entry-choice", """{"record":{"ref":"x","ledger":"gathering","organisation":"Q1b","date":"2022-03-01","status":"approved","fields":{"kinds":["党课"],"subject":"学党章"}}}""",
            "第1行 status：没有这种状态。可选：draft、recorded。"),
        new("entry-unit", """{"record":{"ref":"x","ledger":"care","organisation":"Q1b","date":"2022-03-01","fields":{"batch":"一","occasion":"七一","person":"p1","category":"老党员","amount":"0.05万元"}}}""",
            "第1行 fields amount：“慰问金”写的是“0.05万元”，这里只写数字，单位是元。请去掉单位和别的字，只留数字。"),
        new("entry-unit", """{"record":{"ref":"x","ledger":"care","organisation":"Q1b","date":"2022-03-01","fields":{"batch":"一","occasion":"七一","person":"p1","category":"老党员","amount":-500}}}""",
            "第1行 fields amount：“慰问金”写的是“-500”，这里只写数字，单位是元。请去掉单位和别的字，只留数字。"),
        new("entry-decimals", """{"record":{"ref":"x","ledger":"gathering","organisation":"Q1b","date":"2022-03-01","fields":{"kinds":["党课"],"subject":"学党章","present":20.5}}}""",
            "第1行 fields present：“实到”应是整数。请改正这个数。"),
        new("entry-too-large", """{"record":{"ref":"x","ledger":"screen-play","organisation":"Q","date":"2022-03-01","fields":{"content":"标语","messages":9999999999,"screens":9999999999}}}""",
            "第1行 fields messages：“信息条数”写的是9999999999，太大了。“屏数”写的是9999999999，太大了。请看看是不是多写了几位。"),
        new("entry-approximate", """{"record":{"ref":"x","ledger":"gathering","organisation":"Q1b","date":"2022-03-01","fields":{"kinds":["党课"],"subject":"学党章","present":"约20"}}}""",
            "第1行 fields present：“实到”要写准确数，不能写“约”。请改成准确数。"),
        new("entry-too-long", $$$$"""{"record":{"ref":"x","ledger":"gathering","organisation":"Q1b","date":"2022-03-01","fields":{"kinds":["党课"],"subject":"{{{{new string('长', 501)}}}}"}}}""",
            "第1行 fields subject：“学习内容”有501个字，最多500个。长的材料请作为附件放在旁边。"),
        new("entry-date", """{"record":{"ref":"x","ledger":"gathering","organisation":"Q1b","date":"2022-02-30","fields":{"kinds":["党课"],"subject":"学党章"}}}""",
            "第1行 date：日期写的是“2022-02-30”，没有这一天。请改成实际日期，如 2022-12-31。"),
        new("entry-date-outside", """{"record":{"ref":"x","ledger":"gathering","organisation":"Q1b","date":"0022-03-01","fields":{"kinds":["党课"],"subject":"学党章"}}}""",
            "第1行 date：日期“0022-03-01”不在1900年到2100年之间。请看看年份是不是写错了。"),
        new("entry-order", """{"record":{"ref":"x","ledger":"screen-play","organisation":"Q","date":"2022-03-05","to":"2022-03-01","fields":{"content":"标语","messages":1,"screens":1}}}""",
            "第1行 to：结束日期早于开始日期。请核对这两个日期。"),
        new("entry-order", """{"organisation":{"code":"x","kind":"practice-station","name":"甲家站","parent":"Q1","facts":[{"fact":"demonstration","from":"2022-05-01","to":"2022-04-01"}]}}""",
            "第1行 facts[0] to：结束日期早于开始日期。请核对这两个日期。"),
        new("entry-unknown-ref", """{"record":{"ref":"x","ledger":"care","organisation":"Q1b","date":"2022-03-01","fields":{"batch":"一","occasion":"七一","person":"p9","category":"老党员","amount":500}}}""",
            "第1行 fields person：“慰问对象”写的“p9”没有登记过。请先登记它，或改正编号。"),
        new("entry-ambiguous-ref", """{"record":{"ref":"x","ledger":"lecture","organisation":"Q1","date":"2022-03-01","fields":{"topic":"二十大精神","round":1,"mode":"集中宣讲"}}}""",
            "第1行 fields topic：专题里叫“二十大精神”的有2个。请写编号：t1、t2。"),
        new("entry-id-number", """{"person":{"ref":"x","name":"王五","id_number":"110105194912310021","organisation":"Q1b"}}""",
            "第1行 id_number：身份证号最后一位与前面对不上，可能写错了一位。请补填完整号码，或先留空。"),
        new("organisation-unknown", """{"record":{"ref":"x","ledger":"gathering","organisation":"丁家村","date":"2022-03-01","fields":{"kinds":["党课"],"subject":"学党章"}}}""",
            "第1行 organisation：没有找到“丁家村”。请核对名称，或先在组织里新增。"),
        new("organisation-ambiguous", """{"record":{"ref":"x","ledger":"gathering","organisation":"新民村","date":"2022-03-01","fields":{"kinds":["党课"],"subject":"学党章"}}}""",
            "第1行 organisation：叫“新民村”的有2个。请写代码：新民村（H8）、新民村（Q8）。"),
        new("organisation-parent", """{"organisation":{"code":"x","kind":"village","name":"戊家村","parent":"Z"}}""",
            "第1行：“戊家村”的上级没有登记过，或者上下级绕成了圈。请先登记上级，或改正 parent。"),
        new("organisation-parent", """{"amend":{"ref":"Q","revision":1,"reason":"绕圈","parent":"Q1"}}""",
            "第1行：上级没有登记过，或者上下级绕成了圈。请改正 parents。"),
        new("organisation-work", """{"amend":{"ref":"Q1b","revision":1,"reason":"撤销","closed":"2022-02-01"}}""",
            "第1行：“甲家村党支部”在这段时间以外还有1条算数的记录：2022年3月1日的学习和组织生活（r1）。请先把它们改到接续的单位或改正日期，再改成立、停用的日期。"),
        new("revise-unknown", """{"void":{"ref":"r9","reason":"错登"}}""",
            "第1行：没有编号为“r9”的登记。请核对编号。"),
        new("revise-void", """{"void":{"ref":"r2","reason":"再作废"}}""",
            "第1行：“r2”已经作废。要重新登记，请用新的编号。"),
        new("revise-void", """{"amend":{"ref":"r2","revision":2,"reason":"改","date":"2022-03-05"}}""",
            "第1行：“r2”已经作废。要重新登记，请用新的编号。"),
        new("revise-void-organisation", """{"void":{"ref":"Q1","reason":"撤销"}}""",
            "第1行：组织不能作废，只能停用。请填写停用日期（closed）。"),
        new("revise-stale", """{"amend":{"ref":"r1","revision":2,"reason":"改","date":"2022-03-05"}}""",
            "第1行：“r1”已经改到第1版，这里写的是第2版。请看过现在的内容再改。"),
        new("revise-fixed", """{"amend":{"ref":"r1","revision":1,"reason":"改","ledger":"lecture"}}""",
            "第1行 ledger：“ledger”登记后不能修改。请作废这一条，另登一条。"),
        new("revise-fixed", """{"amend":{"ref":"p1","revision":1,"reason":"改","fields":{"ref":"p2"}}}""",
            "第1行 ref：“ref”登记后不能修改。请作废这一条，另登一条。"),
    ];
}
