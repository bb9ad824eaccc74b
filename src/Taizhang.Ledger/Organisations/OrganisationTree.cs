using System.Collections.Concurrent;
using Taizhang.Catalog.Organisations;
using Taizhang.Ledger.Entry;

namespace Taizhang.Ledger.Organisations;

/// <summary>One organisation in the tree.</summary>
/// <param name="Revision">The revision its content was read from.</param>
public sealed record Organisation(long Id, OrganisationContent Content, int Revision)
{
    public string Code => Content.Code;

    /// <summary>The days on which it exists.</summary>
    public DaySpan Life => new(Content.Opened.DayNumber, Content.Closed is { } closed ? closed.DayNumber - 1 : Days.Open);

    /// <summary>The name it had on that day; the present one where nothing else is known.</summary>
    public string NameOn(int day)
    {
        foreach (var former in Content.Names)
        {
            if (former.Kind == NameKind.Former && former.To is { } to && day <= to.DayNumber && day >= (former.From?.DayNumber ?? Days.Ever))
            {
                return former.Name;
            }
        }

        return Content.Name;
    }
}

/// <summary>
/// The organisations of a store with their history: which stood below which on a day, and which township was home.
/// Immutable; a change makes a new tree.
/// </summary>
public sealed class OrganisationTree
{
    /// <summary>Deeper than any office; a longer way up means that somebody stands below itself.</summary>
    private const int DepthMax = 20;

    private readonly IReadOnlyDictionary<string, OrganisationKind> _kinds;
    private readonly Dictionary<string, Organisation> _byCode;
    private readonly Dictionary<long, Organisation> _byId;
    private readonly Dictionary<long, List<(long Child, DaySpan During)>> _children = [];
    private readonly ConcurrentDictionary<long, IReadOnlyList<(long Home, DaySpan During)>> _homes = [];
    private readonly ConcurrentDictionary<long, IReadOnlyList<long>> _homesBelow = [];
    private readonly Lazy<IReadOnlyList<Organisation>> _all;
    private readonly Lazy<IReadOnlyList<long>> _allHomes;
    private readonly Lazy<OrganisationNames> _names;
    private readonly ILookup<string, Organisation> _successors;

    public OrganisationTree(IReadOnlyDictionary<string, OrganisationKind> kinds, IEnumerable<Organisation> organisations)
    {
        _kinds = kinds;
        _names = new Lazy<OrganisationNames>(() => new OrganisationNames(this));
        _byId = organisations.ToDictionary(organisation => organisation.Id);
        _byCode = _byId.Values.ToDictionary(organisation => organisation.Code);
        _all = new Lazy<IReadOnlyList<Organisation>>(() => [.. _byId.Values.OrderBy(organisation => organisation.Code, StringComparer.Ordinal)]);
        _allHomes = new Lazy<IReadOnlyList<long>>(() => HomesEverBelow(_byId.Keys));
        _successors = _byId.Values
            .SelectMany(organisation => organisation.Content.Predecessors.Select(predecessor => (predecessor, organisation)))
            .ToLookup(pair => pair.predecessor, pair => pair.organisation);
        foreach (var organisation in _byId.Values)
        {
            foreach (var (parent, during) in ParentsOf(organisation))
            {
                if (!_children.TryGetValue(parent.Id, out var children))
                {
                    _children[parent.Id] = children = [];
                }

                children.Add((organisation.Id, during));
            }
        }
    }

    public static OrganisationTree Empty(IReadOnlyDictionary<string, OrganisationKind> kinds) => new(kinds, []);

    /// <summary>In office order: by code, which follows the division codes.</summary>
    public IReadOnlyList<Organisation> All => _all.Value;

    public int Count => _byId.Count;

    /// <summary>Every name of every organisation, collected when first asked for.</summary>
    public OrganisationNames Names => _names.Value;

    public Organisation? ByCode(string code) => _byCode.GetValueOrDefault(code);

    public Organisation? ById(long id) => _byId.GetValueOrDefault(id);

    public OrganisationKind KindOf(Organisation organisation) => _kinds[organisation.Content.OrganisationKind];

    /// <summary>The tree with these organisations added, or put in the place of the ones with their ids.</summary>
    public OrganisationTree With(IReadOnlyCollection<Organisation> changed)
    {
        var ids = changed.Select(organisation => organisation.Id).ToHashSet();
        return new OrganisationTree(_kinds, _byId.Values.Where(organisation => !ids.Contains(organisation.Id)).Concat(changed));
    }

    /// <summary>Its parents, each with the days it was below them; together they cover all days.</summary>
    public IEnumerable<(Organisation Parent, DaySpan During)> ParentsOf(Organisation organisation)
    {
        var links = organisation.Content.Parents;
        for (var i = 0; i < links.Count; i++)
        {
            if (ByCode(links[i].Parent) is { } parent)
            {
                var from = i == 0 ? Days.Ever : links[i].From.DayNumber;
                var to = i + 1 < links.Count ? links[i + 1].From.DayNumber - 1 : Days.Open;
                yield return (parent, new DaySpan(from, to));
            }
        }
    }

