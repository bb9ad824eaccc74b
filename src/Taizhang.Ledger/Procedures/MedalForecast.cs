using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.People;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Procedures;

/// <summary>Somebody who reaches fifty years in the Party by 1 July of a year.</summary>
/// <param name="Start">From when standing is counted.</param>
/// <param name="Verified">False where another reading of the roll gives another year: 待核实.</param>
public sealed record MedalCandidate(string Person, string Name, string Branch, DateOnly Start, bool Verified);

/// <summary>R-55-04: who reaches fifty years by 1 July of that year, is alive, and has no medal yet.</summary>
public static class MedalForecast
{
    private static readonly string MembersSql =
        $"SELECT e.id, r.content FROM {Tables.Entry.Name} e JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = e.counts WHERE e.kind = @p0 AND e.family = @p1 AND e.counts > 0 AND e.from_day <= @p2 AND e.to_day >= @p3 ORDER BY e.id";

    private static readonly string MedalsSql =
        $"SELECT r.content FROM {Tables.Entry.Name} e JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = e.counts WHERE e.kind = @p0 AND e.family = @p1 AND e.counts > 0";

    /// <summary>1 July of this year, or of the next once it is past.</summary>
    public static DateOnly NextCutoff(DateOnly today) => today <= new DateOnly(today.Year, 7, 1) ? new DateOnly(today.Year, 7, 1) : new DateOnly(today.Year + 1, 7, 1);

    public static IReadOnlyList<MedalCandidate> Run(LedgerStore store, Scope scope, int year)
    {
        using var session = new ReadSession(store.Dialect);
        return Run(store, session, scope, year);
    }

    /// <summary>In the order of their standing. Whoever could have been awarded in an earlier year is in it too.</summary>
    internal static IReadOnlyList<MedalCandidate> Run(LedgerStore store, ReadSession session, Scope scope, int year)
    {
        var cutoff = new DateOnly(year, 7, 1);
        var awarded = session.Read(MedalsSql, row => row.GetString(0), (int)EntryKind.Case, "medal")
            .Select(text => (CaseContent)EntryReader.Stored(store.Catalog, EntryKind.Case, text))
            .Where(medal => medal.Step("awarded") is not null)
            .Select(medal => medal.Subject)
            .ToHashSet();
        var world = CountedSources.WorldOf(store, session);
        var members = session.Read(MembersSql, row => (Id: row.GetInt64(0), Text: row.GetString(1)), (int)EntryKind.Role, "member", MedalSeniority.LastStart(year).DayNumber, cutoff.DayNumber)
            .Where(row => SeenEntries.Sees(session, scope, row.Id))
            .Select(row => (RoleContent)EntryReader.Stored(store.Catalog, EntryKind.Role, row.Text));
        return [.. members.Where(role => !awarded.Contains(role.Person)).Select(role => Candidate(role, world, year)).OfType<MedalCandidate>().DistinctBy(candidate => candidate.Person).OrderBy(candidate => candidate.Start).ThenBy(candidate => candidate.Person, StringComparer.Ordinal)];
    }

    private static MedalCandidate? Candidate(RoleContent role, World world, int year)
    {
        var start = PartyStanding.SeniorityStart(role.From, world.Catalog.Seniority);
        if (start > MedalSeniority.LastStart(year) || world.Counted(EntryKind.Person, role.Person) is not PersonContent person || person.Died <= new DateOnly(year, 7, 1))
        {
            return null;
        }

        var known = world.Catalog.Seniority.Any(period => period.From <= role.From && role.From <= period.To);
        return new MedalCandidate(role.Person, person.Name, role.Organisation, start, known);
    }
}
