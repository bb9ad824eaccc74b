using Taizhang.Figures.Definitions;
using Taizhang.Ledger.Store;

namespace Taizhang.Figures.Tests;

/// <summary>A counting rule that changes becomes a new version and is counted anew, it alone.</summary>
public sealed class ChangedRules
{
    private const string Entries = Towns.Two + """
        {"record":{"ref":"1","ledger":"gathering","organisation":"Q1b","bodies":["Q1b","Q2b"],"date":"2022-06-20","fields":{"kinds":["主题党日"],"subject":"学习","study":true}}}
        {"record":{"ref":"2","ledger":"gathering","organisation":"Q1b","date":"2022-06-21","fields":{"kinds":["支委会"],"subject":"研究"}}}
        """;

    private const string AlsoWithoutStudy = """
        figures:
          - id: F03
            name: 各支部集中学习
            area: 基层党建工作
            unit: 次
            note: 本县的口径：三会一课都算。
            sources: [{ record: gathering, bodies: branch, where: [{ field: kinds, is: [党员大会, 支委会, 党小组会, 党课, 主题党日] }] }]
            count: bodies
        """;

    private const string OneMore = """
        ledgers:
          - { id: flood, name: 防汛, owner: 干事, superior: 县应急局, fields: [{ id: people, name: 人数, type: whole }] }
        figures:
          - { id: Z1, name: 支部活动, area: 其他, unit: 次, note: 各种都算, sources: [{ record: gathering }], count: bodies }
        """;

    [Theory, OnBothDatabases]
    public void a_changed_definition_is_a_new_version_and_counts_itself_anew(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Entries);
        var before = Numbers(office);
        Assert.Equal((2m, 1), (office.Value("F03", "清泉镇", "2022-01-01", "2022-12-31"), Version(office, "F03")));

        office.Restart(Catalogs.RealWith(AlsoWithoutStudy));

        Assert.Equal((3m, 2), (office.Value("F03", "清泉镇", "2022-01-01", "2022-12-31"), Version(office, "F03")));
        var after = Numbers(office);
        Assert.Equal(["F03"], after.Where(rule => before.GetValueOrDefault(rule.Key) != rule.Value).Select(rule => rule.Key));
        Assert.Empty(office.Proof());

        office.Import("""{"amend":{"ref":"2","revision":1,"reason":"日期","date":"2022-07-21"}}""");
        Assert.Equal(1, office.Value("F03", "清泉镇", "2022-07-01", "2022-07-31"));
        Assert.Empty(office.Proof());

        office.Restart(Catalogs.Real);
        Assert.Equal((2m, 3), (office.Value("F03", "清泉镇", "2022-01-01", "2022-12-31"), Version(office, "F03")));
        Assert.Empty(office.Proof());
    }

    [Theory, OnBothDatabases]
    public void a_figure_whose_definition_is_taken_away_leaves_nothing_behind(Database database)
    {
        using var office = TestOffice.Open(database, Catalogs.RealWith(OneMore));
        office.Import(Entries);
        Assert.Equal(3, office.Value("Z1", "清泉镇", "2022-01-01", "2022-12-31"));

        office.Restart(Catalogs.Real);
        Assert.Empty(office.Proof());
        office.Import("""{"amend":{"ref":"1","revision":1,"reason":"日期","date":"2022-07-20"}}""");
        office.Import("""{"void":{"ref":"2","reason":"错登"}}""");
        Assert.Empty(office.Proof());

        office.Restart(Catalogs.RealWith(OneMore));
        Assert.Equal(2, office.Value("Z1", "清泉镇", "2022-01-01", "2022-12-31"));
        Assert.Empty(office.Proof());
    }

    /// <summary>A county changes its form: a field and a choice go, one more is required, one holds numbers now.</summary>
    [Theory, OnBothDatabases]
    public void what_was_right_when_it_was_written_is_read_and_counted_under_another_form(Database database)
    {
        using var office = TestOffice.Open(database, Catalogs.RealWith("""
            ledgers:
              - { id: flood, name: 防汛, owner: 干事, superior: 县应急局, title: what, fields: [{ id: what, name: 事项, type: text }, { id: kind, name: 类别, type: choice, choices: [巡查, 转移] }, { id: level, name: 水位, type: text }, { id: old, name: 旧项, type: text }] }
            figures:
              - { id: Z1, name: 转移, area: 其他, unit: 次, note: 转移, sources: [{ record: flood, where: [{ field: kind, is: 转移 }] }], count: events }
            """));
        office.Import(Towns.Two + """{"record":{"ref":"f1","ledger":"flood","organisation":"Q","date":"2022-07-20","fields":{"what":"河堤","kind":"转移","level":"高","old":"旧"}}}""");
        var before = office.Export();

        office.Restart(Catalogs.RealWith("""
            ledgers:
              - { id: flood, name: 防汛, owner: 干事, superior: 县应急局, title: what, fields: [{ id: what, name: 事项, type: text }, { id: kind, name: 类别, type: choice, choices: [巡查, 避险] }, { id: level, name: 水位, type: number }, { id: people, name: 人数, type: whole, required: true }] }
            figures:
              - { id: Z1, name: 转移, area: 其他, unit: 次, note: 转移, sources: [{ record: flood, where: [{ field: kind, is: [转移, 避险] }] }], count: events }
            """));

        Assert.Equal((before, 1m), (office.Export(), office.Value("Z1", "清泉镇", "2022-01-01", "2022-12-31")));
        Assert.Empty(office.Proof());
        var refusal = Assert.Single(office.TryImport("""{"amend":{"ref":"f1","revision":1,"reason":"新表","fields":{"old":null,"level":1.5}}}""").Refusals);
        Assert.All(new[] { "转移", "缺少“人数”" }, missing => Assert.Contains(missing, refusal.Message, StringComparison.Ordinal));
        office.Import("""{"amend":{"ref":"f1","revision":1,"reason":"新表","fields":{"old":null,"level":1.5,"kind":"避险","people":20}}}""");
        Assert.Equal(1, office.Value("Z1", "清泉镇", "2022-01-01", "2022-12-31"));
        Assert.Empty(office.Proof());
    }

    [Theory, OnBothDatabases]
    public void a_catalog_that_lacks_a_ledger_with_records_is_refused_and_the_records_stay(Database database)
    {
        using var office = TestOffice.Open(database, Catalogs.RealWith(OneMore));
        office.Import(Towns.Two + """{"record":{"ref":"f1","ledger":"flood","organisation":"Q","date":"2022-07-20","fields":{"people":20}}}""");
        var before = office.Export();

        Assert.Equal("catalog-lacks", Assert.Single(office.TryOpen(Catalogs.Real).Refusals).Code);

        office.Restart(Catalogs.RealWith(OneMore));
        Assert.Equal(before, office.Export());
    }

    private static int Version(TestOffice office, string key) => Rules(office)[key].Version;

    private static Dictionary<string, int> Numbers(TestOffice office) => Rules(office).All.ToDictionary(rule => rule.Rule.Key, rule => rule.Number);

    private static RulesInForce Rules(TestOffice office)
    {
        using var session = new ReadSession(office.Store.Dialect);
        return RuleVersions.Read(session, office.Store.Catalog);
    }
}
