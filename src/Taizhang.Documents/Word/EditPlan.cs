using System.Globalization;
using System.Xml.Linq;
using Taizhang.Documents.Packages;

namespace Taizhang.Documents.Word;

/// <summary>Deals the edits of one writing out to their paragraphs, gives out the ids, and has each paragraph rebuilt once.</summary>
internal sealed class EditPlan(PackageDraft draft, string mainPart, TextMap map)
{
    private readonly List<(MappedParagraph Paragraph, List<PlacedEdit> Edits)> _work = [];
    private readonly List<(int Id, string Text)> _comments = [];
    private readonly List<(MappedParagraph? Host, int Comment)> _pointComments = [];
    private readonly HashSet<XElement> _dissolved = [];
    private readonly HashSet<Story> _touched = [];
    private readonly HashSet<int> _controlIds = [];
    private readonly Lazy<HashSet<XElement>> _fieldRuns = new(() => [.. map.Stories.SelectMany(story => Fields.RunsWithMarks(story.Root))]);
    private readonly HashSet<string> _bookmarked = new(StringComparer.Ordinal);
    private int _nextBookmarkId;
    private int _nextCommentId;

    /// <summary>What a caller must get right; each is a fault of the program, not of the document.</summary>
    public static void Check(WordChanges changes, string text)
    {
        var end = 0;
        foreach (var edit in changes.Edits.OrderBy(edit => edit.Start).ThenBy(edit => edit.End))
        {
            if (edit.Start < end || edit.End < edit.Start || edit.End > text.Length)
            {
                throw new ArgumentException($"The edit {edit.Start}..{edit.End} overlaps another one or lies outside the text.", nameof(changes));
            }

            if (SplitsPair(text, edit.Start) || SplitsPair(text, edit.End))
            {
                throw new ArgumentException($"The edit {edit.Start}..{edit.End} cuts a character in two.", nameof(changes));
            }

            if (edit.Comment is not null && changes.Author is null)
            {
                throw new ArgumentException("A comment needs an author.", nameof(changes));
            }

            if (edit.Anchor is { } anchor
                && (anchor.Key.Length is 0 or > AnchorNames.KeyLengthMax || anchor.Alias.Length > AnchorNames.KeyLengthMax))
            {
                throw new ArgumentException($"The anchor key “{anchor.Key}” or its alias is empty or too long.", nameof(changes));
            }

            end = edit.End;
        }
    }

    public void Apply(WordChanges changes)
    {
        var edits = changes.Edits.OrderBy(edit => edit.Start).ThenBy(edit => edit.End).ToList();
        if (changes.WithoutCommentsBy is { } author)
        {
            RemoveComments(author);
        }

        FindUsedIds();
        Dissolve(edits);
        Place(edits);
        foreach (var (paragraph, placed) in _work)
        {
            new ParagraphEditor(map, paragraph, placed, _dissolved).Apply();
            _touched.Add(paragraph.Story);
            foreach (var (copy, twin) in paragraph.Twins)
            {
                new ParagraphEditor(copy, twin, placed.ConvertAll(edit => edit.TextOnly()), _dissolved).Apply();
            }
        }

        foreach (var (host, comment) in _pointComments)
        {
            AddPointComment(host, comment);
        }

        foreach (var story in _touched)
        {
            draft.Set(story.PartName, story.Root);
        }

        if (_comments.Count > 0 && changes.Author is { } signer)
        {
            CommentsPart.Add(draft, mainPart, signer, _comments);
        }
    }

    /// <summary>A comment's marks hold no text, so they can go before anything is placed.</summary>
    private void RemoveComments(string author)
    {
        var ids = CommentsPart.RemoveBy(draft, mainPart, author);
        foreach (var story in map.Stories.Where(_ => ids.Count > 0))
        {
            var marks = CommentMarks.Of(story.Root, ids);
            if (marks.Count > 0)
            {
                CommentMarks.Remove(marks);
                _touched.Add(story);
            }
        }
    }

    private static bool SplitsPair(string text, int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);

    private void FindUsedIds()
    {
        foreach (var element in map.Stories.SelectMany(story => story.Root.Descendants()))
        {
            if (element.Name == W.BookmarkStart)
            {
                _nextBookmarkId = Math.Max(_nextBookmarkId, Number(element.Attribute(W.Id)) + 1);
            }
            else if (element.Name == W.Id && element.Parent?.Name == W.ControlProperties)
            {
                _controlIds.Add(Number(element.Attribute(W.Value)));
            }
        }

        _nextCommentId = CommentsPart.FirstFreeId(draft, mainPart);
    }

