using Taizhang.Ledger.Organisations;

namespace Taizhang.Web.Pages.People;

/// <summary>The bodies of one kind of work at one place, in the office's order.</summary>
/// <param name="Place">The village; the township itself for what stands directly below it.</param>
public sealed record PlaceBodies(Organisation Place, IReadOnlyList<Organisation> Bodies);

/// <summary>One way to look at the organisations: all of a village, or one kind of body over all villages.</summary>
/// <param name="Id">Empty for the usual one, village by village.</param>
/// <param name="Kinds">In the order in which they stand at a place.</param>
public sealed record OrganisationView(string Id, string Name, IReadOnlyList<string> Kinds)
{
    public static readonly IReadOnlyList<OrganisationView> All =
    [
        new("", "按村看", []),
        new("party", "按党组织看", ["committee", "general-branch", "branch", "party-group"]),
        new("teams", "志愿服务队", ["town-team", "village-team", "vanguard-team", "lecture-team"]),
        new("grids", "网格", ["grid"]),
    ];

    public static OrganisationView Of(string? id) => All.FirstOrDefault(view => view.Id == id) ?? All[0];

    /// <summary>The view's bodies below the township on that day, place by place.</summary>
    public IReadOnlyList<PlaceBodies> Lay(OrganisationTree tree, Organisation town, int day) =>
        [.. tree.All
            .Where(body => Kinds.Contains(body.Content.OrganisationKind) && body.Life.Contains(day))
            .Select(body => (Body: body, Above: tree.PathsOf(body).Where(path => path.During.Contains(day)).Select(path => path.Ancestor).ToList()))
            .Where(body => body.Above.Any(above => above.Id == town.Id))
            .GroupBy(body => body.Above.FirstOrDefault(above => tree.KindOf(above).Place) ?? town)
            .OrderBy(place => place.Key.Id == town.Id ? "" : place.Key.Code, StringComparer.Ordinal)
            .Select(place => new PlaceBodies(place.Key, [.. place.Select(body => body.Body).OrderBy(body => Place(body)).ThenBy(body => body.Code, StringComparer.Ordinal)]))];

    private int Place(Organisation body) => Kinds.TakeWhile(kind => kind != body.Content.OrganisationKind).Count();
}
