using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Tests.Organisations;

/// <summary>What an officer adds after the first day.</summary>
public sealed class AddOrganisationsTests
{
    [Fact]
    public void a_village_comes_with_its_branch_and_station_and_codes_are_never_given_twice()
    {
        using var office = TestOffice.Open(Database.Sqlite);
        Assert.Empty(SetUpTownship.Run(office.Store, Scope.Everything, new TownshipRequest("云岭县", "清泉镇", ["黄花滩"])).Refusals);
        Assert.Empty(Add(office, "town", "village", "石门", "红沙湾村").Refusals);
        Assert.Empty(Add(office, "village-02", "village-team", "石门村志愿服务队").Refusals);
        Assert.Empty(Add(office, "village-02", "village-team", "石门村护林队").Refusals);

        using var session = new ReadSession(office.Store.Dialect);
        var tree = session.Tree(office.Store);
        Assert.Equal(
            ["village-02 石门村", "village-02-branch 石门村党支部", "village-02-station 石门村新时代文明实践站", "village-02-village-team-01 石门村志愿服务队", "village-02-village-team-02 石门村护林队", "village-03 红沙湾村"],
            tree.All.Where(body => body.Code.StartsWith("village-02", StringComparison.Ordinal) || body.Code == "village-03").OrderBy(body => body.Code, StringComparer.Ordinal).Select(body => $"{body.Code} {body.Content.Name}"));
    }

    [Theory]
    [InlineData("town", "village", "石门村", "organisation-known")]
    [InlineData("town", "village", "", "organisation-names")]
    [InlineData("town", "village", "红沙湾、红沙湾村", "township-village-twice")]
    [InlineData("town", "township", "另一个镇", "organisation-kind")]
    [InlineData("town", "county", "另一个县", "organisation-kind")]
    [InlineData("nowhere", "branch", "学校党支部", "organisation-kind")]
    public void what_cannot_be_added_is_refused_and_nothing_is(string parent, string kind, string names, string code)
    {
        using var office = TestOffice.Open(Database.Sqlite);
        Assert.Empty(SetUpTownship.Run(office.Store, Scope.Everything, new TownshipRequest("云岭县", "清泉镇", ["石门"])).Refusals);
        var before = office.Export();

        Assert.Equal(code, Assert.Single(Add(office, parent, kind, names.Split('、')).Refusals).Code);
        Assert.Equal(before, office.Export());
    }

    private static Outcome<Taizhang.Ledger.Entry.ImportReport> Add(TestOffice office, string parent, string kind, params string[] names) =>
        AddOrganisations.Run(office.Store, Scope.Everything, new WantedOrganisations(parent, kind, names));
}
