using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Procedures;

namespace Taizhang.Ledger.Due;

/// <summary>Dates that come with a person's years.</summary>
internal static class DueOfPeople
{
    public const string ReserveRole = "reserve-cadre";

    private const string AgeRule = "R-53-01";
    private const string ReviewRule = "R-53-04";

    public static IEnumerable<DueItem> Reserve(IEnumerable<RoleContent> roles, World world, CaseRules rules, DateOnly today)
    {
        var inPool = roles.Where(role => role.From <= today && (role.To is null || role.To >= today)).ToList();
        return TooOld(inPool, world, rules, today).Concat(Reviewed(inPool, world, rules, today));
    }

    /// <summary>The day from which somebody in the pool is too old for it; told a month before and not for ever after.</summary>
    private static IEnumerable<DueItem> TooOld(List<RoleContent> roles, World world, CaseRules rules, DateOnly today) =>
        from role in rules.IsOn(AgeRule) ? roles : []
        let person = world.Counted(EntryKind.Person, role.Person) as PersonContent
        where person?.Birth is not null
        let age = rules.Whole(AgeRule, "age")
        let leaves = (person.Birth ?? default).AddYears(age + 1)
        where leaves >= today.AddMonths(-1)
        select new DueItem(leaves, person.Name, AgeRule, $"村后备干部{ChineseDay.Of(leaves)}满{ChineseDay.Number(age + 1)}岁，从这一天起不再计入。", EntryKind.Role, role.Ref);

    /// <summary>R-53-04, local: once a year, on the day on which the person came into the pool.</summary>
    private static IEnumerable<DueItem> Reviewed(List<RoleContent> roles, World world, CaseRules rules, DateOnly today) =>
        from role in rules.IsOn(ReviewRule) ? roles : []
        let years = today.Year - role.From.Year
        let next = role.From.AddYears(role.From.AddYears(years) < today ? years + 1 : years)
        where next > role.From
        select new DueItem(next, (world.Counted(EntryKind.Person, role.Person) as PersonContent)?.Name ?? role.Person, ReviewRule, "村后备干部年度复核。", EntryKind.Role, role.Ref);

    public static DueItem Medal(MedalCandidate candidate, DateOnly cutoff) =>
        new(cutoff, candidate.Name, "R-55-04", candidate.Verified ? $"到{ChineseDay.Of(cutoff)}党龄满50年。" : $"到{ChineseDay.Of(cutoff)}党龄可能满50年，入党时间待核实。", EntryKind.Person, candidate.Person);
}
