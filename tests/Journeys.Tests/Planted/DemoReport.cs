using System.Collections.Concurrent;
using System.Text;
using Taizhang.Demo;
using Taizhang.Figures.Compute;
using Taizhang.Ledger;
using Taizhang.Prose;
using Taizhang.Reports.Check;
using Taizhang.Reports.Fill;
using Taizhang.Reports.Renew;
using Taizhang.Reports.Templates;
using Taizhang.Testing;
using Xunit;

namespace Journeys.Tests.Planted;

/// <summary>A township of the demo with its duty report filled, and short ways to check a text against it.</summary>
internal sealed class DemoReport
{
    public static readonly Period Year = new(new DateOnly(2022, 1, 1), new DateOnly(2022, 12, 31));
    public static readonly DateTimeOffset At = new(2023, 1, 3, 9, 0, 0, TimeSpan.FromHours(8));

    private const string Township = "清泉镇";

    private static readonly ConcurrentDictionary<int, DemoReport> Made = new();

    private readonly ProseModel _model;
    private readonly IReadOnlyList<Meeting> _meetings;

    private DemoReport(int seed)
    {
        // The database is thrown away when the tests end; the view asks it for other periods and places until then.
        var office = TestOffice.Open(Database.Sqlite, FixedClock.Usual);
        office.Import(string.Join('\n', DemoPlan.Make(seed).Entries));
        var template = File.ReadAllText(Path.Combine(Catalogs.Root, "catalog", BuiltInReport.Path));
        var filled = FillFromLedger.Run(office.Store, Scope.Everything, new FillOrder(book => Encoding.UTF8.GetBytes(BuiltInReport.For(template, book)), BuiltInReport.FileName, Township, Year, new FillOptions(At)));
        Assert.True(filled.IsDone && filled.Value.IsComplete);
        Document = filled.Value.Document;
        View = CheckFromLedger.ViewOf(office.Store, Scope.Everything, ReadFiguresInContext.Run(office.Store, Scope.Everything, Township, Year, variants: true).Value);
        _model = ProseModel.From(office.Store.Catalog, View.Places.Keys.Append(Township));
        _meetings = Meeting.Parse(File.ReadAllText(Path.Combine(Catalogs.Root, "catalog", BuiltInReport.MeetingsPath)));
        Text = string.Join('\n', filled.Value.WrittenText.Split('\n').Where(line => !line.StartsWith('—') && line.Length > 0));
        Clean = Check(Text);
    }

    public byte[] Document { get; }

    /// <summary>The report's sentences, without anchors: what somebody would paste.</summary>
    public string Text { get; }

    public CheckResult Clean { get; }

    public LedgerView View { get; }

    public static DemoReport Of(int seed) => Made.GetOrAdd(seed, static own => new DemoReport(own));

    public CheckResult Check(string text) => Check(Encoding.UTF8.GetBytes(text), "述职报告.txt");

    public CheckResult Check(byte[] bytes, string fileName)
    {
        var outcome = CheckReport.Run(new CheckRequest(bytes, fileName, _model, View, new CheckOptions(At) { Meetings = _meetings }));
        Assert.True(outcome.IsDone, string.Join('\n', outcome.Refusals));
        return outcome.Value;
    }
}
