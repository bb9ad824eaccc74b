using System.Security.Cryptography;
using Taizhang.Figures.Compute;
using Taizhang.Figures.Contributions;
using Taizhang.Figures.Trace;
using Taizhang.Ledger;
using Taizhang.Ledger.Audit;
using Taizhang.Ledger.Store;
using Taizhang.Prose.Claims;
using Taizhang.Reports.Check;
using Taizhang.Reports.Submissions;

namespace Taizhang.Reports.Seal;

/// <summary>A report that is to become final.</summary>
/// <param name="Acknowledged">Somebody has seen what differs from the ledger and seals it all the same.</param>
public sealed record SealOrder(CheckFile Document, string Organisation, Period Period, string Title, bool Acknowledged, DateTimeOffset At);

/// <summary>
/// 定稿: keeps a report as it is, with its document, its figures and a copy of the rows behind each. Refused while a place
/// is open or a mark is left, and while it contradicts the ledger and nobody has acknowledged that.
/// </summary>
public static class SealReport
{
    private const int PlacesNamed = 5;

    private static readonly string RevisionSql = $"SELECT counts FROM {Tables.Entry.Name} WHERE id = @p0";

    public static Outcome<Edition> Run(LedgerStore store, Scope scope, SealOrder order)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(order);
        var book = ReadFigures.Run(store, scope, order.Organisation, order.Period, variants: true);
        if (!book.IsDone)
        {
            return book.Refusals.ToList();
        }

        var bytes = order.Document.Read().ToArray();
        var read = CheckFromLedger.One(store, scope, book.Value, new CheckFile(order.Document.FileName, () => bytes), order.At);
        if (!read.IsDone)
        {
            return read.Refusals.ToList();
        }

        return Obstacle(read.Value, order) is { } refusal ? refusal : Keep(store, scope, order, book.Value, read.Value, bytes);
    }

    private static Refusal? Obstacle(CheckResult result, SealOrder order)
    {
        var open = result.Findings.FirstOrDefault(finding => finding.Code == FindingCodes.OpenPlace || finding.Code == FindingCodes.LeftoverDigit);
        if (open is not null)
        {
            return new Refusal("seal-open-place", order.Document.FileName, open.Message, "填好以后再定稿。");
        }

        var wrong = result.Claims.Where(claim => claim.Verdict == ClaimVerdict.Contradicted).ToList();
        return wrong.Count == 0 || order.Acknowledged
            ? null
            : new Refusal(
                "seal-contradiction",
                order.Document.FileName,
                $"有{wrong.Count}处与台账不一致：{string.Join("；", wrong.Take(PlacesNamed).Select(claim => $"{claim.Name}写的是{claim.Surface}"))}。",
                "请先核对改正；已经看过、就按这样定稿的，请说明已知悉。");
    }

    /// <summary>The document is whole on disk before the edition knows of it.</summary>
    private static Edition Keep(LedgerStore store, Scope scope, SealOrder order, FigureBook book, CheckResult result, byte[] bytes)
    {
        var document = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var figures = StatedFigures.Of(result, book).Where(figure => IsOurs(result, figure)).ToList();
        var report = new KeptReport(book.Organisation.Code, order.Period.From, order.Period.To, order.Title, "", store.Today, document, figures);
        var (home, rows, number) = Frozen(store, scope, book, report);
        store.Evidence.Store(bytes);
        var id = store.Ids.Reserve(1).Next();
        using var session = WriteSession.Begin(store.Dialect);
        var text = report.Text();
        KeptTexts.Audit(store, session, home, AuditActions.Seal, id, text);
        session.Insert(Editions.Table, id, report.Organisation, number, text, store.Clock.GetUtcNow().ToUnixTimeMilliseconds(), store.Actor);
        foreach (var row in rows)
        {
            session.Insert(Editions.RowTable, id, row.Figure, row.Source, row.Item, row.Day, row.Body, row.Side, row.Amount, row.Level, row.Revision);
        }

        session.Commit();
        return new Edition(id, number, report, store.Actor);
    }

    private static bool IsOurs(CheckResult result, KeptFigure figure) =>
        result.Claims.Any(claim => claim.Verdict is ClaimVerdict.Supported or ClaimVerdict.Contradicted && claim.Band == Band.Sure && figure.Figure.StartsWith(claim.Figure ?? "-", StringComparison.Ordinal));

    private static (long Home, IReadOnlyList<EditionRow> Rows, int Number) Frozen(LedgerStore store, Scope scope, FigureBook book, KeptReport report)
    {
        using var session = new ReadSession(store.Dialect);
        var home = KeptTexts.HomeOf(store, session, book.Organisation, report.To);
        var number = Editions.Of(session, report.Organisation).Count(known => known.Report.Period == report.Period) + 1;
        return (home, Rows(session, scope, book, report), number);
    }

    /// <summary>The rows each figure of a report is counted from now, with the revision of each source that counts.</summary>
    internal static IReadOnlyList<EditionRow> Rows(ReadSession session, Scope scope, FigureBook book, KeptReport report)
    {
        var revisions = new Dictionary<long, int>();
        return
        [
            .. report.Figures.Select(figure => book.Find(figure.Figure)).OfType<FigureReading>()
                .SelectMany(reading => CopyContributions.Of(session, scope, reading.Rule, book.Organisation, book.Period).Select(row => (reading.Rule.Rule.Key, Row: row)))
                .Select(found => new EditionRow(found.Key, found.Row.Source, found.Row.Key, found.Row.Day, found.Row.Body, found.Row.Side, found.Row.Amount, found.Row.Rank, RevisionOf(session, revisions, found.Row)))
                .DistinctBy(row => (row.Figure, row.Source, row.Item, row.Day, row.Body, row.Side)),
        ];
    }

    private static int RevisionOf(ReadSession session, Dictionary<long, int> known, Contribution row)
    {
        if (!known.TryGetValue(row.Source, out var revision))
        {
            known[row.Source] = revision = session.Read(RevisionSql, counted => counted.GetInt32(0), row.Source) is [var counts] ? counts : 0;
        }

        return revision;
    }
}
