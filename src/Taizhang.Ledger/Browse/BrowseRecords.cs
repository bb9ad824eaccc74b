using System.Data.Common;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Browse;

/// <summary>A record as a list shows it: its newest version.</summary>
/// <param name="Organisation">The name the body had on the record's day.</param>
public sealed record BrowsedRecord(long Id, string Ref, string Organisation, string Title, EntryStatus Status, int Revision, RecordContent Content);

/// <summary>One page of a list.</summary>
/// <param name="End">Where the next page begins; null where this is the last.</param>
/// <param name="Count">How many records the whole list has.</param>
public sealed record RecordPage(IReadOnlyList<BrowsedRecord> Records, PageEnd? End, RecordCount Count);

/// <summary>
/// Lists the records of a ledger page by page: what a filter leaves and the scope covers. A page costs the same whether it
/// is the first or the last, because the next begins after the last record of this one.
/// </summary>
public static class BrowseRecords
{
    public const int PageMax = 200;

    internal const string Columns = "e.id, e.ref, e.from_day, e.organisation, e.title, e.status, e.revision";

    /// <param name="after">The end of the page before; null for the first.</param>
    /// <param name="size">From 1 to <see cref="PageMax"/>.</param>
    public static Outcome<RecordPage> Run(LedgerStore store, Scope scope, RecordFilter filter, RecordOrder order, PageEnd? after, int size)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(size, Math.Clamp(size, 1, PageMax));
        using var session = new ReadSession(store.Dialect);
        var selection = RecordSelection.Of(store, session, scope, filter);
        if (!selection.IsDone)
        {
            return selection.Refusals.ToList();
        }

        var (count, rows) = selection.Value.IsRare && order != RecordOrder.Title
            ? OfFew(session, selection.Value, order, after, size + 1)
            : (selection.Value.Count(session, scope), null);
        if (order == RecordOrder.Title && !count.IsExact)
        {
            return new Refusal("browse-title", "order", $"记录有{count}，不能按标题排列。", "请先选单位或日期，把范围缩小。");
        }

