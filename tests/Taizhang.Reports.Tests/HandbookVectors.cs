using Taizhang.Reports.Tests.Check;
using Taizhang.Reports.Tests.Fill;

namespace Taizhang.Reports.Tests;

/// <summary>The test vectors of the domain handbook, 18.3, by their letters: those of what is printed and of what a text says. The others are counted by the figures.</summary>
public sealed class HandbookVectors
{
    [Theory]
    [InlineData(127, "撰写心得体会120余篇。")]
    [InlineData(120, "撰写心得体会120篇。")]
    public void H_more_than_is_printed_only_where_it_is_more(int essays, string printed) =>
        Assert.Equal(printed, Filling.Body(Filling.Text("撰写心得体会**余篇。", new Books().With("F05", essays).Build())));

    [Fact]
    public void K_each_is_not_said_of_two_numbers_that_differ()
    {
        var unequal = new Books().With("F45", 2).With("F46", 3).Build();

        Assert.Equal("打造新时代文明实践所、站示范点分别为2处、3处。", Filling.Body(Filling.Text("打造新时代文明实践所、站示范点各**处。", unequal)));
        Assert.Equal("打造新时代文明实践所、站示范点各2处。", Filling.Body(Filling.Text("打造新时代文明实践所、站示范点各**处。")));
        Assert.Contains("R-81-04", Checking.Codes(Checking.Against(Checking.Ledger(unequal), "打造新时代文明实践所、站示范点各2处。")));
    }

    [Fact]
    public void L_as_many_are_named_as_the_number_says()
    {
        Assert.Contains("N-07", Checking.Codes(Checking.Against(null, "打造“抗疫先锋”2个志愿服务品牌。")));
        Assert.DoesNotContain("N-07", Checking.Codes(Checking.Against(null, "申报石井村和柳沟村2个县级文明村。")));
        Assert.Contains("N-07", Checking.Codes(Checking.Against(null, "申报石井村、白杨村和柳沟村2个县级文明村。")));
    }
}
