using Taizhang.Ledger;
using Taizhang.Ledger.Audit;

namespace Taizhang.Web.Host;

/// <summary>What whoever starts the desk gives it: an open ledger, where its data lie, and how faults are told.</summary>
/// <param name="Program">How this program is started once more: the executable, and what stands before the command.</param>
/// <param name="Folder">The data folder; shown at the foot of every page.</param>
/// <param name="Files">The folder that holds <c>wwwroot</c> and <c>catalog</c>: that of the program.</param>
/// <param name="Address">Where it listens. Always a loopback address; port 0 takes any free one.</param>
/// <param name="MakeDemo">Puts the fictional township into an empty ledger and its county's rules beside the data; gives what stood in the way.</param>
/// <param name="OpenAnew">Opens the folder as on its first day, once everything in it was put aside.</param>
/// <param name="Database">The database's file in the data folder.</param>
/// <param name="KeyFile">The office's key, which an opening password may lock.</param>
/// <param name="Prove">Checks every row of a folder that is not the open one.</param>
/// <param name="Explain">A fault outside the program as a sentence, or null for a fault of the program itself.</param>
/// <param name="KeepFault">Keeps a fault for whoever repairs it and gives the number under which it is found.</param>
public sealed record DeskSetup(
    IReadOnlyList<string> Program,
    string Folder,
    string Files,
    LedgerStore Store,
    Uri Address,
    Func<LedgerStore, IReadOnlyList<Refusal>> MakeDemo,
    Func<Outcome<LedgerStore>> OpenAnew,
    string Database,
    string KeyFile,
    Func<string, Outcome<VerifyReport>> Prove,
    Func<Exception, Refusal?> Explain,
    Func<Exception, string> KeepFault)
{
    public UploadLimits Uploads { get; init; } = UploadLimits.Usual;

    /// <summary>What every entry of the demo says of where it came from.</summary>
    public const string DemoOrigin = "演示";

    /// <summary>Where pages are listened for when nobody says otherwise.</summary>
    public static readonly Uri UsualAddress = new("http://127.0.0.1:8622");

    /// <summary>True when the styles and scripts of the pages lie beside the program; they come from npm when it is built.</summary>
    public static bool HasPageFiles(string files) => File.Exists(Path.Combine(files, "wwwroot", "lib", "htmx.min.js"));
}
