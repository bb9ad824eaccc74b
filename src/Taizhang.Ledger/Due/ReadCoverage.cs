using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.Records;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Due;

/// <summary>What a grid of bodies and months shows: a record there, or nothing registered (还没有登记).</summary>
/// <param name="Kind">The kind of organisation whose bodies are the rows.</param>
/// <param name="Ledger">The ledger looked at.</param>
/// <param name="Word">Only records that have this word among their choices; null for all.</param>
public sealed record CoverageQuestion(string Organisation, string Kind, string Ledger, string? Word, int Year);

/// <summary>One body's year.</summary>
/// <param name="Months">Twelve, from January: true where something is registered. There is no number and no total.</param>
public sealed record CoverageRow(string Code, string Name, IReadOnlyList<bool> Months);

/// <summary>Every body of the kind that existed in the year, in office order.</summary>
public sealed record CoverageGrid(IReadOnlyList<CoverageRow> Rows);

/// <summary>
/// The grid of body and month in office order. It says what is written down and no more: it ranks nobody, sums nothing
/// and knows no share.
/// </summary>
public static class ReadCoverage
{
    private static readonly string RecordsSql =
        $"SELECT r.content FROM {Tables.Entry.Name} e JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = e.counts WHERE e.kind = @p0 AND e.family = @p1 AND e.from_day BETWEEN @p2 AND @p3 AND e.counts > 0";

    public static Outcome<CoverageGrid> Run(LedgerStore store, Scope scope, CoverageQuestion question)
    {
        if (!store.Catalog.Ledgers.ContainsKey(question.Ledger))
        {
            return new Refusal("entry-ledger", "ledger", $"没有“{question.Ledger}”这本台账。", $"可用：{string.Join("、", store.Catalog.Ledgers.Keys)}。");
        }

        using var session = new ReadSession(store.Dialect);
        var tree = session.Tree(store);
        var (first, last) = (new DateOnly(question.Year, 1, 1), new DateOnly(question.Year, 12, 31));
        var found = tree.Names.One(question.Organisation, last, "org");
        if (!found.IsDone)
        {
            return found.Refusals.ToList();
        }

        var months = Months(store, session, question, first, last);
        return new CoverageGrid(
        [
            .. tree.All
                .Where(body => body.Content.OrganisationKind == question.Kind && body.Life.From <= last.DayNumber && body.Life.To >= first.DayNumber)
                .Where(body => tree.PathsOf(body).Any(path => path.Ancestor.Id == found.Value.Id) && SeenEntries.Sees(session, scope, body.Id))
                .Select(body => new CoverageRow(body.Code, body.NameOn(last.DayNumber), [.. Enumerable.Range(1, 12).Select(month => months.Contains((body.Code, month)))])),
        ]);
    }

    private static HashSet<(string Body, int Month)> Months(LedgerStore store, ReadSession session, CoverageQuestion question, DateOnly first, DateOnly last) =>
    [
        .. session.Read(RecordsSql, row => row.GetString(0), (int)EntryKind.Record, question.Ledger, first.DayNumber, last.DayNumber)
            .Select(text => (RecordContent)EntryReader.Stored(store.Catalog, EntryKind.Record, text))
            .Where(record => question.Word is not { } word || record.Fields.All.Any(field => Has(field.Value, word)))
            .SelectMany(record => record.AllBodies.Select(body => (body, record.Date.Month))),
    ];

    private static bool Has(FieldValue value, string word) => value switch
    {
        FieldValue.Text text => text.Value == word,
        FieldValue.Texts texts => texts.Values.Contains(word),
        _ => false,
    };
}
