using Taizhang.Catalog.Procedures;
using Taizhang.Ledger.Procedures;

namespace Taizhang.Ledger.Tests.Procedures;

/// <summary>What an office sets by an overlay alone: another year of holidays, another star.</summary>
public sealed class OwnDefinitions
{
    [Fact]
    public void every_time_limit_and_vote_reports_under_a_rule_that_is_stated()
    {
        var codes = Catalogs.Real.Procedures.SelectMany(version => version.Steps).SelectMany(step => step.Timers.Select(timer => timer.Rule)
                .Concat(step.OrderRule.Length > 0 ? [step.OrderRule] : [])
                .Concat(step.Vote is { } vote ? [vote.QuorumRule, vote.MajorityRule] : []))
            .Concat(Catalogs.Real.Procedures.Select(version => version.Duplicate?.Rule).OfType<string>())
            .Concat(Catalogs.Real.YearTasks.Select(task => task.Rule).OfType<string>());

        Assert.All(codes.Distinct(), code => Assert.True(Catalogs.Real.Rules.ContainsKey(code), code));
    }

    [Fact]
    public void a_year_of_holidays_is_added_and_what_was_provisional_is_no_more()
    {
        var (first, five) = (new DateOnly(2031, 9, 29), 5);
        var own = Catalogs.RealWith("work-years: [{ year: 2031, source: 国办发明电〔2030〕1号, off: [2031-10-01..2031-10-07], worked: [2031-10-11] }]");

        Assert.Equal(new CountedDay(new DateOnly(2031, 10, 3), Provisional: true, Clamped: false), new WorkCalendar(Catalogs.Real.WorkYears).Reach(first, five, TimeUnit.WorkingDays));
        Assert.Equal(new CountedDay(new DateOnly(2031, 10, 10), Provisional: false, Clamped: false), new WorkCalendar(own.WorkYears).Reach(first, five, TimeUnit.WorkingDays));
    }

    [Fact]
    public void a_new_star_is_entered_judged_and_counted()
    {
        const string Overlay = """
            procedures:
              - id: star-rating
                version: "1"
                like: "1"
                steps:
                  - id: decided
                    fields:
                      - { id: star, name: 星级, type: choice, choices: [示范级, 五星级, 四星级, 未定星] }
                      - { id: score, name: 得分, type: number }
                      - { id: other_star_reason, name: 与分数不一致的理由, type: text }
                      - { id: reviewed_by, name: 审定人, type: text }
                      - { id: change_reason, name: 升星或降星的理由, type: text }
            ratings:
              - id: branch-stars
                name: 党支部达标创星
                procedure: star-rating
                document: 云组发〔2022〕9号
                bands: [{ star: 示范级, at-least: 95 }, { star: 五星级, at-least: 90 }, { star: 未定星, at-least: 0 }]
            figures:
              - { id: F11S, name: 示范级党支部, area: 基层党建工作, unit: 个, note: 当期评定为示范级的党支部。, sources: [{ case: star-rating, step: decided, where: [{ field: star, is: 示范级 }] }], count: events, terms: [示范级党支部], examples: [评出示范级党支部〔1〕个。], counter: [评出示范户3户。] }
            """;
        using var office = CaseOffice.With(Overlay);

        Assert.Equal("R-21-01:Warn", office.Findings(CaseOffice.Case("star-rating", "Q1b year=2022", "decided 2022-12-14 star=五星级 score=96")).Codes());
        office.Office.Import(CaseOffice.Case("star-rating", "Q1b year=2022", "decided 2022-12-14 star=示范级 score=96"));
        Assert.Equal(1, office.Office.Value("F11S", "清泉镇", "2022-01-01", "2022-12-31"));
        Assert.Empty(office.Office.Proof());
    }
}
