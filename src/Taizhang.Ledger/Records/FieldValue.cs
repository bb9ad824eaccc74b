namespace Taizhang.Ledger.Records;

/// <summary>The value of one field. A value that exists fits its field's type.</summary>
public abstract record FieldValue
{
    private FieldValue()
    {
    }

    /// <summary>A text, a choice, a place, or the ref of what is referred to.</summary>
    public sealed record Text(string Value) : FieldValue;

    /// <summary>Several choices or refs, in the order given.</summary>
    public sealed record Texts(IReadOnlyList<string> Values) : FieldValue
    {
        public bool Equals(Texts? other) => other is not null && Values.SequenceEqual(other.Values);

        public override int GetHashCode() => Values.Count;
    }

    /// <summary>A number in its field's smallest unit: 1, 0.01, or 分.</summary>
    /// <param name="Approximate">True for 约: sums that contain it are approximate too.</param>
    public sealed record Amount(long Value, bool Approximate) : FieldValue;

    public sealed record Day(DateOnly Value) : FieldValue;

    public sealed record Flag(bool Value) : FieldValue;
}

/// <summary>The fields of a record, a case or a step, in the catalog's order, each at most once.</summary>
public sealed class FieldValues(IReadOnlyList<KeyValuePair<string, FieldValue>> all)
{
    public static readonly FieldValues None = new([]);

    public IReadOnlyList<KeyValuePair<string, FieldValue>> All => all;

    /// <summary>The value of the field, or null where it was left empty.</summary>
    public FieldValue? this[string id]
    {
        get
        {
            foreach (var pair in all)
            {
                if (pair.Key == id)
                {
                    return pair.Value;
                }
            }

            return null;
        }
    }
}
