using Taizhang.Ledger.Procedures;

namespace Taizhang.Ledger.Tests.Procedures;

/// <summary>The test vectors of the domain handbook, 18.1, by their letters: each under the rules of its steps' own days.</summary>
public sealed class MembershipVectors(CaseOffice office) : IClassFixture<CaseOffice>
{
    /// <summary>The days of the vectors, and the days between the rules.</summary>
    [Theory]
    [InlineData("2004-06-30", "before-2014")]
    [InlineData("2014-05-27", "before-2014")]
    [InlineData("2014-05-28", "2014")]
    [InlineData("2022-05-19", "2014")]
    [InlineData("2026-05-17", "2014")]
    [InlineData("2026-05-18", "2026")]
    [InlineData("2026-10-20", "2026")]
    public void every_step_is_judged_by_the_rules_of_its_own_day(string day, string version) =>
        Assert.Equal(version, Catalogs.Real.ProcedureOn("membership", DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))?.Version);

    [Fact]
    public void A_one_day_short_of_eighteen_is_too_young()
    {
        Assert.Equal("R-51-01:Error", office.Findings(CaseOffice.Case("membership", "young", "apply 2022-05-19")).Codes());
        Assert.Equal("", office.Findings(CaseOffice.Case("membership", "young", "apply 2022-05-20")).Codes());
    }

    [Fact]
    public void B_a_month_from_the_last_of_january_ends_with_february() =>
        Assert.Equal("", office.Membership("apply 2022-01-31", "talk 2022-02-28").Codes());

    [Fact]
    public void C_a_day_later_is_late() =>
        Assert.Equal("R-51-02:Error", office.Membership("apply 2022-01-31", "talk 2022-03-01").Codes());

    [Fact]
    public void D_a_year_of_cultivation_may_not_lack_a_day()
    {
        Assert.Equal("R-51-07:Error", office.Membership([.. Cultivated("2021-09-16", "2022-02-16", "2022-07-16"), "candidate 2022-09-15"]).Codes());
        Assert.Equal("", office.Membership([.. Cultivated("2021-09-16", "2022-02-16", "2022-07-16"), "candidate 2022-09-16"]).Codes());
    }

    [Fact]
    public void E_a_year_from_a_leap_day_ends_with_february_and_is_to_be_verified()
    {
        var findings = office.Membership([.. Cultivated("2020-02-29", "2020-08-01", "2021-01-01"), "candidate 2021-02-28"]);

        Assert.Equal("R-51-07:Hint", findings.Codes(hints: true));
        Assert.Contains("待核实", findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void F_two_and_a_half_days_with_twenty_four_hours_are_enough() =>
        Assert.Equal("", office.Membership("training 2022-05-01 days=2.5 hours=24").Codes());

    [Fact]
    public void G_two_days_with_twenty_three_hours_are_not() =>
        Assert.Equal("R-51-12:Error", office.Membership("training 2022-05-01 days=2 hours=23").Codes());

    [Fact]
    public void H_eleven_of_twenty_one_are_more_than_half() =>
        Assert.Equal("", office.Membership("branch-meeting 2022-06-30 passed=true voters_expected=21 voters_present=11 votes_yes=11").Codes());

    [Fact]
    public void I_ten_of_twenty_are_not() =>
        Assert.Equal("R-51-15:Error", office.Membership("branch-meeting 2022-06-30 voters_expected=20 voters_present=10 votes_yes=11").Codes());

    [Fact]
    public void J_a_written_yes_sent_in_before_the_meeting_is_counted()
    {
        Assert.Equal("", office.Membership("branch-meeting 2022-06-30 passed=true voters_expected=20 voters_present=12 votes_yes=10 votes_written=1").Codes());
        Assert.Equal("R-51-16:Error", office.Membership("branch-meeting 2022-06-30 passed=true voters_expected=20 voters_present=12 votes_yes=10").Codes());
    }

    [Fact]
    public void K_exactly_three_months_to_the_approval_are_in_time() =>
        Assert.Equal("", office.Membership("branch-meeting 2022-06-30", "approved 2022-09-30").Codes());

    [Fact]
    public void L_more_than_three_months_need_a_reason()
    {
        Assert.Equal("R-51-18:Warn", office.Membership("branch-meeting 2022-06-30", "approved 2022-10-15").Codes());
        Assert.Equal("", office.Membership("branch-meeting 2022-06-30", "approved 2022-10-15 special_reason=党委换届").Codes());
    }

    [Fact]
    public void M_more_than_six_months_are_too_many_for_any_reason() =>
        Assert.Equal("R-51-18:Error", office.Membership("branch-meeting 2022-06-30", "approved 2022-12-31 special_reason=党委换届").Codes());

    [Fact]
    public void N_a_conversion_before_the_year_is_over_and_a_review_after_the_meeting_are_both_told()
    {
        Assert.Equal("R-51-20:Error", office.Membership("branch-meeting 2004-06-30", "conversion-meeting 2005-06-26").Codes());
        Assert.Equal("R-51-10:Error", office.Membership("branch-meeting 2004-06-30", "political-review 2004-07-10").Codes());
        Assert.Equal("", office.Membership("branch-meeting 2004-06-30", "conversion-meeting 2005-06-30").Codes());
    }

    [Fact]
    public void O_an_extension_is_six_to_twelve_months_and_only_once()
    {
        Assert.Equal("R-51-21:Error", office.Membership("approved 2021-07-20", "extended 2022-07-01 months=4").Codes());
        Assert.Equal("R-51-21:Error", office.Membership("approved 2021-07-20", "extended 2022-07-01 months=6", "extended 2023-01-01 months=6").Codes());
        Assert.Equal("", office.Membership("approved 2021-07-20", "extended 2022-07-01 months=6").Codes());
    }

    [Fact]
    public void P_a_conversion_approved_after_more_than_three_months_is_asked_about() =>
        Assert.Equal("R-51-22:Warn", office.Membership("conversion-meeting 2023-07-05", "conversion-approved 2023-10-06").Codes());

    [Fact]
    public void Q_an_introducer_on_probation_is_none()
    {
        Assert.Equal("R-51-09:Error", office.Membership("introducers 2022-05-01 introducers=[wang,li]").Codes());
        Assert.Equal("", office.Membership("introducers 2022-05-01 introducers=[wang,zhao]").Codes());
    }

    [Theory]
    [InlineData("2026-10-09", "")]
    [InlineData("2026-10-08", "R-51-08:Error")]
    public void R_five_working_days_pass_over_the_national_day(string until, string codes) =>
        Assert.Equal(codes, office.Membership($"candidate 2026-10-20 published_from=2026-09-25 published_to={until}").Codes());

    [Fact]
    public void R_without_the_holidays_of_the_year_the_end_is_provisional()
    {
        var known = new WorkCalendar(Catalogs.Real.WorkYears).Reach(new DateOnly(2026, 9, 25), 5, Catalog.Procedures.TimeUnit.WorkingDays);
        var unknown = new WorkCalendar(new Dictionary<int, Catalog.Calendars.WorkYear>()).Reach(new DateOnly(2026, 9, 25), 5, Catalog.Procedures.TimeUnit.WorkingDays);

        Assert.Equal(new CountedDay(new DateOnly(2026, 10, 9), Provisional: false, Clamped: false), known);
        Assert.Equal(new CountedDay(new DateOnly(2026, 10, 1), Provisional: true, Clamped: false), unknown);
    }

    /// <summary>A day of 调休 in the span is worked: 20 September 2026 is a Sunday.</summary>
    [Fact]
    public void R_a_weekend_that_is_worked_counts() => Assert.Equal(
        new DateOnly(2026, 9, 24),
        new WorkCalendar(Catalogs.Real.WorkYears).Reach(new DateOnly(2026, 9, 20), 5, Catalog.Procedures.TimeUnit.WorkingDays).Day);

    private static string[] Cultivated(string activist, string first, string second) =>
        [$"activist {activist}", $"cultivation {first}", $"cultivation {second}"];
}
