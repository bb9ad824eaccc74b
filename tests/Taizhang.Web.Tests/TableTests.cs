using System.Globalization;
using Taizhang.Documents.Excel;
using Taizhang.Figures.Compute;
using Taizhang.Figures.Trace;
using Taizhang.Ledger;
using Taizhang.Ledger.Browse;

namespace Taizhang.Web.Tests;

/// <summary>Lists and the records of figures as tables.</summary>
public sealed class TableTests(DemoDesk demo) : IClassFixture<DemoDesk>
{
    private static readonly Period Year = new(new DateOnly(2022, 1, 1), OpenDesk.Today);

    private readonly OpenDesk _desk = demo.Desk;

    [Fact]
    public async Task a_list_is_exported_whole_with_its_totals_and_the_approximate_ones_apart()
    {
        var sheet = await SheetAsync("/ledgers/volunteer-activity?from=2022-01-01&to=2022-12-31&handler=Xlsx");
        var filter = new RecordFilter("volunteer-activity") { From = Year.From, To = Year.To };
        var records = BrowseRecords.Whole(_desk.Store, Scope.Everything, filter, RecordOrder.NewestFirst).Value;
        var totals = TotalRecords.Run(_desk.Store, Scope.Everything, filter).Value;
        var heading = sheet.Rows[1].Cells;
        var sum = sheet.Rows.Single(row => row.Cells[0] == "合计").Cells;

        Assert.True(records.Count > 50, $"The demo has only {records.Count}.");
        Assert.Equal(records.Select(record => record.Content.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), sheet.Rows.Skip(2).Take(records.Count).Select(row => row.Cells[0]));
        Assert.All(totals.Where(total => total.Records > 0), total => Assert.Equal(Shown(total.Field.Type, total.Amount), sum[Column(heading, total.Field.Name)]));
        Assert.All(totals.Where(total => total.ApproximateRecords > 0), total =>
        {
            var about = sheet.Rows.Single(row => row.Cells[0].StartsWith("另有约数", StringComparison.Ordinal)).Cells;
            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{total.Field.Name}{total.ApproximateRecords}条"), about[0], StringComparison.Ordinal);
            Assert.Equal(Shown(total.Field.Type, total.Approximate), about[Column(heading, total.Field.Name)]);
        });
    }

    [Fact]
    public async Task the_records_of_every_figure_add_up_in_its_table()
    {
        foreach (var figure in new[] { "F01", "F03", "F24", "F40", "F45" })
        {
            var sheet = await SheetAsync($"/figures/{figure}?from=2022-01-01&to=2022-12-31&handler=Xlsx");
            var trace = TraceFigure.Run(_desk.Store, Scope.Everything, figure, "清泉镇", Year).Value;

            Assert.Equal(trace.Records.Count, sheet.Rows.Count(row => row.Cells.Count > 4 && row.Cells[4].Length > 0) - 1);
            Assert.Contains(trace.Reading.Rule.Rule.Name, sheet.Rows[0].Cells[0], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task a_list_is_exported_as_it_is_narrowed()
    {
        var sheet = await SheetAsync("/ledgers/gathering?from=2022-03-01&to=2022-03-31&handler=Xlsx");

        Assert.All(sheet.Rows.Skip(2).Where(row => row.Cells[0].StartsWith("20", StringComparison.Ordinal)), row => Assert.StartsWith("2022-03", row.Cells[0], StringComparison.Ordinal));
        Assert.DoesNotContain(sheet.Rows.SelectMany(row => row.Cells), cell => cell.StartsWith("person-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task what_somebody_typed_as_a_formula_is_exported_as_text()
    {
        await using var desk = await OpenDesk.StartAsync(demo: false);
        await desk.SendAsync("/Start", "/Start?handler=Town", ("County", "云岭县"), ("Town", "清泉镇"), ("Villages", "黄花滩村"));
        await desk.SendAsync("/ledgers/gathering/new", "/ledgers/gathering/new", ("date", "2022-12-28"), ("organisation", "village-01-branch"), ("f.kinds", "党课"), ("f.subject", "=HYPERLINK(\"http://evil.example\")"), ("f.expected", "42"), ("f.present", "40"), ("save", "now"));
        var bytes = await desk.Browser.GetByteArrayAsync("/ledgers/gathering?handler=Xlsx");
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(bytes));
        using var reader = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")?.Open() ?? Stream.Null);
        var xml = await reader.ReadToEndAsync();

        Assert.Contains("=HYPERLINK(", xml, StringComparison.Ordinal);
        Assert.DoesNotContain("<f>", xml, StringComparison.Ordinal);
    }

    private async Task<SheetText> SheetAsync(string path)
    {
        var answer = await _desk.Browser.GetAsync(path);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", answer.Content.Headers.ContentType?.MediaType);
        return Assert.Single(Assert.IsType<WorkbookOpening.Opened>(WorkbookReader.Open(await answer.Content.ReadAsByteArrayAsync())).Sheets);
    }

    private static int Column(IReadOnlyList<string> heading, string name) => heading.ToList().IndexOf(name);

    private static string Shown(Catalog.Ledgers.FieldType type, long amount) =>
        (type == Catalog.Ledgers.FieldType.Whole ? amount : amount / 100m).ToString("0.####", CultureInfo.InvariantCulture);
}
