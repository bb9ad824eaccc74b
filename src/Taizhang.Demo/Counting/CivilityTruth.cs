using Taizhang.Demo.Plan;

namespace Taizhang.Demo.Counting;

/// <summary>F38 to F48.</summary>
internal static class CivilityTruth
{
    private static readonly string[] Levels = ["村级", "镇级", "县级", "市级", "省级", "国家级"];

    public static IEnumerable<(string Figure, Counted Counted)> Of(Book book, int year)
    {
        var day = new DateOnly(year, 12, 31);
        var volunteers = book.Roles.Where(role => role.Kind == "volunteer" && role.HeldOn(day)).ToList();
        var brands = Living(book, "volunteer-brand", day).ToList();
        return
        [
            .. Titles(book, year, day),
            ("F41", Counted.Each(book.Records.OfType<CultureActivity>().Where(activity => activity.CountsIn(year) && activity.Series == "世界读书日").Select(activity => activity.Ref))),
            ("F42", Performances(book, year)),
            ("F43", Counted.Each(Living(book, "village-team", day))),
            ("F44", Counted.Value(volunteers.Select(role => role.Person).Distinct().Count(), volunteers.Select(role => role.Ref))),
            ("F45", Counted.Each(Demonstrating(book, "practice-institute", day))),
            ("F46", Counted.Each(Demonstrating(book, "practice-station", day))),
            ("F47", Counted.Each(VolunteerService(book, year))),
            ("F48", Counted.Listed(NamesOf(book, brands), brands)),
        ];
    }

    /// <summary>Names in the order of the codes, each once.</summary>
    public static IEnumerable<string> NamesOf(Book book, IEnumerable<string> codes)
    {
        var asked = codes.ToHashSet();
        return book.Organisations.Where(organisation => asked.Contains(organisation.Code))
            .OrderBy(organisation => organisation.Code, StringComparer.Ordinal)
            .Select(organisation => organisation.Name);
    }

    private static IEnumerable<(string Figure, Counted Counted)> Titles(Book book, int year, DateOnly day)
    {
        var kinds = book.Organisations.ToDictionary(organisation => organisation.Code, organisation => organisation.Kind);
        var civil = book.Cases.OfType<TitleCase>().Where(title => title.Programme == "文明创建").ToList();
        var town = civil.Where(title => kinds[title.Subject] == "township" && title.HeldOn(day)).ToList();
        var province = civil.Where(title => kinds[title.Subject] == "village" && title.Level == "省级" && title.HeldOn(day)).ToList();
        var applied = civil.Where(title => kinds[title.Subject] == "village" && title.Level == "县级" && title.Took("applied", year)).ToList();
        yield return ("F38", Counted.Listed([town.MaxBy(title => Array.IndexOf(Levels, title.Level))?.Honour ?? ""], Refs(town)));
        yield return ("F39", Counted.Listed(NamesOf(book, province.Select(title => title.Subject)), Refs(province)));
        yield return ("F40", Counted.Listed(NamesOf(book, applied.Select(title => title.Subject)), Refs(applied)));

        IEnumerable<string> Refs(List<TitleCase> titles) => titles.Select(title => title.Ref);
    }

    private static Counted Performances(Book book, int year)
    {
        var fromCounty = book.Outsides.Where(troupe => troupe.Level is "县级" or "市级" or "省级" or "国家级").Select(troupe => troupe.Ref).ToHashSet();
        return Counted.Each(book.Records.OfType<Performance>().Where(show => show.CountsIn(year) && fromCounty.Contains(show.Troupe)).Select(show => show.Ref));
    }

    private static IEnumerable<string> Living(Book book, string kind, DateOnly day) =>
        book.Organisations.Where(organisation => organisation.Kind == kind && organisation.LivesOn(day)).Select(organisation => organisation.Code);

    private static IEnumerable<string> Demonstrating(Book book, string kind, DateOnly day) =>
        book.Organisations
            .Where(site => site.Kind == kind && site.LivesOn(day) && site.Facts.Any(fact => fact.Id == "demonstration" && fact.HoldsOn(day)))
            .Select(site => site.Code);

    private static IEnumerable<string> VolunteerService(Book book, int year) =>
        book.Records
            .Where(record => record is VolunteerActivity or Lecture { Volunteering: true } or CultureActivity { Volunteering: true })
            .Where(record => record.CountsIn(year))
            .Select(record => record.Ref);
}
