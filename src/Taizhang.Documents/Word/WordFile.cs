using System.Xml.Linq;
using Taizhang.Documents.Packages;

namespace Taizhang.Documents.Word;

/// <summary>
/// A .docx that was opened and held to the limits. It never changes: writing gives new bytes.
/// All offsets are UTF-16, end exclusive, into <see cref="Text"/>; <see cref="CodePoints"/> turns them.
/// </summary>
public sealed class WordFile
{
    private readonly Package _package;
    private readonly string _mainPart;
    private readonly string? _skipFromBookmark;
    private readonly List<FoundAnchor> _anchors;
    private TextMap? _map;

    private WordFile(Package package, WordStories stories, string? skipFromBookmark)
    {
        _package = package;
        _mainPart = stories.MainPart;
        _skipFromBookmark = skipFromBookmark;
        _map = Map(stories.Loaded, skipFromBookmark);
        Text = _map.Builder.ToString();
        var levels = new OutlineLevels(package, stories.MainPart);
        Paragraphs = _map.Paragraphs
            .Select(paragraph => new WordParagraph(paragraph.Start, paragraph.End, paragraph.Part, levels.Of(paragraph.Element), paragraph.InTable))
            .ToList();
        PageNumbers = [.. _map.PageNumbers];
        _anchors = AnchorReader.Found(_map, Text);
    }

    /// <summary>
    /// The text: the body in order, then footnotes, endnotes, headers, footers. Paragraphs end with \n. A table row ends
    /// with \n, each cell but its last with \t, in place of the line end of the cell's last paragraph. A line or page break is \n, a
    /// tab \t. A text box follows its paragraph, once. Field results, insertions: yes; field codes, deletions, automatic
    /// numbers: no.
    /// </summary>
    public string Text { get; }

    /// <summary>The paragraphs in the order of the text; their ranges do not overlap.</summary>
    public IReadOnlyList<WordParagraph> Paragraphs { get; }

    /// <summary>Where fields give the number of a page or of pages, in the order of the text: in footers, and behind each line of a table of contents.</summary>
    public IReadOnlyList<(int Start, int End)> PageNumbers { get; }

    /// <summary>
    /// Opens a file of any origin; nothing outside it is ever fetched, and no bytes make it throw.
    /// </summary>
    /// <param name="skipFromBookmark">The section that starts at this bookmark is left out of the text.</param>
    public static WordOpening Open(ReadOnlyMemory<byte> bytes, string? skipFromBookmark = null)
    {
        var refusal = Package.Open(bytes, WordStories.PartNames, out var package);
        if (refusal is not null || package is null)
        {
            return new WordOpening.Refused(refusal ?? DocumentRefusals.NotWord());
        }

        refusal = WordStories.Load(package, out var stories);
        return refusal is not null || stories is null
            ? new WordOpening.Refused(refusal ?? DocumentRefusals.NotWord())
            : new WordOpening.Opened(new WordFile(package, stories, skipFromBookmark));
    }

    /// <summary>
    /// The anchors in the order of the text. Content controls that others have tagged come too, and a key comes twice where
    /// a person or a program has copied its place.
    /// </summary>
    /// <param name="knownKeys">Keys to try on bookmarks whose name does not spell out the key.</param>
    public IReadOnlyList<FoundAnchor> Anchors(IEnumerable<string>? knownKeys = null) => AnchorReader.Named(_anchors, knownKeys ?? []);

    /// <summary>The custom XML part whose root has this namespace, or null.</summary>
    public XDocument? CustomXml(string namespaceUri) => CustomXmlParts.Find(_package, namespaceUri) is { } found ? new XDocument(found.Root) : null;

    /// <summary>
    /// The document with the changes. Its text is this one with each edited range replaced; every part nothing was
    /// changed in keeps its bytes. Links that would fetch templates, pictures or other documents are taken out;
    /// hyperlinks stay. The same file and changes give the same bytes.
    /// </summary>
    /// <exception cref="ArgumentException">Edits overlap, leave their paragraph, cut a surrogate pair, have a key too long, or have a comment and no author.</exception>
    public byte[] Write(WordChanges changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var draft = new PackageDraft(_package);
        EditPlan.Check(changes, Text);
        if (changes.Edits.Count > 0 || changes.WithoutCommentsBy is not null)
        {
            new EditPlan(draft, _mainPart, TakeMap()).Apply(changes);
        }

        if (changes.WithoutAppendix is { } bookmark)
        {
            AppendixSection.Remove(draft.Edit(_mainPart), bookmark);
        }

        if (changes.Appendix is { } appendix)
        {
            AppendixSection.Put(draft.Edit(_mainPart), appendix);
        }

        foreach (var xml in changes.CustomXml)
        {
            CustomXmlParts.Put(draft, _mainPart, xml);
        }

        OutsideLinks.Drop(draft);
        return draft.ToBytes();
    }

    private static TextMap Map(IReadOnlyList<Story> stories, string? skipFromBookmark)
    {
        var map = new TextMap();
        var skipped = skipFromBookmark is null ? new HashSet<XElement>() : AppendixSection.Blocks(stories[0].Root, skipFromBookmark).ToHashSet();
        foreach (var story in stories)
        {
            StoryReader.Read(map, story, skipped);
        }

        return map;
    }

    /// <summary>Editing eats the trees, so they are handed out once and read again should anyone write a second time.</summary>
    private TextMap TakeMap()
    {
        var map = Interlocked.Exchange(ref _map, null);
        if (map is not null)
        {
            return map;
        }

        return WordStories.Load(_package, out var stories) is null && stories is not null
            ? Map(stories.Loaded, _skipFromBookmark)
            : throw new InvalidOperationException("A document that was opened cannot be read a second time.");
    }
}
