namespace Taizhang.Documents.Word;

/// <summary>Where in a document a paragraph stands. A text box counts as one wherever it hangs.</summary>
public enum WordPart
{
    Body,
    TextBox,
    Footnote,
    Endnote,
    Header,
    Footer,
}
