using Taizhang.Figures.Definitions;
using Taizhang.Ledger;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Store;

namespace Taizhang.Figures.Compute;

/// <summary>
/// The figures with what an officer looks at beside them: the same days of last year (去年同期), counted as they are counted
/// today, and how many of the records count toward another figure too. All of one unchanging state of the store.
/// </summary>
public static class ReadFiguresInContext
{
    /// <summary>As <see cref="ReadFigures.Run"/>, which is all that a report needs and costs half.</summary>
    public static Outcome<FigureBook> Run(LedgerStore store, Scope scope, string organisation, Period period, bool variants)
    {
        using var session = new ReadSession(store.Dialect);
        var asked = ReadFigures.Ask(session, scope, organisation, period);
        if (!asked.IsDone)
        {
            return asked.Refusals.ToList();
        }

        var rules = RuleVersions.Read(session, store.Catalog);
        return new FigureBook(asked.Value, period, Read(store, session, asked.Value, period, ReadFigures.Wanted(rules, variants), rules));
    }

    internal static IReadOnlyList<FigureReading> Read(LedgerStore store, ReadSession session, FoundOrganisation organisation, Period period, IReadOnlyList<NumberedRule> wanted, RulesInForce rules)
    {
        var now = ReadFigures.Read(store, session, organisation, period, wanted, rules);
        var before = ReadFigures.Read(store, session, organisation, period.YearBefore, wanted, rules);
        var area = ReadFigures.AreaOf(session, organisation, period.To);
        return [.. now.Select((reading, i) => reading with { LastYear = before[i], Overlaps = Overlaps.Of(session, reading, area, period, rules) })];
    }
}
