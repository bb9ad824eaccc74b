using System.Globalization;
using Taizhang.Documents.Word;
using Taizhang.Ledger.Procedures;

namespace Taizhang.Reports.Check;

/// <summary>核对单: what a check found, on paper, in the layout of GB/T 9704. It names no writer.</summary>
public static class CheckSheet
{
    private static readonly string[] Numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

    /// <summary>A .docx; the same check gives the same bytes.</summary>
    public static byte[] Write(CheckResult result, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(result);
        var summary = CheckSummary.Of(result);
        var blocks = new List<LayoutBlock>
        {
            new(LayoutKind.Title, "数据核对单"),
            new(LayoutKind.Body, $"材料：《{Path.GetFileNameWithoutExtension(result.FileName)}》。{Against(result)}"),
            new(LayoutKind.Body, summary.Counts),
        };
        foreach (var (group, number) in summary.Groups.Where(group => group.Lines.Count > 0).Select((group, i) => (group, i)))
        {
            blocks.Add(new LayoutBlock(LayoutKind.Heading1, string.Create(CultureInfo.InvariantCulture, $"{Numerals[number]}、{group.Heading}（{group.Lines.Count}处）")));
            blocks.AddRange(group.IsFolded
                ? []
                : group.Lines.Select((line, i) => new LayoutBlock(LayoutKind.Body, string.Create(CultureInfo.InvariantCulture, $"{i + 1}.{line.Place}{Quotes.Around(line.Excerpt.Line)}。{line.Message}{(line.Code is { } code ? $"\u3000{code}" : "")}"))));
        }

        blocks.Add(new LayoutBlock(LayoutKind.Date, ChineseDay.Of(DateOnly.FromDateTime(at.DateTime))));
        return OfficialLayout.Write(blocks, new LayoutOptions(at, "数据核对单"));
    }

    private static string Against(CheckResult result) => result.Ledger is { } ledger
        ? $"与{ledger.Own.Organisation.Name}台账核对：{ChineseDay.Of(ledger.Period.From)}至{ChineseDay.Of(ledger.Period.To)}，期末数截至{ChineseDay.Of(ledger.Period.To)}。"
        : "没有指定台账，只核对文字本身。";
}
