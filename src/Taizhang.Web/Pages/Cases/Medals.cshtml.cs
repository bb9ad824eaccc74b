using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Procedures;
using Taizhang.Web.Host;

namespace Taizhang.Web.Pages.Cases;

/// <summary>Whoever reaches the standing by one 1 July and not by the one before.</summary>
public sealed record MedalYear(int Year, IReadOnlyList<MedalCandidate> Candidates)
{
    /// <summary>Whole years in the Party on 1 July of that year.</summary>
    public int StandingOf(MedalCandidate candidate) => Year - candidate.Start.Year - (candidate.Start > new DateOnly(candidate.Start.Year, 7, 1) ? 1 : 0);
}

/// <summary>纪念章 by seniority: who reaches fifty years in the Party, this year and in the years to come.</summary>
public sealed class MedalsModel(OfficeDesk desk) : PageModel
{
    public const string Procedure = "medal";

    private const int YearsAhead = 5;

    public IReadOnlyList<MedalYear> Years { get; private set; } = [];

    public DateOnly Today => desk.Today;

    public string Office { get; private set; } = "";

    public string Officer => desk.Settings.Officer;

    private Dictionary<string, BoardCase> _open = [];

    private Dictionary<string, string> _bodies = [];

    /// <summary>The case already begun for somebody; null where there is none.</summary>
    public BoardCase? CaseOf(MedalCandidate candidate) => _open.GetValueOrDefault(candidate.Person);

    /// <summary>The number under which the person is opened; a name stands in no address.</summary>
    public long? IdOf(MedalCandidate candidate) => ReadEntry.IdOf(desk.Store, desk.Scope, EntryKind.Person, candidate.Person);

    public string BodyOf(MedalCandidate candidate) => _bodies.GetValueOrDefault(candidate.Branch, candidate.Branch);

    public IActionResult OnGet()
    {
        var tree = desk.Tree();
        if (desk.Town(tree) is not { } town)
        {
            return RedirectToPage("/Start");
        }

        var first = MedalForecast.NextCutoff(Today).Year;
        var known = new HashSet<string>();
        Years = [.. Enumerable.Range(first, YearsAhead).Select(year => new MedalYear(year, [.. MedalForecast.Run(desk.Store, desk.Scope, year).Where(candidate => known.Add(candidate.Person))]))];
        Office = town.Content.Name;
        _open = ReadBoard.Run(desk.Store, desk.Scope, Procedure, town.Id).Stages.SelectMany(stage => stage.Cases).DistinctBy(one => one.Content.Subject).ToDictionary(one => one.Content.Subject);
        _bodies = tree.All.ToDictionary(body => body.Code, body => body.Content.Name);
        return Page();
    }
}
