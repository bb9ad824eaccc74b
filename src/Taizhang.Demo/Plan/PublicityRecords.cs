namespace Taizhang.Demo.Plan;

/// <summary>One lecture at one place; the lectures of one topic and round make a round together.</summary>
internal sealed record Lecture : PlannedRecord
{
    public required string Topic { get; init; }

    public required string Heading { get; init; }

    public required int Round { get; init; }

    public required string Mode { get; init; }

    public string? Lecturer { get; init; }

    public required Heads Audience { get; init; }

    public required string Place { get; init; }

    public bool? Volunteering { get; init; }

    public required string AudienceKind { get; init; }

    public int? Minutes { get; init; }

    public override string Ledger => "lecture";

    public override IEnumerable<Field> Fields() =>
    [
        new("topic", Topic),
        new("heading", Heading),
        new("round", Round),
        new("mode", Mode),
        new("lecturer", Lecturer),
        new("audience", Audience),
        new("place", Place),
        new("volunteering", Volunteering),
        new("audience_kind", AudienceKind),
        new("minutes_long", Minutes),
    ];

    public override PlannedRecord WithSlip() => this with { Volunteering = Volunteering != true, Audience = new Heads(Audience.Count + 20, About: true) };
}

/// <summary>One text on one outlet.</summary>
internal sealed record Publication : PlannedRecord
{
    public required string Headline { get; init; }

    public string? Link { get; init; }

    public required string Outlet { get; init; }

    public required string Category { get; init; }

    public required string Author { get; init; }

    public bool? Reprint { get; init; }

    public string? Original { get; init; }

    public IReadOnlyList<string> Villages { get; init; } = [];

    public override string Ledger => "publication";

    public override string VoidReason => "投稿未采用，登记作废";

    public override IEnumerable<Field> Fields() =>
    [
        new("headline", Headline),
        new("link", Link),
        new("outlet", Outlet),
        new("category", Category),
        new("author", Author),
        new("reprint", Reprint),
        new("original", Original),
        new("villages", Villages.Count == 0 ? null : Villages),
    ];

    public override PlannedRecord WithSlip() => this with { Category = Category == "其他" ? "乡村振兴" : "其他" };
}

/// <summary>Something done to a carrier of publicity: a slogan, a board, a banner.</summary>
internal sealed record CarrierChange : PlannedRecord
{
    public required string Carrier { get; init; }

    public required string Action { get; init; }

    public required string Content { get; init; }

    public required string Place { get; init; }

    public required string PlaceKind { get; init; }

    public required int Quantity { get; init; }

    public required string Approver { get; init; }

    public override string Ledger => "carrier-change";

    public override string VoidReason => "未安装，登记作废";

    public override IEnumerable<Field> Fields() =>
    [
        new("carrier", Carrier),
        new("action", Action),
        new("content", Content),
        new("place", Place),
        new("place_kind", PlaceKind),
        new("quantity", Quantity),
        new("approver", Approver),
    ];

    public override PlannedRecord WithSlip() => this with { Quantity = Quantity + 2 };
}

/// <summary>Messages on screens, from the record's date to its last day.</summary>
internal sealed record ScreenPlay : PlannedRecord
{
    public required string Content { get; init; }

    public required int Messages { get; init; }

    public required int Screens { get; init; }

    public required string Category { get; init; }

    public required string Approver { get; init; }

    public int? TimesPerDay { get; init; }

    public override string Ledger => "screen-play";

    public override string VoidReason => "设备故障未播放";

    public override IEnumerable<Field> Fields() =>
    [
        new("content", Content),
        new("messages", Messages),
        new("screens", Screens),
        new("category", Category),
        new("approver", Approver),
        new("times_per_day", TimesPerDay),
    ];

    public override PlannedRecord WithSlip() => this with { Screens = Screens + 1 };
}

/// <summary>A person or a group held up as an example.</summary>
internal sealed record Model : PlannedRecord
{
    public required string Name { get; init; }

    public required string Kind { get; init; }

    public required string Deed { get; init; }

    public required string Level { get; init; }

    public override string Ledger => "model";

    public override string VoidReason => "本人不同意宣传";

    public override IEnumerable<Field> Fields() =>
        [new("name", Name), new("kind", Kind), new("deed", Deed), new("level", Level)];
}