    /// <summary>The children, each with the days it was one.</summary>
    public IReadOnlyList<(long Child, DaySpan During)> ChildrenOf(long id) => _children.GetValueOrDefault(id) ?? [];

    /// <summary>What it was merged into, or split into.</summary>
    public IEnumerable<Organisation> SuccessorsOf(string code) => _successors[code];

    /// <summary>
    /// The township (乡镇) it belonged to, span by span; together they cover all days. What stands below no township is
    /// at home at the top of its tree.
    /// </summary>
    public IReadOnlyList<(long Home, DaySpan During)> HomesOf(long id) => _homes.GetOrAdd(id, CollectHomes);

    private List<(long Home, DaySpan During)> CollectHomes(long id)
    {
        var homes = new List<(long Home, DaySpan During)>();
        if (_byId.TryGetValue(id, out var organisation))
        {
            CollectHomes(organisation, DaySpan.Always, homes, 0);
        }

        homes.Sort((left, right) => left.During.From.CompareTo(right.During.From));
        return homes;
    }

    /// <summary>Every township (乡镇) of the tree, and what is at home at the top of it.</summary>
    public IReadOnlyList<long> AllHomes => _allHomes.Value;

    /// <summary>The townships in which an organisation, and what was merged into it, ever was or had bodies.</summary>
    public IReadOnlyList<long> HomesEverBelow(long id) => _homesBelow.GetOrAdd(id, known => HomesEverBelow([known]));

    /// <summary>As <see cref="HomesEverBelow(long)"/>, of several organisations.</summary>
    public IReadOnlyList<long> HomesEverBelow(IEnumerable<long> organisations)
    {
        var below = new HashSet<long>();
        var open = new Stack<long>(organisations);
        while (open.TryPop(out var next))
        {
            if (below.Add(next))
            {
                var merged = ById(next)?.Content.Predecessors ?? [];
                foreach (var further in ChildrenOf(next).Select(child => child.Child).Concat(merged.Select(ByCode).OfType<Organisation>().Select(body => body.Id)))
                {
                    open.Push(further);
                }
            }
        }

        return [.. below.SelectMany(HomesOf).Select(home => home.Home).Distinct().Order()];
    }

    /// <summary>True when one stood below the other, or is it, on every day.</summary>
    public bool IsAlwaysBelow(long id, long above) =>
        ById(id) is { } organisation && PathsOf(organisation).Any(path => path.Ancestor.Id == above && path.During == DaySpan.Always);

    public long HomeOn(long id, int day)
    {
        foreach (var (home, during) in HomesOf(id))
        {
            if (during.Contains(day))
            {
                return home;
            }
        }

        return id;
    }

    /// <summary>Everything that stood below it at some time, itself included.</summary>
    public IReadOnlySet<long> EverBelow(long id)
    {
        var below = new HashSet<long> { id };
        var open = new Stack<long>([id]);
        while (open.TryPop(out var next))
        {
            foreach (var (child, _) in ChildrenOf(next))
            {
                if (below.Add(child))
                {
                    open.Push(child);
                }
            }
        }

        return below;
    }

    /// <summary>The organisations above it, each with the days it stood there, itself first.</summary>
    public IReadOnlyList<(Organisation Ancestor, DaySpan During)> PathsOf(Organisation organisation)
    {
        var paths = new List<(Organisation, DaySpan)> { (organisation, DaySpan.Always) };
        Climb(organisation, DaySpan.Always, paths, 0);
        return paths;
    }

    /// <summary>True when somebody stands above itself on some day, or a parent is missing.</summary>
    public bool IsBroken(Organisation organisation) =>
        organisation.Content.Parents.Any(link => ByCode(link.Parent) is null)
        || PathsOf(organisation).Count(path => path.Ancestor.Id == organisation.Id) > 1;

    private void Climb(Organisation from, DaySpan during, List<(Organisation, DaySpan)> paths, int depth)
    {
        if (depth > DepthMax)
        {
            return;
        }

        foreach (var (parent, linked) in ParentsOf(from))
        {
            var both = linked.Within(during);
            if (!both.IsEmpty)
            {
                paths.Add((parent, both));
                Climb(parent, both, paths, depth + 1);
            }
        }
    }

    private void CollectHomes(Organisation organisation, DaySpan during, List<(long Home, DaySpan During)> homes, int depth)
    {
        var parents = KindOf(organisation).Home || depth > DepthMax ? [] : ParentsOf(organisation).ToList();
        if (parents.Count == 0)
        {
            homes.Add((organisation.Id, during));
        }

        foreach (var (parent, linked) in parents)
        {
            var both = linked.Within(during);
            if (!both.IsEmpty)
            {
                CollectHomes(parent, both, homes, depth + 1);
            }
        }
    }
}
