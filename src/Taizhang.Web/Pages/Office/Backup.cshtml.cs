using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Ledger;
using Taizhang.Ledger.Audit;
using Taizhang.Ledger.Backup;
using Taizhang.Web.Host;

namespace Taizhang.Web.Pages.Office;

/// <summary>备份和恢复.</summary>
public sealed class BackupModel(OfficeDesk desk, ImportRoom imports) : PageModel
{
    [BindProperty]
    public string? Folder { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    [BindProperty]
    public string? Into { get; set; }

    public OfficeDesk Desk => desk;

    /// <summary>Sticks that are there now.</summary>
    public IReadOnlyList<string> Sticks => [.. DriveInfo.GetDrives().Where(drive => drive is { DriveType: DriveType.Removable, IsReady: true }).Select(drive => drive.RootDirectory.FullName)];

    public BackupMade? Made { get; private set; }

    public VerifyReport? Restored { get; private set; }

    /// <summary>True once the desk goes on with what was restored; then <see cref="Beside"/> holds what was open before.</summary>
    public bool IsUsed { get; private set; }

    public string Beside { get; private set; } = "";

    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    public void OnPostUse()
    {
        Beside = PutAside.FolderFor(desk.Setup.Folder, OfficeDesk.BeforeRestore);
        Refusals = imports.State is { IsRunning: true } ? [ImportRoom.Running] : desk.TakeOver((Into ?? "").Trim());
        IsUsed = Refusals.Count == 0;
        if (IsUsed)
        {
            imports.Forget();
            Into = null;
        }
    }

    public void OnPostMake()
    {
        if ((Password ?? "") != (Again ?? ""))
        {
            Refusals = [new Refusal("password-differs", "", "两次输入的口令不一样，没有备份。", "请再来一次。")];
            return;
        }

        var folder = (Folder ?? "").Trim();
        var made = BackupLedger.Run(desk.Store, desk.Scope, new BackupOrder(desk.Setup.Folder, desk.Setup.Database, folder, string.IsNullOrEmpty(Password) ? null : Password), desk.Setup.Prove);
        Refusals = made.Refusals;
        if (made.IsDone)
        {
            Made = made.Value;
        }
    }

    public void OnPostRestore()
    {
        var restored = Path.IsPathFullyQualified(Into ?? "")
            ? RestoreBackup.Run((Source ?? "").Trim(), Password, (Into ?? "").Trim(), desk.Setup.Prove)
            : new Refusal("restore-folder", "", "要写明恢复到哪个文件夹。", "请写完整的路径，如 D:\\台账恢复。");
        (Restored, Refusals) = (restored.IsDone ? restored.Value : null, restored.Refusals);
    }
}
