using System.Text.RegularExpressions;
using Taizhang.Catalog.Loading;

namespace Taizhang.Catalog.Tests;

/// <summary>The table of duties names what the catalog has, and the catalog has no ledger the table does not name.</summary>
public sealed partial class DutiesTests
{
    private static readonly DutyCatalog Catalog = CatalogLoader.Read(Path.Combine(Repository.Root, "catalog")).Catalog!;

    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "reference", "duties.md"));

    [Fact]
    public void every_id_the_table_names_is_in_the_catalog() => Assert.Empty(Missing(Text));

    [Fact]
    public void every_ledger_procedure_and_role_of_the_catalog_is_in_the_table()
    {
        var named = Named(Text).ToHashSet();
        var unnamed = Catalog.Ledgers.Keys.Select(id => ("ledger", id))
            .Concat(Catalog.Procedures.Select(procedure => ("case", procedure.Id)))
            .Concat(Catalog.RoleKinds.Keys.Select(id => ("role", id)))
            .Concat(Catalog.FactKinds.Keys.Select(id => ("fact", id)))
            .Where(id => !named.Contains(id));
        Assert.Empty(unnamed.ToList());
    }

    [Theory]
    [InlineData("| 会 | `ledger:gathring` |")]
    [InlineData("| 会 | `role:memebr` |")]
    [InlineData("| 会 | `organisation:brunch` |")]
    public void a_misspelt_id_is_caught(string planted) => Assert.Single(Missing(planted));

    private static IEnumerable<(string Kind, string Id)> Missing(string text) => Named(text).Where(named => !(named.Kind switch
    {
        "ledger" => Catalog.Ledgers.ContainsKey(named.Id),
        "case" => Catalog.Procedures.Any(procedure => procedure.Id == named.Id),
        "role" => Catalog.RoleKinds.ContainsKey(named.Id),
        "organisation" => Catalog.OrganisationKinds.ContainsKey(named.Id),
        "fact" => Catalog.FactKinds.ContainsKey(named.Id),
        _ => false,
    }));

    private static IEnumerable<(string Kind, string Id)> Named(string text) =>
        IdInTable().Matches(text).Select(match => (match.Groups[1].Value, match.Groups[2].Value));

    [GeneratedRegex("`([a-z]+):([a-z-]+)`")]
    private static partial Regex IdInTable();
}
