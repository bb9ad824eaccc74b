namespace Taizhang.Documents.Word;

/// <summary>
/// One change to a range of <see cref="WordFile.Text"/>, in UTF-16 offsets, end exclusive. The range lies within
/// one paragraph; an empty one inserts.
/// </summary>
/// <param name="Text">What then stands there, in the formatting of the first run touched (\n is a line break,
/// \t a tab); null keeps the characters and their formatting.</param>
/// <param name="Anchor">A name for the place.</param>
/// <param name="Comment">A Word comment; each line is a paragraph of it. Headers, footers, notes and text boxes
/// cannot hold one: there it hangs on the body paragraph that refers to the note, or the nearest one before.</param>
/// <param name="Highlight">What becomes of a highlight.</param>
public sealed record Edit(int Start, int End, string? Text = null, Anchor? Anchor = null, string? Comment = null, Highlighting Highlight = Highlighting.AsItIs);

/// <summary>What an edit does about the highlight of the place it writes to.</summary>
public enum Highlighting
{
    /// <summary>The formatting stays what it is, highlighted or not.</summary>
    AsItIs,

    /// <summary>The text becomes yellow: somebody has to look at it.</summary>
    Yellow,

    /// <summary>The text loses its highlight: what stood here was highlighted by us and is settled.</summary>
    Cleared,
}

/// <summary>Who signs the comments, and when: Word shows the clock time of <paramref name="At"/> as it is, whatever the time zone.</summary>
public sealed record CommentAuthor(string Name, string Initials, DateTimeOffset At);

/// <summary>A last section with one table, found again by its bookmark; every reading that is told the bookmark skips it.</summary>
/// <param name="Bookmark">Its name, up to 40 letters, digits, hyphens and underscores.</param>
/// <param name="Header">The head of each column, repeated on every page.</param>
/// <param name="Rows">Cells from left to right; a short row is filled up with empty cells.</param>
/// <param name="Widths">The share of each column in the text width; equal shares when left out.</param>
/// <param name="Note">A paragraph between title and table.</param>
public sealed record Appendix(
    string Bookmark,
    string Title,
    IReadOnlyList<string> Header,
    IReadOnlyList<IReadOnlyList<string>> Rows,
    IReadOnlyList<int>? Widths = null,
    string? Note = null);
