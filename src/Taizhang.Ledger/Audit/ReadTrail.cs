using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Audit;

/// <summary>One operation: who did what when, to which entry.</summary>
public sealed record TrailLine(long Number, DateTimeOffset At, string Actor, string Action, long Id, EntryKind? Kind, string Title, int Revision);

/// <summary>A page of the trail, the newest first.</summary>
public sealed record TrailPage(IReadOnlyList<TrailLine> Lines, long InAll, int Page, int Pages);

/// <summary>
/// Reads the trail of operations (操作记录) of one township, which can be read and never changed. That somebody wrote in a
/// ledger of their own is in it; what it is called is for them alone.
/// </summary>
public static class ReadTrail
{
    private const int OnAPage = 100;

    private const string OfAnother = "个人的记录";

    private static readonly string HeadSql = $"SELECT number FROM {Tables.ChainHead.Name} WHERE chain = @p0";

    private static readonly string LinesSql =
        $"SELECT a.number, a.at, a.actor, a.action, a.entry, e.kind, e.title, a.revision FROM {Tables.Audit.Name} a LEFT JOIN {Tables.Entry.Name} e ON e.id = a.entry WHERE a.chain = @p0 AND a.number BETWEEN @p1 AND @p2 ORDER BY a.number DESC";

    public static TrailPage Run(LedgerStore store, Scope scope, long home, int page)
    {
        using var session = new ReadSession(store.Dialect);
        if (!FindOrganisation.Sees(session, scope, home) || session.Read(HeadSql, row => row.GetInt64(0), home) is not [var inAll])
        {
            return new TrailPage([], 0, 1, 1);
        }

        var pages = (int)Math.Max(1, (inAll + OnAPage - 1) / OnAPage);
        var shown = Math.Clamp(page, 1, pages);
        var last = inAll - ((shown - 1L) * OnAPage);
        return new TrailPage(session.Read(LinesSql, Line, home, last - OnAPage + 1, last).ConvertAll(line => OwnEntries.AreOfOthers(store, session, line.Id) ? line with { Title = OfAnother } : line), inAll, shown, pages);
    }

    private static TrailLine Line(System.Data.Common.DbDataReader row) => new(
        row.GetInt64(0),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)),
        row.GetString(2),
        row.GetString(3),
        row.GetInt64(4),
        row.IsDBNull(5) ? null : (EntryKind)row.GetInt32(5),
        row.IsDBNull(6) ? "" : row.GetString(6),
        row.GetInt32(7));
}
