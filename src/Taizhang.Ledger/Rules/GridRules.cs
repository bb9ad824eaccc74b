using System.Globalization;
using Taizhang.Catalog.Rules;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.People;
using Taizhang.Ledger.Procedures;

namespace Taizhang.Ledger.Rules;

/// <summary>The rules of Party groups on the grid and of members who look after households (handbook 3).</summary>
internal static class GridRules
{
    public static readonly (string Code, RecordCheck Check)[] OfRecords =
    [
        ("R-32-02", MemberIsNotExempt),
    ];

    public static readonly (string Code, LedgerCheck Check)[] OfTheLedger =
    [
        ("R-31-02", GroupHasThreeMembers),
        ("R-31-03", GridHasAGroup),
        ("R-31-04", GroupLeaderIsAMember),
        ("R-32-01", HouseholdHasOneFirstMember),
        ("R-32-03", MemberHasHouseholdsWithinBounds),
    ];

    /// <summary>R-32-02: by age on the record's day.</summary>
    private static IEnumerable<Finding> MemberIsNotExempt(CheckedRecord given, RuleDefinition rule, RuleReading reading)
    {
        if (given.Record.Text(reading, "member") is { } reference
            && given.World.Counted(EntryKind.Person, reference) is PersonContent { Birth: { } birth } person
            && PartyStanding.FullYears(birth, given.Record.Date) >= rule.Whole("age"))
        {
            yield return Finding.Of(rule, reading["member"] ?? "", string.Create(CultureInfo.InvariantCulture, $"{person.Name}已满{rule.Whole("age")}岁，按规定可以不联系户。"), "本人愿意的，这样登记就可以。");
        }
    }

    /// <summary>R-31-02: groups with anyone entered as their member.</summary>
    private static IEnumerable<LedgerFinding> GroupHasThreeMembers(LedgerView view, RuleDefinition rule)
    {
        foreach (var reading in rule.Reads)
        {
            foreach (var group in view.Organisations(reading.In, view.Today))
            {
                var members = view.Holding(reading["member"] ?? "", group.Code, view.Today).Select(role => role.Content.Person).Distinct().Count();
                if (members > 0 && members < rule.Whole("min"))
                {
                    yield return view.About(group, Finding.Of(rule, "", string.Create(CultureInfo.InvariantCulture, $"{group.Content.Name}登记的党员是{members}名，一般不少于{rule.Whole("min")}名。"), "请核对小组成员；人少的可以与邻近的小组合并。"));
                }
            }
        }
    }

    /// <summary>R-31-03: the group of a grid stands below it or beside it under one parent.</summary>
    private static IEnumerable<LedgerFinding> GridHasAGroup(LedgerView view, RuleDefinition rule)
    {
        var placed = view.Organisations(rule.Text("group"), view.Today)
            .SelectMany(group => view.Tree.PathsOf(group).Select(path => path.Ancestor.Code)).ToHashSet();
        foreach (var grid in view.Organisations(rule.Text("grid"), view.Today))
        {
            var parent = grid.Content.Parents is [.., var last] ? last.Parent : "";
            if (!placed.Contains(grid.Code) && !placed.Contains(parent))
            {
                yield return view.About(grid, Finding.Of(rule, "", $"{grid.Content.Name}还没有登记网格党小组。", "已经设了的请补登记。"));
            }
        }
    }

    /// <summary>R-31-04: a leader is on the roll of some branch on the first day as leader, or on today if that is earlier.</summary>
    private static IEnumerable<LedgerFinding> GroupLeaderIsAMember(LedgerView view, RuleDefinition rule)
    {
        foreach (var reading in rule.Reads)
        {
            var kindOfLeader = reading["leader"];
            foreach (var role in view.Roles.Where(role => role.Content.RoleKind == kindOfLeader))
            {
                var isMember = view.RolesOf(role.Content.Person).Any(other => other.Content.RoleKind == reading["member"] && other.Content.HoldsOn(role.Content.From));
                if (!isMember)
                {
                    var name = view.NameOf(role.Content.Person);
                    yield return view.About(role, Finding.Of(rule, "person", $"{name}{ChineseDay.Of(role.Content.From)}起任{view.NameOfBody(role.Content.Organisation)}组长，当天花名册上还不是党员。", "请核对人员，或补登记入党日期。"));
                }
            }
        }
    }

    /// <summary>R-32-01: links end with their last day; a household without a primary one is nobody's business here.</summary>
    private static IEnumerable<LedgerFinding> HouseholdHasOneFirstMember(LedgerView view, RuleDefinition rule)
    {
        var first = new Dictionary<string, List<(Seen<RecordContent> Record, string Member)>>();
        foreach (var (record, reading) in view.Records(rule))
        {
            if (record.Content.Text(reading, "household") is not { } household || record.Content.Text(reading, "member") is not { } member
                || record.Content.Text(reading, "role") is not { } role || role != rule.Text("primary"))
            {
                continue;
            }

            var links = first.TryGetValue(household, out var known) ? known : first[household] = [];
            if (links.FirstOrDefault(link => link.Member != member && Overlap(link.Record.Content, record.Content)) is { Member: { } other })
            {
                yield return view.About(record, Finding.Of(rule, reading["role"] ?? "", $"这户的主要联系党员已经登记了{view.NameOf(other)}，又登记了{view.NameOf(member)}。", "请把其中一人改为协助，或填写前一条的结束日期。"));
            }

            links.Add((record, member));
        }
    }

    /// <summary>R-32-03: households that a member looks after today.</summary>
    private static IEnumerable<LedgerFinding> MemberHasHouseholdsWithinBounds(LedgerView view, RuleDefinition rule)
    {
        var households = view.Records(rule)
            .Where(seen => !seen.Record.IsDraft && seen.Record.Content.Date <= view.Today && (seen.Record.Content.To is not { } to || view.Today <= to))
            .Select(seen => (Member: seen.Record.Content.Text(seen.Reading, "member"), Household: seen.Record.Content.Text(seen.Reading, "household")))
            .Distinct()
            .ToLookup(link => link.Member, link => link.Household);
        foreach (var links in households.Where(links => links.Key is not null).OrderBy(links => links.Key, StringComparer.Ordinal))
        {
            var count = links.Count();
            if ((count < rule.Whole("min") || count > rule.Whole("max")) && view.People.TryGetValue(links.Key ?? "", out var member))
            {
                yield return view.About(member, Finding.Of(rule, "", string.Create(CultureInfo.InvariantCulture, $"{member.Content.Name}联系{count}户，规定是{rule.Whole("min")}至{rule.Whole("max")}户。"), "请看要不要调整。"));
            }
        }
    }

    private static bool Overlap(RecordContent one, RecordContent other) =>
        one.Date <= (other.To ?? DateOnly.MaxValue) && other.Date <= (one.To ?? DateOnly.MaxValue);
}
