using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.People;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Procedures;

/// <summary>Somebody who reaches fifty years in the Party by 1 July of a year.</summary>
/// <param name="Id">The number under which the person is opened.</param>
/// <param name="Start">From when standing is counted.</param>
/// <param name="Verified">False where another reading of the roll gives another year: 待核实.</param>
public sealed record MedalCandidate(string Person, long Id, string Name, string Branch, DateOnly Start, bool Verified);

/// <summary>Whoever reaches the standing by one 1 July and not by the one before; of the first year asked about all who have reached it until then.</summary>
public sealed record MedalYear(int Year, IReadOnlyList<MedalCandidate> Candidates)
{
    /// <summary>Whole years in the Party on 1 July of that year.</summary>
    public int StandingOf(MedalCandidate candidate) => Year - candidate.Start.Year - (candidate.Start > new DateOnly(candidate.Start.Year, 7, 1) ? 1 : 0);
}

/// <summary>R-55-04: who reaches fifty years by 1 July of that year, is alive, and has no medal yet.</summary>
public static class MedalForecast
{
    private const string Member = "member";
    private const string Medal = "medal";

    private static readonly string MembersSql =
        $"SELECT e.id, r.content FROM {Tables.Entry.Name} e JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = e.counts WHERE e.kind = @p0 AND e.family = @p1 AND e.counts > 0 AND e.from_day <= @p2 AND e.to_day >= @p3";

    private static readonly string MembersOfHomeSql = $"{MembersSql} AND e.home = @p4";

    private static readonly string MedalsSql =
        $"SELECT r.content FROM {Tables.Entry.Name} e JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = e.counts WHERE e.kind = @p0 AND e.family = @p1 AND e.counts > 0";

    /// <summary>1 July of this year, or of the next once it is past.</summary>
    public static DateOnly NextCutoff(DateOnly today) => today <= Cutoff(today.Year) ? Cutoff(today.Year) : Cutoff(today.Year + 1);

    /// <summary>A township's members, year by year from the first one on.</summary>
    public static IReadOnlyList<MedalYear> Run(LedgerStore store, Scope scope, long home, int first, int years)
    {
        using var session = new ReadSession(store.Dialect);
        return FindOrganisation.Sees(session, scope, home) ? Run(store, session, scope, home, first, years) : [];
    }

    /// <param name="home">A township; null for all that the scope covers.</param>
    internal static IReadOnlyList<MedalYear> Run(LedgerStore store, ReadSession session, Scope scope, long? home, int first, int years)
    {
        var awarded = session.Read(MedalsSql, row => row.GetString(0), (int)EntryKind.Case, Medal)
            .Select(text => (CaseContent)EntryReader.Stored(store.Catalog, EntryKind.Case, text))
            .Where(medal => medal.Step("awarded") is not null)
            .Select(medal => medal.Subject)
            .ToHashSet();
        var members = session.Read(
                home is null ? MembersSql : MembersOfHomeSql,
                row => (Id: row.GetInt64(0), Text: row.GetString(1)),
                [(int)EntryKind.Role, Member, MedalSeniority.LastStart(first + years - 1).DayNumber, Cutoff(first).DayNumber, .. home is { } township ? [township] : Array.Empty<object?>()])
            .OrderBy(row => row.Id)
            .Where(row => SeenEntries.Sees(session, scope, row.Id))
            .Select(row => (RoleContent)EntryReader.Stored(store.Catalog, EntryKind.Role, row.Text))
            .Where(role => !awarded.Contains(role.Person))
            .ToList();
        var world = CountedSources.WorldOf(store, session);
        var ids = CountedSources.Fetch(store, session, world, EntryKind.Person, members.Select(role => role.Person));
        return YearByYear(members, world, ids, Enumerable.Range(first, years));
    }

    /// <summary>Each person once, in the first year in which one of the memberships reaches the standing; a year is in the order of standing.</summary>
    private static List<MedalYear> YearByYear(List<RoleContent> members, World world, IReadOnlyDictionary<string, long> ids, IEnumerable<int> years)
    {
        var known = new HashSet<string>();
        return
        [
            .. years.Select(year => new MedalYear(
                year,
                [
                    .. members.Where(role => !known.Contains(role.Person))
                        .Select(role => Candidate(role, world, ids, year)).OfType<MedalCandidate>()
                        .Where(candidate => known.Add(candidate.Person))
                        .OrderBy(candidate => candidate.Start).ThenBy(candidate => candidate.Person, StringComparer.Ordinal),
                ])),
        ];
    }

    private static MedalCandidate? Candidate(RoleContent role, World world, IReadOnlyDictionary<string, long> ids, int year)
    {
        var start = PartyStanding.SeniorityStart(role.From, world.Catalog.Seniority);
        if (start > MedalSeniority.LastStart(year) || role.To < Cutoff(year) || world.Counted(EntryKind.Person, role.Person) is not PersonContent person || person.Died <= Cutoff(year))
        {
            return null;
        }

        var known = world.Catalog.Seniority.Any(period => period.From <= role.From && role.From <= period.To);
        return new MedalCandidate(role.Person, ids[role.Person], person.Name, role.Organisation, start, known);
    }

    private static DateOnly Cutoff(int year) => new(year, 7, 1);
}
