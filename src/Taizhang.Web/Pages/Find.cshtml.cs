using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Ledger.Browse;
using Taizhang.Web.Host;

namespace Taizhang.Web.Pages;

/// <summary>What was looked for from the top of any page.</summary>
public sealed class FindModel(OfficeDesk desk) : PageModel
{
    public string Words { get; private set; } = "";

    public FoundEntries Found { get; private set; } = new([], false);

    public string FamilyName(EntryNeighbour found) => desk.FamilyName(found.Kind, found.Family);

    public void OnGet(string? q)
    {
        Words = q?.Trim() ?? "";
        Found = FindEntries.Run(desk.Store, desk.Scope, desk.Town(desk.Tree())?.Id ?? 0, Words);
    }
}
