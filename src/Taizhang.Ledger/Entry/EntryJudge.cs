using Taizhang.Catalog.Ledgers;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.People;
using Taizhang.Ledger.Periods;
using Taizhang.Ledger.Procedures;
using Taizhang.Ledger.Rules;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Entry;

/// <summary>Runs the checks over entries that are about to be written, looking up what they need in few queries.</summary>
internal sealed class EntryJudge(LedgerStore store, WriteSession session, World world, LockedPeriods locked)
{
    private static readonly string EnteredAtSql = $"SELECT entered_at FROM {Tables.Revision.Name} WHERE entry = @p0 AND revision = 1";

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
        // A record that looks like no other of them is judged whenever its turn comes.
        var alike = entries.Select(entry => entry.Head.SameKey).OfType<long>().CountBy(key => key).Where(key => key.Value > 1).Select(key => key.Key).ToHashSet();
        var alone = entries.Where(entry => entry.Content is RecordContent && !(entry.Head.SameKey is { } key && alike.Contains(key))).ToList();
        var findings = SideBySide.Map(alone, entry => (entry.Id, Found: OfRecord((RecordContent)entry.Content, entry.Id, entry.Head))).ToDictionary(entry => entry.Id, entry => entry.Found);
        foreach (var (content, id, head) in entries.Where(entry => !findings.ContainsKey(entry.Id)))
        {
            findings[id] = content switch
            {
                RecordContent record => OfRecord(record, id, head),
                PersonContent person => PersonChecks.Run(person, world.Catalog),
                OrganisationContent organisation => OrganisationChecks.Run(organisation, world),
                CaseContent @case => CaseChecks.Run(new CheckedCase(@case, world, rules, store.Today, surroundings.Value, LookAlike(head, id))),
                _ => [],
            };
            if (head.SameKey is { } key && !notCounting.Contains(id) && findings[id].All(finding => finding.Severity != Severity.Error))
            {
                counting.TryAdd(key, (id, Named(head.Title, head.From)));
            }
        }

        return findings;

        IReadOnlyList<Finding> OfRecord(RecordContent record, long id, EntryHead head) =>
            _records.Run(new CheckedRecord(record, world.Catalog.Ledgers[record.Ledger], world, store.Today, store.Today, LockedOn(record, id), LookAlike(head, id)));

        string? LookAlike(EntryHead head, long id) => head.SameKey is { } key && counting.TryGetValue(key, out var other) && other.Id != id ? other.Name : null;
    }

    /// <summary>An amendment is judged by when the record was first entered.</summary>
    private DateOnly? LockedOn(RecordContent record, long id)
    {
        if (locked.IsEmpty || !locked.Concerns(record, world.Tree))
        {
            return null;
        }

        var enteredAt = session.Read(EnteredAtSql, row => row.GetInt64(0), id) is [var first] ? first : long.MaxValue;
        return locked.LockedBefore(record, world.Tree, enteredAt);
    }

    /// <summary>A record as a sentence names it: 2022年3月12日“春耕”; quotes of the title itself are those within quotes.</summary>
    public static string Named(string title, int day) => $"{ChineseDay.Of(DateOnly.FromDayNumber(day))}“{title.Replace('“', '‘').Replace('”', '’')}”";
}
