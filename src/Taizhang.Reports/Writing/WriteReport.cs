using System.Text.Json;
using Taizhang.Documents.Word;
using Taizhang.Figures.Compute;
using Taizhang.Ledger;
using Taizhang.Prose;
using Taizhang.Reports.Fill;
using Taizhang.Reports.Renew;
using Taizhang.Reports.Templates;

namespace Taizhang.Reports.Writing;

/// <summary>A base text somebody brings.</summary>
/// <param name="Bytes">Null for the report the program brings along.</param>
/// <param name="Renew">The base text is last year's report: printed figures are written anew.</param>
public sealed record NewReport(ReadOnlyMemory<byte>? Bytes, string FileName, string Organisation, Period Period, bool Renew, bool Exact)
{
    /// <summary>Whom it is written for; empty where nobody said.</summary>
    public string Recipient { get; init; } = "";
}

/// <summary>What comes with the program: the built-in report and the list of meetings.</summary>
public sealed record BroughtAlong(string BuiltInReport, IReadOnlyList<Meeting> Meetings);

/// <summary>
/// 写报告, place by place: begin with a base text, decide what is open, look at it at any time, take the Word file. What is
/// confirmed is remembered for the next report.
/// </summary>
public static class WriteReport
{
    /// <summary>Refused where the base text cannot be read; then nothing is kept.</summary>
    public static Outcome<ReportInWork> Begin(LedgerStore store, Scope scope, ReportShelf shelf, BroughtAlong brought, NewReport wanted)
    {
        if (wanted.Bytes is not { } bytes)
        {
            var book = ReadFigures.Run(store, scope, wanted.Organisation, wanted.Period, variants: false);
            if (!book.IsDone)
            {
                return book.Refusals.ToList();
            }

            bytes = System.Text.Encoding.UTF8.GetBytes(BuiltInReport.For(brought.BuiltInReport, book.Value));
        }

        var report = new ReportInWork(ReportShelf.NewId(), wanted.FileName, wanted.Organisation, wanted.Period.From, wanted.Period.To, wanted.Renew, wanted.Exact, store.Clock.GetUtcNow(), "", []);
        var looked = FillFromLedger.Look(store, scope, Order(store, brought, report, bytes));
        if (!looked.IsDone)
        {
            return looked.Refusals.ToList();
        }

        report = report with { Text = looked.Value.Text, Recipient = wanted.Recipient };
        shelf.Keep(report, bytes);
        return report;
    }

    /// <summary>The report as the ledger has it now.</summary>
    public static Outcome<FillResult> Look(LedgerStore store, Scope scope, ReportShelf shelf, BroughtAlong brought, ReportInWork report) =>
        shelf.BaseText(report.Id) is { } bytes
            ? FillFromLedger.Look(store, scope, Order(store, brought, report, bytes))
            : Gone;

    /// <summary>Decides places, one or many at once. Refused, and nothing changed, where one of the decisions cannot stand.</summary>
    public static Outcome<ReportInWork> Decide(LedgerStore store, Scope scope, ReportShelf shelf, BroughtAlong brought, ReportInWork report, IReadOnlyList<DecidedPlace> places)
    {
        if (shelf.BaseText(report.Id) is not { } bytes)
        {
            return Gone;
        }

        if (places.Any(place => place.Start < 0 || place.End > report.Text.Length || place.End < place.Start))
        {
            return new Refusal("place-unknown", "", "没有这一处。", "请刷新页面再选。");
        }

        var decided = places.Aggregate(report, (known, place) => known.With(place));
        var filled = FillFromLedger.Run(store, scope, Order(store, brought, decided, bytes));
        if (!filled.IsDone)
        {
            return filled.Refusals.ToList();
        }

        shelf.Keep(decided);
        return decided;
    }

    private static Refusal Gone => new("report-gone", "", "这份底稿不在了。", "请把它再拖进来一次。");

    private static FillOrder Order(LedgerStore store, BroughtAlong brought, ReportInWork report, ReadOnlyMemory<byte> bytes) => new(
        _ => bytes.ToArray(),
        report.FileName,
        report.Organisation,
        new Period(report.From, report.To),
        new FillOptions(store.Clock.GetUtcNow().ToOffset(LedgerStore.OfficeOffset))
        {
            Renew = report.Renew,
            Exact = report.Exact,
            Meetings = brought.Meetings,
            Bind = report.Places.Count == 0 ? (ReadOnlyMemory<byte>?)null : BindOf(report),
        });

    /// <summary>The decisions in the form of a bind file, which is how every host hands them over.</summary>
    private static byte[] BindOf(ReportInWork report)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            var points = new CodePoints(report.Text);
            json.WriteStartObject();
            json.WriteString("text", report.Text);
            json.WriteStartArray("slots");
            foreach (var place in report.Places)
            {
                json.WriteStartObject();
                json.WriteNumber("start", points.FromUtf16(place.Start));
                json.WriteNumber("end", points.FromUtf16(place.End));
                json.WriteString("surface", new TextSpan(place.Start, place.End).Of(report.Text));
                WriteDecision(json, place);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void WriteDecision(Utf8JsonWriter json, DecidedPlace place)
    {
        switch (place.Decision)
        {
            case PlaceDecision.Confirmed:
                var (figure, variant) = (place.Figure ?? "").Split('@') is [var id, var other] ? (id, other) : (place.Figure ?? "", null);
                json.WriteString("figure", figure);
                json.WriteString("variant", variant);
                json.WriteBoolean("confirmed", true);
                json.WriteString("wanted_hedge", place.Hedge?.ToString());
                break;
            case PlaceDecision.NotOurs:
                json.WriteBoolean("not_ours", true);
                break;
            case PlaceDecision.ByHand:
                json.WriteStartObject("by_hand");
                json.WriteString("text", place.Text);
                json.WriteString("ground", place.Ground);
                json.WriteEndObject();
                break;
        }
    }
}
