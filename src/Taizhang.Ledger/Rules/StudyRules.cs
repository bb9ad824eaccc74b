using System.Globalization;
using Taizhang.Catalog.Ledgers;
using Taizhang.Catalog.Rules;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Procedures;

namespace Taizhang.Ledger.Rules;

/// <summary>The rules of study and of a branch's meetings (handbook 1.1 to 1.6).</summary>
internal static class StudyRules
{
    private static readonly char[] BetweenNames = ['、', '，', ',', '；', ';', ' ', '\n'];

    public static readonly (string Code, RecordCheck Check)[] OfRecords =
    [
        ("R-11-03", DiscussionHasSpeakers),
        ("R-11-04", AttendanceReachesTheShare),
        ("R-11-05", AbsenceIsExplained),
        ("R-11-07", SignedInAreThoseListed),
        ("R-14-02", ThemeDayIsOnItsDay),
        ("R-15-01", RoundHasTwoSpeakers),
    ];

    public static readonly (string Code, LedgerCheck Check)[] OfTheLedger =
    [
        ("R-11-06", PlanAndReportAreThere),
        ("R-13-11", AssemblyIsPrepared),
        ("R-13-14", MinutesAreNotTheLastOnes),
        ("R-13-17", ExpectedAreThoseOnTheRoll),
        ("R-16-01", EssayHasOneAuthor),
    ];

    /// <summary>R-11-03: without a speaker it was a passing on of documents, not a discussion.</summary>
    private static IEnumerable<Finding> DiscussionHasSpeakers(CheckedRecord given, RuleDefinition rule, RuleReading reading)
    {
        if (given.Record.IsOneOf(reading, "kinds", rule.Texts("kinds")) && given.Record.Lacks(reading, "speakers"))
        {
            yield return Finding.Of(rule, reading["speakers"] ?? "", "这次学习还没有登记中心发言人。", "有人发言的请补上姓名；只传达学习的可以不填。");
        }
    }

    /// <summary>R-11-04: by the share the office has set; it says nothing of any person.</summary>
    private static IEnumerable<Finding> AttendanceReachesTheShare(CheckedRecord given, RuleDefinition rule, RuleReading reading)
    {
        if (given.Record.IsOneOf(reading, "kinds", rule.Texts("kinds"))
            && given.Record.Amount(reading, "present") is { } present && given.Record.Amount(reading, "expected") is > 0 and var expected
            && present * 100 < expected * rule.Whole("percent"))
        {
            yield return Finding.Of(rule, reading["present"] ?? "", string.Create(CultureInfo.InvariantCulture, $"实到{present}人，不到应到{expected}人的{rule.Whole("percent")}%。"), "请核对人数；确实请假的人多，可以说明原因。");
        }
    }

    /// <summary>R-11-05.</summary>
    private static IEnumerable<Finding> AbsenceIsExplained(CheckedRecord given, RuleDefinition rule, RuleReading reading)
    {
        if (given.Record.IsOneOf(reading, "kinds", rule.Texts("kinds"))
            && given.Record.Amount(reading, "present") < given.Record.Amount(reading, "expected") && given.Record.Lacks(reading, "absent"))
        {
            yield return Finding.Of(rule, reading["absent"] ?? "", "有人没有到会，还没有写是谁、什么原因。", "请补上未到的人和原因；补学过的另登一条。");
        }
    }

    /// <summary>R-11-07: only where the names were given at all.</summary>
    private static IEnumerable<Finding> SignedInAreThoseListed(CheckedRecord given, RuleDefinition rule, RuleReading reading)
    {
        var names = NamesIn(given.Record.Text(reading, "names"));
        if (names > 0 && given.Record.IsOneOf(reading, "kinds", rule.Texts("kinds")) && given.Record.Amount(reading, "present") is { } present && present != names)
        {
            yield return Finding.Of(rule, reading["names"] ?? "", string.Create(CultureInfo.InvariantCulture, $"实到{present}人，名单上是{names}人。"), "请核对人数和名单。");
        }
    }

