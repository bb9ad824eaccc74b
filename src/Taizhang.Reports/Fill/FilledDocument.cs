using System.Globalization;
using Taizhang.Documents.Word;
using Taizhang.Figures.Compute;
using Taizhang.Prose;
using Taizhang.Reports.Sources;
using Taizhang.Reports.Templates;

namespace Taizhang.Reports.Fill;

/// <summary>
/// Writes decided slots into the template's document, reads the document back, and holds what is found there to what was
/// meant: a figure that cannot be read back as it was written is a fault of the program and ends it.
/// </summary>
internal sealed class FilledDocument
{
    private static readonly (string Name, string Initials) Author = ("台账", "台");

    private readonly Template _template;
    private readonly FigureBook _book;
    private readonly List<(Edit Edit, int Slot, bool IsValue)> _edits = [];
    private readonly List<StatedFigure> _stated = [];
    private int _number;

    private FilledDocument(Template template, FigureBook book, IReadOnlyList<DecidedSlot> slots)
    {
        (_template, _book) = (template, book);
        var kept = Manifest.Read(template.File);
        _number = kept.Select(figure => NumberIn(figure.Key)).DefaultIfEmpty(0).Max();
        for (var i = 0; i < slots.Count; i++)
        {
            Plan(slots[i], i);
        }

        _stated.InsertRange(0, Standing(kept));
    }

    /// <summary>An anchor of an earlier filling that nothing was written over goes on saying what it said.</summary>
    private IEnumerable<StatedFigure> Standing(IReadOnlyList<StatedFigure> kept)
    {
        var anchored = _edits
            .Select(planned => planned.Edit)
            .Where(edit => edit.Anchor is not null && edit.End > edit.Start)
            .OrderBy(edit => edit.Start)
            .ToList();
        var starts = anchored.ConvertAll(edit => edit.Start);
        var standing = new HashSet<string>(StringComparer.Ordinal);
        foreach (var anchor in _template.File.Anchors(kept.Select(figure => figure.Key)))
        {
            var found = starts.BinarySearch(anchor.Start);
            var at = found >= 0 ? found : ~found - 1;
            if (at < 0 || anchored[at].End < anchor.End)
            {
                _ = standing.Add(anchor.Key);
            }
        }

        return kept.Where(figure => standing.Contains(figure.Key));
    }

    /// <summary>The bytes, the slots with where they stand in the written text, and that text.</summary>
    public static (byte[] Bytes, IReadOnlyList<Slot> Slots, string Text) Write(
        Template template,
        FigureBook book,
        FillOptions options,
        IReadOnlyList<DecidedSlot> slots
    )
    {
        var document = new FilledDocument(template, book, slots);
        var counted = slots.SelectMany(slot => slot.Counted).DistinctBy(reading => reading.Rule.Rule.Key);
        var byHand = slots
            .Select(slot => slot.Slot)
            .Where(slot => slot.Notes is ["by_hand", _])
            .Select(slot => (slot.Text, slot.Unit, slot.Notes[1]));
        var bytes = template.File.Write(
            new WordChanges
            {
                Edits = [.. document._edits.Select(planned => planned.Edit)],
                Author = new CommentAuthor(Author.Name, Author.Initials, options.At),
                WithoutCommentsBy = Author.Name,
                CustomXml = [Manifest.Write(document._stated)],
                Appendix = options.NoAppendix ? null : SourceAppendix.Of(book, counted, byHand),
                WithoutAppendix = SourceAppendix.Bookmark,
            }
        );
        var written =
            WordFile.Open(bytes, SourceAppendix.Bookmark) as WordOpening.Opened
            ?? throw new InvalidOperationException("A document just written cannot be opened.");
        return (bytes, document.Verified(written.File, slots), written.File.Text);
    }

    private void Plan(DecidedSlot decided, int slot)
    {
        var comment = decided.Comment;
        foreach (var change in decided.Changes)
        {
            var span = _template.InFile(change.Span) ?? throw new InvalidOperationException($"No paragraph holds {change.Span}.");
            Anchor? anchor = null;
            if (change.Stated.Count > 0)
            {
                var key = string.Create(CultureInfo.InvariantCulture, $"tz:{change.Stated[0].Rule.Rule.Key}:{++_number:0000}");
                anchor = new Anchor(key, $"{change.Stated[0].Rule.Rule.Name}");
                _stated.AddRange(
                    change.Stated.Select(reading => StatedFigure.Of(key, reading, _book, change.Text ?? change.Span.Of(_template.Text)))
                );
            }

            _edits.Add(
                (
                    new Edit(span.Start, span.End, change.Text, anchor, change.IsValue ? comment : null, Highlight(change, span)),
                    slot,
                    change.IsValue
                )
            );
            comment = change.IsValue ? null : comment;
        }
    }

    /// <summary>Where an earlier filling left 【待填】 on yellow, the yellow goes with it.</summary>
    private Highlighting Highlight(SlotChange change, TextSpan span) =>
        change.Highlight ? Highlighting.Yellow
        : span.Of(_template.File.Text).Contains(Marks.Open, StringComparison.Ordinal) ? Highlighting.Cleared
        : Highlighting.AsItIs;

    private static int NumberIn(string key) =>
        int.TryParse(key.AsSpan(key.LastIndexOf(':') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private List<Slot> Verified(WordFile written, IReadOnlyList<DecidedSlot> slots)
    {
        var expected = new System.Text.StringBuilder();
        var places = new Dictionary<int, TextSpan>();
        var at = 0;
        foreach (var (edit, slot, isValue) in _edits.OrderBy(planned => planned.Edit.Start).ThenBy(planned => planned.Edit.End))
        {
            _ = expected.Append(_template.File.Text, at, edit.Start - at);
            var start = expected.Length;
            _ = edit.Text is null ? expected.Append(_template.File.Text, edit.Start, edit.End - edit.Start) : expected.Append(edit.Text);
            at = edit.End;
            if (isValue)
            {
                var place = new TextSpan(start, expected.Length);
                places[slot] = places.TryGetValue(slot, out var before) ? before.Union(place) : place;
            }
        }

        _ = expected.Append(_template.File.Text, at, _template.File.Text.Length - at);
        Hold(expected.ToString(), written);
        return [.. slots.Select((slot, i) => slot.Slot with { Out = places[i] })];
    }

    private void Hold(string expected, WordFile written)
    {
        // The section break before the appendix may need a paragraph of its own behind a table: an empty line at the body's end.
        var same = expected.AsSpan().CommonPrefixLength(written.Text);
        if (
            same < Math.Max(expected.Length, written.Text.Length)
            && (written.Text[same] != '\n' || !written.Text.AsSpan(same + 1).SequenceEqual(expected.AsSpan(same)))
        )
        {
            throw new InvalidOperationException($"The written text differs from what was meant at {same}.");
        }

        var anchors = written.Anchors(_stated.Select(figure => figure.Key)).ToLookup(anchor => anchor.Key, StringComparer.Ordinal);
        var read = Manifest.Read(written);
        if (!read.SequenceEqual(_stated))
        {
            throw new InvalidOperationException("The list of stated figures is not read back as it was written.");
        }

        foreach (var figure in _edits.Where(planned => planned.Edit.Anchor is not null))
        {
            var key = figure.Edit.Anchor?.Key ?? "";
            var text = figure.Edit.Text ?? _template.File.Text[figure.Edit.Start..figure.Edit.End];
            if (anchors[key].SingleOrDefault()?.Text != text)
            {
                throw new InvalidOperationException($"The figure {key} is not read back as it was written.");
            }
        }
    }
}
