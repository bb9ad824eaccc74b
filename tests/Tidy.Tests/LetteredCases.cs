using System.Text.RegularExpressions;

namespace Tidy.Tests;

/// <summary>The handbook gives its cases letters; each letter has a test that begins with it.</summary>
public sealed partial class LetteredCases
{
    private static readonly (string Chapter, char Last, string[] Files)[] Chapters =
    [
        ("18.1", 'R', ["tests/Taizhang.Ledger.Tests/Procedures/MembershipVectors.cs"]),
        ("18.2", 'F', ["tests/Taizhang.Ledger.Tests/Procedures/MedalVectors.cs"]),
        ("18.3", 'L', ["tests/Taizhang.Figures.Tests/CountingVectors.cs", "tests/Taizhang.Reports.Tests/HandbookVectors.cs"]),
    ];

    [Fact]
    public void every_letter_has_its_test() => Tree.IsClean(
        Chapters.SelectMany(chapter => Find(chapter.Files[0], chapter.Chapter, chapter.Last, string.Concat(chapter.Files.Select(Tree.Text)))));

    [Fact]
    public void a_letter_without_a_test_is_caught() =>
        Assert.Single(Find("t.cs", "18.9", 'C', "public void A_is_so() { }\npublic void C_is_so() { }\n// B_is_not"));

    private static IEnumerable<Violation> Find(string path, string chapter, char last, string text)
    {
        var letters = Letter().Matches(text).Select(match => match.Groups[1].Value[0]).ToHashSet();
        return Enumerable.Range('A', last - 'A' + 1)
            .Select(code => (char)code)
            .Where(letter => !letters.Contains(letter))
            .Select(letter => new Violation(path, 0, $"Case {letter} of {chapter} has no test: write one named {letter}_…"));
    }

    [GeneratedRegex(@"public void ([A-Z])_\w+\(")]
    private static partial Regex Letter();
}