        rows ??= count.Number == 0 ? [] : Rows(session, selection.Value, order, after, size + 1);
        var page = rows.Take(size).ToList();
        var end = rows.Count > size ? page[^1] : null;
        return new RecordPage(Browsed(store, session, page), end is null ? null : new PageEnd(end.Day, end.Title, end.Id), count);
    }

    /// <summary>The whole list, for paper and for tables: as many records as are counted exactly, never a part of more.</summary>
    public static Outcome<IReadOnlyList<BrowsedRecord>> Whole(LedgerStore store, Scope scope, RecordFilter filter, RecordOrder order)
    {
        var (records, after) = (new List<BrowsedRecord>(), default(PageEnd?));
        do
        {
            var page = Run(store, scope, filter, order, after, PageMax);
            if (!page.IsDone)
            {
                return page.Refusals.ToList();
            }

            if (!page.Value.Count.IsExact)
            {
                return new Refusal("browse-whole", "filter", $"记录有{page.Value.Count}，一张表放不下。", "请先选单位或日期，把范围缩小。");
            }

            records.AddRange(page.Value.Records);
            after = page.Value.End;
        }
        while (after is not null);
        return records;
    }

    /// <summary>Where few have the words, finding them is most of the work: it is done once for their number and for the page.</summary>
    private static (RecordCount Count, List<Row> Rows) OfFew(ReadSession session, RecordSelection selection, RecordOrder order, PageEnd? after, int size)
    {
        var found = selection.Homes.Count == 0
            ? []
            : session.Read($"SELECT e.from_day, e.id {selection.FromWhere(null)}", row => (Day: row.GetInt32(0), Id: row.GetInt64(1)), [.. selection.Values, .. selection.Homes.Cast<object?>()]);
        var isNewest = order == RecordOrder.NewestFirst;
        var further = after is { } end ? found.Where(row => isNewest ? row.CompareTo((end.Day, end.Id)) < 0 : row.CompareTo((end.Day, end.Id)) > 0) : found;
        var ids = (isNewest ? further.OrderDescending() : further.Order()).Take(size).Select(row => row.Id).ToList();
        return (new RecordCount(found.Count), OfIds(session, ids));
    }

    /// <summary>These records, in this order.</summary>
    internal static List<Row> OfIds(ReadSession session, IReadOnlyList<long> ids)
    {
        var asked = IdList.Filled(ids);
        var rows = asked.Count == 0
            ? []
            : session.Read($"SELECT {Columns} FROM {Tables.Entry.Name} e WHERE e.id IN ({SqlText.Parameters(0, asked.Count)})", Read, [.. asked.Cast<object?>()]).ToDictionary(row => row.Id);
        return [.. ids.Select(id => rows[id])];
    }

    private static List<Row> Rows(ReadSession session, RecordSelection selection, RecordOrder order, PageEnd? after, int size)
    {
        if (order == RecordOrder.Title || !selection.IsWalked)
        {
            return session.Read(Sql(selection, order, after is not null, null, size), Read, [.. selection.Values, .. selection.Homes.Cast<object?>(), .. After(order, after)]);
        }

        // Each township's records lie in the order of their days; the first of all of them are among the first of each, and
        // no later than the last of those found so far.
        var (newest, rows) = (order == RecordOrder.NewestFirst, new List<Row>());
        foreach (var home in selection.Homes)
        {
            int? bound = rows.Count == size ? rows[^1].Day : null;
            rows.AddRange(session.Read(
                Sql(selection, order, after is not null, FormattableString.Invariant($"@p{selection.Values.Count}"), size),
                Read,
                [.. newest ? selection.ValuesFrom(bound, null) : selection.ValuesFrom(null, bound), home, .. After(order, after)]));
            rows = [.. (newest ? rows.OrderByDescending(row => row.Day).ThenByDescending(row => row.Id) : rows.OrderBy(row => row.Day).ThenBy(row => row.Id)).Take(size)];
        }

        return rows;
    }

    private static string Sql(RecordSelection selection, RecordOrder order, bool goesOn, string? home, int size)
    {
        var first = selection.Values.Count + (home is null ? selection.Homes.Count : 1);
        var last = SqlText.Parameters(first, 2);
        var (key, further, by) = order switch
        {
            RecordOrder.NewestFirst => ("e.from_day, e.id", "<", "e.from_day DESC, e.id DESC"),
            RecordOrder.OldestFirst => ("e.from_day, e.id", ">", "e.from_day, e.id"),
            RecordOrder.Title => ("e.title, e.id", ">", "e.title, e.id"),
        };
        return $"SELECT {Columns} {selection.FromWhere(home)}{(goesOn ? $" AND ({key}) {further} ({last})" : "")} ORDER BY {by} LIMIT {size}";
    }

    private static IEnumerable<object?> After(RecordOrder order, PageEnd? after) => after is { } end
        ? [order == RecordOrder.Title ? end.Title : end.Day, end.Id]
        : [];

    /// <summary>The rows with what their newest versions say, which is read for all of them at once.</summary>
    internal static IReadOnlyList<BrowsedRecord> Browsed(LedgerStore store, ReadSession session, IReadOnlyList<Row> rows)
    {
        var asked = IdList.Filled(rows.Select(row => row.Id));
        if (asked.Count == 0)
        {
            return [];
        }

        var texts = session.Read(
            $"SELECT e.id, r.content FROM {Tables.Entry.Name} e JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = e.revision WHERE e.id IN ({SqlText.Parameters(0, asked.Count)})",
            row => (Id: row.GetInt64(0), Text: row.GetString(1)),
            [.. asked.Cast<object?>()]).ToDictionary(row => row.Id, row => row.Text);
        var tree = session.Tree(store);
        return
        [
            .. rows.Select(row => new BrowsedRecord(
                row.Id,
                row.Ref,
                tree.ById(row.Organisation)?.NameOn(row.Day) ?? "",
                row.Title,
                row.Status,
                row.Revision,
                (RecordContent)EntryReader.Stored(store.Catalog, EntryKind.Record, texts[row.Id]))),
        ];
    }

    internal static Row Read(DbDataReader row) =>
        new(row.GetInt64(0), row.GetString(1), row.GetInt32(2), row.GetInt64(3), row.GetString(4), (EntryStatus)row.GetInt32(5), row.GetInt32(6));

    internal sealed record Row(long Id, string Ref, int Day, long Organisation, string Title, EntryStatus Status, int Revision);
}
