using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Ledger;
using Taizhang.Ledger.Entry;
using Taizhang.Reports.Capture;
using Taizhang.Web.Host;

namespace Taizhang.Web.Pages.Ledgers;

/// <summary>文字转登记: a pasted text becomes drafts to look over; each is saved by its own yes, and none without.</summary>
public sealed class CaptureModel(OfficeDesk desk) : PageModel
{
    private const int LengthMax = 20_000;

    [BindProperty]
    public string Text { get; set; } = "";

    public IReadOnlyList<CapturedForm> Forms { get; private set; } = [];

    public bool HasRead { get; private set; }

    /// <summary>The record just saved.</summary>
    public long? Saved { get; private set; }

    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    public IActionResult OnGet() => desk.Town(desk.Tree()) is null ? RedirectToPage("/Start") : Page();

    public IActionResult OnPost()
    {
        Read();
        return Page();
    }

    /// <summary>The yes to one draft, as it stands in its form by then.</summary>
    public IActionResult OnPostSave(string ledger)
    {
        if (!desk.Store.Catalog.Ledgers.TryGetValue(ledger ?? "", out var known))
        {
            return NotFound();
        }

        var sent = RecordForm.Of(desk, known, Request.Form);
        var entered = EnterRecord.Run(desk.Store, desk.Scope, sent.Written with { Revision = null });
        Saved = entered.IsDone ? entered.Value.Id : null;
        Read();
        Forms = [.. Forms.Where(form => !entered.IsDone || form.Form.Written.Ref != sent.Written.Ref)
            .Select(form => form.Form.Written.Ref == sent.Written.Ref ? form with { Form = sent with { Refusals = entered.Refusals } } : form)];
        return Page();
    }

    private void Read()
    {
        Text = (Text ?? "").ReplaceLineEndings("\n").Trim();
        if (Text.Length is 0 or > LengthMax)
        {
            Refusals = [Text.Length == 0 ? new Refusal("capture-empty", "", "还没有贴文字。", "请把简讯、通知或会议记录贴到框里。") : new Refusal("capture-long", "", $"这段文字有{Text.Length}个字，一次最多{LengthMax}个。", "请分几次贴。")];
            return;
        }

        HasRead = true;
        Forms = [.. CaptureFromLedger.Run(desk.Store, desk.Scope, Text).Select((draft, i) => CapturedForm.Of(desk, Text, draft, i + 1))];
    }
}
