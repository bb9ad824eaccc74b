using Taizhang.Demo.Plan;

namespace Taizhang.Demo.Planted;

/// <summary>Care batches of 2020 that do not add up or came late, and drafts of payments; and a household with two first members.</summary>
internal static class CarePlanters
{
    private static readonly DateOnly Decided = new(2020, 1, 6);

    public static readonly Planter[] All =
    [
        new("R-32-01", TwoFirstMembers),
        new("R-54-01", ground => ground.Found("R-54-01", ground.Town.Name, Fund(ground, "R-54-01", paid: [700, 500], Decided.AddDays(8)).Fund)),
        new("R-54-02", TwiceInABatch),
        new("R-54-03", PaidAfterDeath),
        new("R-54-04", ground => Payment(ground, "R-54-04", ground.Members(ground.Village().Branch, 1)[0], new("category", "老党员"), new("collected_by", "李小军"))),
        new("R-54-05", ground => ground.Found("R-54-05", ground.Town.Name, Fund(ground, "R-54-05", paid: [500, 500], Decided.AddDays(80)).Fund)),
        new("R-54-06", ground => ground.Found("R-54-06", ground.Town.Name, Fund(ground, "R-54-06", paid: [500, 500], Decided.AddDays(-2)).Payments[0])),
        new("R-54-07", ground => Payment(ground, "R-54-07", ground.Members(ground.Village().Branch, 1)[0], new Field("category", "生活困难党员"))),
    ];

    /// <summary>A draft for a household that has its first member.</summary>
    private static void TwoFirstMembers(PlantingGround ground)
    {
        var village = ground.Village();
        var standing = ground.Book.Records.OfType<HouseholdLink>().First(link =>
            link is { Standing: Standing.Recorded, Assisting: false, To: null } && link.Organisation == village.Code && link.Date.Year < 2022);
        var other = ground.Members(village.Branch, 2).First(member => member.Ref != standing.Member);
        ground.Plant("R-32-01", "household-link", village.Code, new DateOnly(2022, 12, 27), new("member", other.Ref), new("household", standing.Household), new("role", "主要"));
    }

    /// <summary>A fund of 1000元 and what was paid of it.</summary>
    private static (string Fund, List<string> Payments) Fund(PlantingGround ground, string code, int[] paid, DateOnly lastDay)
    {
        var batch = $"2020年第{code[^1]}批慰问";
        var fund = ground.Old("care-fund", ground.Town.Code, Decided, new("batch", batch), new("source", "镇级配套"), new("amount", 1000), new("decision", "镇党委会"), new("decided", Decided));
        var members = ground.Members(ground.Village().Branch, paid.Length);
        var payments = members.Select((member, i) => ground.Old(
            "care", ground.Town.Code, lastDay, new("batch", batch), new("occasion", "其他"), new("person", member.Ref), new("category", "老党员"), new("amount", paid[i]))).ToList();
        return (fund, payments);
    }

    private static void TwiceInABatch(PlantingGround ground)
    {
        var paid = ground.Book.Records.OfType<Care>().First(visit => visit is { Standing: Standing.Recorded, Date.Year: 2022 });
        ground.Plant("R-54-02", "care", paid.Organisation, paid.Date, new("batch", paid.Batch), new("occasion", paid.Occasion), new("person", paid.Person), new("category", "老党员"), new("amount", 0));
    }

    private static void PaidAfterDeath(PlantingGround ground)
    {
        var dead = ground.Town.Members.First(member => member.Person.Died?.Year is 2021 or 2022).Person;
        Payment(ground, "R-54-03", dead, new Field("category", "老党员"));
    }

    /// <summary>A payment of a batch that has no fund yet, as a draft.</summary>
    private static void Payment(PlantingGround ground, string code, Person person, params Field[] fields) =>
        ground.Plant(code, "care", ground.Town.Code, new DateOnly(2022, 12, 29), [new("batch", "2023年元旦慰问（拟）"), new("occasion", "元旦春节"), new("person", person.Ref), new("amount", 500), .. fields]);
}
