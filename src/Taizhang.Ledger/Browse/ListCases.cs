using System.Globalization;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Browse;

/// <summary>A case of a procedure (专项工作).</summary>
/// <param name="Subject">The person's or the organisation's name.</param>
/// <param name="Last">The step taken last.</param>
public sealed record ListedCase(long Id, string Subject, string Organisation, CaseContent Content, CaseStep Last, EntryStatus Status);

/// <summary>A page of cases that says how many there are.</summary>
public sealed record CasePage(IReadOnlyList<ListedCase> Cases, int InAll, int Page, int Pages);

/// <summary>Lists the cases of one procedure in a township, the one moved last first.</summary>
public static class ListCases
{
    private const int OnAPage = 100;

    private static readonly string CountSql =
        $"SELECT COUNT(*) FROM {Tables.Entry.Name} e WHERE e.kind = 8 AND e.family = @p0 AND e.home = @p1 AND e.status <> 2";

    private static readonly string PageSql =
        $"SELECT e.id, e.status, o.title, r.content, (SELECT MIN(t.title) FROM {Tables.Link.Name} l JOIN {Tables.Entry.Name} t ON t.id = l.target WHERE l.entry = e.id AND l.part = 2) FROM {Tables.Entry.Name} e JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = e.revision LEFT JOIN {Tables.Entry.Name} o ON o.id = e.organisation WHERE e.kind = 8 AND e.family = @p0 AND e.home = @p1 AND e.status <> 2 ORDER BY e.to_day DESC, e.id DESC LIMIT @p2 OFFSET @p3";

    public static CasePage Run(LedgerStore store, Scope scope, string procedure, long home, int page)
    {
        using var session = new ReadSession(store.Dialect);
        if (!FindOrganisation.Sees(session, scope, home))
        {
            return new CasePage([], 0, 1, 1);
        }

        var inAll = session.Read(CountSql, row => Convert.ToInt32(row.GetValue(0), CultureInfo.InvariantCulture), procedure, home)[0];
        var pages = Math.Max(1, (inAll + OnAPage - 1) / OnAPage);
        var shown = Math.Clamp(page, 1, pages);
        return new CasePage(session.Read(PageSql, row => Read(store, row), procedure, home, OnAPage, (shown - 1) * OnAPage), inAll, shown, pages);
    }

    private static ListedCase Read(LedgerStore store, System.Data.Common.DbDataReader row)
    {
        var content = (CaseContent)EntryReader.Stored(store.Catalog, EntryKind.Case, row.GetString(3));
        return new ListedCase(
            row.GetInt64(0),
            row.IsDBNull(4) ? content.Subject : row.GetString(4),
            row.IsDBNull(2) ? "" : row.GetString(2),
            content,
            content.Steps[^1],
            (EntryStatus)row.GetInt32(1));
    }
}
