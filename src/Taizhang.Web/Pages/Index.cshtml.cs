using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Catalog.Ledgers;
using Taizhang.Figures.Compute;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Due;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Entry.Sheets;
using Taizhang.Web.Host;

namespace Taizhang.Web.Pages;

/// <summary>首页: what has a date, this year's figures beside last year's, quick entry, and what can be completed.</summary>
public sealed class IndexModel(OfficeDesk desk) : PageModel
{
    private const int FiguresOfAnArea = 4;
    private const int LedgersShown = 10;
    private const int DueShown = 8;

    public const int DraftsShown = 10;

    /// <summary>Of what is folded so many are laid out; a county's desk has more, and says so.</summary>
    public const int FoldedShown = 100;

    public Asked? Asked { get; private set; }

    /// <summary>A ledger of several townships shows what is due in the desk's own one unless all of it is asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public bool All { get; set; }

    /// <summary>True where the ledger has more townships than the desk's own.</summary>
    public bool HasOthers { get; private set; }

    /// <summary>The sheet of the month, by the ledger it is of: how many bodies it has, and of how many something is registered.</summary>
    public IReadOnlyDictionary<string, string> ThisMonth { get; private set; } = new Dictionary<string, string>();

    public IReadOnlyList<(FigureReading Now, FigureReading? LastYear)> Figures { get; private set; } = [];

    /// <summary>What a rule or a notice has set a date for: the last month's and the next's, by date.</summary>
    public IReadOnlyList<DueItem> Due { get; private set; } = [];

    /// <summary>What comes after those.</summary>
    public IReadOnlyList<DueItem> DueLater { get; private set; } = [];

    /// <summary>Whose date lies more than a month back, the latest first: a beginning ledger has many, and they would bury what is to be done now.</summary>
    public IReadOnlyList<DueItem> DueLongPast { get; private set; } = [];

    /// <summary>True while the demo's township is looked at.</summary>
    public bool IsDemo => desk.Settings.IsDemo;

    /// <summary>True as long as nothing was ever registered.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>Where a date leads to: the case, the record, the person; a report that comes round every year is written.</summary>
    public (string Word, string? Address) Leads(DueItem item) => item switch
    {
        { Kind: { } kind, Ref: { } reference } when ReadEntry.IdOf(desk.Store, desk.Scope, kind, reference) is { } id =>
            ("查看", kind == EntryKind.Case ? Url.Page("/Cases/Case", new { id }) : Url.Page("/Entries/Entry", new { id })),
        { IsReport: true } => ("去写", Url.Page("/Reports/Index")),
        _ => ("", null),
    };

    public int FiguresInAll { get; private set; }

    /// <summary>The ledgers this office writes into most, each with how many records the year has.</summary>
    public IReadOnlyList<(LedgerDefinition Ledger, RecordCount Count)> Ledgers { get; private set; } = [];

    /// <summary>Ledgers with drafts, which do not count yet.</summary>
    public IReadOnlyList<(LedgerDefinition Ledger, RecordCount Count)> Drafts { get; private set; } = [];

    public DateOnly Today => desk.Today;

    public IActionResult OnGet()
    {
        Asked = Asked.Of(desk, null, null, null);
        if (Asked is null)
        {
            return RedirectToPage("/Start");
        }

        var now = ReadFigures.Run(desk.Store, desk.Scope, Asked.Code, Asked.Period, variants: false);
        var before = ReadFigures.Run(desk.Store, desk.Scope, Asked.Code, Asked.YearBefore.Period, variants: false);
        if (now.IsDone)
        {
            FiguresInAll = now.Value.Readings.Count;
            Figures = [.. now.Value.Readings
                .Where(reading => reading.Records > 0)
                .GroupBy(reading => reading.Figure.Area)
                .SelectMany(area => area.Take(FiguresOfAnArea))
                .Select(reading => (reading, before.IsDone ? before.Value.Find(reading.Rule.Rule.Key) : null))];
        }

        var tree = desk.Tree();
        HasOthers = tree.All.Count(body => tree.KindOf(body).Home) > 1;
        var due = ListDue.Run(desk.Store, desk.Scope, HasOthers && !All ? Asked.Organisation.Id : null);
        var near = due.Where(item => item.Date >= Today.AddMonths(-1)).ToList();
        (Due, DueLater, DueLongPast) = ([.. near.Take(DueShown)], [.. near.Skip(DueShown)], [.. due.Take(due.Count - near.Count).Reverse()]);
        var usual = desk.Store.Catalog.UsualLedgers.ToList();
        Ledgers = [.. Counted(null).OrderByDescending(one => one.Count.Number).ThenBy(one => usual.IndexOf(one.Ledger.Id) is >= 0 and var at ? at : usual.Count).Take(LedgersShown)];
        ThisMonth = Ledgers.Select(one => one.Ledger).Where(ledger => ledger.Sheets is [{ Rows: SheetRows.Branches }, ..]).ToDictionary(ledger => ledger.Id, Registered);
        Drafts = [.. Counted(EntryStatus.Draft).Where(one => one.Count.Number > 0)];
        IsEmpty = Drafts.Count == 0 && Ledgers.All(one => one.Count.Number == 0) && Counted(EntryStatus.Recorded).All(one => one.Count.Number == 0);
        return Page();
    }

    /// <summary>What is written down of the month, and nothing about whoever is not in it: 12月：18个党支部，已登11个.</summary>
    private string Registered(LedgerDefinition ledger)
    {
        var month = Asked.OfMonth(desk, null, null)?.Period ?? new Period(Today, Today);
        var count = CountRegistered.Run(desk.Store, ledger.Id, ledger.Sheets[0].Id, Asked?.Code ?? "", month.From, month.To);
        return count is { IsDone: true, Value: { All: > 0 } bodies }
            ? FormattableString.Invariant($"{month.From.Month}月：{bodies.All}个{desk.Store.Catalog.OrganisationKinds[ledger.Body ?? "branch"].Name}，已登{bodies.Registered}个")
            : "";
    }

    /// <summary>Every ledger that is open, as its own list counts it.</summary>
    private IEnumerable<(LedgerDefinition Ledger, RecordCount Count)> Counted(EntryStatus? status)
    {
        var counts = CountRecords.Run(desk.Store, desk.Scope, Asked?.Code ?? "", status is null ? Asked?.Period.From : null, status);
        return desk.Store.Catalog.Ledgers.Values.Where(ledger => ledger.IsOpen)
            .Select(ledger => (ledger, counts.IsDone ? counts.Value.GetValueOrDefault(ledger.Id) : default));
    }
}
