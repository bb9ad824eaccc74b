using Taizhang.Figures.Compute;
using Taizhang.Ledger;

namespace Taizhang.Figures.Tests;

/// <summary>What is said of a place at once is what its figures say, however many people stand behind it.</summary>
public sealed class FactsOfPlaces
{
    private static readonly string[] Asked = ["members", "members-women", "members-young", "migrant-members", "nothing-of-the-kind"];

    [Theory, OnBothDatabases]
    public void more_than_two_thousand_members_are_all_counted(Database database)
    {
        const int Members = 2_100;
        using var office = TestOffice.Open(database, Catalogs.Real, new DateOnly(2022, 12, 31));
        office.Import(Towns.Two + string.Concat(Enumerable.Range(0, Members).Select(i => Member(FormattableString.Invariant($"p{i}"), i % 7 == 0 ? "Q2b" : "Q1b", i % 3 == 0 ? "女" : "男", i % 2 == 0 ? "1960-05-01" : "1995-05-01"))));

        Assert.Equal("党员 2100；女党员 700；35岁以下党员 1050；流动党员 0", Facts(office, "清泉镇", "2022-12-31"));
        Assert.Equal("党员 300；女党员 100；35岁以下党员 150；流动党员 0", Facts(office, "乙家村", "2022-12-31"));
    }

    [Theory, OnBothDatabases]
    public void who_leads_is_named_on_the_day_asked_for_and_only_there(Database database)
    {
        using var office = TestOffice.Open(database, Catalogs.Real, new DateOnly(2022, 12, 31));
        office.Import(Towns.Two + Member("p1", "Q1b", "男", "1970-01-01") + Member("p2", "Q2b", "女", "1980-01-01") + """
            {"role":{"ref":"s1","kind":"secretary","person":"p1","organisation":"Q1b","from":"2020-01-01","to":"2021-12-31"}}
            {"role":{"ref":"s2","kind":"secretary","person":"p2","organisation":"Q2b","from":"2020-01-01"}}
            """);

        Assert.Equal(["p1", "p2"], Leaders(office, Scope.Everything, "清泉镇", "2021-06-30"));
        Assert.Equal(["p2"], Leaders(office, Scope.Everything, "清泉镇", "2022-06-30"));
        Assert.Empty(Leaders(office, Scope.Everything, "甲家村", "2022-06-30"));
        Assert.Equal("organisation-unknown", Assert.Single(ReadPlaceFacts.Run(office.Store, Scope.Nothing, "清泉镇", new DateOnly(2022, 6, 30), Asked, "secretaries").Refusals).Code);
    }

    private static string Member(string reference, string branch, string sex, string birth) => $$$"""
        {"person":{"ref":"{{{reference}}}","name":"{{{reference}}}","sex":"{{{sex}}}","birth":"{{{birth}}}","organisation":"{{{branch}}}"}}
        {"role":{"ref":"m{{{reference}}}","kind":"member","person":"{{{reference}}}","organisation":"{{{branch}}}","from":"2015-07-01"}}

        """;

    private static string Facts(TestOffice office, string place, string on) =>
        string.Join('；', ReadPlaceFacts.Run(office.Store, Scope.Everything, place, DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture), Asked, "secretaries").Value.Figures.Select(reading => $"{reading.Figure.Name} {reading.Amount}"));

    private static IReadOnlyList<string> Leaders(TestOffice office, Scope scope, string place, string on) =>
        ReadPlaceFacts.Run(office.Store, scope, place, DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture), Asked, "secretaries").Value.Leaders;
}
