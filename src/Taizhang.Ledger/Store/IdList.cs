namespace Taizhang.Ledger.Store;

/// <summary>Ids that a question names one by one.</summary>
internal static class IdList
{
    /// <summary>As many places as the next power of two, the last ones given to the last id again: so the questions have few wordings, and what was prepared serves the next.</summary>
    public static IReadOnlyList<long> Filled(IEnumerable<long> ids)
    {
        var filled = ids.ToList();
        while ((filled.Count & (filled.Count - 1)) != 0)
        {
            filled.Add(filled[^1]);
        }

        return filled;
    }
}
