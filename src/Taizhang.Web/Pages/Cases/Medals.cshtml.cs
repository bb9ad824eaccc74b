using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Ledger.Procedures;
using Taizhang.Web.Host;

namespace Taizhang.Web.Pages.Cases;

/// <summary>Those of a year who stand on the page, in front of whom so many of the year stand on pages before.</summary>
public sealed record MedalLines(MedalYear Year, int Before, IReadOnlyList<MedalCandidate> Candidates)
{
    public bool IsWhole => Candidates.Count == Year.Candidates.Count;
}

/// <summary>纪念章 by seniority: who reaches fifty years in the Party, this year and in the years to come.</summary>
public sealed class MedalsModel(OfficeDesk desk) : PageModel
{
    public const string Procedure = "medal";

    private const int YearsAhead = 5;
    private const int OnAPage = 100;

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public int Pages { get; private set; } = 1;

    public int InAll { get; private set; }

    public IReadOnlyList<MedalLines> Years { get; private set; } = [];

    public DateOnly Today => desk.Today;

    private Dictionary<string, BoardCase> _open = [];

    private Dictionary<string, string> _bodies = [];

    /// <summary>The case already begun for somebody; null where there is none.</summary>
    public BoardCase? CaseOf(MedalCandidate candidate) => _open.GetValueOrDefault(candidate.Person);

    public string BodyOf(MedalCandidate candidate) => _bodies.GetValueOrDefault(candidate.Branch, candidate.Branch);

    public IActionResult OnGet() => Show(OnAPage);

    /// <summary>All of them on one page, for paper.</summary>
    public IActionResult OnGetPrint() => Show(int.MaxValue);

    private IActionResult Show(int size)
    {
        var tree = desk.Tree();
        if (desk.Town(tree) is not { } town)
        {
            return RedirectToPage("/Start");
        }

        var years = MedalForecast.Run(desk.Store, desk.Scope, town.Id, MedalForecast.NextCutoff(Today).Year, YearsAhead);
        InAll = years.Sum(year => year.Candidates.Count);
        Pages = Math.Max(1, (int)((InAll + (long)size - 1) / size));
        P = Math.Clamp(P, 1, Pages);
        Years = LinesOf(years, (P - 1) * size, size, isLast: P == Pages);
        _open = ReadBoard.Run(desk.Store, desk.Scope, Procedure, town.Id).Stages.SelectMany(stage => stage.Cases).DistinctBy(one => one.Content.Subject).ToDictionary(one => one.Content.Subject);
        _bodies = tree.All.ToDictionary(body => body.Code, body => body.Content.Name);
        return Page();
    }

    /// <summary>A year in which nobody reaches it stands on the page of those before it.</summary>
    private static List<MedalLines> LinesOf(IReadOnlyList<MedalYear> years, int from, int size, bool isLast)
    {
        var lines = new List<MedalLines>();
        foreach (var year in years)
        {
            var before = Math.Max(0, from);
            var shown = year.Candidates.Skip(before).Take(size).ToList();
            if (shown.Count > 0 || (year.Candidates.Count == 0 && from <= 0 && (size > 0 || isLast)))
            {
                lines.Add(new MedalLines(year, before, shown));
            }

            (from, size) = (from - year.Candidates.Count, size - shown.Count);
        }

        return lines;
    }
}
