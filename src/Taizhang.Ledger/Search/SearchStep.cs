using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Search;

/// <summary>The table of words by which entries are found.</summary>
public static class SearchTables
{
    /// <summary>One row for every record and case that is not void; all of it follows from the entries.</summary>
    public static readonly Table Row = new(
        "search_row",
        1,
        hashed: false,
        [
            new("entry", ColumnType.Long),
            new("words", ColumnType.Text),
        ])
    {
        HasWords = true,
    };
}

/// <summary>Keeps the words of entries in step with the ledger, in the ledger's own transaction.</summary>
public sealed class SearchStep : CommitStep
{
    private static readonly string WordsSql = $"SELECT words FROM {SearchTables.Row.Name} WHERE entry = @p0";

    public override IReadOnlyList<Table> Tables => [SearchTables.Row];

    public override void Write(CommitContext context)
    {
        var found = SideBySide.Map(context.Changes, change => (change, change.Status == EntryStatus.Void ? null : SearchWords.Of(change.Content, context.World)));
        foreach (var (change, words) in found)
        {
            Write(context.Session, change.Id, change.Existed, words);
        }

        var changed = context.Changes.Select(change => change.Id).ToHashSet();
        foreach (var source in context.Sources.Where(source => !changed.Contains(source.Id)))
        {
            // It refers to what changed: a topic or a body by another name is found by that name.
            if ((source.Draft ?? source.Counted) is { } content && SearchWords.Of(content, context.World) is { } words)
            {
                WriteIfOther(context.Session, source.Id, words);
            }
        }
    }

    private static void Write(WriteSession session, long entry, bool existed, string? words)
    {
        if (words is null)
        {
            if (existed)
            {
                session.Delete(SearchTables.Row, entry);
            }
        }
        else if (existed)
        {
            session.Replace(SearchTables.Row, entry, words);
        }
        else
        {
            session.Insert(SearchTables.Row, entry, words);
        }
    }

    private static void WriteIfOther(WriteSession session, long entry, string words)
    {
        if (session.Read(WordsSql, row => row.GetString(0), entry) is not [var old] || old != words)
        {
            session.Replace(SearchTables.Row, entry, words);
        }
    }
}
