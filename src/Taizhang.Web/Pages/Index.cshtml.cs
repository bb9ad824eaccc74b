using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Catalog.Ledgers;
using Taizhang.Figures.Compute;
using Taizhang.Web.Host;

namespace Taizhang.Web.Pages;

/// <summary>首页: this year's figures beside last year's, quick entry, and what can be completed.</summary>
public sealed class IndexModel(OfficeDesk desk) : PageModel
{
    private const int FiguresOfAnArea = 4;

    public Asked? Asked { get; private set; }

    public IReadOnlyList<(FigureReading Now, FigureReading? LastYear)> Figures { get; private set; } = [];

    public int FiguresInAll { get; private set; }

    public IEnumerable<LedgerDefinition> Ledgers => desk.Store.Catalog.Ledgers.Values;

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

        return Page();
    }
}
