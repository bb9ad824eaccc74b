using System.Globalization;
using System.Xml.Linq;

namespace Taizhang.Documents.Word;

/// <summary>
/// Rebuilds the runs of one paragraph with its edits, once and in reading order, so that the work grows with the
/// paragraph and not with runs times edits. Containers (hyperlinks, insertions, controls) are rebuilt in place;
/// a run is cut only where an edit begins or ends inside it.
/// </summary>
internal sealed class ParagraphEditor
{
    private readonly XElement _paragraph;
    private readonly TextPiece[] _pieces;
    private readonly int _origin;
    private readonly IReadOnlyList<PlacedEdit> _edits;
    private readonly IReadOnlySet<XElement> _dissolved;
    private readonly Stack<XElement> _controls = new();
    private readonly List<XNode> _kept = [];
    private List<XNode> _output = [];
    private List<XNode>? _outside;
    private XElement? _run;
    private int _nextPiece;
    private int _nextEdit;
    private bool _open;
    private bool _ownHighlight;

    /// <param name="edits">Sorted, apart, inside the paragraph.</param>
    /// <param name="dissolved">Controls to replace by their content and marks to leave out.</param>
    public ParagraphEditor(TextMap map, MappedParagraph paragraph, IReadOnlyList<PlacedEdit> edits, IReadOnlySet<XElement> dissolved)
    {
        _paragraph = paragraph.Element;
        _pieces = map.PiecesOf(paragraph).ToArray();
        _origin = paragraph.Start;
        _edits = edits;
        _dissolved = dissolved;
    }

    public void Apply()
    {
        foreach (var control in _paragraph.Ancestors(W.Control).Where(_ => _edits.Count > 0))
        {
            _controls.Push(control);
        }

        Rebuild(_paragraph);
        while (_nextEdit < _edits.Count)
        {
            // Only a paragraph without any text leaves edits over: insertions.
            _run = new XElement(W.Run, _paragraph.Element(W.ParagraphProperties)?.Element(W.RunProperties));
            Open(_edits[_nextEdit]);
            Close(_edits[_nextEdit]);
        }

        _paragraph.Add(_output);
        var comments = _edits.Select(edit => edit.CommentId).OfType<int>().Select(id => id.ToString(CultureInfo.InvariantCulture)).ToHashSet(StringComparer.Ordinal);
        if (comments.Count > 0)
        {
            CommentMarks.MoveOut(_paragraph, comments);
        }
    }

    /// <summary>Moves the children of a container, changed, to the output; the caller puts the output where it belongs.</summary>
    private void Rebuild(XElement container)
    {
        var nodes = container.Nodes().ToList();
        container.RemoveNodes();
        foreach (var node in nodes)
        {
            if (node is not XElement element)
            {
                _output.Add(node);
            }
            else if (element.Name == W.Run)
            {
                Run(element);
            }
            else if (W.InlineContent(element) is { } content)
            {
                Container(element, content);
            }
            else if (!_dissolved.Contains(element))
            {
                _output.Add(element);
            }
        }

        if (container == _paragraph)
        {
            _paragraph.Add(_output);
            _output = [];
        }
    }

    private void Container(XElement element, XElement content)
    {
        if (_dissolved.Contains(element))
        {
            var around = _ownHighlight;
            _ownHighlight = element.Element(W.ControlProperties)?.Element(W.RunProperties) is { } original && original.Element(W.Highlight) is null;
            Rebuild(content);
            _ownHighlight = around;
            return;
        }

        var (outer, held) = (_output, content.HasElements);
        _output = [];
        if (element.Name == W.Control)
        {
            _controls.Push(element);
        }

        Rebuild(content);
        if (element.Name == W.Control)
        {
            _controls.Pop();
        }

        content.Add(_output);
        _output = outer;
        // A hyperlink or control whose whole text went into an edit that began before it is an empty shell.
        if (content.HasElements || !held)
        {
            _output.Add(element);
        }
    }

