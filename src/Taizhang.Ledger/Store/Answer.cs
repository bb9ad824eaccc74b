namespace Taizhang.Ledger.Store;

/// <summary>The answer to a question that may travel to the database together with a later one.</summary>
public sealed class Answer<T>(Action deliver)
{
    private List<T>? _rows;
    private Action<Action> _way = static go => go();

    public Answer(List<T> rows)
        : this(() => { })
    {
        _rows = rows;
    }

    /// <summary>The rows; the question is sent now when it has not been.</summary>
    public IReadOnlyList<T> Rows
    {
        get
        {
            if (_rows is null)
            {
                _way(deliver);
            }

            return _rows ?? throw new InvalidOperationException("The question was sent and not answered.");
        }
    }

    public void Take(List<T> rows) => _rows = rows;

    /// <summary>Has it delivered by way of somebody who sees to it that nothing else is on the way.</summary>
    public Answer<T> Through(Action<Action> way)
    {
        _way = way;
        return this;
    }
}
