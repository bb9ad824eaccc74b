using System.Text.Json.Nodes;
using Taizhang.Catalog.Ledgers;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.Procedures;
using JsonMap = System.Text.Json.Nodes.JsonObject;

namespace Taizhang.Ledger.Entry.Sheets;

/// <summary>A row as it will be part of a record.</summary>
internal sealed record ReadRow(SheetRow Row, string Organisation, DateOnly Date, DateOnly? To, string? Title, JsonMap Fields);

/// <summary>Reads the rows of a sheet cell by cell; what cannot be read is a problem of its cell, and reading goes on.</summary>
internal sealed class SheetReading(SheetInput input, LedgerDefinition ledger, SheetDefinition sheet, SheetNames names)
{
    private static readonly string[] RecordColumns = ["organisation", "date", "to", "title"];

    private readonly Dictionary<string, string> _above = [];
    private readonly HashSet<string> _columns = [.. sheet.ColumnIds];
    private readonly HashSet<string> _fromHeader = [.. sheet.Header, .. sheet.Columns.Where(column => column.EndsWith('?')).Select(column => column.TrimEnd('?')), .. sheet.Round is null ? [] : new[] { sheet.Round }];

    public List<CellProblem> Problems { get; } = [];

    public List<int> Blank { get; } = [];

    public List<ReadRow> Read()
    {
        foreach (var unknown in input.Header.Where(cell => !SheetCells.IsBlank(cell.Value) && !_fromHeader.Contains(cell.Key)))
        {
            Problems.Add(new CellProblem(0, unknown.Key, "sheet-column", $"这张表的表头没有“{unknown.Key}”。", "请去掉这一项。"));
        }

        return [.. input.Rows.Select(Read).OfType<ReadRow>()];
    }

    private ReadRow? Read(SheetRow row)
    {
        // Villages and branches stand there beforehand; whom one writes down oneself says something alone.
        var isLaidOut = sheet.Rows != SheetRows.People && sheet.Columns.Count > 0;
        if (!row.IsTicked && row.Cells.Values.All(SheetCells.IsBlank) && (isLaidOut || SheetCells.IsBlank(row.Subject)))
        {
            Blank.Add(row.Number);
            return null;
        }

        var before = Problems.Count;
        foreach (var unknown in row.Cells.Where(cell => !SheetCells.IsBlank(cell.Value) && !_columns.Contains(cell.Key)))
        {
            Problems.Add(new CellProblem(row.Number, unknown.Key, "sheet-column", $"这张表没有“{unknown.Key}”这一列。", "请把它放到有的列里，或去掉。"));
        }

        var fields = new JsonMap();
        var organisation = Subject(row, fields);
        var (date, to) = When(row);
        foreach (var field in ledger.Fields.Where(field => fields[field.Id] is null && Typed(row, field.Id) is not null))
        {
            if (Value(field, Typed(row, field.Id) ?? "", row.Number, organisation) is { } value)
            {
                fields[field.Id] = value;
            }
        }

        foreach (var derived in sheet.Derived.Where(derived => derived.Kind == SheetDerivationKind.Difference))
        {
            Difference(row, derived, fields);
        }

        return Problems.Count == before ? new ReadRow(row, organisation, date, to, Typed(row, "title"), fields) : null;
    }

    /// <summary>What the cell says, what it repeats from the row above, what the header says, or what stands there beforehand.</summary>
    private string? Typed(SheetRow row, string id)
    {
        if (_columns.Contains(id) && row.Cells.TryGetValue(id, out var typed) && !SheetCells.IsBlank(typed))
        {
            typed = SheetCells.IsSame(typed) ? _above.GetValueOrDefault(id) : typed;
            _above[id] = typed ?? "";
            return typed;
        }

        if (_fromHeader.Contains(id) && input.Header.TryGetValue(id, out var given) && !SheetCells.IsBlank(given))
        {
            return given;
        }

        return sheet.Defaults.GetValueOrDefault(id);
    }

    /// <summary>The body the row belongs to, and what its subject puts into the record.</summary>
    private string Subject(SheetRow row, JsonMap fields)
    {
        var named = Typed(row, "organisation");
        switch (sheet.Rows)
        {
            case SheetRows.Villages or SheetRows.Branches:
                return Done(row, "organisation", names.Body(row.Subject, ledger.Body)) ?? "";
            case SheetRows.Register when sheet.Register is { } register:
                return Done(row, "organisation", names.Registered(row.Subject, register.Ledger)) is { } record ? Copied(record, register, fields) : "";
            case SheetRows.People when sheet.PersonColumn(ledger) is { } column:
                var typed = SheetCells.IsBlank(row.Subject) ? Typed(row, column) ?? "" : row.Subject;
                if (Done(row, column, names.Person(typed, named)) is not { } person)
                {
                    return "";
                }

                fields[column] = person.Ref;
                return person.Organisation;
            default:
                return named is null ? input.Organisation : Done(row, "organisation", names.Body(named, ledger.Body)) ?? "";
        }
    }

