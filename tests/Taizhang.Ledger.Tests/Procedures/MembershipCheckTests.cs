namespace Taizhang.Ledger.Tests.Procedures;

/// <summary>The checks of member development that have no letter among the vectors: each with what passes and what does not.</summary>
public sealed class MembershipCheckTests(CaseOffice office) : IClassFixture<CaseOffice>
{
    [Theory]
    [InlineData("talk 2022-01-10; activist 2022-01-10", "R-51-03:Error")]
    [InlineData("talk 2022-01-10; activist 2022-01-11", "")]
    [InlineData("talk 2022-01-10; activist 2022-02-11 decided_by=其他", "R-51-03:Error")]
    [InlineData("activist 2022-01-11; mentors 2022-02-01 mentors=[wang,zhao,sun]", "R-51-05:Error")]
    [InlineData("activist 2022-01-11; mentors 2022-05-01 mentors=[li]", "R-51-05:Error")]
    [InlineData("activist 2022-01-11; mentors 2022-05-01 mentors=[zhou]", "R-51-05:Warn")]
    [InlineData("activist 2022-01-11; mentors 2022-05-01 mentors=[wang]", "")]
    [InlineData("activist 2022-01-11; cultivation 2022-07-12", "R-51-06:Error")]
    [InlineData("activist 2022-01-11; cultivation 2022-07-11; cultivation 2023-01-11", "")]
    [InlineData("activist 2022-01-11; cultivation 2022-07-11; candidate 2023-01-12", "R-51-06:Error")]
    [InlineData("introducers 2022-05-01 introducers=[wang]", "R-51-09:Error")]
    [InlineData("introducers 2022-05-01 introducers=[wang,wu]", "R-51-09:Error")]
    [InlineData("introducers 2022-05-01 introducers=[wang,zhao] unrestricted=false", "R-51-09:Error")]
    [InlineData("political-review 2022-05-01; committee-review 2022-05-01", "R-51-10:Error")]
    [InlineData("political-review 2022-05-01; committee-review 2022-05-02", "")]
    [InlineData("branch-meeting 2022-05-01; training 2022-05-02 days=3", "R-51-12:Error")]
    [InlineData("pre-review 2022-05-02; application-book 2022-05-01 number=甲1", "R-51-13:Error")]
    [InlineData("branch-meeting 2022-05-01; pre-review 2022-05-02", "R-51-13:Error")]
    [InlineData("branch-meeting 2022-05-01 full_members=22 bedridden=[sun] voters_expected=22 voters_present=12 votes_yes=12", "R-51-15:Error R-51-15:Warn")]
    [InlineData("branch-meeting 2022-05-01 full_members=22 without_rights=[sun] voters_expected=21 voters_present=11 votes_yes=11", "")]
    [InlineData("branch-meeting 2022-05-01 full_members=22 voters_present=12 votes_yes=23", "R-51-15:Error")]
    [InlineData("branch-meeting 2022-05-01 full_members=22 voters_present=12 votes_yes=12 secret_ballot=false", "R-51-16:Error")]
    [InlineData("branch-meeting 2022-05-01 passed=false full_members=22 voters_present=12 votes_yes=3", "")]
    [InlineData("branch-meeting 2022-05-01 candidates=2", "R-51-17:Hint")]
    [InlineData("branch-meeting 2022-05-01 candidates=2 one_by_one=true", "")]
    [InlineData("branch-meeting 2021-05-01; approved 2021-05-20; conversion-applied 2022-04-20", "R-51-28:Warn")]
    [InlineData("application-book 2022-05-01 number=甲1 spoiled_number=甲1", "R-51-26:Error")]
    [InlineData("approved 2022-05-01; upper-talk 2022-05-02", "R-51-24:Error")]
    [InlineData("apply 2022-01-01 documents=[入党申请书]; talk 2022-01-10", "")]
    [InlineData("apply 2022-01-01; talk 2022-01-10 documents=[谈话记录]", "R-51-27:Hint")]
    [InlineData("apply 2022-01-01; cancelled 2022-02-01 kind=取消预备党员资格", "R-51-24:Error")]
    [InlineData("apply 2026-11-26", "R-00-01:Error")]
    public void a_step_is_judged(string steps, string codes) =>
        Assert.Equal(codes, office.Membership(steps.Split("; ")).Codes(hints: true));

    [Fact]
    public void no_two_persons_share_a_form() => Assert.Equal("R-51-26:Error", office.Findings(
        CaseOffice.Case("c1", "membership", "wu", ["application-book 2022-05-01 number=甲1"]),
        CaseOffice.Case("c2", "membership", "zhou", ["application-book 2022-05-01 number=甲1"])).Codes());

    [Fact]
    public void a_local_rule_judges_once_its_document_is_named()
    {
        const string Overlay = """
            rules:
              - { code: R-51-04, on: true, document: 云组发〔2021〕3号 }
              - { code: R-51-11, on: true, document: 云组发〔2021〕3号 }
              - { code: R-51-14, on: true }
              - { code: R-51-25, on: true, document: 云组发〔2021〕3号 }
              - { code: R-51-08, document: 云组发〔2021〕3号 }
            """;
        using var local = CaseOffice.With(Overlay);
        (string Subject, string[] Steps, string Code)[] cases =
        [
            ("wu", ["apply 2022-01-01", "activist 2022-03-31"], "R-51-04:Warn"),
            ("wu", ["apply 2022-01-01", "activist 2022-07-02"], "R-51-04:Warn"),
            ("wu", ["political-review 2021-01-01", "branch-meeting 2022-01-02"], "R-51-11:Warn"),
            ("wu leaving_on=2022-07-01", ["branch-meeting 2022-05-01"], "R-51-14:Warn"),
            ("wu near_relative=true", ["pre-review 2022-05-01"], "R-51-25:Warn"),
            ("wu", ["candidate 2022-10-20 published_from=2022-09-30 published_to=2022-10-10"], "R-51-08:Error"),
        ];
        foreach (var (subject, steps, code) in cases)
        {
            var line = CaseOffice.Case("membership", subject, steps);
            Assert.Equal((code, ""), (local.Findings(line).Codes(), office.Findings(line).Codes()));
        }
    }

    [Fact]
    public void one_more_than_the_quota_is_asked_about()
    {
        using var own = CaseOffice.With("""
            ledgers:
              - { id: development-quota, name: 发展党员计划, owner: 组织干事, superior: 县委组织部, fields: [{ id: year, name: 年度, type: whole }, { id: issued, name: 下达名额, type: whole }] }
            """);
        const string Quota = """{"record":{"ref":"q","ledger":"development-quota","organisation":"Q","date":"2022-02-20","fields":{"year":2022,"issued":1}}}""";
        var first = CaseOffice.Case("c1", "membership", "wu", ["approved 2022-05-01"]);
        var second = CaseOffice.Case("c2", "membership", "zhou", ["approved 2022-06-01"]);

        Assert.Equal("", own.Findings(Quota, first).Codes());
        Assert.Equal("R-51-40:Warn", own.Findings(Quota, first, second).Codes());
        Assert.Equal("", own.Findings(Quota, first, CaseOffice.Case("c2", "membership", "zhou", ["approved 2023-06-01"])).Codes());
    }
}
