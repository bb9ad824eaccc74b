namespace Taizhang.Figures.Tests;

/// <summary>The counting cases of the domain handbook, 18.3, by their letters, with the catalog of the program; H, K and L are of what is printed and stand with the reports.</summary>
public sealed class CountingVectors
{
    [Theory, OnBothDatabases]
    public void A_a_joint_theme_day_of_three_branches_counts_once_by_event_and_three_times_by_branch(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Towns.Two + """
            {"organisation":{"code":"Q3b","kind":"branch","name":"机关党支部","parent":"Q"}}
            {"record":{"ref":"1","ledger":"gathering","organisation":"Q1b","bodies":["Q1b","Q2b","Q3b"],"date":"2022-06-20","fields":{"kinds":["主题党日"],"subject":"学习二十大精神","study":true}}}
            """);

        Assert.Equal(3, office.Value("F03", "清泉镇", "2022-06-01", "2022-06-30"));
        Assert.Equal(1, office.Value("F03@event", "清泉镇", "2022-06-01", "2022-06-30"));
        Assert.Equal(1, office.Value("F03", "甲家村", "2022-06-01", "2022-06-30"));
        Assert.Equal(1, office.Read("F03", "清泉镇", "2022-06-01", "2022-06-30").Records);
        Assert.Empty(office.Proof());
    }

    [Theory, OnBothDatabases]
    public void B_an_article_in_the_town_account_and_in_the_county_media_counts_in_both_and_is_one_original(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Towns.Two + """
            {"outside":{"ref":"gzh","name":"清泉发布","kind":"微信公众号","level":"镇级"}}
            {"outside":{"ref":"rmt","name":"县融媒体中心","kind":"媒体","level":"县级"}}
            {"record":{"ref":"1","ledger":"publication","organisation":"Q","date":"2022-03-01","fields":{"headline":"春耕正当时","outlet":"清泉发布","original":"yg-1"}}}
            {"record":{"ref":"2","ledger":"publication","organisation":"Q","date":"2022-03-02","fields":{"headline":"春耕正当时","outlet":"县融媒体中心","original":"yg-1"}}}
            {"record":{"ref":"3","ledger":"publication","organisation":"Q","date":"2022-03-03","fields":{"headline":"转发：政策解读","outlet":"清泉发布","reprint":true}}}
            """);

        Assert.Equal(2, office.Value("F31", "清泉镇", "2022-01-01", "2022-12-31"));
        Assert.Equal(1, office.Value("F32", "清泉镇", "2022-01-01", "2022-12-31"));
        Assert.Equal(1, office.Value("F31@original", "清泉镇", "2022-01-01", "2022-12-31"));
    }

    [Theory, OnBothDatabases]
    public void C_a_board_with_three_replaced_panels_is_one_place(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Towns.Two + """
            {"record":{"ref":"1","ledger":"carrier-change","organisation":"甲家村","date":"2022-05-01","fields":{"carrier":"公益广告栏","action":"更换","content":"讲文明","place":"文化广场","quantity":3}}}
            {"record":{"ref":"2","ledger":"carrier-change","organisation":"甲家村","date":"2022-05-01","fields":{"carrier":"公益广告栏","action":"更换","content":"树新风","place":"文化广场"}}}
            {"record":{"ref":"3","ledger":"carrier-change","organisation":"甲家村","date":"2022-05-02","fields":{"carrier":"公益广告栏","action":"更换","content":"护家园","place":"文化广场"}}}
            {"record":{"ref":"4","ledger":"carrier-change","organisation":"乙家村","date":"2022-05-02","fields":{"carrier":"公益广告栏","action":"维修","content":"树新风","place":"文化广场"}}}
            """);

        Assert.Equal(1, office.Value("F34", "清泉镇", "2022-01-01", "2022-12-31"));
        Assert.Equal([1, 0, 0], office.Trace("F34", "清泉镇", "2022-01-01", "2022-12-31").Records.Select(record => record.Amount));
    }

    [Theory, OnBothDatabases]
    public void D_two_messages_on_three_screens_for_five_days_are_six_or_thirty_by_day(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Towns.Two + """
            {"record":{"ref":"1","ledger":"screen-play","organisation":"Q","date":"2022-10-01","to":"2022-10-05","fields":{"content":"欢度国庆","messages":2,"screens":3,"times_per_day":10}}}
            {"record":{"ref":"2","ledger":"screen-play","organisation":"Q","date":"2022-10-06","fields":{"content":"没有写每天几次","messages":1,"screens":1}}}
            """);

        Assert.Equal(6 + 1, office.Value("F36", "清泉镇", "2022-10-01", "2022-10-31"));
        Assert.Equal(30 + 1, office.Value("F36@day", "清泉镇", "2022-10-01", "2022-10-31"));
        Assert.Equal(300, office.Value("F36@play", "清泉镇", "2022-10-01", "2022-10-31"));
        Assert.Equal(1, office.Read("F36@play", "清泉镇", "2022-10-01", "2022-10-31").Records);
    }

    [Theory, OnBothDatabases]
    public void E_a_village_with_titles_of_three_levels_is_one_model_village_with_three_honours(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Towns.Two + """
            {"case":{"ref":"1","procedure":"title","subject":"Q1","fields":{"programme":"样板村","honour":"镇级样板村","level":"镇级"},"steps":[{"step":"conferred","date":"2022-03-01"}]}}
            {"case":{"ref":"2","procedure":"title","subject":"Q1","fields":{"programme":"样板村","honour":"县级样板村","level":"县级"},"steps":[{"step":"conferred","date":"2022-06-01"}]}}
            {"case":{"ref":"3","procedure":"title","subject":"Q1","fields":{"programme":"样板村","honour":"市级样板村","level":"市级"},"steps":[{"step":"conferred","date":"2022-09-01"}]}}
            """);

        Assert.Equal(1, office.Value("F20", "清泉镇", "2022-01-01", "2022-12-31"));
        Assert.Equal(3, office.Read("F20", "清泉镇", "2022-01-01", "2022-12-31").Records);
        Assert.Equal([0, 0, 1], office.Trace("F20", "清泉镇", "2022-01-01", "2022-12-31").Records.Select(record => record.Amount));
        Assert.Equal(["甲家村"], office.Read("F22", "清泉镇", "2022-01-01", "2022-12-31").Names);
        Assert.Equal(0, office.Value("F22", "清泉镇", "2022-01-01", "2022-08-31"));
    }

    [Theory, OnBothDatabases]
    public void F_two_members_with_eight_households_each_of_which_two_are_shared_help_fourteen(Database database)
    {
        using var office = TestOffice.Open(database);
        var households = string.Concat(Enumerable.Range(1, 14).Select(i => $$$"""
            {"household":{"ref":"h{{{i}}}","organisation":"Q1","head":"户主{{{i}}}"}}

            """));
        var links = string.Concat(
            Enumerable.Range(1, 8).Select(i => Link($"a{i}", "p1", $"h{i}", "主要")).Concat(Enumerable.Range(7, 8).Select(i => Link($"b{i}", "p2", $"h{i}", i < 9 ? "协助" : "主要"))));
        office.Import(Towns.Two + """
            {"person":{"ref":"p1","name":"李明","organisation":"Q1b"}}
            {"person":{"ref":"p2","name":"王芳","organisation":"Q1b"}}

            """ + households + links);

        Assert.Equal(2, office.Value("F18", "清泉镇", "2022-12-31"));
        Assert.Equal(14, office.Value("F19", "清泉镇", "2022-12-31"));
        Assert.Equal(16, office.Read("F19", "清泉镇", "2022-12-31", "2022-12-31").Records);
        Assert.Equal(0, office.Value("F19", "清泉镇", "2022-01-09"));

        static string Link(string reference, string member, string household, string role) => $$$$"""
            {"record":{"ref":"{{{{reference}}}}","ledger":"household-link","organisation":"Q1","date":"2022-01-10","fields":{"member":"{{{{member}}}}","household":"{{{{household}}}}","role":"{{{{role}}}}"}}}

            """;
    }

    [Theory, OnBothDatabases]
    public void G_one_person_cared_for_twice_is_one_person_two_visits_and_the_sum_of_the_money(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Towns.Two + """
            {"person":{"ref":"p1","name":"张大爷","organisation":"Q1b"}}
            {"record":{"ref":"1","ledger":"care","organisation":"甲家村","date":"2022-01-28","fields":{"batch":"2022春节","occasion":"元旦春节","person":"p1","category":"老党员","amount":500}}}
            {"record":{"ref":"2","ledger":"care","organisation":"甲家村","date":"2022-06-29","fields":{"batch":"2022七一","occasion":"七一","person":"p1","category":"老党员","amount":800}}}
            """);

        Assert.Equal(1, office.Value("F27", "清泉镇", "2022-01-01", "2022-12-31"));
        Assert.Equal(2, office.Value("F27@times", "清泉镇", "2022-01-01", "2022-12-31"));
        Assert.Equal(0.13m, office.Value("F28", "清泉镇", "2022-01-01", "2022-12-31"));
        Assert.Equal(130_000, office.Read("F28", "清泉镇", "2022-01-01", "2022-12-31").Amount);
        Assert.Equal(0.08m, office.Value("F28", "甲家村党支部", "2022-06-01", "2022-06-30"));
    }

    [Theory, OnBothDatabases]
    public void I_who_is_45_years_old_on_the_day_is_a_reserve_cadre_and_on_the_46th_birthday_no_longer(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Towns.Two + """
            {"person":{"ref":"p1","name":"赵一","birth":"1977-01-01","education":"大专","organisation":"Q1b"}}
            {"person":{"ref":"p2","name":"钱二","birth":"1976-02-29","education":"中专","organisation":"Q1b"}}
            {"person":{"ref":"p3","name":"孙三","birth":"1990-05-05","education":"初中","organisation":"Q1b"}}
            {"role":{"ref":"r1","kind":"reserve-cadre","person":"p1","organisation":"Q1","from":"2021-01-01"}}
            {"role":{"ref":"r2","kind":"reserve-cadre","person":"p2","organisation":"Q1","from":"2021-01-01"}}
            {"role":{"ref":"r3","kind":"reserve-cadre","person":"p3","organisation":"Q1","from":"2021-01-01"}}
            """);

        Assert.Equal(2, office.Value("F26", "清泉镇", "2022-02-27"));
        Assert.Equal(1, office.Value("F26", "清泉镇", "2022-02-28"));
        Assert.Equal(1, office.Value("F26", "清泉镇", "2022-12-31"));
        Assert.Equal(0, office.Value("F26", "清泉镇", "2023-01-01"));
    }

    /// <summary>A flow beside the stock: who joins on a day, and who is on the roll for the last time.</summary>
    [Theory, OnBothDatabases]
    public void who_joins_and_who_leaves_is_counted_in_the_period_of_that_day(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Towns.Two + """
            {"organisation":{"code":"Q1t","kind":"village-team","name":"甲家村志愿服务队","parent":"Q1"}}
            {"person":{"ref":"p1","name":"周四","organisation":"Q1"}}
            {"person":{"ref":"p2","name":"吴五","organisation":"Q1"}}
            {"role":{"ref":"r1","kind":"volunteer","person":"p1","organisation":"Q1t","from":"2021-03-05","to":"2022-12-31","fields":{"source":"网格员"}}}
            {"role":{"ref":"r2","kind":"volunteer","person":"p2","organisation":"Q1t","from":"2022-05-01","fields":{"source":"党员"}}}
            """);

        Assert.Equal((1, 1, 2), (Value("F44@joined", 2022), Value("F44@left", 2022), office.Value("F44", "清泉镇", "2022-12-31")));
        Assert.Equal((0, 0, 1), (Value("F44@joined", 2023), Value("F44@left", 2023), office.Value("F44", "清泉镇", "2023-01-01")));
        office.Import("""{"amend":{"ref":"r1","kind":"role","revision":1,"reason":"还在","to":null}}""");
        Assert.Equal((0, 2), (Value("F44@left", 2022), office.Value("F44", "清泉镇", "2023-01-01")));
        Assert.Empty(office.Proof());

        decimal Value(string figure, int year) => office.Value(figure, "清泉镇", FormattableString.Invariant($"{year}-01-01"), FormattableString.Invariant($"{year}-12-31"));
    }

    [Theory, OnBothDatabases]
    public void J_a_volunteer_of_the_town_team_and_of_a_village_team_is_one_volunteer(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Towns.Two + """
            {"organisation":{"code":"Qt","kind":"town-team","name":"清泉镇志愿服务队","parent":"Q"}}
            {"organisation":{"code":"Q1t","kind":"village-team","name":"甲家村志愿服务队","parent":"Q1"}}
            {"person":{"ref":"p1","name":"周四","id_number":"11010519491231002X","organisation":"Q1"}}
            {"role":{"ref":"r1","kind":"volunteer","person":"p1","organisation":"Qt","from":"2022-01-01"}}
            {"role":{"ref":"r2","kind":"volunteer","person":"p1","organisation":"Q1t","from":"2022-03-01","to":"2022-03-31"}}
            """);

        Assert.Equal(1, office.Value("F44", "清泉镇", "2022-03-15"));
        Assert.Equal(1, office.Value("F44", "甲家村", "2022-03-31"));
        Assert.Equal(0, office.Value("F44", "甲家村", "2022-04-01"));
        Assert.Equal(1, office.Value("F44", "清泉镇", "2022-04-01"));
        Assert.Equal(1, office.Value("F43", "清泉镇", "2022-04-01"));
    }
}
