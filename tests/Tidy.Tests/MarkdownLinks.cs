using System.Text.RegularExpressions;

namespace Tidy.Tests;

/// <summary>A document that names a file names one that is there.</summary>
public sealed class MarkdownLinks
{
    private static readonly Regex Fence = new(@"^(```|~~~).*?^\1[ \t]*\r?$", RegexOptions.Multiline | RegexOptions.Singleline);
    private static readonly Regex Link = new(@"\[[^\]]*\]\(\s*<?([^)\s>]+)>?[^)]*\)|\b(?:src|href)=""([^""]+)""");
    private static readonly Regex Quoted = new(@"`([^`\n]+)`");
    private static readonly Regex PathShape = new(@"^\.?[\w@-][\w.@-]*(/[\w.*@-]+)*/?$|^\./[\w.@-]+(/[\w.*@-]+)*/?$");

    /// <summary>A bare name is looked up only where its ending says that it is one of our own files: report.docx is an example, style.md would not be.</summary>
    private static readonly HashSet<string> OwnEndings = [".cs", ".csproj", ".md", ".props", ".slnx", ".svg"];

    [Fact]
    public void every_link_leads_somewhere() => Tree.Keeps((path, text) => FindDeadLinks(path, text, Tree.Exists), IsMarkdown);

    /// <summary>The changelog tells of what was; everything else of what is.</summary>
    [Fact]
    public void every_path_named_is_there() =>
        Tree.Keeps((path, text) => FindVanishedPaths(path, text, Tree.Paths), path => IsMarkdown(path) && path != "CHANGELOG.md");

    [Theory]
    [InlineData("[a](docs/gone.md)", 1)]
    [InlineData("![a](gone.svg \"title\")", 1)]
    [InlineData("<img src=\"gone.svg\">", 1)]
    [InlineData("[a](b.md#part) [c](../README.md) [d](https://example.org/x) [e](#part)", 0)]
    [InlineData("```\n[a](docs/gone.md)\n```", 0)]
    public void a_dead_link_is_caught(string text, int count) =>
        Assert.Equal(count, FindDeadLinks("docs/a.md", text, path => path is "docs/b.md" or "README.md").Count());

    [Theory]
    [InlineData("see `src/A/Gone.cs`", 1)]
    [InlineData("see `src/gone/*.cs`", 1)]
    [InlineData("see `Gone.cs` and `gone.md`", 2)]
    [InlineData("see `src/A/B.cs`, `src/A/`, `src/*/B.cs`, `B.cs` and `./test`", 0)]
    [InlineData("writes `report.docx`, takes `and/or`, stands in `out/`", 0)]
    [InlineData("see `b.md` beside this one", 0)]
    public void a_vanished_path_is_caught(string text, int count) =>
        Assert.Equal(count, FindVanishedPaths("docs/a.md", text, ["docs/b.md", "src/A/B.cs", "test"]).Count());

    private static bool IsMarkdown(string path) => path.EndsWith(".md", StringComparison.Ordinal);

    private static IEnumerable<Violation> FindDeadLinks(string path, string text, Func<string, bool> exists)
    {
        var prose = WithoutFences(text);
        foreach (Match match in Link.Matches(prose))
        {
            var target = (match.Groups[1].Success ? match.Groups[1] : match.Groups[2]).Value.Split('#')[0];
            if (target.Length > 0 && !target.Contains(':', StringComparison.Ordinal) && !exists(Beside(path, target)))
            {
                yield return new Violation(path, CSharpText.LineAt(prose, match.Index), $"links to {target}, which is not there");
            }
        }
    }

    private static IEnumerable<Violation> FindVanishedPaths(string path, string text, IReadOnlyList<string> paths)
    {
        var roots = paths.Select(p => p.Split('/')[0]).ToHashSet();
        var prose = WithoutFences(text);
        foreach (Match match in Quoted.Matches(prose))
        {
            var named = match.Groups[1].Value;
            if (PathShape.IsMatch(named) && IsOurs(named, roots) && !paths.Any(p => IsAt(p, named) || IsAt(p, Beside(path, named))))
            {
                yield return new Violation(path, CSharpText.LineAt(prose, match.Index), $"names {named}, which is not there");
            }
        }
    }

    private static bool IsOurs(string named, HashSet<string> roots) =>
        named.StartsWith("./", StringComparison.Ordinal)
        || (
            named.Contains('/', StringComparison.Ordinal)
                ? roots.Contains(named.Split('/')[0])
                : OwnEndings.Contains(Path.GetExtension(named))
        );

    /// <summary>Is the path what was named: itself, a folder it lies in, a match of its stars, or its bare file name?</summary>
    private static bool IsAt(string path, string named)
    {
        named = named.StartsWith("./", StringComparison.Ordinal) ? named[2..] : named;
        var pattern = Regex.Escape(named.TrimEnd('/')).Replace(@"\*", "[^/]*", StringComparison.Ordinal);
        var start = named.Contains('/', StringComparison.Ordinal) ? "^" : "(^|/)";
        return Regex.IsMatch(path, $"{start}{pattern}(/|$)");
    }

    private static string Beside(string path, string target)
    {
        var folder = Path.GetDirectoryName(path) ?? "";
        return Path.GetRelativePath("/root", Path.GetFullPath(Path.Combine("/root", folder, target))).Replace('\\', '/');
    }

    /// <summary>Fenced blocks are examples; their lines stay, so that line numbers hold.</summary>
    private static string WithoutFences(string text) => Fence.Replace(text, match => new string('\n', match.Value.Count(c => c == '\n')));
}
