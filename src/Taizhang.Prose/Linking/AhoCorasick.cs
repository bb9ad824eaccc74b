using System.Collections.Frozen;

namespace Taizhang.Prose.Linking;

/// <summary>An occurrence of a pattern in the searched text.</summary>
internal readonly record struct Hit(int Start, int End, int Pattern);

/// <summary>Finds all occurrences of many words in one pass over a text (Aho and Corasick, 1975). Immutable.</summary>
internal sealed class AhoCorasick
{
    private const int Root = 0;

    private readonly FrozenDictionary<long, int> _next;
    private readonly int[] _failure;

    /// <summary>For each node the pattern that ends there, or -1.</summary>
    private readonly int[] _pattern;

    /// <summary>For each node the next node by failure links where a pattern ends, or the root.</summary>
    private readonly int[] _shorter;

    private readonly int[] _lengths;

    public AhoCorasick(IReadOnlyList<string> patterns)
    {
        var next = new Dictionary<long, int>();
        var children = new List<List<(char Character, int Node)>> { new() };
        var ends = new List<int> { -1 };
        for (var pattern = 0; pattern < patterns.Count; pattern++)
        {
            var node = Root;
            foreach (var c in patterns[pattern])
            {
                if (!next.TryGetValue(Key(node, c), out var child))
                {
                    child = ends.Count;
                    next[Key(node, c)] = child;
                    children[node].Add((c, child));
                    children.Add([]);
                    ends.Add(-1);
                }

                node = child;
            }

            ends[node] = pattern;
        }

        _next = next.ToFrozenDictionary();
        _pattern = [.. ends];
        _failure = new int[ends.Count];
        _shorter = new int[ends.Count];
        _lengths = [.. patterns.Select(pattern => pattern.Length)];
        LinkFailures(children);
    }

    /// <summary>All occurrences, ordered by where they begin and the longer first.</summary>
    public List<Hit> Find(ReadOnlySpan<char> text)
    {
        var hits = new List<Hit>(text.Length);
        var node = Root;
        for (var i = 0; i < text.Length; i++)
        {
            node = Step(node, text[i]);
            for (var end = _pattern[node] >= 0 ? node : _shorter[node]; end != Root; end = _shorter[end])
            {
                var pattern = _pattern[end];
                Insert(hits, new Hit(i + 1 - _lengths[pattern], i + 1, pattern));
            }
        }

        return hits;
    }

    /// <summary>Hits are found by where they end, so each has to pass only those that begin inside it: linear where a sort is not.</summary>
    private static void Insert(List<Hit> hits, Hit hit)
    {
        hits.Add(hit);
        var at = hits.Count - 1;
        while (at > 0 && (hits[at - 1].Start > hit.Start || (hits[at - 1].Start == hit.Start && hits[at - 1].End < hit.End)))
        {
            hits[at] = hits[at - 1];
            at--;
        }

        hits[at] = hit;
    }

    private static long Key(int node, char c) => ((long)node << 16) | c;

    private int Step(int node, char c)
    {
        while (true)
        {
            if (_next.TryGetValue(Key(node, c), out var child))
            {
                return child;
            }

            if (node == Root)
            {
                return Root;
            }

            node = _failure[node];
        }
    }

    private void LinkFailures(List<List<(char Character, int Node)>> children)
    {
        var queue = new Queue<int>();
        foreach (var (_, child) in children[Root])
        {
            queue.Enqueue(child);
        }

        while (queue.TryDequeue(out var node))
        {
            foreach (var (c, child) in children[node])
            {
                _failure[child] = Step(_failure[node], c);
                _shorter[child] = _pattern[_failure[child]] >= 0 ? _failure[child] : _shorter[_failure[child]];
                queue.Enqueue(child);
            }
        }
    }
}
