using Taizhang.Catalog;
using Taizhang.Catalog.Figures;
using Taizhang.Catalog.Ledgers;

namespace Taizhang.Figures.BreakDown;

/// <summary>By what a figure is broken down: by month, by place, by topic, or by a choice field of what it reads.</summary>
/// <param name="Id"><c>month</c>, <c>place</c>, <c>topic</c>, or the id of a field.</param>
/// <param name="Name">What it is called at the desk.</param>
public sealed record Dimension(string Id, string Name)
{
    public static readonly Dimension Month = new("month", "月份");

    public static readonly Dimension Place = new("place", "单位");

    /// <summary>The field of type topic, whatever its id.</summary>
    public const string Topic = "topic";

    /// <summary>The dimensions a rule has, from the catalog: month and place always, then the fields of its sources in their order.</summary>
    public static IReadOnlyList<Dimension> Of(DutyCatalog catalog, CountingRule rule) =>
    [
        Month,
        Place,
        .. rule.Sources.SelectMany(source => FieldsOf(catalog, source))
            .Where(field => field.Type is FieldType.Topic or FieldType.Choice or FieldType.Choices)
            .Select(field => new Dimension(field.Type == FieldType.Topic ? Topic : field.Id, field.Name))
            .Where(dimension => dimension.Id != Month.Id && dimension.Id != Place.Id)
            .DistinctBy(dimension => dimension.Id),
    ];

    /// <summary>The fields by which this breaks down what comes from a source.</summary>
    internal IEnumerable<FieldDefinition> FieldsIn(DutyCatalog catalog, FigureSource source) => FieldsOf(catalog, source)
        .Where(field => field.Type == FieldType.Topic ? Id == Topic : field.Id == Id && field.Type is FieldType.Choice or FieldType.Choices);

    private static IEnumerable<FieldDefinition> FieldsOf(DutyCatalog catalog, FigureSource source) => source.Kind switch
    {
        SourceKind.Record => catalog.Ledgers[source.Id].Fields,
        SourceKind.Case => catalog.Procedures.Where(version => version.Id == source.Id)
            .SelectMany(version => version.Fields.Concat(source.Step is { } step ? version.Step(step)?.Fields ?? [] : []))
            .DistinctBy(field => field.Id),
        SourceKind.Role => catalog.RoleKinds[source.Id].Fields,
        SourceKind.Organisation => [],
    };
}
