using System.Globalization;
using Taizhang.Demo.Chance;
using Taizhang.Demo.Plan;

namespace Taizhang.Demo.Town;

/// <summary>Builds the organisations of the township: places, branches, grids, teams, stations, posts and brands.</summary>
internal static class TownBodies
{
    /// <summary>Early enough for the oldest member to have joined a branch that exists.</summary>
    private static readonly DateOnly Founded = new(1958, 9, 1);
    private static readonly DateOnly StationsOpened = new(2019, 6, 1);
    private static readonly DateOnly GridsDrawn = new(2020, 5, 8);

    public static Township Build(Book book, Dice dice)
    {
        var town = new Township(TownNames.TownCode, TownNames.Town);
        AddTown(book);
        for (var i = 0; i < TownNames.Villages.Length; i++)
        {
            town.Villages.Add(AddVillage(book, dice, i));
        }

        town.Branches.AddRange(town.Villages.Select(village => village.Branch));
        AddTownBranches(book, town, dice);
        AddGrids(book, town, dice);
        AddTeamsAndSites(book, town, dice);
        AddPostsAndBrands(book, town, dice);
        return town;
    }

    private static void AddTown(Book book)
    {
        book.Organisations.Add(new Organisation(TownNames.CountyCode, "county", TownNames.County, null, Founded));
        book.Organisations.Add(new Organisation(TownNames.TownCode, "township", TownNames.Town, TownNames.CountyCode, Founded)
        {
            Names =
            [
                new OtherName("full", "清源县清泉镇"),
                new OtherName("seal", "中共清泉镇委员会"),
                new OtherName("former", "清泉乡", new DateOnly(2003, 12, 31)),
            ],
        });
    }

    private static Village AddVillage(Book book, Dice dice, int index)
    {
        var name = TownNames.Villages[index];
        var code = string.Create(CultureInfo.InvariantCulture, $"{TownNames.TownCode}{201 + index}");
        var former = TownNames.FormerNames
            .Where(pair => pair.Village == name)
            .Select(pair => new OtherName("former", pair.Former, new DateOnly(2006, 8, 31)));
        book.Organisations.Add(new Organisation(code, "village", name, TownNames.TownCode, Founded)
        {
            Names = [new OtherName("seal", $"清泉镇{name}村民委员会"), .. former],
        });

        var branch = new Branch($"{code}-zb", $"{name}党支部", dice.Between(5, 24));
        book.Organisations.Add(new Organisation(branch.Code, "branch", branch.Name, code, Founded)
        {
            Names = [new OtherName("seal", $"中共清泉镇{name}支部委员会")],
            Facts = [new Fact("rural", Founded)],
        });
        return new Village(code, name, branch, $"{code}-sjz", [$"{code}-fwd1"]);
    }

    private static void AddTownBranches(Book book, Township town, Dice dice)
    {
        for (var i = 0; i < TownNames.TownBranches.Length; i++)
        {
            var branch = new Branch($"{town.Code}-zb{i + 1}", TownNames.TownBranches[i], dice.Between(5, 24));
            book.Organisations.Add(new Organisation(branch.Code, "branch", branch.Name, town.Code, Founded) { Facts = [new Fact("institutional", Founded)] });
            town.Branches.Add(branch);
        }

        book.Organisations.Add(new Organisation($"{town.Code}-zb9", "branch", TownNames.ClosedBranch, town.Code, Founded)
        {
            Closed = new DateOnly(2021, 4, 1),
        });
        for (var i = 0; i < TownNames.Offices.Length; i++)
        {
            var code = $"{town.Code}-bgs{i + 1}";
            book.Organisations.Add(new Organisation(code, "office", TownNames.Offices[i], town.Code, Founded));
            town.Offices.Add(code);
        }
    }

    /// <summary>Three or four grids to a village, each with its Party group; some groups are newer than their grid.</summary>
    private static void AddGrids(Book book, Township town, Dice dice)
    {
        var later = dice.PickMany(town.Villages, dice.Between(4, 6));
        foreach (var village in town.Villages)
        {
            var grids = dice.Between(3, 4);
            for (var i = 1; i <= grids; i++)
            {
                book.Organisations.Add(new Organisation($"{village.Code}-wg{i}", "grid", $"{village.Short}第{Numeral(i)}网格", village.Code, GridsDrawn));
                var opened = i == grids && later.Contains(village) ? dice.Workday(2022, dice.Between(2, 9)) : GridsDrawn.AddDays(dice.Between(5, 200));
                book.Organisations.Add(new Organisation($"{village.Code}-xz{i}", "party-group", $"{village.Short}第{Numeral(i)}网格党小组", village.Branch.Code, opened));
            }
        }

        var merged = dice.Pick(town.Villages);
        book.Organisations.Add(new Organisation($"{merged.Code}-xz9", "party-group", $"{merged.Short}移民点党小组", merged.Branch.Code, GridsDrawn)
        {
            Closed = new DateOnly(2021, 9, 1),
        });
    }

