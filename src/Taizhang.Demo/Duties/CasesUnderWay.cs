using Taizhang.Demo.Chance;
using Taizhang.Demo.Plan;
using Taizhang.Demo.Town;

namespace Taizhang.Demo.Duties;

/// <summary>What is under way in the first half of 2026 beside member development: a rating, a medal, a title and a problem at each of their steps.</summary>
internal sealed class CasesUnderWay(Book book, Township town, TownPeople people, Dice dice)
{
    private const int Year = 2026;

    private static readonly Step[] Rating = [new("self-scored", new DateOnly(Year, 6, 5)), new("checked", new DateOnly(Year, 6, 16)), new("published", new DateOnly(Year, 6, 24))];

    private static readonly Step[] Medal = [new("verified", new DateOnly(Year, 4, 14)), new("recommended", new DateOnly(Year, 5, 12)), new("reviewed", new DateOnly(Year, 6, 9))];

    private static readonly Step[] Title = [new("applied", new DateOnly(Year, 3, 10)), new("recommended", new DateOnly(Year, 4, 2)), new("assessed", new DateOnly(Year, 5, 14)), new("published", new DateOnly(Year, 6, 18))];

    private static readonly Step[] Problem = [new("found", new DateOnly(Year, 5, 8)), new("measured", new DateOnly(Year, 5, 20)), new("verified", new DateOnly(Year, 6, 12)), new("reopened", new DateOnly(Year, 6, 26))];

    public void Write()
    {
        foreach (var (branch, last) in town.Branches.Zip(Rating))
        {
            book.Cases.Add(new StarCase { Ref = book.NewRef("star", Year), Subject = branch.Code, Year = Year, Steps = Until(Rating, last) });
        }

        foreach (var last in Medal)
        {
            var village = dice.Pick(town.Villages);
            var person = people.New(village.Branch.Code, $"清泉镇{village.Name}", new DateOnly(1949, 1, 1), new DateOnly(1953, 12, 31), "初中", percentWomen: 15);
            book.Cases.Add(new MedalCase { Ref = book.NewRef("med", Year), Subject = person.Ref, Organisation = village.Branch.Code, Steps = Until(Medal, last), Written = [new("joined", "1975-10-12")] });
        }

        foreach (var (village, last) in town.Villages.Zip(Title))
        {
            book.Cases.Add(new TitleCase { Ref = book.NewRef("tit", Year), Subject = village.Code, Programme = "其他", Honour = "县级平安村", Level = "县级", Steps = Until(Title, last) });
        }

        foreach (var (branch, last) in town.Branches.Zip(Problem))
        {
            book.Cases.Add(new ProblemCase
            {
                Ref = book.NewRef("pro", Year),
                Subject = branch.Code,
                Description = $"{branch.Name}流动党员联系方式没有更新",
                Domain = "组织关系",
                Affected = dice.Between(1, 3),
                Steps = Until(Problem, last),
            });
        }
    }

    private static IReadOnlyList<Step> Until(Step[] steps, Step last) => steps[..(Array.IndexOf(steps, last) + 1)];
}
