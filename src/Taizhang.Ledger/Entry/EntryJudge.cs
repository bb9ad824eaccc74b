using Taizhang.Catalog.Ledgers;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.People;
using Taizhang.Ledger.Procedures;
using Taizhang.Ledger.Rules;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Entry;

/// <summary>Runs the checks over entries that are about to be written, looking up what they need in few queries.</summary>
internal sealed class EntryJudge(LedgerStore store, WriteSession session, World world)
{
    private readonly RecordChecks _records = new(world.Catalog);

    /// <summary>The findings of every entry, by its id; each is judged as if those before it were entered already.</summary>
    /// <param name="notCounting">Those of them that will not count: nothing is a duplicate of them.</param>
    public Dictionary<long, IReadOnlyList<Finding>> Judge(IReadOnlyList<(Content Content, long Id, EntryHead Head)> entries, IReadOnlySet<long> notCounting)
    {
        var counting = new Dictionary<long, (long Id, string Name)>();
        foreach (var (key, id, title, day) in StoredHeads.LookAlikes(session, [.. entries.Select(entry => entry.Head.SameKey).OfType<long>().Distinct()]))
        {
            counting.TryAdd(key, (id, Named(title, day)));
        }

        var rules = new CaseRules(world.Catalog);
        var surroundings = new Lazy<StoredSurroundings>(() => new StoredSurroundings(
            world.Catalog,
            (sql, values) => session.Read(sql, row => (row.GetInt32(0), row.GetString(1)), values),
            [.. entries.Where(entry => !notCounting.Contains(entry.Id)).Select(entry => (entry.Content, entry.Head.Home))]));
        var findings = new Dictionary<long, IReadOnlyList<Finding>>();
        foreach (var (content, id, head) in entries)
        {
            findings[id] = content switch
            {
                RecordContent record => _records.Run(new CheckedRecord(record, world.Catalog.Ledgers[record.Ledger], world, store.Today, LookAlike(head, id))),
                PersonContent person => PersonChecks.Run(person, world.Catalog),
                CaseContent @case => CaseChecks.Run(new CheckedCase(@case, world, rules, store.Today, surroundings.Value, LookAlike(head, id))),
                _ => [],
            };
            if (head.SameKey is { } key && !notCounting.Contains(id) && findings[id].All(finding => finding.Severity != Severity.Error))
            {
                counting.TryAdd(key, (id, Named(head.Title, head.From)));
            }
        }

        return findings;

        string? LookAlike(EntryHead head, long id) => head.SameKey is { } key && counting.TryGetValue(key, out var other) && other.Id != id ? other.Name : null;
    }

    private static string Named(string title, int day)
    {
        var date = DateOnly.FromDayNumber(day);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日“{title}”");
    }
}
