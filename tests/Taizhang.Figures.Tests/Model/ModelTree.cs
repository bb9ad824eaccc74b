namespace Taizhang.Figures.Tests.Model;

/// <param name="Parents">In the order of their first days; the first one also holds for all days before.</param>
/// <param name="Former">The name it had through that day.</param>
internal sealed record ModelOrganisation(
    string Code,
    string Kind,
    string Name,
    IReadOnlyList<(string Parent, DateOnly From)> Parents,
    DateOnly Opened,
    DateOnly? Closed,
    IReadOnlyList<(DateOnly From, DateOnly? To)> Demonstration,
    IReadOnlyList<string> Predecessors,
    (string Name, DateOnly Through)? Former,
    int Revision)
{
    public bool IsThere(DateOnly day) => Opened <= day && (Closed is null || day < Closed);

    public string NameOn(DateOnly day) => Former is { } former && day <= former.Through ? former.Name : Name;

    public string? ParentOn(DateOnly day) => Parents.Count == 0 ? null : Parents.LastOrDefault(parent => parent.From <= day, Parents[0]).Parent;
}

/// <summary>The organisations of the model, asked day by day and never by spans.</summary>
internal sealed class ModelTree
{
    private readonly SortedDictionary<string, ModelOrganisation> _all = new(StringComparer.Ordinal);

    public IEnumerable<ModelOrganisation> All => _all.Values;

    public ModelOrganisation this[string code]
    {
        get => _all[code];
        set => _all[code] = value;
    }

    public string HomeOn(string code, DateOnly day)
    {
        while (_all[code].Kind != "township" && _all[code].ParentOn(day) is { } parent)
        {
            code = parent;
        }

        return code;
    }

    /// <summary>The homes an organisation is asked as; none when it is smaller than a home.</summary>
    public List<string> HomesBelow(string code, DateOnly day) =>
        [.. _all.Values.Where(known => known.Kind == "township" || known.Parents.Count == 0).Select(known => known.Code).Where(home => AboveOn(home, day).Contains(code))];

    /// <summary>Whether a body belongs to an organisation on a day: it stands below it, or below what is merged into it later.</summary>
    public bool Belongs(string body, string organisation, DateOnly day)
    {
        var above = AboveOn(body, day);
        if (above.Contains(organisation))
        {
            return true;
        }

        return above.Any(ancestor => MergedInto(ancestor).Any(successor => successor.Code == organisation && day < successor.Opened));
    }

    private HashSet<string> AboveOn(string code, DateOnly day)
    {
        var above = new HashSet<string>();
        for (string? next = code; next is not null; next = _all[next].ParentOn(day))
        {
            above.Add(next);
        }

        return above;
    }

    private HashSet<ModelOrganisation> MergedInto(string code)
    {
        var found = new HashSet<ModelOrganisation>();
        var open = new Queue<string>([code]);
        while (open.TryDequeue(out var next))
        {
            foreach (var successor in _all.Values.Where(known => known.Predecessors.Contains(next) && found.Add(known)))
            {
                open.Enqueue(successor.Code);
            }
        }

        return found;
    }
}
