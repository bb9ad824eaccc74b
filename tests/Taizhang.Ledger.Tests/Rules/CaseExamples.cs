using Taizhang.Ledger.Tests.Procedures;

namespace Taizhang.Ledger.Tests.Rules;

/// <summary>What keeps and what breaks each rule of staged work; the vectors and tables of the procedures have the edges of most.</summary>
internal static class CaseExamples
{
    /// <summary>吴六 and 周五 are to become members; 郑七 and 钱八 come of age on 20 May 2022; 冯九 dies on 20 June.</summary>
    private const string People = """
        {"person":{"ref":"wu","name":"吴六","birth":"1995-05-20","organisation":"Q1b"}}
        {"person":{"ref":"zhou","name":"周五","birth":"1991-03-01","organisation":"Q1b"}}
        {"person":{"ref":"zheng","name":"郑七","birth":"2004-05-20","organisation":"Q1b"}}
        {"person":{"ref":"qian","name":"钱八","birth":"2004-05-20","organisation":"Q1b"}}
        {"person":{"ref":"feng","name":"冯九","birth":"1948-05-20","died":"2022-06-20","organisation":"Q1b"}}

        """;

    private const string Bands = """
        ratings:
          - id: branch-stars
            name: 党支部达标创星
            procedure: star-rating
            document: 清镇党发〔2022〕8号
            bands: [{ star: 五星级, at-least: 90, cap-percent: 10 }, { star: 四星级, at-least: 80 }, { star: 未定星, at-least: 0 }]
            vetoes: [{ procedure: rectification, stars: [五星级, 四星级], reason: 当年列为软弱涣散党组织 }]
        """;

