using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Figures.Compute;
using Taizhang.Ledger;
using Taizhang.Ledger.Procedures;
using Taizhang.Web.Host;

namespace Taizhang.Web.Pages.Cases;

/// <summary>专项工作: the board of one procedure, stage by stage.</summary>
public sealed class IndexModel(OfficeDesk desk) : PageModel
{
    private const string Membership = "membership";

    /// <summary>发展党员, the figure of those accepted.</summary>
    private const string Accepted = "F24";

    [BindProperty(SupportsGet = true)]
    public string? Procedure { get; set; }

    /// <summary>Only the cases of that stage.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Stage { get; set; }

    public CaseBoard Board { get; private set; } = new([], 0);

    public string Name => CaseTabs.Of(desk).FirstOrDefault(tab => tab.Id == Procedure)?.Name ?? "";

    public DateOnly Today => desk.Today;

    /// <summary>The year's plan, and how many were accepted; null where there is no plan.</summary>
    public (MembershipPlan Plan, FigureReading Done)? Plan { get; private set; }

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
        Plan = Procedure == Membership ? PlanOf(town.Code) : null;
        Stage = Board.Stages.Any(stage => stage.Name == Stage) ? Stage : null;
        return Page();
    }

    private (MembershipPlan, FigureReading)? PlanOf(string town) =>
        ReadMembershipPlan.Run(desk.Store, desk.Scope, town, Today.Year) is { } plan
        && ReadFigures.Run(desk.Store, desk.Scope, town, new Period(new DateOnly(Today.Year, 1, 1), Today), variants: false) is { IsDone: true } book
        && book.Value.Find(Accepted) is { } done
            ? (plan, done)
            : null;
}
