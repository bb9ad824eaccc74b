using Taizhang.Figures.Compute;
using Taizhang.Ledger;
using Taizhang.Reports.Check;
using Taizhang.Reports.Fill;
using Taizhang.Reports.Uploads;

namespace Taizhang.Web.Host;

/// <summary>
/// Where reports are checked. The last few results are held while the desk is open, so that they can be downloaded; nothing
/// of them is written down, not even that anything was checked.
/// </summary>
public sealed class CheckRoom(OfficeDesk desk, ReportRoom reports, UploadRoom uploads)
{
    private const int HeldMax = 5;

    private readonly HeldShelf<CheckResult> _held = new(HeldMax);

    public DateTimeOffset Now => desk.Store.Clock.GetUtcNow().ToOffset(LedgerStore.OfficeOffset);

    /// <summary>The id under which the result is held.</summary>
    public async Task<Outcome<string>> CheckAsync(byte[] document, string fileName, string organisation, Period period)
    {
        var parsed = await uploads.ParseAsync(new Upload(UploadKind.Report, fileName, document));
        if (!parsed.IsDone)
        {
            return parsed.Refusals.ToList();
        }

        var order = new CheckOrder([new CheckFile(fileName, () => document)], organisation, period, Now) { Meetings = reports.Meetings };
        var id = "";
        var checkedSet = CheckFromLedger.Run(desk.Store, desk.Scope, order, result => id = _held.Hold(result));
        return checkedSet.IsDone ? id : checkedSet.Refusals.ToList();
    }

    public CheckResult? Find(string? id) => _held.Find(id);

    /// <summary>不属于我的台账: remembered by the phrase's fingerprint, so that no later check asks again; the result held says so at once.</summary>
    public void NotOurs(string id, int start)
    {
        if (Find(id) is not { } result || result.Claims.FirstOrDefault(claim => claim.Claim.PhraseSpan.Start == start) is not { } meant || Binding.Of(meant.Claim, null, 0) is not { } binding)
        {
            return;
        }

        BindingMemory.Keep(desk.Store, [binding]);
        _held.Replace(id, result with { Claims = [.. result.Claims.Select(claim => ReferenceEquals(claim, meant) ? claim with { Verdict = ClaimVerdict.OutOfScope, Reason = "您说过，这不属于本单位的台账。" } : claim)] });
    }
}
