namespace Taizhang.Web.Host;

/// <summary>The last few things of a kind, held in memory while the desk is open and found again by the id they were given.</summary>
internal sealed class HeldShelf<T>(int max)
    where T : class
{
    private readonly Lock _gate = new();
    private readonly List<(string Id, T Thing)> _held = [];

    /// <summary>Holds it, and lets the oldest go where there are more than the shelf has room for.</summary>
    public string Hold(T thing)
    {
        var id = Guid.NewGuid().ToString("N");
        lock (_gate)
        {
            _held.Insert(0, (id, thing));
            _held.RemoveRange(Math.Min(max, _held.Count), Math.Max(0, _held.Count - max));
        }

        return id;
    }

    public T? Find(string? id)
    {
        lock (_gate)
        {
            return _held.FirstOrDefault(held => held.Id == id).Thing;
        }
    }

    /// <summary>Puts another in its place; nothing where it was let go meanwhile.</summary>
    public void Replace(string id, T thing)
    {
        lock (_gate)
        {
            var at = _held.FindIndex(held => held.Id == id);
            if (at >= 0)
            {
                _held[at] = (id, thing);
            }
        }
    }
}
