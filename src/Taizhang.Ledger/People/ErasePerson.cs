using Taizhang.Ledger.Audit;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.People;

/// <summary>
/// Erases a person's personal fields by destroying their key: the number, telephone and address of every revision can
/// never be read again. What the person did stays counted. It is the one exception to "nothing is lost".
/// </summary>
public static class ErasePerson
{
    private static readonly string HeadSql =
        $"SELECT id, home, revision FROM {Tables.Entry.Name} WHERE kind = @p0 AND ref = @p1";

    private static readonly string KeySql = $"SELECT 1 FROM {Tables.PersonKey.Name} WHERE person = @p0";

    /// <summary>True when there was something to destroy.</summary>
    public static Outcome<bool> Run(LedgerStore store, Scope scope, string reference)
    {
        using var session = WriteSession.Begin(store.Dialect, exclusive: true);
        var found = session.Read(HeadSql, row => (Id: row.GetInt64(0), Home: row.GetInt64(1), Revision: row.GetInt32(2)), (int)EntryKind.Person, reference);
        if (found is not [var person] || !SeenEntries.Sees(session, scope, person.Id))
        {
            return new Refusal("person-unknown", reference, $"没有编号为“{reference}”的人员。", "请核对编号。");
        }

        var chain = AuditWriter.Lock(session, person.Home);
        if (session.Read(KeySql, row => row.GetInt32(0), person.Id).Count == 0)
        {
            return false;
        }

        session.Delete(Tables.PersonKey, person.Id);
        AuditWriter.Append(store, session, person.Home, chain, AuditActions.Erase, person.Id, person.Revision, AuditActions.Erase);
        session.Commit();
        return true;
    }
}
