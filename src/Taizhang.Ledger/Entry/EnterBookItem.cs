using Taizhang.Ledger.Browse;
using JsonNodes = System.Text.Json.Nodes.JsonObject;

namespace Taizhang.Ledger.Entry;

/// <summary>An entry of a book as somebody wrote it on a form: a topic with its day, or an outside body with its kind and level.</summary>
/// <param name="Ref">Made when the form is opened, so that a form sent twice is one entry.</param>
public sealed record WrittenBookItem(EntryKind Book, string Ref, string Name, string Published, string BodyKind, string Level);

/// <summary>Adds a topic (专题) or an outside body or lecturer (外部单位和讲师) to its book.</summary>
public static class EnterBookItem
{
    public static Outcome<ImportReport> Run(LedgerStore store, Scope scope, WrittenBookItem written)
    {
        if (written.Book is not (EntryKind.Topic or EntryKind.Outside) || !scope.IsEverything)
        {
            return new Refusal("book-unknown", "", "这里只能登记专题、外部单位和讲师。", "请从系统管理里打开。");
        }

        var name = written.Name.Trim();
        if (ListBook.Run(store, scope, written.Book).Any(known => known.Title == name && known.Ref != written.Ref))
        {
            return new Refusal("book-same-name", "", $"“{name}”已经登记过。", "不用再登记；要改的，请打开那一条。");
        }

        var body = new JsonNodes { ["ref"] = written.Ref, ["name"] = name };
        if (written.Book == EntryKind.Outside)
        {
            body["kind"] = written.BodyKind.Trim();
            body["level"] = written.Level.Trim();
        }
        else if (written.Published.Length > 0)
        {
            body["published"] = written.Published;
        }

        return OneLine.Run(store, written.Book.Word(), body);
    }
}
