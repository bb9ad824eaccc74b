using System.Globalization;
using Taizhang.Catalog.Rules;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.People;
using Taizhang.Ledger.Procedures;

namespace Taizhang.Ledger.Rules;

/// <summary>The rules of practice stations and volunteering (handbook 8).</summary>
internal static class VolunteerRules
{
    public static readonly (string Code, RecordCheck Check)[] OfRecords =
    [
        ("R-84-01", HoursFitTheActivity),
        ("R-84-04", NobodyIsPaid),
        ("R-84-06", ActivityIsEnteredSoon),
    ];

    public static readonly (string Code, LedgerCheck Check)[] OfTheLedger =
    [
        ("R-81-01", DemonstrationPointHasTheFive),
        ("R-81-03", VillageHasAStation),
        ("R-82-01", LeaderIsAMember),
        ("R-82-02", TeamIsLargeEnough),
        ("R-82-03", TeamHasBeenActive),
        ("R-83-01", VolunteerIsEnteredOnce),
        ("R-83-02", MinorHasConsent),
        ("R-83-03", VolunteerIsAlive),
        ("R-84-05", ActivityIsOnThePlatform),
        ("R-85-01", BrandHasActivities),
    ];

    /// <summary>R-84-01: hours are kept in hundredths, times in minutes.</summary>
    private static IEnumerable<Finding> HoursFitTheActivity(CheckedRecord given, RuleDefinition rule, RuleReading reading)
    {
        if (given.Record.Amount(reading, "hours") is not { } hundredths)
        {
            yield break;
        }

        var days = (given.Record.To ?? given.Record.Date).DayNumber - given.Record.Date.DayNumber + 1;
        if (hundredths > rule.Whole("hours") * 100L * days)
        {
            yield return Finding.Of(rule, reading["hours"] ?? "", string.Create(CultureInfo.InvariantCulture, $"每人{hundredths / 100m:0.##}小时，一天不会超过{rule.Whole("hours")}小时。"), "请核对小时数。");
        }
        else if (days == 1 && given.Record.Minute(reading, "start") is { } start && given.Record.Minute(reading, "end") is { } end && end > start && hundredths * 60 > (end - start) * 100L)
        {
            yield return Finding.Of(rule, reading["hours"] ?? "", string.Create(CultureInfo.InvariantCulture, $"每人{hundredths / 100m:0.##}小时，比活动的时间长。"), "服务时间不含路上的时间，请核对。");
        }
    }

    /// <summary>R-84-04: an amount of money written down with voluntary work.</summary>
    private static IEnumerable<Finding> NobodyIsPaid(CheckedRecord given, RuleDefinition rule, RuleReading reading)
    {
        if (given.Record.Amount(reading, "stipend") > 0)
        {
            yield return Finding.Of(rule, reading["stipend"] ?? "", "志愿服务是无偿的，这里登记了报酬。", "发了补贴的不算志愿服务；只是误填的请清空。");
        }
    }

    /// <summary>R-84-06: only at the desk, on the day of entry.</summary>
    private static IEnumerable<Finding> ActivityIsEnteredSoon(CheckedRecord given, RuleDefinition rule, RuleReading reading)
    {
        if ((given.Record.To ?? given.Record.Date).AddDays(rule.Whole("days")) < given.EnteredOn)
        {
            yield return Finding.Of(rule, "date", string.Create(CultureInfo.InvariantCulture, $"活动是{ChineseDay.Of(given.Record.Date)}的，规定{rule.Whole("days")}天内登记。"), "照样登记就可以；以后尽早登记。");
        }
    }

    /// <summary>R-81-01: what is known of the five is written down as facts of the point; where nothing is, nothing is asked.</summary>
    private static IEnumerable<LedgerFinding> DemonstrationPointHasTheFive(LedgerView view, RuleDefinition rule)
    {
        foreach (var reading in rule.Reads)
        {
            foreach (var point in view.Organisations(reading.In, view.Today).Where(point => HasToday(view, point, rule.Text("point"))))
            {
                var missing = reading.Fields.Where(pair => !HasToday(view, point, pair.Value)).Select(pair => pair.Key).ToList();
                if (missing.Count > 0 && missing.Count < reading.Fields.Count)
                {
                    yield return view.About(point, Finding.Of(rule, "facts", $"{point.Content.Name}是示范点，还没有登记{string.Join('、', missing)}。", "有的请补登记；没有的请安排。"));
                }
            }
        }
    }

