namespace Taizhang.Demo.Plan;

/// <summary>A record of a ledger from which no figure of the duty report is counted.</summary>
internal sealed record DutyRecord(string LedgerId, IReadOnlyList<Field> Values) : PlannedRecord
{
    public override string Ledger => LedgerId;

    public override IEnumerable<Field> Fields() => Values;
}
