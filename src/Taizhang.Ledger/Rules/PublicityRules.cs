using System.Globalization;
using System.Text.RegularExpressions;
using Taizhang.Catalog.Rules;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.People;
using Taizhang.Ledger.Procedures;

namespace Taizhang.Ledger.Rules;

/// <summary>The rules of lectures, publications, carriers and role models (handbook 6).</summary>
internal static partial class PublicityRules
{
    public static readonly (string Code, RecordCheck Check)[] OfRecords =
    [
        ("R-61-01", LectureIsNotBeforeItsTopic),
        ("R-61-03", SomebodyListened),
        ("R-62-01", ThreePeopleReviewed),
        ("R-62-02", LinkIsGiven),
        ("R-62-05", WordsAreNotOnTheList),
        ("R-62-06", NoPersonalNumberIsPublished),
        ("R-63-01", NewContentIsApproved),
        ("R-64-01", HigherModelHasItsDocument),
        ("R-64-02", OthersWereAsked),
        ("R-64-03", PersonAgrees),
    ];

    public static readonly (string Code, LedgerCheck Check)[] OfTheLedger =
    [
        ("R-61-04", HomeVisitsAreOneRecordADay),
        ("R-62-04", ReprintIsMarked),
        ("R-63-02", ContentHasNotRunOut),
    ];

    /// <summary>R-61-01: nobody can speak about what has not been published.</summary>
    private static IEnumerable<Finding> LectureIsNotBeforeItsTopic(CheckedRecord given, RuleDefinition rule, RuleReading reading)
    {
        if (given.Record.Text(reading, "topic") is { } reference
            && given.World.Counted(EntryKind.Topic, reference) is TopicContent { Published: { } published } topic && given.Record.Date < published)
        {
            yield return Finding.Of(rule, "date", $"“{topic.Name}”{ChineseDay.Of(published)}才公布，这次是{ChineseDay.Of(given.Record.Date)}。", "请核对日期或主题。");
        }
    }

    /// <summary>R-61-03.</summary>
    private static IEnumerable<Finding> SomebodyListened(CheckedRecord given, RuleDefinition rule, RuleReading reading)
    {
        if (given.Record.Amount(reading, "audience") == 0)
        {
            yield return Finding.Of(rule, reading["audience"] ?? "", "听众人数是0。", "请填写人数；不知道的可以空着。");
        }
    }

    /// <summary>R-62-01: three names, all given and all different. Who reviewed is a setting of the office, not asked for at each entry.</summary>
    private static IEnumerable<Finding> ThreePeopleReviewed(CheckedRecord given, RuleDefinition rule, RuleReading reading)
    {
        var names = new[] { "first", "second", "third" }.Select(stage => given.Record.Text(reading, stage)).ToList();
        if (names.Any(name => name is not null) && names.Distinct().Count() < names.Count)
        {
            yield return Finding.Of(rule, reading["third"] ?? "", "初审、复审、终审不是三个不同的人。", "请补上审核人；人手不够的可以不填。");
        }
    }

    /// <summary>R-62-02: counts either way.</summary>
    private static IEnumerable<Finding> LinkIsGiven(CheckedRecord given, RuleDefinition rule, RuleReading reading)
    {
        if (given.Record.Lacks(reading, "link"))
        {
            yield return Finding.Of(rule, reading["link"] ?? "", "这条没有附链接。", "有的请补上；没有附件也可以保存。");
        }
    }

    /// <summary>R-62-05: the office's own list.</summary>
    private static IEnumerable<Finding> WordsAreNotOnTheList(CheckedRecord given, RuleDefinition rule, RuleReading reading)
    {
        if (given.Record.Text(reading, "text") is { } text)
        {
            foreach (var word in rule.Texts("words").Where(word => word.Length > 0 && text.Contains(word, StringComparison.Ordinal)))
            {
                yield return Finding.Of(rule, reading["text"] ?? "", $"文字里有“{word}”，在本单位的慎用词里。", "请看看用得对不对。");
            }
        }
    }

    /// <summary>R-62-06: the finding does not repeat the number.</summary>
    private static IEnumerable<Finding> NoPersonalNumberIsPublished(CheckedRecord given, RuleDefinition rule, RuleReading reading)
    {
        if (given.Record.Text(reading, "text") is not { } text)
        {
            yield break;
        }

        if (Eighteen().Matches(text).Any(match => IdNumber.Problem(IdNumber.Normal(match.Value)) is null))
        {
            yield return Finding.Of(rule, reading["text"] ?? "", "文字里有一个身份证号。", "公开的内容不能带身份证号，请删去。");
        }

        if (Mobile().IsMatch(text))
        {
            yield return Finding.Of(rule, reading["text"] ?? "", "文字里有一个手机号。", "是对外公布的电话就不用管；是个人的请删去。");
        }
    }

