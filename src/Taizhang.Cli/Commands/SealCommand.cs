using System.CommandLine;
using System.Globalization;
using Taizhang.Cli.Host;
using Taizhang.Figures.Compute;
using Taizhang.Ledger;
using Taizhang.Ledger.Entry;
using Taizhang.Prose;
using Taizhang.Reports.Check;
using Taizhang.Reports.Seal;

namespace Taizhang.Cli.Commands;

/// <summary><c>taizhang seal</c>: makes a report final (定稿), lists editions, and says what moved since (变动说明).</summary>
internal static class SealCommand
{
    public static Command Create()
    {
        var command = new Command("seal", "把报告定稿：保存一份不再变动的版本；以后数有变化，用 --note 看差在哪里。");
        var document = new Argument<string?>("document") { Description = "要定稿的报告（.docx、.txt、.md）", Arity = ArgumentArity.ZeroOrOne };
        var title = new Option<string?>("--title") { Description = "定稿叫什么" };
        var acknowledged = new Option<bool>("--acknowledged") { Description = "与台账不一致的地方已知悉，照样定稿" };
        var list = new Option<bool>("--list") { Description = "列出以前的定稿" };
        var note = new Option<int?>("--note") { Description = "这一版的变动说明，写版次" };
        command.Arguments.Add(document);
        foreach (var option in new Option[] { title, acknowledged, list, note })
        {
            command.Options.Add(option);
        }

        var shared = SharedOptions.AddTo(command);
        var period = PeriodOptions.AddTo(command);
        command.SetAction(parsed =>
        {
            var inputs = new Inputs(
                parsed.GetValue(document),
                period.Organisation(parsed),
                period.Period(parsed),
                parsed.GetValue(title),
                parsed.GetValue(acknowledged),
                shared.Clock(parsed),
                shared.Json(parsed));
            return OnStore(inputs, shared.DataFolder(parsed), store =>
                parsed.GetValue(list) ? List(store, inputs)
                : parsed.GetValue(note) is { } number ? Note(store, inputs, number)
                : Seal(store, inputs));
        });
        return command;
    }

    private static int OnStore(Inputs inputs, string folder, Func<LedgerStore, int> run)
    {
        if (inputs.Document is { } document && !File.Exists(document))
        {
            return Output.RefuseMissing(inputs.Json, document);
        }

        var store = DataFolder.Open(folder, inputs.Clock);
        return store.IsDone ? run(store.Value) : Output.Refuse(inputs.Json, store.Refusals);
    }

    private static int Seal(LedgerStore store, Inputs inputs)
    {
        if (inputs.Document is not { } document)
        {
            return Output.Refuse(inputs.Json, [new Refusal("usage", "", "没有写要定稿的报告。", "请写报告的文件名，或用 --list、--note。")]);
        }

        var name = Path.GetFileName(document);
        var edition = SealReport.Run(store, Scope.Everything, new SealOrder(
            new CheckFile(name, () => File.ReadAllBytes(document)),
            inputs.Organisation,
            inputs.Period,
            inputs.Title ?? Path.GetFileNameWithoutExtension(name),
            inputs.Acknowledged,
            inputs.Clock.GetUtcNow().ToOffset(LedgerStore.OfficeOffset)));
        if (!edition.IsDone)
        {
            return Output.Refuse(inputs.Json, edition.Refusals);
        }

        Show([edition.Value], inputs.Json);
        return Output.Done;
    }

    private static int List(LedgerStore store, Inputs inputs)
    {
        var editions = Editions.Run(store, Scope.Everything, inputs.Organisation);
        if (!editions.IsDone)
        {
            return Output.Refuse(inputs.Json, editions.Refusals);
        }

        Show(editions.Value, inputs.Json);
        return Output.Done;
    }

    private static int Note(LedgerStore store, Inputs inputs, int number)
    {
        var editions = Editions.Run(store, Scope.Everything, inputs.Organisation);
        if (!editions.IsDone)
        {
            return Output.Refuse(inputs.Json, editions.Refusals);
        }

        var edition = editions.Value.FirstOrDefault(known => known.Number == number && known.Report.Period == inputs.Period);
        var moved = DifferenceNote.Run(store, Scope.Everything, edition?.Id ?? 0);
        if (!moved.IsDone)
        {
            return Output.Refuse(inputs.Json, moved.Refusals);
        }

        Show(moved.Value, inputs.Json);
        return moved.Value.Count == 0 ? Output.Done : Output.Found;
    }

    private static void Show(IReadOnlyList<Edition> editions, string? json)
    {
        Output.Json(json, writer =>
        {
            writer.WriteStartArray("editions");
            foreach (var edition in editions)
            {
                writer.WriteStartObject();
                writer.WriteNumber("id", edition.Id);
                writer.WriteNumber("number", edition.Number);
                SubmitCommand.Write(writer, edition.Report);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        });
        foreach (var edition in editions.Where(_ => json is null))
        {
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"定稿第{edition.Number}版：{edition.Report.Title}，{CanonicalText.Day(edition.Report.On)}，{edition.Report.Figures.Count}项数。"));
        }
    }

    private static void Show(IReadOnlyList<MovedFigure> moved, string? json)
    {
        Output.Json(json, writer =>
        {
            writer.WriteStartArray("moved");
            foreach (var figure in moved)
            {
                writer.WriteStartObject();
                writer.WriteString("figure", figure.Sealed.Figure);
                writer.WriteString("sealed", Hedges.Write(figure.Sealed.Value));
                writer.WriteString("now", figure.Now is { } now ? Hedges.Write(now) : null);
                writer.WriteStartArray("why");
                foreach (var move in figure.Moves)
                {
                    writer.WriteStartObject();
                    writer.WriteString("kind", Word(move.Kind));
                    writer.WriteString("ref", move.Ref);
                    writer.WriteString("title", move.Title);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        });
        if (json is null)
        {
            Console.Out.WriteLine(moved.Count == 0 ? "定稿以后没有变动。" : string.Create(CultureInfo.InvariantCulture, $"定稿以后有{moved.Count}项数变动："));
            foreach (var figure in moved)
            {
                Console.Out.WriteLine($"{figure.Sealed.Name}：定稿{figure.Sealed.Text}{figure.Sealed.Unit}，现在{(figure.Now is { } now ? Hedges.Write(now) : "不再统计")}。{string.Join("；", figure.Moves.Select(move => $"{Name(move.Kind)} {move.Title}"))}");
            }
        }
    }

    private static string Word(MoveKind kind) => kind switch
    {
        MoveKind.Added => "added",
        MoveKind.Amended => "amended",
        MoveKind.Voided => "voided",
        MoveKind.Moved => "moved",
        MoveKind.RuleChanged => "rule_changed",
    };

    private static string Name(MoveKind kind) => kind switch
    {
        MoveKind.Added => "新登记",
        MoveKind.Amended => "更正",
        MoveKind.Voided => "作废",
        MoveKind.Moved => "单位变动",
        MoveKind.RuleChanged => "口径变动",
    };

    private sealed record Inputs(string? Document, string Organisation, Period Period, string? Title, bool Acknowledged, TimeProvider Clock, string? Json);
}
