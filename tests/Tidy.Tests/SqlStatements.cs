using System.Text.RegularExpressions;

namespace Tidy.Tests;

/// <summary>
/// A value reaches the database as a parameter, never as part of a statement. A statement may be put together from names the code
/// itself declares; the guard knows such a name by its shape: a hole holds constants or static members in PascalCase
/// (<c>{Columns}</c>, <c>{RecordTable.Name}</c>), or an expression listed below with the reason why no value can come through it.
/// It reads words, not types, so what it lets through is still for the reviewer to look at.
/// </summary>
public sealed class SqlStatements
{
    private static readonly Regex Statement = new(
        @"\b(SELECT|INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE|DELETE\s+FROM|WHERE|VALUES|ORDER\s+BY|GROUP\s+BY|HAVING|JOIN|CREATE\s+(TABLE|INDEX)|ON\s+CONFLICT)\b"
            + @"|^\s*(select\s[\s\S]*\bfrom\b|insert\s+into\b|update\s+\S+\s+set\b|delete\s+from\b)"
    );

    private static readonly Regex DeclaredName = new(@"^[A-Z]\w*(\.[A-Z]\w*)*$");

    private static readonly Regex JoinedToSomething = new(@"^\+\s*(?<what>[\w.]+)");

    /// <summary>Expressions a hole may hold besides declared names, and why each can carry no value.</summary>
    private static readonly Dictionary<string, string> CarriesNoValue = new()
    {
        ["table.Name"] = "a table descriptor is written in code",
        ["table.ColumnList"] = "the column names of a table descriptor, joined",
    };

    /// <summary>Makes lists of parameter names and of whole numbers; no text can come through it.</summary>
    private static readonly Regex ListMaker = new(@"^SqlText\.(Parameters|Pairs|Rows|Numbers)\(");

    /// <summary>The files that make statements from descriptors and see no row, and why they have to.</summary>
    private static readonly Dictionary<string, string> MakesStatements = new()
    {
        ["src/Taizhang.Figures/Compute/FigureSql.cs"] = "the few kinds of counting make a statement each; what is asked for is a parameter",
        ["src/Taizhang.Figures/Compute/Overlaps.cs"] = "the rows of two figures side by side; what is asked for is a parameter",
        ["src/Taizhang.Figures/Compute/ReadPlaceFacts.cs"] = "names beside the rows a figure is counted from; what is asked for is a parameter",
        ["src/Taizhang.Figures/Compute/PendingDrafts.cs"] = "the same rows asked in two ways; what is asked for is a parameter",
        ["src/Taizhang.Ledger/Browse/BrowseRecords.cs"] = "the columns of a row, and the order asked for; the place the page begins is a parameter",
        ["src/Taizhang.Ledger/Browse/CountRecords.cs"] = "the selection's own statement around its rows",
        ["src/Taizhang.Ledger/Browse/FindEntries.cs"] = "the selection's own statement around its rows",
        ["src/Taizhang.Ledger/Browse/ListPeople.cs"] = "one condition for how many there are and for who they are; what is asked for is a parameter",
        ["src/Taizhang.Ledger/Browse/RecordSelection.cs"] = "conditions of constants and of the names of parameters; what a filter says is a parameter",
        ["src/Taizhang.Ledger/Browse/TotalRecords.cs"] = "the selection's own statement around its rows",
        ["src/Taizhang.Ledger/Entry/Rehoming.cs"] = "the columns of a descriptor, each with its table",
        ["src/Taizhang.Ledger/Store/Schema.cs"] = "a new database's tables and indexes are made from their descriptors",
        ["src/Taizhang.Storage.Postgres/NumberedStatements.cs"] = "statements of descriptors side by side; their values stay parameters",
        ["src/Taizhang.Storage.Postgres/PostgresWordIndex.cs"] = "names of a table descriptor; what is looked for is a parameter",
        ["src/Taizhang.Storage.Sqlite/SqliteWordIndex.cs"] = "names of a table descriptor; what is looked for is a parameter",
        ["src/Taizhang.Ledger/Store/Table.cs"] = "a descriptor makes its own statements from its columns, once, when it is declared",
    };

    [Fact]
    public void every_value_is_a_parameter() =>
        Tree.Keeps(Find, path => path.StartsWith("src/", StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal));

    [Theory]
    [InlineData("""var sql = $"SELECT id FROM record WHERE ref = '{reference}'";""")]
    [InlineData("""var sql = $"DELETE FROM record WHERE id = {id}";""")]
    [InlineData("""var tail = $" WHERE date <= {until:yyyy-MM-dd}";""")]
    [InlineData("""var sql = "SELECT id FROM record WHERE ref = " + reference;""")]
    [InlineData("var sql = $\"\"\"\n  UPDATE record SET title = {Clean(title)}\n  \"\"\";")]
    [InlineData("""var sql = $"insert into record values ({values})";""")]
    public void a_value_in_a_statement_is_caught(string line) => Assert.Single(Find("src/A/B.cs", line));

    [Theory]
    [InlineData("""var sql = "SELECT id FROM record WHERE ref = $ref";""")]
    [InlineData("""var sql = $"SELECT {Columns} FROM {RecordTable.Name} WHERE ref = $ref";""")]
    [InlineData("""var sql = $"INSERT INTO {table.Name} ({table.ColumnList}) VALUES ({Parameters})";""")]
    [InlineData("""var sql = "SELECT id " + FromRecord;""")]
    [InlineData("""var sql = $"SELECT id FROM record WHERE ref IN ({SqlText.Parameters(1, refs.Count)})";""")]
    [InlineData("""var text = $"{count} records were read from {file}";""")]
    public void a_statement_of_declared_names_is_not(string line) => Assert.Empty(Find("src/A/B.cs", line));

    private static IEnumerable<Violation> Find(string path, string text) =>
        from literal in CSharpText.Parse(text).Literals
        where !MakesStatements.ContainsKey(path) && Statement.IsMatch(literal.Text)
        let joined = JoinedToSomething.Match(literal.After) is { Success: true } match
            ? [match.Groups["what"].Value]
            : Array.Empty<string>()
        from hole in literal.Holes.Concat(joined)
        where !DeclaredName.IsMatch(hole) && !CarriesNoValue.ContainsKey(hole) && !ListMaker.IsMatch(hole)
        select new Violation(path, literal.Line, $"puts {hole} into a statement; pass it as a parameter");
}
