namespace Taizhang.Demo.Plan;

internal sealed record CultureActivity : PlannedRecord
{
    public required string Series { get; init; }

    public required string Theme { get; init; }

    public required string Place { get; init; }

    public required string Form { get; init; }

    public required Heads Participants { get; init; }

    public bool? Volunteering { get; init; }

    public string? Partner { get; init; }

    public override string Ledger => "culture-activity";

    public override IEnumerable<Field> Fields() =>
    [
        new("series", Series),
        new("theme", Theme),
        new("place", Place),
        new("form", Form),
        new("participants", Participants),
        new("volunteering", Volunteering),
        new("partner", Partner),
    ];

    public override PlannedRecord WithSlip() => this with { Volunteering = Volunteering != true };
}

internal sealed record Performance : PlannedRecord
{
    public required string Heading { get; init; }

    public required string Troupe { get; init; }

    public required string Place { get; init; }

    public required IReadOnlyList<string> Programme { get; init; }

    public required Heads Audience { get; init; }

    public override string Ledger => "performance";

    public override IEnumerable<Field> Fields() =>
    [
        new("heading", Heading),
        new("troupe", Troupe),
        new("place", Place),
        new("programme", Programme),
        new("audience", Audience),
    ];

    public override PlannedRecord WithSlip() => this with { Audience = new Heads(Audience.Count + 50, About: true) };
}

internal sealed record VolunteerActivity : PlannedRecord
{
    public required string Team { get; init; }

    public required string Content { get; init; }

    public required string Category { get; init; }

    public required string Place { get; init; }

    public required int Participants { get; init; }

    public required Heads Beneficiaries { get; init; }

    public required decimal Hours { get; init; }

    public string? Brand { get; init; }

    public override string Ledger => "volunteer-activity";

    public override IEnumerable<Field> Fields() =>
    [
        new("team", Team),
        new("content", Content),
        new("category", Category),
        new("place", Place),
        new("participants", Participants),
        new("beneficiaries", Beneficiaries),
        new("hours", Hours),
        new("brand", Brand),
    ];

    public override PlannedRecord WithSlip() => this with { Participants = Participants + 3 };
}
