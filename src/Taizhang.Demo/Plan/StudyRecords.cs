namespace Taizhang.Demo.Plan;

/// <summary>A meeting, study or screening; one gathering may be several kinds and of several bodies.</summary>
internal sealed record Gathering : PlannedRecord
{
    public required IReadOnlyList<string> Kinds { get; init; }

    public required string Subject { get; init; }

    public bool? Study { get; init; }

    public int? Expected { get; init; }

    public int? Present { get; init; }

    public string? Host { get; init; }

    public string? Place { get; init; }

    public string? Topic { get; init; }

    public string? Theme { get; init; }

    public int? Round { get; init; }

    public string? Programme { get; init; }

    public string? Speakers { get; init; }

    public override string Ledger => "gathering";

    public override IEnumerable<Field> Fields() =>
    [
        new("kinds", Kinds),
        new("subject", Subject),
        new("study", Study),
        new("expected", Expected),
        new("present", Present),
        new("host", Host),
        new("place", Place),
        new("topic", Topic),
        new("theme", Theme),
        new("round", Round),
        new("programme", Programme),
        new("speakers", Speakers),
    ];

    public override PlannedRecord WithSlip() => this with { Study = Study != true, Present = Present is > 1 ? Present - 1 : Present };
}

/// <summary>A written reflection on a study, by one author.</summary>
internal sealed record Essay : PlannedRecord
{
    public required string Headline { get; init; }

    public required string Author { get; init; }

    public string? Topic { get; init; }

    public int Words { get; init; }

    public override string Ledger => "essay";

    public override string VoidReason => "抄录他人文章，登记作废";

    public override IEnumerable<Field> Fields() =>
        [new("headline", Headline), new("author", Author), new("topic", Topic), new("words", Words)];

    public override PlannedRecord WithSlip() => this with { Words = Words + 1000 };
}
