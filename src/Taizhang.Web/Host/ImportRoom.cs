using Taizhang.Documents.Excel;
using Taizhang.Ledger;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Entry.OwnTables;
using Taizhang.Reports.Uploads;

namespace Taizhang.Web.Host;

/// <summary>A workbook somebody brought, looked at before anything of it is taken over.</summary>
public sealed record HeldWorkbook(string FileName, IReadOnlyList<SheetText> Sheets);

/// <summary>Something that was not taken in, and where it stands.</summary>
public sealed record ImportNote(string Where, string Message, string Code);

/// <summary>What became of what was brought; the numbers add up.</summary>
/// <param name="Dropped">Rows that are no records, such as sums.</param>
/// <param name="Notes">Every row that was left out, with its reason.</param>
public sealed record ImportOutcome(int Read, int Stored, int Drafts, int Skipped, int Refused, int Dropped, IReadOnlyList<ImportNote> Notes)
{
    public static ImportOutcome Of(ImportReport report) => new(
        report.Read,
        report.Stored,
        report.Drafts,
        report.Skipped,
        report.Refused.Count,
        0,
        [.. report.Refused.Select(line => new ImportNote(line.Refusal.Where, line.Refusal.Message + line.Refusal.Next, line.Refusal.Code))]);

    public static ImportOutcome Of(TableReport report) => new(
        report.Rows,
        report.Stored,
        report.Drafts,
        report.Skipped,
        report.RefusedRows,
        report.Dropped.Count,
        [.. report.Refused.Concat(report.Dropped).OrderBy(note => note.Row).Select(note => new ImportNote(FormattableString.Invariant($"第{note.Row}行 {note.Column}"), note.Message + note.Next, note.Code))]);
}

/// <summary>An import that is running, or the last one that was.</summary>
/// <param name="Of">How many lines it has.</param>
public sealed record ImportState(string FileName, bool IsDryRun, int Of) : IProgress<int>
{
    private volatile int _done;

    /// <summary>How many lines were looked at; they are written all at once after that.</summary>
    public int Done => Math.Min(_done, Of);

    public ImportOutcome? Outcome { get; internal set; }

    /// <summary>Why nothing was taken in.</summary>
    public IReadOnlyList<Refusal> Refusals { get; internal set; } = [];

    public bool IsRunning => Outcome is null && Refusals.Count == 0;

    public void Report(int value) => _done = value;
}

/// <summary>
/// Where what an office brings along is taken in: workbooks are held while they are looked at, and one import at a time
/// runs in the background. Nothing of it is kept beyond the running program but what was entered.
/// </summary>
public sealed class ImportRoom(OfficeDesk desk, UploadRoom uploads)
{
    private const int HeldMax = 3;

    private readonly Lock _gate = new();
    private readonly HeldShelf<HeldWorkbook> _held = new(HeldMax);

    public ImportState? State { get; private set; }

    /// <summary>Said to whoever wants something that an import under way does not allow.</summary>
    public static Refusal Running => new("import-running", "", "上一次导入还没有做完。", "请等它做完，再来一次。");

    /// <summary>The id under which the workbook is held.</summary>
    public async Task<Outcome<string>> HoldAsync(string fileName, byte[] content)
    {
        var parsed = await uploads.ParseAsync(new Upload(UploadKind.Table, fileName, content));
        if (!parsed.IsDone)
        {
            return parsed.Refusals.ToList();
        }

        var sheets = parsed.Value.Sheets.Where(sheet => sheet.Rows.Count > 0).ToList();
        if (sheets.Count == 0)
        {
            return new Refusal("import-empty", fileName, "这个表格里没有字，只有图片或空表。", "请确认选对了文件；拍成照片的表格要先录成文字。");
        }

        return _held.Hold(new HeldWorkbook(fileName, sheets));
    }

    public HeldWorkbook? Find(string? id) => _held.Find(id);

    /// <summary>Begins in the background; refused while another runs.</summary>
    public IReadOnlyList<Refusal> Start(ImportState state, Func<IProgress<int>, Outcome<ImportOutcome>> work)
    {
        lock (_gate)
        {
            if (State is { IsRunning: true })
            {
                return [Running];
            }

            State = state;
        }

        // Nobody waits for it: whoever wants to know looks at the state.
        _ = Task.Run(() => Run(state, work));
        return [];
    }

    /// <summary>Another ledger is open from now on: the last import was none of its.</summary>
    public void Forget() => State = null;

    /// <summary>The edge of what runs in the background: a fault becomes a sentence there as it does on a page.</summary>
    private void Run(ImportState state, Func<IProgress<int>, Outcome<ImportOutcome>> work)
    {
        try
        {
            var done = work(state);
            (state.Outcome, state.Refusals) = (done.IsDone ? done.Value : null, done.Refusals);
        }
        catch (Exception fault)
        {
            state.Refusals = [desk.Setup.Explain(fault) ?? new Refusal("internal", "", $"程序出了问题，一条也没有放进去；原有数据没有变。请把这个编号告诉维护的人：{desk.Setup.KeepFault(fault)}。", "")];
        }
    }
}
