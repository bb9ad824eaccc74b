namespace Taizhang.Demo.Chance;

/// <summary>Hands out titles, each once as far as the words go round.</summary>
internal sealed class Wording
{
    private const int Attempts = 40;

    private readonly HashSet<string> _used = [];

    /// <summary>Asks for a text until it gets one it has not given out; after many attempts it takes a used one.</summary>
    public string Fresh(Func<string> text)
    {
        for (var i = 1; i < Attempts; i++)
        {
            var candidate = text();
            if (_used.Add(candidate))
            {
                return candidate;
            }
        }

        return text();
    }
}
