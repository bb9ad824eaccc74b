using Taizhang.Catalog.Ledgers;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Records;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Browse;

/// <summary>What a number field adds up to over a list of records.</summary>
/// <param name="Amount">In the field's smallest unit: 1, 0.01, 分. What was written with 约 is not in it.</param>
/// <param name="Records">How many records have the field, written exactly.</param>
/// <param name="Approximate">What was written with 约 adds up to.</param>
/// <param name="ApproximateRecords">How many records have the field written with 约.</param>
public sealed record FieldTotal(FieldDefinition Field, long Amount, int Records, long Approximate, int ApproximateRecords);

/// <summary>
/// Adds up the number fields of the records a filter leaves; more than can be counted exactly are not added up, nor is what
/// is so much for each (每人小时): its sum says nothing.
/// </summary>
public static class TotalRecords
{
    private const char Each = '每';

    public static Outcome<IReadOnlyList<FieldTotal>> Run(LedgerStore store, Scope scope, RecordFilter filter)
    {
        using var session = new ReadSession(store.Dialect);
        var selection = RecordSelection.Of(store, session, scope, filter);
        if (!selection.IsDone)
        {
            return selection.Refusals.ToList();
        }

        var texts = selection.Value.Homes.Count == 0 ? [] : Texts(session, selection.Value);
        if (new RecordCount(texts.Count) is { IsExact: false } count)
        {
            return new Refusal("browse-totals", "filter", $"记录有{count}，没有合计。", "请先选单位或日期，把范围缩小。");
        }

        var fields = Fields(store.Catalog.Ledgers[filter.Ledger]);
        var totals = fields.ToDictionary(field => field.Id, field => new FieldTotal(field, 0, 0, 0, 0));
        foreach (var values in fields.Count == 0 ? [] : texts.Select(text => EntryReader.StoredFields(text, fields)))
        {
            foreach (var field in fields)
            {
                totals[field.Id] = Added(totals[field.Id], values[field.Id]);
            }
        }

        return fields.Select(field => totals[field.Id]).ToList();
    }

    /// <summary>The fields of a ledger that are added up.</summary>
    public static IReadOnlyList<FieldDefinition> Fields(LedgerDefinition ledger) =>
        [.. ledger.Fields.Where(field => field.Type is FieldType.Whole or FieldType.Number or FieldType.Money && !field.Name.StartsWith(Each))];

    private static FieldTotal Added(FieldTotal total, FieldValue? value) => value switch
    {
        FieldValue.Amount { Approximate: true } about => total with { Approximate = total.Approximate + about.Value, ApproximateRecords = total.ApproximateRecords + 1 },
        FieldValue.Amount amount => total with { Amount = total.Amount + amount.Value, Records = total.Records + 1 },
        _ => total,
    };

    /// <summary>Of no more records than are added up, and of one more where there are more.</summary>
    private static List<string> Texts(ReadSession session, RecordSelection selection) => session.Read(
        $"SELECT r.content FROM (SELECT e.id, e.revision {selection.AllAtOnce} LIMIT {RecordCount.CountMax + 1}) x JOIN {Tables.Revision.Name} r ON r.entry = x.id AND r.revision = x.revision",
        row => row.GetString(0),
        [.. selection.Values, .. selection.Homes.Cast<object?>()]);
}
