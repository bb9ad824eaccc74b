using Taizhang.Prose;
using Taizhang.Reports.Capture;
using Taizhang.Reports.Check;
using Taizhang.Reports.Tests.Documents;
using Taizhang.Reports.Tests.Fill;
using Taizhang.Testing;

namespace Taizhang.Reports.Tests.Check;

/// <summary>What holds for any text: checking and capturing end, point into the text, and cut no character in two.</summary>
public sealed class AnyTextTests
{
    private const int PiecesMax = 60;

    private static readonly string[] Pieces =
    [
        "发展党员", "17名", "18", "**", "**8", "XX", "余", "近", "约", "左右", "，", "。", "\n", "\r\n", "\t", "、", "；", "：", "“", "”", "（", "）", "其中", "共", "合计", "占", "25%", "比去年的", "增加", "由12个", "增加到15个",
        "各", "2处", "志愿服务活动", "131场次", "130余场次", "石井村和柳沟村", "3个", "县级文明村", "申报", "被评为", "市级", "党建引领乡村振兴样板村", "省级文明村镇", "黄花滩村", "我镇", "上半年", "去年", "1—6月", "截至6月底", "2022年以来",
        "2022年01月05日", "2022.1.5", "一、", "（一）", "三、", "一是", "三是", "作为作为", "的得失的", "【待填】", "十九届六中全会", "😀", "𠮷", "\ud83d", "3月12日", "开展", "主题党日", "42名党员参加", "在", "慰问金", "3.18万元", "31800元",
        "\0", "　", "9999999999999999999999", "零", "一二三四", "99月99日", "2022年13月40日",
    ];

    [Fact]
    public void whatever_is_written_every_remark_stands_inside_the_text()
    {
        var dice = new Random(7);
        for (var number = 0; number < Effort.Of(60, 20_000); number++)
        {
            var text = string.Concat(Enumerable.Range(0, dice.Next(1, PiecesMax)).Select(_ => Pieces[dice.Next(Pieces.Length)]));
            var clean = text.Replace("\0", "", StringComparison.Ordinal).Replace("\ud83d", "", StringComparison.Ordinal);
            if (string.IsNullOrWhiteSpace(clean))
            {
                continue;
            }

            var document = Sketch.Body(string.Concat(clean.Split('\n').Select(line => Sketch.Paragraph(Sketch.Run(System.Security.SecurityElement.Escape(line.Replace("\r", "", StringComparison.Ordinal)))))));
            foreach (var result in new[] { Checking.Against(Checking.Ledger(), clean), Checking.Bytes(number % 2 == 0 ? null : Checking.Ledger(), document) })
            {
                Assert.All(result.Claims.Select(claim => claim.Claim.Span).Concat(result.Findings.Select(finding => finding.Span)), span => Inside(result.Text, span));
                Assert.NotEmpty(CheckJson.Write(result));
                Assert.Equal(WithoutComments(result), Filling.Open(CommentedDocument.Write(result, Checking.At)).Text);
                Assert.NotEmpty(CheckSheet.Write(result, Checking.At));
            }

            var drafts = CaptureText.Run(new CaptureRequest(text, TestCatalog.Model, new DateOnly(2022, 12, 31), ["黄花滩村", "石井村"], "清泉镇", []));
            Assert.All(drafts.SelectMany(draft => draft.Fields.Select(field => field.Span).Append(draft.Span)), span => Inside(text, span));
            Assert.NotEmpty(CaptureJson.Write(text, drafts));
        }
    }

    /// <summary>The text of the document the check has read, which no comment may change.</summary>
    private static string WithoutComments(CheckResult result) =>
        Filling.Open(CommentedDocument.Write(result with { Claims = [], Findings = [] }, Checking.At)).Text;

    private static void Inside(string text, TextSpan span)
    {
        Assert.True(span.Start >= 0 && span.End > span.Start && span.End <= text.Length, $"{span} of {text.Length}");
        Assert.False(Splits(text, span.Start) || Splits(text, span.End), $"{span} cuts a character in {text}");
    }

    private static bool Splits(string text, int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);
}
