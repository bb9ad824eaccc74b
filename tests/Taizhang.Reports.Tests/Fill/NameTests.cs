using Taizhang.Reports.Fill;
using Taizhang.Reports.Read;

namespace Taizhang.Reports.Tests.Fill;

/// <summary>Masked names, lists with totals, and names that claim a standing.</summary>
public sealed class NameTests
{
    [Fact]
    public void several_names_of_one_mark_are_joined_and_the_printed_word_is_not_written_twice()
    {
        var result = Filling.Text("**村继续保持省级文明村荣誉。", new Books().WithNames("F39", "白杨村", "红柳村", "清水村").Build());
        var slot = Assert.Single(result.Slots);
        Assert.Equal((SlotRole.Name, SlotStatus.Filled, "白杨村、红柳村、清水"), (slot.Role, slot.Status, slot.Text));
        Assert.Equal(["白杨村", "红柳村", "清水村"], slot.Names);
        Assert.Equal("白杨村、红柳村、清水村继续保持省级文明村荣誉。", Filling.Body(result));
        Assert.Equal(3, Assert.Single(ReadReport.Run(result.Document, "a.docx").Value).Stated.Value);
    }

    [Theory]
    [InlineData("今年以来，申报**村和**村2个县级文明村。", "今年以来，申报石井村和柳沟村2个县级文明村。")]
    [InlineData("今年以来，申报XX村、XX村2个县级文明村。", "今年以来，申报石井村、柳沟村2个县级文明村。")]
    [InlineData("今年以来，申报**、**村2个县级文明村。", "今年以来，申报石井、柳沟村2个县级文明村。")]
    [InlineData("今年以来，申报**村和**村**个县级文明村。", "今年以来，申报石井村和柳沟村2个县级文明村。")]
    public void a_list_with_its_total_takes_a_name_for_each_mark(string template, string written)
    {
        var result = Filling.Text(template);
        Assert.Equal(written, Filling.Body(result));
        Assert.True(result.IsComplete);
        Assert.All(result.Slots, slot => Assert.Equal(["石井村", "柳沟村"], slot.Names));
    }

    [Theory]
    [InlineData("今年以来，申报**村和**村2个县级文明村。", 1)]
    [InlineData("今年以来，申报**村和**村2个县级文明村。", 3)]
    [InlineData("今年以来，申报**村和**村3个县级文明村。", 3)]
    [InlineData("今年以来，申报石井村和柳沟村2个县级文明村。", 3)]
    [InlineData("打造“抗疫先锋”“移风易俗”**个志愿服务品牌。", 3)]
    public void a_list_and_the_ledger_with_other_numbers_of_names_are_in_conflict_and_nothing_changes(string sentence, int names)
    {
        string[] villages = ["石井村", "柳沟村", "清水村"];
        var result = Filling.Text(
            sentence,
            new Books().WithNames("F40", villages[..names]).WithNames("F48", "抗疫先锋", "移风易俗", "银龄互助").Build()
        );
        Assert.NotEmpty(result.Slots);
        Assert.All(result.Slots, slot => Assert.Equal(SlotStatus.Conflict, slot.Status));
        Assert.Equal(sentence, Filling.Body(result));
    }

    [Fact]
    public void a_printed_list_with_the_ledgers_names_agrees()
    {
        var result = Filling.Text("今年以来，申报柳沟村和石井村2个县级文明村。");
        Assert.Equal(SlotStatus.Agrees, Assert.Single(result.Slots).Status);
    }

    [Fact]
    public void the_places_a_list_names_do_not_make_it_speak_of_another_place()
    {
        var model = Taizhang.Prose.ProseModel.From(TestCatalog.Catalog, ["清泉镇", "石井村", "柳沟村", "黄花滩村"]);
        var request = new FillRequest(
            "申报石井村和柳沟村2个县级文明村，黄花滩村被评为市级“党建引领乡村振兴样板村”。"u8.ToArray(),
            "a.txt",
            new Books().Build(),
            model,
            Filling.Options
        );
        Assert.Equal([SlotStatus.Agrees, SlotStatus.Agrees], FillReport.Run(request).Value.Slots.Select(slot => slot.Status));
    }

    [Fact]
    public void a_printed_list_with_other_names_is_in_conflict()
    {
        var result = Filling.Text("今年以来，申报柳沟村和红柳村2个县级文明村。");
        Assert.Equal(SlotStatus.Conflict, Assert.Single(result.Slots).Status);
        Assert.Contains("石井村、柳沟村", Filling.Comments(result), StringComparison.Ordinal);
    }

    [Fact]
    public void a_total_behind_printed_names_is_filled_and_other_names_are_told()
    {
        var result = Filling.Text(
            "打造“抗疫先锋”“移风易俗”**个志愿服务品牌。",
            new Books().WithNames("F48", "抗疫先锋", "银龄互助").Build()
        );
        var slot = Assert.Single(result.Slots);
        Assert.Equal((SlotStatus.Filled, "2", "names_differ"), (slot.Status, slot.Text, Assert.Single(slot.Notes)));
        Assert.Contains("抗疫先锋、银龄互助", Filling.Comments(result), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("黄花滩村被评为市级“党建引领乡村振兴样板村”。", "F22", SlotStatus.Agrees)]
    [InlineData("白杨村被评为市级“党建引领乡村振兴样板村”。", "F22", SlotStatus.Conflict)]
    [InlineData("产业致富先锋岗被评为市级“党员先锋引领示范岗”。", "F23", SlotStatus.Agrees)]
    [InlineData("白杨村、石门村继续保持省级文明村荣誉。", "F39", SlotStatus.Conflict)]
    [InlineData("白杨村和石门村继续保持省级文明村荣誉。", "F39", SlotStatus.Conflict)]
    [InlineData("我镇继续巩固省级文明镇创建成果。", "F38", SlotStatus.Agrees)]
    [InlineData("我镇继续巩固县级文明镇创建成果。", "F38", SlotStatus.Conflict)]
    public void a_name_that_claims_a_standing_is_compared(string sentence, string figure, SlotStatus status)
    {
        var result = Filling.Text(sentence);
        var slot = Assert.Single(result.Slots);
        Assert.Equal((figure, SlotRole.Visible, status), (slot.Figure, slot.Role, slot.Status));
        Assert.Equal(sentence, Filling.Body(result));
    }

    [Fact]
    public void a_name_that_ends_otherwise_than_the_sentence_says_is_left_open()
    {
        var result = Filling.Text("**村继续保持省级文明村荣誉。", new Books().WithNames("F39", "幸福社区").Build());
        Assert.Equal("【待填】村继续保持省级文明村荣誉。", Filling.Body(result));
        Assert.Contains("不都以“村”结尾", Filling.Comments(result), StringComparison.Ordinal);
    }
}
