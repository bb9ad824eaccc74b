using System.Text.RegularExpressions;

namespace Tidy.Tests;

/// <summary>Every command a document tells the reader to type is one the program has.</summary>
public sealed class DocumentedCommands
{
    private const string Commands = "src/Taizhang.Cli/Commands";

    private static readonly Regex Code = new(@"^```.*?^```|`[^`\n]+`", RegexOptions.Multiline | RegexOptions.Singleline);
    private static readonly Regex Call = new(@"(?<![\w.])(?:\./)?taizhang[ \t]+([a-z]+)\b");

    [Fact]
    public void every_command_a_document_names_is_there()
    {
        Assert.SkipUnless(Tree.Exists(Commands), $"{Commands} is not there yet");
        Tree.Keeps((path, text) => Find(path, text, Tree.Exists), IsForUsers);
    }

    [Theory]
    [InlineData("run `./taizhang vanish --out a.docx`", 1)]
    [InlineData("```\n./taizhang demo\ntaizhang vanish\n```", 1)]
    [InlineData("run `./taizhang demo`; taizhang means ledger; `taizhang --version`", 0)]
    public void a_vanished_command_is_caught(string text, int count) =>
        Assert.Equal(count, Find("README.md", text, path => path == "src/Taizhang.Cli/Commands/DemoCommand.cs").Count());

    private static bool IsForUsers(string path) =>
        path.EndsWith(".md", StringComparison.Ordinal)
        && (path.StartsWith("README", StringComparison.Ordinal) || path.StartsWith("docs/guide/", StringComparison.Ordinal));

    private static IEnumerable<Violation> Find(string path, string text, Func<string, bool> exists) =>
        from code in Code.Matches(text)
        from call in Call.Matches(code.Value)
        let name = call.Groups[1].Value
        where !exists($"{Commands}/{char.ToUpperInvariant(name[0])}{name[1..]}Command.cs")
        select new Violation(
            path,
            CSharpText.LineAt(text, code.Index + call.Index),
            $"tells to run {name}, which the program does not have"
        );
}
