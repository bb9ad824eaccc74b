using Taizhang.Catalog.Ledgers;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Periods;
using Taizhang.Ledger.Procedures;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Rules;

/// <summary>A finding and what it is about.</summary>
/// <param name="Entry">The entry meant: a record, a case, a person, a role, or the body something is still missing from.</param>
/// <param name="Subject">The body or person in question, by name.</param>
/// <param name="Ref">The entry's ref; for an organisation its code.</param>
public sealed record LedgerFinding(Finding Finding, long Entry, EntryKind Kind, string Subject, string Ref)
{
    /// <summary>The reason for which somebody confirmed it, so that it stays quiet; null for what is still to be looked at.</summary>
    public string? Confirmed { get; init; }
}

/// <summary>
/// Looks over the whole ledger by all rules in force: every entry alone, as at its entry, and what only many entries
/// together or the time that has passed can show. Nothing is written.
/// </summary>
public static class JudgeLedger
{
    private const int ReportEvery = 1000;

    /// <summary>All findings, ordered by code and then by what they are about, so that the same ledger gives the same list.</summary>
    public static IReadOnlyList<LedgerFinding> Run(LedgerStore store, Scope scope, IProgress<int>? progress = null)
    {
        using var session = new ReadSession(store.Dialect);
        var view = new LedgerView(store, session, scope);
        var found = new List<LedgerFinding>();
        found.AddRange(EntriesAlone(view, progress));
        found.AddRange(JudgeCases.Run(store, session).Select(judged => new LedgerFinding(judged.Finding, judged.Entry, judged.Kind, judged.Subject, judged.Ref)));
        foreach (var (code, check) in LedgerChecks.InOrder)
        {
            if (store.Catalog.RuleInForce(code) is { } rule)
            {
                found.AddRange(check(view, rule));
            }
        }

        var confirmations = new Confirmations(view);
        return
        [
            .. found.Where(finding => SeenEntries.Sees(session, scope, finding.Entry))
                .Select(confirmations.Mark)
                .OrderBy(finding => finding.Finding.Code, StringComparer.Ordinal)
                .ThenBy(finding => finding.Kind)
                .ThenBy(finding => finding.Ref, StringComparer.Ordinal)
                .ThenBy(finding => finding.Finding.Place, StringComparer.Ordinal)
                .ThenBy(finding => finding.Finding.Message, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<LedgerFinding> EntriesAlone(LedgerView view, IProgress<int>? progress)
    {
        var checks = new RecordChecks(view.Catalog);
        var twins = new Twins(view);
        var locked = LockedPeriods.Of(view.Catalog, view.Session);
        var read = 0;
        foreach (var ledger in view.Catalog.Ledgers.Values)
        {
            foreach (var seen in view.Records(ledger.Id))
            {
                foreach (var finding in checks.Run(new CheckedRecord(seen.Content, ledger, view.World, view.Today, LedgerView.EnteredOn(seen), locked.LockedBefore(seen.Content, view.Tree, seen.EnteredAt), twins.Of(seen))))
                {
                    yield return view.About(seen, finding);
                }

                if (++read % ReportEvery == 0)
                {
                    progress?.Report(read);
                }
            }
        }

        foreach (var organisation in view.Tree.All)
        {
            foreach (var finding in OrganisationChecks.Run(organisation.Content, view.World))
            {
                yield return view.About(organisation, finding);
            }
        }

        foreach (var person in view.People.Values)
        {
            foreach (var finding in PersonChecks.Run(view.Opened(person), view.Catalog))
            {
                yield return view.About(person, finding);
            }
        }
    }

    /// <summary>Which records are the second of their kind by the ledger's duplicate key.</summary>
    private sealed class Twins(LedgerView view)
    {
        private static readonly string DoubledSql =
            $"SELECT same_key, MIN(id) FROM {Tables.Entry.Name} WHERE same_key IS NOT NULL AND counts > 0 GROUP BY same_key HAVING COUNT(*) > 1";

        private static readonly string FirstSql =
            $"SELECT id, title, from_day FROM {Tables.Entry.Name} WHERE same_key = @p0 AND counts > 0 ORDER BY id LIMIT 1";

        private readonly Dictionary<long, long> _doubled =
            view.Session.Read(DoubledSql, row => (row.GetInt64(0), row.GetInt64(1))).ToDictionary(pair => pair.Item1, pair => pair.Item2);

        /// <summary>The title and day of the first one; null for the first itself and for whatever has no second. A draft is the second of anything that counts.</summary>
        public string? Of(Seen<RecordContent> seen)
        {
            if (view.Catalog.Ledgers[seen.Content.Ledger].DuplicateKey.Count == 0 || (!seen.IsDraft && _doubled.Count == 0)
                || EntryHead.SameKeyOf(seen.Content, view.World) is not { } key || (!seen.IsDraft && !_doubled.ContainsKey(key)))
            {
                return null;
            }

            return view.Session.Read(FirstSql, row => (Id: row.GetInt64(0), Title: row.GetString(1), Day: row.GetInt32(2)), key) is [var first] && first.Id != seen.Id
                ? EntryJudge.Named(first.Title, first.Day)
                : null;
        }
    }
}
