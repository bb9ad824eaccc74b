using System.Diagnostics;
using Taizhang.Catalog;
using Taizhang.Catalog.Figures;
using Taizhang.Catalog.Ledgers;

namespace Taizhang.Bench;

/// <summary>
/// A counting rule written as SQL over the JSON of records. It knows what the catalog's rules over records use and no
/// more; the bench asks only what <see cref="CanAsk"/> and compares every value with ours.
/// </summary>
internal static class JsonQuery
{
    private static readonly ConditionOperator[] Operators =
    [
        ConditionOperator.Is,
        ConditionOperator.IsNot,
        ConditionOperator.AtLeast,
        ConditionOperator.Present,
    ];

    public static bool CanAsk(DutyCatalog catalog, CountingRule rule) =>
        rule.Counting.Kind != CountKind.Highest
        && rule.Sources.All(source =>
            source.Kind == SourceKind.Record
            && source.ValidUntil is null
            && source.Where.All(condition =>
                Operators.Contains(condition.Operator) && condition.Path.Attribute is null or "kind" or "level"
            )
            && rule.Counting.Key.All(key => key.Attribute is null && !IsMany(catalog, source.Id, key.Field))
        );

    /// <summary>One value, for @from to @to.</summary>
    /// <param name="homes">Ids of townships, with commas between them.</param>
    public static string Of(DutyCatalog catalog, CountingRule rule, string homes)
    {
        var parts = rule.Sources.Select(source => Rows(catalog, rule, source, homes)).ToList();
        return rule.Counting.Kind switch
        {
            CountKind.Distinct => $"SELECT COUNT(DISTINCT value) FROM ({string.Join(" UNION ALL ", parts)})",
            CountKind.Events or CountKind.Bodies or CountKind.Sum =>
                $"SELECT COALESCE(SUM(value), 0) FROM ({string.Join(" UNION ALL ", parts)})",
            CountKind.Highest => throw new UnreachableException(),
        };
    }

    private static string Rows(DutyCatalog catalog, CountingRule rule, FigureSource source, string homes)
    {
        var days =
            rule.Time == FigureTime.Flow
                ? "r.day BETWEEN @from AND @to"
                : "r.day <= @to AND (r.content->>'$.to' IS NULL OR r.to_day >= @to) AND @from <= @to";
        var conditions = string.Concat(source.Where.Select(condition => " AND " + Condition(catalog, source.Id, condition)));
        var bodies = "json_each(COALESCE(r.content->'$.bodies', json_array(r.content->>'$.organisation'))) b";
        var ofKind = source.Bodies is { } kind ? $"(SELECT o.content->>'$.kind' FROM other o WHERE o.ref = b.value) = '{kind}'" : "1";
        var perBody = rule.Counting.Kind == CountKind.Bodies;
        var someBody = source.Bodies is null || perBody ? "" : $" AND EXISTS (SELECT 1 FROM {bodies} WHERE {ofKind})";
        return $"SELECT {Value(catalog, rule, source.Id)} AS value FROM record r{(perBody ? $", {bodies}" : "")} WHERE r.ledger = '{source.Id}' AND r.home IN ({homes}) AND {days}{conditions}{someBody}{(perBody ? $" AND {ofKind}" : "")}";
    }

    private static string Value(DutyCatalog catalog, CountingRule rule, string ledger) =>
        rule.Counting.Kind switch
        {
            CountKind.Sum => string.Join(" * ", rule.Counting.Factors.Select(factor => Factor(catalog, ledger, factor.Field))),
            CountKind.Distinct => string.Join(
                " || char(0) || ",
                rule.Counting.Key.Select(key => $"COALESCE({Path(key.Field)}, char(1) || r.id)")
            ),
            CountKind.Events or CountKind.Bodies or CountKind.Highest => "1",
        };

    /// <summary>In the smallest unit; 约 before a number is left out.</summary>
    private static string Factor(DutyCatalog catalog, string ledger, string field) =>
        field == "days"
            ? "(r.to_day - r.day + 1)"
            : $"CAST(ROUND(REPLACE({Path(field)}, '约', '') * {(catalog.Ledgers[ledger].Field(field)?.Type is FieldType.Number or FieldType.Money ? 100 : 1)}) AS INTEGER)";

    private static string Condition(DutyCatalog catalog, string ledger, Condition condition)
    {
        var words =
            condition.Operator == ConditionOperator.AtLeast ? catalog.Levels.Skip(catalog.RankOf(condition.Values[0])) : condition.Values;
        var list = string.Join(", ", words.Select(word => $"'{word}'"));
        var field = condition.Path.Field;
        if (condition.Operator == ConditionOperator.Present)
        {
            return $"{Path(field)} IS NOT NULL";
        }

        if (IsMany(catalog, ledger, field))
        {
            return $"{(condition.Operator == ConditionOperator.IsNot ? "NOT " : "")}EXISTS (SELECT 1 FROM json_each(r.content, '$.fields.{field}') f WHERE f.value IN ({list}))";
        }

        var value =
            condition.Path.Attribute is { } attribute ? $"(SELECT o.content->>'$.{attribute}' FROM other o WHERE o.ref = {Path(field)})"
            : catalog.Ledgers[ledger].Field(field)?.Type == FieldType.Flag
                ? $"CASE {Path(field)} WHEN 1 THEN 'true' WHEN 0 THEN 'false' END"
            : Path(field);
        return condition.Operator == ConditionOperator.IsNot ? $"COALESCE({value}, '') NOT IN ({list})" : $"{value} IN ({list})";
    }

    private static bool IsMany(DutyCatalog catalog, string ledger, string field) =>
        catalog.Ledgers[ledger].Field(field)?.Type is FieldType.Choices or FieldType.People or FieldType.Organisations;

    private static string Path(string field) =>
        field switch
        {
            "home" => "r.home",
            "organisation" or "date" or "to" or "title" => $"r.content->>'$.{field}'",
            _ => $"r.content->>'$.fields.{field}'",
        };
}
