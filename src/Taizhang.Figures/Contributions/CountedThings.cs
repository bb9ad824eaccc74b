using System.Data.Common;
using Taizhang.Figures.Definitions;
using Taizhang.Ledger.Store;

namespace Taizhang.Figures.Contributions;

/// <summary>
/// The things that are counted once: reads what the store has of them and folds what changes into cells. Drafts are left
/// out: of these only the records are counted.
/// </summary>
internal static class CountedThings
{
    private const int AtOnce = 100;

    private static readonly string AllSql =
        $"SELECT rule, item, home, day, side FROM {FigureTables.Contribution.Name} WHERE item <> 0 AND rule > 0 ORDER BY rule, item";

    private static readonly string OfRuleSql =
        $"SELECT rule, item, home, day, side FROM {FigureTables.Contribution.Name} WHERE item <> 0 AND rule = @p0 ORDER BY item";

    /// <summary>Counts the things of these rules from all their rows, which must be stored.</summary>
    public static void CountAll(WriteSession session, RulesInForce rules, CellSums cells)
    {
        foreach (var rule in rules.All.Where(rule => !rule.IsAdditive))
        {
            Count(session.Read(OfRuleSql, Seen, rule.Number), cells);
        }
    }

    /// <summary>Counts all things of the store, one after the other.</summary>
    public static void CountAll(ReadSession session, CellSums cells) => Count(session.Stream(AllSql, Seen), cells);

    /// <summary>
    /// Counts the things whose rows go and come anew. Nobody else counts these until the transaction ends: of two writers
    /// who both saw a thing for the first time each would count it.
    /// </summary>
    public static void Recount(WriteSession session, CellSums cells, IReadOnlyList<Contribution> going, IReadOnlyList<Contribution> coming)
    {
        var changes = going.Where(IsCounted).Select(row => (Thing: ThingOf(row), Sighting: SightingOf(row, -row.Side)))
            .Concat(coming.Where(IsCounted).Select(row => (Thing: ThingOf(row), Sighting: SightingOf(row, row.Side))))
            .ToLookup(change => change.Thing, change => change.Sighting);
        if (changes.Count == 0)
        {
            return;
        }

        var things = changes.Select(change => change.Key).ToList();
        session.LockKeys(KeySpace.CountedThings, [.. things.Select(thing => thing.Item ^ thing.Rule)]);
        var stored = things.Chunk(AtOnce).SelectMany(chunk => Stored(session, chunk)).ToLookup(seen => seen.Thing, seen => seen.Sighting);
        foreach (var thing in things)
        {
            List<Sighting> before = [.. stored[thing]];
            cells.AddThing(thing.Rule, before, -1);
            cells.AddThing(thing.Rule, [.. before, .. changes[thing]], 1);
        }
    }

    private static List<(Thing Thing, Sighting Sighting)> Stored(WriteSession session, Thing[] things) => session.Read(
        $"SELECT rule, item, home, day, side FROM {FigureTables.Contribution.Name} WHERE item <> 0 AND (rule, item) IN (VALUES {SqlText.Pairs(0, things.Length)})",
        Seen,
        [.. things.SelectMany(thing => new object?[] { thing.Rule, thing.Item })]);

    private static void Count(IEnumerable<(Thing Thing, Sighting Sighting)> ordered, CellSums cells)
    {
        var (thing, sightings) = (default(Thing), new List<Sighting>());
        foreach (var seen in ordered)
        {
            if (seen.Thing != thing)
            {
                cells.AddThing(thing.Rule, sightings, 1);
                (thing, sightings) = (seen.Thing, []);
            }

            sightings.Add(seen.Sighting);
        }

        cells.AddThing(thing.Rule, sightings, 1);
    }

    private static (Thing Thing, Sighting Sighting) Seen(DbDataReader row) =>
        (new Thing(row.GetInt32(0), row.GetInt64(1)), new Sighting(row.GetInt64(2), row.GetInt32(3), row.GetInt32(4)));

    private static bool IsCounted(Contribution row) => row is { Rule: > 0, Key: not 0 };

    private static Thing ThingOf(Contribution row) => new(row.Rule, row.Key);

    private static Sighting SightingOf(Contribution row, int count) => new(row.Home, row.Day, count);

    private readonly record struct Thing(int Rule, long Item);
}
