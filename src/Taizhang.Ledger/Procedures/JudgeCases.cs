using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Rules;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Procedures;

/// <summary>What a rule says of a stored case, or of a township's cases of one year.</summary>
/// <param name="Entry">The case; for a year's cases the township.</param>
/// <param name="Subject">The person or body it is about, by name.</param>
/// <param name="Ref">The case's ref; for a township its code.</param>
public sealed record CaseFinding(long Entry, EntryKind Kind, string Subject, string Ref, Finding Finding);

/// <summary>Judges every stored case anew, drafts included, as at its entry, and the ratings of each year together. Nothing is written.</summary>
public static class JudgeCases
{
    private static readonly string CasesSql =
        $"SELECT e.id, e.counts, r.content FROM {Tables.Entry.Name} e JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = e.revision WHERE e.kind = @p0 AND e.status <> @p1 ORDER BY e.id";

    private static readonly string TwinSql =
        $"SELECT title, from_day FROM {Tables.Entry.Name} WHERE same_key = @p0 AND counts > 0 AND id < @p1 ORDER BY id LIMIT 1";

    public static IEnumerable<CaseFinding> Run(LedgerStore store, ReadSession session)
    {
        var world = CountedSources.WorldOf(store, session);
        var rules = new CaseRules(store.Catalog);
        var around = new StoredSurroundings(store.Catalog, (sql, values) => session.Read(sql, row => (row.GetInt32(0), row.GetString(1)), values), []);
        var ratings = new List<CaseContent>();
        foreach (var (id, counts, text) in session.Read(CasesSql, row => (row.GetInt64(0), row.GetInt32(1) > 0, row.GetString(2)), (int)EntryKind.Case, (int)EntryStatus.Void))
        {
            var content = (CaseContent)EntryReader.Stored(store.Catalog, EntryKind.Case, text);
            if (counts && store.Catalog.Ratings.Any(rating => rating.Procedure == content.Procedure))
            {
                ratings.Add(content);
            }

            var given = new CheckedCase(content, world, rules, store.Today, around, Twin(session, EntryHead.Of(content, world).SameKey, counts ? id : long.MaxValue));
            var subject = given.SubjectKind == EntryKind.Person ? given.NameOf(content.Subject) : world.Tree.ByCode(content.Subject)?.Content.Name ?? content.Subject;
            foreach (var finding in CaseChecks.Run(given))
            {
                yield return new CaseFinding(id, EntryKind.Case, subject, content.Ref, finding);
            }
        }

        foreach (var finding in StarTotals.Judge(world, rules, store.Today, ratings))
        {
            yield return finding;
        }
    }

    /// <summary>Of two that are alike the later is told; a draft is alike to any that counts.</summary>
    private static string? Twin(ReadSession session, long? key, long before) =>
        key is { } same && session.Read(TwinSql, row => (Title: row.GetString(0), Day: row.GetInt32(1)), same, before) is [var twin]
            ? EntryJudge.Named(twin.Title, twin.Day)
            : null;
}
