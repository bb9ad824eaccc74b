using Taizhang.Ledger.Browse;
using JsonNodes = System.Text.Json.Nodes.JsonObject;

namespace Taizhang.Ledger.Entry;

/// <summary>An entry of a book as somebody wrote it on a form: a topic with its day, or an outside body with its kind and level.</summary>
/// <param name="Ref">Made when the form is opened, so that a form sent twice is one entry.</param>
public sealed record WrittenBookItem(EntryKind Book, string Ref, string Name, string Published, string BodyKind, string Level)
{
    /// <summary>The revision that was read, for an amendment; null for a new entry.</summary>
    public int? Revision { get; init; }

    /// <summary>Why it is amended; not asked of a new entry.</summary>
    public string Reason { get; init; } = "";
}

/// <summary>Adds a topic (专题) or an outside body or lecturer (外部单位和讲师) to its book, or amends it there.</summary>
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

        return written.Revision is { } revision
            ? OneLine.Run(store, InputLine.Amend, Amendment(written, name, revision))
            : OneLine.Run(store, written.Book.Word(), New(written, name));
    }

    private static JsonNodes New(WrittenBookItem written, string name)
    {
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

        return body;
    }

    /// <summary>What kind of body it is stays: a medium that becomes a troupe is another one.</summary>
    private static JsonNodes Amendment(WrittenBookItem written, string name, int revision)
    {
        var body = new JsonNodes
        {
            ["ref"] = written.Ref,
            ["kind"] = written.Book.Word(),
            ["revision"] = revision,
            ["reason"] = written.Reason.Trim().Length > 0 ? written.Reason.Trim() : "修改",
            ["name"] = name,
        };
        if (written.Book == EntryKind.Outside)
        {
            body["level"] = written.Level.Trim();
        }
        else
        {
            body["published"] = written.Published.Length > 0 ? written.Published : null;
        }

        return body;
    }
}
