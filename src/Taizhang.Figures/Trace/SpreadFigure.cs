using Taizhang.Figures.BreakDown;
using Taizhang.Figures.Compute;
using Taizhang.Ledger;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.Store;

namespace Taizhang.Figures.Trace;

/// <summary>A figure beside last year's, and the parts it has.</summary>
/// <param name="Dimensions">By what it can be broken down; empty for a figure that follows from others.</param>
/// <param name="Months">Null where there is one month only, or more than anybody looks at one by one.</param>
/// <param name="Places">Null where nothing stands below the organisation.</param>
public sealed record FigureSpread(
    FoundOrganisation Organisation,
    FigureReading Now,
    FigureReading LastYear,
    IReadOnlyList<Dimension> Dimensions,
    BrokenDownFigure? Months,
    BrokenDownFigure? Places);

/// <summary>Reads one figure for an organisation, for the same days of the year before, and broken down by month and by place.</summary>
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
        var rows = BreakDownFigure.RowsOf(session, found, period, now);
        var dimensions = rule.Figure.Derivation is null ? Dimension.Of(store.Catalog, rule.Rule) : [];
        var months = Days.MonthOf(period.To) - Days.MonthOf(period.From) is > 0 and < MonthsMax ? Parts(Dimension.Month) : null;
        var places = Parts(Dimension.Place);
        return new FigureSpread(
            found,
            now,
            now.LastYear ?? ReadFigures.Read(store, session, found, period.YearBefore, [rule], rules)[0],
            dimensions,
            months,
            places?.Parts.Any(part => part.Key != found.Code) == true ? places : null);

        BrokenDownFigure? Parts(Dimension dimension) => dimensions.Count == 0 ? null : BreakDownFigure.Of(store, session, found, rows, dimension, period, now);
    }
}
