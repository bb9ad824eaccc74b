using Taizhang.Ledger;

namespace Taizhang.Testing;

/// <summary>A clock that stands at noon of one day at the office.</summary>
public sealed class FixedClock(DateOnly day) : TimeProvider
{
    public static readonly DateOnly Usual = new(2023, 6, 30);

    public override DateTimeOffset GetUtcNow() => new(day, new TimeOnly(12, 0), LedgerStore.OfficeOffset);
}
