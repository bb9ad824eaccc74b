using System.Xml.Linq;

namespace Tidy.Tests;

/// <summary>References run one way, as the flow does: catalog, ledger, figures, reports; prose beside them; pages see reports; the host sees everything.</summary>
public sealed class ProjectReferences
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Catalog"] = [],
        ["Ledger"] = ["Catalog"],
        ["Figures"] = ["Ledger"],
        ["Prose"] = ["Catalog"],
        ["Documents"] = [],
        ["Reports"] = ["Figures", "Prose", "Documents"],
        ["Web"] = ["Reports"],
        ["Demo"] = ["Ledger"],
        ["Storage.Sqlite"] = ["Ledger", "Figures", "Reports"],
        ["Storage.Postgres"] = ["Ledger", "Figures", "Reports"],
    };

    private static readonly HashSet<string> Hosts = ["Cli"];

    [Fact]
    public void references_run_one_way() =>
        Tree.Keeps(Find, path => path.StartsWith("src/", StringComparison.Ordinal) && path.EndsWith(".csproj", StringComparison.Ordinal));

    [Theory]
    [InlineData("Catalog", "Ledger", 1)]
    [InlineData("Ledger", "Figures", 1)]
    [InlineData("Prose", "Ledger", 1)]
    [InlineData("Documents", "Catalog", 1)]
    [InlineData("Ledger", "Cli", 1)]
    [InlineData("Web", "Storage.Sqlite", 1)]
    [InlineData("Mystery", "Catalog", 1)]
    [InlineData("Reports", "Prose", 0)]
    [InlineData("Cli", "Storage.Sqlite", 0)]
    public void a_reference_against_the_flow_is_caught(string project, string reference, int count) =>
        Assert.Equal(
            count,
            Find(
                    $"src/Taizhang.{project}/Taizhang.{project}.csproj",
                    $"""<Project><ItemGroup><ProjectReference Include="..\Taizhang.{reference}/Taizhang.{reference}.csproj" /></ItemGroup></Project>"""
                )
                .Count()
        );

    private static IEnumerable<Violation> Find(string path, string text)
    {
        var project = NameOf(path);
        if (Hosts.Contains(project))
        {
            return [];
        }

        if (!Allowed.TryGetValue(project, out var allowed))
        {
            return [new Violation(path, 0, "is a new project: say in the table which projects it may see")];
        }

        return XDocument
            .Parse(text)
            .Descendants("ProjectReference")
            .Select(element => NameOf(element.Attribute("Include")?.Value ?? ""))
            .Where(reference => !allowed.Contains(reference))
            .Select(reference => new Violation(path, 0, $"sees {reference}, which lies later in the flow or beside it"));
    }

    private static string NameOf(string path) =>
        Path.GetFileNameWithoutExtension(path.Replace('\\', '/')).Replace("Taizhang.", "", StringComparison.Ordinal);
}
