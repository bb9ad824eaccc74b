using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Catalog.Figures;
using Taizhang.Ledger;
using Taizhang.Reports.Returns;
using Taizhang.Web.Host;

namespace Taizhang.Web.Pages.Figures;

/// <summary>日报和累计: saved sets of figures, each one line of text to copy.</summary>
public sealed class ReturnsModel(OfficeDesk desk) : PageModel
{
    private const int NameMax = 40;

    private readonly ReturnShelf _shelf = new(desk.Setup.Folder);

    [BindProperty]
    public string Name { get; set; } = "";

    [BindProperty]
    public string? Since { get; set; }

    [BindProperty]
    public List<string> Figures { get; set; } = [];

    public IReadOnlyList<ReturnOfDay> Returns { get; private set; } = [];

    public IEnumerable<IGrouping<string, FigureDefinition>> Areas => desk.Store.Catalog.Figures.Values.Where(figure => figure.Kind is not (FigureKind.Names or FigureKind.Status)).GroupBy(figure => figure.Area);

    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    public IActionResult OnGet() => Open() ? Page() : RedirectToPage("/Start");

    public IActionResult OnPost()
    {
        if (Asked.Day(Since) is not { } day || string.IsNullOrWhiteSpace(Name) || Name.Length > NameMax || Figures.Count == 0)
        {
            Refusals = [new Refusal("return-incomplete", "", "名称、从哪天起和至少一项统计数都要有。", "请补齐再保存。")];
            return Open() ? Page() : RedirectToPage("/Start");
        }

        _shelf.Keep(new SavedReturn(Guid.NewGuid().ToString("N"), Name.Trim(), day, [.. Figures.Where(desk.Store.Catalog.Figures.ContainsKey)]));
        return RedirectToPage();
    }

    public IActionResult OnPostRemove(string id)
    {
        _shelf.Remove(id);
        return RedirectToPage();
    }

    private bool Open()
    {
        if (desk.Town(desk.Tree()) is not { } town)
        {
            return false;
        }

        Returns = [.. _shelf.All().Select(saved => RunningReturn.Run(desk.Store, desk.Scope, town.Code, saved)).Where(read => read.IsDone).Select(read => read.Value)];
        return true;
    }
}
