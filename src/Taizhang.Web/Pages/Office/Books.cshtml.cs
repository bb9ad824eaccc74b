using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Catalog.Figures;
using Taizhang.Catalog.Ledgers;
using Taizhang.Ledger;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Web.Host;

namespace Taizhang.Web.Pages.Office;

/// <summary>专题、外部单位和讲师: the books that records refer to.</summary>
public sealed class BooksModel(OfficeDesk desk, ReportRoom reports) : PageModel
{
    /// <summary>Of longer ago nothing is lectured on any more.</summary>
    private const int ProposedYears = 3;

    [BindProperty]
    public string Ref { get; set; } = $"book-{Guid.NewGuid():N}";

    [BindProperty]
    public string Name { get; set; } = "";

    [BindProperty]
    public string Published { get; set; } = "";

    [BindProperty]
    public string Kind { get; set; } = "";

    [BindProperty]
    public string Level { get; set; } = "";

    public IReadOnlyList<string> Levels => desk.Store.Catalog.Levels;

    public IReadOnlyList<BookItem> Topics { get; private set; } = [];

    /// <summary>The congresses and plenary meetings of late that no topic is about yet, each as a topic with the day it closed; the latest first.</summary>
    public IEnumerable<(string Name, DateOnly Closed)> Proposed => reports.Meetings
        .Where(meeting => meeting.Closed <= desk.Today && meeting.Closed > desk.Today.AddYears(-ProposedYears) && !Topics.Any(topic => topic.Title.Contains(meeting.Name, StringComparison.Ordinal)))
        .OrderByDescending(meeting => meeting.Closed)
        .Select(meeting => ($"{meeting.Name}精神", meeting.Closed));

    public IReadOnlyList<BookItem> Outside { get; private set; } = [];

    /// <summary>Words to choose from: those by which figures tell outside bodies apart, then those used before, then usual ones.</summary>
    public IEnumerable<string> Kinds => desk.Store.Catalog.Figures.Values
        .SelectMany(figure => figure.Rules).SelectMany(rule => rule.Sources)
        .Where(source => source.Kind == SourceKind.Record)
        .SelectMany(source => source.Where.Where(condition => condition.Path.Attribute == "kind" && desk.Store.Catalog.Ledgers[source.Id].Field(condition.Path.Field)?.Type == FieldType.Outside))
        .SelectMany(condition => condition.Values)
        .Concat(Outside.Select(item => item.Family).Where(kind => kind.Length > 0))
        .Concat(["讲师", "媒体", "文艺团体", "上级单位", "其他单位"])
        .Distinct();

    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    public void OnGet() => Open();

    public IActionResult OnPostTopic() => Enter(EntryKind.Topic);

    public IActionResult OnPostOutside() => Enter(EntryKind.Outside);

    private IActionResult Enter(EntryKind book)
    {
        var entered = EnterBookItem.Run(desk.Store, desk.Scope, new WrittenBookItem(book, Ref ?? "", Name ?? "", Published ?? "", Kind ?? "", Level ?? ""));
        Refusals = entered.Refusals;
        Open();
        return entered.IsDone ? RedirectToPage() : Page();
    }

    private void Open() => (Topics, Outside) = (ListBook.Run(desk.Store, desk.Scope, EntryKind.Topic), ListBook.Run(desk.Store, desk.Scope, EntryKind.Outside));
}
