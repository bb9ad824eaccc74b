using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Ledger;
using Taizhang.Ledger.Organisations;
using Taizhang.Web.Host;

namespace Taizhang.Web.Pages;

/// <summary>The first run: three doors, and behind two of them the township in three fields.</summary>
public sealed partial class StartModel(OfficeDesk desk) : PageModel
{
    /// <summary>The door 把我的表格放进来.</summary>
    public const string Tables = "tables";

    /// <summary>The door 从空白开始.</summary>
    public const string Blank = "blank";

    [BindProperty]
    public string County { get; set; } = "";

    [BindProperty]
    public string Town { get; set; } = "";

    [BindProperty]
    public string Officer { get; set; } = "";

    /// <summary>One village a line, as a column copied from a table has them.</summary>
    [BindProperty]
    public string Villages { get; set; } = "";

    /// <summary>Which door was chosen; null while all three are shown.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Door { get; set; }

    /// <summary>True once a door is chosen behind which the township is asked for.</summary>
    public bool IsAsked => Door is Tables or Blank;

    /// <summary>Where the demo was put, for whoever comes from it.</summary>
    public string? DemoFolder => desk.Settings.DemoFolder;

    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    public IActionResult OnGet() => desk.Town(desk.Tree()) is null ? Page() : RedirectToPage("/Index");

    /// <summary>The desk goes on under the rules of the demo's county.</summary>
    public IActionResult OnPostDemo()
    {
        Refusals = desk.Town(desk.Tree()) is not null ? [Taken]
            : desk.Setup.MakeDemo(desk.Store) is { Count: > 0 } refused ? refused
            : desk.Take(desk.Overlay.Read());
        if (Refusals.Count > 0)
        {
            return Page();
        }

        desk.Remember(settings => settings with { IsDemo = true });
        return RedirectToPage("/Index");
    }

    /// <summary>Goes on to the opening password, which is asked for once.</summary>
    public IActionResult OnPostTown()
    {
        Door = Door == Tables ? Tables : Blank;
        if (desk.Town(desk.Tree()) is not null)
        {
            Refusals = [Taken];
            return Page();
        }

        // Before the first entry, which already says who made it.
        if (!string.IsNullOrWhiteSpace(Officer))
        {
            desk.Remember(settings => settings with { Officer = Officer.Trim() });
        }

        Refusals = SetUpTownship.Run(desk.Store, desk.Scope, new TownshipRequest(County ?? "", Town ?? "", VillagesOf(Villages ?? ""))).Refusals;
        return Refusals.Count > 0 ? Page() : RedirectToPage("/Office/Password", new { first = Door });
    }

    /// <summary>The names in a list as one types or copies it; the running numbers before them are none of the names.</summary>
    public static IReadOnlyList<string> VillagesOf(string text) =>
        [.. text.Split(['\n', '\r', '、', '，', ',', '；', ';', ' ', '　', '\t'])
            .Select(part => RunningNumber().Replace(part.Trim(), ""))
            .Where(name => name.Length > 0)];

    private static Refusal Taken => new("start-taken", "", "台账里已经有组织了。", "请回到首页。");

    [GeneratedRegex(@"^(?:[（(]?[0-9]{1,3}[）)]?[.．)）]?)(?=\p{L}|$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RunningNumber();
}