    private static bool HasToday(LedgerView view, Organisation organisation, string fact) =>
        organisation.Content.Facts.Any(held => held.Fact == fact && held.From <= view.Today && (held.To is not { } to || view.Today <= to));

    /// <summary>R-81-03.</summary>
    private static IEnumerable<LedgerFinding> VillageHasAStation(LedgerView view, RuleDefinition rule)
    {
        var served = view.Organisations(rule.Text("station"), view.Today).SelectMany(station => view.Tree.PathsOf(station).Select(path => path.Ancestor.Code)).ToHashSet();
        return view.Organisations(rule.Text("village"), view.Today).Where(village => !served.Contains(village.Code))
            .Select(village => view.About(village, Finding.Of(rule, "", $"{village.Content.Name}还没有登记新时代文明实践站。", "已经建了的请补登记。")));
    }

    /// <summary>R-82-01.</summary>
    private static IEnumerable<LedgerFinding> LeaderIsAMember(LedgerView view, RuleDefinition rule)
    {
        foreach (var (team, reading) in Teams(view, rule))
        {
            foreach (var leader in view.Holding(reading["leader"] ?? "", team.Code, view.Today))
            {
                if (view.Holding(reading["member"] ?? "", team.Code, view.Today).All(member => member.Content.Person != leader.Content.Person))
                {
                    yield return view.About(team, Finding.Of(rule, "", $"{view.NameOf(leader.Content.Person)}是{team.Content.Name}的负责人，还没有登记为队员。", "请补登记。"));
                }
            }
        }
    }

    /// <summary>R-82-02.</summary>
    private static IEnumerable<LedgerFinding> TeamIsLargeEnough(LedgerView view, RuleDefinition rule)
    {
        foreach (var (team, reading) in Teams(view, rule))
        {
            var members = view.Holding(reading["member"] ?? "", team.Code, view.Today).Select(role => role.Content.Person).Distinct().Count();
            if (members > 0 && members < rule.Whole("min"))
            {
                yield return view.About(team, Finding.Of(rule, "", string.Create(CultureInfo.InvariantCulture, $"{team.Content.Name}登记的队员是{members}人，规定不少于{rule.Whole("min")}人。"), "请核对名册。"));
            }
        }
    }

    /// <summary>R-82-03: a plain fact, the day of the last activity; a team with none has no such day.</summary>
    private static IEnumerable<LedgerFinding> TeamHasBeenActive(LedgerView view, RuleDefinition rule)
    {
        var lastOf = LatestBy(view, rule.Text("activity"), rule.Text("team"));
        foreach (var (team, _) in Teams(view, rule))
        {
            if (lastOf.TryGetValue(team.Code, out var days) && days.Max() is var last && last.AddMonths(rule.Whole("months")) < view.Today)
            {
                yield return view.About(team, Finding.Of(rule, "", $"{team.Content.Name}最近一次活动是{ChineseDay.Of(last)}。", "有新的活动请登记；不再活动的可以停用。"));
            }
        }
    }

    /// <summary>R-83-01: the same person in the same team for overlapping days.</summary>
    private static IEnumerable<LedgerFinding> VolunteerIsEnteredOnce(LedgerView view, RuleDefinition rule)
    {
        foreach (var roles in Volunteers(view, rule).GroupBy(role => (role.Content.Person, role.Content.Organisation)))
        {
            var inOrder = roles.OrderBy(role => role.Content.From).ThenBy(role => role.Id).ToList();
            foreach (var (_, later) in inOrder.Zip(inOrder.Skip(1)).Where(pair => pair.First.Content.Overlaps(pair.Second.Content)))
            {
                yield return view.About(later, Finding.Of(rule, "person", $"{view.NameOf(later.Content.Person)}在{view.NameOfBody(later.Content.Organisation)}已经登记过。", "请作废重了的一条。"));
            }
        }
    }

