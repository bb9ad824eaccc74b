using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Ledger.Audit;
using Taizhang.Reports;
using Taizhang.Web.Host;

namespace Taizhang.Web.Pages.Office;

/// <summary>操作记录: who did what when, the newest first.</summary>
public sealed class TrailModel(OfficeDesk desk) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public TrailPage Trail { get; private set; } = new([], 0, 1, 1);

    /// <summary>What came of looking through everything; null until somebody asks.</summary>
    public VerifyReport? Proof { get; private set; }

    /// <summary>Every row, every line of the chains and every file against what was written.</summary>
    public void OnPostVerify()
    {
        OnGet();
        Proof = VerifyLedger.Run(desk.Store, ReportTables.WithLedger);
    }

    public void OnGet() => Trail = ReadTrail.Run(desk.Store, desk.Scope, desk.Town(desk.Tree())?.Id ?? 0, P);

    public static string Word(string action) => action switch
    {
        AuditActions.Enter => "登记",
        AuditActions.Amend => "修改",
        AuditActions.Void => "作废",
        AuditActions.Attach => "放入附件",
        AuditActions.Erase => "删除个人信息",
        _ => action,
    };
}
