using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Ledger;
using Taizhang.Ledger.Organisations;
using Taizhang.Web.Host;

namespace Taizhang.Web.Pages;

/// <summary>The first run: three doors, and the township in three fields.</summary>
public sealed class StartModel(OfficeDesk desk) : PageModel
{
    [BindProperty]
    public string County { get; set; } = "";

    [BindProperty]
    public string Town { get; set; } = "";

    [BindProperty]
    public string Officer { get; set; } = "";

    /// <summary>One village a line.</summary>
    [BindProperty]
    public string Villages { get; set; } = "";

    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    public IActionResult OnGet() => desk.Town(desk.Tree()) is null ? Page() : RedirectToPage("/Index");

    /// <summary>The desk goes on under the rules of the demo's county.</summary>
    public IActionResult OnPostDemo() => Done(
        desk.Town(desk.Tree()) is not null ? [Taken]
        : desk.Setup.MakeDemo(desk.Store) is { Count: > 0 } refused ? refused
        : desk.Take(desk.Overlay.Read()));

    /// <param name="then">Where to go on: <c>import</c> with the office's own tables.</param>
    public IActionResult OnPostTown(string? then)
    {
        if (desk.Town(desk.Tree()) is not null)
        {
            return Done([Taken]);
        }

        if (!string.IsNullOrWhiteSpace(Officer))
        {
            desk.Remember(settings => settings with { Officer = Officer.Trim() });
        }

        var laid = Done(SetUpTownship.Run(desk.Store, desk.Scope, new TownshipRequest(County ?? "", Town ?? "", (Villages ?? "").Split(['\n', '、', '，', ',', ' ', '\t']))).Refusals);
        return Refusals.Count == 0 && then == "import" ? RedirectToPage("/Office/Import") : laid;
    }

    private static Refusal Taken => new("start-taken", "", "台账里已经有组织了。", "请回到首页。");

    private IActionResult Done(IReadOnlyList<Refusal> refusals)
    {
        Refusals = refusals;
        return refusals.Count == 0 ? RedirectToPage("/Index") : Page();
    }
}