    public static readonly RuleExample[] All =
    [
        Star("R-21-01", Stars("Q1b", "decided 2022-12-14 star=四星级 score=85"), Stars("Q2b", "decided 2022-12-14 star=五星级 score=85"), "乙家村党支部",
            "得分85分按分数线是四星级，评定的是五星级。"),
        Star("R-21-02", Stars("Q1b", "decided 2022-12-14 star=四星级 score=85"), Stars("Q2b", "decided 2022-12-14 star=五星级 score=95"), "清泉镇",
            "2022年评定五星级1个，按比例最多0个。"),
        Star("R-21-03", Stars("Q1b", "published 2022-11-20 published_from=2022-11-20 published_to=2022-11-25"), Stars("Q2b", "published 2022-11-20 published_from=2022-11-20 published_to=2022-11-24"), "乙家村党支部",
            "“公示结束”是2022年11月24日，从“公示开始”2022年11月20日算起不满5天。最早可在2022年11月25日。"),
        Star("R-21-04", Weak("Q2b", "found 2022-02-01; accepted 2022-11-01 accepted_by=云岭县委组织部") + Stars("Q1b", "decided 2022-12-14 star=四星级 score=85"), Stars("Q2b", "decided 2022-12-14 star=四星级 score=85"), "乙家村党支部",
            "当年列为软弱涣散党组织，不能评为四星级。"),
        Star("R-21-05", Stars("Q1b", "decided 2022-12-14 star=四星级 score=85") + Stars("Q2b", "decided 2022-12-14 star=四星级 score=85"), """{"organisation":{"code":"Q3b","kind":"branch","name":"机关党支部","parent":"Q","opened":"2022-06-30"}}""", "清泉镇",
            "2022年评定了2个党支部，年底有3个，相差1个。"),
        Star("R-21-06", Stars("Q1b", "decided 2021-12-14 star=未定星 score=55", 2021) + Stars("Q1b", "decided 2022-12-14 star=四星级 score=85 change_reason=阵地建成") + Stars("Q2b", "decided 2021-12-14 star=未定星 score=55", 2021), Stars("Q2b", "decided 2022-12-14 star=四星级 score=85"), "乙家村党支部",
            "上年是未定星，今年是四星级，没有写升降星的理由。"),

        new("R-22-01", Weak("Q1b criteria=[群众满意度低] leader=李县长", "found 2022-02-01; planned 2022-02-20"), Weak("Q2b", "found 2022-02-01; planned 2022-02-20"), "乙家村党支部",
            "制定了整顿方案，没有写认定情形和包抓领导。"),
        new("R-22-02", Weak("Q1b", "planned 2022-02-20; measure 2022-03-01 task=配齐班子 due=2022-06-01"), Weak("Q2b", "planned 2022-02-20; measure 2022-03-01 task=配齐班子"), "乙家村党支部",
            "整顿措施“配齐班子”没有写完成时限。"),
        new("R-22-03", Weak("Q1b", "found 2022-02-01; accepted 2022-10-01 accepted_by=云岭县委组织部"), Weak("Q2b", "found 2022-02-01; accepted 2022-10-01 accepted_by=清泉镇党委"), "乙家村党支部",
            "验收单位写的是“清泉镇党委”，销号要由县级验收。"),
        new("R-22-04", Weak("Q1b", "found 2017-02-01; accepted 2017-02-02") + Weak("Q1b", "found 2022-02-03") + Weak("Q2b", "found 2021-02-01; accepted 2021-10-01"), Weak("Q2b", "found 2022-05-01"), "乙家村党支部",
            "这个党组织2021年2月1日也列入过。"),
        new("R-22-05", Weak("Q1b", "found 2022-01-01"), Weak("Q2b", "found 2021-12-01"), "乙家村党支部",
            "从2021年12月1日列入到现在已过一年，还没有登记验收销号。"),

        new("R-23-01", Problem("Q1b responsible=王一", "found 2022-02-01; verified 2022-03-01 verified_by=李四"), Problem("Q2b responsible=王一", "found 2022-02-01; verified 2022-03-01 verified_by=王一"), "乙家村党支部",
            "核实人和责任人是同一个人。"),
        new("R-23-02", Problem("Q1b", "found 2022-02-01; measured 2022-02-10 due=2022-12-31"), Problem("Q2b", "found 2022-02-01; measured 2022-02-10 due=2022-12-30"), "乙家村党支部",
            "完成时限已过2022年12月30日，还没有登记核实。"),
        new("R-23-03", Problem("Q1b domain=党费 responsible=王一", "found 2022-02-01") + Problem("Q1b domain=党费 responsible=王一", "found 2022-02-09"), Problem("Q1b domain=党费 responsible=王一", "found 2022-02-12"), "甲家村党支部",
            "同一单位、同一领域、同一责任人七天内已经列过一个问题。"),
        new("R-23-04", Problem("Q1b domain=党费", "found 2022-02-01") + Problem("Q2b domain=党费", "found 2022-02-01"), Problem("Q2b domain=党费", "found 2022-09-01"), "乙家村党支部",
            "同一单位已经列过文字相同的问题。"),

        new("R-41-01", Title("Q1", "其他", "卫生村", "县级", "conferred 2022-03-01 document=云卫发〔2022〕1号 issuer=云岭县爱卫会"), Title("Q2", "其他", "卫生村", "市级", "conferred 2022-03-01 document=武卫发〔2022〕1号 issuer=云岭县爱卫会"), "乙家村",
            "级别是市级，命名机关写的是“云岭县爱卫会”。"),
        new("R-41-02", Title("Q1", "其他", "卫生村", "县级", "conferred 2022-03-01 document=云卫发〔2022〕1号"), Title("Q2", "其他", "卫生村", "县级", "conferred 2022-03-01"), "乙家村",
            "命名没有填写文号。"),
        new("R-41-03", Title("Q1", "其他", "卫生村", "市级", "conferred 2022-03-01 document=武卫发〔2022〕1号"), Title("Q2", "其他", "卫生村", "市级", "conferred 2022-03-01 document=清镇党发〔2022〕1号"), "乙家村",
            "级别是市级，文号“清镇党发〔2022〕1号”不像是这一级的文件。"),
        new("R-41-04", Title("Q1", "其他", "卫生村", "县级", "recommended 2022-02-02; assessed 2022-02-20; published 2022-02-21; conferred 2022-03-01 document=云卫发〔2022〕1号"), Title("Q2", "其他", "卫生村", "县级", "recommended 2022-03-02; conferred 2022-03-01 document=云卫发〔2022〕1号"), "乙家村",
            "“命名”是2022年3月1日，早于“推荐”的2022年3月2日。"),
        new("R-41-05", Title("Q1", "样板村", "样板村", "镇级", "applied 2022-03-02"), Title("Q2b", "样板村", "样板村", "镇级", "applied 2022-03-02"), "乙家村党支部",
            "“样板村”不是给乙家村党支部这一类单位的称号。"),
        new("R-41-06", Title("Q1", "其他", "卫生村", "县级", "conferred 2019-03-01 document=云卫发〔2019〕1号 valid_to=2023-03-01"), Title("Q2", "其他", "卫生村", "县级", "conferred 2019-03-01 document=云卫发〔2019〕1号 valid_to=2022-03-01"), "乙家村",
            "复核期到2022年3月1日，之后没有复核记录。"),

        Member("R-51-01", "zheng", "apply 2022-05-20", "qian", "apply 2022-05-19", "钱八",
            "“递交入党申请书”是2022年5月19日，从出生日期2004年5月20日算起不满18周岁。最早可在2022年5月20日。"),
        Member("R-51-02", "wu", "apply 2022-01-31; talk 2022-02-28", "zhou", "apply 2022-01-31; talk 2022-03-01", "周五",
            "“党组织派人谈话”是2022年3月1日，从“递交入党申请书”2022年1月31日算起超过了1个月，最晚应在2022年2月28日。"),
        Member("R-51-03", "wu", "talk 2022-01-10; activist 2022-01-11", "zhou", "talk 2022-01-10; activist 2022-01-10", "周五",
            "“推荐和确定入党积极分子”是2022年1月10日，应在“党组织派人谈话”2022年1月10日之后。最早可在2022年1月11日。"),
        Member("R-51-04", "wu", "apply 2022-01-01; activist 2022-04-01", "zhou", "apply 2022-01-01; activist 2022-03-31", "周五",
            "“推荐和确定入党积极分子”是2022年3月31日，从“递交入党申请书”2022年1月1日算起不满3个月。最早可在2022年4月1日。"),
        Member("R-51-05", "wu", "mentors 2022-02-01 mentors=[p1,p2]", "zhou", "mentors 2022-02-01 mentors=[p1,p2,p3]", "周五",
            "培养联系人有3名，应是1至2名。"),
        Member("R-51-06", "wu", "activist 2022-01-11; cultivation 2022-07-11", "zhou", "activist 2022-01-11; cultivation 2022-07-12", "周五",
            "“培养教育考察”在2022年1月11日到2022年7月12日之间相隔超过6个月。"),
        Member("R-51-07", "wu", "activist 2021-09-16; candidate 2022-09-16", "zhou", "activist 2021-09-16; candidate 2022-09-15", "周五",
            "“确定发展对象”是2022年9月15日，从“推荐和确定入党积极分子”2021年9月16日算起不满1年。最早可在2022年9月16日。"),
        Member("R-51-08", "wu", "candidate 2026-10-20 published_from=2026-09-25 published_to=2026-10-09", "zhou", "candidate 2026-10-20 published_from=2026-09-25 published_to=2026-10-08", "周五",
            "“公示结束”是2026年10月8日，从“公示开始”2026年9月25日算起不满5个工作日。最早可在2026年10月9日。") with { Today = "2026-12-31" },
        Member("R-51-09", "wu", "introducers 2022-05-01 introducers=[p1,p2]", "zhou", "introducers 2022-05-01 introducers=[p1]", "周五",
            "入党介绍人有1名，应是2名。"),
        Member("R-51-10", "wu", "political-review 2022-05-01; committee-review 2022-05-02", "zhou", "political-review 2022-05-01; committee-review 2022-05-01", "周五",
            "“支委会审查”是2022年5月1日，应在“政治审查”2022年5月1日之后。最早可在2022年5月2日。"),
        Member("R-51-11", "wu", "political-review 2021-01-01; branch-meeting 2022-01-01", "zhou", "political-review 2021-01-01; branch-meeting 2022-01-02", "周五",
            "“支部大会讨论”是2022年1月2日，从“政治审查”2021年1月1日算起超过了1年，最晚应在2022年1月1日。"),
        Member("R-51-12", "wu", "training 2022-05-01 days=2.5 hours=24", "zhou", "training 2022-05-01 days=2 hours=23", "周五",
            "短期集中培训不到3天，也不到24个学时。"),
        Member("R-51-13", "wu", "pre-review 2022-05-01; application-book 2022-05-01 number=甲1", "zhou", "pre-review 2022-05-02; application-book 2022-05-01 number=甲2", "周五",
            "“填写入党志愿书”是2022年5月1日，早于“上级党委预审”的2022年5月2日。"),
        Member("R-51-14", "wu leaving_on=2022-08-02", "branch-meeting 2022-05-01", "zhou leaving_on=2022-07-01", "branch-meeting 2022-05-01", "周五",
            "本人预计2022年7月1日离开本单位，不到三个月，一般不办理接收。"),
        Member("R-51-15", "wu", "branch-meeting 2022-06-30 passed=true voters_expected=21 voters_present=11 votes_yes=11", "zhou", "branch-meeting 2022-06-30 passed=true voters_expected=20 voters_present=10 votes_yes=10", "周五",
            "应到有表决权党员20人，实到10人，没有超过半数，不能开会表决。"),
        Member("R-51-16", "wu", "branch-meeting 2022-06-30 passed=true voters_expected=20 voters_present=12 votes_yes=10 votes_written=1", "zhou", "branch-meeting 2022-06-30 passed=true voters_expected=20 voters_present=12 votes_yes=10", "周五",
            "应到有表决权党员20人，赞成10人（含会前书面同意），没有超过半数，不能通过。"),
        Member("R-51-17", "wu", "branch-meeting 2022-05-01 candidates=2 one_by_one=true", "zhou", "branch-meeting 2022-05-01 candidates=2", "周五",
            "同场讨论两人以上，没有写是逐个讨论、逐个表决。"),
        Member("R-51-18", "wu", "branch-meeting 2022-06-30; approved 2022-09-30", "zhou", "branch-meeting 2022-06-30; approved 2022-10-15", "周五",
            "“上级党委审批”是2022年10月15日，从“支部大会讨论”2022年6月30日算起超过了3个月，最晚应在2022年9月30日。"),
        Member("R-51-20", "wu", "branch-meeting 2021-06-30; conversion-meeting 2022-06-30", "zhou", "branch-meeting 2021-06-30; conversion-meeting 2022-06-26", "周五",
            "“支部大会讨论转正”是2022年6月26日，从“支部大会讨论”2021年6月30日算起不满1年。最早可在2022年6月30日。"),
        Member("R-51-21", "wu", "approved 2021-07-20; extended 2022-07-01 months=6", "zhou", "approved 2021-07-20; extended 2022-07-01 months=4", "周五",
            "预备期延长了4个月，应在6至12个月之间。"),
        Member("R-51-22", "wu", "conversion-meeting 2022-07-05; conversion-approved 2022-10-05", "zhou", "conversion-meeting 2022-07-05; conversion-approved 2022-10-06", "周五",
            "“上级党委审批转正”是2022年10月6日，从“支部大会讨论转正”2022年7月5日算起超过了3个月，最晚应在2022年10月5日。"),
        Member("R-51-24", "wu", "upper-talk 2022-05-01; approved 2022-05-02", "zhou", "upper-talk 2022-05-02; approved 2022-05-01", "周五",
            "“上级党委审批”是2022年5月1日，早于“上级党委派人谈话”的2022年5月2日。"),
        Member("R-51-25", "wu near_relative=true near_relative_filed=云组函〔2022〕4号", "pre-review 2022-05-01", "zhou near_relative=true", "pre-review 2022-05-01", "周五",
            "村“两委”班子成员近亲属入党，没有县级备案文号。"),
        Member("R-51-26", "wu", "application-book 2022-05-01 number=甲1", "zhou", "application-book 2022-05-01 number=甲1", "周五",
            "已经登记过一件志愿书编号相同的：2022年5月1日“发展党员”。"),
        Member("R-51-27", "wu", "apply 2022-01-01 documents=[入党申请书]; talk 2022-01-10", "zhou", "apply 2022-01-01; talk 2022-01-10 documents=[谈话记录]", "周五",
            "“递交入党申请书”还缺1样：入党申请书。"),
        Member("R-51-28", "wu", "branch-meeting 2021-05-01; conversion-applied 2022-05-01", "zhou", "branch-meeting 2021-05-01; conversion-applied 2022-04-20", "周五",
            "“提出转正申请”是2022年4月20日，从“支部大会讨论”2021年5月1日算起不满1年。最早可在2022年5月1日。"),
        Quota("R-51-40", "wu", "approved 2022-05-01", "zhou", "approved 2022-06-01", "周五",
            "甲家村党支部2022年计划1名，加上这一名就超过了。"),

        Medal("R-55-01", "p4 joined=1972-06-30", "awarded 2022-06-19", "feng joined=1972-06-30", "awarded 2022-06-28", "冯九",
            "本人2022年6月20日已去世，2022年6月28日不能颁发。"),
        Medal("R-55-02", "wu joined=1970-06-30", "awarded 2021-06-28", "wu joined=1970-06-30", "awarded 2022-06-28", "吴六",
            "已经登记过一件对象相同的：2021年6月28日“‘光荣在党50年’纪念章”。"),
        Medal("R-55-03", "wu joined=1970-06-30 system_joined=1970-06-30", "verified 2022-04-10", "zhou joined=1970-06-30 system_joined=1971-06-30", "verified 2022-04-10", "周五",
            "档案写的是1970年6月30日，系统写的是1971年6月30日，待核实。"),
        Medal("R-55-04", "wu joined=1972-07-01", "awarded 2022-06-28", "zhou joined=1972-07-02", "awarded 2022-06-28", "周五",
            "党龄从1972年7月2日算起，到2022年7月1日不满50年，最早在2023年颁发。"),
        Medal("R-55-05", "wu joined=1972-07-01", "awarded 2022-06-28", "zhou joined=1972-07", "awarded 2022-06-28", "周五",
            "入党时间只记到月，待核实：按1972年7月1日算在2022年颁发，按1972年7月31日算在2023年颁发。"),

        new("R-71-01", Title("Q1", "文明创建", "县级文明村", "县级", "conferred 2019-03-01 document=云文〔2019〕1号") + Title("Q1", "文明创建", "市级文明村", "市级", "applied 2020-03-01") + Title("Q2", "文明创建", "县级文明村", "县级", "conferred 2019-03-01 document=云文〔2019〕1号"), Title("Q2", "文明创建", "省级文明村", "省级", "applied 2020-03-01"), "乙家村",
            "申报省级称号时还没有市级的称号。"),
        new("R-71-02", Title("Q1", "文明创建", "县级文明村", "县级", "applied 2022-03-02"), Title("Q", "文明创建", "县级文明村", "县级", "applied 2022-03-02"), "清泉镇",
            "“县级文明村”不是给清泉镇这一类单位的称号。"),
        new("R-71-03", Title("Q1", "文明创建", "县级文明村", "县级", "conferred 2018-03-02 document=云文〔2018〕1号 valid_to=2021-03-01; rechecked 2021-03-01 result=保留"), Title("Q2", "文明创建", "县级文明村", "县级", "conferred 2018-03-02 document=云文〔2018〕1号 valid_to=2021-03-01"), "乙家村",
            "有效期到2021年3月1日，之后没有复核记录，不能写“保持”。"),
        new("R-71-04", Title("Q1", "文明创建", "县级文明村", "县级", "conferred 2021-03-02 document=云文〔2021〕1号; rechecked 2022-03-01 result=保留"), Title("Q2", "文明创建", "县级文明村", "县级", "conferred 2021-03-02 document=云文〔2021〕1号; rechecked 2022-03-01 result=保留 negative=[安全事故]"), "乙家村",
            "复核时有负面清单情形：安全事故。"),
    ];

