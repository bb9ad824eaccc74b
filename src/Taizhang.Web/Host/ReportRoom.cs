using Taizhang.Ledger;
using Taizhang.Reports.Fill;
using Taizhang.Reports.Renew;
using Taizhang.Reports.Templates;
using Taizhang.Reports.Uploads;
using Taizhang.Reports.Writing;

namespace Taizhang.Web.Host;

/// <summary>Where reports are written: the shelf beside the data, and what the program brings along.</summary>
public sealed class ReportRoom(OfficeDesk desk, UploadRoom uploads)
{
    private readonly Lazy<BroughtAlong> _brought = new(() => new BroughtAlong(
        File.ReadAllText(Path.Combine(desk.Setup.Files, "catalog", BuiltInReport.Path)),
        Meeting.Parse(File.ReadAllText(Path.Combine(desk.Setup.Files, "catalog", BuiltInReport.MeetingsPath)))));

    public ReportShelf Shelf { get; } = new(Path.Combine(desk.Setup.Folder, "reports"));

    /// <summary>The congresses and plenary meetings with their days.</summary>
    public IReadOnlyList<Meeting> Meetings => _brought.Value.Meetings;

    /// <summary>A stranger's file is read elsewhere first: only what was found bearable is opened here.</summary>
    public async Task<Outcome<ReportInWork>> BeginAsync(NewReport wanted)
    {
        var refusals = wanted.Bytes is { } bytes ? (await uploads.ParseAsync(new Upload(UploadKind.Report, wanted.FileName, bytes.ToArray()))).Refusals : [];
        return refusals.Count == 0 ? WriteReport.Begin(desk.Store, desk.Scope, Shelf, _brought.Value, wanted) : refusals.ToList();
    }

    public Outcome<FillResult> Look(ReportInWork report) => WriteReport.Look(desk.Store, desk.Scope, Shelf, _brought.Value, report);

    public Outcome<ReportInWork> Decide(ReportInWork report, IReadOnlyList<DecidedPlace> places) => WriteReport.Decide(desk.Store, desk.Scope, Shelf, _brought.Value, report, places);
}
