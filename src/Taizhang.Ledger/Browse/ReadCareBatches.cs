using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Procedures;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Browse;

/// <summary>One payment of a batch. Personal fields of the person are left out.</summary>
public sealed record CarePayment(long Id, string Person, string Branch, RecordContent Record);

/// <summary>A batch of care (慰问批次): the money that came, and to whom it went. Amounts are in 分.</summary>
public sealed record CareBatch(string Name, IReadOnlyList<RecordContent> Funds, IReadOnlyList<CarePayment> Payments)
{
    public long Received => Funds.Sum(fund => CheckedCase.Amount(fund.Fields, "amount") ?? 0);

    public long Paid => Payments.Sum(payment => CheckedCase.Amount(payment.Record.Fields, "amount") ?? 0);
}

/// <summary>Reads the batches of a township out of its two ledgers of care, the newest first.</summary>
public static class ReadCareBatches
{
    public const string Payments = "care";
    public const string Funds = "care-fund";

    private static readonly string Sql =
        $"SELECT e.id, r.content, o.title FROM {Tables.Entry.Name} e JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = e.counts LEFT JOIN {Tables.Entry.Name} o ON o.id = e.organisation WHERE e.kind = 7 AND e.family = @p0 AND e.home = @p1 AND e.counts > 0 AND e.from_day >= @p2 ORDER BY o.ref, e.id";

    /// <param name="from">Nothing before that day.</param>
    public static IReadOnlyList<CareBatch> Run(LedgerStore store, Scope scope, long home, DateOnly from)
    {
        using var session = new ReadSession(store.Dialect);
        if (!FindOrganisation.Sees(session, scope, home))
        {
            return [];
        }

        var world = CountedSources.WorldOf(store, session);
        var funds = Read(Funds).ToLookup(row => BatchOf(row.Record), row => row.Record);
        var payments = Read(Payments).ToLookup(
            row => BatchOf(row.Record),
            row => new CarePayment(row.Id, CheckedCase.Text(row.Record.Fields, "person") is { } person && world.Counted(EntryKind.Person, person) is PersonContent known ? known.Name : "", row.Organisation, row.Record));
        return [.. funds.Select(batch => batch.Key).Union(payments.Select(batch => batch.Key))
            .Select(name => new CareBatch(name, [.. funds[name]], [.. payments[name]]))
            .OrderByDescending(batch => batch.Payments.Select(payment => payment.Record.Date).Concat(batch.Funds.Select(fund => fund.Date)).Max())];

        List<(long Id, RecordContent Record, string Organisation)> Read(string ledger) => session.Read(
            Sql,
            row => (row.GetInt64(0), (RecordContent)EntryReader.Stored(store.Catalog, EntryKind.Record, row.GetString(1)), row.IsDBNull(2) ? "" : row.GetString(2)),
            ledger,
            home,
            from.DayNumber);
    }

    private static string BatchOf(RecordContent record) => CheckedCase.Text(record.Fields, "batch") ?? "";
}
