using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;

namespace Taizhang.Ledger.Procedures;

/// <summary>How many a township may accept in a year (发展党员计划).</summary>
/// <param name="Records">How many lines of the plan say so: one for the township, or one for each branch.</param>
public sealed record MembershipPlan(long Places, int Records);

/// <summary>Reads the plan of a year from its ledger; null where none was written down.</summary>
public static class ReadMembershipPlan
{
    public static MembershipPlan? Run(LedgerStore store, Scope scope, string township, int year)
    {
        if (!store.Catalog.Ledgers.ContainsKey(MembershipChecks.QuotaLedger))
        {
            return null;
        }

        var kept = BrowseRecords.Whole(store, scope, new RecordFilter(MembershipChecks.QuotaLedger) { Place = township, Status = EntryStatus.Recorded }, RecordOrder.OldestFirst);
        var plans = kept.IsDone ? kept.Value.Select(record => record.Content).Where(record => CheckedCase.Amount(record.Fields, "year") == year).ToList() : [];

        // The township's own number says how many; the branches' numbers are how it shared them out.
        var own = plans.Where(plan => plan.Organisation == township).ToList();
        var told = own.Count > 0 ? own : plans;
        return told.Count > 0 ? new MembershipPlan(told.Sum(MembershipChecks.Places), told.Count) : null;
    }
}
