namespace Taizhang.Demo.Plan;

/// <summary>One dated step of a case with what was written down at it.</summary>
internal sealed record Step(string Id, DateOnly Date, IReadOnlyList<Field> Fields)
{
    public Step(string id, DateOnly date)
        : this(id, date, [])
    {
    }
}

/// <summary>Staged work on one person or organisation, with its steps in the order of their dates.</summary>
internal abstract record PlannedCase
{
    public required string Ref { get; init; }

    /// <summary>The ref of a person or the code of an organisation.</summary>
    public required string Subject { get; init; }

    /// <summary>The branch that handles a person's case; null where the subject is itself an organisation.</summary>
    public string? Organisation { get; init; }

    public required IReadOnlyList<Step> Steps { get; init; }

    public abstract string Procedure { get; }

    /// <summary>What else is written down of the whole case.</summary>
    public IReadOnlyList<Field> Written { get; init; } = [];

    public virtual IEnumerable<Field> Fields() => Written;

    public DateOnly? DateOf(string step) => Steps.FirstOrDefault(taken => taken.Id == step)?.Date;

    public bool Took(string step, int year) => DateOf(step)?.Year == year;
}

internal sealed record MembershipCase : PlannedCase
{
    public override string Procedure => "membership";
}

internal sealed record MedalCase : PlannedCase
{
    public override string Procedure => "medal";
}

internal sealed record RectificationCase : PlannedCase
{
    public required IReadOnlyList<string> Criteria { get; init; }

    public required string? Leader { get; init; }

    public override string Procedure => "rectification";

    public override IEnumerable<Field> Fields() => [new("criteria", Criteria), new("leader", Leader)];
}

internal sealed record StarCase : PlannedCase
{
    public required int Year { get; init; }

    /// <summary>The star decided; null while the rating is open.</summary>
    public string? Star { get; init; }

    public override string Procedure => "star-rating";

    public override IEnumerable<Field> Fields() => [new("year", Year)];
}

internal sealed record ProblemCase : PlannedCase
{
    public required string Description { get; init; }

    public required string Domain { get; init; }

    public required int Affected { get; init; }

    public string? Responsible { get; init; }

    public override string Procedure => "problem";

    public override IEnumerable<Field> Fields() =>
        [new("description", Description), new("domain", Domain), new("affected", Affected), new("responsible", Responsible)];
}

internal sealed record TitleCase : PlannedCase
{
    public required string Programme { get; init; }

    public required string Honour { get; init; }

    public required string Level { get; init; }

    public override string Procedure => "title";

    public override IEnumerable<Field> Fields() =>
        [new("programme", Programme), new("honour", Honour), new("level", Level)];

    public bool HeldOn(DateOnly day) =>
        DateOf("conferred") <= day && !(DateOf("revoked") <= day) && !(DateOf("expired") <= day);
}
