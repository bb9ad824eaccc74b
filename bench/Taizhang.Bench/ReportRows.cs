using Taizhang.Demo;
using Taizhang.Figures.Compute;
using Taizhang.Ledger;
using Taizhang.Ledger.Entry;
using Taizhang.Prose;
using Taizhang.Documents.Word;
using Taizhang.Reports.Check;
using Taizhang.Reports.Fill;
using Taizhang.Reports.Templates;

namespace Taizhang.Bench;

/// <summary>
/// Reports in prose: <c>prose [FILE]</c> parses and links one, <c>fill [FILE]</c> fills one from the demonstration township.
/// Without a file it is the built-in duty report, continued to the length the budget names.
/// </summary>
internal static class ReportRows
{
    private const int Runs = 100;
    private const int Length = 2500;
    private const int Long = 20_000;
    private const int Pages = 300;
    private const int PageLength = 22 * 28;
    private const int CheckRuns = 5;
    private const int Reports = 1000;

    public static void Prose(string[] args)
    {
        var model = Model();
        var text = Text(args, Length);
        var many = Continued(text, Long);
        var claims = ReportReader.Read(text, model).Claims;
        var (shorter, longer) = (new List<double>(), new List<double>());
        Warm(() => ReportReader.Read(many, model));
        for (var i = 0; i < Runs; i++)
        {
            shorter.Add(Bench.Seconds(() => ReportReader.Read(text, model)) * 1000);
            if (i % 5 == 0)
            {
                longer.Add(Bench.Seconds(() => ReportReader.Read(many, model)) * 1000);
            }
        }

        Bench.Say(
            $"prose: {text.Length} characters, {claims.Count} claims in {Bench.Percentile(shorter, 0.5):0.00} ms (fastest {shorter.Min():0.00})"
        );
        Bench.Say(
            $"prose: {many.Length} characters in {Bench.Percentile(longer, 0.5):0.00} ms (fastest {longer.Min():0.00}): a character costs {PerCharacter(longer, many, 0.5) / PerCharacter(shorter, text, 0.5):0.00} × as much, by the fastest {PerCharacter(longer, many, 0) / PerCharacter(shorter, text, 0):0.00} ×"
        );
    }

