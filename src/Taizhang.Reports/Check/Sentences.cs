namespace Taizhang.Reports.Check;

/// <summary>Where the sentences of a text begin.</summary>
internal sealed class Sentences
{
    private readonly List<int> _starts = [0];

    public Sentences(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '。' or '！' or '？' or '\n' or '\t')
            {
                _starts.Add(i + 1);
            }
        }
    }

    /// <summary>Where the sentence around a position begins.</summary>
    public int StartOf(int position)
    {
        var at = _starts.BinarySearch(position);
        return _starts[at >= 0 ? at : ~at - 1];
    }

    public bool Same(int one, int other) => StartOf(one) == StartOf(other);
}
