using System.Data.Common;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Entry;

/// <summary>
/// A body that moves to another township takes with it what is dated after the move: the home kept with each entry is
/// that of its body on the entry's own day.
/// </summary>
internal static class Rehoming
{
    private static readonly string Entries =
        $"SELECT {string.Join(", ", Tables.Entry.Columns.Select(column => $"e.{column.Name}"))}, r.content FROM {Tables.Entry.Name} e JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = e.revision";

    /// <summary>What belongs to the body, found by the links that name it.</summary>
    private static readonly string BelongingSql =
        $"{Entries} JOIN {Tables.Link.Name} l ON l.entry = e.id WHERE l.target = @p0 AND l.part = @p1 AND e.organisation = @p0";

    private static readonly string ItselfSql = $"{Entries} WHERE e.id = @p0";

    private const int HomeColumn = 4;

    /// <param name="moved">The organisations whose home is another than before on some day.</param>
    public static void Write(LedgerStore store, WriteSession session, World world, IReadOnlySet<long> moved)
    {
        foreach (var organisation in moved.Order())
        {
            var own = session.Read(ItselfSql, found => Read(store, found), organisation);
            foreach (var (row, content) in own.Concat(session.Read(BelongingSql, found => Read(store, found), organisation, (int)LinkPart.Body)))
            {
                var home = EntryHead.Of(content, world).Home;
                if (row[HomeColumn] is long kept && kept != home)
                {
                    row[HomeColumn] = home;
                    session.Replace(Tables.Entry, row);
                }
            }
        }
    }

    /// <summary>The entry's own values, its hash left out because it is made anew, and its content.</summary>
    private static (object?[] Row, Content Content) Read(LedgerStore store, DbDataReader found)
    {
        var row = new object?[Tables.Entry.Columns.Count - 1];
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = found.IsDBNull(i) ? null : found.GetValue(i) is int small ? (long)small : found.GetValue(i);
        }

        return (row, EntryReader.Stored(store.Catalog, (EntryKind)found.GetInt32(1), found.GetString(Tables.Entry.Columns.Count)));
    }
}
