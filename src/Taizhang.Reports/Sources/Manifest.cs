using System.Globalization;
using System.Xml.Linq;
using Taizhang.Documents.Word;
using Taizhang.Figures.Compute;

namespace Taizhang.Reports.Sources;

/// <summary>
/// One figure stated in a document of ours: what an anchor stands for. Two figures that one number states
/// (所、站各2处) share a key.
/// </summary>
/// <param name="Key">The anchor's key, as content control and bookmark bear it.</param>
/// <param name="Figure">The counting rule's key: <c>F24</c>, or <c>F30@session</c> for a variant.</param>
/// <param name="Version">The version of the counting rule the value was counted by.</param>
/// <param name="Organisation">Its code.</param>
/// <param name="Value">In the printed unit; for names their number.</param>
/// <param name="Text">What was printed for it, without the unit.</param>
public sealed record StatedFigure(
    string Key,
    string Figure,
    int Version,
    string Organisation,
    DateOnly From,
    DateOnly To,
    decimal Value,
    string Text
)
{
    public static StatedFigure Of(string key, FigureReading reading, FigureBook book, string text) =>
        new(
            key,
            reading.Rule.Rule.Key,
            reading.Rule.Version,
            book.Organisation.Code,
            book.Period.From,
            book.Period.To,
            reading.Value,
            text
        );
}

/// <summary>The list of stated figures a document carries along unseen, as custom XML.</summary>
public static class Manifest
{
    public static readonly XNamespace Namespace = "urn:taizhang:manifest:1";

    private const string DateForm = "yyyy-MM-dd";

    public static XDocument Write(IEnumerable<StatedFigure> figures) =>
        new(
            new XElement(
                Namespace + "manifest",
                figures.Select(figure => new XElement(
                    Namespace + "figure",
                    new XAttribute("key", figure.Key),
                    new XAttribute("figure", figure.Figure),
                    new XAttribute("version", figure.Version),
                    new XAttribute("organisation", figure.Organisation),
                    new XAttribute("from", figure.From.ToString(DateForm, CultureInfo.InvariantCulture)),
                    new XAttribute("to", figure.To.ToString(DateForm, CultureInfo.InvariantCulture)),
                    new XAttribute("value", figure.Value.ToString(CultureInfo.InvariantCulture)),
                    new XAttribute("text", figure.Text)
                ))
            )
        );

    /// <summary>The figures a document says it states; an entry that another hand has spoilt is left out.</summary>
    public static IReadOnlyList<StatedFigure> Read(WordFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return [.. (file.CustomXml(Namespace.NamespaceName)?.Root?.Elements(Namespace + "figure") ?? []).Select(Of).OfType<StatedFigure>()];
    }

    private static StatedFigure? Of(XElement element)
    {
        string Get(string name) => (string?)element.Attribute(name) ?? "";
        return
            Get("key").Length > 0
            && int.TryParse(Get("version"), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            && DateOnly.TryParseExact(Get("from"), DateForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var from)
            && DateOnly.TryParseExact(Get("to"), DateForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var to)
            && decimal.TryParse(Get("value"), NumberStyles.Number, CultureInfo.InvariantCulture, out var value)
            ? new StatedFigure(Get("key"), Get("figure"), version, Get("organisation"), from, to, value, Get("text"))
            : null;
    }
}
