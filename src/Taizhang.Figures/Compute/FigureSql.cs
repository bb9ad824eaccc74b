using Taizhang.Catalog.Figures;
using Taizhang.Figures.Contributions;
using Taizhang.Figures.Definitions;
using Taizhang.Ledger.Store;

namespace Taizhang.Figures.Compute;

/// <summary>
/// Where rows are looked for: at whole homes, or below an organisation that is smaller than a home.
/// </summary>
/// <param name="Homes">The homes whose rows may count.</param>
/// <param name="Below">The organisation whose own bodies count; null for whole homes.</param>
/// <param name="HasAll">True when these are all homes that have rows, so that what is counted once over all of them is known.</param>
internal sealed record Area(IReadOnlyList<long> Homes, long? Below, bool HasAll);

/// <summary>
/// The questions asked of contributions. Value and list of records are two selections over one and the same set of
/// rows. All of it is made of constants; whatever comes from a caller is a parameter.
/// </summary>
internal static class FigureSql
{
    /// <summary>The parameters of every question: rule, first day, last day, the organisation below which, then the homes.</summary>
    public static object?[] Values(NumberedRule rule, Area area, int from, int to) =>
        [rule.Number, from, to, area.Below ?? 0L, .. area.Homes.Cast<object?>()];

    /// <summary>Amount, records and approximate records of a rule.</summary>
    public static string Value(NumberedRule rule, Area area) => Value(rule, area, Rows(rule, area));

    /// <summary>
    /// Of several flows of whole homes whose sources are of one day: the rule's number, its rows, the sources they are of, and
    /// the sums of their amounts and of what is approximate. Parameters: first day, last day, then the homes.
    /// </summary>
    public static string RowsOfDays(IEnumerable<int> rules, Area area) =>
        $"SELECT c.rule, COUNT(*), COUNT(DISTINCT c.source), SUM(c.amount), SUM(c.approximate) {OfDays(rules, area)} GROUP BY c.rule";

    /// <summary>The same with the rows of a source in a home put together first: its rows, the sources in their homes, and the sums over these.</summary>
    public static string SourcesOfDays(IEnumerable<int> rules, Area area) =>
        $"SELECT s.rule, SUM(s.places), COUNT(*), SUM(s.most), SUM(s.rough) FROM (SELECT c.rule AS rule, MAX(c.amount) AS most, COUNT(*) AS places, MAX(c.approximate) AS rough {OfDays(rules, area)} GROUP BY c.rule, c.home, c.day, c.source) s GROUP BY s.rule";

    private static string OfDays(IEnumerable<int> rules, Area area) =>
        $"FROM {FigureTables.Contribution.Name} c WHERE c.rule IN ({SqlText.Numbers(rules)}) AND c.home IN ({SqlText.Parameters(2, area.Homes.Count)}) AND c.item = 0 AND c.day BETWEEN @p0 AND @p1";

    /// <summary>
    /// Amount, records and approximate records of those sources alone of which something began or ended on some days: two
    /// parameters more, the first of these days and the last. What stands as it did before is not looked at.
    /// </summary>
    public static string ValueOfChanged(NumberedRule rule, Area area) =>
        Value(rule, area, $"FROM ({Changed("source", area)}) x CROSS JOIN {FigureTables.Contribution.Name} c WHERE c.rule + 0 = @p0 AND c.source = x.changed AND {Then(area)}");

    /// <summary>How many things that are counted once stand, of those alone of which something began or ended on some days. Read from the index of things, which has all that is asked for.</summary>
    public static string ChangedThings(Area area) =>
        $"SELECT COUNT(DISTINCT s.item) FROM (SELECT c.item AS item FROM ({Changed("item", area)}) x CROSS JOIN {FigureTables.Contribution.Name} c WHERE c.rule = @p0 AND c.item = x.changed AND c.item <> 0 AND {Then(area)} GROUP BY c.home, c.source, c.item HAVING SUM(c.side) > 0) s";

    private static string Changed(string what, Area area) =>
        $"SELECT DISTINCT w.{what} AS changed FROM {FigureTables.Contribution.Name} w WHERE w.rule = @p0 AND w.home IN ({SqlText.Parameters(4, area.Homes.Count)}) AND w.day BETWEEN {SqlText.Parameters(4 + area.Homes.Count, 1)} AND {SqlText.Parameters(5 + area.Homes.Count, 1)}";

