namespace Taizhang.Documents.Word;

/// <summary>One paragraph of <see cref="WordFile.Text"/>.</summary>
/// <param name="Start">UTF-16 offset of its first character.</param>
/// <param name="End">UTF-16 offset after its last character, before the line end.</param>
/// <param name="Part">Where it stands.</param>
/// <param name="OutlineLevel">0 for a first-level heading to 8, from the paragraph or its style; null for text.</param>
/// <param name="InTable">Whether it stands in a table cell.</param>
public readonly record struct WordParagraph(int Start, int End, WordPart Part, int? OutlineLevel, bool InTable);