    /// <summary>R-14-02: the day the county has fixed, with some days before and after; a reason written down settles it.</summary>
    private static IEnumerable<Finding> ThemeDayIsOnItsDay(CheckedRecord given, RuleDefinition rule, RuleReading reading)
    {
        var date = given.Record.Date;
        var usual = new DateOnly(date.Year, date.Month, Math.Min(rule.Whole("day"), DateTime.DaysInMonth(date.Year, date.Month)));
        if (given.Record.Texts(reading, "kinds").Contains(rule.Text("kind"))
            && Math.Abs(date.DayNumber - usual.DayNumber) > rule.Whole("within") && given.Record.Value(reading, "reason") is null)
        {
            yield return Finding.Of(rule, "date", $"主题党日一般在{ChineseDay.Of(usual)}前后，这次是{ChineseDay.Of(date)}。", "改期的请写明原因。");
        }
    }

    /// <summary>R-15-01.</summary>
    private static IEnumerable<Finding> RoundHasTwoSpeakers(CheckedRecord given, RuleDefinition rule, RuleReading reading)
    {
        if (given.Record.IsOneOf(reading, "kinds", rule.Texts("kinds")) && NamesIn(given.Record.Text(reading, "speakers")) is var speakers && speakers < rule.Whole("min"))
        {
            yield return Finding.Of(rule, reading["speakers"] ?? "", string.Create(CultureInfo.InvariantCulture, $"这次研讨登记的发言人是{speakers}人，一轮研讨一般至少{rule.Whole("min")}人。"), "请补上发言人的姓名。");
        }
    }

    /// <summary>R-11-06: of every kind of paper that some year has, the other years that have any are asked about.</summary>
    private static IEnumerable<LedgerFinding> PlanAndReportAreThere(LedgerView view, RuleDefinition rule)
    {
        var papers = view.Records(rule).Where(seen => !seen.Record.IsDraft)
            .Select(seen => (seen.Record.Content.Organisation, Year: seen.Record.Content.Amount(seen.Reading, "year") ?? seen.Record.Content.Date.Year, Kind: seen.Record.Content.Text(seen.Reading, "kind")))
            .ToLookup(paper => (paper.Organisation, paper.Year), paper => paper.Kind);
        foreach (var year in papers.Where(year => year.Key.Year < view.Today.Year))
        {
            var missing = rule.Texts("kinds").Where(kind => !year.Contains(kind)).ToList();
            if (missing.Count > 0 && view.Tree.ByCode(year.Key.Organisation) is { } body)
            {
                yield return view.About(body, Finding.Of(rule, "", string.Create(CultureInfo.InvariantCulture, $"{body.Content.Name}{year.Key.Year}年还没有登记{string.Join('、', missing)}。"), "有的请补登记；没有要求的不用管。"));
            }
        }
    }

    /// <summary>R-13-11: a committee meeting of the same body in the days before.</summary>
    private static IEnumerable<LedgerFinding> AssemblyIsPrepared(LedgerView view, RuleDefinition rule)
    {
        var meetings = view.Records(rule).Where(seen => seen.Record.Content.IsOneOf(seen.Reading, "kinds", [rule.Text("meeting"), rule.Text("before")]))
            .SelectMany(seen => seen.Record.Content.AllBodies.Select(body => (Body: body, seen.Record, seen.Reading))).ToList();
        var before = meetings.Where(meeting => meeting.Record.Content.Texts(meeting.Reading, "kinds").Contains(rule.Text("before"))).ToLookup(meeting => meeting.Body, meeting => meeting.Record.Content.Date);
        foreach (var (body, record, reading) in meetings.Where(meeting => meeting.Record.Content.Texts(meeting.Reading, "kinds").Contains(rule.Text("meeting"))))
        {
            var day = record.Content.Date;
            if (record.Content.Value(reading, "prepared") is null && !before[body].Any(earlier => earlier <= day && day <= earlier.AddDays(rule.Whole("days"))))
            {
                yield return view.About(record, Finding.Of(rule, "date", $"{view.NameOfBody(body)}{ChineseDay.Of(day)}开党员大会前，还没有登记研究过的支委会。", "请补登记那次支委会，或写明之前哪次研究过。"));
            }
        }
    }

