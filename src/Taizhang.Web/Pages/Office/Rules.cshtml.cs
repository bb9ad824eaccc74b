using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Catalog.Overlay;
using Taizhang.Catalog.Rules;
using Taizhang.Ledger;
using Taizhang.Web.Host;

namespace Taizhang.Web.Pages.Office;

/// <summary>本地规定: every rule there is, and those of a county switched on one by one with their document.</summary>
public sealed class RulesModel(OfficeDesk desk) : PageModel
{
    private const int DocumentMax = 60;

    public IEnumerable<IGrouping<string, RuleDefinition>> Families => desk.Store.Catalog.Rules.Values.GroupBy(rule => rule.Family);

    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    public void OnGet()
    {
    }

    public IActionResult OnPost(string code, bool on, string? document)
    {
        var named = (document ?? "").Trim();
        if (!desk.Store.Catalog.Rules.TryGetValue(code ?? "", out var rule) || rule.Unbuilt is not null || named.Length > DocumentMax)
        {
            return NotFound();
        }

        Refusals = LocalRules.Set(desk.Overlay, rule, on, named) is { } read
            ? desk.Take(read)
            : [new Refusal("rule-document", "", $"“{rule.Name}”是本地规定，打开时要写明文号。", "请写上级或本单位的文件号。")];
        return Refusals.Count == 0 ? RedirectToPage(null, null, null, rule.Code) : Page();
    }
}
