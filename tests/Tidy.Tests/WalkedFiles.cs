using System.Text.RegularExpressions;

namespace Tidy.Tests;

/// <summary>ARCHITECTURE.md walks one record through real files. They stand in its block marked <c>paths</c>: a path a line, then what happens there.</summary>
public sealed class WalkedFiles
{
    private static readonly Regex Block = new(@"^```paths[ \t]*\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline);

    [Fact]
    public void the_record_walks_through_files_that_are_there() =>
        Tree.IsClean(Find("ARCHITECTURE.md", Tree.Text("ARCHITECTURE.md"), Tree.Exists));

    [Theory]
    [InlineData("```paths\nsrc/There.cs  enters\nsrc/Gone.cs   counts\n```", 1)]
    [InlineData("```paths\nsrc/There.cs  enters\n```", 0)]
    [InlineData("no block at all", 1)]
    public void a_step_through_a_vanished_file_is_caught(string text, int count) =>
        Assert.Equal(count, Find("ARCHITECTURE.md", text, path => path == "src/There.cs").Count());

    private static IEnumerable<Violation> Find(string path, string text, Func<string, bool> exists)
    {
        var steps = Block
            .Matches(text)
            .SelectMany(block => block.Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .ToList();
        return steps.Count == 0
            ? [new Violation(path, 0, "walks through no file; keep its block marked paths")]
            : steps
                .Select(step => step.Split(' ', 2)[0])
                .Where(step => !exists(step))
                .Select(step => new Violation(path, 0, $"walks through {step}, which is not there"));
    }
}
