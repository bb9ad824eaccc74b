using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Taizhang.Catalog.Ledgers;
using JsonMap = System.Text.Json.Nodes.JsonObject;

namespace Taizhang.Ledger.Entry.Sheets;

/// <summary>A record the sheet makes, in the form of the file format, and the rows it comes from.</summary>
internal sealed record SheetRecord(string Ref, IReadOnlyList<SheetRow> Rows, JsonElement Json)
{
    public int FirstRow => Rows[0].Number;
}

/// <summary>
/// Puts read rows together to records: each its own, several that were one gathering, or all of them one act. Pure.
/// </summary>
internal sealed class SheetRecords(SheetInput input, LedgerDefinition ledger, SheetDefinition sheet, int? round, Func<string> newRef, List<CellProblem> problems)
{
    public List<SheetRecord> Of(IReadOnlyList<ReadRow> rows)
    {
        if (sheet.SaveTogether)
        {
            return rows.Count == 0 ? [] : [Together(rows, input.Organisation)];
        }

        var records = new List<SheetRecord>();
        foreach (var group in rows.GroupBy(row => row.Row.Together is { } together ? (1, together) : (0, row.Row.Number)))
        {
            var one = group.ToList();
            if (one.Select(row => (row.Date, row.To)).Distinct().Count() > 1)
            {
                problems.Add(new CellProblem(one[^1].Row.Number, "date", "sheet-together", "并为一次的几行日期不同。", "请改成同一天，或不要并为一次。"));
                continue;
            }

            records.AddRange(one is [var single] ? Split(single) : [Together(one, one[0].Organisation)]);
        }

        return records;
    }

    /// <summary>A record for each value of the column that may name several; known as one original where there are several.</summary>
    private IEnumerable<SheetRecord> Split(ReadRow row)
    {
        if (sheet.Splits is not { } column || row.Fields[column] is not { } value || SheetCells.Words(value.GetValue<string>()) is not { Length: > 1 } words)
        {
            return [Record(newRef(), [row.Row], row, [], row.Fields)];
        }

        var refs = words.Select(_ => newRef()).ToList();
        return words.Zip(refs, (word, reference) =>
        {
            var fields = (JsonMap)row.Fields.DeepClone();
            fields[column] = word;
            if (sheet.RowName is { } name && fields[name] is null)
            {
                fields[name] = refs[0];
            }

            return Record(reference, [row.Row], row, [], fields);
        });
    }

    private SheetRecord Together(IReadOnlyList<ReadRow> rows, string organisation)
    {
        var fields = (JsonMap)rows[0].Fields.DeepClone();
        foreach (var field in ledger.Fields.Where(field => sheet.ColumnIds.Contains(field.Id) || sheet.Derived.Any(derived => derived.Field == field.Id)))
        {
            if (Joined(field, [.. rows.Select(row => row.Fields[field.Id]).OfType<JsonNode>()]) is { } value)
            {
                fields[field.Id] = value;
            }
        }

        foreach (var derived in sheet.Derived)
        {
            if (Counted(derived, rows) is { } count)
            {
                fields[derived.Field] = count;
            }
        }

        var bodies = rows.Select(row => row.Organisation).Distinct().ToList();
        return Record(newRef(), [.. rows.Select(row => row.Row)], rows[0] with { Organisation = organisation }, bodies is [var only] && only == organisation ? [] : bodies, fields);
    }

    /// <summary>Numbers add up, one approximate makes the sum so; words stand beside each other; anything else is the first row's.</summary>
    private static JsonNode? Joined(FieldDefinition field, IReadOnlyList<JsonNode> values)
    {
        if (values.Count == 0)
        {
            return null;
        }

        if (field.Type is FieldType.Whole or FieldType.Number or FieldType.Money)
        {
            var numbers = values.Select(value => SheetNumbers.Read(value.ToString()) ?? default).ToList();
            var sum = numbers.Sum(number => number.Value).ToString("0.##", CultureInfo.InvariantCulture);
            return numbers.Any(number => number.Approximate) ? JsonValue.Create($"约{sum}") : JsonNode.Parse(sum);
        }

        return field.Type is FieldType.Text or FieldType.Note
            ? string.Join('；', values.Select(value => value.GetValue<string>()).Distinct())
            : values[0].DeepClone();
    }

    private int? Counted(SheetDerivation derived, IReadOnlyList<ReadRow> rows) => derived.Kind switch
    {
        SheetDerivationKind.Rows => rows.Count,
        SheetDerivationKind.Lines => rows[0].Fields[derived.Operands[0]]?.GetValue<string>().Split('\n').Count(line => !string.IsNullOrWhiteSpace(line)),
        SheetDerivationKind.Difference => null,
    };

    private SheetRecord Record(string reference, IReadOnlyList<SheetRow> rows, ReadRow row, IReadOnlyList<string> bodies, JsonMap fields)
    {
        var own = (JsonMap)fields.DeepClone();
        if (sheet.Round is { } field && round is { } number)
        {
            own[field] = number;
        }

        var json = new JsonMap { ["ref"] = reference, ["ledger"] = ledger.Id, ["organisation"] = row.Organisation };
        if (bodies.Count > 0)
        {
            json["bodies"] = new JsonArray([.. bodies.Select(body => (JsonNode)body)]);
        }

        json["date"] = CanonicalText.Day(row.Date);
        if (row.To is { } to)
        {
            json["to"] = CanonicalText.Day(to);
        }

        if (row.Title is { } title)
        {
            json["title"] = title;
        }

        json["fields"] = own;
        using var document = JsonDocument.Parse(json.ToJsonString());
        return new SheetRecord(reference, rows, document.RootElement.Clone());
    }
}