    private string Copied(RecordContent record, SheetRegister register, JsonMap fields)
    {
        foreach (var id in register.Copies)
        {
            if (record.Fields[id] is Records.FieldValue.Text text)
            {
                fields[id] = text.Value;
            }
        }

        return record.Organisation;
    }

    private (DateOnly From, DateOnly? To) When(SheetRow row)
    {
        if (Typed(row, "date") is not { } typed)
        {
            Problems.Add(new CellProblem(sheet.Header.Contains("date") ? 0 : row.Number, "date", "entry-missing", "还没有写日期。", "请写实际办的那一天。"));
            return default;
        }

        if (Day(row, "date", typed) is not { } day)
        {
            return default;
        }

        return Typed(row, "to") is { } until ? (day.From, Day(row, "to", until)?.From) : day;
    }

    private (DateOnly From, DateOnly? To)? Day(SheetRow row, string column, string typed)
    {
        // The end of something may lie beyond the sheet's own days.
        var last = column == "to" ? Days.Latest : input.Last;
        var day = SheetDays.Read(typed, input.First, last) ?? (column == "to" ? SheetDays.Read(typed, input.First, input.Last) : null);
        if (day is null)
        {
            Problems.Add(new CellProblem(_columns.Contains(column) ? row.Number : 0, column, "sheet-day", $"“{typed}”看不出是{ChineseDay.Of(input.First)}到{ChineseDay.Of(input.Last)}里的哪一天。", FormattableString.Invariant($"请写成 {input.First.Month}.12，或换到那个月的表里登记。")));
        }

        return day;
    }

    private JsonNode? Value(FieldDefinition field, string typed, int row, string organisation)
    {
        switch (field.Type)
        {
            case FieldType.Person:
                return Done(row, field.Id, names.Person(typed, organisation)) is { } person ? person.Ref : null;
            case FieldType.People:
                return new JsonArray([.. SheetCells.Words(typed).Select(word => Done(row, field.Id, names.Person(word, organisation))?.Ref).OfType<string>().Select(known => (JsonNode)known)]);
            case FieldType.Household:
                return Done(row, field.Id, names.Household(typed, organisation));
            case FieldType.Organisation:
                return Done(row, field.Id, names.Body(typed, field.Kind));
            default:
                var read = SheetCells.Read(field, typed, row, input.First, input.Last);
                if (read.Problem is { } problem)
                {
                    Problems.Add(problem);
                }

                return read.Value;
        }
    }

    private void Difference(SheetRow row, SheetDerivation derived, JsonMap fields)
    {
        var (whole, less) = (Typed(row, derived.Operands[0]), Typed(row, derived.Operands[1]));
        if (whole is null && less is not null && fields[derived.Field] is null)
        {
            var (lacking, given) = (ledger.Field(derived.Operands[0])?.Name, ledger.Field(derived.Operands[1])?.Name);
            Problems.Add(new CellProblem(row.Number, derived.Operands[0], "sheet-whole", $"写了“{given}”，“{lacking}”还空着，算不出“{ledger.Field(derived.Field)?.Name}”。", $"请补上“{lacking}”。"));
            return;
        }

        if (whole is null || less is null || fields[derived.Field] is not null || SheetNumbers.Read(whole) is not { } number)
        {
            return;
        }

        if (SheetNumbers.HowMany(less) is var taken && taken > number.Value)
        {
            Problems.Add(new CellProblem(row.Number, derived.Operands[1], "sheet-difference", $"“{ledger.Field(derived.Operands[1])?.Name}”比“{ledger.Field(derived.Operands[0])?.Name}”还多。", "请核对这两个数。"));
            return;
        }

        fields[derived.Field] = JsonValue.Create((long)(number.Value - taken));
    }

    private T? Done<T>(SheetRow row, string column, Outcome<T> outcome)
        where T : class => Done(row.Number, column, outcome);

    private T? Done<T>(int row, string column, Outcome<T> outcome)
        where T : class
    {
        Problems.AddRange(outcome.Refusals.Select(refusal => new CellProblem(row, column, refusal.Code, refusal.Message, refusal.Next)));
        return outcome.IsDone ? outcome.Value : null;
    }
}
