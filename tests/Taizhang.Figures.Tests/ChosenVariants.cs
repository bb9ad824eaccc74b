namespace Taizhang.Figures.Tests;

/// <summary>An office chooses one of the named ways to count as its own: the plain figure is counted so, as a new version.</summary>
public sealed class ChosenVariants
{
    private const string Year = "2022-01-01";
    private const string YearEnd = "2022-12-31";

    private const string Entries = Towns.Two + """
        {"record":{"ref":"1","ledger":"gathering","organisation":"Q1b","bodies":["Q1b","Q2b"],"date":"2022-06-20","fields":{"kinds":["主题党日"],"subject":"学习","study":true}}}
        {"person":{"ref":"p1","name":"李明","organisation":"Q1"}}
        {"case":{"ref":"c1","procedure":"membership","subject":"p1","organisation":"Q1b","steps":[{"step":"branch-meeting","date":"2022-12-20","passed":true},{"step":"approved","date":"2023-01-10"}]}}
        """;

    private const string Settings = """
        default-variants:
          - { figure: F03, variant: event, document: 清党发〔2022〕5号 }
          - { figure: F24, variant: meeting, document: 县组发〔2022〕7号 }
        """;

    [Theory, OnBothDatabases]
    public void the_plain_figure_is_counted_as_the_office_chose_and_says_by_which_document(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Entries);
        Assert.Equal((2, 0), (office.Value("F03", "清泉镇", Year, YearEnd), office.Value("F24", "清泉镇", Year, YearEnd)));

        office.Restart(Catalogs.RealWith(Settings));

        var study = office.Read("F03", "清泉镇", Year, YearEnd);
        Assert.Equal((1, 2), (study.Value, study.Rule.Version));
        Assert.EndsWith("（本单位口径，依据清党发〔2022〕5号）", study.Rule.Rule.Note, StringComparison.Ordinal);
        Assert.Equal((2, 1), (office.Value("F03@standard", "清泉镇", Year, YearEnd), office.Value("F03@event", "清泉镇", Year, YearEnd)));
        Assert.Equal((1, 0), (office.Value("F24", "清泉镇", Year, YearEnd), office.Value("F24@standard", "清泉镇", Year, YearEnd)));
        Assert.Equal(["c1"], office.Trace("F24", "清泉镇", Year, YearEnd).Records.Select(record => record.Ref));
        Assert.Empty(office.Proof());
    }

    [Theory, OnBothDatabases]
    public void a_choice_taken_back_is_a_third_version_that_counts_as_the_first_did(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Entries);
        office.Restart(Catalogs.RealWith(Settings));

        office.Restart(Catalogs.Real);

        var study = office.Read("F03", "清泉镇", Year, YearEnd);
        Assert.Equal((2, 3), (study.Value, study.Rule.Version));
        Assert.Empty(office.Proof());
    }
}
