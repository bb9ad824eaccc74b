using System.Globalization;
using System.Xml.Linq;
using Taizhang.Documents.Packages;

namespace Taizhang.Documents.Word;

/// <summary>The outline level of paragraphs: their own, else that of their style or of one it is based on.</summary>
internal sealed class OutlineLevels
{
    private const int LevelMax = 8;
    private const int StyleChainMax = 20;
    private readonly Dictionary<string, XElement> _styles = new(StringComparer.Ordinal);

    public OutlineLevels(Package package, string mainPart)
    {
        var styles = package.Targets(mainPart, "styles").Select(package.Xml).FirstOrDefault();
        foreach (var style in styles?.Elements(W.Main + "style") ?? [])
        {
            _styles.TryAdd((string?)style.Attribute(W.Main + "styleId") ?? "", style);
        }
    }

    public int? Of(XElement paragraph)
    {
        var properties = paragraph.Element(W.ParagraphProperties);
        return properties is null ? null
            : Level(properties) ?? OfStyle((string?)properties.Element(W.ParagraphStyle)?.Attribute(W.Value));
    }

    private int? OfStyle(string? id)
    {
        // A chain of styles may be a ring in a damaged file.
        for (var step = 0; step < StyleChainMax && id is not null && _styles.TryGetValue(id, out var style); step++)
        {
            if (style.Element(W.ParagraphProperties) is { } properties && Level(properties) is { } level)
            {
                return level;
            }

            var name = (string?)style.Element(W.Name)?.Attribute(W.Value) ?? "";
            if (FromName(name) is { } named)
            {
                return named;
            }

            id = (string?)style.Element(W.Main + "basedOn")?.Attribute(W.Value);
        }

        return null;
    }

    private static int? Level(XElement properties) =>
        int.TryParse((string?)properties.Element(W.OutlineLevel)?.Attribute(W.Value), NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level <= LevelMax
            ? level
            : null;

    /// <summary>The built-in headings are known by name; some programs leave their level out.</summary>
    private static int? FromName(string name)
    {
        var digit = name.Length > 0 ? name[^1] - '1' : -1;
        var isHeading = name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) || name.StartsWith("标题 ", StringComparison.Ordinal);
        return isHeading && digit is >= 0 and <= LevelMax ? digit : null;
    }
}
