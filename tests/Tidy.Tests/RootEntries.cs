namespace Tidy.Tests;

/// <summary>The root is the first page a newcomer reads: few entries, each one meant.</summary>
public sealed class RootEntries
{
    private const int VisibleMax = 20;

    private static readonly HashSet<string> Meant =
    [
        "ARCHITECTURE.md",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "Directory.Build.props",
        "Directory.Packages.props",
        "LICENSE",
        "README.md",
        "README.zh-CN.md",
        "Taizhang.slnx",
        "bench",
        "catalog",
        "docs",
        "global.json",
        "src",
        "taizhang",
        "taizhang.cmd",
        "test",
        "test.cmd",
        "tests",
    ];

    /// <summary>Tools leave hidden folders of their own where they run; only these are ours.</summary>
    private static readonly HashSet<string> HiddenFolders = [".ci", ".config"];

    [Fact]
    public void the_root_holds_what_is_meant_and_nothing_else() =>
        Tree.IsClean(Find([.. Tree.Paths.Select(path => path.Split('/')[0]).Distinct()]));

    [Fact]
    public void there_is_room_for_what_is_meant() => Assert.InRange(Meant.Count, 1, VisibleMax);

    [Fact]
    public void a_stray_entry_and_a_missing_one_are_caught()
    {
        Assert.Contains(Find([.. Meant, "notes.txt"]), violation => violation.Path == "notes.txt");
        Assert.Contains(Find([.. Meant.Except(["LICENSE"])]), violation => violation.Path == "LICENSE");
        Assert.Empty(Find([.. Meant, ".editorconfig"]));
    }

    [Fact]
    public void no_tool_left_a_hidden_folder() => Tree.IsClean(FindHidden(Tree.Paths));

    [Fact]
    public void a_hidden_folder_is_caught_wherever_it_is()
    {
        Assert.Contains(FindHidden([".local/share/1"]), violation => violation.Path == ".local/share/1");
        Assert.Contains(FindHidden(["src/A/.cache/1"]), violation => violation.Path == "src/A/.cache/1");
        Assert.Empty(FindHidden([".ci/run", ".config/dotnet-tools.json", ".editorconfig", "src/A/.editorconfig"]));
    }

    private static IEnumerable<Violation> FindHidden(IEnumerable<string> paths) =>
        paths
            .Where(path => path.Split('/')[..^1].Any(folder => folder[0] == '.' && !HiddenFolders.Contains(folder)))
            .Select(path => new Violation(path, 0, "stands in a hidden folder that a tool left; remove it"));

    private static IEnumerable<Violation> Find(IReadOnlyCollection<string> entries) =>
        entries
            .Where(entry => entry[0] != '.' && !Meant.Contains(entry))
            .Select(entry => new Violation(entry, 0, "is not meant to stand in the root; put it in a folder or add it to the list"))
            .Concat(Meant.Except(entries).Where(IsAFile).Select(entry => new Violation(entry, 0, "is missing in the root")));

    /// <summary>Git keeps no empty folder, so only files can be missed.</summary>
    private static bool IsAFile(string entry) =>
        entry.Contains('.', StringComparison.Ordinal) || entry is "LICENSE" or "taizhang" or "test";
}
