using System.Globalization;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Backup;

/// <summary>How many entries somebody wrote or amended here, beside what one import brought.</summary>
public static class CountWritten
{
    private static readonly string Sql = $"SELECT COUNT(DISTINCT entry) FROM {Tables.Revision.Name} WHERE origin IS NULL OR origin NOT LIKE @p0";

    /// <param name="origin">What that import was called; each line of it says so, and which line it was.</param>
    /// <returns>0 for who sees a part only: it is asked by whoever may put the whole of it aside.</returns>
    public static int Beside(LedgerStore store, Scope scope, string origin)
    {
        if (!scope.IsEverything)
        {
            return 0;
        }

        using var session = new ReadSession(store.Dialect);
        return session.Read(Sql, row => Convert.ToInt32(row.GetValue(0), CultureInfo.InvariantCulture), $"{origin} 第%")[0];
    }
}
