namespace Taizhang.Ledger.Store;

/// <summary>The answer to a question that may travel to the database together with a later one.</summary>
public sealed class Answer<T>(Action deliver)
{
    private List<T>? _rows;

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
                deliver();
            }

            return _rows ?? throw new InvalidOperationException("The question was sent and not answered.");
        }
    }

    public bool IsThere => _rows is not null;

    public void Take(List<T> rows) => _rows = rows;

    /// <summary>The same answer, delivered by way of somebody who sees to it that nothing else is on the way.</summary>
    public Answer<T> Through(Action<Action> way)
    {
        Answer<T>? taken = null;
        return taken = new Answer<T>(() => way(() => taken!.Take([.. Rows])));
    }
}
