using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Catalog.Procedures;
using Taizhang.Ledger;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Procedures;
using Taizhang.Reports.Cases;
using Taizhang.Web.Host;
using Taizhang.Web.Wording;

namespace Taizhang.Web.Pages.Cases;

/// <summary>One case: where it stands, what comes next and is lacking, and everything done so far.</summary>
public sealed class CaseModel(OfficeDesk desk) : PageModel
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public EntryHistory? Entry { get; private set; }

    public CaseFile? Case { get; private set; }

    public EntryLines Lines { get; private set; } = new(desk.Store.Catalog, [], code => code);

    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    public DateOnly Today => desk.Today;

    public CaseContent? Now => Entry?.Newest.Content as CaseContent;

    /// <summary>The version of the rules that holds today, for the row of its steps.</summary>
    public ProcedureDefinition? Version => Now is null ? null : desk.Store.Catalog.ProcedureOn(Now.Procedure, Today);

    public IActionResult OnGet(long id) => Open(id) ? Page() : NotFound();

    /// <param name="papers">Step and paper, divided by |.</param>
    public IActionResult OnPostPapers(long id, int revision, List<string> papers) =>
        Change(id, revision, new CaseChange.Bring([.. papers.Select(paper => paper.Split('|', 2)).Where(parts => parts.Length == 2).Select(parts => (parts[0], parts[1]))]));

    public IActionResult OnPostBack(long id, int revision, int number, string? reason) => Change(id, revision, new CaseChange.TakeBack(number, reason ?? ""));

    public IActionResult OnGetMissing(long id) => Print(id, CasePapers.Missing, "缺件清单");

    public IActionResult OnGetLog(long id) => Print(id, CasePapers.Log, "全程纪实");

    /// <param name="paper">One of the requests of the next step.</param>
    public IActionResult OnGetRequest(long id, string? paper) =>
        Open(id) && Case is { } file && CasePapers.RequestsOf(file).FirstOrDefault(known => known == paper) is { } name
            ? Print(id, (shown, at) => CasePapers.Request(shown, name, at), name)
            : NotFound();

    private IActionResult Change(long id, int revision, CaseChange change)
    {
        var changed = ChangeCase.Run(desk.Store, desk.Scope, id, revision, change, asDraft: true);
        Refusals = changed.Refusals;
        return changed.IsDone ? RedirectToPage(new { id }) : Open(id) ? Page() : NotFound();
    }

    private IActionResult Print(long id, Func<CaseFile, DateTimeOffset, byte[]> write, string what) => Open(id) && Case is not null
        ? File(write(Case, desk.Store.Clock.GetUtcNow().ToOffset(LedgerStore.OfficeOffset)), Word, $"{Case.Procedure}{what}.docx")
        : NotFound();

    private bool Open(long id)
    {
        var entry = ReadEntry.Run(desk.Store, desk.Scope, id);
        if (!entry.IsDone || entry.Value.Kind != EntryKind.Case)
        {
            return false;
        }

        Entry = entry.Value;
        var file = ReadCaseFile.Run(desk.Store, desk.Scope, Entry.Ref);
        Case = file.IsDone ? file.Value : null;
        Refusals = [.. Refusals, .. Entry.Status == EntryStatus.Void ? [] : file.Refusals];
        var tree = desk.Tree();
        var people = (Case?.People ?? new Dictionary<string, string>()).Select(person => new EntryNeighbour(0, EntryKind.Person, "", person.Key, person.Value, null, null, ""));
        Lines = new EntryLines(desk.Store.Catalog, people, code => tree.ByCode(code)?.Content.Name ?? code);
        return true;
    }
}