    public static void Fill(string[] args)
    {
        var folder = Directory.CreateTempSubdirectory("taizhang-fill-");
        try
        {
            var store = Bench.NewStore(folder.FullName);
            if (!ImportEntries.Run(store, DemoPlan.Make(1).Entries, new ImportOptions(false, false, "bench")).IsDone)
            {
                throw new InvalidDataException("The demonstration township was refused.");
            }

            var text = Text(args, Length);
            var template = System.Text.Encoding.UTF8.GetBytes(text);
            var model = Model();
            var output = Path.Combine(folder.FullName, "report.docx");
            var result = default(FillResult);
            Warm(() => FillOnce());
            var all = Bench.Measure(Runs, () => FillOnce());
            Bench.Say(
                $"fill: {text.Length} characters, {result?.Slots.Count} places, {result?.Slots.Count(slot => slot.IsSettled)} settled; figures read, docx of {result?.Document.Length / 1024} KB written in {all}"
            );

            void FillOnce()
            {
                var book = ReadFigures.Run(store, Scope.Everything, LedgerRows.Township, LedgerRows.Year, variants: true).Value;
                result = FillReport
                    .Run(new FillRequest(template, "report.txt", book, model, new FillOptions(DateTimeOffset.UnixEpoch)))
                    .Value;
                File.WriteAllBytes(output, result.Document);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>A report of 300 pages, 22 lines of 28 characters each, filled, then checked against the ledger and commented; then a thousand short ones in one call.</summary>
    public static void Check(string[] args)
    {
        var folder = Directory.CreateTempSubdirectory("taizhang-check-");
        try
        {
            var store = Bench.NewStore(folder.FullName);
            if (!ImportEntries.Run(store, DemoPlan.Make(1).Entries, new ImportOptions(false, false, "bench")).IsDone)
            {
                throw new InvalidDataException("The demonstration township was refused.");
            }

            var pages = args.Length > 0 ? int.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture) : Pages;
            var book = ReadFigures.Run(store, Scope.Everything, LedgerRows.Township, LedgerRows.Year, variants: true).Value;
            var filled = FillReport.Run(new FillRequest(System.Text.Encoding.UTF8.GetBytes(Text([], Length)), "report.txt", book, Model(), new FillOptions(DateTimeOffset.UnixEpoch))).Value;
            var text = Continued(WordText(filled.Document), pages * PageLength);
            var document = Template.OfText(text, markdown: false, DateTimeOffset.UnixEpoch).File.Write(new WordChanges());
            var order = new CheckOrder([new CheckFile("report.docx", () => document)], LedgerRows.Township, LedgerRows.Year, DateTimeOffset.UnixEpoch);
            var (claims, size) = (0, 0);
            CheckOnce();
            Bench.Say($"check: {pages} pages, {text.Length} characters, {claims} statements; read, compared and commented, docx of {size / 1024} KB, in {Bench.Measure(CheckRuns, CheckOnce)}");

            CheckMany(store, WordText(filled.Document));

            void CheckOnce()
            {
                CheckFromLedger.Run(
                    store,
                    Scope.Everything,
                    order,
                    result => (claims, size) = (result.Claims.Count(claim => claim.States), CommentedDocument.Write(result, DateTimeOffset.UnixEpoch).Length)
                );
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>A thousand reports in one call, each the filled one with a paragraph left out; the same call with two hundred says whether memory grows.</summary>
    private static void CheckMany(LedgerStore store, string text)
    {
        var paragraphs = text.Split('\n');
        foreach (var count in new[] { Reports / 5, Reports })
        {
            var (claims, json, most) = (0L, 0L, 0L);
            var files = Enumerable.Range(0, count).Select(number => new CheckFile(
                $"{number}.txt",
                () => System.Text.Encoding.UTF8.GetBytes(string.Join('\n', paragraphs.Where((_, at) => at != 1 + (number % (paragraphs.Length - 1)))))));
            var order = new CheckOrder([.. files], LedgerRows.Township, LedgerRows.Year, DateTimeOffset.UnixEpoch);
            using var writer = new CheckJson(Stream.Null, several: true);
            var seconds = Bench.Seconds(() => writer.End(CheckFromLedger.Run(store, Scope.Everything, order, result =>
            {
                writer.Add(result);
                claims += result.Claims.Count(claim => claim.States);
                json++;
                most = json % 50 == 0 ? Math.Max(most, GC.GetTotalMemory(forceFullCollection: true)) : most;
            }).Value));
            Bench.Say($"check: {count} reports of {text.Length} characters in one call, {claims} statements compared and written as JSON, in {seconds:0.00} s with {count / 50} full collections; most memory held {most / 1024 / 1024} MB");
        }
    }

    private static string WordText(byte[] document) =>
        WordFile.Open(document) is WordOpening.Opened opened ? opened.File.Text : throw new InvalidDataException("What was filled cannot be opened.");

    private static ProseModel Model() => ProseModel.From(Bench.Catalog, NamesInDemo());

    private static IEnumerable<string> NamesInDemo() =>
        DemoPlan
            .Make(1)
            .Entries.Where(line => line.StartsWith("{\"organisation\"", StringComparison.Ordinal))
            .Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("organisation"))
            .Select(organisation => organisation.TryGetProperty("name", out var name) ? name.GetString() : null)
            .OfType<string>();

    /// <summary>A report of ordinary length.</summary>
    public static string Ordinary() => Text([], Length);

    private static string Text(string[] args, int length) =>
        args.Length > 0
            ? File.ReadAllText(args[0])
            : Continued(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "catalog", "reports", "duty-report.txt")), length);

    private static string Continued(string text, int length) =>
        string.Concat(Enumerable.Repeat(text, (length / text.Length) + 1))[..length];

    private static double PerCharacter(List<double> times, string text, double share) => Bench.Percentile(times, share) / text.Length;

    /// <summary>Long enough for the runtime to have compiled what is hot a second time.</summary>
    private static void Warm(Action work)
    {
        for (var i = 0; i < Runs; i++)
        {
            work();
        }

        Thread.Sleep(TimeSpan.FromMilliseconds(500));
    }
}
