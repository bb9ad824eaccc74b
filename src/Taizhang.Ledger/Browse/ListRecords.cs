using System.Globalization;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Browse;

/// <summary>Which records of a ledger somebody wants to see.</summary>
/// <param name="Organisation">A name or code; what stands below it is seen with it.</param>
/// <param name="Status">Null for all that are not void.</param>
/// <param name="Words">Somewhere in the title; empty for any.</param>
/// <param name="Page">Counted from 1; a page beyond the last is the last.</param>
public sealed record RecordQuery(string Ledger, string Organisation, DateOnly From, DateOnly To, EntryStatus? Status, string Words, int Page);

/// <summary>A line of a list.</summary>
/// <param name="Content">The newest revision.</param>
public sealed record ListedRecord(long Id, string Ref, DateOnly Date, string Organisation, string Title, EntryStatus Status, RecordContent Content, int Evidence, int Findings);

/// <summary>A page of a list that says how long it is.</summary>
/// <param name="InAll">Exact up to <see cref="ListRecords.CountedMax"/>; that and one more means more than that.</param>
public sealed record ListedPage(IReadOnlyList<ListedRecord> Records, int InAll, int Page, int Pages);

/// <summary>Lists the records of one ledger, the newest first.</summary>
public static class ListRecords
{
    public const int CountedMax = 10_000;

    private const int OnAPage = 50;
    private const int WordsMax = 100;

    private const string Conditions =
        "e.kind = 7 AND e.family = @p0 AND e.from_day BETWEEN @p1 AND @p2 AND (@p3 = -1 AND e.status <> 2 OR e.status = @p3) AND e.title LIKE @p4 ESCAPE '\\' AND (@p5 = 0 OR EXISTS (SELECT 1 FROM link l JOIN organisation_path p ON p.descendant = l.target WHERE l.entry = e.id AND l.part = 1 AND p.ancestor = @p5 AND p.from_day <= e.from_day AND p.to_day >= e.from_day))";

    private static readonly string HomesBelowSql =
        $"SELECT DISTINCT descendant FROM {Tables.OrganisationPath.Name} WHERE ancestor = @p0 AND is_home = 1";

    private static readonly string HomeAboveSql =
        $"SELECT DISTINCT h.ancestor FROM {Tables.OrganisationPath.Name} p JOIN {Tables.OrganisationPath.Name} h ON h.ancestor = p.ancestor AND h.descendant = p.ancestor AND h.is_home = 1 WHERE p.descendant = @p0";

    public static Outcome<ListedPage> Run(LedgerStore store, Scope scope, RecordQuery query)
    {
        if (!store.Catalog.Ledgers.ContainsKey(query.Ledger))
        {
            return new Refusal("ledger-unknown", "ledger", $"没有“{query.Ledger}”这本台账。", "请从登记台账里选一本。");
        }

        using var session = new ReadSession(store.Dialect);
        var found = FindOrganisation.Run(session, scope, query.Organisation, query.To);
        if (!found.IsDone)
        {
            return found.Refusals.ToList();
        }

        var homes = session.Read(HomesBelowSql, row => row.GetInt64(0), found.Value.Id);
        var below = homes.Count == 0 ? found.Value.Id : 0L;
        homes = homes.Count > 0 ? homes : session.Read(HomeAboveSql, row => row.GetInt64(0), found.Value.Id);
        if (homes.Count == 0)
        {
            return new ListedPage([], 0, 1, 1);
        }

        object?[] values = [query.Ledger, query.From.DayNumber, query.To.DayNumber, query.Status is { } status ? (int)status : -1, LikeWords.Of(query.Words, WordsMax), below];
        var inAll = session.Read(CountSql(homes.Count), row => Convert.ToInt32(row.GetValue(0), CultureInfo.InvariantCulture), [.. values, CountedMax + 1, .. homes.Cast<object?>()])[0];
        var pages = Math.Max(1, (inAll + OnAPage - 1) / OnAPage);
        var page = Math.Clamp(query.Page, 1, pages);
        var records = session.Read(PageSql(homes.Count), row => Read(store, row), [.. values, OnAPage, (page - 1) * OnAPage, .. homes.Cast<object?>()]);
        return new ListedPage(records, inAll, page, pages);
    }

    private static string CountSql(int homes) =>
        $"SELECT COUNT(*) FROM (SELECT 1 FROM {Tables.Entry.Name} e WHERE {Conditions} AND e.home IN ({SqlText.Parameters(7, homes)}) LIMIT @p6) counted";

    private static string PageSql(int homes) =>
        $"SELECT e.id, e.ref, e.from_day, o.title, e.title, e.status, r.content, (SELECT COUNT(*) FROM {Tables.Evidence.Name} v WHERE v.entry = e.id), (SELECT COUNT(*) FROM {Tables.Finding.Name} f WHERE f.entry = e.id AND f.severity > 0) FROM {Tables.Entry.Name} e JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = e.revision LEFT JOIN {Tables.Entry.Name} o ON o.id = e.organisation WHERE {Conditions} AND e.home IN ({SqlText.Parameters(8, homes)}) ORDER BY e.from_day DESC, e.id DESC LIMIT @p6 OFFSET @p7";

    private static ListedRecord Read(LedgerStore store, System.Data.Common.DbDataReader row) => new(
        row.GetInt64(0),
        row.GetString(1),
        DateOnly.FromDayNumber(row.GetInt32(2)),
        row.IsDBNull(3) ? "" : row.GetString(3),
        row.GetString(4),
        (EntryStatus)row.GetInt32(5),
        (RecordContent)EntryReader.Stored(store.Catalog, EntryKind.Record, row.GetString(6)),
        Convert.ToInt32(row.GetValue(7), CultureInfo.InvariantCulture),
        Convert.ToInt32(row.GetValue(8), CultureInfo.InvariantCulture));
}
