using Taizhang.Catalog.Figures;
using Taizhang.Figures.Compute;
using Taizhang.Figures.Definitions;
using Taizhang.Ledger;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.Store;

namespace Taizhang.Figures.BreakDown;

/// <summary>One part of a figure.</summary>
/// <param name="Key">The month (2022-03), the code of the body, the ref of the topic, the choice; empty for what has none.</param>
/// <param name="Value">In the printed unit.</param>
/// <param name="Amount">In the smallest unit.</param>
public sealed record FigurePart(string Key, string Name, decimal Value, long Amount, int Records);

/// <summary>A figure and its parts by one dimension, in the office's order, never by their size.</summary>
/// <param name="Differs">Why the parts do not add up to the total; null where they do.</param>
public sealed record BrokenDownFigure(FoundOrganisation Organisation, Period Period, FigureReading Total, Dimension By, IReadOnlyList<FigurePart> Parts, string? Differs);

/// <summary>Breaks a figure down (其中二十大宣讲几场), from the very rows its value is counted from.</summary>
public static class BreakDownFigure
{
    /// <param name="figure">A figure's id, or <c>F24@meeting</c> for one of its variants.</param>
    /// <param name="by">The id of one of the figure's dimensions.</param>
    public static Outcome<BrokenDownFigure> Run(LedgerStore store, Scope scope, string figure, string by, string organisation, Period period)
    {
        using var session = new ReadSession(store.Dialect);
        var asked = ReadFigures.AskFigure(store, session, scope, figure, organisation, period);
        if (!asked.IsDone)
        {
            return asked.Refusals.ToList();
        }

        var (found, rule, rules) = asked.Value;
        var dimension = DimensionOf(store, rule, by);
        if (!dimension.IsDone)
        {
            return dimension.Refusals.ToList();
        }

        var total = ReadFigures.Read(store, session, found, period, [rule], rules)[0];
        return Of(store, session, found, RowsOf(session, found, period, total), dimension.Value, period, total);
    }

    /// <summary>By what a rule is to be broken down; refused where it can't be.</summary>
    internal static Outcome<Dimension> DimensionOf(LedgerStore store, NumberedRule rule, string by)
    {
        if (rule.Figure.Derivation is not null)
        {
            return new Refusal("breakdown-derived", "figure", $"“{rule.Rule.Name}”由其他数推算，不分项。", $"请看它所由推算的数：{string.Join("、", rule.Figure.Derivation.Keys)}。");
        }

        var dimensions = Dimension.Of(store.Catalog, rule.Rule);
        return dimensions.FirstOrDefault(known => known.Id == by) is { } dimension
            ? dimension
            : new Refusal("breakdown-by", "by", $"“{rule.Rule.Name}”不能按“{by}”分。", $"可用：{string.Join("、", dimensions.Select(known => $"{known.Id}（{known.Name}）"))}。");
    }

    /// <summary>The parts as every page and command shows them; of a figure that follows from others there are none.</summary>
    internal static BrokenDownFigure Of(LedgerStore store, ReadSession session, FoundOrganisation found, FigureRows rows, Dimension by, Period period, FigureReading total)
    {
        var parts = by.Id switch
        {
            "month" => ByMonth(rows, period),
            "place" => ByPlace(rows, session.Tree(store), found, period),
            _ => ByField(rows, new ValuesOfSources(store, session, total.Rule, by), period),
        };
        return new BrokenDownFigure(found, period, total, by, parts, Differs(total.Rule.Rule, by, parts, total));
    }

    internal static FigureRows RowsOf(ReadSession session, FoundOrganisation found, Period period, FigureReading total) =>
        new(session, total.Rule, ReadFigures.AreaOf(session, found, period.To));

    private static List<FigurePart> ByMonth(FigureRows rows, Period period)
    {
        var parts = new List<FigurePart>();
        var all = rows.Area.Below is not null && rows.Rule.Rule.Time == FigureTime.Flow ? rows.Of(period) : [];
        for (var month = Days.MonthOf(period.From); month <= Days.MonthOf(period.To); month++)
        {
            var (first, last) = (Math.Max(Days.FirstOf(month), period.From.DayNumber), Math.Min(Days.FirstOf(month + 1) - 1, period.To.DayNumber));
            var (day, here) = (DateOnly.FromDayNumber(Days.FirstOf(month)), new Period(DateOnly.FromDayNumber(first), DateOnly.FromDayNumber(last)));
            var (key, name) = (FormattableString.Invariant($"{day:yyyy-MM}"), FormattableString.Invariant($"{day.Year}年{day.Month}月"));
            parts.Add(rows switch
            {
                { Area.Below: null } => rows.Part(key, name, rows.Area, here),
                { Rule.Rule.Time: FigureTime.Flow } => rows.Part(key, name, all.Where(row => first <= row.Day && row.Day <= last)),
                _ => rows.Part(key, name, rows.Of(here)),
            });
        }

        return parts;
    }

