using System.Text.Json;
using Taizhang.Catalog.Loading;
using Xunit;

namespace Taizhang.Catalog.Tests;

/// <summary>The schema that editors use knows the same keys as the loader, no more and no fewer.</summary>
public sealed class EditorSchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root(), "catalog", "catalog.schema.json"))).RootElement;

    [Theory]
    [InlineData("", "bogus: 1")]
    [InlineData("organisation-kind", "organisation-kinds: [{ bogus: 1 }]")]
    [InlineData("role-kind", "role-kinds: [{ bogus: 1 }]")]
    [InlineData("ledger", "ledgers: [{ bogus: 1 }]")]
    [InlineData("duplicate", "ledgers: [{ duplicate: { bogus: 1 } }]")]
    [InlineData("field", "ledgers: [{ fields: [{ bogus: 1 }] }]")]
    [InlineData("sheet", "ledgers: [{ sheets: [{ bogus: 1 }] }]")]
    [InlineData("register", "ledgers: [{ sheets: [{ register: { bogus: 1 } }] }]")]
    [InlineData("fact-kind", "organisation-facts: [{ bogus: 1 }]")]
    [InlineData("rule", "ledgers: [{ rules: [{ bogus: 1 }] }]")]
    [InlineData("rule-definition", "rules: [{ name: x, bogus: 1 }]")]
    [InlineData("procedure", "procedures: [{ bogus: 1 }]")]
    [InlineData("step", "procedures: [{ steps: [{ bogus: 1 }] }]")]
    [InlineData("case-duplicate", "procedures: [{ duplicate: { bogus: 1 } }]")]
    [InlineData("step-document", "procedures: [{ steps: [{ documents: [{ bogus: 1 }] }] }]")]
    [InlineData("timer", "procedures: [{ steps: [{ timers: [{ bogus: 1 }] }] }]")]
    [InlineData("vote", "procedures: [{ steps: [{ vote: { bogus: 1 } }] }]")]
    [InlineData("exclusion", "procedures: [{ steps: [{ vote: { exclusions: [{ bogus: 1 }] } }] }]")]
    [InlineData("exit", "procedures: [{ steps: [{ exits: [{ bogus: 1 }] }] }]")]
    [InlineData("rating", "ratings: [{ bogus: 1 }]")]
    [InlineData("band", "ratings: [{ bands: [{ bogus: 1, cap-percent: 1 }] }]")]
    [InlineData("veto", "ratings: [{ vetoes: [{ bogus: 1 }] }]")]
    [InlineData("honour", "honours: [{ bogus: 1 }]")]
    [InlineData("honour-level", "honour-levels: [{ bogus: 1, term-years: 1 }]")]
    [InlineData("seniority", "seniority: [{ bogus: 1 }]")]
    [InlineData("work-year", "work-years: [{ bogus: 1 }]")]
    [InlineData("usual-outside", "usual-outside: [{ bogus: 1 }]")]
    [InlineData("year-task", "year-tasks: [{ bogus: 1 }]")]
    [InlineData("figure", "figures: [{ bogus: 1, count: highest }, { bogus: 1, count: sum }]")]
    [InlineData("derived", "figures: [{ derived: { bogus: 1 } }]")]
    [InlineData("default-variant", "default-variants: [{ bogus: 1 }]")]
    [InlineData("variant", "figures: [{ variants: [{ bogus: 1, count: highest }, { bogus: 1, count: sum }] }]")]
    [InlineData("source", "figures: [{ sources: [{ organisation: x, bogus: 1 }] }]")]
    [InlineData("condition", "figures: [{ sources: [{ where: [{ bogus: 1 }] }] }]")]
    [InlineData("decoy-reason", "decoy-reasons: [{ bogus: 1 }]")]
    [InlineData("decoy", "decoys: [{ bogus: 1 }]")]
    [InlineData("capture", "capture: [{ bogus: 1 }]")]
    [InlineData("capture-field", "capture: [{ fields: [{ bogus: 1 }] }]")]
    [InlineData("capture-choice", "capture: [{ fields: [{ choices: [{ bogus: 1 }] }] }]")]
    [InlineData("measure-word", "measure-words: [{ bogus: 1 }]")]
    [InlineData("confidence", "confidence: { bogus: 1 }")]
    [InlineData("confidence-step", "confidence: { steps: [{ bogus: 1 }] }")]
    public void the_loader_and_the_schema_know_the_same_keys(string definition, string yaml)
    {
        var known = CatalogLoader.Read([("t.yaml", yaml)]).Problems
            .Where(problem => problem.Message.Contains("bogus", StringComparison.Ordinal))
            .SelectMany(problem => problem.Next["这里可用：".Length..].TrimEnd('。').Split('、'))
            .ToHashSet();

        Assert.Equal(Keys(definition).Order(StringComparer.Ordinal), known.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void every_file_of_the_catalog_names_the_schema()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Root(), "catalog"), "*.yaml", SearchOption.AllDirectories))
        {
            var first = File.ReadLines(file).First();
            var path = Path.Combine(Path.GetDirectoryName(file) ?? "", first.Split("$schema=")[^1]);
            Assert.True(first.StartsWith("# yaml-language-server: ", StringComparison.Ordinal) && File.Exists(path), file);
        }
    }

    private static IEnumerable<string> Keys(string definition) =>
        (definition.Length == 0 ? Schema : Schema.GetProperty("$defs").GetProperty(definition)).GetProperty("properties").EnumerateObject().Select(property => property.Name);

    private static string Root() => Repository.Root;
}
