using Taizhang.Ledger;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Store;
using Taizhang.Reports.Submissions;

namespace Taizhang.Reports.Seal;

/// <summary>A sealed edition (定稿): the report as it was, for good.</summary>
/// <param name="Number">定稿第几版 of the same organisation and days, from 1.</param>
public sealed record Edition(long Id, int Number, KeptReport Report, string SealedBy);

/// <summary>One row a sealed figure was counted from, as it was then.</summary>
/// <param name="Revision">The revision of the source that counted then.</param>
internal sealed record EditionRow(string Figure, long Source, long Item, int Day, long Body, int Side, long Amount, int Level, int Revision);

/// <summary>The editions and the copies of their rows. Both are only ever added to.</summary>
public static class Editions
{
    public static readonly Table Table = new(
        "edition",
        1,
        hashed: true,
        [
            new("id", ColumnType.Long),
            new("organisation", ColumnType.Text),
            new("number", ColumnType.Int),
            new("content", ColumnType.Text),
            new("sealed_at", ColumnType.Long),
            new("sealed_by", ColumnType.Text),
        ],
        "organisation");

    /// <summary>For every figure of an edition the rows it was counted from: rows move, their copies do not.</summary>
    public static readonly Table RowTable = new(
        "edition_row",
        7,
        hashed: true,
        [
            new("edition", ColumnType.Long),
            new("figure", ColumnType.Text),
            new("source", ColumnType.Long),
            new("item", ColumnType.Long),
            new("day", ColumnType.Int),
            new("body", ColumnType.Long),
            new("side", ColumnType.Int),
            new("amount", ColumnType.Long),
            new("level", ColumnType.Int),
            new("revision", ColumnType.Int),
        ]);

    private static readonly string OfOrganisationSql = $"SELECT id, number, content, sealed_by FROM {Table.Name} WHERE organisation = @p0 ORDER BY id";

    private static readonly string OneSql = $"SELECT id, number, content, sealed_by FROM {Table.Name} WHERE id = @p0";

    private static readonly string RowsSql = $"SELECT figure, source, item, day, body, side, amount, level, revision FROM {RowTable.Name} WHERE edition = @p0 ORDER BY figure, source, item, day, body, side";

    /// <summary>Those of the organisation of that name, in the order in which they were sealed.</summary>
    public static Outcome<IReadOnlyList<Edition>> Run(LedgerStore store, Scope scope, string organisation)
    {
        ArgumentNullException.ThrowIfNull(store);
        using var session = new ReadSession(store.Dialect);
        var found = FindOrganisation.Run(session, scope, organisation, store.Today);
        return found.IsDone ? (List<Edition>)[.. Of(session, found.Value.Code)] : found.Refusals.ToList();
    }

    /// <summary>One edition, where the scope covers whose it is.</summary>
    public static Outcome<Edition> Find(LedgerStore store, Scope scope, long id)
    {
        ArgumentNullException.ThrowIfNull(store);
        using var session = new ReadSession(store.Dialect);
        return One(session, id) is { } known && FindOrganisation.Run(session, scope, known.Report.Organisation, store.Today).IsDone
            ? known
            : new Refusal("edition-unknown", FormattableString.Invariant($"{id}"), "没有这一版定稿。", "请从“写报告”的定稿里打开。");
    }

    internal static List<Edition> Of(ReadSession session, string organisation) => session.Read(OfOrganisationSql, Read, organisation);

    internal static Edition? One(ReadSession session, long id) => session.Read(OneSql, Read, id) is [var edition] ? edition : null;

    internal static List<EditionRow> RowsOf(ReadSession session, long edition) => session.Read(
        RowsSql,
        row => new EditionRow(row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.GetInt32(3), row.GetInt64(4), row.GetInt32(5), row.GetInt64(6), row.GetInt32(7), row.GetInt32(8)),
        edition);

    private static Edition Read(System.Data.Common.DbDataReader row) => new(row.GetInt64(0), row.GetInt32(1), KeptReport.Read(row.GetString(2)), row.GetString(3));
}
