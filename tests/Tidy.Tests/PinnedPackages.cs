using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Tidy.Tests;

/// <summary>One exact version of every package, in one place: the same sources build the same program next year.</summary>
public sealed class PinnedPackages
{
    private static readonly Regex Exact = new(@"^\d+(\.\d+){1,3}(-[\w.]+)?$");

    [Fact]
    public void every_package_has_one_exact_version() =>
        Tree.Keeps(Find, path => path.EndsWith(".csproj", StringComparison.Ordinal) || path.EndsWith(".props", StringComparison.Ordinal));

    [Theory]
    [InlineData("Directory.Packages.props", """<PackageVersion Include="A" Version="1.2.*" />""", 1)]
    [InlineData("Directory.Packages.props", """<PackageVersion Include="A" Version="[1.2,2.0)" />""", 1)]
    [InlineData("Directory.Packages.props", """<PackageVersion Include="A" />""", 1)]
    [InlineData("src/A/A.csproj", """<PackageReference Include="A" Version="1.2.3" />""", 1)]
    [InlineData("src/A/A.csproj", """<PackageReference Include="A" VersionOverride="1.2.3" />""", 1)]
    [InlineData("Directory.Packages.props", """<PackageVersion Include="A" Version="1.2.3" />""", 0)]
    [InlineData("src/A/A.csproj", """<PackageReference Include="A" />""", 0)]
    public void a_floating_or_scattered_version_is_caught(string path, string item, int count) =>
        Assert.Equal(count, Find(path, $"<Project><ItemGroup>{item}</ItemGroup></Project>").Count());

    private static IEnumerable<Violation> Find(string path, string text)
    {
        var project = XDocument.Parse(text);
        var floating = project
            .Descendants("PackageVersion")
            .Where(element => !Exact.IsMatch(element.Attribute("Version")?.Value ?? ""))
            .Select(element => new Violation(path, 0, $"{element.Attribute("Include")?.Value} has no exact version"));
        var scattered = project
            .Descendants("PackageReference")
            .Where(element => element.Attribute("Version") is not null || element.Attribute("VersionOverride") is not null)
            .Select(element => new Violation(
                path,
                0,
                $"{element.Attribute("Include")?.Value}: versions stand in Directory.Packages.props"
            ));
        return floating.Concat(scattered);
    }
}
