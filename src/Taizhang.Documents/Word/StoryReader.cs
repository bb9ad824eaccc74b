using System.Xml.Linq;

namespace Taizhang.Documents.Word;

/// <summary>
/// Reads the stories of a document into a <see cref="TextMap"/>. The rules of the text:
/// a paragraph ends with \n; a table cell ends with \t and the last of a row with \n, each in place of the
/// line end of its last paragraph; w:br and w:cr are \n, w:tab and w:ptab \t, a no-break hyphen "-"; a text box
/// follows its paragraph, once; field results, insertions and the base of ruby are text; field codes, deletions,
/// automatic numbers and ruby annotations are not.
/// </summary>
internal sealed class StoryReader(TextMap map, Story story, IReadOnlySet<XElement> skippedBlocks, IReadOnlySet<XElement> brokenFields)
{
    private readonly Dictionary<string, MappedBookmark> _openBookmarks = [];
    private Stack<OpenField> _fields = new();
    private WordPart _part = story.Kind;
    private string? _noteId;
    private int _tableDepth;
    private int _hiddenFields;

    public static void Read(TextMap map, Story story, IReadOnlySet<XElement> skippedBlocks)
    {
        map.Stories.Add(story);
        new StoryReader(map, story, skippedBlocks, Fields.WithoutEnd(story.Root)).Read();
    }

    private void Read()
    {
        if (story.Kind is WordPart.Footnote or WordPart.Endnote)
        {
            // Separators are notes too, of a type of their own.
            var name = story.Kind == WordPart.Footnote ? W.Footnote : W.Endnote;
            foreach (var note in story.Root.Elements(name).Where(note => note.Attribute(W.Type) is null or { Value: "normal" }))
            {
                _noteId = (string?)note.Attribute(W.Id);
                Blocks(note);
            }

            _noteId = null;
        }
        else
        {
            Blocks(story.Root.Element(W.Body) ?? story.Root);
        }
    }

    private void Blocks(XElement container)
    {
        foreach (var block in container.Elements())
        {
            if (!skippedBlocks.Contains(block))
            {
                Block(block);
            }
        }
    }

    private void Block(XElement block)
    {
        var name = block.Name;
        if (name == W.Paragraph)
        {
            Paragraph(block);
        }
        else if (name == W.Table)
        {
            _tableDepth++;
            Rows(block);
            _tableDepth--;
        }
        else if (W.InlineContent(block) is { } content)
        {
            Around(block, () => Blocks(content), ownsLineEnd: true);
        }
        else
        {
            Mark(block);
        }
    }

    private void Rows(XElement container)
    {
        foreach (var element in container.Elements())
        {
            if (element.Name == W.Row && element.Element(W.RowProperties)?.Element(W.Deleted) is null)
            {
                var cells = Cells(element).ToList();
                for (var i = 0; i < cells.Count; i++)
                {
                    Cell(cells[i], isLast: i == cells.Count - 1);
                }

                if (cells.Count == 0)
                {
                    map.Builder.Append('\n');
                }
            }
            else if (element.Name != W.Row && W.InlineContent(element) is { } content)
            {
                Rows(content);
            }
            else
            {
                Mark(element);
            }
        }
    }

    private IEnumerable<XElement> Cells(XElement container) => container.Elements().SelectMany(element =>
        element.Name == W.Cell ? [element] : W.InlineContent(element) is { } content ? Cells(content) : []);

    private void Cell(XElement cell, bool isLast)
    {
        var start = map.Builder.Length;
        Blocks(cell);
        var end = isLast ? '\n' : '\t';
        if (map.Builder.Length == start)
        {
            map.Builder.Append(end);
        }
        else
        {
            // The line end of the last paragraph is the end of the cell.
            map.Builder[^1] = end;
        }
    }

    private void Paragraph(XElement element)
    {
        var paragraph = new MappedParagraph(element, map.Builder.Length, story, _part, _tableDepth > 0, _noteId) { FirstPiece = map.Pieces.Count };
        map.Paragraphs.Add(paragraph);
        var boxes = new List<TextBox>();
        Inline(element, paragraph, boxes);
        paragraph.End = map.Builder.Length;
        paragraph.PieceCount = map.Pieces.Count - paragraph.FirstPiece;
        map.Builder.Append('\n');
        foreach (var box in boxes)
        {
            Box(box);
        }
    }

    private void Inline(XElement container, MappedParagraph paragraph, List<TextBox> boxes)
    {
        foreach (var element in container.Elements())
        {
            if (element.Name == W.Run)
            {
                Run(element, paragraph, boxes);
            }
            else if (W.InlineContent(element) is { } content)
            {
                Around(element, () => Inline(content, paragraph, boxes), ownsLineEnd: false);
            }
            else
            {
                Mark(element);
            }
        }
    }

