using Taizhang.Catalog;
using Taizhang.Figures.Contributions;
using Taizhang.Ledger;
using Taizhang.Ledger.Store;

namespace Taizhang.Figures.Definitions;

/// <summary>
/// The versions of counting rules a store has known. A rule that counts otherwise than before is a new version under a
/// new number; what was stored under the old number is replaced before anyone reads the figure.
/// </summary>
public static class RuleVersions
{
    /// <summary>The fingerprint of a version that counts nothing.</summary>
    private const string NoLonger = "";

    private static readonly string AllSql = $"SELECT number, rule_key, version, fingerprint FROM {FigureTables.Rule.Name} ORDER BY number";

    /// <summary>The rules in force in a store that is up to date with the catalog.</summary>
    public static RulesInForce Read(WriteSession session, DutyCatalog catalog) => InForce(session.Read(AllSql, Stored), catalog);

    public static RulesInForce Read(ReadSession session, DutyCatalog catalog) => InForce(session.Read(AllSql, Stored), catalog);

    /// <summary>
    /// Brings a store up to the catalog: every rule that is new or counts otherwise gets a new version and is counted
    /// from all sources; a rule the catalog no longer has gets a last version that counts nothing. A store that was laid out
    /// anew is counted whole, under the numbers it has. Does nothing, and takes no lock, when nothing changed.
    /// </summary>
    /// <param name="progress">Told the number of sources read so far.</param>
    public static void BringUpToDate(LedgerStore store, IProgress<int>? progress = null)
    {
        using (var reading = new ReadSession(store.Dialect))
        {
            if (Outdated(reading.Read(AllSql, Stored), store.Catalog).Count == 0 && !Schema.IsToCountAnew(reading))
            {
                return;
            }
        }

        using var session = WriteSession.Begin(store.Dialect, exclusive: true);
        var stored = session.Read(AllSql, Stored);
        var outdated = Outdated(stored, store.Catalog);
        var next = stored.Count == 0 ? 1 : stored[^1].Number + 1;
        var since = store.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        var numbers = new HashSet<int>();
        foreach (var (key, fingerprint) in outdated)
        {
            var before = stored.Where(version => version.Key == key).ToList();
            foreach (var old in before)
            {
                session.Execute($"DELETE FROM {FigureTables.Contribution.Name} WHERE rule IN (@p0, @p1)", old.Number, -old.Number);
                session.Execute($"DELETE FROM {FigureTables.Cell.Name} WHERE rule = @p0", old.Number);
            }

            if (fingerprint != NoLonger)
            {
                numbers.Add(next);
            }

            session.Insert(FigureTables.Rule, next++, key, before.Count + 1, fingerprint, since);
        }

        var rules = Read(session, store.Catalog);
        var all = Schema.IsToCountAnew(session);
        CountAnew.Run(store, session, new RulesInForce([.. rules.All.Where(rule => all || numbers.Contains(rule.Number))]), progress);
        Schema.IsCounted(session);
        session.Commit();
    }

    private static List<(string Key, string Fingerprint)> Outdated(IReadOnlyList<StoredRule> stored, DutyCatalog catalog)
    {
        var current = stored.GroupBy(version => version.Key).ToDictionary(versions => versions.Key, versions => versions.Last().Fingerprint);
        var wanted = catalog.Figures.Values.SelectMany(figure => figure.Rules).ToList();
        return [.. wanted.Where(rule => current.GetValueOrDefault(rule.Key) != rule.Fingerprint).Select(rule => (rule.Key, rule.Fingerprint)),
            .. current.Where(known => known.Value != NoLonger).Select(known => known.Key).Except(wanted.Select(rule => rule.Key)).Select(key => (key, NoLonger))];
    }

    private static RulesInForce InForce(IReadOnlyList<StoredRule> stored, DutyCatalog catalog) => RulesInForce.Of(
        catalog,
        stored.GroupBy(version => version.Key).ToDictionary(versions => versions.Key, versions => (versions.Last().Number, versions.Last().Version)));

    private static StoredRule Stored(System.Data.Common.DbDataReader row) => new(row.GetInt32(0), row.GetString(1), row.GetInt32(2), row.GetString(3));

    private sealed record StoredRule(int Number, string Key, int Version, string Fingerprint);
}
