using System.Xml.Linq;
using Taizhang.Documents.Packages;

namespace Taizhang.Documents.Word;

/// <summary>The parts of a document that have text, loaded: the main part first, then notes, headers and footers.</summary>
internal sealed record WordStories(string MainPart, IReadOnlyList<Story> Loaded)
{
    private const string DocumentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static readonly (string Kind, WordPart Part)[] Others =
    [
        ("footnotes", WordPart.Footnote), ("endnotes", WordPart.Endnote), ("header", WordPart.Header), ("footer", WordPart.Footer),
    ];

    public static IReadOnlySet<string> PartNames(Package package) =>
        Parts(package).Select(part => part.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);

    public static DocumentRefusal? Load(Package package, out WordStories? stories)
    {
        stories = null;
        var parts = Parts(package).ToList();
        var refusal = parts.Count == 0 ? DocumentRefusals.NotWord() : WrongKind(package, parts[0].Name);
        if (refusal is not null)
        {
            return refusal;
        }

        var loaded = new List<Story>();
        var nodesLeft = PackageLimits.XmlNodesMax;
        foreach (var (name, kind) in parts)
        {
            XElement? root = null;
            refusal = package.Part(name)?.Unpack() is { } bytes
                ? SafeXml.Load(bytes, name, ref nodesLeft, out root)
                : DocumentRefusals.Damaged(name);
            if (refusal is not null || root is null)
            {
                return refusal ?? DocumentRefusals.Damaged(name);
            }

            loaded.Add(new Story(kind, name, root));
        }

        var main = loaded[0].Root;
        if (main.Name.Namespace == W.StrictMain)
        {
            return DocumentRefusals.StrictFormat();
        }

        if (main.Name != W.Document || main.Element(W.Body) is null)
        {
            return DocumentRefusals.NotWord();
        }

        stories = new WordStories(parts[0].Name, loaded);
        return null;
    }

    /// <summary>Headers and footers come by the number in their name, which is the order programs write them in.</summary>
    private static IEnumerable<(string Name, WordPart Part)> Parts(Package package)
    {
        var main = package.Targets("", "officeDocument").FirstOrDefault();
        if (main is null)
        {
            return [];
        }

        var others = Others.SelectMany(other => package.Targets(main, other.Kind)
            .OrderBy(name => name.Length)
            .ThenBy(name => name, StringComparer.Ordinal)
            .Select(name => (name, other.Part)));
        return others.Prepend((main, WordPart.Body)).DistinctBy(part => part.Item1, StringComparer.OrdinalIgnoreCase);
    }

    private static DocumentRefusal? WrongKind(Package package, string main)
    {
        var type = ContentTypes.Of(package.Xml(Package.ContentTypesName), main);
        return type.Contains("spreadsheetml", StringComparison.Ordinal) ? DocumentRefusals.Workbook()
            : type.Contains("macroEnabled", StringComparison.Ordinal) || type.Contains("wordprocessingml.template", StringComparison.Ordinal) ? DocumentRefusals.Macros()
            : type == DocumentType ? null
            : DocumentRefusals.NotWord();
    }
}