    private static void AddTeamsAndSites(Book book, Township town, Dice dice)
    {
        AddSites(book, town, dice);
        var second = dice.PickMany(town.Villages, dice.Between(5, 9));
        var early = dice.Between(1, 3);
        for (var i = 0; i < town.Villages.Count; i++)
        {
            var village = town.Villages[i];
            book.Organisations.Add(new Organisation(village.Teams[0], "village-team", $"{village.Name}志愿服务队", village.Code, StationsOpened.AddDays(dice.Between(10, 120))));
            var place = second.IndexOf(village);
            if (place >= 0)
            {
                var team = $"{village.Code}-fwd2";
                var opened = place < early ? dice.DayOf(2020) : dice.Workday(2022, dice.Between(1, 8));
                book.Organisations.Add(new Organisation(team, "village-team", $"{village.Name}{dice.Pick(TownNames.TeamKinds)}服务队", village.Code, opened));
                town.Villages[i] = village with { Teams = [.. village.Teams, team] };
            }
        }

        var closed = dice.Pick(town.Villages);
        book.Organisations.Add(new Organisation($"{closed.Code}-fwd9", "village-team", $"{closed.Name}老年秧歌服务队", closed.Code, StationsOpened)
        {
            Closed = new DateOnly(2021, 11, 1),
        });
        town.TownTeam = $"{town.Code}-fwd1";
        book.Organisations.Add(new Organisation(town.TownTeam, "town-team", "清泉镇志愿服务队", town.Code, StationsOpened));
        book.Organisations.Add(new Organisation($"{town.Code}-fwd2", "town-team", "清泉镇青年突击服务队", town.Code, new DateOnly(2022, 3, 4)));
    }

    /// <summary>Institutes and stations; which of them are demonstration points, and since when.</summary>
    private static void AddSites(Book book, Township town, Dice dice)
    {
        var present = dice.Between(2, 3);
        for (var i = 0; i < TownNames.Institutes.Length; i++)
        {
            book.Organisations.Add(new Organisation($"{town.Code}-sjs{i + 1}", "practice-institute", TownNames.Institutes[i], town.Code, StationsOpened)
            {
                Facts = i < present ? [.. FiveHave(), new Fact("demonstration", i == 0 ? new DateOnly(2020, 12, 8) : new DateOnly(2022, 5 + i, 15))] : [],
            });
        }

        var stations = dice.Shuffled(town.Villages);
        var past = dice.Between(3, 4);
        var all = dice.Between(past + 2, past + 4);
        foreach (var village in town.Villages)
        {
            var place = stations.IndexOf(village);
            Fact[] facts = place switch
            {
                _ when place < past => [new Fact("demonstration", new DateOnly(2021, 5, 1))],
                _ when place < all => [new Fact("demonstration", new DateOnly(2022, 6, 20).AddDays(place))],
                _ when place == all => [new Fact("demonstration", new DateOnly(2020, 5, 1), new DateOnly(2021, 6, 30))],
                _ => [],
            };
            book.Organisations.Add(new Organisation(village.Station, "practice-station", $"{village.Name}新时代文明实践站", village.Code, StationsOpened) { Facts = [.. FiveHave(), .. facts] });
        }
    }

    /// <summary>五有: a place, a team, activities, projects and a mechanism.</summary>
    private static IEnumerable<Fact> FiveHave() =>
        new[] { "has-place", "has-team", "has-activity", "has-project", "has-mechanism" }.Select(fact => new Fact(fact, StationsOpened));

    private static void AddPostsAndBrands(Book book, Township town, Dice dice)
    {
        for (var i = 0; i < TownNames.Posts.Length; i++)
        {
            var code = string.Create(CultureInfo.InvariantCulture, $"{town.Code}-gw{i + 1:D2}");
            book.Organisations.Add(new Organisation(code, "post", TownNames.Posts[i], town.Code, new DateOnly(2020, 7, 1)));
            town.Posts.Add((code, TownNames.Posts[i]));
        }

        var closed = new DateOnly(2022, 3, 1);
        Brand(1, "抗疫先锋", new DateOnly(2020, 3, 5), null);
        if (dice.Percent(50))
        {
            Brand(2, "移风易俗", new DateOnly(2021, 4, 2), null);
            Brand(3, "红色代办", new DateOnly(2019, 12, 5), closed);
        }
        else
        {
            Brand(2, "移风易俗", new DateOnly(2022, 2, 10), null);
            Brand(3, "暖冬行动", new DateOnly(2019, 11, 20), new DateOnly(2021, 3, 1));
        }

        void Brand(int number, string name, DateOnly opened, DateOnly? until)
        {
            var brand = new Organisation($"{town.Code}-pp{number}", "volunteer-brand", name, town.Code, opened) { Closed = until };
            book.Organisations.Add(brand);
            town.Brands.Add(brand);
        }
    }

    private static char Numeral(int number) => "零一二三四五六七八九"[number];
}
