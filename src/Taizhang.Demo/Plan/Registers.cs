namespace Taizhang.Demo.Plan;

/// <summary>A name an organisation also has, with its kind: short, former, seal, full, alias.</summary>
internal sealed record OtherName(string Kind, string Name, DateOnly? To = null);

/// <summary>Something true of an organisation from a day to a last day.</summary>
internal sealed record Fact(string Id, DateOnly From, DateOnly? To = null)
{
    public bool HoldsOn(DateOnly day) => From <= day && (To is null || day <= To);
}

/// <summary>An organisation; <see cref="Closed"/> is the first day it no longer exists.</summary>
internal sealed record Organisation(string Code, string Kind, string Name, string? Parent, DateOnly Opened)
{
    public DateOnly? Closed { get; init; }

    public IReadOnlyList<OtherName> Names { get; init; } = [];

    public IReadOnlyList<Fact> Facts { get; init; } = [];

    public bool LivesOn(DateOnly day) => Opened <= day && (Closed is null || day < Closed);
}

/// <summary>A person on the roll, whatever they are: member, volunteer, applicant, cadre.</summary>
internal sealed record Person(string Ref, string Name, string Sex, DateOnly Birth, string Education, string Organisation)
{
    public required string Ethnicity { get; init; }

    /// <summary>Null for who was taken over from a table without numbers.</summary>
    public required string? IdNumber { get; init; }

    public required string Phone { get; init; }

    public required string Address { get; init; }

    public DateOnly? Died { get; init; }

    /// <summary>Full years on the day.</summary>
    public int AgeOn(DateOnly day)
    {
        var years = day.Year - Birth.Year;
        return day < Birth.AddYears(years) ? years - 1 : years;
    }
}

/// <summary>What a person is in an organisation, from a day to a last day.</summary>
internal sealed record Role(string Ref, string Kind, string Person, string Organisation, DateOnly From, DateOnly? To = null)
{
    /// <summary>What the kind of role asks for: where a volunteer comes from, who sent a first secretary.</summary>
    public IReadOnlyList<Field> Fields { get; init; } = [];

    public bool HeldOn(DateOnly day) => From <= day && (To is null || day <= To);
}

internal sealed record Household(string Ref, string Village, string Number, string Head, string Category);

/// <summary>An outside body: who lectures, publishes or performs.</summary>
internal sealed record Outside(string Ref, string Name, string Kind, string Level);

internal sealed record Topic(string Ref, string Name, DateOnly Published);
