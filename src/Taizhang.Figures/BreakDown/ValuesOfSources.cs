using Taizhang.Catalog.Figures;
using Taizhang.Catalog.Ledgers;
using Taizhang.Figures.Compute;
using Taizhang.Figures.Contributions;
using Taizhang.Figures.Definitions;
using Taizhang.Ledger;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.Store;

namespace Taizhang.Figures.BreakDown;

/// <summary>What the sources of a figure say in a field, and the order in which the office names such values.</summary>
internal sealed class ValuesOfSources(LedgerStore store, ReadSession session, NumberedRule rule, Dimension by)
{
    private const string Nothing = "未填";

    private readonly World _world = CountedSources.WorldOf(store, session);

    private readonly List<(FigureSource Source, List<FieldDefinition> Fields)> _fields =
        [.. rule.Rule.Sources.Select(source => (source, by.FieldsIn(store.Catalog, source).ToList()))];

    /// <summary>The values of each source; nothing for one that says nothing.</summary>
    public ILookup<long, string> Of(Area area, Period period) => session
        .Read(
            FigureSql.Contents(rule, area),
            row => (Id: row.GetInt64(0), Content: CountedSources.Read(store.Catalog, (EntryKind)row.GetInt32(1), row.GetString(2))),
            FigureSql.Values(rule, area, period.From.DayNumber, period.To.DayNumber))
        .SelectMany(source => ValuesOf(source.Content).Distinct().Select(value => (source.Id, value)))
        .ToLookup(pair => pair.Id, pair => pair.value);

    /// <summary>Topics by the day from which they can be spoken about, choices as the catalog lists them, and last what was left empty.</summary>
    public IEnumerable<(string Key, string Name)> InOrder(IEnumerable<string> values)
    {
        var choices = _fields.SelectMany(known => known.Fields).SelectMany(field => field.Choices).Distinct().Select((choice, place) => (choice, place)).ToDictionary(known => known.choice, known => known.place);
        return values
            .Select(value => (Key: value, Topic: by.Id == Dimension.Topic ? _world.Counted(EntryKind.Topic, value) as TopicContent : null))
            .OrderBy(value => value.Key.Length == 0)
            .ThenBy(value => value.Topic?.Published?.DayNumber ?? Days.Ever)
            .ThenBy(value => choices.GetValueOrDefault(value.Key, choices.Count))
            .ThenBy(value => value.Key, StringComparer.Ordinal)
            .Select(value => (value.Key, value.Topic?.Name ?? (value.Key.Length == 0 ? Nothing : value.Key)));
    }

    private IEnumerable<string> ValuesOf(Content content)
    {
        foreach (var (source, fields) in _fields.Where(known => Reads(known.Source, content)))
        {
            var step = content is CaseContent @case && source.Step is { } taken ? @case.Step(taken) : null;
            var view = new SourceView(content, _world, step);
            foreach (var value in fields.SelectMany(field => view.Values(new FieldPath(field.Id, null))))
            {
                yield return value.Word;
            }
        }
    }

    private static bool Reads(FigureSource source, Content content) => (source.Kind, content) switch
    {
        (SourceKind.Record, RecordContent record) => record.Ledger == source.Id,
        (SourceKind.Case, CaseContent @case) => @case.Procedure == source.Id,
        (SourceKind.Role, RoleContent role) => role.RoleKind == source.Id,
        _ => false,
    };
}
