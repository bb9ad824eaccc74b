using Taizhang.Catalog.Figures;
using Taizhang.Figures.Contributions;
using Taizhang.Figures.Definitions;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.Store;

namespace Taizhang.Figures.Compute;

/// <summary>
/// The names behind a figure that lists them, from the rows that give its value; organisations in office order, each
/// once. Two villages of one name are two names.
/// </summary>
internal static class FigureNames
{
    public static IReadOnlyList<string> Of(ReadSession session, Lazy<OrganisationTree> tree, NumberedRule rule, Area area, Period period)
    {
        var sources = session.Read(
            FigureSql.NamedSources(rule, area),
            row => new NamedSource(row.GetInt64(0), row.GetInt64(1), row.GetInt32(2), row.GetInt32(3), row.IsDBNull(4) ? null : row.GetString(4), row.GetString(5)),
            FigureSql.Values(rule, area, period.From.DayNumber, period.To.DayNumber));
        var counted = rule.IsAdditive
            ? sources
            : sources.OrderBy(source => source.Day).ThenBy(source => source.Id)
                .GroupBy(source => source.Item)
                .Select(same => rule.Rule.Counting.Kind == CountKind.Highest ? same.MaxBy(source => source.Level) ?? same.First() : same.First());
        return [.. counted.DistinctBy(source => source.Id)
            .SelectMany(source => NamesOf(source, tree, period.To))
            .Distinct()
            .OrderBy(name => name.Order, StringComparer.Ordinal)
            .Select(name => name.Name)];
    }

    private static IEnumerable<(string Order, string Name)> NamesOf(NamedSource source, Lazy<OrganisationTree> tree, DateOnly on) =>
        ListedNames.Read(source.Names).Select(name => name.IsOrganisation && tree.Value.ByCode(name.Word) is { } organisation
            ? (organisation.Code, organisation.NameOn(on.DayNumber))
            : (source.Ref, name.Word));

    private sealed record NamedSource(long Id, long Item, int Day, int Level, string? Names, string Ref);
}
