using System.Globalization;
using Taizhang.Catalog.Figures;
using Taizhang.Documents.Word;
using Taizhang.Figures.Compute;
using Taizhang.Ledger.Procedures;
using Taizhang.Prose;

namespace Taizhang.Reports.Sources;

/// <summary>数据来源说明: the last section of a filled report, one row for each figure it states.</summary>
public static class SourceAppendix
{
    /// <summary>By this bookmark every reading of ours knows the section and skips it.</summary>
    public const string Bookmark = "taizhang-sources";

    private static readonly string[] Header = ["统计数", "数值", "单位", "口径说明", "记录数"];

    private static readonly int[] Widths = [22, 10, 8, 50, 10];

    /// <param name="readings">In the order of the report, each figure once.</param>
    /// <param name="byHand">Places filled in by hand: what was written, and on which ground.</param>
    public static Appendix Of(
        FigureBook book,
        IEnumerable<FigureReading> readings,
        IEnumerable<(string Text, string? Unit, string Ground)> byHand
    )
    {
        ArgumentNullException.ThrowIfNull(book);
        return new Appendix(
            Bookmark,
            "数据来源说明",
            Header,
            [
                .. readings.Select(Row),
                .. byHand.Select(entry => (IReadOnlyList<string>)["人工填写", entry.Text, entry.Unit ?? "", $"依据：{entry.Ground}", ""]),
            ],
            Widths,
            $"数据来自{book.Organisation.Name}台账，{ChineseDay.Of(book.Period.From)}至{ChineseDay.Of(book.Period.To)}；期末数截至{ChineseDay.Of(book.Period.To)}。"
        );
    }

    private static IReadOnlyList<string> Row(FigureReading reading) =>
        [
            reading.Rule.Rule.Name,
            reading.Figure.Kind == FigureKind.Status ? string.Join("、", reading.Names) : Hedges.Write(reading.Value),
            reading.Figure.Kind == FigureKind.Status ? "" : reading.Rule.Rule.Unit,
            reading.Figure.Kind == FigureKind.Names && reading.Names.Count > 0
                ? $"{reading.Rule.Rule.Note}（{string.Join("、", reading.Names)}）"
                : reading.Rule.Rule.Note,
            reading.Records.ToString(CultureInfo.InvariantCulture),
        ];
}