    /// <summary>R-63-01.</summary>
    private static IEnumerable<Finding> NewContentIsApproved(CheckedRecord given, RuleDefinition rule, RuleReading reading)
    {
        if (given.Record.Lacks(reading, "approver") && (reading["action"] is null || given.Record.IsOneOf(reading, "action", rule.Texts("actions"))))
        {
            yield return Finding.Of(rule, reading["approver"] ?? "", "新上的内容还没有登记审核人。", "请补上审核人。");
        }
    }

    /// <summary>R-64-01.</summary>
    private static IEnumerable<Finding> HigherModelHasItsDocument(CheckedRecord given, RuleDefinition rule, RuleReading reading)
    {
        if (given.Record.Text(reading, "level") is { } level && given.World.Catalog.RankOf(level) >= given.World.Catalog.RankOf(rule.Text("from")) && given.Record.Lacks(reading, "document"))
        {
            yield return Finding.Of(rule, reading["document"] ?? "", $"{level}的典型还没有写文号。", "有文件的请补上文号；只是推荐的可以不填。");
        }
    }

    /// <summary>R-64-02: kept is only that others were asked, when, and under which number.</summary>
    private static IEnumerable<Finding> OthersWereAsked(CheckedRecord given, RuleDefinition rule, RuleReading reading)
    {
        if (given.Record.Text(reading, "level") is not null && given.Record.Lacks(reading, "asked"))
        {
            yield return Finding.Of(rule, reading["asked"] ?? "", "推荐前还没有登记征求过意见。", "征求过的请写“已征求”、日期和文号。");
        }
    }

    /// <summary>R-64-03.</summary>
    private static IEnumerable<Finding> PersonAgrees(CheckedRecord given, RuleDefinition rule, RuleReading reading)
    {
        if (reading["consent"] is not null && !given.Record.IsTrue(reading, "consent"))
        {
            yield return Finding.Of(rule, reading["consent"] ?? "", "还没有登记本人同意宣传。", "问过本人同意的，请勾选。");
        }
    }

    /// <summary>R-61-04.</summary>
    private static IEnumerable<LedgerFinding> HomeVisitsAreOneRecordADay(LedgerView view, RuleDefinition rule)
    {
        var seen = new HashSet<(string, DateOnly, string)>();
        foreach (var (record, reading) in view.Records(rule).Where(item => item.Record.Content.Text(item.Reading, "mode") == rule.Text("mode")))
        {
            if (record.Content.Text(reading, "lecturer") is { } lecturer && !seen.Add((record.Content.Organisation, record.Content.Date, lecturer)))
            {
                yield return view.About(record, Finding.Of(rule, "date", $"同一天同一名宣讲人的入户宣讲，{view.NameOfBody(record.Content.Organisation)}已经登记过一条。", "可以合为一条，写明入户的户数。"));
            }
        }
    }

    /// <summary>R-62-04: the same headline a day or more earlier; one text put out on several outlets names its original.</summary>
    private static IEnumerable<LedgerFinding> ReprintIsMarked(LedgerView view, RuleDefinition rule)
    {
        var first = new Dictionary<string, DateOnly>();
        foreach (var (record, reading) in view.Records(rule).OrderBy(item => item.Record.Content.Date).ThenBy(item => item.Record.Id))
        {
            if (record.Content.Text(reading, "headline") is { } headline && !first.TryAdd(headline, record.Content.Date)
                && first[headline] < record.Content.Date && !record.Content.IsTrue(reading, "reprint") && record.Content.Value(reading, "original") is null)
            {
                yield return view.About(record, Finding.Of(rule, reading["reprint"] ?? "", $"《{headline}》{ChineseDay.Of(first[headline])}已经发布过。", "是转载的请勾选转载；是一稿多发的请写明原稿。"));
            }
        }
    }

    /// <summary>R-63-02: of each place and carrier the latest change counts.</summary>
    private static IEnumerable<LedgerFinding> ContentHasNotRunOut(LedgerView view, RuleDefinition rule)
    {
        var latest = new Dictionary<(string, string?, string?), (Seen<RecordContent> Record, RuleReading Reading)>();
        foreach (var item in view.Records(rule).OrderBy(item => item.Record.Content.Date).ThenBy(item => item.Record.Id))
        {
            latest[(item.Record.Content.Organisation, item.Record.Content.Text(item.Reading, "carrier"), item.Record.Content.Text(item.Reading, "place"))] = item;
        }

        foreach (var (record, reading) in latest.Values)
        {
            if (record.Content.Day(reading, "expires") is { } expires && expires <= view.Today && !record.Content.IsOneOf(reading, "action", rule.Texts("gone")))
            {
                yield return view.About(record, Finding.Of(rule, reading["expires"] ?? "", string.Create(CultureInfo.InvariantCulture, $"{record.Content.Text(reading, "place")}的{record.Content.Text(reading, "carrier")}已过更换日期{ChineseDay.Of(expires)}。"), "更换或拆除后请登记一条。"));
            }
        }
    }

    [GeneratedRegex(@"(?<!\d)\d{17}[\dXx](?![\dXx])")]
    private static partial Regex Eighteen();

    [GeneratedRegex(@"(?<!\d)1[3-9]\d{9}(?!\d)")]
    private static partial Regex Mobile();
}
