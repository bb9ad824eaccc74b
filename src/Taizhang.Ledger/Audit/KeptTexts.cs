using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Audit;

/// <summary>
/// Texts that are kept beside the entries and audited like them: what was handed in (报送), what was sealed (定稿). A table
/// of such texts has a column <c>id</c>, its key, and a column <c>content</c> with the canonical text; a row is never
/// changed or taken away.
/// </summary>
public static class KeptTexts
{
    internal const string IdColumn = "id";
    internal const string ContentColumn = "content";

    /// <summary>True for a table whose texts are held to the audit chain.</summary>
    internal static bool IsIn(Table table) =>
        table != Tables.Revision && table.KeyColumns == 1 && table.Columns[0].Name == IdColumn && table.Columns.Any(column => column.Name == ContentColumn);

    /// <summary>Appends the audit line of one text to the chain of its home, in the transaction that writes the text.</summary>
    public static void Audit(LedgerStore store, WriteSession session, long home, string action, long id, string content) =>
        AuditWriter.Append(store, session, home, AuditWriter.Lock(session, home), action, id, 0, content);

    /// <summary>The township to whose chain a text about an organisation belongs.</summary>
    public static long HomeOf(LedgerStore store, ReadSession session, FoundOrganisation organisation, DateOnly on) =>
        session.Tree(store).HomeOn(organisation.Id, on.DayNumber);
}
