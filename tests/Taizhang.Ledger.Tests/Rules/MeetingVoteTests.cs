namespace Taizhang.Ledger.Tests.Rules;

/// <summary>An ordinary vote of a meeting (支部工作条例): who may vote, who of them came, who agreed. The three numbers fit, and none of them has to be given.</summary>
public sealed class MeetingVoteTests
{
    [Theory]
    [InlineData("\"voters_expected\":36,\"voters_present\":30,\"votes_yes\":28", "")]
    [InlineData("\"voters_expected\":36,\"voters_present\":36,\"votes_yes\":36", "")]
    [InlineData("\"votes_yes\":28", "")]
    [InlineData("\"voters_expected\":36,\"voters_present\":37", "到会的比有表决权的人数多。请看看是不是把预备党员也算进来了。")]
    [InlineData("\"voters_expected\":36,\"voters_present\":30,\"votes_yes\":31", "赞成票比有表决权到会的人数多。会前书面意见请写在决议里。")]
    public void the_numbers_of_a_vote_fit(string fields, string says)
    {
        using var office = TestOffice.Open(Database.Sqlite);

        var report = office.Import(RuleExample.Before + StudyExamples.Meeting("a", "Q1b", "2022-05-10", "党员大会", fields));

        Assert.Equal(says, string.Concat(report.Findings.Where(line => line.Finding.Code == "R-13-13").Select(line => line.Finding.Message)));
        Assert.Equal(says.Length > 0 ? 1 : 0, report.Drafts);
    }
}
