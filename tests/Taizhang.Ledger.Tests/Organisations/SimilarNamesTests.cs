using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Tests.Organisations;

/// <summary>A name nobody has is answered with the names that may have been meant, never with one of them taken.</summary>
public sealed class SimilarNamesTests
{
    private const string Tree = """
        {"organisation":{"code":"Q","kind":"township","name":"清泉镇"}}
        {"organisation":{"code":"Q1","kind":"village","name":"黄花滩村","parent":"Q"}}
        {"organisation":{"code":"Q2","kind":"village","name":"黄花岭村","parent":"Q"}}
        {"organisation":{"code":"Q3","kind":"practice-station","name":"黄花滩村新时代文明实践站","parent":"Q1"}}
        """;

    [Theory]
    [InlineData("清泉", "没有找到“清泉”。您说的是清泉镇吗？请核对名称，或写它的代码。")]
    [InlineData("花滩村", "没有找到“花滩村”。您说的是黄花滩村吗？请核对名称，或写它的代码。")]
    [InlineData("黄花坡村", "没有找到“黄花坡村”。您说的是黄花滩村，或黄花岭村吗？请核对名称，或写它的代码。")]
    [InlineData("石门村", "没有找到“石门村”。请核对名称，或写它的代码。")]
    [InlineData("村", "没有找到“村”。请核对名称，或写它的代码。")]
    [InlineData("", "没有找到“”。请核对名称，或写它的代码。")]
    public void a_name_nobody_has_is_asked_back(string given, string said)
    {
        using var office = TestOffice.Open(Database.Sqlite);
        office.Import(Tree);
        using var session = new ReadSession(office.Store.Dialect);

        var refusal = Assert.Single(FindOrganisation.Run(session, Scope.Everything, given, new DateOnly(2022, 12, 31)).Refusals);

        Assert.Equal(said, refusal.Message + refusal.Next);
    }

    [Fact]
    public void a_name_outside_the_scope_is_not_given_away()
    {
        using var office = TestOffice.Open(Database.Sqlite);
        office.Import(Tree);
        using var session = new ReadSession(office.Store.Dialect);

        Assert.DoesNotContain("黄花滩村", Assert.Single(FindOrganisation.Run(session, Scope.Nothing, "花滩村", new DateOnly(2022, 12, 31)).Refusals).Next, StringComparison.Ordinal);
    }
}