    /// <summary>The organisation's own first, then the bodies right below it by their codes; villages and townships also where nothing was counted.</summary>
    private static List<FigurePart> ByPlace(FigureRows rows, OrganisationTree tree, FoundOrganisation organisation, Period period)
    {
        var places = new PlacesBelow(tree, organisation.Id, period.To.DayNumber);
        var parts = OfWholeHomes(rows, places, organisation, period) ?? OfRows(places, rows, rows.Of(period), period);
        return
        [
            .. parts.Keys.Union(places.AlwaysShown)
                .Select(tree.ById).OfType<Organisation>()
                .OrderBy(body => body.Id == organisation.Id ? 0 : 1).ThenBy(body => body.Code, StringComparer.Ordinal)
                .Select(body => (parts.GetValueOrDefault(body.Id) ?? rows.Part("", "", [])) with
                {
                    Key = body.Code,
                    Name = body.Id == organisation.Id ? $"{body.NameOn(period.To.DayNumber)}本级" : body.NameOn(period.To.DayNumber),
                }),
        ];
    }

    /// <summary>
    /// Above townships each place is some of them whole, and its part is the figure of these; only what the organisation
    /// itself has is told apart by its rows. Null where a township does not stand in one place all the time.
    /// </summary>
    private static Dictionary<long, FigurePart>? OfWholeHomes(FigureRows rows, PlacesBelow places, FoundOrganisation organisation, Period period)
    {
        if (rows.Area is not { Below: null, Homes.Count: > 1 })
        {
            return null;
        }

        var days = new DaySpan((rows.Rule.Rule.Time == FigureTime.Flow ? period.From : period.To).DayNumber, period.To.DayNumber);
        var placed = rows.Area.Homes.Where(home => home != organisation.Id).ToLookup(home => places.OfHome(home, days) ?? 0);
        var own = rows.Area.Homes.Contains(organisation.Id) ? OfRows(places, rows, rows.OfHome(organisation.Id, period), period) : [];
        if (placed.Contains(0) || placed.Any(place => own.ContainsKey(place.Key)))
        {
            return null;
        }

        foreach (var place in placed)
        {
            var part = rows.Part("", "", rows.Area with { Homes = [.. place], HasAll = false }, period);
            if (part.Records > 0)
            {
                own[place.Key] = part;
            }
        }

        return own;
    }

    private static Dictionary<long, FigurePart> OfRows(PlacesBelow places, FigureRows rows, List<FigureRow> all, Period period) => all
        .GroupBy(row => places.Of(row, rows.Rule.Rule.Time == FigureTime.Flow ? row.Day : period.To.DayNumber))
        .ToDictionary(same => same.Key, same => rows.Part("", "", same));

    private static List<FigurePart> ByField(FigureRows rows, ValuesOfSources values, Period period)
    {
        var all = rows.Of(period);
        var bySource = values.Of(rows.Area, period);
        var byValue = all.SelectMany(row => bySource[row.Source].DefaultIfEmpty("").Select(value => (Value: value, Row: row))).ToLookup(pair => pair.Value, pair => pair.Row);
        return [.. values.InOrder(byValue.Select(same => same.Key)).Select(value => rows.Part(value.Key, value.Name, byValue[value.Key]))];
    }

    private static string? Differs(CountingRule rule, Dimension by, List<FigurePart> parts, FigureReading total)
    {
        if (parts.Sum(part => part.Amount) == total.Amount)
        {
            return null;
        }

        return rule switch
        {
            { Time: FigureTime.Stock } when by.Id == Dimension.Month.Id => "这是期末数，各月是当月末的数，不能相加。",
            { Counting.Kind: CountKind.Distinct or CountKind.Highest } => $"同一个在几个{by.Name}里都有的，各计一次，总数只计一次，所以各项相加比总数多。",
            _ => $"有的记录同时属于几个{by.Name}，在每个里都计，所以各项相加比总数多。",
        };
    }
}
