using Taizhang.Figures.Definitions;
using Taizhang.Ledger;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Store;

namespace Taizhang.Figures.Compute;

/// <summary>What an officer asks of a place at once: figures of a day, and who leads it.</summary>
/// <param name="Leaders">By name, in the order of the books; empty where there are more than are asked about at once.</param>
public sealed record PlaceFacts(FoundOrganisation Organisation, IReadOnlyList<FigureReading> Figures, IReadOnlyList<string> Leaders);

/// <summary>
/// Reads some stock figures of a place on a day. They are the figures of the catalog, so that this page and every report
/// say one number, and each opens to its records. Plain facts, no share and no rank.
/// </summary>
public static class ReadPlaceFacts
{
    private const int LeadersMax = 3;

    private static string LeadersSql(NumberedRule rule, Area area) =>
        $"SELECT DISTINCT t.title, t.id FROM ({FigureSql.Sources(rule, area)}) s JOIN {Tables.Link.Name} l ON l.entry = s.source AND l.part = {(int)LinkPart.Subject} JOIN {Tables.Entry.Name} t ON t.id = l.target ORDER BY t.id";

    /// <param name="figures">Keys of figures; one this catalog does not have is left out.</param>
    /// <param name="leaders">The figure that counts those who lead.</param>
    public static Outcome<PlaceFacts> Run(LedgerStore store, Scope scope, string organisation, DateOnly on, IReadOnlyList<string> figures, string leaders)
    {
        using var session = new ReadSession(store.Dialect);
        var period = new Period(on, on);
        var asked = ReadFigures.Ask(session, scope, organisation, period);
        if (!asked.IsDone)
        {
            return asked.Refusals.ToList();
        }

        var rules = RuleVersions.Read(session, store.Catalog);
        var readings = ReadFigures.Read(store, session, asked.Value, period, [.. figures.Append(leaders).Select(rules.Find).OfType<NumberedRule>()], rules);
        var leading = readings.FirstOrDefault(reading => reading.Rule.Rule.Key == leaders);
        return new PlaceFacts(
            asked.Value,
            [.. readings.Where(reading => reading != leading)],
            leading is { Amount: > 0 and <= LeadersMax } ? Names(session, leading.Rule, ReadFigures.AreaOf(session, asked.Value, on), on) : []);
    }

    private static List<string> Names(ReadSession session, NumberedRule rule, Area area, DateOnly on) =>
        session.Read(LeadersSql(rule, area), row => row.GetString(0), FigureSql.Values(rule, area, on.DayNumber, on.DayNumber));
}
