using Taizhang.Ledger.People;
using Taizhang.Ledger.Procedures;

namespace Taizhang.Ledger.Tests.Procedures;

/// <summary>The test vectors of the domain handbook, 18.2, by their letters: the award of 2022, for which 50 years are reached by 1 July 2022.</summary>
public sealed class MedalVectors(CaseOffice office) : IClassFixture<CaseOffice>
{
    [Fact]
    public void A_approved_on_the_last_of_june_without_probation_is_eligible() => Assert.Equal("", Awarded("joined=1972-06-30").Codes());

    [Fact]
    public void B_fifty_years_on_the_very_day_are_reached() => Assert.Equal("", Awarded("joined=1972-07-01").Codes());

    [Fact]
    public void C_a_day_later_waits_for_the_next_year()
    {
        var findings = Awarded("joined=1972-07-02");

        Assert.Equal("R-55-04:Error", findings.Codes());
        Assert.Contains("最早在2023年颁发", findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void D_probation_of_the_sixties_counts_from_conversion_and_the_first_award_was_2021()
    {
        var start = MedalSeniority.StartOf(Date("1969-03-20"), Date("1970-03-20"), Catalogs.Real.Seniority);

        Assert.Equal((new DateOnly(1970, 3, 20), 2021), (start.First, MedalSeniority.FirstAward(start.First)));
        Assert.Equal("", Awarded("joined=1969-03-20", "converted=1970-03-20").Codes());
    }

    [Fact]
    public void E_a_month_without_a_day_gives_two_results_and_is_to_be_verified()
    {
        var findings = Awarded("joined=1972-07");

        Assert.Equal("R-55-05:Warn", findings.Codes());
        Assert.Contains("待核实：按1972年7月1日算在2022年颁发，按1972年7月31日算在2023年颁发", findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void F_who_died_before_is_not_awarded_and_the_case_stays()
    {
        Assert.Equal("R-55-01:Error", office.Findings(CaseOffice.Case("medal", "died joined=1972-06-30", "recommended 2022-05-10", "awarded 2022-06-28")).Codes());
        Assert.Equal("", office.Findings(CaseOffice.Case("medal", "died joined=1972-06-30", "recommended 2022-05-10")).Codes());
    }

    [Fact]
    public void a_second_medal_is_told() => Assert.Equal("R-55-02:Error", office.Findings(
        CaseOffice.Case("m1", "medal", "wang joined=1970-06-30", ["awarded 2021-06-28"]),
        CaseOffice.Case("m2", "medal", "wang joined=1970-06-30", ["awarded 2022-06-28"])).Codes());

    [Fact]
    public void file_and_system_that_differ_are_asked_about() =>
        Assert.Equal("R-55-03:Warn", office.Findings(CaseOffice.Case("medal", "wang joined=1970-06-30 system_joined=1971-06-30", "verified 2022-04-10")).Codes());

    private IReadOnlyList<Ledger.Rules.Finding> Awarded(params string[] fields) =>
        office.Findings(CaseOffice.Case("medal", $"wu {string.Join(' ', fields)}", "awarded 2022-06-28"));

    private static FileDate Date(string text) => FileDate.Read(text) ?? throw new ArgumentException(text);
}
