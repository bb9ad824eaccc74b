using Taizhang.Catalog.Figures;
using Taizhang.Figures.BreakDown;
using Taizhang.Figures.Compute;
using Taizhang.Figures.Contributions;
using Taizhang.Figures.Definitions;
using Taizhang.Ledger;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.Store;

namespace Taizhang.Figures.Trace;

/// <summary>A month of a figure; a stock is as on its last day.</summary>
public sealed record MonthOfFigure(DateOnly Month, FigureReading Reading);

/// <summary>A place's part of a figure. Parts need not add up: a joint piece of work counts in each of its places.</summary>
public sealed record PlaceOfFigure(FoundOrganisation Place, FigureReading Reading);

/// <summary>A figure beside last year's, by month and by place.</summary>
/// <param name="Places">In the office's order, never by size.</param>
public sealed record FigureSpread(
    FoundOrganisation Organisation,
    FigureReading Now,
    FigureReading LastYear,
    IReadOnlyList<MonthOfFigure> Months,
    IReadOnlyList<PlaceOfFigure> Places);

/// <summary>Reads one figure for an organisation, for the same days of the year before, for each month and for each place below.</summary>
public static class SpreadFigure
{
    /// <summary>More months are no longer looked at one by one.</summary>
    private const int MonthsMax = 36;

    /// <param name="figure">A figure's id, or <c>F24@meeting</c> for one of its variants.</param>
    public static Outcome<FigureSpread> Run(LedgerStore store, Scope scope, string figure, string organisation, Period period)
    {
        using var session = new ReadSession(store.Dialect);
        var asked = ReadFigures.AskFigure(store, session, scope, figure, organisation, period);
        if (!asked.IsDone)
        {
            return asked.Refusals.ToList();
        }

        var (found, rule, rules) = asked.Value;
        var now = ReadFiguresInContext.Read(store, session, found, period, [rule], rules)[0];
        return new FigureSpread(
            found,
            now,
            now.LastYear ?? Read(found, period.YearBefore),
            [.. MonthsOf(rule, period).Select(month => new MonthOfFigure(month.From, Read(found, month)))],
            [.. PlacesOf(session.Tree(store), found, period.To).Select(place => new PlaceOfFigure(place, Read(place, period)))]);

        FigureReading Read(FoundOrganisation of, Period during) => ReadFigures.Read(store, session, of, during, [rule], rules)[0];
    }

    private static IEnumerable<Period> MonthsOf(NumberedRule rule, Period period)
    {
        var (first, last) = (Days.MonthOf(period.From), Days.MonthOf(period.To));
        if (last - first >= MonthsMax)
        {
            yield break;
        }

        for (var month = first; month <= last; month++)
        {
            var from = DateOnly.FromDayNumber(Days.FirstOf(month));
            var to = from.AddMonths(1).AddDays(-1);
            yield return new Period(
                rule.Rule.Time == FigureTime.Flow && from < period.From ? period.From : from,
                to > period.To ? period.To : to);
        }
    }

    private static IEnumerable<FoundOrganisation> PlacesOf(OrganisationTree tree, FoundOrganisation organisation, DateOnly on) => PlacesBelow
        .On(tree, organisation.Id, on.DayNumber)
        .OrderBy(place => place.Code, StringComparer.Ordinal)
        .Select(place => new FoundOrganisation(place.Id, place.Code, place.NameOn(on.DayNumber), tree.KindOf(place).Home));
}
