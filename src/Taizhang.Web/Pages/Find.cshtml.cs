using Microsoft.AspNetCore.Mvc.RazorPages;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Organisations;
using Taizhang.Web.Host;

namespace Taizhang.Web.Pages;

/// <summary>What was looked for from the top of any page.</summary>
public sealed class FindModel(OfficeDesk desk) : PageModel
{
    public string Words { get; private set; } = "";

    public FoundEntries Found { get; private set; } = new([], false, []);

    public const int BodiesShown = 20;

    /// <summary>The organisations of the township with the words in any of their names, in the office's order.</summary>
    public IReadOnlyList<Organisation> Bodies { get; private set; } = [];

    public string LedgerName(string ledger) => desk.FamilyName(EntryKind.Record, ledger);

    public void OnGet(string? q)
    {
        Words = q?.Trim() ?? "";
        var tree = desk.Tree();
        if (desk.Town(tree) is { } town)
        {
            Found = FindEntries.Run(desk.Store, desk.Scope, new FoundOrganisation(town.Id, town.Code, town.Content.Name, tree.KindOf(town).Home), Words);
            var below = tree.EverBelow(town.Id);
            Bodies = Words.Length == 0 ? [] : [.. tree.All.Where(body => below.Contains(body.Id) && body.Content.Names.Select(name => name.Name).Append(body.Content.Name).Any(name => name.Contains(Words, StringComparison.Ordinal)))];
        }
    }
}