    private static int Number(XAttribute? attribute) =>
        int.TryParse((string?)attribute, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number < int.MaxValue / 2 ? number : 0;

    /// <summary>A place written anew loses the anchor it had, and a key written anew leaves its old place.</summary>
    private void Dissolve(List<Edit> edits)
    {
        var keys = edits.Where(edit => edit.Anchor is not null).Select(edit => AnchorNames.Bookmark(edit.Anchor?.Key ?? "")).ToHashSet(StringComparer.Ordinal);
        var at = 0;
        foreach (var anchor in AnchorReader.Read(map).Where(anchor => anchor.IsOurs))
        {
            while (at < edits.Count && edits[at].End < anchor.Start)
            {
                at++;
            }

            var covered = edits.Skip(at).TakeWhile(edit => edit.Start <= anchor.Start)
                .Any(edit => edit.Anchor is not null && edit.End >= anchor.End && edit.End > edit.Start);
            if (covered || keys.Contains(anchor.Name))
            {
                foreach (var element in anchor.Elements)
                {
                    Dissolve(element, anchor.Story);
                }
            }
        }
    }

    /// <summary>Marks inside a paragraph go when it is rebuilt, those between paragraphs here.</summary>
    private void Dissolve(XElement element, Story story)
    {
        if (element.Ancestors(W.Paragraph).Any())
        {
            _dissolved.Add(element);
            return;
        }

        _touched.Add(story);
        if (element.Name == W.Control)
        {
            // Nodes that still have a parent would be copied, and the map knows the originals.
            var content = element.Element(W.ControlContent);
            var nodes = content?.Nodes().ToList();
            content?.RemoveNodes();
            element.ReplaceWith(nodes);
        }
        else
        {
            element.Remove();
        }
    }

    private void Place(List<Edit> edits)
    {
        var changed = _dissolved.Select(element => element.Ancestors(W.Paragraph).FirstOrDefault()).OfType<XElement>().ToHashSet();
        MappedParagraph? lastBody = null;
        var next = 0;
        foreach (var paragraph in map.Paragraphs)
        {
            lastBody = paragraph.Part == WordPart.Body ? paragraph : lastBody;
            var placed = new List<PlacedEdit>();
            while (next < edits.Count && edits[next].Start >= paragraph.Start && edits[next].End <= paragraph.End)
            {
                var edit = Placed(edits[next++], paragraph, lastBody);
                if (edit.ChangesParagraph)
                {
                    placed.Add(edit);
                }
            }

            if (placed.Count > 0 || changed.Contains(paragraph.Element))
            {
                _work.Add((paragraph, placed));
            }
        }

        if (next < edits.Count)
        {
            throw new ArgumentException($"The edit {edits[next].Start}..{edits[next].End} does not lie within one paragraph.", nameof(edits));
        }
    }

    private PlacedEdit Placed(Edit edit, MappedParagraph paragraph, MappedParagraph? lastBody)
    {
        int? comment = null;
        if (edit.Comment is { } text)
        {
            var id = _nextCommentId++;
            _comments.Add((id, SafeXml.Printable(text)));
            comment = paragraph.Part == WordPart.Body ? id : null;
            if (comment is null)
            {
                _pointComments.Add((NoteHost(paragraph) ?? lastBody, id));
            }
        }

        var clean = edit.Text is null ? null : SafeXml.Printable(edit.Text);
        return new PlacedEdit(edit.Start - paragraph.Start, edit.End - paragraph.Start, clean, edit.Highlight)
        {
            Anchor = edit.Anchor is { } anchor ? new Anchor(SafeXml.Printable(anchor.Key), SafeXml.Printable(anchor.Alias)) : null,
            BookmarkId = edit.Anchor is { Key: var key } && _bookmarked.Add(key) ? _nextBookmarkId++ : null,
            ControlId = edit.Anchor is null ? 0 : FreeControlId(edit.Anchor.Key),
            CommentId = comment,
            SpansContainers = edit.Text is null && SpansContainers(edit, paragraph),
        };
    }

    private int FreeControlId(string key)
    {
        var id = AnchorNames.ControlId(key);
        while (id == 0 || !_controlIds.Add(id))
        {
            id = id == int.MaxValue ? 1 : id + 1;
        }

        return id;
    }

    private bool SpansContainers(Edit edit, MappedParagraph paragraph)
    {
        var pieces = map.PiecesIn(paragraph, edit.Start, edit.End);
        foreach (var piece in pieces)
        {
            if (Home(piece.Run) != Home(pieces[0].Run))
            {
                return true;
            }
        }

        // A control around one end of a field and not the other would break the field.
        return pieces.Length > 0 && !Fields.AreWhole(pieces[0].Run, pieces[^1].Run, _fieldRuns.Value);
    }

    /// <summary>The container a run will stand in once the old anchors are dissolved.</summary>
    private XElement? Home(XElement run)
    {
        var home = run.Parent;
        while (home is { Parent: { } control } && _dissolved.Contains(control))
        {
            home = control.Parent;
        }

        return home;
    }

    private MappedParagraph? NoteHost(MappedParagraph paragraph)
    {
        var reference = paragraph.Part == WordPart.Footnote ? W.FootnoteReference : paragraph.Part == WordPart.Endnote ? W.EndnoteReference : null;
        return reference is not null && paragraph.NoteId is { } id
            && map.NoteReferences.TryGetValue((reference, id), out var host) && host.Part == WordPart.Body ? host : null;
    }

    private void AddPointComment(MappedParagraph? host, int comment)
    {
        var paragraph = host?.Element;
        var story = map.Stories[0];
        if (paragraph is null)
        {
            // A body without a paragraph has no place for a comment until it gets one.
            paragraph = new XElement(W.Paragraph);
            story.Root.Element(W.Body)?.AddFirst(paragraph);
        }

        paragraph.Add(new PlacedEdit(0, 0, null, Highlighting.AsItIs) { CommentId = comment }.Wrap([], null));
        _touched.Add(story);
    }
}
