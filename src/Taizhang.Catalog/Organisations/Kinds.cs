using Taizhang.Catalog.Ledgers;

namespace Taizhang.Catalog.Organisations;

/// <summary>
/// A kind of organisation (村, 党支部, 志愿服务队 …).
/// </summary>
/// <param name="Home">True for the kind at which figures are kept in cells: the township (乡镇).</param>
/// <param name="Place">True for a kind that is a place holding bodies of other kinds: a village is one place with a branch, a committee and a station.</param>
/// <param name="Endings">Endings by which a name of this kind may be written (村民委员会, 村委会), dropped when names are matched.</param>
public sealed record OrganisationKind(string Id, string Name, bool Home, bool Place, IReadOnlyList<string> Endings);

/// <summary>A kind of role a person has from a day to a day (党员, 志愿者, 村后备干部 …).</summary>
/// <param name="Fields">What is written down with it, such as where a volunteer comes from.</param>
public sealed record RoleKind(string Id, string Name, IReadOnlyList<FieldDefinition> Fields);

/// <summary>Something that is true of an organisation from a day to a day (示范点, 有场所 …).</summary>
public sealed record FactKind(string Id, string Name);

/// <summary>An outside body that nearly every township has to do with: its own account, the county's media, the Party school.</summary>
/// <param name="Name">With {county} and {town} in the place of theirs.</param>
/// <param name="Kind">The word by which figures tell outside bodies apart.</param>
public sealed record UsualOutside(string Id, string Name, string Kind, string Level)
{
    public string NameIn(string county, string town) => Name.Replace("{county}", county, StringComparison.Ordinal).Replace("{town}", town, StringComparison.Ordinal);
}
