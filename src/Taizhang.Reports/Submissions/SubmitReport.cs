using System.Security.Cryptography;
using Taizhang.Figures.Compute;
using Taizhang.Ledger;
using Taizhang.Ledger.Audit;
using Taizhang.Ledger.Store;
using Taizhang.Reports.Check;

namespace Taizhang.Reports.Submissions;

/// <summary>Something that was handed in and is to be remembered.</summary>
/// <param name="Recipient">To whom (县委组织部).</param>
/// <param name="On">The day it was handed in.</param>
/// <param name="Figures">Keys of the rules that were reported; empty for all of them, or for all the document states.</param>
/// <param name="Document">The report that was handed in: its own numbers are remembered. Null takes the ledger's.</param>
public sealed record SubmitOrder(string Organisation, Period Period, string Recipient, DateOnly On, string Title, IReadOnlyList<string> Figures, CheckFile? Document, DateTimeOffset At);

/// <summary>
/// Writes down what was handed in, to whom and when (报送记录), from the ledger's figures or out of a report dropped in: an
/// old report gives the first year its past. The document itself is not kept.
/// </summary>
public static class SubmitReport
{
    public static Outcome<Submission> Run(LedgerStore store, Scope scope, SubmitOrder order)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(order);
        if (string.IsNullOrWhiteSpace(order.Recipient))
        {
            return new Refusal("submission-recipient", "recipient", "还没有写报送给谁。", "请写明接收单位，如县委组织部。");
        }

        var book = ReadFigures.Run(store, scope, order.Organisation, order.Period, variants: true);
        if (!book.IsDone)
        {
            return book.Refusals.ToList();
        }

        if (order.Figures.Where(key => book.Value.Find(key) is null).ToList() is { Count: > 0 } unknown)
        {
            return unknown.ConvertAll(key => new Refusal("figure-unknown", "figure", $"没有“{key}”这个统计数。", "请用 figures 命令看有哪些。"));
        }

        var figures = order.Document is { } document ? FromDocument(store, scope, order, book.Value, document) : FromLedger(order, book.Value);
        return figures.IsDone ? Keep(store, order, book.Value, figures.Value) : figures.Refusals.ToList();
    }

    private static Outcome<Submission> Keep(LedgerStore store, SubmitOrder order, FigureBook book, Reported reported)
    {
        var report = new KeptReport(book.Organisation.Code, order.Period.From, order.Period.To, order.Title, order.Recipient.Trim(), order.On, reported.DocumentHash, reported.Figures);
        long home;
        using (var session = new ReadSession(store.Dialect))
        {
            if (SubmittedReports.Of(session, book.Organisation.Code).Any(known => known.Report.Text() == report.Text()))
            {
                return new Refusal("submission-same", "", "同一天报送给同一单位的同样内容已经记过了。", "不用再记；如果是另一次报送，请改日期或标题。");
            }

            home = KeptTexts.HomeOf(store, session, book.Organisation, order.Period.To);
        }

        return SubmittedReports.Keep(store, home, report);
    }

    private static Outcome<Reported> FromLedger(SubmitOrder order, FigureBook book)
    {
        var chosen = book.Readings.Where(reading => order.Figures.Count > 0 ? order.Figures.Contains(reading.Rule.Rule.Key) : reading is { Rule.Rule.Variant: null, Records: > 0 });
        List<KeptFigure> figures = [.. chosen.Where(reading => reading.NoValue is null).Select(KeptFigure.Of)];
        return figures.Count > 0
            ? new Reported("", figures)
            : new Refusal("submission-empty", "", "这段时间台账里没有可以报送的数。", "请先登记，或把报送的报告一起给出来。");
    }

    private static Outcome<Reported> FromDocument(LedgerStore store, Scope scope, SubmitOrder order, FigureBook book, CheckFile document)
    {
        var bytes = document.Read();
        var read = CheckFromLedger.One(store, scope, book, new CheckFile(document.FileName, () => bytes), order.At);
        if (!read.IsDone)
        {
            return read.Refusals.ToList();
        }

        List<KeptFigure> figures = [.. StatedFigures.Of(read.Value, book).Where(figure => order.Figures.Count == 0 || order.Figures.Contains(figure.Figure))];
        return figures.Count > 0
            ? new Reported(Convert.ToHexStringLower(SHA256.HashData(bytes.Span)), figures)
            : new Refusal("submission-empty", document.FileName, "这份材料里没有认出可以记下的数。", "请用 check 命令看各处对上了哪些统计数。");
    }

    private sealed record Reported(string DocumentHash, IReadOnlyList<KeptFigure> Figures);
}