    /// <summary>R-13-14: the same body's last record of the same ledger, within some weeks.</summary>
    private static IEnumerable<LedgerFinding> MinutesAreNotTheLastOnes(LedgerView view, RuleDefinition rule)
    {
        var texts = view.Records(rule)
            .Select(seen => (seen.Record, Text: seen.Record.Content.Text(seen.Reading, "text")))
            .Where(seen => seen.Text is { Length: > 20 })
            .GroupBy(seen => seen.Record.Content.Organisation);
        foreach (var inOrder in texts.Select(body => body.OrderBy(seen => seen.Record.Content.Date).ThenBy(seen => seen.Record.Id).ToList()))
        {
            foreach (var (earlier, later) in inOrder.Zip(inOrder.Skip(1)))
            {
                if (later.Record.Content.Date <= earlier.Record.Content.Date.AddDays(rule.Whole("days"))
                    && Likeness.Percent(earlier.Text ?? "", later.Text ?? "") >= rule.Whole("percent"))
                {
                    yield return view.About(later.Record, Finding.Of(rule, "minutes", $"文字与{ChineseDay.Of(earlier.Record.Content.Date)}这条相同，是否贴错？", "贴错的请换成这一次的；就是相同的不用管。"));
                }
            }
        }
    }

    /// <summary>R-13-17: the number is explained, never forced: villages have migrants and the bedridden.</summary>
    private static IEnumerable<LedgerFinding> ExpectedAreThoseOnTheRoll(LedgerView view, RuleDefinition rule)
    {
        foreach (var (record, reading) in view.Records(rule).Where(seen => seen.Record.Content.AllBodies.Count == 1 && seen.Record.Content.IsOneOf(seen.Reading, "kinds", rule.Texts("kinds"))))
        {
            var (body, day) = (record.Content.AllBodies[0], record.Content.Date);
            var excused = view.Holding(rule.Text("excused"), body, day).Select(role => role.Content.Person);
            var onRoll = view.Holding(rule.Text("member"), body, day).Select(role => role.Content.Person).Except(excused).Count(person => view.IsAlive(person, day));
            if (onRoll > 0 && record.Content.Amount(reading, "expected") is { } expected && expected != onRoll)
            {
                yield return view.About(record, Finding.Of(rule, Severity.Hint, reading["expected"] ?? "", string.Create(CultureInfo.InvariantCulture, $"应到{expected}人，当天花名册上应到的是{onRoll}人，相差{Math.Abs(expected - onRoll)}人。"), "有外出或卧床的，请在人员里登记为“不计入应到”；其他的请核对。"));
            }
        }
    }

    /// <summary>R-16-01: the same headline in one body by another author.</summary>
    private static IEnumerable<LedgerFinding> EssayHasOneAuthor(LedgerView view, RuleDefinition rule)
    {
        var first = new Dictionary<(string, string), string>();
        foreach (var (record, reading) in view.Records(rule))
        {
            if (record.Content.Text(reading, "headline") is { } headline && record.Content.Text(reading, "author") is { } author
                && !first.TryAdd((record.Content.Organisation, headline), author) && first[(record.Content.Organisation, headline)] is var other && other != author)
            {
                yield return view.About(record, Finding.Of(rule, reading["headline"] ?? "", $"《{headline}》已经登记过{other}写的一篇。", "是同一篇的，请只留一条；各写各的不用管。"));
            }
        }
    }

    private static int NamesIn(string? text) => text?.Split(BetweenNames, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Length ?? 0;
}

/// <summary>How alike two texts are, by the pairs of characters they share; in percent of the longer one.</summary>
internal static class Likeness
{
    public static int Percent(string one, string other)
    {
        var pairs = Pairs(one);
        var shared = 0;
        foreach (var (pair, count) in Pairs(other))
        {
            shared += Math.Min(count, pairs.GetValueOrDefault(pair));
        }

        var most = Math.Max(one.Length, other.Length) - 1;
        return most <= 0 ? 0 : shared * 100 / most;
    }

    private static Dictionary<(char, char), int> Pairs(string text)
    {
        var pairs = new Dictionary<(char, char), int>();
        for (var i = 0; i + 1 < text.Length; i++)
        {
            var pair = (text[i], text[i + 1]);
            pairs[pair] = pairs.GetValueOrDefault(pair) + 1;
        }

        return pairs;
    }
}
