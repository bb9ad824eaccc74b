using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Ledger.Procedures;
using Taizhang.Web.Host;

namespace Taizhang.Web.Pages.Cases;

/// <summary>专项工作: the board of one procedure, stage by stage.</summary>
public sealed class IndexModel(OfficeDesk desk) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Procedure { get; set; }

    /// <summary>Only the cases of that stage.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Stage { get; set; }

    public CaseBoard Board { get; private set; } = new([], 0);

    public string Name => CaseTabs.Of(desk).FirstOrDefault(tab => tab.Id == Procedure)?.Name ?? "";

    public DateOnly Today => desk.Today;

    /// <summary>What can still be moved, unless somebody asks for what is over.</summary>
    public IEnumerable<BoardStage> OfStage => Board.Stages.Where(stage => Stage is null ? stage.Cases[0].Reading.State == CaseState.Open : stage.Name == Stage);

    public IActionResult OnGet()
    {
        if (desk.Town(desk.Tree()) is not { } town)
        {
            return RedirectToPage("/Start");
        }

        Procedure = CaseTabs.Of(desk).Any(tab => tab.Id == Procedure && tab.IsProcedure) ? Procedure : CaseTabs.Of(desk)[0].Id;
        Board = ReadBoard.Run(desk.Store, desk.Scope, Procedure ?? "", town.Id);
        Stage = Board.Stages.Any(stage => stage.Name == Stage) ? Stage : null;
        return Page();
    }
}
