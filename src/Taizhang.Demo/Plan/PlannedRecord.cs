namespace Taizhang.Demo.Plan;

/// <summary>Where a record ends up: only what is recorded counts.</summary>
internal enum Standing
{
    Recorded,
    Draft,
    Void,
}

/// <summary>One field of a record, case or step as it is entered; a null value is left out.</summary>
internal readonly record struct Field(string Id, object? Value);

/// <summary>A whole number of people, about or exact: 约60 or 60.</summary>
internal readonly record struct Heads(int Count, bool About);

/// <summary>What was entered first, and why it was set right.</summary>
internal sealed record Amendment(string Reason, PlannedRecord First);

/// <summary>
/// One record of a ledger as it finally stands. Where it has an amendment, the entry lines first give what was entered
/// wrongly and then set it right.
/// </summary>
internal abstract record PlannedRecord
{
    public required string Ref { get; init; }

    public required string Organisation { get; init; }

    /// <summary>The bodies that met together; empty where the organisation is the only one.</summary>
    public IReadOnlyList<string> Bodies { get; init; } = [];

    public required DateOnly Date { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>Given only where the ledger takes the title from a field that is no text.</summary>
    public string? Title { get; init; }

    public Standing Standing { get; init; }

    public Amendment? Amendment { get; init; }

    public abstract string Ledger { get; }

    public abstract IEnumerable<Field> Fields();

    /// <summary>The same record with a slip such as a clerk makes; null where this ledger has none.</summary>
    public virtual PlannedRecord? WithSlip() => null;

    /// <summary>Why a record of this ledger is made void.</summary>
    public virtual string VoidReason => "活动未举行，登记作废";

    public bool CountsIn(int year) => Standing == Standing.Recorded && Date.Year == year;

    /// <summary>True while a lasting record (from its date to its last day) stands.</summary>
    public bool StandsOn(DateOnly day) =>
        Standing == Standing.Recorded && Date <= day && (To is null || day <= To);
}
