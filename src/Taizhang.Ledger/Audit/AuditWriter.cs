using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Audit;

/// <summary>Appends one line to one chain, for what is done beside the entering of entries.</summary>
internal static class AuditWriter
{
    /// <summary>Locks the chain of a home and gives its last link.</summary>
    public static (long Number, byte[] Hash) Lock(WriteSession session, long home) => Commit.LastLink(Commit.LockChains(session, [home])[home]);

    public static void Append(LedgerStore store, WriteSession session, long home, (long Number, byte[] Hash) head, string action, long entry, int revision, string content)
    {
        var line = AuditChain.Next(home, head.Number + 1, head.Hash, store.Clock.GetUtcNow().ToUnixTimeMilliseconds(), store.Actor, action, entry, revision, content);
        session.Insert(Tables.Audit, line.Chain, line.Number, line.At, line.Actor, line.Action, line.Entry, line.Revision, line.ContentHash, line.Hash);
        session.Replace(Tables.ChainHead, home, line.Number, line.Hash);
    }
}
