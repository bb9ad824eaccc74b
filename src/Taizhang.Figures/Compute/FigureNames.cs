using Taizhang.Catalog.Figures;
using Taizhang.Figures.Contributions;
using Taizhang.Figures.Definitions;
using Taizhang.Ledger;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.Store;

namespace Taizhang.Figures.Compute;

/// <summary>
/// The names behind a figure that lists them, read from the sources that give its value; organisations in office order,
/// each once. Two villages of one name are two names.
/// </summary>
internal static class FigureNames
{
    public static IReadOnlyList<string> Of(LedgerStore store, ReadSession session, World world, NumberedRule rule, Area area, Period period)
    {
        if (rule.Rule.Names is not { } path)
        {
            return [];
        }

        var sources = session.Read(
            FigureSql.Sources(rule, area),
            row => (Source: row.GetInt64(0), Item: row.GetInt64(2), Day: row.GetInt32(3), Rank: row.GetInt32(5)),
            FigureSql.Values(rule, area, period.From.DayNumber, period.To.DayNumber));
        var counted = rule.IsAdditive
            ? sources.Select(source => source.Source)
            : sources.OrderBy(source => source.Day).ThenBy(source => source.Source)
                .GroupBy(source => source.Item)
                .Select(same => rule.Rule.Counting.Kind == CountKind.Highest ? same.MaxBy(source => source.Rank).Source : same.First().Source);
        return [.. counted.Distinct()
            .SelectMany(id => NamesOf(store, session, world, rule, path, id, period.To))
            .Distinct()
            .OrderBy(name => name.Order, StringComparer.Ordinal)
            .Select(name => name.Name)];
    }

    private static IEnumerable<(string Order, string Name)> NamesOf(LedgerStore store, ReadSession session, World world, NumberedRule rule, FieldPath path, long id, DateOnly on)
    {
        if (CountedSources.One(store, session, id) is not { } content)
        {
            return [];
        }

        var step = content is CaseContent @case
            ? rule.Rule.Sources.Select(source => source.Step is { } wanted ? @case.Step(wanted) : null).FirstOrDefault(found => found is not null)
            : null;
        var view = new SourceView(content, world, step);
        var isOrganisation = view.TargetOf(path) == EntryKind.Organisation;
        return view.Values(path).Select(value => isOrganisation && world.Tree.ByCode(value.Word) is { } organisation
            ? (organisation.Code, organisation.NameOn(on.DayNumber))
            : (content.Ref, value.Word));
    }
}
