using Taizhang.Ledger.Procedures;

namespace Taizhang.Ledger.Tests.Procedures;

/// <summary>The year's plan of 发展党员, as its ledger says.</summary>
public sealed class MembershipPlanTests
{
    private const string Branch = """{"record":{"ref":"b","ledger":"development-quota","organisation":"Q1b","date":"2022-02-20","fields":{"year":2022,"issued":3,"adjusted":2,"document":"云组发〔2022〕3号"}}}""";
    private const string NextYear = """{"record":{"ref":"n","ledger":"development-quota","organisation":"Q1b","date":"2022-12-20","fields":{"year":2023,"issued":9,"document":"云组发〔2022〕30号"}}}""";
    private const string Town = """{"record":{"ref":"t","ledger":"development-quota","organisation":"Q","date":"2022-02-10","fields":{"year":2022,"issued":5,"document":"云组发〔2022〕3号"}}}""";

    [Theory, OnBothDatabases]
    public void the_townships_own_number_goes_before_what_it_shared_out(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Towns.Two + Branch + "\n" + NextYear);
        Assert.Equal(new MembershipPlan(2, 1), ReadMembershipPlan.Run(office.Store, Scope.Everything, "Q", 2022));

        office.Import(Town);
        Assert.Equal(new MembershipPlan(5, 1), ReadMembershipPlan.Run(office.Store, Scope.Everything, "Q", 2022));
        Assert.Equal(new MembershipPlan(9, 1), ReadMembershipPlan.Run(office.Store, Scope.Everything, "Q", 2023));
        Assert.Null(ReadMembershipPlan.Run(office.Store, Scope.Everything, "Q", 2024));
        Assert.Null(ReadMembershipPlan.Run(office.Store, Scope.Nothing, "Q", 2022));
    }
}
