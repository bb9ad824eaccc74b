using System.Text.RegularExpressions;

namespace Tidy.Tests;

/// <summary>What comes from elsewhere or speaks of elsewhere: built files, what a merge leaves behind, copies of other people's code, one machine's paths, how the work was organised.</summary>
public sealed class ForeignThings
{
    private static readonly Regex BuiltOrCopied = new(
        @"(\.min\.(js|css)|\.map|\.(dll|exe|so|dylib|pdb|nupkg|jar|zip|gz|woff2?|ttf|otf|orig|rej|bak))$",
        RegexOptions.IgnoreCase
    );

    private static readonly Regex MachinePath = new(
        @"(?<![\w.])/(wo" + @"rk|fa" + @"rm|ho" + @"me|Users)/[A-Za-z]|\b[A-Za-z]:\\+(Users|Documents and Settings)\b"
    );

    /// <summary>A study session is a thing the ledger counts, and so is F30@session; a session in which somebody wrote this file is not.</summary>
    private static readonly Regex WorkplaceWord = new(
        @"\bissue\s*#?\d|\bissue #|\bsub-?agents?\b|\bworktree\b|(?<!\b(study|training|learning|reading|study-group|login|lecture)\s)(?<!@)\bsessions?\b",
        RegexOptions.IgnoreCase
    );

    private static readonly HashSet<string> Texts =
    [
        ".cs",
        ".cshtml",
        ".cmd",
        ".css",
        ".csproj",
        ".js",
        ".json",
        ".md",
        ".props",
        ".sh",
        ".slnx",
        ".sql",
        ".svg",
        ".yaml",
        ".yml",
        "",
    ];

    [Fact]
    public void nothing_built_or_copied_is_kept() => Tree.IsClean(Tree.Paths.SelectMany(FindBuiltOrCopied));

    [Fact]
    public void no_file_names_a_place_on_somebodys_machine() =>
        Tree.Keeps(FindMachinePath, path => Texts.Contains(Path.GetExtension(path)));

    [Fact]
    public void the_documents_speak_of_the_product_only() =>
        Tree.Keeps(FindWorkplaceWord, path => path.EndsWith(".md", StringComparison.Ordinal));

    [Theory]
    [InlineData("src/Taizhang.Web/wwwroot/htmx.min.js", 1)]
    [InlineData("tests/A/Library.DLL", 1)]
    [InlineData("src/A/Reader.cs.orig", 1)]
    [InlineData("docs/flow.svg", 0)]
    [InlineData("tests/A/report.docx", 0)]
    public void a_built_file_is_caught(string path, int count) => Assert.Equal(count, FindBuiltOrCopied(path).Count());

    [Theory]
    [InlineData("see /wo" + "rk/notes", 1)]
    [InlineData("cd /ho" + "me/me", 1)]
    [InlineData(@"C:\Us" + @"ers\me", 1)]
    [InlineData("\"C:\\\\Us" + "ers\\\\me\"", 1)]
    [InlineData("https://example.org/wo" + "rk/notes", 0)]
    [InlineData(@"D:\台账数据", 0)]
    public void a_machine_path_is_caught(string line, int count) => Assert.Equal(count, FindMachinePath("docs/a.md", line).Count());

    [Theory]
    [InlineData("see issue #12", 1)]
    [InlineData("written in an earlier session", 1)]
    [InlineData("a sub-agent did", 1)]
    [InlineData("counts study sessions and training sessions", 0)]
    public void a_word_of_the_workplace_is_caught(string line, int count) =>
        Assert.Equal(count, FindWorkplaceWord("docs/a.md", line).Count());

    private static IEnumerable<Violation> FindBuiltOrCopied(string path) =>
        BuiltOrCopied.IsMatch(path)
            ? [new Violation(path, 0, "is built or third-party; fetch it by its package and let it be ignored")]
            : [];

    private static IEnumerable<Violation> FindMachinePath(string path, string text) =>
        MachinePath
            .Matches(text)
            .Select(match => new Violation(path, CSharpText.LineAt(text, match.Index), $"names a place on one machine: {match.Value}"));

    private static IEnumerable<Violation> FindWorkplaceWord(string path, string text) =>
        WorkplaceWord
            .Matches(text)
            .Select(match => new Violation(
                path,
                CSharpText.LineAt(text, match.Index),
                $"speaks of how the work was organised: {match.Value}"
            ));
}
