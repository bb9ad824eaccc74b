namespace Taizhang.Ledger;

/// <summary>
/// An expected refusal: where, what is wrong, and what to do next, in the words of the person at the desk. The code is
/// stable and never used again for something else.
/// </summary>
/// <param name="Where">The place in the input: a line, a field, a name; empty where the whole input is meant.</param>
public sealed record Refusal(string Code, string Where, string Message, string Next);

/// <summary>Either what was asked for, or every reason why not.</summary>
public readonly struct Outcome<T>
{
    private readonly T? _value;
    private readonly IReadOnlyList<Refusal>? _refusals;

    private Outcome(T? value, IReadOnlyList<Refusal>? refusals)
    {
        _value = value;
        _refusals = refusals;
    }

    /// <summary>Empty exactly when there is a value. A default outcome is neither and says so.</summary>
    public IReadOnlyList<Refusal> Refusals => _refusals ?? [];

    public bool IsDone => _refusals is null;

    /// <summary>The value; asking for it after a refusal is a mistake of the caller.</summary>
    public T Value => _refusals is null && _value is { } value
        ? value
        : throw new InvalidOperationException("A refused outcome has no value.");

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, [refusal]);

    public static implicit operator Outcome<T>(List<Refusal> refusals) => new(default, refusals);

    public static implicit operator Outcome<T>(Refusal[] refusals) => new(default, refusals);
}
