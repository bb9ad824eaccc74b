using System.Text;
using Taizhang.Demo;
using Taizhang.Documents.Word;
using Taizhang.Figures.Compute;
using Taizhang.Ledger;
using Taizhang.Ledger.Entry;
using Taizhang.Prose;
using Taizhang.Reports.Check;
using Taizhang.Reports.Templates;

namespace Taizhang.Bench;

/// <summary>
/// Texts that nobody writes and that a check must end with all the same: <c>strange [BYTES] [KIND …]</c> checks each against the
/// demonstration township, as a text and as a Word document, and writes comments and JSON, once at an eighth of the length and once whole. Eight
/// times the text may cost eight times the time.
/// </summary>
internal static class StrangeRow
{
    private const int Bytes = 1_000_000;
    private const int WarmBytes = 10_000;
    private const int Part = 8;
    private const int Runs = 2;

    private static readonly (string Name, string Piece)[] Kinds =
    [
        ("sentences in one line", "全年慰问困难党员51名、困难群众30户，发放慰问金2.55万元，开展志愿服务活动180余场次。"),
        ("clauses without a full stop", "全年慰问困难党员51名、困难群众30户，发放慰问金2.55万元，开展志愿服务活动180余场次，"),
        ("no punctuation", "全年慰问困难党员51名困难群众30户发放慰问金2.55万元开展志愿服务活动180余场次"),
        ("digits", "1234567890"),
        ("numbers and blanks", "12 "),
        ("a list that never ends", "柳沟村、"),
        ("items", "困难党员51名、困难群众30户、"),
        ("其中", "党员51名，其中女党员5名，其中"),
        ("totals", "党员5名、群众3名，共8名，"),
        ("shares", "发展党员12名，其中女党员5名，占41%，"),
        ("growth", "由12个增加到15个，增长25%，"),
        ("last year", "比去年增加3名，上半年发展党员5名，"),
        ("open brackets", "（党员5名"),
        ("open quotes", "“示范岗”3个“"),
        ("brackets", "（党员5名）"),
        ("quotes", "“示范岗”、"),
        ("honours", "黄花滩村被评为市级“党员先锋引领示范岗”，"),
        ("honours of two spellings", "黄花滩村被评为市级党员先锋引领岗，石窑村被评为县级党员先锋引领示范岗，"),
        ("masked names", "张某某、"),
        ("blanks", "**场次、"),
        ("villages told of", "村里开展宣讲5场次，"),
        ("table cells", "志愿服务活动\t180\t"),
        ("hanzi", "党"),
        ("spaces", "党　　　"),
        ("的", "大的"),
        ("lines", "发展党员5名\n"),
        ("empty lines", "党\n\n\n"),
        ("numbered lines", "一、发展党员5名\n"),
        ("lines of the year", "2022年以来，发展党员5名。\n"),
        ("line ends of Windows", "发展党员5名\r\n"),
        ("headings", "# 发展党员5名\n"),
        ("two congresses", "学习党的二十大精神5场次，"),
    ];

    public static void Run(string[] args)
    {
        var bytes = args.Length > 0 ? int.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture) : Bytes;
        var folder = Directory.CreateTempSubdirectory("taizhang-strange-");
        try
        {
            var store = Bench.NewStore(folder.FullName);
            if (!ImportEntries.Run(store, DemoPlan.Make(1).Entries, new ImportOptions(false, false, "bench")).IsDone)
            {
                throw new InvalidDataException("The demonstration township was refused.");
            }

            var book = ReadFigures.Run(store, Scope.Everything, LedgerRows.Township, LedgerRows.Year, variants: true).Value;
            var view = CheckFromLedger.ViewOf(store, Scope.Everything, book);
            var model = ProseModel.From(store.Catalog, view.Places.Keys.Append(view.Own.Organisation.Name));
            foreach (var (_, piece) in Kinds)
            {
                Time(model, view, Text(piece, WarmBytes));
            }

            foreach (var (name, piece) in Kinds.Where(kind => args.Length < 2 || args[1..].Contains(kind.Name)))
            {
                Measure(model, view, name, piece, bytes);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Measure(ProseModel model, LedgerView view, string name, string piece, int bytes)
    {
        var (part, whole) = (Time(model, view, Text(piece, bytes / Part)), Time(model, view, Text(piece, bytes)));
        Bench.Say($"strange: {name}: {whole.Result.Text.Length} characters, {whole.Result.Claims.Count} numbers, {whole.Result.Findings.Count} findings in {whole.Seconds[0]:0.00} s, as Word {whole.Seconds[1]:0.00}, comments {whole.Seconds[2]:0.00}, JSON {whole.Seconds[3]:0.00}; {Part} × the text costs {string.Join(", ", whole.Seconds.Zip(part.Seconds, (all, some) => FormattableString.Invariant($"{all / some:0.0}")))} ×");
    }

    /// <summary>Seconds for a check of the text, of the same text as a Word document, for its comments, and for the JSON.</summary>
    private static (double[] Seconds, CheckResult Result) Time(ProseModel model, LedgerView view, string text)
    {
        var word = Template.OfText(text, markdown: false, DateTimeOffset.UnixEpoch).File.Write(new WordChanges());
        var best = new[] { double.MaxValue, double.MaxValue, double.MaxValue, double.MaxValue };
        var result = Check(model, view, Encoding.UTF8.GetBytes(text), "report.txt");
        for (var run = 0; run < Runs; run++)
        {
            var (plain, asWord) = (default(CheckResult), default(CheckResult));
            double[] seconds =
            [
                Bench.Seconds(() => plain = Check(model, view, Encoding.UTF8.GetBytes(text), "report.txt")),
                Bench.Seconds(() => asWord = Check(model, view, word, "report.docx")),
                Bench.Seconds(() => CommentedDocument.Write(asWord ?? result, DateTimeOffset.UnixEpoch)),
                Bench.Seconds(() => CheckJson.Write(plain ?? result)),
            ];
            best = [.. best.Zip(seconds, Math.Min)];
        }

        return (best, result);
    }

    private static CheckResult Check(ProseModel model, LedgerView view, byte[] document, string fileName) =>
        CheckReport.Run(new CheckRequest(document, fileName, model, view, new CheckOptions(DateTimeOffset.UnixEpoch))) is { IsDone: true } done ? done.Value : throw new InvalidDataException("The text was refused.");

    private static string Text(string piece, int bytes) => string.Concat(Enumerable.Repeat(piece, bytes / Encoding.UTF8.GetByteCount(piece)));
}
