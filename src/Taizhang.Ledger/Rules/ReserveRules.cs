using System.Globalization;
using Taizhang.Catalog.Rules;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.People;
using Taizhang.Ledger.Procedures;

namespace Taizhang.Ledger.Rules;

/// <summary>The rules of the reserve of village cadres (村后备干部, handbook 5.3), as of today.</summary>
internal static class ReserveRules
{
    public static readonly (string Code, LedgerCheck Check)[] OfTheLedger =
    [
        ("R-53-01", IsYoungEnough),
        ("R-53-02", HasTheEducation),
        ("R-53-03", VillageHasEnough),
        ("R-53-05", HoldsNoPostYet),
    ];

    /// <summary>R-53-01: 以下 holds the number itself, so the last day is the one before the next birthday; where the county reads it otherwise, that birthday.</summary>
    private static IEnumerable<LedgerFinding> IsYoungEnough(LedgerView view, RuleDefinition rule)
    {
        foreach (var (role, person) in InReserve(view, rule))
        {
            if (person.Birth is { } birth && view.Today >= birth.AddYears(rule.Whole("age") + (rule.Flag("inclusive") ? 1 : 0)).AddDays(rule.Flag("inclusive") ? 0 : 1))
            {
                yield return view.About(role, Finding.Of(rule, "person", string.Create(CultureInfo.InvariantCulture, $"{person.Name}{ChineseDay.Of(birth)}生，到{ChineseDay.Of(view.Today)}是{PartyStanding.FullYears(birth, view.Today)}周岁，超过{rule.Whole("age")}周岁。"), "出库的请填写结束日期和原因。"));
            }
        }
    }

    /// <summary>R-53-02: only where the roll has the education.</summary>
    private static IEnumerable<LedgerFinding> HasTheEducation(LedgerView view, RuleDefinition rule)
    {
        foreach (var (role, person) in InReserve(view, rule))
        {
            if (person.Education is { } education && view.Catalog.RankOf(education) < view.Catalog.RankOf(rule.Text("education")))
            {
                yield return view.About(role, Finding.Of(rule, "person", $"{person.Name}的学历是{education}，条件是{rule.Text("education")}以上。", "请核对学历。"));
            }
        }
    }

    /// <summary>R-53-03: by the village in whose pool they are.</summary>
    private static IEnumerable<LedgerFinding> VillageHasEnough(LedgerView view, RuleDefinition rule)
    {
        var pool = InReserve(view, rule).ToLookup(item => item.Role.Content.Organisation, item => item.Person.Ref);
        return view.Organisations(rule.Text("village"), view.Today)
            .Where(village => pool[village.Code].Distinct().Count() < rule.Whole("min"))
            .Select(village => view.About(village, Finding.Of(rule, "", string.Create(CultureInfo.InvariantCulture, $"{village.Content.Name}登记的村后备干部是{pool[village.Code].Distinct().Count()}名，要求{rule.Whole("min")}名。"), "已经有人选的请补登记。")));
    }

    /// <summary>R-53-05.</summary>
    private static IEnumerable<LedgerFinding> HoldsNoPostYet(LedgerView view, RuleDefinition rule)
    {
        foreach (var (role, person) in InReserve(view, rule))
        {
            if (view.RolesOf(person.Ref).FirstOrDefault(other => rule.Texts("posts").Contains(other.Content.RoleKind) && other.Content.HoldsOn(view.Today)) is { } post)
            {
                yield return view.About(role, Finding.Of(rule, "person", $"{person.Name}现在是{view.NameOfBody(post.Content.Organisation)}的{view.Catalog.RoleKinds[post.Content.RoleKind].Name}，还登记为村后备干部。", "进了班子的，请填写出库日期。"));
            }
        }
    }

    private static IEnumerable<(Seen<RoleContent> Role, PersonContent Person)> InReserve(LedgerView view, RuleDefinition rule)
    {
        foreach (var role in view.Roles.Where(role => rule.ReadingOf(role.Content.RoleKind) is not null && role.Content.HoldsOn(view.Today)))
        {
            if (view.People.TryGetValue(role.Content.Person, out var person))
            {
                yield return (role, person.Content);
            }
        }
    }
}
