using Taizhang.Ledger.Search;
using Taizhang.Ledger.Store;

namespace Taizhang.Storage.Postgres;

/// <summary>A GIN index over the words as PostgreSQL's own text vector; the words are told apart already, so its simplest configuration does.</summary>
internal sealed class PostgresWordIndex : WordIndex
{
    public override IReadOnlyList<string> Make(Table table) =>
        [$"CREATE INDEX IF NOT EXISTS {table.Name}_index ON {table.Name} USING GIN (to_tsvector('simple', {table.Columns[1].Name}))"];

    public override bool TellsOrder => true;

    public override string Matching(Table table) =>
        $"SELECT {table.Columns[0].Name} AS entry FROM {table.Name} WHERE to_tsvector('simple', {table.Columns[1].Name}) @@ to_tsquery('simple', @p0)";

    public override string Expression(IReadOnlyList<Phrase> phrases) => string.Join(
        " & ",
        phrases.Select(phrase => phrase.BeginsOnly ? $"{phrase.Words}:*" : $"({phrase.Words.Replace(" ", " <-> ", StringComparison.Ordinal)})"));

    public override string Holds(string words, string text) => $"strpos({words}, {text}) > 0";
}
