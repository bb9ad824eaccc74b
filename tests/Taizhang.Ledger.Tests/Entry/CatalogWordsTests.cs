namespace Taizhang.Ledger.Tests.Entry;

/// <summary>What the catalog can say of any ledger and any role: campaigns, fields of a role, what is one's own.</summary>
public sealed class CatalogWordsTests
{
    private const string Figures = """
        figures:
          - { id: flood, name: 防汛救灾记录, area: 专项, unit: 条, note: 标了防汛救灾的服务活动。, sources: [{ record: volunteer-activity, where: [{ field: campaigns, is: 防汛救灾 }] }], count: events }
          - { id: teachers, name: 教师志愿者, area: 志愿, unit: 人, time: stock, note: 截至当日来源为教师的志愿者。, sources: [{ role: volunteer, where: [{ field: source, is: 教师 }] }], count: distinct, key: person }
        open-ledgers: [integrity-note]
        """;

    [Theory, OnBothDatabases]
    public void a_campaign_is_a_word_beside_a_record_of_any_ledger(Database database)
    {
        using var office = TestOffice.Open(database, Catalogs.RealWith(Figures));
        office.Import(Towns.Two + """
            {"record":{"ref":"1","ledger":"volunteer-activity","organisation":"Q1","date":"2022-07-01","fields":{"content":"清理渠道","category":"环境整治","campaigns":["防汛救灾","百日攻坚"]}}}
            {"record":{"ref":"2","ledger":"volunteer-activity","organisation":"Q1","date":"2022-07-02","fields":{"content":"清扫街道","category":"环境整治"}}}
            """);

        Assert.Equal(1, office.Value("flood", "清泉镇", "2022-01-01", "2022-12-31"));
        Assert.Contains("\"campaigns\":[\"防汛救灾\",\"百日攻坚\"]", office.Export(), StringComparison.Ordinal);
        office.Import("""{"amend":{"ref":"2","revision":1,"reason":"补标签","fields":{"campaigns":["防汛救灾"]}}}""");
        Assert.Equal(2, office.Value("flood", "清泉镇", "2022-01-01", "2022-12-31"));
        Assert.Empty(office.Proof());
    }

    [Theory, OnBothDatabases]
    public void a_role_says_where_a_volunteer_comes_from_and_why_one_leaves(Database database)
    {
        using var office = TestOffice.Open(database, Catalogs.RealWith(Figures));
        office.Import(Towns.Two + """
            {"organisation":{"code":"T","kind":"village-team","name":"甲家村志愿服务队","parent":"Q1"}}
            {"person":{"ref":"p1","name":"李明","organisation":"Q1b"}}
            {"person":{"ref":"p2","name":"王芳","organisation":"Q1b"}}
            {"role":{"ref":"v1","kind":"volunteer","person":"p1","organisation":"T","from":"2022-01-01","fields":{"source":"教师"}}}
            {"role":{"ref":"v2","kind":"volunteer","person":"p2","organisation":"T","from":"2022-01-01","fields":{"source":"群众"}}}
            """);

        Assert.Equal(1, office.Value("teachers", "清泉镇", "2022-06-30"));
        office.Import("""{"amend":{"ref":"v1","revision":1,"reason":"调走","fields":{"to":"2022-08-31","left":"工作调动"}}}""");
        Assert.Equal(1, office.Value("teachers", "清泉镇", "2022-08-31"));
        Assert.Equal(0, office.Value("teachers", "清泉镇", "2022-09-01"));
        Assert.Contains("""{"role":{"ref":"v1","kind":"volunteer","person":"p1","organisation":"T","from":"2022-01-01","to":"2022-08-31","fields":{"source":"教师","left":"工作调动"}}}""", office.Export(), StringComparison.Ordinal);
        Assert.Empty(office.Proof());
    }

    [Theory, OnBothDatabases]
    public void what_one_keeps_for_oneself_is_in_no_export(Database database)
    {
        using var office = TestOffice.Open(database, Catalogs.RealWith(Figures));
        office.Import(Towns.Two + """
            {"record":{"ref":"own","ledger":"integrity-note","organisation":"Q","date":"2022-03-01","fields":{"kind":"自查","content":"婉拒了宴请"}}}
            {"record":{"ref":"other","ledger":"talk","organisation":"Q1b","date":"2022-03-01","fields":{"kind":"党员之间","people":2}}}
            """);

        var export = office.Export(withPersonal: true);
        Assert.DoesNotContain("婉拒", export, StringComparison.Ordinal);
        Assert.Contains("\"ref\":\"other\"", export, StringComparison.Ordinal);
        Assert.Empty(office.Proof());
    }

    [Fact]
    public void a_fact_the_catalog_does_not_know_is_refused()
    {
        using var office = TestOffice.Open(Database.Sqlite);
        var refused = office.TryImport(Towns.Two + """{"organisation":{"code":"S","kind":"practice-station","name":"甲家村站","parent":"Q1","facts":[{"fact":"has-room"}]}}""");

        Assert.Contains(refused.Refusals, refusal => refusal.Code == "entry-choice" && refusal.Message == "没有“has-room”这项事实。");
    }
}
