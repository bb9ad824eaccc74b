using System.Globalization;
using Taizhang.Catalog.Rules;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Procedures;

namespace Taizhang.Ledger.Rules;

/// <summary>The rules of care for members (慰问, handbook 5.4). A batch is known by its name within a township.</summary>
internal static class CareRules
{
    public static readonly (string Code, RecordCheck Check)[] OfRecords =
    [
        ("R-54-03", RecipientIsAlive),
        ("R-54-04", CollectorIsExplained),
        ("R-54-07", HardshipIsDescribed),
    ];

    public static readonly (string Code, LedgerCheck Check)[] OfTheLedger =
    [
        ("R-54-01", PaidIsNotMoreThanReceived),
        ("R-54-05", PaidSoonAfterReceived),
        ("R-54-06", DecidedBeforePaid),
    ];

    /// <summary>R-54-03: by the day of payment.</summary>
    private static IEnumerable<Finding> RecipientIsAlive(CheckedRecord given, RuleDefinition rule, RuleReading reading)
    {
        if (given.Record.Text(reading, "person") is { } reference
            && given.World.Counted(EntryKind.Person, reference) is PersonContent { Died: { } died } person && died < given.Record.Date)
        {
            yield return Finding.Of(rule, reading["person"] ?? "", $"{person.Name}已于{ChineseDay.Of(died)}去世，登记的发放日期是{ChineseDay.Of(given.Record.Date)}。", "请核对人员或日期。");
        }
    }

    /// <summary>R-54-04.</summary>
    private static IEnumerable<Finding> CollectorIsExplained(CheckedRecord given, RuleDefinition rule, RuleReading reading)
    {
        if (given.Record.Text(reading, "collector") is { } collector && given.Record.Lacks(reading, "relation"))
        {
            yield return Finding.Of(rule, reading["relation"] ?? "", $"由{collector}代领，还没有写与本人的关系。", "请补上关系。");
        }
    }

    /// <summary>R-54-07.</summary>
    private static IEnumerable<Finding> HardshipIsDescribed(CheckedRecord given, RuleDefinition rule, RuleReading reading)
    {
        if (given.Record.IsOneOf(reading, "category", rule.Texts("categories")) && given.Record.Lacks(reading, "reason"))
        {
            yield return Finding.Of(rule, reading["reason"] ?? "", "还没有写慰问原因。", "请写明是哪种困难情形。");
        }
    }

    /// <summary>R-54-01: amounts are in 分. A batch without any fund written down is not judged.</summary>
    private static IEnumerable<LedgerFinding> PaidIsNotMoreThanReceived(LedgerView view, RuleDefinition rule)
    {
        foreach (var (batch, funds, payments) in Batches(view, rule))
        {
            var (received, paid) = (funds.Sum(fund => fund.Record.Content.Amount(fund.Reading, "fund") ?? 0), payments.Sum(payment => payment.Record.Content.Amount(payment.Reading, "paid") ?? 0));
            if (paid > received)
            {
                yield return view.About(funds[0].Record, Finding.Of(rule, funds[0].Reading["fund"] ?? "", $"“{batch}”登记发放{Yuan(paid)}元，拨入{Yuan(received)}元，多出{Yuan(paid - received)}元。", "请核对各人的金额；另有来源的请补登记。"));
            }
        }
    }

    /// <summary>R-54-05: days from the first fund to each payment.</summary>
    private static IEnumerable<LedgerFinding> PaidSoonAfterReceived(LedgerView view, RuleDefinition rule)
    {
        foreach (var (batch, funds, payments) in Batches(view, rule))
        {
            var latest = funds.Min(fund => fund.Record.Content.Date).AddDays(rule.Whole("days"));
            if (payments.Count > 0 && payments.Max(payment => payment.Record.Content.Date) is var last && last > latest)
            {
                yield return view.About(funds[0].Record, Finding.Of(rule, "date", string.Create(CultureInfo.InvariantCulture, $"“{batch}”应在{ChineseDay.Of(latest)}前发完，最后一笔是{ChineseDay.Of(last)}。"), "请核对发放日期。"));
            }
        }
    }

    /// <summary>R-54-06.</summary>
    private static IEnumerable<LedgerFinding> DecidedBeforePaid(LedgerView view, RuleDefinition rule)
    {
        foreach (var (batch, funds, payments) in Batches(view, rule))
        {
            var decided = funds.Max(fund => fund.Record.Content.Day(fund.Reading, "decided"));
            foreach (var payment in payments.Where(payment => payment.Record.Content.Date < decided).Take(1))
            {
                yield return view.About(payment.Record, Finding.Of(rule, "date", $"“{batch}”{ChineseDay.Of(decided ?? default)}才研究，{ChineseDay.Of(payment.Record.Content.Date)}已经发放。", "请核对研究日期和发放日期。"));
            }
        }
    }

    private static IEnumerable<(string Batch, List<Placed> Funds, List<Placed> Payments)> Batches(LedgerView view, RuleDefinition rule)
    {
        var byBatch = view.Records(rule)
            .Select(seen => (Batch: seen.Record.Content.Text(seen.Reading, "batch"), Placed: new Placed(seen.Record, seen.Reading)))
            .Where(seen => seen.Batch is not null)
            .GroupBy(seen => (Home: HomeOf(view, seen.Placed.Record.Content), seen.Batch));
        foreach (var batch in byBatch)
        {
            var funds = batch.Select(seen => seen.Placed).Where(placed => placed.Reading["fund"] is not null).ToList();
            if (funds.Count > 0)
            {
                yield return (batch.Key.Batch ?? "", funds, [.. batch.Select(seen => seen.Placed).Where(placed => placed.Reading["paid"] is not null)]);
            }
        }
    }

    private static long HomeOf(LedgerView view, RecordContent record) =>
        view.Tree.ByCode(record.Organisation) is { } body ? view.Tree.HomeOn(body.Id, record.Date.DayNumber) : 0;

    private static string Yuan(long fen) => (fen / 100m).ToString("0.##", CultureInfo.InvariantCulture);

    private sealed record Placed(Seen<RecordContent> Record, RuleReading Reading);
}
