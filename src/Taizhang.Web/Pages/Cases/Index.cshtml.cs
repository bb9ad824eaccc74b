using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Web.Host;

namespace Taizhang.Web.Pages.Cases;

/// <summary>专项工作: the cases of one procedure, with the step each was taken last.</summary>
public sealed class IndexModel(OfficeDesk desk) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Procedure { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>Id and name of each procedure, once for all its versions.</summary>
    public IReadOnlyList<(string Id, string Name)> Procedures => [.. desk.Store.Catalog.Procedures.GroupBy(procedure => procedure.Id).Select(same => (same.Key, same.Last().Name))];

    public CasePage Found { get; private set; } = new([], 0, 1, 1);

    public string StepName(ListedCase listed, CaseStep step) => desk.Store.Catalog.ProcedureOn(listed.Content.Procedure, step.Date)?.Step(step.Step)?.Name ?? step.Step;

    public IActionResult OnGet()
    {
        if (desk.Town(desk.Tree()) is not { } town)
        {
            return RedirectToPage("/Start");
        }

        Procedure = Procedures.Any(known => known.Id == Procedure) ? Procedure : Procedures.Select(known => known.Id).FirstOrDefault();
        Found = ListCases.Run(desk.Store, desk.Scope, Procedure ?? "", town.Id, P);
        return Page();
    }
}