    private void Run(XElement run, MappedParagraph paragraph, List<TextBox> boxes)
    {
        foreach (var element in run.Elements())
        {
            var text = TextOf(element);
            if (text is not null)
            {
                if (text.Length > 0 && _hiddenFields == 0)
                {
                    map.Pieces.Add(new TextPiece(map.Builder.Length, text, element, run));
                    map.Builder.Append(text);
                }
            }
            else if (element.Name == W.FieldCharacter)
            {
                Field(element);
            }
            else if (element.Name == W.FieldCode && _fields.TryPeek(out var field))
            {
                field.Code += element.Value;
            }
            else if (element.Name == W.FootnoteReference || element.Name == W.EndnoteReference)
            {
                map.NoteReferences.TryAdd((element.Name, (string?)element.Attribute(W.Id) ?? ""), paragraph);
            }
            else if (element.Name != W.RunProperties)
            {
                TextBox.Collect(element, boxes);
            }
        }
    }

    private static string? TextOf(XElement element)
    {
        var name = element.Name;
        return name == W.Text ? element.Value
            : name == W.Break || name == W.CarriageReturn ? "\n"
            : name == W.Tab || name == W.PositionTab ? "\t"
            : name == W.NoBreakHyphen ? "-"
            : name == W.Ruby ? string.Concat(element.Elements(W.RubyBase).Descendants(W.Text).Select(text => text.Value))
            : null;
    }

    private void Field(XElement mark)
    {
        if (brokenFields.Contains(mark))
        {
            return;
        }

        switch ((string?)mark.Attribute(W.FieldCharacterType))
        {
            case "begin":
                _fields.Push(new OpenField());
                _hiddenFields++;
                break;
            case "separate" when _fields.TryPeek(out var field):
                _hiddenFields -= field.ResultStart is null ? 1 : 0;
                field.ResultStart = map.Builder.Length;
                break;
            case "end" when _fields.TryPop(out var field):
                _hiddenFields -= field.ResultStart is null ? 1 : 0;
                Shown(field.Code, field.ResultStart ?? map.Builder.Length);
                break;
        }
    }

    /// <summary>Notes what a field has shown, where that is a page number.</summary>
    private void Shown(string code, int start)
    {
        if (map.Builder.Length > start && Fields.GivesPages(code))
        {
            map.PageNumbers.Add((start, map.Builder.Length));
        }
    }

    /// <summary>Reads what a container holds and, for a content control, notes where that lies.</summary>
    private void Around(XElement element, Action read, bool ownsLineEnd)
    {
        var start = map.Builder.Length;
        read();
        if (element.Name == W.SimpleField)
        {
            Shown((string?)element.Attribute(W.SimpleFieldCode) ?? "", start);
        }

        if (element.Name != W.Control)
        {
            return;
        }

        var end = map.Builder.Length - (ownsLineEnd && map.Builder.Length > start ? 1 : 0);
        var tag = (string?)element.Element(W.ControlProperties)?.Element(W.Tag)?.Attribute(W.Value);
        map.Controls.Add(new MappedControl(element, tag, start, end, story));
    }

    private void Mark(XElement element)
    {
        var id = (string?)element.Attribute(W.Id);
        if (id is null)
        {
            return;
        }

        if (element.Name == W.BookmarkStart && (string?)element.Attribute(W.Name) is { } name)
        {
            var bookmark = new MappedBookmark(element, name, map.Builder.Length, story);
            map.Bookmarks.Add(bookmark);
            _openBookmarks[id] = bookmark;
        }
        else if (element.Name == W.BookmarkEnd && _openBookmarks.Remove(id, out var open))
        {
            open.EndMark = element;
            open.End = map.Builder.Length;
        }
    }

    private void Box(TextBox box)
    {
        var (part, depth, fields, hidden) = (_part, _tableDepth, _fields, _hiddenFields);
        (_part, _tableDepth, _fields, _hiddenFields) = (WordPart.TextBox, 0, new(), 0);
        var first = map.Paragraphs.Count;
        Blocks(box.Content);
        (_part, _tableDepth, _fields, _hiddenFields) = (part, depth, fields, hidden);
        if (box.Copy is not null)
        {
            var copy = new TextMap();
            var reader = new StoryReader(copy, story, skippedBlocks, brokenFields) { _part = WordPart.TextBox };
            reader.Blocks(box.Copy);
            Pair(map.Paragraphs[first..], copy);
        }
    }

    /// <summary>A copy follows its original only while both still say the same, paragraph by paragraph.</summary>
    private void Pair(List<MappedParagraph> originals, TextMap copy)
    {
        if (originals.Count != copy.Paragraphs.Count)
        {
            return;
        }

        for (var i = 0; i < originals.Count; i++)
        {
            var (original, twin) = (originals[i], copy.Paragraphs[i]);
            var length = original.End - original.Start;
            if (length == twin.End - twin.Start
                && map.Builder.ToString(original.Start, length) == copy.Builder.ToString(twin.Start, length))
            {
                original.Twins.Add((copy, twin));
            }
        }
    }

    /// <summary>A complex field whose end has not been read yet.</summary>
    private sealed class OpenField
    {
        public string Code { get; set; } = "";

        /// <summary>Null while the code is read.</summary>
        public int? ResultStart { get; set; }
    }
}
