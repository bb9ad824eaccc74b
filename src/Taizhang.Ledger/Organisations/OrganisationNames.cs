using Taizhang.Catalog.Organisations;
using Taizhang.Ledger.Entry;

namespace Taizhang.Ledger.Organisations;

/// <summary>All the names by which an organisation is understood, and finding it by one of them.</summary>
public sealed class OrganisationNames
{
    private readonly OrganisationTree _tree;
    private readonly Dictionary<string, List<(Organisation Organisation, DaySpan During)>> _byName = [];

    public OrganisationNames(OrganisationTree tree)
    {
        _tree = tree;
        foreach (var organisation in tree.All)
        {
            foreach (var (name, _, during) in NamesOf(organisation, tree.KindOf(organisation)))
            {
                if (!_byName.TryGetValue(name, out var known))
                {
                    _byName[name] = known = [];
                }

                known.Add((organisation, during));
            }
        }
    }

    /// <summary>
    /// Every name it has or had. A place is also understood without its last character (黄花滩 for 黄花滩村) and with
    /// the endings of its kind (黄花滩村村民委员会).
    /// </summary>
    public static IEnumerable<(string Name, NameKind Kind, DaySpan During)> NamesOf(Organisation organisation, OrganisationKind kind)
    {
        var content = organisation.Content;
        yield return (content.Name, NameKind.Present, DaySpan.Always);
        foreach (var name in content.Names)
        {
            yield return (name.Name, name.Kind, new DaySpan(name.From?.DayNumber ?? Days.Ever, Days.Last(name.To)));
        }

        if (!kind.Place || content.Name.Length < 3)
        {
            yield break;
        }

        if (!content.Names.Any(name => name.Kind == NameKind.Short))
        {
            yield return (content.Name[..^1], NameKind.Short, DaySpan.Always);
        }

        foreach (var ending in kind.Endings)
        {
            yield return (content.Name + ending, NameKind.Full, DaySpan.Always);
        }
    }

    /// <summary>Without spaces of any width.</summary>
    public static string Normal(string given) => string.Concat(given.Where(character => !char.IsWhiteSpace(character)));

    /// <summary>The organisations of that name or code: those that had it on that day, or else those that ever had it.</summary>
    public IReadOnlyList<Organisation> Find(string given, DateOnly day)
    {
        var name = Normal(given);
        if (_tree.ByCode(name) is { } byCode)
        {
            return [byCode];
        }

        var all = _byName.GetValueOrDefault(name) ?? [];
        var then = all.Where(known => known.During.Contains(day.DayNumber) && known.Organisation.Life.Contains(day.DayNumber)).ToList();
        return [.. (then.Count > 0 ? then : all).Select(known => known.Organisation).Distinct()];
    }

    /// <summary>The body of that kind in a place: an entry names the village, and the kind of ledger says which body is meant.</summary>
    public Outcome<Organisation> BodyIn(Organisation place, string kind, DateOnly day, string where)
    {
        var bodies = _tree.ChildrenOf(place.Id)
            .Where(child => child.During.Contains(day.DayNumber))
            .Select(child => _tree.ById(child.Child))
            .OfType<Organisation>()
            .Where(body => body.Content.OrganisationKind == kind && body.Life.Contains(day.DayNumber))
            .ToList();
        return bodies switch
        {
            [var only] => only,
            [] => place,
            _ => new Refusal(
                "organisation-ambiguous",
                where,
                $"{place.Content.Name}有{bodies.Count}个这类组织。",
                $"请写明是哪一个：{string.Join("、", bodies.Select(body => $"{body.Content.Name}（{body.Code}）"))}。"),
        };
    }

    /// <summary>The one organisation of that name, or a refusal with the candidates.</summary>
    public Outcome<Organisation> One(string given, DateOnly day, string where) => Find(given, day) switch
    {
        [var only] => only,
        [] => new Refusal("organisation-unknown", where, $"没有找到“{given}”。", $"{SimilarNames.Ask(given, _tree.All.OrderBy(known => known.Code, StringComparer.Ordinal).Select(known => known.Content.Name).Where(known => SimilarNames.Are(Normal(given), known)))}请核对名称，或先在组织里新增。"),
        var several => new Refusal(
            "organisation-ambiguous",
            where,
            $"叫“{given}”的有{several.Count}个。",
            $"请写代码：{string.Join("、", several.Select(organisation => $"{organisation.Content.Name}（{organisation.Code}）"))}。"),
    };
}
