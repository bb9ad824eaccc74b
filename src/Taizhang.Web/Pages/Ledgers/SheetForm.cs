using System.Globalization;
using Microsoft.AspNetCore.Http;
using Taizhang.Catalog.Ledgers;
using Taizhang.Figures.Contributions;
using Taizhang.Ledger;
using Taizhang.Ledger.Entry.Sheets;

namespace Taizhang.Web.Pages.Ledgers;

/// <summary>A row of a sheet on a page.</summary>
/// <param name="Name">The village, branch or carrier offered; empty where the officer types who or what.</param>
/// <param name="Hint">What is known of it beforehand and printed beside: where it stands, how often it is registered.</param>
public sealed record ShownRow(int Number, string Subject, string Name, string Hint, IReadOnlyDictionary<string, string> Cells, bool Ticked, bool Together, bool Another);

/// <summary>A sheet as it stands on the page: its definition, the header and the rows, and what saving it said.</summary>
public sealed record SheetForm(OpenedSheet Opened, IReadOnlyDictionary<string, string> Header, IReadOnlyList<ShownRow> Rows)
{
    /// <summary>Rows to type into where nothing is offered.</summary>
    private const int BlankRows = 12;

    private const int RowsMax = 400;

    /// <summary>A number or names, as one has them.</summary>
    private const string Absent = "absent";

    public SheetReport? Report { get; init; }

    public LedgerDefinition Ledger => Opened.Ledger;

    public SheetDefinition Sheet => Opened.Sheet;

    /// <summary>True where a row says itself whom or what it is about.</summary>
    public bool TypesSubject => Sheet.Rows is SheetRows.People;

    /// <summary>The column that a row's own person fills, and which is not asked for once more; null where rows are of no people.</summary>
    public string? Who => Sheet.PersonColumn(Ledger);

    public IReadOnlyList<string> Columns => [.. Sheet.ColumnIds.Where(column => column != Who)];

    /// <summary>What a column or a header field is called.</summary>
    public string NameOf(string column) => column switch
    {
        "date" => "日期",
        "to" => "到哪天",
        "organisation" => "村/单位",
        "title" => "标题",
        Absent => "未到（人数或姓名）",
        _ => Ledger.Field(column)?.Name ?? column,
    };

    /// <summary>Whose people a column offers: those of the row's own body, or of the whole office; null where it holds no names.</summary>
    public string? PeopleOf(string column, ShownRow? row) =>
        column != Absent && Ledger.Field(column)?.Type is not (FieldType.Person or FieldType.People) ? null
        : row is { Name.Length: > 0 } && Sheet.Rows is SheetRows.Villages or SheetRows.Branches ? row.Subject
        : Host.OffersPeople.Office;

    public IEnumerable<CellProblem> Problems(int row, string column) => Report?.Problems.Where(problem => problem.Row == row && problem.Column == column) ?? [];

    public LookAlike? LookAlike(int row) => Report?.LookAlikes.FirstOrDefault(alike => alike.Row == row);

    /// <summary>Nothing is ticked and nothing that happened is filled in; only what is known beforehand stands there.</summary>
    public static SheetForm Of(OpenedSheet opened) => new(
        opened,
        new Dictionary<string, string>(),
        opened.Rows.Count > 0
            ? [.. opened.Rows.Select((row, i) => new ShownRow(i + 1, row.Subject, row.Name, HintOf(row), row.Context, false, false, false))]
            : [.. Enumerable.Range(1, BlankRows).Select(Blank)]);

    /// <summary>The sheet with pasted rows in it: beside the villages they name, or one after the other.</summary>
    public SheetForm With(IReadOnlyList<SheetRow> pasted)
    {
        var rows = Rows.ToList();
        foreach (var row in pasted.Take(RowsMax))
        {
            var at = rows.FindIndex(shown => row.Subject.Length > 0 && (shown.Subject == row.Subject || (shown.Name.Length > 0 && shown.Name.StartsWith(row.Subject, StringComparison.Ordinal))));
            at = at >= 0 ? at : rows.FindIndex(shown => shown.Name.Length == 0 && shown.Subject.Length == 0 && shown.Cells.Values.All(string.IsNullOrEmpty));
            var before = at >= 0 ? rows[at] : Blank(rows.Count + 1);
            var filled = before with { Subject = before.Name.Length > 0 ? before.Subject : row.Subject, Cells = before.Cells.Concat(row.Cells).GroupBy(cell => cell.Key).ToDictionary(same => same.Key, same => same.Last().Value) };
            if (at >= 0)
            {
                rows[at] = filled;
            }
            else
            {
                rows.Add(filled);
            }
        }

        return this with { Rows = rows };
    }

