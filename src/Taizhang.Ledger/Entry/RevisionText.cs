using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Entry;

/// <summary>Reads the stored text of one revision.</summary>
internal static class RevisionText
{
    public static readonly string Sql = $"SELECT content FROM {Tables.Revision.Name} WHERE entry = @p0 AND revision = @p1";
}
