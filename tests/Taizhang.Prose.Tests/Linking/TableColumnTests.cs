using Taizhang.Prose.Claims;

namespace Taizhang.Prose.Tests.Linking;

/// <summary>In a table whose rows are villages, districts or bodies the head of the column says what a number counts.</summary>
public sealed class TableColumnTests
{
    [Theory]
    [InlineData("applicants", "片区\t申请人\t积极分子\n河东片\t〔9〕\t5\n")]
    [InlineData("F25", "片区\t申请人\t积极分子\n茶山片\t9\t〔5〕\n")]
    [InlineData("F24", "片区\t积极分子\t发展党员\n合计\t13\t〔11〕\n")]
    [InlineData("registered-volunteers", "排名\t村名\t得分\t注册志愿者（人）\n1\t荷塘村\t98.5\t〔152〕\n")]
    [InlineData("registered-volunteers", "序号\t社区\t注册志愿者\n2\t渡口社区\t〔77〕\n")]
    [InlineData("F35", "名次\t单位\t悬挂横幅\n3\t农技站\t〔12〕\n")]
    public void the_column_says_what_is_counted(string figure, string table)
    {
        var claim = MarkedSentence.Read(table, TestCatalog.Model);
        Assert.True(claim.FigureId == figure, $"{table} → {claim.FigureId} {claim.Reason}");
    }

    [Theory]
    [InlineData("排名\t村名\t得分\t注册志愿者（人）\n1\t荷塘村\t〔98〕\t152\n")]
    [InlineData("片区\t茶园面积\t积极分子\n茶山片\t〔310〕\t5\n")]
    [InlineData("序号\t物品\t数量\n1\t铁锹\t〔40〕\n")]
    public void a_column_of_something_else_is_left_open(string table) => Assert.Equal(Band.Open, MarkedSentence.Read(table, TestCatalog.Model).Band);
}
