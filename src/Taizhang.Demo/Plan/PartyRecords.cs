namespace Taizhang.Demo.Plan;

/// <summary>A member looks after a household, from the record's date to its last day.</summary>
internal sealed record HouseholdLink : PlannedRecord
{
    public required string Member { get; init; }

    public required string Household { get; init; }

    public required string Category { get; init; }

    public bool Assisting { get; init; }

    public string? Basis { get; init; }

    public override string Ledger => "household-link";

    public override string VoidReason => "该户已另有人联系，登记作废";

    public override IEnumerable<Field> Fields() =>
    [
        new("member", Member),
        new("household", Household),
        new("role", Assisting ? "协助" : "主要"),
        new("category", Category),
        new("basis", Basis),
    ];

    public override PlannedRecord WithSlip() => this with { Category = Category == "一般户" ? "留守户" : "一般户" };
}

/// <summary>A care visit with money to one person in one batch.</summary>
internal sealed record Care : PlannedRecord
{
    public required string Batch { get; init; }

    public required string Occasion { get; init; }

    public required string Person { get; init; }

    public required string Category { get; init; }

    public required int AmountYuan { get; init; }

    public string? Goods { get; init; }

    public required string Pay { get; init; }

    public string? CollectedBy { get; init; }

    public string? Relation { get; init; }

    public string? Reason { get; init; }

    public override string Ledger => "care";

    public override string VoidReason => "对象不符合条件，未发放";

    public override IEnumerable<Field> Fields() =>
    [
        new("batch", Batch),
        new("occasion", Occasion),
        new("person", Person),
        new("category", Category),
        new("amount", AmountYuan),
        new("goods", Goods),
        new("pay", Pay),
        new("collected_by", CollectedBy),
        new("relation", Relation),
        new("reason", Reason),
    ];

    public override PlannedRecord WithSlip() => this with { AmountYuan = AmountYuan + 200 };
}
