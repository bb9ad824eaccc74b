namespace Taizhang.Prose;

/// <summary>
/// A stretch of the text that was read, in UTF-16 units, end exclusive. <c>default</c> is the empty span at the start.
/// The JSON contract counts code points: <see cref="Reading.CodePoint"/> converts at the edge.
/// </summary>
public readonly record struct TextSpan(int Start, int End)
{
    public int Length => End - Start;

    public bool IsEmpty => End <= Start;

    public bool Contains(int position) => Start <= position && position < End;

    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The characters it covers in the text it was taken from.</summary>
    public string Of(string text) => text[Start..End];

    /// <summary>The smallest span that holds both.</summary>
    public TextSpan Union(TextSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));
}
