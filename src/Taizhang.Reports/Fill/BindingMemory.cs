using Taizhang.Ledger;
using Taizhang.Ledger.Store;

namespace Taizhang.Reports.Fill;

/// <summary>
/// What people of this office confirmed about phrases, kept for the next report. A confirmation that contradicts the kept one
/// takes its place and leaves the phrase open until it is said again.
/// </summary>
public static class BindingMemory
{
    /// <summary>An empty figure says that the phrase is not ours.</summary>
    public static readonly Table Table = new(
        "remembered_phrase",
        2,
        hashed: true,
        [
            new("phrase", ColumnType.Text),
            new("neighbour", ColumnType.Text),
            new("figure", ColumnType.Text),
            new("version", ColumnType.Int),
            new("disputed", ColumnType.Int),
            new("confirmed_at", ColumnType.Long),
            new("confirmed_by", ColumnType.Text),
        ]);

    private static readonly string AllSql = $"SELECT phrase, neighbour, figure, version, disputed FROM {Table.Name} ORDER BY phrase, neighbour";

    /// <summary>Everything remembered in this office; it names hashes of phrases and figures, no person and no value.</summary>
    public static IReadOnlyList<Binding> Read(LedgerStore store)
    {
        using var session = new ReadSession(store.Dialect);
        return session.Read(
            AllSql,
            row => new Binding(row.GetString(0), row.GetString(1), row.GetString(2) is { Length: > 0 } figure ? figure : null, row.GetInt32(3)) { IsDisputed = row.GetInt32(4) != 0 });
    }

    public static void Keep(LedgerStore store, IReadOnlyList<Binding> confirmed)
    {
        if (confirmed.Count == 0)
        {
            return;
        }

        var kept = Read(store).ToDictionary(binding => (binding.Phrase, binding.Neighbour));
        using var session = WriteSession.Begin(store.Dialect);
        var at = store.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        foreach (var binding in Merged(kept, confirmed))
        {
            session.Replace(Table, binding.Phrase, binding.Neighbour, binding.Figure ?? "", binding.Version, binding.IsDisputed ? 1 : 0, at, store.Actor);
        }

        session.Commit();
    }

    /// <summary>What is to be kept after these confirmations, one for each phrase and neighbour.</summary>
    public static IEnumerable<Binding> Merged(IReadOnlyDictionary<(string Phrase, string Neighbour), Binding> kept, IReadOnlyList<Binding> confirmed)
    {
        ArgumentNullException.ThrowIfNull(kept);
        ArgumentNullException.ThrowIfNull(confirmed);
        var merged = new Dictionary<(string, string), Binding>();
        foreach (var binding in confirmed)
        {
            var key = (binding.Phrase, binding.Neighbour);
            var before = merged.GetValueOrDefault(key) ?? kept.GetValueOrDefault(key);
            merged[key] = binding with { IsDisputed = before is not null && before.Figure != binding.Figure };
        }

        return merged.Values;
    }
}
