using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Catalog.Ledgers;
using Taizhang.Figures.Compute;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Due;
using Taizhang.Ledger.Entry;
using Taizhang.Web.Host;

namespace Taizhang.Web.Pages;

/// <summary>首页: what has a date, this year's figures beside last year's, quick entry, and what can be completed.</summary>
public sealed class IndexModel(OfficeDesk desk) : PageModel
{
    private const int FiguresOfAnArea = 4;
    private const int LedgersShown = 10;
    private const int DueShown = 8;

    public Asked? Asked { get; private set; }

    public IReadOnlyList<(FigureReading Now, FigureReading? LastYear)> Figures { get; private set; } = [];

    /// <summary>What a rule or a notice has set a date for, the nearest first.</summary>
    public IReadOnlyList<DueItem> Due { get; private set; } = [];

    public int DueLater { get; private set; }

    /// <summary>The case a date comes from; null where it comes from something else.</summary>
    public long? CaseOf(DueItem item) => item.Ref is { } reference ? ReadEntry.IdOf(desk.Store, desk.Scope, EntryKind.Case, reference) : null;

    public int FiguresInAll { get; private set; }

    /// <summary>The ledgers this office writes into most, each with how many records the year has.</summary>
    public IReadOnlyList<(LedgerDefinition Ledger, RecordCount Count)> Ledgers { get; private set; } = [];

    /// <summary>Ledgers with drafts, which do not count yet.</summary>
    public IReadOnlyList<(LedgerDefinition Ledger, RecordCount Count)> Drafts { get; private set; } = [];

    public DateOnly Today => desk.Today;

    public IActionResult OnGet()
    {
        Asked = Asked.Of(desk, null, null, null);
        if (Asked is null)
        {
            return RedirectToPage("/Start");
        }

        var now = ReadFigures.Run(desk.Store, desk.Scope, Asked.Code, Asked.Period, variants: false);
        var before = ReadFigures.Run(desk.Store, desk.Scope, Asked.Code, new Period(Asked.Period.From.AddYears(-1), Asked.Period.To.AddYears(-1)), variants: false);
        if (now.IsDone)
        {
            FiguresInAll = now.Value.Readings.Count;
            Figures = [.. now.Value.Readings
                .Where(reading => reading.Records > 0)
                .GroupBy(reading => reading.Figure.Area)
                .SelectMany(area => area.Take(FiguresOfAnArea))
                .Select(reading => (reading, before.IsDone ? before.Value.Find(reading.Rule.Rule.Key) : null))];
        }

        var due = ListDue.Run(desk.Store, desk.Scope);
        (Due, DueLater) = ([.. due.Take(DueShown)], Math.Max(0, due.Count - DueShown));
        Ledgers = [.. Counted(null).OrderByDescending(one => one.Count.Number).Take(LedgersShown)];
        Drafts = [.. Counted(EntryStatus.Draft).Where(one => one.Count.Number > 0)];
        return Page();
    }

    /// <summary>Every ledger that is open, as its own list counts it.</summary>
    private IEnumerable<(LedgerDefinition Ledger, RecordCount Count)> Counted(EntryStatus? status)
    {
        var counts = CountRecords.Run(desk.Store, desk.Scope, Asked?.Code ?? "", status is null ? Asked?.Period.From : null, status);
        return desk.Store.Catalog.Ledgers.Values.Where(ledger => ledger.IsOpen)
            .Select(ledger => (ledger, counts.IsDone ? counts.Value.GetValueOrDefault(ledger.Id) : default));
    }
}
