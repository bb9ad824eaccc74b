namespace Taizhang.Ledger.Store;

/// <summary>
/// Work on many things that do not look at each other, done by as many processors as there are. What comes out stands in
/// the order of what went in; a few things are not worth the trouble and are done one after the other.
/// </summary>
public static class SideBySide
{
    /// <summary>From so many things on it is an import and not one person's entry.</summary>
    public const int Many = 500;

    /// <summary>So many results are kept until the caller has taken them.</summary>
    private const int AtOnce = 8192;

    /// <param name="work">Depends on its own thing only, and changes nothing that another looks at.</param>
    public static IEnumerable<TResult> Map<T, TResult>(IReadOnlyList<T> things, Func<T, TResult> work) =>
        things.Count < Many ? things.Select(work) : things.Chunk(AtOnce).SelectMany(chunk => Array(chunk, work));

    /// <summary>Begins work for that many things, which goes on while the caller does something else; what is given waits for it, and of a few things does it.</summary>
    public static Action Begin(int things, Action work)
    {
        if (things < Many)
        {
            return work;
        }

        var begun = Task.Run(work);
        return () => begun.GetAwaiter().GetResult();
    }

    private static TResult[] Array<T, TResult>(T[] things, Func<T, TResult> work)
    {
        var results = new TResult[things.Length];
        Parallel.For(0, things.Length, at => results[at] = work(things[at]));
        return results;
    }
}
