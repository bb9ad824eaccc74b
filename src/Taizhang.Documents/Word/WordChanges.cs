using System.Xml.Linq;

namespace Taizhang.Documents.Word;

/// <summary>Everything one writing changes in a document.</summary>
public sealed record WordChanges
{
    /// <summary>Changes to the text, in any order; their ranges do not overlap.</summary>
    public IReadOnlyList<Edit> Edits { get; init; } = [];

    /// <summary>Needed when an edit has a comment.</summary>
    public CommentAuthor? Author { get; init; }

    /// <summary>The name of an author whose comments are taken out first: those of an earlier writing.</summary>
    public string? WithoutCommentsBy { get; init; }

    /// <summary>Custom XML parts to put in; one whose root has the same namespace is replaced.</summary>
    public IReadOnlyList<XDocument> CustomXml { get; init; } = [];

    /// <summary>The last section to put in; one with the same bookmark is replaced.</summary>
    public Appendix? Appendix { get; init; }

    /// <summary>The bookmark of a last section to take out.</summary>
    public string? WithoutAppendix { get; init; }
}
