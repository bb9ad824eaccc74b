using Taizhang.Documents.Word;
using Taizhang.Figures.Compute;
using Taizhang.Reports.Fill;
using Taizhang.Reports.Read;

namespace Taizhang.Reports.Tests.Fill;

/// <summary>What is printed for a number, and what is not.</summary>
public sealed class NumberTests
{
    [Theory]
    [InlineData("各支部集中学习**余次。", 217, "各支部集中学习210余次。")]
    [InlineData("各支部集中学习**余次。", 210, "各支部集中学习210次。")]
    [InlineData("各支部集中学习**余次。", 7, "各支部集中学习7次。")]
    [InlineData("各支部集中学习近**次。", 127, "各支部集中学习近130次。")]
    [InlineData("各支部集中学习超过**次。", 127, "各支部集中学习超过120次。")]
    [InlineData("各支部集中学习**次左右。", 127, "各支部集中学习130次左右。")]
    [InlineData("各支部集中学习**次左右。", 120, "各支部集中学习120次。")]
    [InlineData("各支部集中学习约**次。", 8, "各支部集中学习8次。")]
    public void a_word_of_approximation_stays_where_it_is_true(string template, long amount, string written) =>
        Assert.Equal(written, Filling.Body(Filling.Text(template, new Books().With("F03", amount).Build())));

    [Fact]
    public void a_text_about_another_part_of_the_year_is_not_filled_with_the_year() =>
        Assert.Equal("清泉镇2022年上半年工作小结\n各支部集中学习【待填】次。", Filling.Body(Filling.Text("清泉镇2022年上半年工作小结\n各支部集中学习**次。", new Books().With("F03", 217).Build())));

    [Theory]
    [InlineData("上半年，各支部集中学习**次。", "上半年，各支部集中学习217次。")]
    [InlineData("一季度，各支部集中学习**次。", "一季度，各支部集中学习【待填】次。")]
    public void the_half_that_is_asked_for_is_filled_where_a_sentence_names_it(string template, string written)
    {
        var half = new Books().With("F03", 217).Build() with { Period = new Period(new DateOnly(2022, 1, 1), new DateOnly(2022, 6, 30)) };
        Assert.Equal(written, Filling.Body(Filling.Text(template, half)));
    }

    [Fact]
    public void of_a_change_the_level_behind_it_is_filled_and_the_one_before_it_left_open() =>
        Assert.Equal("志愿服务队由【待填】支增加到24支。", Filling.Body(Filling.Text("志愿服务队由**支增加到**支。")));

    [Theory]
    [InlineData("五星级党支部占比达到**%。", "S01", 1875, "五星级党支部占比达到18.75%。")]
    [InlineData("全年志愿活动较上年增长**%。", "S02", 800, "全年志愿活动较上年增长8%。")]
    [InlineData("志愿服务活动场次同比增长**%。", "S02", -500, "志愿服务活动场次同比增长【待填】%。")]
    [InlineData("发展党员比上年增加**名。", "S03", 3, "发展党员比上年增加3名。")]
    public void a_share_and_a_change_against_last_year_are_filled_and_a_fall_is_not_called_growth(string template, string figure, long amount, string written) =>
        Assert.Equal(written, Filling.Body(Filling.Text(template, new Books().With(figure, amount).Build())));

    [Theory]
    [InlineData("各支部集中学习**余次。", "各支部集中学习217次。")]
    [InlineData("各支部集中学习**次左右。", "各支部集中学习217次。")]
    [InlineData("各支部集中学习近**次。", "各支部集中学习217次。")]
    public void exact_drops_words_of_approximation(string template, string written) =>
        Assert.Equal(written, Filling.Body(Filling.Text(template, options: Filling.Options with { Exact = true })));

    [Theory]
    [InlineData("7", "exact_below_ten")]
    [InlineData("210", "hedge_not_true")]
    public void a_dropped_word_of_approximation_is_noted(string amount, string note)
    {
        var result = Filling.Text(
            "各支部集中学习**余次。",
            new Books().With("F03", long.Parse(amount, System.Globalization.CultureInfo.InvariantCulture)).Build()
        );
        Assert.Equal([note], Assert.Single(result.Slots).Notes);
    }