    private void Run(XElement run)
    {
        var first = _nextPiece;
        while (_nextPiece < _pieces.Length && _pieces[_nextPiece].Run == run)
        {
            _nextPiece++;
        }

        if (first == _nextPiece || !Touches(_pieces[first].Start - _origin, _pieces[_nextPiece - 1].End - _origin))
        {
            _output.Add(run);
            return;
        }

        var nodes = run.Nodes().Where(node => node is not XElement { Name: var name } || name != W.RunProperties).ToList();
        foreach (var node in nodes)
        {
            node.Remove();
        }

        _run = run;
        foreach (var node in nodes)
        {
            if (first < _nextPiece && _pieces[first].Element == node)
            {
                Piece(_pieces[first++]);
            }
            else
            {
                _kept.Add(node);
            }
        }

        Flush();
    }

    private bool Touches(int start, int end)
    {
        if (_open)
        {
            return true;
        }

        var edit = _nextEdit < _edits.Count ? _edits[_nextEdit] : null;
        return edit is not null && (edit.Start < end || (edit.Start == end && edit.End == end)) && edit.End >= start;
    }

    private void Piece(TextPiece piece)
    {
        var (at, end) = (piece.Start - _origin, piece.End - _origin);
        while (_nextEdit < _edits.Count)
        {
            var edit = _edits[_nextEdit];
            if (edit.Start > end || (edit.Start == end && edit.End > end))
            {
                break;
            }

            if (!_open)
            {
                Keep(piece, at, edit.Start);
                at = edit.Start;
                Flush();
                Open(edit);
            }

            var stop = Math.Min(end, edit.End);
            if (edit.Text is null)
            {
                Keep(piece, at, stop);
            }

            at = stop;
            if (edit.End > stop)
            {
                return;
            }

            Flush();
            Close(edit);
        }

        Keep(piece, at, end);
    }

    private void Keep(TextPiece piece, int start, int end)
    {
        if (end - start == piece.Text.Length)
        {
            _kept.Add(piece.Element);
        }
        else if (end > start)
        {
            var from = start + _origin - piece.Start;
            _kept.Add(W.TextOf(piece.Text.Substring(from, end - start)));
        }
    }

    /// <summary>Puts what was kept of the current run out as a run of the same formatting.</summary>
    private void Flush()
    {
        if (_kept.Count == 0 || _run is null)
        {
            return;
        }

        var properties = Formatting();
        var marked = _open && _edits[_nextEdit].Highlight == Highlighting.Yellow;
        _output.Add(new XElement(
            W.Run,
            _run.Attributes(),
            marked ? RunFormatting.Highlighted(properties) : properties is null ? null : new XElement(properties),
            _kept));
        _kept.Clear();
    }

    private void Open(PlacedEdit edit)
    {
        _open = true;
        var properties = Formatting();
        var replaces = ControlUnlocking.Unlock(_controls, edit);
        if (edit.Text is null)
        {
            if (edit.SpansContainers)
            {
                _output.AddRange(edit.Opening());
            }
            else
            {
                _outside = _output;
                _output = [];
            }

            return;
        }

        if (replaces)
        {
            properties = ControlUnlocking.WithoutPlaceholderStyle(properties);
        }

        var content = new List<XNode>();
        if (edit.Text.Length > 0)
        {
            var marked = edit.Highlight == Highlighting.Yellow ? RunFormatting.Highlighted(properties) : properties is null ? null : new XElement(properties);
            content.Add(new XElement(W.Run, marked, W.TextNodes(edit.Text)));
        }

        _output.AddRange(edit.Wrap(content, properties));
    }

    private void Close(PlacedEdit edit)
    {
        _open = false;
        _nextEdit++;
        if (edit.Text is not null)
        {
            return;
        }

        if (_outside is null)
        {
            _output.AddRange(edit.Closing());
            return;
        }

        var content = _output;
        _output = _outside;
        _outside = null;
        _output.AddRange(edit.Wrap(content, Formatting()));
    }

    /// <summary>The formatting of the current run, without a highlight that an earlier writing put there.</summary>
    private XElement? Formatting()
    {
        var properties = _run?.Element(W.RunProperties);
        var clears = _open && _edits[_nextEdit].Highlight == Highlighting.Cleared;
        if ((!_ownHighlight && !clears) || properties?.Element(W.Highlight) is null)
        {
            return properties;
        }

        var copy = new XElement(properties);
        copy.Element(W.Highlight)?.Remove();
        return copy;
    }
}
