namespace Taizhang.Ledger.Store;

/// <summary>Ids that belong to one writer.</summary>
public sealed class IdBlock(long first, long end)
{
    private long _next = first;

    public long Next() => _next < end
        ? _next++
        : throw new InvalidOperationException("More entries are written than ids were reserved for.");
}
