using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Ledger;
using Taizhang.Ledger.People;
using Taizhang.Web.Host;

namespace Taizhang.Web.Pages.Office;

/// <summary>开启口令: set, changed or taken away; the recovery code is shown once, to be printed.</summary>
public sealed class PasswordModel(OfficeDesk desk) : PageModel
{
    [BindProperty]
    public string? Present { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    /// <summary>Through which door of the first run one came here, where the password is asked for once; null from 系统管理.</summary>
    [BindProperty(SupportsGet = true)]
    public string? First { get; set; }

    public bool IsFirst => First is StartModel.Tables or StartModel.Blank;

    /// <summary>Where the first run goes on.</summary>
    public string? Onward => Url.Page(First == StartModel.Tables ? "/Office/Import" : "/Index");

    public bool IsLocked => OfficeKeyFile.IsLocked(desk.Setup.KeyFile);

    public string? RecoveryCode { get; private set; }

    public bool IsReleased { get; private set; }

    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    public void OnPostSet()
    {
        if ((Password ?? "") != (Again ?? ""))
        {
            Refusals = [new Refusal("password-differs", "", "两次输入的口令不一样，口令没有改。", "请再来一次。")];
            return;
        }

        var key = Key();
        var code = key.IsDone ? OfficeKeyFile.Protect(desk.Setup.KeyFile, key.Value, Password ?? "") : key.Refusals.ToList();
        (RecoveryCode, Refusals) = (code.IsDone ? code.Value : null, code.Refusals);
    }

    public void OnPostRelease()
    {
        var key = Key();
        Refusals = key.Refusals;
        if (key.IsDone)
        {
            OfficeKeyFile.Release(desk.Setup.KeyFile, key.Value);
            IsReleased = true;
        }
    }

    /// <summary>An open desk is no proof of who sits at it: where there is a password, it is asked for again.</summary>
    private Outcome<byte[]> Key() => OfficeKeyFile.Open(desk.Setup.KeyFile, () => Present?.Trim());
}
