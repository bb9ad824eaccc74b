using System.Globalization;
using Taizhang.Catalog.Ledgers;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.Records;

namespace Taizhang.Ledger.Rules;

/// <summary>What a check may look at besides the record itself.</summary>
/// <param name="LookAlike">The title and day of a record with the same duplicate key; null when there is none.</param>
public sealed record CheckedRecord(
    RecordContent Record,
    LedgerDefinition Ledger,
    OrganisationTree Tree,
    DateOnly Today,
    string? LookAlike);

/// <summary>
/// The checks of a record in the order in which they run. Each is a small pure function; all findings are reported.
/// A further rule is a further function in this list.
/// </summary>
public static class RecordChecks
{
    private static readonly Func<CheckedRecord, IEnumerable<Finding>>[] InOrder =
    [
        BodyExistsOnTheDay,
        DateIsNotInTheFuture,
        AmountsDoNotExceedTheirBound,
        DatesAreInOrder,
        RecordIsNotEnteredTwice,
    ];

    public static IReadOnlyList<Finding> Run(CheckedRecord record) => [.. InOrder.SelectMany(check => check(record))];

    /// <summary>R-13-15: nothing happens in a body before it is there or after it is gone.</summary>
    private static IEnumerable<Finding> BodyExistsOnTheDay(CheckedRecord given)
    {
        foreach (var body in given.Record.AllBodies.Append(given.Record.Organisation).Distinct().Select(given.Tree.ByCode).OfType<Organisation>())
        {
            if (!body.Life.Contains(given.Record.Date.DayNumber))
            {
                var day = ChineseDay(given.Record.Date);
                yield return new Finding("R-13-15", Severity.Error, "date", $"{day}还没有或已不再有{body.Content.Name}。", "请核对日期和单位。");
            }
        }
    }

    /// <summary>What is written down has happened; a plan is not counted.</summary>
    private static IEnumerable<Finding> DateIsNotInTheFuture(CheckedRecord given)
    {
        if (given.Record.Date > given.Today)
        {
            yield return new Finding("R-00-01", Severity.Error, "date", $"日期{ChineseDay(given.Record.Date)}还没有到。", "请在办完之后登记，或改正日期。");
        }
    }

    /// <summary>Rules with the check <c>not-above</c>: the first field does not exceed the second.</summary>
    private static IEnumerable<Finding> AmountsDoNotExceedTheirBound(CheckedRecord given)
    {
        foreach (var rule in given.Ledger.Rules.Where(rule => rule.Check == "not-above"))
        {
            if (given.Record.Fields[rule.Fields[0]] is FieldValue.Amount amount && given.Record.Fields[rule.Fields[1]] is FieldValue.Amount bound && amount.Value > bound.Value)
            {
                yield return new Finding(rule.Code, rule.Severity, rule.Fields[0], rule.Say, "请改正这两个数。");
            }
        }
    }

    /// <summary>Rules with the check <c>in-order</c>: the dates given do not go backwards.</summary>
    private static IEnumerable<Finding> DatesAreInOrder(CheckedRecord given)
    {
        foreach (var rule in given.Ledger.Rules.Where(rule => rule.Check == "in-order"))
        {
            var days = rule.Fields.Select(field => DayOf(given.Record, field)).OfType<DateOnly>().ToList();
            if (days.Zip(days.Skip(1)).Any(pair => pair.Second < pair.First))
            {
                yield return new Finding(rule.Code, rule.Severity, rule.Fields[0], rule.Say, "请核对这几个日期。");
            }
        }
    }

    /// <summary>The duplicate keys of the catalog (domain handbook 13.3).</summary>
    private static IEnumerable<Finding> RecordIsNotEnteredTwice(CheckedRecord given)
    {
        if (given.LookAlike is { } other)
        {
            yield return new Finding("R-00-02", given.Ledger.DuplicateSeverity, "", $"已经登记过一条相同的：{other}。", "是同一次的，请打开那一条；不是的，请把两条写得分得开。");
        }
    }

    private static DateOnly? DayOf(RecordContent record, string field) => field switch
    {
        "date" => record.Date,
        "to" => record.To,
        _ => record.Fields[field] is FieldValue.Day day ? day.Value : null,
    };

    private static string ChineseDay(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");
}
