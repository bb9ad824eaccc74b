namespace Taizhang.Documents.Word;

/// <summary>
/// A name for a place in a document that survives editing: written as a content control and as a hidden
/// bookmark around the same text, because some programs keep only the one and some only the other.
/// </summary>
/// <param name="Key">Names the place; 1 to 64 characters, the length Word allows a tag. Where several places share a
/// key, as after copying, only the first gets the bookmark.</param>
/// <param name="Alias">What Word shows above the control; up to 64 characters.</param>
public sealed record Anchor(string Key, string Alias);

/// <summary>Which of the two marks of an anchor was found.</summary>
public enum AnchorMark
{
    /// <summary>The content control, with or without the bookmark.</summary>
    Control,

    /// <summary>Only the bookmark.</summary>
    Bookmark,
}

/// <summary>An anchor as found in a document; Start and End are UTF-16 offsets into <see cref="WordFile.Text"/>.</summary>
/// <param name="Key">The key it was written with. A key too long for a bookmark, when only the bookmark is left and
/// the key was not among those asked for, comes back as the bookmark's name.</param>
public sealed record FoundAnchor(string Key, int Start, int End, string Text, AnchorMark Mark);
