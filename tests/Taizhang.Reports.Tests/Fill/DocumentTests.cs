using Taizhang.Documents.Word;
using Taizhang.Reports.Fill;
using Taizhang.Reports.Read;
using Taizhang.Reports.Sources;
using Taizhang.Reports.Tests.Documents;

namespace Taizhang.Reports.Tests.Fill;

/// <summary>Word documents as templates, and what a filled document carries along.</summary>
public sealed class DocumentTests
{
    [Fact]
    public void formatting_beside_a_figure_stays()
    {
        var result = Filling.Bytes(
            Sketch.Body(
                Sketch.Paragraph(
                    Sketch.Run("发展党员", "<w:b/>") + Sketch.Run("*", "<w:i/>") + Sketch.Run("*名", "<w:i/>") + Sketch.Run("。")
                )
            )
        );
        Assert.Equal("发展党员17名。\n", result.WrittenText);
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(result.Document));
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        var xml = reader.ReadToEnd();
        Assert.Contains(
            "<w:b /></w:rPr><w:t xml:space=\"preserve\">发展党员</w:t>",
            xml.Replace("<w:b/>", "<w:b />", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Matches("<w:i ?/></w:rPr><w:t[^>]*>17</w:t>", xml);
    }

    [Fact]
    public void a_document_that_ends_with_a_table_is_filled_and_gets_its_appendix()
    {
        var result = Filling.Bytes(
            Sketch.Body(
                Sketch.Paragraph(Sketch.Run("发展党员**名。"))
                    + Sketch.Table(Sketch.Cells("更换公益广告栏", "**处"), Sketch.Cells("悬挂横幅", "**条"))
            )
        );
        Assert.Equal("17", result.Slots[0].Text);
        Assert.All(result.Slots, slot => Assert.Equal(slot.Text, slot.Out.Of(result.WrittenText)));
        Assert.DoesNotContain('*', result.WrittenText);
        Assert.Empty(DocumentValidation.Errors(result.Document));
    }

    [Fact]
    public void the_appendix_tells_each_figure_once_and_no_reading_sees_it()
    {
        var result = Filling.Text("发展党员**名，发放慰问金**万元。今年共发展党员17名。");
        Assert.True(
            WordFile.Open(result.Document) is WordOpening.Opened whole
                && whole.File.Text.Contains("数据来源说明\n", StringComparison.Ordinal)
                && whole.File.Text.Contains("发放慰问金\t3.18\t万元\t", StringComparison.Ordinal)
                && System.Text.RegularExpressions.Regex.Count(whole.File.Text, "发展党员\t17\t名\t") == 1
        );
        Assert.DoesNotContain("数据来源说明", Filling.Open(result.Document).Text, StringComparison.Ordinal);
        var without = Filling.Bytes(result.Document, options: Filling.Options with { NoAppendix = true });
        Assert.True(
            WordFile.Open(without.Document) is WordOpening.Opened bare && !bare.File.Text.Contains("数据来源说明", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void the_document_carries_what_each_figure_states()
    {
        var result = Filling.Text("各支部集中学习**余次，开展党的二十大精神理论政策宣讲**场次。");
        Assert.Equal(
            [
                new StatedFigure("tz:F03:0001", "F03", 1, "620622101", new DateOnly(2022, 1, 1), new DateOnly(2022, 12, 31), 217, "210余"),
                new StatedFigure(
                    "tz:F30@session:0002",
                    "F30@session",
                    1,
                    "620622101",
                    new DateOnly(2022, 1, 1),
                    new DateOnly(2022, 12, 31),
                    84,
                    "84"
                ),
            ],
            Manifest.Read(Filling.Open(result.Document))
        );
    }

    [Fact]
    public void a_figure_changed_by_hand_is_read_back_as_it_stands_beside_what_was_stated()
    {
        var result = Filling.Text("发展党员**名。");
        var file = Filling.Open(result.Document);
        var changed = file.Write(new WordChanges { Edits = [new Edit(4, 6, "19")] });
        var figure = Assert.Single(ReadReport.Run(changed, "a.docx").Value);
        Assert.Equal((17m, "17", "19"), (figure.Stated.Value, figure.Stated.Text, figure.Text));
    }

    [Fact]
    public void reading_back_is_told_in_the_contracts_words()
    {
        var result = Filling.Text("😀发放慰问金**万元。");
        Assert.Equal(
            """[{"figure":"F28","version":1,"organisation":"620622101","from":"2022-01-01","to":"2022-12-31","value":3.18,"text":"3.18","start":6,"end":10,"anchor":"control"}]""",
            System.Text.Encoding.UTF8.GetString(ReadReport.Json(ReadReport.Run(result.Document, "a.docx").Value))
        );
    }

    [Fact]
    public void a_slot_is_told_in_the_contracts_words()
    {
        var result = Filling.Text("各支部集中学习**余次。");
        Assert.Equal(
            """{"organisation":"清泉镇","from":"2022-01-01","to":"2022-12-31","text":"各支部集中学习**余次。","slots":[{"start":7,"end":9,"surface":"**","role":"mark","figure":"F03","also":[],"variant":null,"name":"各支部集中学习","unit":"次","value":217,"names":[],"text":"210余","old":null,"out_start":7,"out_end":11,"qualifier":"more_than","records":217,"confidence":C,"band":"sure","status":"filled","notes":[],"candidates":[{"figure":"F03","confidence":C}]}],"to_change":[]}""",
            System.Text.RegularExpressions.Regex.Replace(
                System.Text.Encoding.UTF8.GetString(FillJson.Write(result)),
                "\"confidence\":[0-9.]+",
                "\"confidence\":C"
            )
        );
    }

    [Fact]
    public void a_document_of_another_hand_states_no_figure() =>
        Assert.Empty(ReadReport.Run(Sketch.Body(Sketch.Paragraph(Sketch.Run("发展党员17名。"))), "a.docx").Value);

    [Fact]
    public void what_is_no_document_is_refused() =>
        Assert.Equal("document-not-word", Assert.Single(ReadReport.Run("not a document"u8.ToArray(), "a.docx").Refusals).Code);

    [Fact]
    public void the_table_of_marks_says_what_stands_where()
    {
        var rows = MarkTable.Of(Filling.Text("发展党员**名，发放慰问金**万元，开展微心愿认领**件。", new Books().Build()));
        Assert.Equal(
            ("F24", "发展党员", "17名", 17, "已填入"),
            (rows[0].Figure, rows[0].Name, rows[0].Value, rows[0].Records, rows[0].Status)
        );
        Assert.Equal(("", "【待填】", null, "待填"), (rows[2].Figure, rows[2].Value, rows[2].Records, rows[2].Status));
    }
}
