using Taizhang.Demo.Chance;
using Taizhang.Demo.Plan;
using Taizhang.Demo.Town;

namespace Taizhang.Demo.Planted;

/// <summary>Plants what breaks one rule, or a few that belong together. Any of them can be planted alone.</summary>
/// <param name="Code">The rule it is for; no two planters are for the same.</param>
internal sealed record Planter(string Code, Action<PlantingGround> Plant)
{
    public static readonly IReadOnlyList<Planter> All =
    [
        .. StudyPlanters.All,
        .. RollPlanters.All,
        .. MembershipPlanters.All,
        .. StandardsPlanters.All,
        .. TitlePlanters.All,
        .. CarePlanters.All,
        .. PublicityPlanters.All,
        .. CivilityPlanters.All,
    ];

    /// <summary>Plants the violations of those rules, each by chance of its own, and gives what will be found.</summary>
    public static IReadOnlyList<PlantedViolation> Run(IReadOnlyCollection<string> codes, Book book, Township town, TownPeople people, Dice dice)
    {
        var planted = new List<PlantedViolation>();
        foreach (var planter in All.Where(planter => codes.Contains(planter.Code)))
        {
            planter.Plant(new PlantingGround(book, town, people, dice.Fork(planter.Code), planted));
        }

        return [.. planted.OrderBy(violation => violation.Code, StringComparer.Ordinal).ThenBy(violation => violation.Ref, StringComparer.Ordinal)];
    }
}