    /// <summary>The sheet as it was sent.</summary>
    public static SheetForm Of(OpenedSheet opened, IFormCollection sent)
    {
        var offered = opened.Rows.ToDictionary(row => row.Subject);
        var count = int.TryParse(sent["rows"], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? Math.Min(given, RowsMax) : 0;
        return new SheetForm(
            opened,
            opened.Sheet.Header.ToDictionary(field => field, field => string.Join('、', sent[$"h.{field}"].OfType<string>())),
            [.. Enumerable.Range(1, count).Select(number => Sent(number, offered, opened.Sheet, sent))]);
    }

    /// <summary>What the use case is asked to save.</summary>
    public SheetInput Input(string organisation, DateOnly first, DateOnly last) => new(
        Ledger.Id,
        Sheet.Id,
        organisation,
        first,
        last,
        Header.Where(field => field.Value.Length > 0).ToDictionary(field => field.Key, field => field.Value),
        [.. Rows.Select(row => new SheetRow(row.Number, row.Subject, Typed(row))
        {
            IsTicked = row.Ticked,
            Together = row.Together ? 1 : null,
            IsAnother = row.Another,
        })]);

    /// <summary>本条计入: the figures the sheet would count toward, and the sums of its columns.</summary>
    public (IReadOnlyList<string> Toward, IReadOnlyList<string> Sums) Toward(LedgerStore store, SheetInput input)
    {
        var toward = CountsToward.Sheet(store, input);
        return toward.IsDone
            ? ([.. toward.Value.Toward.Where(one => one.Rule.Variant is null).Select(one => one.ToString())],
                [.. toward.Value.Report.Sums.Select(sum => $"{NameOf(sum.Key)} {(sum.Value.Approximate ? "约" : "")}{Wording.Shown.Number(sum.Value.Value)}")])
            : ([], []);
    }

    /// <summary>What was laid out beforehand says nothing by itself: a row in which nothing else stands was not filled in.</summary>
    private Dictionary<string, string> Typed(ShownRow row)
    {
        var context = Opened.Rows.FirstOrDefault(offered => offered.Subject == row.Subject)?.Context ?? new Dictionary<string, string>();
        var cells = row.Cells.Where(cell => cell.Value.Length > 0).ToDictionary(cell => cell.Key, cell => cell.Value);
        return row.Ticked || cells.Any(cell => context.GetValueOrDefault(cell.Key) != cell.Value) ? cells : [];
    }

    private static ShownRow Sent(int number, Dictionary<string, OfferedRow> offered, SheetDefinition sheet, IFormCollection sent)
    {
        var prefix = string.Create(CultureInfo.InvariantCulture, $"r{number}.");
        var subject = sent[$"{prefix}subject"].ToString();
        var known = offered.GetValueOrDefault(subject);
        return new ShownRow(
            number,
            subject,
            known?.Name ?? "",
            known is null ? "" : HintOf(known),
            sheet.ColumnIds.Distinct().ToDictionary(column => column, column => sent[$"{prefix}{column}"].ToString().Trim()),
            sent[$"{prefix}tick"] == "true",
            sent[$"{prefix}together"] == "true",
            sent[$"{prefix}another"] == "true");
    }

    private static ShownRow Blank(int number) => new(number, "", "", "", new Dictionary<string, string>(), false, false, false);

    private static string HintOf(OfferedRow row) => string.Join("，", new[] { row.Place, row.Registered > 0 ? string.Create(CultureInfo.InvariantCulture, $"已登{row.Registered}条") : "" }.Where(part => part.Length > 0));
}