    /// <summary>R-83-02: by age on the day of joining.</summary>
    private static IEnumerable<LedgerFinding> MinorHasConsent(LedgerView view, RuleDefinition rule)
    {
        foreach (var role in Volunteers(view, rule))
        {
            if (view.People.TryGetValue(role.Content.Person, out var person) && person.Content.Birth is { } birth
                && PartyStanding.FullYears(birth, role.Content.From) < rule.Whole("age")
                && !(rule.ReadingOf(role.Content.RoleKind)?["consent"] is { } field && role.Content.Fields[field] is Records.FieldValue.Flag { Value: true }))
            {
                yield return view.About(role, Finding.Of(rule, "person", string.Create(CultureInfo.InvariantCulture, $"{person.Content.Name}登记为志愿者时不满{rule.Whole("age")}岁，还没有登记监护人同意。"), "监护人同意的，请补登记。"));
            }
        }
    }

    /// <summary>R-83-03: nobody volunteers after the day of death.</summary>
    private static IEnumerable<LedgerFinding> VolunteerIsAlive(LedgerView view, RuleDefinition rule)
    {
        foreach (var role in Volunteers(view, rule))
        {
            if (view.People.TryGetValue(role.Content.Person, out var person) && person.Content.Died is { } died && died < view.Today && (role.Content.To is not { } to || died < to))
            {
                yield return view.About(role, Finding.Of(rule, "to", $"{person.Content.Name}已于{ChineseDay.Of(died)}去世，志愿者的登记还没有结束。", "请填写结束日期。"));
            }
        }
    }

    /// <summary>R-84-05: some weeks after the activity.</summary>
    private static IEnumerable<LedgerFinding> ActivityIsOnThePlatform(LedgerView view, RuleDefinition rule) =>
        view.Records(rule)
            .Where(seen => !seen.Record.IsDraft && seen.Record.Content.Lacks(seen.Reading, "platform") && seen.Record.Content.Date.AddDays(rule.Whole("days")) < view.Today)
            .Select(seen => view.About(seen.Record, Finding.Of(rule, seen.Reading["platform"] ?? "", "这次活动还没有登记平台编号。", "录入全国志愿服务信息系统后，请补上编号。")));

    /// <summary>R-85-01: in the last full year.</summary>
    private static IEnumerable<LedgerFinding> BrandHasActivities(LedgerView view, RuleDefinition rule)
    {
        var days = LatestBy(view, rule.Text("activity"), rule.Text("brand"));
        var year = view.Today.Year - 1;
        foreach (var (brand, _) in Teams(view, rule))
        {
            var count = days.GetValueOrDefault(brand.Code)?.Count(day => day.Year == year) ?? 0;
            if (brand.Content.Opened.Year <= year && count < rule.Whole("min"))
            {
                yield return view.About(brand, Finding.Of(rule, "", string.Create(CultureInfo.InvariantCulture, $"{brand.Content.Name}{year}年登记的活动是{count}场，规定不少于{rule.Whole("min")}场。"), "开展过的请补登记，并选上这个品牌。"));
            }
        }
    }

    private static Dictionary<string, List<DateOnly>> LatestBy(LedgerView view, string ledger, string field)
    {
        var days = new Dictionary<string, List<DateOnly>>();
        foreach (var record in view.Records(ledger).Where(record => !record.IsDraft))
        {
            if (record.Content.Fields[field] is Records.FieldValue.Text { Value: var code })
            {
                (days.TryGetValue(code, out var known) ? known : days[code] = []).Add(record.Content.Date);
            }
        }

        return days;
    }

    private static IEnumerable<(Organisation Team, RuleReading Reading)> Teams(LedgerView view, RuleDefinition rule) =>
        rule.Reads.SelectMany(reading => view.Organisations(reading.In, view.Today).Select(team => (team, reading)));

    private static IEnumerable<Seen<RoleContent>> Volunteers(LedgerView view, RuleDefinition rule) =>
        view.Roles.Where(role => rule.ReadingOf(role.Content.RoleKind) is not null);
}