    private static int _lines;

    private static RuleExample Star(string code, string keeps, string breaks, string subject, string says) => new(code, keeps, breaks, subject, says) { Overlay = Bands };

    private static RuleExample Member(string code, string keeper, string keeps, string breaker, string breaks, string subject, string says) =>
        new(code, People + RuleExample.Members("Q1b", "p1", "p2", "p3") + Line("membership", keeper, keeps), Line("membership", breaker, breaks), subject, says);

    private static RuleExample Quota(string code, string keeper, string keeps, string breaker, string breaks, string subject, string says)
    {
        var example = Member(code, keeper, keeps, breaker, breaks, subject, says);
        return example with { Keeps = """{"record":{"ref":"quota","ledger":"development-quota","organisation":"Q1b","date":"2022-02-20","fields":{"year":2022,"issued":1}}}""" + "\n" + example.Keeps };
    }

    private static RuleExample Medal(string code, string keeper, string keeps, string breaker, string breaks, string subject, string says) =>
        new(code, People + Line("medal", keeper, keeps), Line("medal", breaker, breaks), subject, says);

    private static string Stars(string branch, string steps, int year = 2022) => Line("star-rating", FormattableString.Invariant($"{branch} year={year}"), steps);

    private static string Weak(string branch, string steps) => Line("rectification", branch, steps);

    private static string Problem(string branch, string steps) => Line("problem", $"{branch} description=材料不齐", steps);

    private static string Title(string subject, string programme, string honour, string level, string steps) => Line("title", $"{subject} programme={programme} honour={honour} level={level}", steps);

    private static string Line(string procedure, string subject, string steps) =>
        CaseOffice.Case(FormattableString.Invariant($"c{++_lines}"), procedure, subject, steps.Split("; ")) + "\n";
}
