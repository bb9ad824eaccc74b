using System.Text.RegularExpressions;
using Taizhang.Documents.Word;
using Taizhang.Prose.Claims;
using Taizhang.Reports.Fill;
using Taizhang.Reports.Read;
using Taizhang.Reports.Tests.Documents;

namespace Taizhang.Reports.Tests.Fill;

/// <summary>The one real report, whose figures were masked when it was passed on.</summary>
public sealed partial class SeedTests
{
    /// <summary>What each mark of the report stands for, in its order; of 所、站 one mark with two figures.</summary>
    private const string Marks =
        "F01 F02 F03 F04 F05 F06 F07 F08 F09 F10 F11 F12 F13 F14 F15 F16 F17 F19 F20 F21 F24 F25 F26 F27 F28 F29 F30 F31 F32 F33 F34 F35 F36 "
        + "F39 F40 F40 F41 F42 F43 F44 F45 F47 F48";

    private const string Visible = "F18=192 F22=黄花滩村 F23=产业致富先锋岗 F38=省级文明镇 F40=2";

    [Fact]
    public void every_mark_of_the_real_report_is_filled_with_its_own_figure()
    {
        var result = Filling.Text(TestCatalog.Seed());
        var marks = result.Slots.Where(slot => slot.Role != SlotRole.Visible).ToList();
        Assert.Equal(43, marks.Count);
        Assert.Equal(Marks, string.Join(' ', marks.Select(slot => slot.Figure)));
        Assert.All(marks, slot => Assert.Equal((SlotStatus.Filled, Band.Sure), (slot.Status, slot.Band)));
        Assert.Equal(40, marks.Count(slot => slot.Role == SlotRole.Mark));
        Assert.Equal(["白杨", "石井", "柳沟"], marks.Where(slot => slot.Role == SlotRole.Name).Select(slot => slot.Text));
        var visible = result.Slots.Where(slot => slot.Role == SlotRole.Visible).ToList();
        Assert.Equal(Visible, string.Join(' ', visible.Select(slot => $"{slot.Figure}={slot.Text}")));
        Assert.All(visible, slot => Assert.Equal(SlotStatus.Agrees, slot.Status));
        Assert.True(result.IsComplete);
    }

    [Fact]
    public void every_number_printed_is_the_ledgers_and_its_place_in_the_written_text_is_told()
    {
        var result = Filling.Text(TestCatalog.Seed());
        foreach (var slot in result.Slots)
        {
            Assert.Equal(slot.Text, slot.Out.Of(result.WrittenText));
            if (slot.Role == SlotRole.Mark && slot.Figure is { } figure && Books.Amounts.TryGetValue(figure, out var amount))
            {
                Assert.Equal(figure == "F28" ? 3.18m : amount, slot.Value);
            }
        }

        var written = result.WrittenText;
        Assert.Contains("各支部集中学习210余次，研讨交流6轮次，撰写心得体会120余篇", written, StringComparison.Ordinal);
        Assert.Contains("发放慰问金3.18万元，为19名", written, StringComparison.Ordinal);
        Assert.Contains("申报石井村和柳沟村2个县级文明村", written, StringComparison.Ordinal);
        Assert.Contains("文化演出活动21场次", written, StringComparison.Ordinal);
        Assert.Contains("示范点各2处", written, StringComparison.Ordinal);
    }

    [Fact]
    public void a_printed_figure_the_ledger_denies_stays_as_it_is_and_is_told()
    {
        var result = Filling.Text(TestCatalog.Seed(), new Books().With("F18", 189).Build());
        var slot = Assert.Single(result.Slots, slot => slot.Figure == "F18");
        Assert.Equal((SlotRole.Visible, SlotStatus.Conflict, "192", 189m), (slot.Role, slot.Status, slot.Text, slot.Value));
        Assert.Contains("选树192名党员结对", result.WrittenText, StringComparison.Ordinal);
        Assert.Contains("台账是189名（189条记录）", Filling.Comments(result), StringComparison.Ordinal);
        Assert.False(result.IsComplete);
    }

    [Fact]
    public void a_list_of_two_stays_as_it_is_where_the_ledger_has_three_names()
    {
        var result = Filling.Text(TestCatalog.Seed(), new Books().WithNames("F40", "石井村", "柳沟村", "清水村").Build());
        var list = result.Slots.Where(slot => slot.Figure == "F40").ToList();
        Assert.Equal([SlotRole.Name, SlotRole.Name, SlotRole.Visible], list.Select(slot => slot.Role));
        Assert.All(list, slot => Assert.Equal((SlotStatus.Conflict, slot.Surface), (slot.Status, slot.Text)));
        Assert.Contains("申报**村和**村2个县级文明村", result.WrittenText, StringComparison.Ordinal);
        Assert.Contains("台账里是3个：石井村、柳沟村、清水村", Filling.Comments(result), StringComparison.Ordinal);
        Assert.False(result.IsComplete);
    }

    [Theory]
    [InlineData("XX")]
    [InlineData("××")]
    [InlineData("____")]
    [InlineData("*")]
    [InlineData("X")]
    public void any_other_marker_is_filled_alike(string marker)
    {
        var seed = TestCatalog.Seed();
        var result = Filling.Text(Starred().Replace(seed, marker));
        Assert.Equal(Filling.Text(seed).WrittenText, result.WrittenText.Replace(marker + "8", "21", StringComparison.Ordinal));
        Assert.True(result.IsComplete);
    }

