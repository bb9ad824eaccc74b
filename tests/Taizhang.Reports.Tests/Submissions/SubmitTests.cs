using Taizhang.Figures.Compute;
using Taizhang.Ledger.Store;
using Taizhang.Reports.Check;
using Taizhang.Reports.Submissions;
using Taizhang.Testing;

namespace Taizhang.Reports.Tests.Submissions;

/// <summary>What was handed in is remembered, and what is written later is held to it.</summary>
public sealed class SubmitTests
{
    private static readonly Period Before = new(new DateOnly(2021, 1, 1), new DateOnly(2021, 12, 31));

    [Theory, OnBothDatabases]
    public void the_ledgers_figures_are_remembered_as_they_are_on_that_day(Database database)
    {
        using var office = Handing.Office(database);
        var submission = Handing.Submit(office).Value;
        var figure = Assert.Single(submission.Report.Figures, figure => figure.Figure == "F47");
        Assert.Equal((3m, "场次", "县文明办", "officer"), (figure.Value, figure.Unit, submission.Report.Recipient, submission.EnteredBy));
        office.Import("""{"void":{"ref":"v3","reason":"重复登记"}}""");
        using var session = new ReadSession(office.Store.Dialect);
        Assert.Equal(3m, Assert.Single(SubmittedReports.Of(session, "Q")).Report.Find("F47")?.Value);
        Assert.Empty(office.Proof());
    }

    [Theory, OnBothDatabases]
    public void a_number_that_differs_from_what_was_handed_in_is_told_with_its_reason(Database database)
    {
        using var office = Handing.Office(database);
        Handing.Submit(office);
        Assert.DoesNotContain(Handing.Check(office, "志愿服务活动3场次。").Findings, finding => finding.Code == FindingCodes.Restated);
        office.Import("""{"record":{"ref":"v4","ledger":"volunteer-activity","organisation":"乙家村","date":"2022-06-05","fields":{"content":"义诊","category":"关心关爱"}}}""");
        var finding = Assert.Single(Handing.Check(office, "志愿服务活动4场次。").Findings, finding => finding.Code == FindingCodes.Restated);
        Assert.Equal("“志愿服务活动”2023年1月5日报给县文明办的是3场次，这里写的是4场次。台账现在是4场次。", finding.Message);
    }

    [Theory, OnBothDatabases]
    public void an_old_report_dropped_in_gives_the_first_year_its_past(Database database)
    {
        using var office = Handing.Office(database);
        const string Old = "2021年工作总结\n全年开展志愿服务活动18场次，明年计划开展30场次。";
        Assert.Equal(ClaimVerdict.Unsupported, Claim(office, "2021年，志愿服务活动18场次。").Verdict);
        var kept = Handing.Submit(office, Old, Before).Value;
        Assert.Equal(("F47", 18m, 64), (Assert.Single(kept.Report.Figures).Figure, kept.Report.Figures[0].Value, kept.Report.Document.Length));
        Assert.Equal(ClaimVerdict.Supported, Claim(office, "2021年，志愿服务活动18场次。").Verdict);
        Assert.Equal("last_year", Claim(office, "志愿服务活动18场次。").Likely?.Code);
        Assert.Empty(office.Proof());
    }

    [Theory]
    [InlineData("submission-recipient", " ", "志愿服务活动3场次。")]
    [InlineData("submission-empty", "县文明办", "一年来工作认真。")]
    public void what_cannot_be_remembered_is_refused_and_nothing_is_stored(string code, string recipient, string document)
    {
        using var office = Handing.Office(Database.Sqlite);
        Assert.Equal(code, Assert.Single(Handing.Submit(office, document, recipient: recipient).Refusals).Code);
        using var session = new ReadSession(office.Store.Dialect);
        Assert.Empty(SubmittedReports.Of(session, "Q"));
    }

    [Fact]
    public void an_unknown_figure_and_the_same_submission_twice_are_refused()
    {
        using var office = Handing.Office(Database.Sqlite);
        Assert.Equal("figure-unknown", Assert.Single(Handing.Submit(office, figures: "F99").Refusals).Code);
        Assert.True(Handing.Submit(office, figures: "F47").IsDone);
        Assert.Equal("submission-same", Assert.Single(Handing.Submit(office, figures: "F47").Refusals).Code);
        Assert.True(Handing.Submit(office, recipient: "县委宣传部", figures: "F47").IsDone);
    }

    [Fact]
    public void a_submission_that_was_changed_by_another_hand_is_found()
    {
        using var office = Handing.Office(Database.Sqlite);
        Handing.Submit(office);
        using (var session = WriteSession.Begin(office.Store.Dialect))
        {
            session.Execute("UPDATE submission SET content = replace(content, '县文明办', '市文明办')");
            session.Commit();
        }

        Assert.NotEmpty(office.Proof());
    }

    private static CheckedClaim Claim(TestOffice office, string text) => Assert.Single(Handing.Check(office, text).Claims, claim => claim.States);
}
