using System.Globalization;
using Taizhang.Ledger;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;

namespace Taizhang.Bench;

/// <summary>
/// Lists of records of a large ledger: the first page, a page far down, a search for a word few records have and for one
/// that many have, a choice, a village, and the totals of as many records as are added up. <c>browse RECORDS FOLDER</c>; a folder
/// that holds data is used as it is.
/// </summary>
internal static class BrowseRow
{
    private const int Runs = 60;
    private const int PageSize = 50;
    private const int PagesDown = 150;

    public static void Run(string[] args)
    {
        var isNew = !File.Exists(Path.Combine(args[1], "taizhang.db"));
        var store = Bench.NewStore(args[1]);
        if (isNew)
        {
            LedgerRows.Import(store, LedgerRows.Lines(long.Parse(args[0], CultureInfo.InvariantCulture)));
        }

        Measure(store);
    }

    public static void Measure(LedgerStore store)
    {
        foreach (var (what, ledger) in new[] { ("study of the county", "gathering"), ("volunteering of the county", "volunteer-activity") })
        {
            var all = new RecordFilter(ledger);
            Page(store, $"{what}: first page", all, null);
            Page(store, $"{what}: page {PagesDown}", all, Down(store, all));
            Page(store, $"{what}: drafts", all with { Status = EntryStatus.Draft }, null);
            Page(store, $"{what}: a year", all with { From = LedgerRows.Year.From, To = LedgerRows.Year.To }, null);
            Page(store, $"{what}: one township", all with { Place = LedgerRows.EvenShare }, null);
            Page(store, $"{what}: one village", all with { Place = "黄花滩村" }, null);
            foreach (var text in new[] { "黄花滩村", "学习", "清扫", "党", "二十大精神" })
            {
                Page(store, $"{what}: 查找{text}", all with { Text = text }, null);
            }

            Page(store, $"{what}: 查找学习, one township", all with { Text = "学习", Place = LedgerRows.EvenShare }, null);
        }

        var month = new RecordFilter("volunteer-activity") { Place = LedgerRows.EvenShare };
        var totals = TotalRecords.Run(store, Scope.Everything, month);
        Bench.Say($"totals of {(totals.IsDone ? totals.Value[0].Records : 0)} records: {Bench.Measure(Runs / 10, () => TotalRecords.Run(store, Scope.Everything, month))}");
    }

    private static void Page(LedgerStore store, string what, RecordFilter filter, PageEnd? after)
    {
        var page = Read(store, filter, after);
        var times = Enumerable.Range(0, Runs).Select(_ => Bench.Seconds(() => Read(store, filter, after)) * 1000).ToList();
        Bench.Say($"{what}: {page.Records.Count} of {page.Count} in p50 {Bench.Percentile(times, 0.5):0.0} ms, p95 {Bench.Percentile(times, 0.95):0.0} ms, fastest {times.Min():0.0} ms");
    }

    private static PageEnd? Down(LedgerStore store, RecordFilter filter)
    {
        var end = default(PageEnd?);
        for (var i = 0; i < PagesDown && (i == 0 || end is not null); i++)
        {
            end = Read(store, filter, end).End;
        }

        return end;
    }

    private static RecordPage Read(LedgerStore store, RecordFilter filter, PageEnd? after) =>
        BrowseRecords.Run(store, Scope.Everything, filter, RecordOrder.NewestFirst, after, PageSize).Value;
}
