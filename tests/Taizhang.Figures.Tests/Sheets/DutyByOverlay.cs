using Taizhang.Figures.Contributions;
using Taizhang.Figures.Definitions;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Entry.Sheets;

namespace Taizhang.Figures.Tests.Sheets;

/// <summary>A new duty needs no code: its sheet is saved, its bound is judged and its figure counts by what the overlay says.</summary>
public sealed class DutyByOverlay
{
    [Theory, OnBothDatabases]
    public void a_new_ledger_is_entered_by_its_sheet_judged_by_its_bound_and_counted_by_its_figure(Database database)
    {
        var catalog = Catalogs.RealWith(Overlays.NewDuty);
        using var office = TestOffice.Open(database, catalog);
        office.Import(Towns.Two);
        var ledger = catalog.Ledgers["flood-patrol"];
        var sheet = new SheetInput(
            ledger.Id,
            "villages",
            "清泉镇",
            new DateOnly(2022, 7, 1),
            new DateOnly(2022, 7, 31),
            new Dictionary<string, string> { ["river"] = "清水河" },
            PastedRows.Of("村\t日期\t应到\t实到\t险情处数\n甲家\t7.12\t6\t5\t2\n乙家\t7.12\t4\t5\t1", ledger, ledger.Sheets[0]));

        var refused = SaveSheet.Run(office.Store, sheet, SheetSaving.AllRows).Value;
        Assert.Equal((2, "came", "R-13-13", "实到比应到多。"), refused.Problems.Select(problem => (problem.Row, problem.Column, problem.Code, problem.Message)).Single());

        var saved = SaveSheet.Run(office.Store, sheet, SheetSaving.GoodRows).Value;
        Assert.Equal(2m, saved.Sums["hazards"].Value);
        Assert.Equal(1, office.Value("flood-patrols", "清泉镇", "2022-07-01", "2022-07-31"));
        Assert.Equal("防汛巡查 1次", CountsToward.Sheet(office.Store, sheet with { First = new DateOnly(2022, 8, 1), Last = new DateOnly(2022, 8, 31), Rows = [new SheetRow(1, "甲家村", new Dictionary<string, string> { ["date"] = "8.2" })] }).Value.Toward.Single().ToString());
        Assert.Empty(office.Proof());
    }

    /// <summary>The steps of a store outlive its catalog: what they counted by before is not what they count by now.</summary>
    [Theory, OnBothDatabases]
    public void a_duty_made_while_the_program_runs_counts_what_is_entered_next(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Towns.Two);
        var running = office.Store with { Catalog = Catalogs.RealWith(Overlays.NewDuty) };
        RuleVersions.BringUpToDate(running);

        var entered = ImportEntries.Run(
            running,
            ["""{"record":{"ref":"1","ledger":"flood-patrol","organisation":"甲家村","date":"2022-07-12","fields":{"river":"清水河","planned":6,"came":6} } }"""],
            new ImportOptions(KeepGood: false, DryRun: false, Origin: null));

        Assert.Equal(1, entered.Value.Stored);
        office.Restart(running.Catalog);
        Assert.Equal(1, office.Value("flood-patrols", "清泉镇", "2022-07-01", "2022-07-31"));
        Assert.Empty(office.Proof());
    }

    [Theory, OnBothDatabases]
    public void one_more_star_is_a_band_a_choice_and_a_figure_of_the_overlay(Database database)
    {
        var catalog = Catalogs.RealWith(Overlays.NewDuty);
        using var office = TestOffice.Open(database, catalog);
        office.Import(Towns.Two + """
            {"case":{"ref":"1","procedure":"star-rating","subject":"Q1b","fields":{"year":2022},"steps":[{"step":"decided","date":"2022-12-20","star":"六星级","score":99}]}}
            {"case":{"ref":"2","procedure":"star-rating","subject":"Q2b","fields":{"year":2022},"steps":[{"step":"decided","date":"2022-12-20","star":"五星级","score":93}]}}
            """);

        Assert.Equal(1, office.Value("six-star-branches", "清泉镇", "2022-01-01", "2022-12-31"));
        Assert.Equal(1, office.Value("F11", "清泉镇", "2022-01-01", "2022-12-31"));
        Assert.Equal("六星级", catalog.Ratings.Single(rating => rating.Id == "branch-stars").Bands[0].Star);
    }

    [Fact]
    public void a_local_rule_is_on_with_the_settings_and_the_document_of_the_overlay()
    {
        var rule = Catalogs.RealWith(Overlays.NewDuty).Rules["R-14-02"];
        Assert.False(Catalogs.Real.Rules["R-14-02"].On);
        Assert.Equal((true, "清党发〔2022〕5号"), (rule.On, rule.Document));
    }
}
