using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Entry.Sheets;

/// <summary>Of how many bodies of a sheet something is registered in a period.</summary>
public readonly record struct RegisteredBodies(int All, int Registered);

/// <summary>Says of a sheet with a row for each body what its rows would say, without laying it out: no roll is read, and no row is made.</summary>
public static class CountRegistered
{
    private static string Sql(int homes) =>
        $"SELECT DISTINCT l.target FROM {Tables.Entry.Name} e JOIN {Tables.Link.Name} l ON l.entry = e.id AND l.part = @p1 WHERE e.kind = @p0 AND e.family = @p2 AND e.home IN ({SqlText.Parameters(5, homes)}) AND e.from_day BETWEEN @p3 AND @p4 AND e.counts > 0";

    /// <returns>None of none for a sheet whose rows are no bodies.</returns>
    public static Outcome<RegisteredBodies> Run(LedgerStore store, string ledgerId, string sheetId, string organisation, DateOnly first, DateOnly last)
    {
        if (OpenSheet.Find(store, ledgerId, sheetId) is not { } found)
        {
            return OpenSheet.Unknown(ledgerId, sheetId);
        }

        using var session = new ReadSession(store.Dialect);
        var tree = session.Tree(store);
        var office = tree.Names.One(organisation, last, sheetId);
        if (!office.IsDone)
        {
            return office.Refusals.ToList();
        }

        var bodies = OpenSheet.BodiesOf(tree, office.Value, found.Ledger, found.Sheet, last).ToList();
        var registered = bodies.Count == 0 ? [] : session
            .Read(Sql(tree.AllHomes.Count), row => row.GetInt64(0), [(int)EntryKind.Record, (int)LinkPart.Body, found.Ledger.Id, first.DayNumber, last.DayNumber, .. tree.AllHomes.Cast<object?>()])
            .ToHashSet();
        return new RegisteredBodies(bodies.Count, bodies.Count(body => registered.Contains(body.Own.Id)));
    }
}
