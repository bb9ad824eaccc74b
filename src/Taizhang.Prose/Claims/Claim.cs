namespace Taizhang.Prose.Claims;

/// <summary>What stands in the text.</summary>
public enum ClaimKind
{
    /// <summary>A number that counts something.</summary>
    Figure,

    /// <summary>A mark (<c>**</c>, <c>XX</c>, <c>___</c> …) that stands for a number.</summary>
    Blank,

    /// <summary>A name, masked (<c>**村</c>) or printed, that a figure of names or a standing gives.</summary>
    Name,

    /// <summary>Digits or marks that count nothing: dates, ordinals, slogans …; <see cref="Claim.Reason"/> says which.</summary>
    NotAFigure,
}

/// <summary>How far a link can be relied on.</summary>
public enum Band
{
    /// <summary>Below 0.75: left open, with the nearest candidates.</summary>
    Open,

    /// <summary>0.75 to 0.95: shown to be confirmed.</summary>
    Suggest,

    /// <summary>0.95 and more: may be filled and checked without asking.</summary>
    Sure,
}

/// <summary>What a claim is about besides its figure; with any of these the ledger's value of the period does not decide it.</summary>
[Flags]
public enum ClaimScope
{
    None = 0,

    /// <summary>计划, 拟, 力争, 下一步 …: not done yet.</summary>
    Plan = 1,

    /// <summary>去年, 上年, 同期; and of 由6支增加到9支 the first, the level before the change, whenever that was.</summary>
    LastYear = 2,

    /// <summary>增加, 减少, 升为: a change, not a level; of 由6支增加到9支 neither, since the second is the level of the period.</summary>
    Change = 4,

    /// <summary>Another village, township, county or city than the office's own.</summary>
    OtherPlace = 8,

    /// <summary>其中 …: a part of the claim before it that no figure of its own counts.</summary>
    Part = 16,

    /// <summary>上半年, 一季度, 本月, 截至 …: another period than the report's own, which its head names.</summary>
    OtherPeriod = 32,
}

/// <summary>A figure that was considered, by its confidence.</summary>
public readonly record struct LinkCandidate(string FigureId, double Confidence);

/// <summary>One name of a list; a masked one has its mark as span.</summary>
public readonly record struct ListMember(TextSpan Span, string Text, bool Masked);

/// <summary>
/// Names and their total: <c>A村和B村2个</c>, <c>“甲”“乙”2个品牌</c>.
/// </summary>
/// <param name="Total">The span of the number or mark that must equal the number of names; null for names without a total.</param>
public sealed record NameList(IReadOnlyList<ListMember> Members, TextSpan? Total);

/// <summary>
/// One number, mark or name of the text and what it is about. Spans are UTF-16 spans of the text that was read.
/// </summary>
public sealed record Claim
{
    public required ClaimKind Kind { get; init; }

    /// <summary>The number, mark or name only; 万 and 亿 of a count are inside, those of 元 belong to the unit.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The word of approximation, before or after the number; null without one.</summary>
    public TextSpan? HedgeSpan { get; init; }

    /// <summary>The measure word as printed; null without one.</summary>
    public TextSpan? UnitSpan { get; init; }

    /// <summary>A mark of which a digit was left over (<c>**8</c>): it is replaced whole.</summary>
    public bool LeftoverDigit { get; init; }

    /// <summary>The stated value, or the lower end of a range; null for marks and names.</summary>
    public decimal? Low { get; init; }

    /// <summary>The upper end of a range, else equal to <see cref="Low"/>.</summary>
    public decimal? High { get; init; }

    public Hedge Hedge { get; init; }

    /// <summary>A second word of approximation stands beside the number; the nearer one was taken.</summary>
    public bool SecondHedge { get; init; }

    /// <summary>The measure word in canonical form (万元, 场次, %); null where none is printed.</summary>
    public string? Unit { get; init; }

    /// <summary>What is counted, in the words of the sentence and without filler; for a printed name the name.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The figure it states, in the bands sure and suggest; null while open, and for what is no figure of this office.</summary>
    public string? FigureId { get; init; }

    /// <summary>The rule other than the figure's default that the printed unit asks for (<c>F30@session</c>); else null.</summary>
    public string? VariantKey { get; init; }

    /// <summary>Further figures that the same number states: 所、站各N处.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>The probability that the link is right; of an open claim that of the nearest candidate.</summary>
    public double Confidence { get; init; }

    public Band Band { get; init; }

    /// <summary>
    /// Why it is no figure (<c>date</c>, <c>ordinal</c>, <c>decoy:流动党员</c> …), why it is open, or why a good link is only
    /// suggested (<c>unit_differs</c>, <c>doubtful</c>); else empty.
    /// </summary>
    public string Reason { get; init; } = "";

    /// <summary>At most three, the nearest first.</summary>
    public IReadOnlyList<LinkCandidate> Candidates { get; init; } = [];

    /// <summary>The printed unit counts another kind of thing than the linked figure (人 against 人次): never filled, checked as 单位不同.</summary>
    public bool UnitDiffers { get; init; }

    /// <summary>
    /// Independent of the link: 去年发展党员8名 surely speaks of F24, and the ledger's value of the period says nothing of it.
    /// Only a claim without scope words may be filled or judged without asking.
    /// </summary>
    public ClaimScope Scope { get; init; }

    /// <summary>The words behind <see cref="Scope"/>, and those of time and place that leave the claim within it.</summary>
    public ClaimSetting Setting { get; init; } = ClaimSetting.None;

    /// <summary>The number of which this one, behind 其中 and the like, is said to be a part, whether or not a figure of its own counts it.</summary>
    public TextSpan? Whole { get; init; }

    /// <summary>Place names that the sentence ties the claim to.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>By what the phrase is known again; empty unless the text was read with <see cref="ReadOptions.Fingerprints"/>.</summary>
    public Fingerprint Fingerprint { get; init; }

    /// <summary>The list whose total or whose masked member this is.</summary>
    public NameList? List { get; init; }

    /// <summary>For a masked name the word printed after the mark (村), so that it is not written twice.</summary>
    public string Suffix { get; init; } = "";

    /// <summary>The headings it stands under, the outermost first.</summary>
    public IReadOnlyList<string> Headings { get; init; } = [];

    /// <summary>True for a name whose letters are masked.</summary>
    public bool IsMasked { get; init; }

    /// <summary>
    /// The span of number and hedge together: what is replaced when the claim is written anew. A hedge behind the measure
    /// word (30人左右) is not in it, since the measure word stands between.
    /// </summary>
    public TextSpan PhraseSpan => HedgeSpan is { } hedge && !(UnitSpan is { } unit && hedge.Start >= unit.End) ? Span.Union(hedge) : Span;
}
