using Taizhang.Demo.Plan;

namespace Taizhang.Demo.Counting;

/// <summary>F06 and F30 to F37.</summary>
internal static class PublicityTruth
{
    public static IEnumerable<(string Figure, Counted Counted)> Of(Book book, int year)
    {
        var outsides = book.Outsides.ToDictionary(outside => outside.Ref);
        var lectures = book.Records.OfType<Lecture>().Where(lecture => lecture.CountsIn(year)).ToList();
        var bySchool = lectures.Where(lecture => lecture.Lecturer is { } by && outsides[by] is { Kind: "党校", Level: "县级" });
        var texts = book.Records.OfType<Publication>().Where(text => text.CountsIn(year)).ToList();
        var plays = book.Records.OfType<ScreenPlay>().Where(play => play.CountsIn(year)).ToList();
        return
        [
            ("F06", Counted.Each(bySchool.Select(lecture => lecture.Ref))),
            ("F30", Counted.Value(lectures.Select(lecture => (lecture.Topic, lecture.Round)).Distinct().Count(), lectures.Select(lecture => lecture.Ref))),
            ("F31", Counted.Each(texts.Where(text => outsides[text.Outlet].Kind == "微信公众号").Select(text => text.Ref))),
            ("F32", Counted.Each(texts.Where(text => outsides[text.Outlet] is { Kind: "媒体", Level: "县级" }).Select(text => text.Ref))),
            ("F33", Places(book, year, "宣传标语", "新增")),
            ("F34", Places(book, year, "公益广告栏", "更换")),
            ("F35", Banners(book, year)),
            ("F36", Counted.Value(plays.Sum(play => play.Messages * play.Screens), plays.Select(play => play.Ref))),
            ("F37", Models(book, year)),
        ];
    }

    private static Counted Places(Book book, int year, string carrier, string action)
    {
        var changes = Changes(book, year, carrier, action);
        return Counted.Value(changes.Select(change => (change.Organisation, change.Place)).Distinct().Count(), changes.Select(change => change.Ref));
    }

    private static Counted Banners(Book book, int year)
    {
        var hung = Changes(book, year, "横幅", "新增");
        return Counted.Value(hung.Sum(change => change.Quantity), hung.Select(change => change.Ref));
    }

    private static List<CarrierChange> Changes(Book book, int year, string carrier, string action) =>
        [.. book.Records.OfType<CarrierChange>().Where(change => change.CountsIn(year) && change.Carrier == carrier && change.Action == action)];

    private static Counted Models(Book book, int year)
    {
        var models = book.Records.OfType<Model>().Where(model => model.CountsIn(year)).OrderBy(model => model.Date).ToList();
        return Counted.Listed(models.Select(model => model.Name).Distinct(), models.Select(model => model.Ref));
    }
}
