using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Catalog.Procedures;
using Taizhang.Ledger.Procedures;
using Taizhang.Web.Host;
using Taizhang.Web.Wording;

namespace Taizhang.Web.Pages.Cases;

/// <summary>名册: the cases of a stage, or all in hand, as a list to print, sign and stamp.</summary>
public sealed class RegisterModel(OfficeDesk desk) : PageModel
{
    public ProcedureDefinition? Procedure { get; private set; }

    public string Stage { get; private set; } = "";

    public IReadOnlyList<BoardCase> Cases { get; private set; } = [];

    public DateOnly Today => desk.Today;

    public string Office { get; private set; } = "";

    public EntryLines Lines { get; private set; } = new(desk.Store.Catalog, [], code => code);

    public IActionResult OnGet(string procedure, string? stage)
    {
        var tree = desk.Tree();
        Procedure = desk.Store.Catalog.ProcedureOn(procedure, desk.Today);
        if (desk.Town(tree) is not { } town || Procedure is null)
        {
            return NotFound();
        }

        var board = ReadBoard.Run(desk.Store, desk.Scope, procedure, town.Id);
        Office = town.Content.Name;
        Stage = board.Stages.FirstOrDefault(known => known.Name == stage)?.Name ?? "";
        Cases = [.. board.Stages.Where(known => Stage.Length > 0 ? known.Name == Stage : known.Cases[0].Reading.State == CaseState.Open).SelectMany(known => known.Cases)
            .OrderBy(one => one.Content.Organisation, StringComparer.Ordinal).ThenBy(one => one.Subject, StringComparer.Ordinal)];
        Lines = new EntryLines(desk.Store.Catalog, [], code => tree.ByCode(code)?.Content.Name ?? code);
        return Page();
    }
}
