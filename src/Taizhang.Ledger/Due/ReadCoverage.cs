using System.Globalization;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.Records;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Due;

/// <summary>What a grid of bodies and months shows: a record there, or nothing registered (还没有登记).</summary>
/// <param name="Ledger">The ledger looked at; its own kind of body makes the rows, or the villages where it is kept by place.</param>
/// <param name="Word">Only records that have this word among their choices; null for all.</param>
public sealed record CoverageQuestion(string Organisation, string Ledger, string? Word, int Year);

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
    private const string UsualRows = "village";

    private static readonly string RecordsSql =
        $"SELECT r.content FROM {Tables.Entry.Name} e JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = e.counts WHERE e.kind = @p0 AND e.family = @p1 AND e.from_day BETWEEN @p2 AND @p3 AND e.counts > 0";

    /// <summary>A ledger that somebody keeps for themselves has no grid.</summary>
    public static Outcome<CoverageGrid> Run(LedgerStore store, Scope scope, CoverageQuestion question)
    {
        if (!store.Catalog.Ledgers.TryGetValue(question.Ledger, out var ledger) || ledger.IsPrivate)
        {
            return new Refusal("entry-ledger", "ledger", $"没有“{question.Ledger}”这本台账。", $"可用：{string.Join("、", store.Catalog.Ledgers.Values.Where(known => !known.IsPrivate).Select(known => known.Id))}。");
        }

        if (question.Year is < 1900 or > 9998)
        {
            return new Refusal("coverage-year", "year", string.Create(CultureInfo.InvariantCulture, $"“{question.Year}”不是一个年份。"), "请写成 2022 这样的年份。");
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
        var kind = ledger.Body ?? UsualRows;
        return new CoverageGrid(
        [
            .. tree.All
                .Where(body => body.Content.OrganisationKind == kind && body.Life.From <= last.DayNumber && body.Life.To >= first.DayNumber)
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
