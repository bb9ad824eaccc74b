namespace Taizhang.Figures.Tests.Model;

/// <param name="Keys">For what is counted once: what was counted.</param>
internal sealed record ModelValue(long Amount, int Records, int About, int Pending, IReadOnlyList<string> Keys);

/// <summary>Counts a figure from scratch: every piece, every body, the period's days.</summary>
internal static class ModelCounting
{
    public static IEnumerable<string> Figures => ModelFigures.All.Keys.Concat(ModelFigures.OfTeams.Keys);

    public static ModelValue Value(ModelLedger ledger, string figure, string organisation, DateOnly from, DateOnly to)
    {
        var count = ModelFigures.All.TryGetValue(figure, out var known) ? known.Count : ModelCount.Events;
        var homes = ledger.Tree.HomesBelow(organisation, to);
        var rows = Pieces(ledger, figure, entry => entry.Counted).SelectMany(piece => Rows(ledger, piece, organisation, homes, from, to)).ToList();
        var pending = Pieces(ledger, figure, entry => entry.Draft).SelectMany(piece => Rows(ledger, piece, organisation, homes, from, to)).Select(row => row.Piece.Source).Distinct().Count();
        var sources = rows.DistinctBy(row => (homes.Count > 0 ? row.Home : "", row.Piece.Source)).ToList();
        var keys = rows.Select(row => row.Piece.Key(row.Home)).Distinct().Order(StringComparer.Ordinal).ToList();
        return new ModelValue(
            count switch
            {
                ModelCount.Events => sources.Count,
                ModelCount.Bodies => rows.Count,
                ModelCount.Sum => sources.Sum(row => row.Piece.Amount),
                ModelCount.Distinct => keys.Count,
            },
            sources.Count,
            sources.Count(row => row.Piece.About),
            pending,
            keys);
    }

    /// <summary>The refs of what counts toward a figure.</summary>
    public static HashSet<string> Sources(ModelLedger ledger, string figure, string organisation, DateOnly from, DateOnly to)
    {
        var homes = ledger.Tree.HomesBelow(organisation, to);
        return [.. Pieces(ledger, figure, entry => entry.Counted).SelectMany(piece => Rows(ledger, piece, organisation, homes, from, to)).Select(row => row.Piece.Source)];
    }

    private static IEnumerable<Piece> Pieces(ModelLedger ledger, string figure, Func<ModelEntry, ModelContent?> version)
    {
        if (ModelFigures.OfTeams.TryGetValue(figure, out var ofTeam))
        {
            return version(Drafts.Probe) is null ? ledger.Tree.All.Where(known => known.Kind == "team").Select(ofTeam) : [];
        }

        return ledger.Entries.SelectMany(entry => version(entry) is { } content ? ModelFigures.All[figure].Tell(ledger, entry.Ref, content) : []);
    }

    private static IEnumerable<(Piece Piece, string Home)> Rows(ModelLedger ledger, Piece piece, string organisation, List<string> homes, DateOnly from, DateOnly to)
    {
        var on = piece.Day ?? to;
        if (piece.Day is { } day ? day < from || day > to : !piece.Stands(to))
        {
            return [];
        }

        return piece.Bodies
            .Select(body => (Body: body, Home: ledger.Tree.HomeOn(body, on)))
            .Where(row => homes.Count > 0 ? homes.Contains(row.Home) : ledger.Tree.Belongs(row.Body, organisation, on))
            .Select(row => (piece, row.Home));
    }

    /// <summary>An organisation is never a draft: this entry tells which of the two is asked for.</summary>
    private static class Drafts
    {
        public static readonly ModelEntry Probe = new("", 1, false, new ModelOutside(0), new ModelOutside(0), null);
    }
}