    [Theory]
    [InlineData("发放慰问金**万元。", 3_180_000, "发放慰问金3.18万元。")]
    [InlineData("发放慰问金**万元。", 3_184_500, "发放慰问金3.18万元。")]
    [InlineData("发放慰问金**万元。", 3_185_000, "发放慰问金3.19万元。")]
    [InlineData("发放慰问金**万元。", 3_000_000, "发放慰问金3万元。")]
    [InlineData("发放慰问金**元。", 3_180_000, "发放慰问金31800元。")]
    [InlineData("发放慰问金**余万元。", 12_340_000, "发放慰问金12余万元。")]
    public void money_is_printed_in_the_unit_of_the_sentence(string template, long fen, string written) =>
        Assert.Equal(written, Filling.Body(Filling.Text(template, new Books().With("F28", fen).Build())));

    [Fact]
    public void a_leftover_digit_is_replaced_with_its_mark()
    {
        var result = Filling.Text("对接邀请县级文体演出团体到我镇开展文化演出活动**8场次。");
        var slot = Assert.Single(result.Slots);
        Assert.Equal(("**8", "21"), (slot.Surface, slot.Text));
        Assert.Equal(["leftover_digit"], slot.Notes);
        Assert.Equal("对接邀请县级文体演出团体到我镇开展文化演出活动21场次。", Filling.Body(result));
    }

    [Fact]
    public void one_mark_of_two_equal_figures_is_one_number_and_states_both()
    {
        var result = Filling.Text("积极打造新时代文明实践所、站示范点各**处。");
        var slot = Assert.Single(result.Slots);
        Assert.Equal(("F45", "F46", "2"), (slot.Figure, Assert.Single(slot.Also), slot.Text));
        Assert.Equal(["F45", "F46"], ReadReport.Run(result.Document, "a.docx").Value.Select(figure => figure.Stated.Figure));
    }

    [Fact]
    public void one_mark_of_two_unequal_figures_becomes_two_numbers()
    {
        var result = Filling.Text(
            "积极打造新时代文明实践所、站示范点各**处，成效明显。",
            new Books().With("F45", 2).With("F46", 3).Build()
        );
        Assert.Equal("积极打造新时代文明实践所、站示范点分别为2处、3处，成效明显。", Filling.Body(result));
        var slot = Assert.Single(result.Slots);
        Assert.Equal((SlotStatus.Filled, "2处、3", "each_differs"), (slot.Status, slot.Text, Assert.Single(slot.Notes)));
        Assert.Equal(slot.Text, slot.Out.Of(result.WrittenText));
        Assert.Equal(
            [("F45", "2"), ("F46", "3")],
            ReadReport.Run(result.Document, "a.docx").Value.Select(figure => (figure.Stated.Figure, figure.Text))
        );
        Assert.Empty(DocumentValidation.Errors(result.Document));
    }

    [Fact]
    public void a_printed_number_of_two_figures_agrees_only_with_both()
    {
        Assert.Equal(SlotStatus.Agrees, Assert.Single(Filling.Text("积极打造新时代文明实践所、站示范点各2处。").Slots).Status);
        var result = Filling.Text("积极打造新时代文明实践所、站示范点各2处。", new Books().With("F46", 3).Build());
        Assert.Equal(SlotStatus.Conflict, Assert.Single(result.Slots).Status);
    }

    [Theory]
    [InlineData("发展党员17名。", SlotStatus.Agrees)]
    [InlineData("发展党员十七名。", SlotStatus.Agrees)]
    [InlineData("发展党员18名。", SlotStatus.Conflict)]
    [InlineData("撰写心得体会120余篇。", SlotStatus.Agrees)]
    [InlineData("撰写心得体会127余篇。", SlotStatus.Conflict)]
    [InlineData("撰写心得体会近130篇。", SlotStatus.Agrees)]
    [InlineData("发放慰问金3.18万元。", SlotStatus.Agrees)]
    [InlineData("发放慰问金31800元。", SlotStatus.Agrees)]
    public void a_printed_number_is_compared_and_never_changed(string sentence, SlotStatus status)
    {
        var result = Filling.Text(sentence);
        var slot = Assert.Single(result.Slots);
        Assert.Equal((SlotRole.Visible, status), (slot.Role, slot.Status));
        Assert.Equal(sentence, Filling.Body(result));
    }