    [Fact]
    public void mixed_markers_are_filled_alike()
    {
        string[] markers = ["**", "XX", "×", "___", "*", "xx", "×××"];
        var number = 0;
        var seed = TestCatalog.Seed();
        var mixed = Starred().Replace(seed, _ => markers[number++ % markers.Length]);
        Assert.Equal(Filling.Text(seed).WrittenText, Filling.Text(mixed).WrittenText);
    }

    [Fact]
    public void nothing_of_the_text_is_lost_but_the_marks()
    {
        var seed = TestCatalog.Seed();
        var rest = Regex.Split(string.Join('\n', seed.Split('\n', StringSplitOptions.RemoveEmptyEntries)), @"\*+8?余?");
        var result = Filling.Text(seed);
        var at = 0;
        foreach (var piece in rest)
        {
            var found = result.WrittenText.IndexOf(piece, at, StringComparison.Ordinal);
            Assert.InRange(found, at, at + 12);
            at = found + piece.Length;
        }
    }

    [Fact]
    public void the_document_is_valid_and_the_same_request_gives_the_same_bytes()
    {
        var result = Filling.Text(TestCatalog.Seed());
        Assert.Empty(DocumentValidation.Errors(result.Document));
        Assert.Equal(result.Document, Filling.Text(TestCatalog.Seed()).Document);
        Assert.Equal(FillJson.Write(result), FillJson.Write(Filling.Text(TestCatalog.Seed())));
    }

    [Fact]
    public void every_figure_is_read_back_as_it_was_written()
    {
        var result = Filling.Text(TestCatalog.Seed());
        var read = ReadReport.Run(result.Document, "述职报告.docx").Value;
        Assert.Equal(
            result.Slots.SelectMany(slot =>
                slot.Also.Prepend(slot.Figure).Select(figure => (figure, slot.Text, slot.Out.Start, slot.Out.End))
            ),
            read.Select(figure => ((string?)figure.Stated.Figure, figure.Text, figure.Start, figure.End))
        );
        Assert.All(
            read,
            figure =>
                Assert.Equal(
                    (AnchorMark.Control, "620622101", figure.Text),
                    (figure.Anchor, figure.Stated.Organisation, figure.Stated.Text)
                )
        );
    }

    [Fact]
    public void every_figure_is_read_back_after_LibreOffice_saved_the_document()
    {
        var result = Filling.Text(TestCatalog.Seed());
        var before = ReadReport.Run(result.Document, "述职报告.docx").Value;
        var after = ReadReport.Run(LibreOffice.Convert(result.Document, "docx", "docx"), "述职报告.docx").Value;
        Assert.Equal(
            before.Select(figure => (figure.Stated, figure.Text, figure.Start, figure.End)),
            after.Select(figure => (figure.Stated, figure.Text, figure.Start, figure.End))
        );
    }

    [Fact]
    public void the_report_made_in_LibreOffice_is_filled_alike()
    {
        var document = LibreOffice.Convert(System.Text.Encoding.UTF8.GetBytes("\ufeff" + TestCatalog.Seed()), "txt", "docx");
        var result = Filling.Bytes(document);
        Assert.Equal(
            Filling.Body(Filling.Text(TestCatalog.Seed())),
            result.WrittenText.Replace("\n\n", "\n", StringComparison.Ordinal).TrimEnd('\n')
        );
        Assert.True(result.IsComplete);
        Assert.Empty(DocumentValidation.Errors(result.Document).Except(DocumentValidation.Errors(document)));
    }

    [Fact]
    public void a_report_whose_every_character_is_a_run_is_filled_alike()
    {
        var paragraphs = TestCatalog.Seed().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var result = Filling.Bytes(Sketch.Body(string.Concat(paragraphs.Select(line => Sketch.Paragraph(Sketch.Shattered(line))))));
        Assert.Equal(Filling.Body(Filling.Text(TestCatalog.Seed())), result.WrittenText.TrimEnd('\n'));
        Assert.Empty(DocumentValidation.Errors(result.Document));
        Assert.Equal(49, ReadReport.Run(result.Document, "述职报告.docx").Value.Count);
    }

    [Fact]
    public void a_filled_report_filled_again_agrees_everywhere_and_follows_a_changed_ledger()
    {
        var first = Filling.Text(TestCatalog.Seed());
        var again = Filling.Bytes(first.Document);
        Assert.Equal(first.WrittenText, again.WrittenText);
        Assert.All(again.Slots, slot => Assert.Equal(SlotStatus.Agrees, slot.Status));
        var changed = Filling.Bytes(first.Document, new Books().With("F24", 18).Build(), Filling.Options with { Renew = true });
        Assert.Contains("发展党员18名", changed.WrittenText, StringComparison.Ordinal);
        Assert.Equal(
            ("17", "18"),
            changed.Slots.Where(slot => slot.Status == SlotStatus.Replaced).Select(slot => (slot.Old ?? "", slot.Text)).Single()
        );
    }

    [GeneratedRegex(@"\*\*")]
    private static partial Regex Starred();
}
