using Taizhang.Demo.Plan;

namespace Taizhang.Demo.Counting;

/// <summary>F11 to F29.</summary>
internal static class PartyTruth
{
    private static readonly string[] CaredCategories = ["生活困难党员", "老党员", "建国前入党", "因公伤残"];

    private static readonly string[] Schooled = ["中专", "高中", "大专", "本科", "研究生"];

    public static IEnumerable<(string Figure, Counted Counted)> Of(Book book, int year)
    {
        var day = new DateOnly(year, 12, 31);
        return
        [
            ("F11", Stars(book, year, "五星级")),
            ("F12", Stars(book, year, "四星级")),
            ("F13", Stars(book, year, "三星级")),
            ("F14", Stars(book, year, "二星级")),
            ("F15", Counted.Each(book.Cases.OfType<RectificationCase>().Where(weak => weak.Took("accepted", year)).Select(weak => weak.Ref))),
            ("F16", Counted.Each(book.Cases.OfType<ProblemCase>().Where(problem => problem.Took("verified", year)).Select(problem => problem.Ref))),
            ("F17", Counted.Each(book.Organisations.Where(group => group.Kind == "party-group" && group.LivesOn(day)).Select(group => group.Code))),
            .. Links(book, day),
            ("F20", Titled(Conferred(book, "样板村", year))),
            ("F21", Titled(Conferred(book, "先锋岗", year))),
            ("F22", Named(book, Conferred(book, "样板村", year).Where(title => title.Level == "市级"))),
            ("F23", Named(book, Conferred(book, "先锋岗", year).Where(title => title.Level == "市级"))),
            ("F24", Counted.Each(book.Cases.OfType<MembershipCase>().Where(member => member.Took("approved", year)).Select(member => member.Ref))),
            ("F25", Counted.Each(book.Cases.OfType<MembershipCase>().Where(member => member.Took("activist", year)).Select(member => member.Ref))),
            ("F26", ReserveCadres(book, day)),
            .. Visits(book, year),
            ("F29", Counted.Each(book.Cases.OfType<MedalCase>().Where(medal => medal.Took("awarded", year)).Select(medal => medal.Ref))),
        ];
    }

    private static Counted Stars(Book book, int year, string star) =>
        Counted.Each(book.Cases.OfType<StarCase>().Where(rating => rating.Took("decided", year) && rating.Star == star).Select(rating => rating.Ref));

    private static IEnumerable<(string Figure, Counted Counted)> Links(Book book, DateOnly day)
    {
        var links = book.Records.OfType<HouseholdLink>().Where(link => link.StandsOn(day)).ToList();
        var refs = links.Select(link => link.Ref).ToList();
        yield return ("F18", Counted.Value(links.Select(link => link.Member).Distinct().Count(), refs));
        yield return ("F19", Counted.Value(links.Select(link => link.Household).Distinct().Count(), refs));
    }

    private static List<TitleCase> Conferred(Book book, string programme, int year) =>
        [.. book.Cases.OfType<TitleCase>().Where(title => title.Programme == programme && title.Took("conferred", year))];

    /// <summary>Whoever holds titles of several levels counts once.</summary>
    private static Counted Titled(List<TitleCase> titles) =>
        Counted.Value(titles.Select(title => title.Subject).Distinct().Count(), titles.Select(title => title.Ref));

    private static Counted Named(Book book, IEnumerable<TitleCase> titles)
    {
        var held = titles.ToList();
        return Counted.Listed(CivilityTruth.NamesOf(book, held.Select(title => title.Subject)), held.Select(title => title.Ref));
    }

    private static Counted ReserveCadres(Book book, DateOnly day)
    {
        var persons = book.Persons.ToDictionary(person => person.Ref);
        var fit = book.Roles
            .Where(role => role.Kind == "reserve-cadre" && role.HeldOn(day))
            .Where(role => persons[role.Person].AgeOn(day) <= 45 && Schooled.Contains(persons[role.Person].Education))
            .ToList();
        return Counted.Value(fit.Select(role => role.Person).Distinct().Count(), fit.Select(role => role.Ref));
    }

    private static IEnumerable<(string Figure, Counted Counted)> Visits(Book book, int year)
    {
        var visits = book.Records.OfType<Care>().Where(visit => visit.CountsIn(year) && CaredCategories.Contains(visit.Category)).ToList();
        var refs = visits.Select(visit => visit.Ref).ToList();
        var units = Math.Round(visits.Sum(visit => visit.AmountYuan) / 10000m, 2, MidpointRounding.AwayFromZero);
        yield return ("F27", Counted.Value(visits.Select(visit => visit.Person).Distinct().Count(), refs));
        yield return ("F28", Counted.Value(units / 1.000m, refs));
    }
}
