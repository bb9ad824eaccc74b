using System.Text;
using Taizhang.Figures.Compute;
using Taizhang.Ledger;
using Taizhang.Reports.Check;
using Taizhang.Reports.Seal;
using Taizhang.Reports.Submissions;
using Taizhang.Testing;

namespace Taizhang.Reports.Tests;

/// <summary>An office of two townships in which 清泉镇 held three volunteer activities in 2022, and short ways to hand in and seal.</summary>
internal static class Handing
{
    public static readonly Period Year = new(new DateOnly(2022, 1, 1), new DateOnly(2022, 12, 31));

    public const string Activities = """
        {"record":{"ref":"v1","ledger":"volunteer-activity","organisation":"甲家村","date":"2022-03-05","fields":{"content":"清理河道","category":"环境整治"}}}
        {"record":{"ref":"v2","ledger":"volunteer-activity","organisation":"甲家村","date":"2022-04-05","fields":{"content":"看望老人","category":"关心关爱"}}}
        {"record":{"ref":"v3","ledger":"volunteer-activity","organisation":"乙家村","date":"2022-05-05","fields":{"content":"宣讲政策","category":"政策理论宣讲"}}}
        """;

    private static readonly DateTimeOffset At = new(2023, 6, 30, 9, 0, 0, TimeSpan.FromHours(8));

    public static TestOffice Office(Database database)
    {
        var office = TestOffice.Open(database);
        office.Import(Towns.Two + Activities);
        return office;
    }

    public static Outcome<Submission> Submit(TestOffice office, string? document = null, Period? period = null, string recipient = "县文明办", string on = "2023-01-05", params string[] figures) =>
        SubmitReport.Run(office.Store, Scope.Everything, new SubmitOrder(
            "清泉镇", period ?? Year, recipient, DateOnly.ParseExact(on, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), "年报", figures, document is null ? null : File(document), At));

    public static Outcome<Edition> Seal(TestOffice office, string document, bool acknowledged = false) =>
        SealReport.Run(office.Store, Scope.Everything, new SealOrder(File(document), "清泉镇", Year, "总结", acknowledged, At));

    public static IReadOnlyList<MovedFigure> Note(TestOffice office, Edition edition)
    {
        var note = DifferenceNote.Run(office.Store, Scope.Everything, edition.Id);
        Assert.True(note.IsDone, string.Join('\n', note.Refusals));
        return note.Value;
    }

    public static CheckResult Check(TestOffice office, string text, Period? period = null)
    {
        var results = new List<CheckResult>();
        var done = CheckFromLedger.Run(office.Store, Scope.Everything, new CheckOrder([File(text)], "清泉镇", period ?? Year, At), results.Add);
        Assert.True(done.IsDone, string.Join('\n', done.Refusals));
        return Assert.Single(results);
    }

    private static CheckFile File(string text) => new("总结.txt", () => Encoding.UTF8.GetBytes(text));
}