    [Fact]
    public void what_the_ledger_has_no_record_of_is_not_printed_as_nought()
    {
        var result = Filling.Text("发展党员**名。", new Books().Without("F24").Build());
        var slot = Assert.Single(result.Slots);
        Assert.Equal((SlotStatus.Unresolved, "【待填】", "F24"), (slot.Status, slot.Text, slot.Figure));
        Assert.Equal("发展党员【待填】名。", Filling.Body(result));
        Assert.Contains("台账没有记录", Filling.Comments(result), StringComparison.Ordinal);
    }

    [Fact]
    public void what_was_left_open_is_filled_when_the_document_is_filled_again()
    {
        var open = Filling.Text(
            "发展党员**名，**村继续保持省级文明村荣誉，共有志愿者**余人。",
            new Books().Without("F24").Without("F39").Without("F44").Build()
        );
        Assert.Equal("发展党员【待填】名，【待填】村继续保持省级文明村荣誉，共有志愿者【待填】人。", Filling.Body(open));
        var filled = Filling.Bytes(open.Document);
        Assert.Equal("发展党员17名，白杨村继续保持省级文明村荣誉，共有志愿者1364人。", Filling.Body(filled));
        Assert.Equal(["【待填】", "【待填】", "【待填】"], filled.Slots.Select(slot => slot.Surface));
        Assert.True(filled.IsComplete);
        Assert.Contains("台账没有记录", Filling.Comments(open), StringComparison.Ordinal);
        Assert.DoesNotContain("台账没有记录", Filling.Comments(filled), StringComparison.Ordinal);
        Assert.Contains("w:highlight", Filling.BodyXml(open), StringComparison.Ordinal);
        Assert.DoesNotContain("w:highlight", Filling.BodyXml(filled), StringComparison.Ordinal);
    }

    [Fact]
    public void a_sum_of_approximate_numbers_says_that_it_is_one()
    {
        var slot = Assert.Single(Filling.Text("新增宣传标语**处。", new Books().Approximate("F33").Build()).Slots);
        Assert.Equal(("约64", "approximate"), (slot.Text, Assert.Single(slot.Notes)));
    }

    [Fact]
    public void a_sentence_of_no_figure_stays_open_with_a_comment()
    {
        var result = Filling.Text("开展微心愿认领**件，成效明显。");
        var slot = Assert.Single(result.Slots);
        Assert.Equal((SlotStatus.Unresolved, "【待填】"), (slot.Status, slot.Text));
        Assert.Null(slot.Figure);
        Assert.Equal("开展微心愿认领【待填】件，成效明显。", Filling.Body(result));
        Assert.Contains("没有对上哪本台账", Filling.Comments(result), StringComparison.Ordinal);
        Assert.False(result.IsComplete);
    }

    [Fact]
    public void what_is_only_planned_is_not_filled_from_the_ledger()
    {
        var result = Filling.Text("下一步计划发展党员**名。");
        Assert.Equal((SlotStatus.Unresolved, "F24"), (Assert.Single(result.Slots).Status, result.Slots[0].Figure));
        Assert.Contains("写的是计划", Filling.Comments(result), StringComparison.Ordinal);
    }

    [Fact]
    public void a_unit_decides_between_the_ways_to_count()
    {
        var slot = Assert.Single(Filling.Text("开展党的二十大精神理论政策宣讲**场次。").Slots);
        Assert.Equal(("F30", "session", "84"), (slot.Figure, slot.Variant, slot.Text));
    }

    [Fact]
    public void a_text_without_figures_comes_out_as_it_went_in()
    {
        var result = Filling.Text("始终把学习作为头等大事。\n坚持求真务实。");
        Assert.Empty(result.Slots);
        Assert.Equal("始终把学习作为头等大事。\n坚持求真务实。", Filling.Body(result));
        Assert.True(result.IsComplete);
        Assert.Empty(ReadReport.Run(result.Document, "a.docx").Value);
    }

    [Theory]
    [InlineData("于**月**日召开会议。")]
    [InlineData("20**年发展党员**名。")]
    [InlineData("XX同志任XX职务，XXX等3人参加。")]
    [InlineData("开展微心愿认领___件，×××村参加____场。")]
    [InlineData("申报**村和**村2个省级文明村。")]
    [InlineData("在X组织、XX委的带领下工作。")]
    public void no_mark_is_left_in_what_is_written(string template)
    {
        var result = Filling.Text(template);
        Assert.DoesNotMatch("[*×_]|X", result.WrittenText);
        Assert.False(result.IsComplete);
    }
}
