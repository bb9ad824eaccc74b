using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Hosting;

namespace Taizhang.Web.Pages;

/// <summary>退出: ends the program.</summary>
public sealed class LeaveModel(IHostApplicationLifetime life) : PageModel
{
    public bool HasLeft { get; private set; }

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
