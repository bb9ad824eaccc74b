namespace Tidy.Tests;

/// <summary>The part of the .gitignore language that our own file uses: names, runs of names after <c>**/</c>, and <c>*.ending</c>.</summary>
internal sealed record IgnoredPaths(IReadOnlyList<string> Patterns)
{
    public static IgnoredPaths Parse(string gitignore) =>
        new([
            .. gitignore
                .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Where(line => line[0] != '#')
                .Select(line => line.TrimEnd('/').Replace("**/", "", StringComparison.Ordinal)),
        ]);

    public bool Matches(string path) => Patterns.Any(pattern => Matches(path, pattern));

    private static bool Matches(string path, string pattern) =>
        pattern[0] == '*'
            ? path.EndsWith(pattern[1..], StringComparison.Ordinal)
            : path == pattern || path.EndsWith("/" + pattern, StringComparison.Ordinal);
}

public sealed class IgnoredPathsTests
{
    [Theory]
    [InlineData("bin", true)]
    [InlineData("src/A/bin", true)]
    [InlineData("src/A/wwwroot/lib", true)]
    [InlineData("src/A/A.csproj.user", true)]
    [InlineData("src/A/cabin", false)]
    [InlineData("lib", false)]
    public void a_pattern_of_git_is_read_as_git_reads_it(string path, bool ignored) =>
        Assert.Equal(ignored, IgnoredPaths.Parse("# built\nbin/\n**/wwwroot/lib/\n*.user\n").Matches(path));
}
