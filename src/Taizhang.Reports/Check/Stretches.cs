namespace Taizhang.Reports.Check;

/// <summary>Where the stretches of a text begin that some characters end: its sentences, its paragraphs, its clauses.</summary>
/// <param name="ends">Each ends a stretch and belongs to it.</param>
internal sealed class Stretches(string text, string ends)
{
    /// <summary>How far back words are looked at, so that a text without stops costs no more than its length. No sentence that anybody reads is so long.</summary>
    private const int ReachMax = 500;

    private readonly List<int> _starts = StartsIn(text, ends);

    /// <summary>Where the stretch around a position begins.</summary>
    public int StartOf(int position)
    {
        var at = _starts.BinarySearch(position);
        return _starts[at >= 0 ? at : ~at - 1];
    }

    /// <summary>Where the next stretch begins; behind the text where none does.</summary>
    public int StartAfter(int position)
    {
        var at = _starts.BinarySearch(position);
        at = at >= 0 ? at + 1 : ~at;
        return at < _starts.Count ? _starts[at] : text.Length + 1;
    }

    public bool Same(int one, int other) => StartOf(one) == StartOf(other);

    /// <summary>Whether a stretch begins so far before a position that its beginning is not looked at.</summary>
    public bool IsOutOfReach(int position) => position - StartOf(position) > ReachMax;

    /// <summary>The words of a stretch before a position; of a long one those in reach.</summary>
    public string Before(int position) => text[Math.Max(StartOf(position), position - ReachMax)..position];

    private static List<int> StartsIn(string text, string ends)
    {
        var starts = new List<int> { 0 };
        for (var at = text.AsSpan().IndexOfAny(ends); at >= 0;)
        {
            starts.Add(at + 1);
            var next = text.AsSpan(at + 1).IndexOfAny(ends);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return starts;
    }
}
