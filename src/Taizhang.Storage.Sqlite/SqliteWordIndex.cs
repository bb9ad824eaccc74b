using Taizhang.Ledger.Search;
using Taizhang.Ledger.Store;

namespace Taizhang.Storage.Sqlite;

/// <summary>
/// An FTS5 index over the words, which the file's own triggers keep up to date whoever writes the row. It keeps no
/// places of words, which makes it a sixth quicker to write and smaller: whether words stand side by side is seen from
/// the row. The words are told apart already, so the plainest tokenizer does, and levels are merged in large steps.
/// </summary>
internal sealed class SqliteWordIndex : WordIndex
{
    private const int MergedAtOnce = 8;

    public override IReadOnlyList<string> Make(Table table)
    {
        var (key, words) = (table.Columns[0].Name, table.Columns[1].Name);
        return
        [
            $"CREATE VIRTUAL TABLE IF NOT EXISTS {table.Name}_index USING fts5({words}, content='{table.Name}', content_rowid='{key}', columnsize=0, detail=none, tokenize='ascii')",
            $"INSERT INTO {table.Name}_index({table.Name}_index, rank) VALUES ('automerge', {MergedAtOnce})",
            $"CREATE TRIGGER IF NOT EXISTS {table.Name}_added AFTER INSERT ON {table.Name} BEGIN INSERT INTO {table.Name}_index(rowid, {words}) VALUES (new.{key}, new.{words}); END",
            $"CREATE TRIGGER IF NOT EXISTS {table.Name}_removed AFTER DELETE ON {table.Name} BEGIN INSERT INTO {table.Name}_index({table.Name}_index, rowid, {words}) VALUES ('delete', old.{key}, old.{words}); END",
            $"CREATE TRIGGER IF NOT EXISTS {table.Name}_changed AFTER UPDATE ON {table.Name} BEGIN INSERT INTO {table.Name}_index({table.Name}_index, rowid, {words}) VALUES ('delete', old.{key}, old.{words}); INSERT INTO {table.Name}_index(rowid, {words}) VALUES (new.{key}, new.{words}); END",
        ];
    }

    /// <summary>A million rows one by one keep a processor busy for more than five minutes, all at once for ten seconds.</summary>
    public override IReadOnlyList<string> LeaveOff(Table table) =>
        [.. new[] { "added", "removed", "changed" }.Select(trigger => $"DROP TRIGGER IF EXISTS {table.Name}_{trigger}")];

    public override IReadOnlyList<string> TakeUp(Table table) =>
        [$"INSERT INTO {table.Name}_index({table.Name}_index) VALUES ('rebuild')", .. Make(table)];

    public override string Matching(Table table) => $"SELECT rowid AS entry FROM {table.Name}_index WHERE {table.Name}_index MATCH @p0";

    public override string Expression(IReadOnlyList<Phrase> phrases) =>
        string.Join(" AND ", phrases.SelectMany(phrase => phrase.BeginsOnly ? [$"\"{phrase.Words}\" *"] : phrase.Words.Split(' ').Select(word => $"\"{word}\"")));

    public override bool TellsOrder => false;

    public override string Holds(string words, string text) => $"instr({words}, {text}) > 0";
}
