using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Catalog.Ledgers;
using Taizhang.Catalog.Overlay;
using Taizhang.Documents.Excel;
using Taizhang.Ledger;
using Taizhang.Ledger.Entry.Sheets;
using Taizhang.Reports.Uploads;
using Taizhang.Web.Host;
using Taizhang.Web.Wording;

namespace Taizhang.Web.Pages.Office;

/// <summary>另建台账: a table pasted from a spreadsheet becomes a ledger with its figures; nobody writes YAML.</summary>
public sealed class NewLedgerModel(OfficeDesk desk, UploadRoom uploads) : PageModel
{
    /// <summary>So many rows say what a column holds.</summary>
    private const int RowsLooked = 200;

    private const int NameMax = 30;

    [BindProperty]
    public string Block { get; set; } = "";

    [BindProperty]
    public string Name { get; set; } = "";

    [BindProperty]
    public string Unit { get; set; } = "条";

    [BindProperty]
    public List<string> Columns { get; set; } = [];

    [BindProperty]
    public List<string> Types { get; set; } = [];

    /// <summary>The places of the columns that are added up.</summary>
    [BindProperty]
    public List<int> Sums { get; set; } = [];

    public IReadOnlyList<GuessedColumn> Guessed { get; private set; } = [];

    public int Rows { get; private set; }

    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    public static string Word(FieldType type) => type switch
    {
        FieldType.Text => "文字",
        FieldType.Note => "长的文字",
        FieldType.Choice => "几项里选一项",
        FieldType.Whole => "整数",
        FieldType.Number => "带小数的数",
        FieldType.Money => "钱（元）",
        FieldType.Date => "日期",
        _ => "是或否",
    };

    public void OnGet()
    {
    }

    /// <summary>Reads the table, pasted or as a file, and shows what its columns are taken for.</summary>
    public async Task<IActionResult> OnPostReadAsync(IFormFile? file)
    {
        if (file is not null)
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes);
            var parsed = await uploads.ParseAsync(new Upload(UploadKind.Table, Path.GetFileName(file.FileName), bytes.ToArray()));
            if (!parsed.IsDone)
            {
                Refusals = parsed.Refusals;
                return Page();
            }

            Block = Pasted(parsed.Value.Sheets);
        }

        Guess();
        Refusals = Guessed.Count is > 0 and <= OwnLedger.ColumnsMax ? [] : [new Refusal("own-table", "", "没有看出表头和下面的行。", $"请从表格里选中表头和几行内容，复制后粘到框里；最多{OwnLedger.ColumnsMax}列。")];
        Guessed = Refusals.Count == 0 ? Guessed : [];
        return Page();
    }

    public IActionResult OnPostMake()
    {
        Guess();
        var fields = Guessed.Where(column => column.Part == ColumnPart.Field).ToList();
        if (string.IsNullOrWhiteSpace(Name) || Name.Length > NameMax || fields.Count == 0 || Columns.Count != fields.Count || Types.Count != fields.Count || desk.Store.Catalog.Ledgers.Values.Any(ledger => ledger.Name == Name.Trim()))
        {
            Refusals = [new Refusal("own-name", "", "台账要有一个没用过的名称，至少一列内容。", "请写名称，如“防汛巡查”。")];
            return Page();
        }

        var columns = fields.Select((column, i) => column.Column with
        {
            Name = Columns[i].Trim() is { Length: > 0 } name ? name : column.Column.Name,
            Type = Enum.TryParse<FieldType>(Types[i], out var type) && OwnLedger.Types.Contains(type) && (type != FieldType.Choice || column.Column.Choices.Count > 0) ? type : column.Column.Type,
            Sum = Sums.Contains(i),
        });
        var read = OwnLedger.Write(desk.Overlay, desk.Store.Catalog, new WantedLedger(Name.Trim(), string.IsNullOrWhiteSpace(Unit) ? "条" : Unit.Trim(), [.. columns]), out var id);
        Refusals = desk.Take(read);
        // Her table tells of the whole year, not of this month.
        return Refusals.Count == 0 && id is not null ? RedirectToPage("/Ledgers/Sheet", new { id, sheet = "paste", from = Shown.Short(new DateOnly(desk.Today.Year, 1, 1)), to = Shown.Short(desk.Today) }) : Page();
    }

    /// <summary>The first sheet that holds something, as it would be pasted.</summary>
    private static string Pasted(IEnumerable<SheetText> sheets) => string.Join('\n', (sheets.FirstOrDefault(sheet => sheet.Rows.Count > 0)?.Rows ?? [])
        .Take(RowsLooked)
        .Select(row => string.Join('\t', row.Cells.Select(cell => cell.Replace('\t', ' ').ReplaceLineEndings(" ").Replace('"', '”')))));

    private void Guess()
    {
        var cells = PastedCells.Read(Block ?? "");
        (Guessed, Rows) = (GuessedColumns.Of(cells), Math.Max(0, cells.Count - 1));
    }
}
