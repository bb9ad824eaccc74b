using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Catalog.Calendars;
using Taizhang.Catalog.Overlay;
using Taizhang.Ledger;
using Taizhang.Web.Host;

namespace Taizhang.Web.Pages.Office;

/// <summary>工作日历: the years whose holidays are known; another year is written down from its announcement.</summary>
public sealed class CalendarModel(OfficeDesk desk) : PageModel
{
    [BindProperty]
    public int Year { get; set; } = desk.Today.Year + 1;

    [BindProperty]
    public string Source { get; set; } = "";

    [BindProperty]
    public string Off { get; set; } = "";

    [BindProperty]
    public string Worked { get; set; } = "";

    public IEnumerable<WorkYear> Years => desk.Store.Catalog.WorkYears.Values.OrderByDescending(year => year.Year);

    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    /// <summary>Spans of days as one writes them: 1月1日—3日.</summary>
    public static string Words(IEnumerable<DateOnly> days)
    {
        var spans = new List<(DateOnly First, DateOnly Last)>();
        foreach (var day in days.Order())
        {
            if (spans.Count > 0 && spans[^1].Last.AddDays(1) == day)
            {
                spans[^1] = (spans[^1].First, day);
            }
            else
            {
                spans.Add((day, day));
            }
        }

        return string.Join("、", spans.Select(span => span.First == span.Last ? Short(span.First) : $"{Short(span.First)}—{Short(span.Last)}"));
    }

    public void OnGet()
    {
    }

    public IActionResult OnPost()
    {
        if (Year is < 2000 or > 2100 || string.IsNullOrWhiteSpace(Source) || string.IsNullOrWhiteSpace(Off))
        {
            Refusals = [new Refusal("calendar-incomplete", "", "年份、文号和放假的日子都要写。", "请照国务院办公厅的通知填。")];
            return Page();
        }

        Refusals = Holidays.Set(desk.Overlay, Year, Source.Trim(), Off, Worked ?? "") is { } read
            ? desk.Take(read)
            : [new Refusal("calendar-day", "", "有的日子看不懂。", "请写成“1月1日—3日”“10月8日”这样，用顿号分开。")];
        return Refusals.Count == 0 ? RedirectToPage() : Page();
    }

    private static string Short(DateOnly day) => FormattableString.Invariant($"{day.Month}月{day.Day}日");
}
