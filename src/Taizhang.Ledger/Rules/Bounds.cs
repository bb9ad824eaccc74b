using Taizhang.Catalog.Ledgers;
using Taizhang.Catalog.Rules;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Records;

namespace Taizhang.Ledger.Rules;

/// <summary>The bounds that a ledger states in the catalog: an amount not above another, dates not going backwards.</summary>
internal static class Bounds
{
    public static IEnumerable<Finding> Of(RecordContent record, RuleDefinition rule, RuleSetting bound) => bound.Check switch
    {
        BoundCheck.NotAbove => NotAbove(record, rule, bound),
        BoundCheck.InOrder => InOrder(record, rule, bound),
    };

    private static IEnumerable<Finding> NotAbove(RecordContent record, RuleDefinition rule, RuleSetting bound)
    {
        if (record.Fields[bound.Fields[0]] is FieldValue.Amount amount && record.Fields[bound.Fields[1]] is FieldValue.Amount most && amount.Value > most.Value)
        {
            yield return Finding.Of(rule, bound.Fields[0], bound.Say, "请改正这两个数。");
        }
    }

    private static IEnumerable<Finding> InOrder(RecordContent record, RuleDefinition rule, RuleSetting bound)
    {
        var days = bound.Fields.Select(field => DayOf(record, field)).OfType<DateOnly>().ToList();
        if (days.Zip(days.Skip(1)).Any(pair => pair.Second < pair.First))
        {
            yield return Finding.Of(rule, bound.Fields[0], bound.Say, "请核对这几个日期。");
        }
    }

    private static DateOnly? DayOf(RecordContent record, string field) => field switch
    {
        "date" => record.Date,
        "to" => record.To,
        _ => record.Fields[field] is FieldValue.Day day ? day.Value : null,
    };
}
