using System.Globalization;
using System.Text;
using Taizhang.Catalog.Lexicon;

namespace Taizhang.Catalog.Figures;

/// <summary>Writes the reference of the figures, <c>docs/reference/figures.md</c>, from their definitions.</summary>
public static class FigureReference
{
    private const string NoReason = "本办公室没有登记它的台账。";

    /// <summary>Same catalog, same text. Lines end with a line feed.</summary>
    public static string Of(DutyCatalog catalog)
    {
        var page = new StringBuilder();
        page.Append("# The figures\n\nWritten by `taizhang ledgers --reference docs/reference/figures.md` from the catalog. A figure of a period (本期数) counts what\n");
        page.Append("happened in it; a figure of a day (期末数) what stands then. A variant is another way to count, asked for by its id.\n");
        foreach (var area in catalog.Figures.Values.GroupBy(figure => figure.Area))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {area.Key}\n\n| id | name | unit | time | counted from | counting note |\n|---|---|---|---|---|---|\n");
            foreach (var (figure, rule) in area.SelectMany(figure => figure.Rules.Select(rule => (figure, rule))))
            {
                var from = figure.Derivation is { } derived ? Derived(derived) : Sources(rule);
                page.Append(CultureInfo.InvariantCulture, $"| `{rule.Key}` | {rule.Name} | {rule.Unit} | {(rule.Time == FigureTime.Stock ? "day" : "period")} | {from} | {rule.Note} |\n");
            }
        }

        page.Append("\n## What reports count and this office does not\n\nA sentence about one of these is read as known and not ours; it is never linked to a figure.\n");
        foreach (var why in catalog.Decoys.GroupBy(decoy => ReasonOf(catalog, decoy)).OrderBy(why => why.Key == NoReason))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n- {why.Key}\n  {string.Join('、', why.Select(decoy => decoy.Name))}\n");
        }

        return page.ToString();
    }

    private static string Sources(CountingRule rule) =>
        string.Join(' ', rule.Sources.Select(source => $"`{source.Kind.ToString().ToLowerInvariant()}:{source.Id}{(source.Step is { } step ? $"/{step}" : "")}`").Distinct());

    private static string Derived(Derivation derived) =>
        $"{derived.Kind.ToString().ToLowerInvariant()} of {Listed(derived.Of)}{(derived.Against.Count > 0 ? $" against {Listed(derived.Against)}" : "")}";

    private static string Listed(IEnumerable<string> figures) => string.Join(' ', figures.Select(figure => $"`{figure}`"));

    private static string ReasonOf(DutyCatalog catalog, Decoy decoy) =>
        catalog.DecoyReasons.FirstOrDefault(reason => reason.Decoys.Contains(decoy.Name))?.Why ?? NoReason;
}
