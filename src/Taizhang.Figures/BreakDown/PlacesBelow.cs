using Taizhang.Ledger.Organisations;

namespace Taizhang.Figures.BreakDown;

/// <summary>Which of the bodies right below an organisation a row belongs to, on the row's own day.</summary>
internal sealed class PlacesBelow
{
    private readonly OrganisationTree _tree;
    private readonly long _above;
    private readonly int _on;
    private readonly HashSet<long> _merged = [];
    private readonly Dictionary<(long Body, int Day), long> _known = [];

    /// <param name="on">The last day of the period, on which townships belong to what is above them.</param>
    public PlacesBelow(OrganisationTree tree, long above, int on)
    {
        (_tree, _above, _on) = (tree, above, on);
        var open = new Stack<long>([above]);
        while (open.TryPop(out var next))
        {
            foreach (var predecessor in (tree.ById(next)?.Content.Predecessors ?? []).Select(tree.ByCode).OfType<Organisation>().Where(known => _merged.Add(known.Id)))
            {
                open.Push(predecessor.Id);
            }
        }
    }

    /// <summary>The villages, or the townships, that stand there on the last day: a place without work is shown as such.</summary>
    public IEnumerable<long> AlwaysShown => On(_tree, _above, _on).Select(body => body.Id);

    /// <summary>The villages right below that stood there on a day; of a county its townships.</summary>
    public static IEnumerable<Organisation> On(OrganisationTree tree, long above, int day) => tree.ChildrenOf(above)
        .Where(child => child.During.Contains(day))
        .Select(child => tree.ById(child.Child)).OfType<Organisation>()
        .Where(body => body.Life.Contains(day) && (tree.KindOf(body).Place || tree.KindOf(body).Home));

    /// <summary>The organisation itself for its own rows; what was merged into it stands for what it held before.</summary>
    public long Of(FigureRow row, int day)
    {
        if (!_known.TryGetValue((row.Body, day), out var place))
        {
            _known[(row.Body, day)] = place = Below(row.Body, day) ?? Below(row.Home, _on) ?? Merged(row.Body, day) ?? row.Home;
        }

        return place;
    }

    /// <summary>
    /// The one place to which all that a home holds belongs; null where its way up changed within these days, and for the
    /// organisation's own home, whose bodies are told apart.
    /// </summary>
    public long? OfHome(long home, DaySpan days)
    {
        var steps = _tree.ById(home) is { } township ? _tree.PathsOf(township).Where(step => !step.During.Within(days).IsEmpty).ToList() : [];
        return home != _above && steps.All(step => step.During.Within(days) == days) ? Below(home, days.To) : null;
    }

    /// <summary>The last step of the way up before the organisation; null where the way does not lead there.</summary>
    private long? Below(long body, int day)
    {
        var way = WayUp(body, day);
        var at = way.IndexOf(_above);
        return at < 0 ? null : way[Math.Max(at - 1, 0)];
    }

    private long? Merged(long body, int day) => WayUp(body, day).Where(_merged.Contains).Select(found => (long?)found).FirstOrDefault();

    private List<long> WayUp(long body, int day) => _tree.ById(body) is { } organisation
        ? [.. _tree.PathsOf(organisation).Where(step => step.During.Contains(day)).Select(step => step.Ancestor.Id)]
        : [];
}
