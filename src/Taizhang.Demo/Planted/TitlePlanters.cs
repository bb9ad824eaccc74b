using Taizhang.Demo.Plan;
using Taizhang.Demo.Town;

namespace Taizhang.Demo.Planted;

/// <summary>Titles and medals of 2023, each with one thing that is not as it should be.</summary>
internal static class TitlePlanters
{
    private static readonly DateOnly Applied = new(2023, 2, 14);
    private static readonly DateOnly Named = new(2023, 4, 25);

    public static readonly Planter[] All =
    [
        new("R-41-01", ground => Title(ground, "R-41-01", Healthy("市级"), [new("document", "武爱卫发〔2023〕7号"), new("issuer", "清源县爱国卫生运动委员会")])),
        new("R-41-02", ground => Title(ground, "R-41-02", Healthy("镇级"), [])),
        new("R-41-03", ground => Title(ground, "R-41-03", Healthy("县级"), [new("document", "清镇党发〔2023〕9号")])),
        new("R-41-04", PublishedBeforeRecommended),
        new("R-41-05", ground => Title(ground, "R-41-05", ("样板村", "党建引领乡村振兴样板村", "镇级"), null, ground.Town.Posts[^1].Code)),
        new("R-41-06", ground => Title(ground, "R-41-06", Healthy("县级"), [new("document", "清卫发〔2023〕16号"), new("valid_to", new DateOnly(2024, 12, 31))])),
        new("R-55-01", DiedBeforeTheMedal),
        new("R-55-02", SecondMedal),
        new("R-55-03", ground => Medal(ground, "R-55-03", "verified", [new("joined", "1973-05-04"), new("system_joined", "1973-06-04")])),
        new("R-55-04", ground => Medal(ground, "R-55-04", "recommended", [new("joined", "1973-08-15")])),
        new("R-55-05", ground => Medal(ground, "R-55-05", "recommended", [new("joined", "1973-07")])),
        new("R-71-02", ground => Title(ground, "R-71-02", ("文明创建", "县级文明村", "县级"), null, ground.Town.Code)),
        new("R-71-03", ground => Title(ground, "R-71-03", ("文明创建", "市级文明村", "市级"), [new("document", "武文明委发〔2023〕3号"), new("valid_to", new DateOnly(2024, 12, 31))])),
        new("R-71-04", RecheckWithAnAccident),
    ];

    private static (string Programme, string Honour, string Level) Healthy(string level) => ("其他", level + "卫生村", level);

    /// <param name="conferred">What is written down with the naming; null where it was only applied for.</param>
    private static void Title(PlantingGround ground, string code, (string Programme, string Honour, string Level) title, Field[]? conferred, string? subject = null) =>
        Add(ground, code, title, conferred is null ? [new("applied", Applied)] : [.. ToPublished, new("conferred", Named, conferred)], subject);

    private static void PublishedBeforeRecommended(PlantingGround ground) =>
        Add(ground, "R-41-04", Healthy("县级"), [new("applied", Applied), new("published", Applied.AddDays(10)), new("recommended", Applied.AddDays(20))]);

    private static void RecheckWithAnAccident(PlantingGround ground) => Add(ground, "R-71-04", ("文明创建", "县级文明村", "县级"),
    [
        .. ToPublished,
        new("conferred", Named, [new("document", "清文明委发〔2023〕5号")]),
        new("rechecked", new DateOnly(2024, 10, 16), [new("result", "保留"), new("negative", new[] { "安全事故" })]),
    ]);

    private static IEnumerable<Step> ToPublished => [new("applied", Applied), new("recommended", Applied.AddDays(20)), new("published", Applied.AddDays(40))];

    private static void Add(PlantingGround ground, string code, (string Programme, string Honour, string Level) title, IReadOnlyList<Step> steps, string? subject = null)
    {
        var planted = new TitleCase
        {
            Ref = ground.Book.NewRef("tit", Applied.Year),
            Subject = subject ?? Fresh(ground, title.Honour).Code,
            Programme = title.Programme,
            Honour = title.Honour,
            Level = title.Level,
            Steps = steps,
        };
        ground.Book.Cases.Add(planted);
        ground.Found(code, ground.NameOf(planted.Subject), planted.Ref);
    }

    /// <summary>A village that has no case for that title: two of one year would be the same.</summary>
    private static Village Fresh(PlantingGround ground, string honour) =>
        ground.Dice.Pick([.. ground.Town.Villages.Where(village => ground.Book.Cases.OfType<TitleCase>().All(title => title.Subject != village.Code || title.Honour != honour))]);

    private static void DiedBeforeTheMedal(PlantingGround ground)
    {
        var village = ground.Village();
        var person = ground.Elder(village, new DateOnly(2023, 6, 20));
        AddMedal(ground, "R-55-01", village, person, [.. Recommended, new("reviewed", new DateOnly(2023, 6, 8)), new("awarded", new DateOnly(2023, 6, 28))], [new("joined", "1970-05-04")]);
    }

    private static void SecondMedal(PlantingGround ground)
    {
        var first = ground.Book.Cases.OfType<MedalCase>().First(medal => medal.Took("awarded", 2021));
        var person = ground.Book.Persons.Single(known => known.Ref == first.Subject);
        var village = ground.Town.Villages.Single(known => known.Branch.Code == first.Organisation);
        AddMedal(ground, "R-55-02", village, person, [.. Recommended, new("reviewed", new DateOnly(2023, 6, 8)), new("awarded", new DateOnly(2023, 6, 28))], []);
    }

    private static void Medal(PlantingGround ground, string code, string last, Field[] fields)
    {
        var village = ground.Village();
        AddMedal(ground, code, village, ground.Elder(village), [.. Recommended.Take(last == "verified" ? 1 : 2)], fields);
    }

    private static IEnumerable<Step> Recommended => [new("verified", new DateOnly(2023, 4, 14)), new("recommended", new DateOnly(2023, 5, 10))];

    private static void AddMedal(PlantingGround ground, string code, Village village, Person person, IReadOnlyList<Step> steps, Field[] fields)
    {
        var medal = new MedalCase { Ref = ground.Book.NewRef("med", steps[0].Date.Year), Subject = person.Ref, Organisation = village.Branch.Code, Steps = steps, Written = fields };
        ground.Book.Cases.Add(medal);
        ground.Found(code, person, medal.Ref);
    }
}
