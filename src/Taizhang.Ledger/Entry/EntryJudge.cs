using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.People;
using Taizhang.Ledger.Rules;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Entry;

/// <summary>Runs the checks over entries that are about to be written, looking up what they need in few queries.</summary>
internal sealed class EntryJudge(LedgerStore store, WriteSession session, World world)
{
    /// <summary>The findings of every entry, by its id.</summary>
    /// <param name="notCounting">Those of them that will not count: nothing is a duplicate of them.</param>
    public Dictionary<long, IReadOnlyList<Finding>> Judge(IReadOnlyList<(Content Content, long Id, EntryHead Head)> entries, IReadOnlySet<long> notCounting)
    {
        var keys = entries.Where(entry => entry.Head.SameKey is not null).ToDictionary(entry => entry.Id, entry => entry.Head);
        var alike = LookAlikes(keys, notCounting);
        return entries.ToDictionary(entry => entry.Id, entry => entry.Content switch
        {
            RecordContent record => RecordChecks.Run(new CheckedRecord(record, world.Catalog.Ledgers[record.Ledger], world.Tree, store.Today, alike.GetValueOrDefault(entry.Id))),
            PersonContent person => PersonChecks.Run(person),
            _ => (IReadOnlyList<Finding>)[],
        });
    }

    private Dictionary<long, string> LookAlikes(Dictionary<long, EntryHead> heads, IReadOnlySet<long> notCounting)
    {
        var first = new Dictionary<long, (long Id, string Name)>();
        foreach (var (key, id, title, day) in StoredHeads.LookAlikes(session, [.. heads.Values.Select(head => head.SameKey).OfType<long>().Distinct()]))
        {
            first.TryAdd(key, (id, Named(title, day)));
        }

        var alike = new Dictionary<long, string>();
        foreach (var (id, head) in heads)
        {
            if (head.SameKey is not { } key)
            {
                continue;
            }

            if (first.TryGetValue(key, out var other) && other.Id != id)
            {
                alike[id] = other.Name;
            }
            else if (!notCounting.Contains(id))
            {
                first[key] = (id, Named(head.Title, head.From));
            }
        }

        return alike;
    }

    private static string Named(string title, int day)
    {
        var date = DateOnly.FromDayNumber(day);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日“{title}”");
    }
}
