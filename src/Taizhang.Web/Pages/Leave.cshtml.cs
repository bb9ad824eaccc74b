using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Hosting;
using Taizhang.Web.Host;

namespace Taizhang.Web.Pages;

/// <summary>退出: says whether a backup is due, then ends the program.</summary>
public sealed class LeaveModel(OfficeDesk desk, IHostApplicationLifetime life) : PageModel
{
    private static readonly TimeSpan BackupIsDue = TimeSpan.FromDays(7);

    public bool HasLeft { get; private set; }

    public bool BackupDue => desk.LastBackup is not { } last || desk.Store.Clock.GetUtcNow() - last.At > BackupIsDue;

    public bool NeverBackedUp => desk.LastBackup is null;

    public void OnGet()
    {
    }

    /// <summary>The page is sent before the program ends.</summary>
    public void OnPost()
    {
        HasLeft = true;
        Response.OnCompleted(() =>
        {
            life.StopApplication();
            return Task.CompletedTask;
        });
    }
}
