using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Catalog.Calendars;
using Taizhang.Catalog.Overlay;
using Taizhang.Ledger;
using Taizhang.Web.Host;

namespace Taizhang.Web.Pages.Office;

/// <summary>本地年度任务: what comes round every year, each with its day and its document, announced on the first page once it is switched on.</summary>
public sealed class TasksModel(OfficeDesk desk) : PageModel
{
    private const int TextMax = 60;

    /// <summary>The task that is changed; null for one that is added.</summary>
    [BindProperty]
    public string? Id { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    /// <summary>Null for what comes every month.</summary>
    [BindProperty]
    public int? Month { get; set; }

    [BindProperty]
    public int? Day { get; set; }

    [BindProperty]
    public string? Document { get; set; }

    [BindProperty]
    public bool On { get; set; }

    /// <summary>Of a task that is added: whether it is a report. Of any other the catalog says so.</summary>
    [BindProperty]
    public bool Report { get; set; }

    /// <summary>By day of the year; what comes every month goes first.</summary>
    public IEnumerable<YearTask> Tasks => desk.Store.Catalog.YearTasks.OrderBy(task => task.Month ?? 0).ThenBy(task => task.Day);

    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    public static string When(YearTask task) => task.Month is { } month ? FormattableString.Invariant($"{month}月{task.Day}日") : task.Day == 31 ? "每月月底" : FormattableString.Invariant($"每月{task.Day}日");

    /// <summary>True where the first page says it; what hangs on a rule hangs on that rule being judged.</summary>
    public bool IsAnnounced(YearTask task) => task.Applies && (task.Rule is null || desk.Store.Catalog.Rules.GetValueOrDefault(task.Rule) is null or { IsJudged: true });

    public void OnGet()
    {
    }

    public IActionResult OnPost()
    {
        if (Id is not null && !desk.Store.Catalog.YearTasks.Any(task => task.Id == Id && task.Local))
        {
            return NotFound();
        }

        Refusals = Written() is { } task ? Set(task) : [new Refusal("task-incomplete", "", "要办的事、日子和文号要写全。", "日子写成几月几日，如12月20日；每月都有的不写几月。")];
        return Refusals.Count == 0 ? RedirectToPage(null, null, null, Id) : Page();
    }

    /// <summary>The task as it was written; null where a part of it is missing or no day of any year. What comes every year does not become monthly, nor the other way.</summary>
    private YearTask? Written()
    {
        var known = desk.Store.Catalog.YearTasks.FirstOrDefault(task => task.Id == Id);
        var (name, document) = (known?.Name ?? (Name ?? "").Trim(), (Document ?? "").Trim());
        var isWhole = name.Length is > 0 and <= TextMax && document.Length <= TextMax && Day is >= 1 and <= 31 && Month is null or (>= 1 and <= 12);
        return isWhole && (known is null || (known.Month is null) == (Month is null))
            ? new YearTask(known?.Id ?? OfficeTasks.NewId(desk.Store.Catalog), name, Month, Day ?? 1, known?.Rule, Local: true, On, document, known?.IsReport ?? Report)
            : null;
    }

    private IReadOnlyList<Refusal> Set(YearTask task) => OfficeTasks.Set(desk.Overlay, task) is { } read
        ? desk.Take(read)
        : [new Refusal("task-document", "", $"“{task.Name}”是各地自己定的，列入时要写明文号。", "请写上级或本单位的文件号。")];
}
