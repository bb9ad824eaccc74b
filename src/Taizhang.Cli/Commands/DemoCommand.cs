using System.CommandLine;
using System.Text;
using Taizhang.Cli.Host;
using Taizhang.Demo;
using Taizhang.Figures.Compute;
using Taizhang.Ledger;
using Taizhang.Ledger.Entry;
using Taizhang.Reports.Fill;
using Taizhang.Reports.Templates;
using Taizhang.Web.Host;

namespace Taizhang.Cli.Commands;

/// <summary><c>taizhang demo</c>: a fictional township with its year, to look around in.</summary>
internal static class DemoCommand
{
    /// <summary>Lines of one import: a county comes in several, each a transaction of its own.</summary>
    private const int LinesAtOnce = 50_000;

    private const string Township = "清泉镇";

    /// <summary>The county's own rules, as an office lays them beside its data.</summary>
    private const string OverlayFile = "清源县的规定.yaml";

    /// <summary>What the figures of the year are, counted from the plan.</summary>
    private const string TruthFile = "truth.json";

    /// <summary>What breaks a rule on purpose, and which finding names it.</summary>
    private const string PlantedFile = "planted.json";

    private static readonly Period Year = new(new DateOnly(2022, 1, 1), new DateOnly(2022, 12, 31));

    public static Command Create()
    {
        var command = new Command("demo", "建一个演示用的清泉镇，带2022年全年的台账。");
        var noServe = new Option<bool>("--no-serve") { Description = "做完就结束，不打开页面" };
        var seed = new Option<int>("--seed") { Description = "换一个数，就是同一个镇的另一年", DefaultValueFactory = _ => 1 };
        var records = new Option<long?>("--records") { Description = "把这个镇放进有这么多条记录的县里" };
        command.Options.Add(noServe);
        command.Options.Add(seed);
        command.Options.Add(records);
        var shared = SharedOptions.AddTo(command);
        command.SetAction(parsed =>
        {
            var (folder, json) = (shared.DataFolder(parsed), shared.Json(parsed));
            var done = Run(folder, shared.Clock(parsed), parsed.GetValue(seed), parsed.GetValue(records), json);
            return done == Output.Refused || parsed.GetValue(noServe) ? done : Serve(folder, shared.Clock(parsed));
        });
        return command;
    }

    private static int Run(string folder, TimeProvider clock, int seed, long? records, string? json)
    {
        if (DataFolder.HasData(folder))
        {
            return Output.Refuse(json, [new Refusal("demo-folder", folder, "这个文件夹里已经有数据了，演示数据不会放进去。", "请用 --data 指定一个空文件夹。")]);
        }

        var opened = DataFolder.OpenOrMake(folder, clock);
        if (!opened.IsDone)
        {
            return Output.Refuse(json, opened.Refusals);
        }

        var plan = DemoPlan.Make(seed);
        var made = Lay(opened.Value, folder, plan, records is { } count ? DemoCounty.Make(seed, count) : []);
        if (!made.IsDone)
        {
            return Output.Refuse(json, made.Refusals);
        }

        ProgressLine.End();
        DeskStart.RememberDemo(folder);
        var store = made.Value;
        var book = ReadFiguresInContext.Run(store, Scope.Everything, Township, Year, variants: false);
        if (!book.IsDone)
        {
            return Output.Refuse(json, book.Refusals);
        }

        var report = Path.Combine(folder, "report.docx");
        var filled = FillFromLedger.Run(store, Scope.Everything, new FillOrder(
            figures => Encoding.UTF8.GetBytes(BuiltInReport.For(DataFolder.BuiltIn(BuiltInReport.Path), figures)),
            BuiltInReport.FileName,
            Township,
            Year,
            new FillOptions(clock.GetUtcNow().ToOffset(LedgerStore.OfficeOffset))));
        if (!filled.IsDone)
        {
            return Output.Refuse(json, filled.Refusals);
        }

        Output.WriteBytes(report, filled.Value.Document);
        if (json is null)
        {
            FiguresCommand.Show(book.Value);
            Console.Out.WriteLine($"述职报告已经填好：{report}");
            Console.Out.WriteLine($"演示里有意留了{plan.Planted.Count}处不合规定的，列在 {PlantedFile}；用 taizhang rules --data {folder} 可以都找出来。");
            Console.Out.WriteLine($"看一个数由哪些记录算出来：taizhang trace F24 --org {Township} --from 2022-01-01 --to 2022-12-31 --data {folder}");
        }

        Output.Json(json, writer =>
        {
            writer.WriteString("folder", folder);
            writer.WriteString("report", report);
            writer.WriteString("truth", Path.Combine(folder, TruthFile));
            writer.WriteString("planted", Path.Combine(folder, PlantedFile));
        });
        return filled.Value.IsComplete ? Output.Done : Output.Found;
    }

    /// <summary>
    /// Lays a township into an empty ledger, from the command and from the desk's first page alike: the county's own rules
    /// beside the data, the year as judged by them, and what is true of it.
    /// </summary>
    /// <param name="county">Lines of the county around the township.</param>
    /// <returns>The ledger as it goes on: under those rules.</returns>
    public static Outcome<LedgerStore> Lay(LedgerStore store, string folder, DemoPlan plan, params IEnumerable<string> county)
    {
        DataFolder.WriteOverlay(folder, OverlayFile, DemoPlan.Overlay);
        var catalog = DataFolder.ReadCatalog(folder);
        if (!catalog.IsDone)
        {
            return catalog.Refusals.ToList();
        }

        var ruled = store with { Catalog = catalog.Value };
        var filled = Fill(ruled, plan.Entries.Concat(county), new ProgressLine("正在登记"));
        if (filled.Count > 0)
        {
            return filled.ToList();
        }

        Output.WriteBytes(Path.Combine(folder, TruthFile), Encoding.UTF8.GetBytes(plan.Truth));
        Output.WriteBytes(Path.Combine(folder, PlantedFile), Encoding.UTF8.GetBytes(plan.PlantedSheet));
        return ruled;
    }

    private static IReadOnlyList<Refusal> Fill(LedgerStore store, IEnumerable<string> lines, IProgress<int> progress)
    {
        foreach (var chunk in lines.Chunk(LinesAtOnce))
        {
            var imported = ImportEntries.Run(store, chunk, new ImportOptions(KeepGood: false, DryRun: false, DeskSetup.DemoOrigin), progress);
            if (!imported.IsDone)
            {
                return imported.Refusals;
            }
        }

        return [];
    }

    /// <summary>Opens the folder again: what was kept in memory to make it is let go.</summary>
    private static int Serve(string folder, TimeProvider clock) => DeskStart.Run(new DeskOrder(folder, clock, Address: null, OpenBrowser: true, Json: null));
}
