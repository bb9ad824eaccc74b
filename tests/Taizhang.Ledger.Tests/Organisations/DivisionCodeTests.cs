using Taizhang.Ledger.Rules;

namespace Taizhang.Ledger.Tests.Organisations;

/// <summary>R-12-03: six digits of the county, three of the township, three of the village (GB/T 2260, GB/T 10114).</summary>
public sealed class DivisionCodeTests
{
    [Theory]
    [InlineData("620622101", "土门镇", "")]
    [InlineData("620622101000", "土门镇", "")]
    [InlineData("620622199000", "土门镇", "")]
    [InlineData("620622200000", "土门镇", "区划代码620622200000的第七至九位是乡的号段，与名称“土门镇”不一致。")]
    [InlineData("620622200000", "横梁乡", "")]
    [InlineData("620622399", "横梁乡", "")]
    [InlineData("620622100", "横梁乡", "区划代码620622100的第七至九位是镇的号段，与名称“横梁乡”不一致。")]
    [InlineData("620622001000", "城关街道", "")]
    [InlineData("620622400000", "农场", "")]
    [InlineData("620622", "土门镇", "区划代码620622只有六位，是县级的代码，土门镇的代码应接着写到第九位。")]
    [InlineData("T1", "土门镇", "")]
    public void the_digits_of_a_township_say_what_it_is(string code, string name, string says) =>
        Assert.Equal(says, Says($$$"""{"organisation":{"code":"{{{code}}}","kind":"township","name":"{{{name}}}"}}"""));

    [Theory]
    [InlineData("620622101", "620622101201", "")]
    [InlineData("620622101000", "620622101201", "")]
    [InlineData("620622101000", "620622102201", "区划代码620622102201的前九位与土门镇的不同。")]
    [InlineData("620622101", "620622102201", "区划代码620622102201的前九位与土门镇的不同。")]
    [InlineData("620622101", "620622101-3", "")]
    [InlineData("T1", "620622102201", "")]
    public void the_code_of_a_village_goes_on_from_its_townships(string township, string village, string says) => Assert.Equal(says, Says(
        $$$"""{"organisation":{"code":"{{{township}}}","kind":"township","name":"土门镇"}}""",
        $$$"""{"organisation":{"code":"{{{village}}}","kind":"village","name":"台子村","parent":"{{{township}}}"}}"""));

    private static string Says(params string[] lines)
    {
        using var office = TestOffice.Open(Database.Sqlite);
        office.Import(string.Join('\n', lines));
        return string.Concat(JudgeLedger.Run(office.Store, Scope.Everything).Where(found => found.Finding.Code == "R-12-03").Select(found => found.Finding.Message));
    }
}
