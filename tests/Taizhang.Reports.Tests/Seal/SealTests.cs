using Taizhang.Ledger;
using Taizhang.Ledger.Organisations;
using Taizhang.Reports.Seal;
using Taizhang.Testing;

namespace Taizhang.Reports.Tests.Seal;

/// <summary>A sealed report stays as it was, and what moves afterwards is told with its reason.</summary>
public sealed class SealTests
{
    private const string Report = "2022年工作总结\n志愿服务活动3场次。";

    [Theory, OnBothDatabases]
    public void an_edition_keeps_the_document_the_figures_and_their_rules(Database database)
    {
        using var office = Handing.Office(database);
        var edition = Handing.Seal(office, Report).Value;
        var figure = Assert.Single(edition.Report.Figures);
        Assert.Equal((1, "F47", 1, 3m), (edition.Number, figure.Figure, figure.Version, figure.Value));
        Assert.Equal(Report, System.Text.Encoding.UTF8.GetString(office.Store.Evidence.Read(Convert.FromHexString(edition.Report.Document)) ?? []));
        Assert.Empty(Handing.Note(office, edition));
        Assert.Equal(2, Handing.Seal(office, Report).Value.Number);
        Assert.Empty(office.Proof());
    }

    [Theory]
    [InlineData("""{"record":{"ref":"v4","ledger":"volunteer-activity","organisation":"乙家村","date":"2022-06-05","fields":{"content":"义诊","category":"关心关爱"}}}""", MoveKind.Added, "v4", 4)]
    [InlineData("""{"amend":{"ref":"v1","revision":1,"reason":"日期写错","date":"2021-12-31"}}""", MoveKind.Amended, "v1", 2)]
    [InlineData("""{"void":{"ref":"v2","reason":"重复登记"}}""", MoveKind.Voided, "v2", 2)]
    public void what_moved_is_told_with_its_reason_and_the_edition_stays(string change, MoveKind kind, string reference, int now)
    {
        foreach (var database in Enum.GetValues<Database>())
        {
            using var office = Handing.Office(database);
            var edition = Handing.Seal(office, Report).Value;
            office.Import(change);
            var moved = Assert.Single(Handing.Note(office, edition));
            Assert.Equal((3m, (decimal?)now), (moved.Sealed.Value, moved.Now));
            var move = Assert.Single(moved.Moves);
            Assert.Equal((kind, reference), (move.Kind, move.Ref));
            Assert.Empty(office.Proof());
        }
    }

    [Theory, OnBothDatabases]
    public void a_village_that_moved_to_another_township_is_told(Database database)
    {
        using var office = Handing.Office(database);
        var edition = Handing.Seal(office, Report).Value;
        Assert.True(ChangeOrganisation.Run(office.Store, Scope.Everything, new OrganisationChange.Move("Q2", "H", new DateOnly(2022, 1, 1), "区划调整")).IsDone);
        var moved = Assert.Single(Handing.Note(office, edition));
        Assert.Equal((2m, MoveKind.Moved, "v3"), (moved.Now, Assert.Single(moved.Moves).Kind, moved.Moves[0].Ref));
    }

    [Fact]
    public void a_changed_counting_rule_is_told()
    {
        using var office = Handing.Office(Database.Sqlite);
        office.Import("""{"record":{"ref":"g1","ledger":"gathering","organisation":"Q1b","bodies":["Q1b","Q2b"],"date":"2022-06-20","fields":{"kinds":["主题党日"],"subject":"学习","study":true}}}""");
        var edition = Handing.Seal(office, "各支部集中学习2次。").Value;
        office.Restart(Catalogs.RealWith("default-variants: [{ figure: F03, variant: event, document: 清党发〔2022〕5号 }]"));
        var moved = Assert.Single(Handing.Note(office, edition));
        Assert.Equal((1m, MoveKind.RuleChanged), (moved.Now, Assert.Single(moved.Moves).Kind));
    }

    [Fact]
    public void what_was_amended_without_moving_a_number_is_no_change()
    {
        using var office = Handing.Office(Database.Sqlite);
        var edition = Handing.Seal(office, Report).Value;
        office.Import("""{"amend":{"ref":"v1","revision":1,"reason":"补地点","fields":{"place":"文化广场"}}}""");
        Assert.Empty(Handing.Note(office, edition));
    }

    [Theory]
    [InlineData("seal-open-place", "志愿服务活动**场次。")]
    [InlineData("seal-open-place", "志愿服务活动3场次，演出**8场次。")]
    [InlineData("seal-open-place", "志愿服务活动3场次，演出【待填】场次。")]
    [InlineData("seal-contradiction", "志愿服务活动4场次。")]
    public void what_is_open_or_wrong_cannot_become_final(string code, string document)
    {
        using var office = Handing.Office(Database.Sqlite);
        Assert.Equal(code, Assert.Single(Handing.Seal(office, document).Refusals).Code);
        Assert.Empty(Editions.Run(office.Store, Scope.Everything, "清泉镇").Value);
    }

    [Fact]
    public void a_contradiction_somebody_has_seen_can_become_final()
    {
        using var office = Handing.Office(Database.Sqlite);
        Assert.Equal(4m, Assert.Single(Handing.Seal(office, "志愿服务活动4场次。", acknowledged: true).Value.Report.Figures).Value);
    }

    [Fact]
    public void an_edition_nobody_sealed_is_refused()
    {
        using var office = Handing.Office(Database.Sqlite);
        Assert.Equal("edition-unknown", Assert.Single(DifferenceNote.Run(office.Store, Scope.Everything, 7).Refusals).Code);
    }
}
