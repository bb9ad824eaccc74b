using Taizhang.Ledger.Audit;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Evidence;

/// <summary>A file to be put beside an entry.</summary>
/// <param name="Name">What it is called at the desk; never a path.</param>
public sealed record AttachRequest(EntryKind Kind, string Ref, string Name, byte[] Content);

/// <summary>
/// Puts an evidence file (附件) beside an entry. The file is whole on disk before the entry knows of it; the same file
/// twice is one file.
/// </summary>
public static class AttachEvidence
{
    /// <summary>Larger files are films, and belong on another disk.</summary>
    public const int BytesMax = 100 * 1024 * 1024;

    private const int NameMax = 200;

    private static readonly string HeadSql =
        $"SELECT id, home, revision, status FROM {Tables.Entry.Name} WHERE kind = @p0 AND ref = @p1";

    private static readonly string KnownSql = $"SELECT 1 FROM {Tables.Evidence.Name} WHERE entry = @p0 AND hash = @p1";

    /// <summary>The file's SHA-256.</summary>
    public static Outcome<byte[]> Run(LedgerStore store, Scope scope, AttachRequest request)
    {
        if (request.Content.Length > BytesMax)
        {
            return new Refusal("evidence-too-large", request.Name, "这个附件太大。", "请压缩图片，或只放最要紧的几页。");
        }

        if (request.Name.Length is 0 or > NameMax)
        {
            return new Refusal("evidence-name", "", "附件要有名称，不超过200个字。", "请换一个短一点的名称。");
        }

        using var session = WriteSession.Begin(store.Dialect);
        var found = session.Read(HeadSql, row => (Id: row.GetInt64(0), Home: row.GetInt64(1), Revision: row.GetInt32(2), Status: (EntryStatus)row.GetInt32(3)), (int)request.Kind, request.Ref);
        if (found is not [var entry] || !OwnEntries.MayOpen(store, session, scope, entry.Id))
        {
            return new Refusal("evidence-unknown", request.Ref, $"没有编号为“{request.Ref}”的登记。", "请核对编号。");
        }

        var chain = AuditWriter.Lock(session, entry.Home);
        var hash = store.Evidence.Store(request.Content);
        if (session.Read(KnownSql, row => row.GetInt32(0), entry.Id, hash).Count > 0)
        {
            return hash;
        }

        session.Insert(Tables.Evidence, entry.Id, hash, request.Name, (long)request.Content.Length);
        AuditWriter.Append(store, session, entry.Home, chain, AuditActions.Attach, entry.Id, entry.Revision, AuditActions.Attached(hash, request.Name));
        session.Commit();
        return hash;
    }
}
