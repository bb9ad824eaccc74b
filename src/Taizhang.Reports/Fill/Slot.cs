using Taizhang.Documents.Word;
using Taizhang.Figures.Compute;
using Taizhang.Prose;
using Taizhang.Prose.Claims;

namespace Taizhang.Reports.Fill;

/// <summary>What stood in the template.</summary>
public enum SlotRole
{
    /// <summary>A mark for a number.</summary>
    Mark,

    /// <summary>A mark for a name.</summary>
    Name,

    /// <summary>A number or name that was printed already.</summary>
    Visible,
}

/// <summary>What became of it.</summary>
public enum SlotStatus
{
    Filled,

    /// <summary>What was printed is what the ledger says.</summary>
    Agrees,

    /// <summary>A printed figure was written anew.</summary>
    Replaced,

    /// <summary>What was printed is not what the ledger says: the text stays, a comment says so.</summary>
    Conflict,

    /// <summary>There is a likely figure, which somebody has to confirm.</summary>
    Ambiguous,

    Unresolved,
}

/// <summary>One place of the template and what was done with it, in the terms of the contract. Spans are UTF-16.</summary>
public sealed record Slot
{
    /// <summary>The number or mark only, in the template's text.</summary>
    public required TextSpan Span { get; init; }

    public required string Surface { get; init; }

    public required SlotRole Role { get; init; }

    public SlotStatus Status { get; init; } = SlotStatus.Unresolved;

    public string? Figure { get; init; }

    /// <summary>Further figures the same number states (所、站各2处).</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    public string? Variant { get; init; }

    public string? Name { get; init; }

    public string? Unit { get; init; }

    /// <summary>The ledger's value in the printed unit, for names their number; null where nothing was counted.</summary>
    public decimal? Value { get; init; }

    /// <summary>All names the figure gives, also where one place of a list takes one of them.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>What now stands for mark and hedge, without the unit.</summary>
    public string Text { get; init; } = "";

    /// <summary>For a printed figure what stood for number and hedge.</summary>
    public string? Old { get; init; }

    /// <summary>Where <see cref="Text"/> stands in the written document's text.</summary>
    public TextSpan Out { get; init; }

    public Hedge Hedge { get; init; }

    public int Records { get; init; }

    public double Confidence { get; init; }

    public Band Band { get; init; }

    /// <summary>Fixed words: leftover_digit, exact_below_ten, hedge_not_true, exact, approximate, each_differs, rule_changed, …</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>At most three, the nearest first.</summary>
    public IReadOnlyList<LinkCandidate> Candidates { get; init; } = [];

    /// <summary>True where a name stands, not a number.</summary>
    public bool IsName { get; init; }

    /// <summary>True for a place nobody needs to look at again.</summary>
    public bool IsSettled => Status is SlotStatus.Filled or SlotStatus.Agrees or SlotStatus.Replaced;
}

/// <summary>What a template's text is changed to at one place.</summary>
/// <param name="Span">In the template's text; an empty one inserts.</param>
/// <param name="Text">What then stands there; null keeps the characters.</param>
/// <param name="Stated">The figures this text states: it is anchored for them.</param>
/// <param name="IsValue">Whether it belongs to what stands for mark and hedge.</param>
internal sealed record SlotChange(TextSpan Span, string? Text, IReadOnlyList<FigureReading> Stated, bool IsValue = true)
{
    public bool Highlight { get; init; }
}

/// <summary>A slot decided: what is reported of it and what is done to the text.</summary>
/// <param name="Counted">The readings behind it, for the list of sources; also where text and ledger differ.</param>
internal sealed record DecidedSlot(
    Slot Slot,
    IReadOnlyList<SlotChange> Changes,
    IReadOnlyList<FigureReading> Counted,
    string? Comment = null
);
