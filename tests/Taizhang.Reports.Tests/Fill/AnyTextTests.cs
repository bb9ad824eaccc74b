using System.Text;
using Taizhang.Documents.Word;
using Taizhang.Reports.Fill;
using Taizhang.Reports.Read;
using Taizhang.Reports.Tests.Documents;

namespace Taizhang.Reports.Tests.Fill;

/// <summary>What holds for any text, tried on texts thrown together from pieces of reports.</summary>
public sealed class AnyTextTests
{
    private const int Texts = 60;
    private const int PiecesMax = 40;

    private static readonly string[] Pieces =
    [
        "发展党员",
        "**",
        "XX",
        "×",
        "___",
        "*",
        "名",
        "，",
        "。",
        "\n",
        "、",
        "余",
        "近",
        "约",
        "左右",
        "12",
        "192",
        "二十",
        "各",
        "村",
        "和",
        "2个",
        "县级文明村",
        "申报",
        "“抗疫先锋”",
        "“**”",
        "个志愿服务品牌",
        "各支部集中学习",
        "次",
        "场次",
        "发放慰问金",
        "万元",
        "黄花滩村被评为市级“党建引领乡村振兴样板村”",
        "2021年",
        "**月**日",
        "党的二十大",
        "一、",
        "（一）",
        "1.",
        "其中",
        "计划",
        "去年",
        "增加",
        "😀",
        "𠮷",
        "\t",
        "\r\n",
        "文明实践所、站示范点各",
        "处",
        "【待填】",
        "志愿服务活动",
        "超过",
        "突破",
        "万",
        "元",
        "%",
        "同志",
        "等",
        "镇",
        "省级文明镇",
        "继续保持",
        "若干",
        "（　）",
        "[ ]",
        "~",
        "-",
        "第",
        "第3期",
        "#",
        "8",
    ];

    [Fact]
    public void it_is_filled_renewed_and_read_back_without_a_fault_and_nothing_but_slots_changes()
    {
        for (var seed = 0; seed < Texts; seed++)
        {
            var random = new Random(seed);
            var text = string.Concat(Enumerable.Range(0, random.Next(1, PiecesMax)).Select(_ => Pieces[random.Next(Pieces.Length)])) + "完";
            var options = Filling.Options with { Renew = seed % 2 == 0, Exact = seed % 3 == 0, NoAppendix = seed % 5 == 0 };
            Hold(text, Filling.Text(text, options: options, fileName: seed % 7 == 0 ? "a.md" : "a.txt"));
            Hold(
                text,
                Filling.Bytes(
                    Sketch.Body(
                        string.Concat(
                            text.Replace("\r", "", StringComparison.Ordinal)
                                .Split('\n')
                                .Select(line => Sketch.Paragraph(random.Next(2) == 0 ? Sketch.Shattered(line) : Sketch.Run(line)))
                        )
                    ),
                    options: options
                )
            );
        }
    }

    private static void Hold(string text, FillResult result)
    {
        Assert.All(
            result.Slots,
            slot =>
            {
                Assert.True(slot.Text == slot.Out.Of(result.WrittenText), $"{text}: {slot}");
                Assert.Equal(slot.Surface, slot.Span.Of(result.Text));
            }
        );
        Assert.True(result.Slots.Zip(result.Slots.Skip(1)).All(pair => pair.First.Span.End <= pair.Second.Span.Start), text);
        var read = ReadReport.Run(result.Document, "a.docx").Value;
        Assert.True(result.Slots.Count(slot => slot.IsSettled && slot.Figure is not null) <= read.Count, text);
        Assert.All(read, figure => Assert.Equal(figure.Stated.Text, figure.Text));
        Assert.True(DocumentValidation.Errors(result.Document).Count == 0, text);
    }
}
