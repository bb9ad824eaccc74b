namespace Taizhang.Figures.Tests.Model;

/// <param name="Keys">For what is counted once: what was counted.</param>
internal sealed record ModelValue(long Amount, int Records, int About, int Pending, IReadOnlyList<string> Keys);

/// <summary>One piece of work at one body, and the township the body is in then.</summary>
internal sealed record ModelRow(Piece Piece, string Body, string Home);

/// <summary>Counts a figure from scratch: every piece, every body, the period's days.</summary>
internal static class ModelCounting
{
    public static IEnumerable<string> Figures => ModelFigures.All.Keys.Concat(ModelFigures.OfTeams.Keys);

    public static ModelValue Value(ModelLedger ledger, string figure, string organisation, DateOnly from, DateOnly to)
    {
        var homes = ledger.Tree.HomesBelow(organisation, to);
        var rows = Rows(ledger, figure, organisation, homes, from, to);
        var pending = Pieces(ledger, figure, entry => entry.Draft).SelectMany(piece => Rows(ledger, piece, organisation, homes, from, to)).Select(row => row.Piece.Source).Distinct().Count();
        var sources = Sources(rows, homes).ToList();
        var keys = rows.Select(row => row.Piece.Key(row.Home)).Distinct().Order(StringComparer.Ordinal).ToList();
        return new ModelValue(
            Amount(figure, rows, homes),
            sources.Count,
            sources.Count(row => row.Piece.About),
            pending,
            keys);
    }

    /// <summary>What any part of a figure's rows amounts to.</summary>
    public static long Amount(string figure, IReadOnlyList<ModelRow> rows, IReadOnlyList<string> homes) => (ModelFigures.All.TryGetValue(figure, out var known) ? known.Count : ModelCount.Events) switch
    {
        ModelCount.Events => Sources(rows, homes).Count(),
        ModelCount.Bodies => rows.Count,
        ModelCount.Sum => Sources(rows, homes).Sum(row => row.Piece.Amount),
        ModelCount.Distinct => rows.Select(row => row.Piece.Key(row.Home)).Distinct().Count(),
        _ => throw new ArgumentException("That is no way to count.", nameof(figure)),
    };

    /// <summary>The rows a figure is counted from.</summary>
    public static List<ModelRow> Rows(ModelLedger ledger, string figure, string organisation, IReadOnlyList<string> homes, DateOnly from, DateOnly to) =>
        [.. Pieces(ledger, figure, entry => entry.Counted).SelectMany(piece => Rows(ledger, piece, organisation, homes, from, to))];

    private static IEnumerable<ModelRow> Sources(IEnumerable<ModelRow> rows, IReadOnlyList<string> homes) => rows.DistinctBy(row => (homes.Count > 0 ? row.Home : "", row.Piece.Source));

    /// <summary>The refs of what counts toward a figure.</summary>
    public static HashSet<string> Sources(ModelLedger ledger, string figure, string organisation, DateOnly from, DateOnly to)
    {
        var homes = ledger.Tree.HomesBelow(organisation, to);
        return [.. Rows(ledger, figure, organisation, homes, from, to).Select(row => row.Piece.Source)];
    }

    private static IEnumerable<Piece> Pieces(ModelLedger ledger, string figure, Func<ModelEntry, ModelContent?> version)
    {
        if (ModelFigures.OfTeams.TryGetValue(figure, out var ofTeam))
        {
            return version(Drafts.Probe) is null ? ledger.Tree.All.Where(known => known.Kind == "team").Select(ofTeam) : [];
        }

        return ledger.Entries.SelectMany(entry => version(entry) is { } content ? ModelFigures.All[figure].Tell(ledger, entry.Ref, content) : []);
    }

    private static IEnumerable<ModelRow> Rows(ModelLedger ledger, Piece piece, string organisation, IReadOnlyList<string> homes, DateOnly from, DateOnly to)
    {
        var on = piece.Day ?? to;
        if (piece.Day is { } day ? day < from || day > to : !piece.Stands(to))
        {
            return [];
        }

        return piece.Bodies
            .Select(body => (Body: body, Home: ledger.Tree.HomeOn(body, on)))
            .Where(row => homes.Count > 0 ? homes.Contains(row.Home) : ledger.Tree.Belongs(row.Body, organisation, on))
            .Select(row => new ModelRow(piece, row.Body, row.Home));
    }

    /// <summary>An organisation is never a draft: this entry tells which of the two is asked for.</summary>
    private static class Drafts
    {
        public static readonly ModelEntry Probe = new("", 1, false, new ModelOutside(0), new ModelOutside(0), null);
    }
}
