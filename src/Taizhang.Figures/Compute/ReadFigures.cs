using System.Globalization;
using Taizhang.Catalog.Figures;
using Taizhang.Figures.Contributions;
using Taizhang.Figures.Definitions;
using Taizhang.Ledger;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.Store;

namespace Taizhang.Figures.Compute;

/// <summary>The figures of an organisation for a period, by figure and variant in the catalog's order.</summary>
public sealed record FigureBook(FoundOrganisation Organisation, Period Period, IReadOnlyList<FigureReading> Readings)
{
    private readonly Dictionary<string, FigureReading> _byKey = Readings.ToDictionary(reading => reading.Rule.Rule.Key, StringComparer.Ordinal);

    public IReadOnlyList<FigureReading> Readings { get; } = Readings;

    /// <summary>The reading of a rule's key (F24, F24@meeting), or null where it was not asked for.</summary>
    public FigureReading? Find(string key) => _byKey.GetValueOrDefault(key);
}

/// <summary>One figure of one organisation, as it was asked for, with the rules it stands among.</summary>
internal sealed record AskedFigure(FoundOrganisation Organisation, NumberedRule Rule, RulesInForce Rules);

/// <summary>Reads figures: whole months from cells, the rest from contributions, all in one unchanging state of the store.</summary>
public static class ReadFigures
{
    private static readonly string HomesBelowSql =
        $"SELECT DISTINCT descendant FROM {Tables.OrganisationPath.Name} WHERE ancestor = @p0 AND is_home = 1 AND from_day <= @p1 AND to_day >= @p1 ORDER BY descendant";

    /// <summary>What was merged into an organisation may have been at home elsewhere.</summary>
    private static readonly string HomesAboveSql =
        $"SELECT DISTINCT h.ancestor FROM {Tables.OrganisationPath.Name} b JOIN {Tables.OrganisationPath.Name} p ON p.descendant = b.descendant JOIN {Tables.OrganisationPath.Name} h ON h.ancestor = p.ancestor AND h.descendant = p.ancestor AND h.is_home = 1 WHERE b.ancestor = @p0 ORDER BY h.ancestor";

    /// <summary>All default figures, or with <paramref name="variants"/> every named way to count them.</summary>
    public static Outcome<FigureBook> Run(LedgerStore store, Scope scope, string organisation, Period period, bool variants)
    {
        using var session = new ReadSession(store.Dialect);
        var asked = Ask(session, scope, organisation, period);
        if (!asked.IsDone)
        {
            return asked.Refusals.ToList();
        }

        var rules = RuleVersions.Read(session, store.Catalog);
        return new FigureBook(asked.Value, period, Read(store, session, asked.Value, period, Wanted(rules, variants), rules));
    }

    /// <summary>The organisation asked for; refused where there is none, or where no figure can be told for these days.</summary>
    internal static Outcome<FoundOrganisation> Ask(ReadSession session, Scope scope, string organisation, Period period) =>
        period.Problem is { } problem ? problem : FindOrganisation.Run(session, scope, organisation, period.To);

    /// <summary>The organisation and the figure asked for; refused where either is not there.</summary>
    internal static Outcome<AskedFigure> AskFigure(LedgerStore store, ReadSession session, Scope scope, string figure, string organisation, Period period)
    {
        var found = Ask(session, scope, organisation, period);
        if (!found.IsDone)
        {
            return found.Refusals.ToList();
        }

        var rules = RuleVersions.Read(session, store.Catalog);
        var rule = rules.Ask(figure);
        return rule.IsDone ? new AskedFigure(found.Value, rule.Value, rules) : rule.Refusals.ToList();
    }

    internal static IReadOnlyList<NumberedRule> Wanted(RulesInForce rules, bool variants) => [.. rules.All.Where(rule => variants || rule.Rule.Variant is null)];

    /// <summary>The readings of some rules; those that follow from others are worked out from these.</summary>
    internal static IReadOnlyList<FigureReading> Read(LedgerStore store, ReadSession session, FoundOrganisation organisation, Period period, IReadOnlyList<NumberedRule> wanted, RulesInForce rules)
    {
        var counted = new Dictionary<(NumberedRule, Period), FigureReading>();
        foreach (var days in DerivedFigures.Needed(wanted, period, rules).GroupBy(needed => needed.Period, needed => needed.Rule))
        {
            foreach (var reading in Count(store, session, organisation, days.Key, [.. days], rules))
            {
                counted[(reading.Rule, days.Key)] = reading;
            }
        }

        return [.. wanted.Select(rule => DerivedFigures.Of(rule, period, rules, counted))];
    }

    private static List<FigureReading> Count(LedgerStore store, ReadSession session, FoundOrganisation organisation, Period period, IReadOnlyList<NumberedRule> wanted, RulesInForce rules)
    {
        var area = AreaOf(session, organisation, period.To);
        var cells = area.Below is null ? CellReading.Sums(session, area, period, wanted) : null;
        var pending = cells?.Pending(rules) ?? PendingDrafts.Count(session, area, period, rules);
        var tree = new Lazy<OrganisationTree>(() => session.Tree(store));
        var readings = new List<FigureReading>();
        foreach (var rule in wanted)
        {
            var (amount, records, approximate) = cells?.Of(rule) ?? FromRows(session, rule, area, period);
            var names = rule.Rule.Names is null || records == 0 ? [] : FigureNames.Of(session, tree, rule, area, period);
            readings.Add(new FigureReading(rule, amount, names, records, approximate, pending.GetValueOrDefault(rule.Number)));
        }

        return readings;
    }

    /// <summary>Where the rows of an organisation are: the homes below it on the period's last day, or its own part of its homes.</summary>
    internal static Area AreaOf(ReadSession session, FoundOrganisation organisation, DateOnly on)
    {
        var homes = session.Read(HomesBelowSql, row => row.GetInt64(0), organisation.Id, on.DayNumber);
        return homes.Count > 0
            ? new Area(homes, null, homes.Count > 1 && HasAllRows(session, homes))
            : new Area(session.Read(HomesAboveSql, row => row.GetInt64(0), organisation.Id), organisation.Id, HasAll: false);
    }

    private static bool HasAllRows(ReadSession session, IReadOnlyList<long> homes) => session.Read(
        $"SELECT 1 FROM {Tables.OrganisationPath.Name} p WHERE p.ancestor = p.descendant AND p.is_home = 1 AND p.ancestor NOT IN ({SqlText.Parameters(0, homes.Count)}) AND EXISTS (SELECT 1 FROM {FigureTables.Cell.Name} c WHERE c.home = p.ancestor) LIMIT 1",
        row => row.GetInt32(0),
        [.. homes.Cast<object?>()]).Count == 0;

    private static (long Amount, int Records, int Approximate) FromRows(ReadSession session, NumberedRule rule, Area area, Period period) =>
        session.Read(
            FigureSql.Value(rule, area),
            row => (Whole(row.GetValue(0)), checked((int)Whole(row.GetValue(1))), checked((int)Whole(row.GetValue(2)))),
            FigureSql.Values(rule, area, period.From.DayNumber, period.To.DayNumber))[0];

    /// <summary>PostgreSQL sums bigints as numeric.</summary>
    internal static long Whole(object value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);
}
