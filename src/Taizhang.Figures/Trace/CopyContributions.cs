using Taizhang.Catalog.Figures;
using Taizhang.Figures.Compute;
using Taizhang.Figures.Contributions;
using Taizhang.Figures.Definitions;
using Taizhang.Ledger;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Store;

namespace Taizhang.Figures.Trace;

/// <summary>The very rows a figure is counted from, for whoever keeps a copy of them.</summary>
public static class CopyContributions
{
    /// <summary>In the order of their keys; none outside the scope. A figure that follows from others has none of its own.</summary>
    public static IReadOnlyList<Contribution> Of(ReadSession session, Scope scope, NumberedRule rule, FoundOrganisation organisation, Period period)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(rule);
        if (!FindOrganisation.Sees(session, scope, organisation.Id))
        {
            return [];
        }

        var area = ReadFigures.AreaOf(session, organisation, period.To);
        return session.Read(
            FigureSql.Copy(rule, area),
            FigureTables.ReadContribution,
            FigureSql.Values(rule, area, period.From.DayNumber, period.To.DayNumber));
    }
}
