using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Ledger;
using Taizhang.Ledger.Backup;
using Taizhang.Web.Host;

namespace Taizhang.Web.Pages;

/// <summary>开始用自己的: from the demo to an empty ledger in the same folder; the demo and whatever was tried in it are kept beside.</summary>
public sealed class OwnModel(OfficeDesk desk, ImportRoom imports) : PageModel
{
    public bool IsDemo => desk.Settings.IsDemo;

    /// <summary>How many entries are not the demo's own.</summary>
    public int Written => CountWritten.Beside(desk.Store, desk.Scope, DeskSetup.DemoOrigin);

    public string Aside => desk.DemoAside;

    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    public void OnGet()
    {
    }

    public IActionResult OnPost()
    {
        Refusals = imports.State is { IsRunning: true }
            ? [ImportRoom.Running]
            : desk.LeaveDemo();
        if (Refusals.Count > 0)
        {
            return Page();
        }

        imports.Forget();
        return RedirectToPage("/Start");
    }
}
