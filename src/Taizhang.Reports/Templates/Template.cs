using Taizhang.Documents.Word;
using Taizhang.Ledger;
using Taizhang.Prose;
using Taizhang.Reports.Fill;
using Taizhang.Reports.Sources;

namespace Taizhang.Reports.Templates;

/// <summary>
/// A report to be filled: its text as given, and a Word document in which every character of that text has its place.
/// A .docx is that document itself; .txt and .md are laid out as GB/T 9704 wants a report. Immutable.
/// </summary>
public sealed class Template
{
    private const long TextBytesMax = 10_000_000;

    private static readonly HashSet<string> OldFormats = [".doc", ".dot", ".wps", ".wpt", ".et", ".dps"];

    /// <summary>Stretches of the text that stand unbroken in the document, in order; null where both texts are the same.</summary>
    private readonly IReadOnlyList<(int TextStart, int FileStart, int Length)>? _stretches;

    /// <summary>Headers and footers.</summary>
    private readonly IReadOnlyList<WordParagraph> _edges;

    private Template(string text, WordFile file, ReadOptions readAs, IReadOnlyList<(int TextStart, int FileStart, int Length)>? stretches)
    {
        (Text, File, ReadAs, _stretches) = (text, file, readAs, stretches);
        _edges = [.. file.Paragraphs.Where(paragraph => paragraph.Part is WordPart.Header or WordPart.Footer)];
    }

    /// <summary>The text as given, BOM aside, line ends included: offsets of the JSON count in it.</summary>
    public string Text { get; }

    public WordFile File { get; }

    /// <summary>How its sentences are to be read: in Markdown only <c>#</c> is structure.</summary>
    public ReadOptions ReadAs { get; }

    /// <summary>Reads a template by the kind its file name says.</summary>
    /// <param name="created">The time a document laid out from a text bears.</param>
    public static Outcome<Template> Open(ReadOnlyMemory<byte> bytes, string fileName, DateTimeOffset created)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        var extension = Path.GetExtension(fileName).ToLowerInvariant();
        return extension switch
        {
            ".docx" => OpenWord(bytes, fileName),
            ".txt" or ".md" => OpenText(bytes.Span, fileName, markdown: extension == ".md", created),
            _ when OldFormats.Contains(extension) => TemplateRefusals.OldFormat(fileName, extension),
            _ => TemplateRefusals.UnknownKind(fileName, extension),
        };
    }

    /// <summary>Lays a text out as a document.</summary>
    public static Template OfText(string text, bool markdown, DateTimeOffset created)
    {
        var blocks = TextBlocks.Of(text, markdown);
        var title =
            blocks.Count > 0 && blocks[0].Layout.Kind == LayoutKind.Title && !Marks.IsMask(blocks[0].Layout.Text)
                ? blocks[0].Layout.Text
                : "";
        var bytes = OfficialLayout.Write([.. blocks.Select(block => block.Layout)], new LayoutOptions(created, title));
        var opened =
            WordFile.Open(bytes) as WordOpening.Opened ?? throw new InvalidOperationException("A document laid out here cannot be opened.");
        var stretches = new List<(int TextStart, int FileStart, int Length)>();
        var at = 0;
        foreach (var block in blocks)
        {
            stretches.Add((block.Start, at, block.Length));
            at += block.Length + 1;
        }

        return new Template(text, opened.File, new ReadOptions { Markdown = markdown, Fingerprints = true, PageNumbers = PageNumbers.In(text, null) }, stretches);
    }

    /// <summary>Where a stretch of the text stands in the document; null where it crosses a paragraph's end.</summary>
    public TextSpan? InFile(TextSpan span)
    {
        if (_stretches is not { } stretches)
        {
            return span;
        }

        var (low, high) = (0, stretches.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = stretches[middle].TextStart <= span.Start ? (middle, high) : (low, middle - 1);
        }

        return high >= 0 && span.Start >= stretches[low].TextStart && span.End <= stretches[low].TextStart + stretches[low].Length
            ? new TextSpan(
                span.Start - stretches[low].TextStart + stretches[low].FileStart,
                span.End - stretches[low].TextStart + stretches[low].FileStart
            )
            : null;
    }

    /// <summary>In which part of the document a stretch begins; null where it stands nowhere in it.</summary>
    public WordPart? PartOf(TextSpan span)
    {
        if (InFile(new TextSpan(span.Start, span.Start)) is not { } place)
        {
            return null;
        }

        var (low, high) = (0, File.Paragraphs.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = File.Paragraphs[middle].Start <= place.Start ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? null : File.Paragraphs[low - 1].Part;
    }

    /// <summary>Whether a stretch stands in the text a reader reads, not in a header or footer.</summary>
    public bool InBody(TextSpan span) => InFile(span) is not null && !InEdge(span);

    /// <summary>Whether a stretch stands in a header or footer, as page numbers do.</summary>
    public bool InEdge(TextSpan span) => InFile(span) is { } place && _edges.Any(edge => place.Start >= edge.Start && place.End <= edge.End);

    private static Outcome<Template> OpenWord(ReadOnlyMemory<byte> bytes, string fileName) =>
        WordFile.Open(bytes, SourceAppendix.Bookmark) switch
        {
            WordOpening.Opened opened => new Template(opened.File.Text, opened.File, new ReadOptions { Fingerprints = true, LinesAreParagraphs = true, PageNumbers = PageNumbers.In(opened.File.Text, opened.File) }, null),
            WordOpening.Refused refused => TemplateRefusals.Of(fileName, refused.Refusal),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static Outcome<Template> OpenText(ReadOnlySpan<byte> bytes, string fileName, bool markdown, DateTimeOffset created)
    {
        if (bytes.Length > TextBytesMax)
        {
            return TemplateRefusals.TooLarge(fileName);
        }

        return TextDecoding.Decode(bytes) switch
        {
            null => TemplateRefusals.UnknownEncoding(fileName),
            var text when string.IsNullOrWhiteSpace(text) => TemplateRefusals.Empty(fileName),
            var text => OfText(text, markdown, created),
        };
    }
}
