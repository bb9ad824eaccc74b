using System.Globalization;
using Taizhang.Catalog.Figures;
using Taizhang.Documents.Excel;
using Taizhang.Figures.Trace;

namespace Taizhang.Reports.Workbooks;

/// <summary>Lays the records behind a figure out as an .xlsx: their amounts add up to the figure. Pure.</summary>
public static class FigureWorkbook
{
    /// <param name="about">Of what place and which days.</param>
    /// <param name="value">The figure as the page shows it, with its unit.</param>
    public static byte[] Write(FigureTrace trace, string about, string value)
    {
        var reading = trace.Reading;
        var rule = reading.Rule.Rule;
        var approximate = reading.Approximate > 0 ? string.Create(CultureInfo.InvariantCulture, $"，其中{reading.Approximate}条为约数") : "";
        return WorkbookWriter.Write(new SheetTable(
            rule.Name,
            [$"{rule.Name} {value}{approximate}", about, string.Create(CultureInfo.InvariantCulture, $"口径：{rule.Note}（第{reading.Rule.Version}版）")],
            ["日期", "村/单位", "内容", $"计数（{rule.Unit}）", "编号"],
            [.. trace.Records.Select(record => (IReadOnlyList<SheetCell>)
            [
                new SheetCell.Day(record.Date),
                new SheetCell.Text(record.Organisation),
                new SheetCell.Text(record.Title),
                new SheetCell.Number(InUnit(record.Of?.Figure.Kind ?? reading.Figure.Kind, record.Amount)),
                new SheetCell.Text(record.Ref),
            ])],
            reading.From.Count > 0 ? [] :
            [[
                new SheetCell.Text("合计"),
                new SheetCell.Text(""),
                new SheetCell.Text(""),
                new SheetCell.Number(InUnit(reading.Figure.Kind, trace.Records.Sum(record => record.Amount))),
            ]]));
    }

    private static decimal InUnit(FigureKind kind, long amount) => kind switch
    {
        FigureKind.Money => amount / 1_000_000m,
        FigureKind.Hours or FigureKind.Share => amount / 100m,
        FigureKind.Count or FigureKind.Names or FigureKind.Status => amount,
    };
}
