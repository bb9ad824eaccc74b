using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Procedures;

namespace Taizhang.Ledger.Due;

/// <summary>Dates that come with a person's years.</summary>
internal static class DueOfPeople
{
    public const string ReserveRole = "reserve-cadre";

    private const string AgeRule = "R-53-01";

    /// <summary>The day from which somebody in the pool is too old for it; told a month before and not for ever after.</summary>
    public static IEnumerable<DueItem> Reserve(IEnumerable<RoleContent> roles, World world, CaseRules rules, DateOnly today) =>
        from role in rules.IsOn(AgeRule) ? roles : []
        where role.To is null || role.To >= today
        let person = world.Counted(EntryKind.Person, role.Person) as PersonContent
        where person?.Birth is not null
        let age = rules.Whole(AgeRule, "age")
        let leaves = (person.Birth ?? default).AddYears(age + 1)
        where leaves >= today.AddMonths(-1)
        select new DueItem(leaves, person.Name, AgeRule, $"村后备干部{ChineseDay.Of(leaves)}满{ChineseDay.Number(age + 1)}岁，从这一天起不再计入。", role.Ref);

    public static DueItem Medal(MedalCandidate candidate, DateOnly cutoff) =>
        new(cutoff, candidate.Name, "R-55-04", candidate.Verified ? $"到{ChineseDay.Of(cutoff)}党龄满50年。" : $"到{ChineseDay.Of(cutoff)}党龄可能满50年，入党时间待核实。", candidate.Person);
}
