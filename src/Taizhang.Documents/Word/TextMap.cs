using System.Runtime.InteropServices;
using System.Text;
using System.Xml.Linq;

namespace Taizhang.Documents.Word;

/// <summary>The text of a document together with the elements it comes from, in the order of the text.</summary>
internal sealed class TextMap
{
    public StringBuilder Builder { get; } = new();

    public List<Story> Stories { get; } = [];

    public List<TextPiece> Pieces { get; } = [];

    public List<MappedParagraph> Paragraphs { get; } = [];

    public List<MappedControl> Controls { get; } = [];

    public List<MappedBookmark> Bookmarks { get; } = [];

    /// <summary>What fields that give page numbers show, in the order of the text.</summary>
    public List<(int Start, int End)> PageNumbers { get; } = [];

    /// <summary>Which paragraph refers to a note, by the name of the reference element and the note's id.</summary>
    public Dictionary<(XName Reference, string Id), MappedParagraph> NoteReferences { get; } = [];

    /// <summary>The pieces a paragraph is made of.</summary>
    public ReadOnlySpan<TextPiece> PiecesOf(MappedParagraph paragraph) =>
        CollectionsMarshal.AsSpan(Pieces).Slice(paragraph.FirstPiece, paragraph.PieceCount);

    /// <summary>The pieces of a paragraph that give characters of a range.</summary>
    public ReadOnlySpan<TextPiece> PiecesIn(MappedParagraph paragraph, int start, int end)
    {
        var pieces = PiecesOf(paragraph);
        var first = LowerBound(pieces, piece => piece.End > start);
        var last = LowerBound(pieces, piece => piece.Start >= end);
        return last > first ? pieces[first..last] : [];
    }

    private static int LowerBound(ReadOnlySpan<TextPiece> pieces, Func<TextPiece, bool> reached)
    {
        var (low, high) = (0, pieces.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = reached(pieces[middle]) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}

/// <summary>A stretch of text that one element gives: a w:t, a break, a tab, a ruby base.</summary>
internal readonly record struct TextPiece(int Start, string Text, XElement Element, XElement Run)
{
    public int End => Start + Text.Length;
}

/// <summary>A paragraph and where its text lies; the text box copies older programs read hang on it as twins.</summary>
internal sealed class MappedParagraph(XElement element, int start, Story story, WordPart part, bool inTable, string? noteId)
{
    public XElement Element { get; } = element;

    public int Start { get; } = start;

    public int End { get; set; }

    public Story Story { get; } = story;

    public WordPart Part { get; } = part;

    public bool InTable { get; } = inTable;

    public string? NoteId { get; } = noteId;

    public int FirstPiece { get; init; }

    public int PieceCount { get; set; }

    public List<(TextMap Map, MappedParagraph Paragraph)> Twins { get; } = [];
}

/// <summary>A content control around runs or paragraphs.</summary>
internal sealed record MappedControl(XElement Element, string? Tag, int Start, int End, Story Story);

/// <summary>A bookmark; End is where its end mark was read, or its start when there is none.</summary>
internal sealed class MappedBookmark(XElement startMark, string name, int start, Story story)
{
    public XElement StartMark { get; } = startMark;

    public string Name { get; } = name;

    public int Start { get; } = start;

    public Story Story { get; } = story;

    public XElement? EndMark { get; set; }

    public int End { get; set; } = start;
}

/// <summary>One part of the document that has text.</summary>
internal sealed record Story(WordPart Kind, string PartName, XElement Root);
