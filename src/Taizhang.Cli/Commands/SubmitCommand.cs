using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Taizhang.Cli.Host;
using Taizhang.Ledger;
using Taizhang.Ledger.Entry;
using Taizhang.Prose;
using Taizhang.Reports.Check;
using Taizhang.Reports.Submissions;

namespace Taizhang.Cli.Commands;

/// <summary><c>taizhang submit</c>: writes down what was handed in, to whom and when (报送记录).</summary>
internal static class SubmitCommand
{
    public static Command Create()
    {
        var command = new Command("submit", "记下报送了什么、报给谁、哪一天；也可以从已经报出去的报告里读出来。");
        var document = new Argument<string?>("document") { Description = "报出去的报告（.docx、.txt、.md）；不写就取台账现在的数", Arity = ArgumentArity.ZeroOrOne };
        var recipient = new Option<string?>("--recipient") { Description = "报给谁，如 县委组织部" };
        var on = new Option<string?>("--on") { Description = "哪一天报的，默认今天" };
        var title = new Option<string?>("--title") { Description = "报送的材料叫什么" };
        var figures = new Option<string[]>("--figure") { Description = "只记这些统计数，如 F24", AllowMultipleArgumentsPerToken = true };
        var list = new Option<bool>("--list") { Description = "列出以前的报送" };
        command.Arguments.Add(document);
        foreach (var option in new Option[] { recipient, on, title, figures, list })
        {
            command.Options.Add(option);
        }

        var shared = SharedOptions.AddTo(command);
        var period = PeriodOptions.AddTo(command);
        command.SetAction(parsed => parsed.GetValue(list)
            ? List(shared.DataFolder(parsed), shared.Clock(parsed), period.Organisation(parsed), shared.Json(parsed))
            : Run(
                shared.DataFolder(parsed),
                shared.Clock(parsed),
                parsed.GetValue(document),
                (file, today) => new SubmitOrder(
                    period.Organisation(parsed),
                    period.Period(parsed),
                    parsed.GetValue(recipient) ?? "",
                    SharedOptions.Day(parsed.GetValue(on) ?? "") ?? today,
                    parsed.GetValue(title) ?? file?.FileName ?? "",
                    parsed.GetValue(figures) ?? [],
                    file,
                    shared.Clock(parsed).GetUtcNow().ToOffset(LedgerStore.OfficeOffset)),
                shared.Json(parsed)));
        return command;
    }

    private static int Run(string folder, TimeProvider clock, string? document, Func<CheckFile?, DateOnly, SubmitOrder> order, string? json)
    {
        if (document is not null && !File.Exists(document))
        {
            return Output.RefuseMissing(json, document);
        }

        var store = DataFolder.Open(folder, clock);
        if (!store.IsDone)
        {
            return Output.Refuse(json, store.Refusals);
        }

        var file = document is null ? null : new CheckFile(Path.GetFileName(document), () => File.ReadAllBytes(document));
        var kept = SubmitReport.Run(store.Value, Scope.Everything, order(file, store.Value.Today));
        if (!kept.IsDone)
        {
            return Output.Refuse(json, kept.Refusals);
        }

        Show([kept.Value], json);
        return Output.Done;
    }

    private static int List(string folder, TimeProvider clock, string organisation, string? json)
    {
        var store = DataFolder.Open(folder, clock);
        if (!store.IsDone)
        {
            return Output.Refuse(json, store.Refusals);
        }

        var submissions = SubmittedReports.Run(store.Value, Scope.Everything, organisation);
        if (!submissions.IsDone)
        {
            return Output.Refuse(json, submissions.Refusals);
        }

        Show(submissions.Value, json);
        return Output.Done;
    }

    private static void Show(IReadOnlyList<Submission> submissions, string? json)
    {
        Output.Json(json, writer =>
        {
            writer.WriteStartArray("submissions");
            foreach (var submission in submissions)
            {
                writer.WriteStartObject();
                writer.WriteNumber("id", submission.Id);
                writer.WriteString("recipient", submission.Report.Recipient);
                Write(writer, submission.Report);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        });
        foreach (var submission in submissions.Where(_ => json is null))
        {
            var report = submission.Report;
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{CanonicalText.Day(report.On)} 报给{report.Recipient}：{report.Title}，{CanonicalText.Day(report.From)}至{CanonicalText.Day(report.To)}，{report.Figures.Count}项数。"));
        }
    }

    /// <summary>What submissions and editions have in common.</summary>
    public static void Write(Utf8JsonWriter json, KeptReport report)
    {
        json.WriteString("organisation", report.Organisation);
        json.WriteString("from", CanonicalText.Day(report.From));
        json.WriteString("to", CanonicalText.Day(report.To));
        json.WriteString("title", report.Title);
        json.WriteString("on", CanonicalText.Day(report.On));
        json.WriteString("document", report.Document);
        json.WriteStartArray("figures");
        foreach (var figure in report.Figures)
        {
            json.WriteStartObject();
            json.WriteString("figure", figure.Figure);
            json.WriteNumber("version", figure.Version);
            json.WritePropertyName("value");
            json.WriteRawValue(Hedges.Write(figure.Value));
            json.WriteString("unit", figure.Unit);
            json.WriteString("text", figure.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
