using Taizhang.Ledger;
using Taizhang.Ledger.Store;

namespace Taizhang.Reports.Fill;

/// <summary>
/// What people confirmed about phrases, kept for the next report. Of two contradictory confirmations the later holds.
/// </summary>
public static class BindingMemory
{
    /// <summary>An empty figure says that the phrase is not ours.</summary>
    public static readonly Table Table = new(
        "binding",
        1,
        hashed: true,
        [
            new("fingerprint", ColumnType.Text),
            new("figure", ColumnType.Text),
            new("confirmed_at", ColumnType.Long),
            new("confirmed_by", ColumnType.Text),
        ]);

    private static readonly string AllSql = $"SELECT fingerprint, figure FROM {Table.Name} ORDER BY fingerprint";

    /// <summary>Everything remembered in this office; it names phrases and figures, no person and no value.</summary>
    public static IReadOnlyList<Binding> Read(LedgerStore store)
    {
        using var session = new ReadSession(store.Dialect);
        return session.Read(AllSql, row => new Binding(row.GetString(0), row.GetString(1) is { Length: > 0 } figure ? figure : null));
    }

    public static void Keep(LedgerStore store, IReadOnlyList<Binding> confirmed)
    {
        if (confirmed.Count == 0)
        {
            return;
        }

        using var session = WriteSession.Begin(store.Dialect);
        var at = store.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        foreach (var binding in confirmed)
        {
            session.Replace(Table, binding.Fingerprint, binding.Figure ?? "", at, store.Actor);
        }

        session.Commit();
    }
}
