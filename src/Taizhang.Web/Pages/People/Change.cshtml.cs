using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Ledger;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Organisations;
using Taizhang.Web.Host;

namespace Taizhang.Web.Pages.People;

/// <summary>改名、合并、拆分、停用: from a day on; nothing of the past is changed.</summary>
public sealed class ChangeModel(OfficeDesk desk) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Org { get; set; } = "";

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? NewName { get; set; }

    /// <summary>For a merger the code of the other village; for a division the new names, one a line.</summary>
    [BindProperty]
    public string? Others { get; set; }

    public Organisation? Organisation { get; private set; }

    public IReadOnlyList<Organisation> Likes { get; private set; } = [];

    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    public IActionResult OnGet() => Open() ? Page() : NotFound();

    public IActionResult OnPostRename() => Do((day, why) => new OrganisationChange.Rename(Org, NewName?.Trim() ?? "", day, why));

    [BindProperty]
    public NameKind NameKind { get; set; }

    public IActionResult OnPostName() => Do((day, why) => new OrganisationChange.AddName(Org, NameKind, NewName?.Trim() ?? "", day, why));

    public IActionResult OnPostMerge() => Do((day, why) => new OrganisationChange.Merge([Org, Others ?? ""], FormattableString.Invariant($"{Org}-{day:yyyyMMdd}"), NewName?.Trim() ?? "", day, why));

    public IActionResult OnPostSplit() => Do((day, why) => new OrganisationChange.Split(Org, [.. (Others ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select((name, i) => (FormattableString.Invariant($"{Org}-{i + 1}"), name))], day, why));

    public IActionResult OnPostClose() => Do((day, why) => new OrganisationChange.Close(Org, day, why));

    private IActionResult Do(Func<DateOnly, string, OrganisationChange> change)
    {
        if (!Open())
        {
            return NotFound();
        }

        Outcome<ImportReport> done = Asked.Day(From) is { } day && !string.IsNullOrWhiteSpace(Reason)
            ? ChangeOrganisation.Run(desk.Store, desk.Scope, change(day, Reason.Trim()))
            : new Refusal("change-day-reason", "", "从哪天起和依据都要写。", "请写日期，和文件号或一句原因。");
        Refusals = done.Refusals;
        return done.IsDone ? RedirectToPage("/People/Index", new { org = Org }) : Page();
    }

    private bool Open()
    {
        var tree = desk.Tree();
        Organisation = tree.ByCode(Org);
        Likes = [.. tree.All.Where(other => other.Code != Org && other.Content.OrganisationKind == Organisation?.Content.OrganisationKind && other.Content.Closed is null)];
        return Organisation is not null;
    }
}
