namespace Taizhang.Documents.Word;

/// <summary>What a paragraph is in a document of official layout.</summary>
public enum LayoutKind
{
    Title,
    Heading1,
    Heading2,
    Heading3,
    Heading4,
    Body,
    Signature,
    Date,
}

/// <summary>A paragraph to lay out. Its numbering (一、 and the like) is part of its text.</summary>
/// <param name="Text">Plain text; \n is a line break, \t a tab.</param>
/// <param name="LeadLength">For a heading that the text runs on from: how many UTF-16 units of it are the heading; 0 for all.</param>
public sealed record LayoutBlock(LayoutKind Kind, string Text, int LeadLength = 0);

/// <summary>What offices set differently, and what the document says of itself.</summary>
/// <param name="Created">The time in the document's properties; the program's clock is never asked.</param>
/// <param name="BoldHeading3">Many offices make third-level headings bold; the standard does not.</param>
public sealed record LayoutOptions(DateTimeOffset Created, string DocumentTitle = "", string Author = "", bool BoldHeading3 = false);
