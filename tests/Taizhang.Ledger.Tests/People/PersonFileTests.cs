using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.People;
using Taizhang.Ledger.Procedures;
using Taizhang.Ledger.Tests.Procedures;

namespace Taizhang.Ledger.Tests.People;

/// <summary>One person's file on any day: facts of the organisation, each with its dates.</summary>
public sealed class PersonFileTests
{
    private static readonly string Entries = Towns.Two + """
        {"person":{"ref":"li","name":"李四","birth":"1990-03-01","organisation":"Q1b"}}
        {"person":{"ref":"old","name":"冯八","birth":"1948-05-20","organisation":"Q1b"}}
        {"role":{"ref":"r1","kind":"member","person":"li","organisation":"Q1b","from":"2021-07-01"}}
        {"role":{"ref":"r2","kind":"secretary","person":"li","organisation":"Q1b","from":"2023-01-01"}}
        {"role":{"ref":"r3","kind":"member","person":"old","organisation":"Q1b","from":"1972-06-30"}}
        {"record":{"ref":"c1","ledger":"care","organisation":"Q1b","date":"2022-06-25","fields":{"batch":"七一慰问","occasion":"七一","person":"old","category":"老党员","amount":500}}}

        """
        + CaseOffice.Case("way", "membership", "li", ["branch-meeting 2021-07-01", "approved 2021-07-20", "conversion-meeting 2022-07-03", "conversion-approved 2022-07-10"]) + "\n"
        + CaseOffice.Case("medal", "medal", "old", ["awarded 2022-06-28"]);

    [Theory]
    [InlineData("2021-06-30", 31, PartyStatus.None, null)]
    [InlineData("2021-07-01", 31, PartyStatus.Probationary, null)]
    [InlineData("2022-06-30", 32, PartyStatus.Probationary, null)]
    [InlineData("2022-07-01", 32, PartyStatus.Full, 0)]
    [InlineData("2023-03-01", 33, PartyStatus.Full, 0)]
    [InlineData("2023-07-01", 33, PartyStatus.Full, 1)]
    public void standing_begins_at_the_meeting_and_counts_from_the_end_of_probation(string on, int age, PartyStatus status, int? years)
    {
        using var office = Open(Database.Sqlite);
        var file = Read(office, "li", on);

        Assert.Equal((age, status, years), (file.Age, file.Status, file.PartyYears));
    }

    [Theory, OnBothDatabases]
    public void a_file_holds_roles_steps_medals_and_care_with_their_days(Database database)
    {
        using var office = Open(database);
        var (member, old) = (Read(office, "li", "2023-06-01"), Read(office, "old", "2022-12-31"));

        Assert.Equal(["党组织书记 甲家村党支部 True", "党员 甲家村党支部 True"], member.Roles.Select(role => $"{role.Kind} {role.Organisation} {role.Holds}"));
        Assert.Equal(["支部大会讨论", "上级党委审批", "支部大会讨论转正", "上级党委审批转正"], member.Steps.Select(step => step.Step));
        Assert.Equal((50, new DateOnly(2022, 6, 28)), (old.PartyYears, Assert.Single(old.Medals)));
        Assert.Equal(new CareReceived(new DateOnly(2022, 6, 25), "七一慰问", 50_000), Assert.Single(old.Care));
        Assert.Empty(Read(office, "old", "2022-06-01").Medals);
    }

    [Fact]
    public void whoever_may_not_see_the_person_is_told_of_nobody()
    {
        using var office = Open(Database.Sqlite);

        Assert.Equal("person-unknown", ReadPersonFile.Run(office.Store, Scope.Nothing, "li", new DateOnly(2023, 6, 1)).Refusals[0].Code);
        Assert.Equal("person-unknown", ReadPersonFile.Run(office.Store, Scope.Everything, "nobody", new DateOnly(2023, 6, 1)).Refusals[0].Code);
    }

    [Fact]
    public void an_extension_moves_the_beginning_of_standing() => Assert.Equal(
        new DateOnly(2023, 1, 1),
        PartyStanding.Of([], [(CaseContent)CountedSources.Read(Catalogs.Real, EntryKind.Case, """
            {"ref":"c","procedure":"membership","subject":"li","organisation":"Q1b","steps":[{"step":"branch-meeting","date":"2021-07-01"},{"step":"approved","date":"2021-07-20"},{"step":"extended","date":"2022-07-05","months":6},{"step":"conversion-approved","date":"2023-01-20"}]}
            """)], Catalogs.Real.Seniority).Full);

    [Fact]
    public void a_case_file_says_who_recorded_each_step_and_a_case_nobody_knows_is_refused()
    {
        using var office = Open(Database.Sqlite);

        Assert.Equal(["officer"], ReadCaseFile.Run(office.Store, Scope.Everything, "way").Value.Log.Select(line => line.RecordedBy).Distinct());
        Assert.Equal("case-unknown", ReadCaseFile.Run(office.Store, Scope.Everything, "none").Refusals[0].Code);
        Assert.Equal("case-unknown", ReadCaseFile.Run(office.Store, Scope.Nothing, "way").Refusals[0].Code);
    }

    [Fact]
    public void a_case_of_work_that_has_ended_and_has_no_rules_today_is_refused()
    {
        using var office = TestOffice.Open(Database.Sqlite, Catalogs.RealWith("procedures: [{ id: star-rating, version: \"1\", like: \"1\", to: 2022-12-31 }]"), new DateOnly(2023, 1, 1));
        office.Import(Towns.Two + CaseOffice.Case("star-rating", "Q1b year=2022", "decided 2022-12-14 star=五星级"));

        Assert.Equal("case-no-version", ReadCaseFile.Run(office.Store, Scope.Everything, "c").Refusals[0].Code);
    }

    private static TestOffice Open(Database database)
    {
        var office = TestOffice.Open(database);
        office.Import(Entries);
        return office;
    }

    private static PersonFile Read(TestOffice office, string person, string on) =>
        ReadPersonFile.Run(office.Store, Scope.Everything, person, DateOnly.ParseExact(on, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).Value;
}