    /// <summary>Up to the day asked for, in whole homes; adding nothing to a column keeps their rows from being gone through home by home.</summary>
    private static string Then(Area area) => $"c.home + 0 IN ({SqlText.Parameters(4, area.Homes.Count)}) AND c.day <= @p2 AND @p1 <= @p2 AND @p3 = 0";

    /// <summary>Of a flow whose things are counted once: those seen on these days and not since the two days more that are given, the first and the last.</summary>
    public static string FirstSeen(Area area)
    {
        var homes = SqlText.Parameters(4, area.Homes.Count);
        return $"SELECT COUNT(*) FROM (SELECT DISTINCT c.item FROM {FigureTables.Contribution.Name} c WHERE c.rule = @p0 AND c.home IN ({homes}) AND c.day BETWEEN @p1 AND @p2 AND @p3 = 0) x WHERE NOT EXISTS (SELECT 1 FROM {FigureTables.Contribution.Name} o WHERE o.rule = @p0 AND o.item = x.item AND o.item <> 0 AND o.home + 0 IN ({homes}) AND o.day BETWEEN {SqlText.Parameters(4 + area.Homes.Count, 1)} AND {SqlText.Parameters(5 + area.Homes.Count, 1)})";
    }

    private static string Value(NumberedRule rule, Area area, string rows)
    {
        var sources = Sources(rule, area, rows);
        return rule.Rule.Counting.Kind switch
        {
            CountKind.Events => $"SELECT COUNT(*), COUNT(*), COALESCE(SUM(rough), 0) FROM ({sources}) s",
            CountKind.Bodies => $"SELECT COALESCE(SUM(places), 0), COUNT(*), COALESCE(SUM(rough), 0) FROM ({sources}) s",
            CountKind.Sum => $"SELECT COALESCE(SUM(most), 0), COUNT(*), COALESCE(SUM(rough), 0) FROM ({sources}) s",
            CountKind.Distinct or CountKind.Highest => $"SELECT COUNT(DISTINCT item), COUNT(DISTINCT {SourceInItsHome(area)}), COALESCE(SUM(rough), 0) FROM ({sources}) s",
        };
    }

    /// <summary>Over several homes a source is one record in each, as the cells of the homes have it.</summary>
    private static string SourceInItsHome(Area area) =>
        area.Below is null && area.Homes.Count > 1 ? "CAST(source AS TEXT) || ' ' || CAST(home AS TEXT)" : "source";

    /// <summary>The sources that count with the names they list: source, key, day, rank, names, and the source's ref.</summary>
    public static string NamedSources(NumberedRule rule, Area area) =>
        $"SELECT s.source, s.item, s.day, s.level, s.names, e.ref FROM ({Sources(rule, area)}) s JOIN {Tables.Entry.Name} e ON e.id = s.source";

    /// <summary>
    /// One row per source that counts: source, body, key, day, amount, rank. Distinct figures have one per source and key,
    /// and what is asked of several homes has one for each of them.
    /// For a flow every row in the period counts, for a stock what has begun and not ended.
    /// </summary>
    public static string Sources(NumberedRule rule, Area area) => Sources(rule, area, Rows(rule, area));

    private static string Sources(NumberedRule rule, Area area, string rows)
    {
        var distinct = rule.Rule.Counting.Kind is CountKind.Distinct or CountKind.Highest;
        var key = distinct ? "c.item" : "0";
        var (home, each) = area.Below is null ? ("c.home", "c.home, ") : ("MIN(c.home)", "");
        var day = rule.IsOfOneDay ? "c.day, " : "";
        var group = distinct ? $"{each}{day}c.item, c.source" : $"{each}{day}c.source";
        var standing = rule.Rule.Time == FigureTime.Stock ? " HAVING SUM(c.side) > 0" : "";
        var places = rule.Rule.Time == FigureTime.Stock ? "SUM(c.side)" : "COUNT(*)";
        return $"SELECT c.source AS source, MIN(c.body) AS body, {key} AS item, MIN(c.day) AS day, MAX(c.amount) AS most, MAX(c.level) AS level, MAX(c.approximate) AS rough, {places} AS places, {home} AS home, MIN(c.names) AS names {rows} GROUP BY {group}{standing}";
    }

