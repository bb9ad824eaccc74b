using Taizhang.Reports.Fill;
using Taizhang.Reports.Renew;

namespace Taizhang.Reports.Tests.Fill;

/// <summary>Last year's report as this year's template.</summary>
public sealed class RenewTests
{
    private static readonly FillOptions Renewing = Filling.Options with
    {
        Renew = true,
        Meetings = Meeting.Parse("2021-11-11\t十九届六中全会\n2022-10-22\t党的二十大\n2023-02-28\t二十届二中全会\n"),
    };

    [Fact]
    public void a_finished_report_of_last_year_takes_this_years_figures()
    {
        var last = Filling.Text(TestCatalog.Seed(), new Books().During(2021).With("F18", 192).Build());
        var this_year = new Books()
            .With("F01", 15)
            .With("F03", 180)
            .With("F05", 140)
            .With("F18", 201)
            .With("F28", 4_005_000)
            .WithNames("F40", "清水村", "红柳村")
            .WithNames("F22", "白杨村")
            .WithNames("F39", "石门村")
            .Build();
        var result = Filling.Bytes(last.Document, this_year, Renewing);
        var written = result.WrittenText;
        Assert.Contains("中心组学习15次", written, StringComparison.Ordinal);
        Assert.Contains("各支部集中学习180次", written, StringComparison.Ordinal);
        Assert.Contains("撰写心得体会140篇", written, StringComparison.Ordinal);
        Assert.Contains("选树201名党员", written, StringComparison.Ordinal);
        Assert.Contains("慰问金4.01万元", written, StringComparison.Ordinal);
        Assert.Contains("白杨村被评为市级", written, StringComparison.Ordinal);
        Assert.Contains("石门村继续保持省级文明村镇荣誉，今年以来，申报清水村和红柳村2个县级文明村", written, StringComparison.Ordinal);
        var replaced = result.Slots.Single(slot => slot.Figure == "F18");
        Assert.Equal((SlotRole.Visible, SlotStatus.Replaced, "192", "201"), (replaced.Role, replaced.Status, replaced.Old, replaced.Text));
    }

    [Theory]
    [InlineData("发展党员12名。", "发展党员17名。", SlotStatus.Replaced)]
    [InlineData("发展党员17名。", "发展党员17名。", SlotStatus.Agrees)]
    [InlineData("撰写心得体会90余篇。", "撰写心得体会120余篇。", SlotStatus.Replaced)]
    [InlineData("撰写心得体会超过100篇。", "撰写心得体会超过120篇。", SlotStatus.Replaced)]
    [InlineData("组织各支部集中学习80次左右。", "组织各支部集中学习220次左右。", SlotStatus.Replaced)]
    [InlineData("积极打造新时代文明实践所、站示范点各4处。", "积极打造新时代文明实践所、站示范点各2处。", SlotStatus.Replaced)]
    [InlineData("白杨村、石门村继续保持省级文明村荣誉。", "白杨村继续保持省级文明村荣誉。", SlotStatus.Replaced)]
    [InlineData("白杨村继续保持省级文明村荣誉。", "白杨村继续保持省级文明村荣誉。", SlotStatus.Agrees)]
    [InlineData("我镇继续巩固县级文明镇创建成果。", "我镇继续巩固省级文明镇创建成果。", SlotStatus.Replaced)]
    [InlineData("发放慰问金2.5万元。", "发放慰问金3.18万元。", SlotStatus.Replaced)]
    public void a_printed_figure_is_written_anew(string old, string written, SlotStatus status)
    {
        var result = Filling.Text(old, options: Renewing);
        Assert.Equal(written, Filling.Body(result));
        Assert.Equal(status, Assert.Single(result.Slots).Status);
    }

    [Fact]
    public void an_old_list_takes_new_names_of_the_same_number()
    {
        var result = Filling.Text("今年以来，申报白杨村和红柳村2个县级文明村。", options: Renewing);
        Assert.Equal("今年以来，申报石井村和柳沟村2个县级文明村。", Filling.Body(result));
        Assert.True(result.IsComplete);
    }

    [Fact]
    public void an_old_number_that_no_figure_renews_is_never_passed_over()
    {
        var result = Filling.Text("开展微心愿认领52件，发展党员12名。", options: Renewing);
        Assert.Equal([SlotStatus.Unresolved, SlotStatus.Replaced], result.Slots.Select(slot => slot.Status));
        Assert.Contains("认领52件，发展党员17名", result.WrittenText, StringComparison.Ordinal);
        Assert.Contains("底稿里的旧数", Filling.Comments(result), StringComparison.Ordinal);
        Assert.Single(Filling.Text("开展微心愿认领52件，发展党员17名。").Slots);
    }

    [Fact]
    public void years_and_congresses_are_listed_and_left()
    {
        var result = Filling.Text(
            "2021年述职报告\n2021年，对照2020年，学习党的十九届六中全会精神和省第十三次党代会精神，发展党员12名。",
            options: Renewing
        );
        Assert.Equal(
            [("2021年", "2022年"), ("2021年", "2022年"), ("2020年", "2021年"), ("十九届六中全会", "党的二十大"), ("省第十三次党代会", "")],
            result.ToChange.Select(change => (change.Surface, change.Suggestion))
        );
        Assert.Contains("2021年，对照2020年", result.WrittenText, StringComparison.Ordinal);
        Assert.Empty(Filling.Text("2022年述职报告\n2022年发展党员12名。", options: Renewing).ToChange);
        Assert.Empty(Filling.Text("2021年发展党员12名。").ToChange);
    }
}
