using System.Text.RegularExpressions;

namespace Tidy.Tests;

/// <summary>
/// A file is read in one go, is called what it declares, and lies in a folder with a name from the domain. A family of small types that
/// are read together may share a file with a name in the plural.
/// </summary>
public sealed class FileShape
{
    private const int LinesMax = 400;

    private static readonly HashSet<string> FoldersThatSayNothing = new(
        ["Services", "Helpers", "Common", "Utils", "Managers", "Impl", "SeedWork", "v2"],
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly Regex Declaration = new(
        @"\b(?:class|struct|record|interface|enum|delegate\s+\S+)\s+(?!struct\b|class\b)(?<name>\w+)"
    );

    /// <summary>These declare no type of their own: the entry point and what holds for a whole project.</summary>
    private static readonly HashSet<string> FilesWithoutAType = ["Program", "GlobalUsings", "AssemblyInfo"];

    [Fact]
    public void every_file_can_be_read_in_one_go() => Tree.Keeps(FindTooLong, path => IsIn(path, "src/") || IsIn(path, "tests/"));

    [Fact]
    public void every_source_file_is_called_what_it_declares() =>
        Tree.Keeps(FindMisnamed, path => IsIn(path, "src/") && path.EndsWith(".cs", StringComparison.Ordinal));

    [Fact]
    public void every_folder_has_a_name_that_says_something() => Tree.Keeps(FindEmptyName, path => IsIn(path, "src/"));

    [Fact]
    public void a_file_too_long_is_caught()
    {
        Assert.Single(FindTooLong("src/A/B.cs", string.Concat(Enumerable.Repeat("x\n", LinesMax + 1))));
        Assert.Empty(FindTooLong("src/A/B.cs", string.Concat(Enumerable.Repeat("x\n", LinesMax))));
        Assert.Empty(FindTooLong("src/A/packages.lock.json", string.Concat(Enumerable.Repeat("x\n", LinesMax + 1))));
    }

    [Theory]
    [InlineData("src/A/Record.cs", "public sealed record Person(string Name);", 1)]
    [InlineData("src/A/Record.cs", "// class Record", 1)]
    [InlineData("src/A/Record.cs", "public readonly record struct Record(long Value);", 0)]
    [InlineData("src/A/Record.cs", "internal sealed class Record<T>;", 0)]
    [InlineData("src/A/Record.Reading.cs", "internal sealed partial class Record;", 0)]
    [InlineData("src/A/Kinds.cs", "public sealed record RoleKind; public sealed record OfficeKind;", 0)]
    [InlineData("src/A/Kinds.cs", "public sealed record RoleKind;", 1)]
    [InlineData("src/A/Program.cs", "return 0;", 0)]
    public void a_file_called_otherwise_is_caught(string path, string text, int count) =>
        Assert.Equal(count, FindMisnamed(path, text).Count());

    [Theory]
    [InlineData("src/Taizhang.Ledger/Helpers/Dates.cs", 1)]
    [InlineData("src/Taizhang.Web/Common/v2/Page.cs", 2)]
    [InlineData("src/Taizhang.Ledger/Records/Dates.cs", 0)]
    public void a_folder_that_says_nothing_is_caught(string path, int count) => Assert.Equal(count, FindEmptyName(path, "").Count());

    private static bool IsIn(string path, string folder) => path.StartsWith(folder, StringComparison.Ordinal);

    private static IEnumerable<Violation> FindTooLong(string path, string text)
    {
        var lines = text.Count(c => c == '\n');
        if (Path.GetExtension(path) is ".cs" or ".cshtml" or ".js" or ".css" or ".sql" && lines > LinesMax)
        {
            yield return new Violation(path, LinesMax, $"has {lines} lines; split it where its meaning splits");
        }
    }

    private static IEnumerable<Violation> FindMisnamed(string path, string text)
    {
        // Behind a page stands its model.
        var name = Path.GetFileName(path).Split('.')[0] + (path.EndsWith(".cshtml.cs", StringComparison.Ordinal) ? "Model" : "");
        var types = Declaration.Matches(CSharpText.Parse(text).Code).Select(match => match.Groups["name"].Value).ToList();
        var isFamily = name[^1] == 's' && types.Count > 1;
        if (!FilesWithoutAType.Contains(name) && !types.Contains(name) && !isFamily)
        {
            yield return new Violation(path, 0, $"declares no type called {name}");
        }
    }

    private static IEnumerable<Violation> FindEmptyName(string path, string text) =>
        path.Split('/')[..^1]
            .Where(FoldersThatSayNothing.Contains)
            .Select(folder => new Violation(path, 0, $"lies in a folder called {folder}; name what it holds"));
}