    /// <summary>How many rows <see cref="Listed"/> has.</summary>
    public static string ListLength(NumberedRule rule, Area area) => $"SELECT COUNT(*) FROM ({Sources(rule, area)}) s";

    /// <summary>
    /// The sources by day, each with what it gives to the value: source, key, day, amount, and the source's ref, kind and title
    /// and the body's title. What is counted once is given by its first row, or by its highest. Two parameters follow: how
    /// many rows at most, and after how many.
    /// </summary>
    public static string Listed(NumberedRule rule, Area area)
    {
        const string Order = "s.day, s.source, s.item, s.home";
        var amount = rule.Rule.Counting.Kind switch
        {
            CountKind.Events => "1",
            CountKind.Bodies => "s.places",
            CountKind.Sum => "s.most",
            CountKind.Distinct => $"CASE WHEN ROW_NUMBER() OVER (PARTITION BY s.item ORDER BY {Order}) = 1 THEN 1 ELSE 0 END",
            CountKind.Highest => $"CASE WHEN ROW_NUMBER() OVER (PARTITION BY s.item ORDER BY s.level DESC, {Order}) = 1 THEN 1 ELSE 0 END",
        };
        var first = 4 + area.Homes.Count;
        return $"SELECT s.source, s.item, s.day, s.amount, e.ref, e.kind, e.title, b.title FROM (SELECT s.source, s.body, s.item, s.day, s.home, {amount} AS amount FROM ({Sources(rule, area)}) s ORDER BY {Order} LIMIT {SqlText.Parameters(first, 1)} OFFSET {SqlText.Parameters(first + 1, 1)}) s JOIN {Tables.Entry.Name} e ON e.id = s.source LEFT JOIN {Tables.Entry.Name} b ON b.id = s.body ORDER BY {Order}";
    }

    /// <summary>The rows one by one: source, key, body, day, side, amount, home.</summary>
    public static string Each(NumberedRule rule, Area area) =>
        $"SELECT c.source, c.item, c.body, c.day, c.side, c.amount, c.home {Rows(rule, area)}";

    /// <summary>What counts of each source that has such rows: its id, kind and text.</summary>
    public static string Contents(NumberedRule rule, Area area) =>
        $"SELECT e.id, e.kind, r.content FROM (SELECT DISTINCT c.source AS id {Rows(rule, area)}) x JOIN {Tables.Entry.Name} e ON e.id = x.id JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = e.counts";

    /// <summary>The rows themselves, all of them, in the order of their keys.</summary>
    public static string Copy(NumberedRule rule, Area area) => $"SELECT {FigureTables.Contribution.ColumnList} {Rows(rule, area)} ORDER BY {FigureTables.Contribution.KeyList}";

    /// <summary>The rows of a rule as FROM … WHERE over c.</summary>
    public static string Rows(NumberedRule rule, Area area) => RowsOf("@p0", rule, area);

    /// <param name="number">The rule's number, where the first parameter is another's.</param>
    public static string RowsOf(string number, NumberedRule rule, Area area)
    {
        var homes = SqlText.Parameters(4, area.Homes.Count);
        var days = rule.Rule.Time == FigureTime.Flow ? "c.day BETWEEN @p1 AND @p2" : "c.day <= @p2 AND @p1 <= @p2";
        var on = rule.Rule.Time == FigureTime.Flow ? "c.day" : "@p2";
        var item = rule.IsAdditive ? " AND c.item = 0" : "";
        var below = area.Below is null
            ? "@p3 = 0"
            : $"EXISTS (SELECT 1 FROM {Tables.OrganisationPath.Name} p WHERE p.ancestor = @p3 AND p.descendant = c.body AND p.from_day <= {on} AND p.to_day >= {on})";
        return $"FROM {FigureTables.Contribution.Name} c WHERE c.rule = {number} AND c.home IN ({homes}){item} AND {days} AND {below}";
    }
}
