using Taizhang.Catalog;
using Taizhang.Figures.Compute;
using Taizhang.Prose;
using Taizhang.Prose.Claims;

namespace Taizhang.Reports.Fill;

/// <summary>What every decision about a place looks at.</summary>
/// <param name="InBody">Whether a stretch stands in the text a reader reads, not in a header or footer.</param>
internal sealed record FillContext(
    string Text,
    FigureBook Book,
    DutyCatalog Catalog,
    FillOptions Options,
    Links Links,
    Func<TextSpan, bool> InBody
)
{
    /// <summary>A slot with all that the claim and its link say of it, still open.</summary>
    public Slot SlotOf(Claim claim, Link link, SlotRole role)
    {
        var readings = link.Readings(Book);
        var reading = readings.Count > 0 ? readings[0] : null;
        return new Slot
        {
            Span = claim.Span,
            Surface = claim.Span.Of(Text),
            Role = role,
            IsName = claim.Kind == ClaimKind.Name,
            Figure = link.Figure,
            Also = link.Also,
            Variant = link.Variant,
            Name = reading?.Rule.Rule.Name,
            Unit = claim.Unit ?? reading?.Rule.Rule.Unit,
            Hedge = claim.Hedge,
            Records = reading?.Records ?? 0,
            Confidence = link.Keys.Count > 0 || link.NotOurs ? link.Confidence : claim.Confidence,
            Band = link.Band,
            Candidates = claim.Candidates,
            Notes = claim.LeftoverDigit ? ["leftover_digit"] : [],
        };
    }

    /// <summary>A confirmation outlives a change of the counting rule and says so.</summary>
    public static IReadOnlyList<string> RuleChanged(Link link, FigureReading reading) =>
        link.ConfirmedVersion > 0 && reading.Rule.Version != link.ConfirmedVersion ? ["rule_changed"] : [];

    /// <summary>A mark nobody can fill: it gives way to 【待填】 and a comment that says why.</summary>
    public DecidedSlot Open(Claim claim, Link link, string why, SlotStatus status = SlotStatus.Unresolved)
    {
        var role = claim.Kind == ClaimKind.Name ? SlotRole.Name : SlotRole.Mark;
        var slot = SlotOf(claim, link, role) with { Status = status, Text = Marks.Open, Hedge = Hedge.None };
        var value = new SlotChange(Adjacent(claim) ? claim.PhraseSpan : claim.Span, Marks.Open, []) { Highlight = true };
        return new DecidedSlot(slot, Adjacent(claim) ? [value] : [value, Drop(claim)], [], why);
    }

    /// <summary>Words that stay as they are, with a comment that says what is doubtful about them; a mark among them is highlighted.</summary>
    public DecidedSlot Doubt(Claim claim, Link link, SlotRole role, SlotStatus status, string? why)
    {
        var span = Adjacent(claim) ? claim.PhraseSpan : claim.Span;
        var readings = link.Readings(Book);
        var slot = SlotOf(claim, link, role) with
        {
            Status = status,
            Text = span.Of(Text),
            Old = role == SlotRole.Visible ? span.Of(Text) : null,
            Value = readings.Count > 0 ? PrintedFigure.InUnit(readings[0], claim.Unit) : null,
            Names = readings.Count > 0 ? readings[0].Names : [],
        };
        return new DecidedSlot(slot, [new SlotChange(span, null, []) { Highlight = role != SlotRole.Visible }], readings, why);
    }

    /// <summary>What a person wrote here, as written.</summary>
    public DecidedSlot ByHand(Claim claim, Verdict.ByHand verdict)
    {
        var role =
            claim.Kind == ClaimKind.Figure ? SlotRole.Visible
            : claim.Kind == ClaimKind.Name ? SlotRole.Name
            : SlotRole.Mark;
        var slot = SlotOf(claim, Link.None, role) with
        {
            Status = role == SlotRole.Visible ? SlotStatus.Replaced : SlotStatus.Filled,
            Text = verdict.Text,
            Old = role == SlotRole.Visible ? claim.PhraseSpan.Of(Text) : null,
            Hedge = Hedge.None,
            Unit = claim.Unit,
            Notes = ["by_hand", verdict.Ground],
        };
        var value = new SlotChange(Adjacent(claim) ? claim.PhraseSpan : claim.Span, verdict.Text, []);
        return new DecidedSlot(slot, Adjacent(claim) ? [value] : [value, Drop(claim)], [], Remarks.ByHand(verdict.Ground));
    }

    /// <summary>Whether number and hedge stand together, so that both are written in one stroke; 左右 stands behind the unit.</summary>
    public bool Adjacent(Claim claim) =>
        claim.HedgeSpan is not { } hedge || (claim.PhraseSpan.Contains(hedge.Start) && !Breaks(claim.PhraseSpan));

    /// <summary>Whether a line ends inside: then no one stroke of writing covers it.</summary>
    public bool Breaks(TextSpan span) => span.Of(Text).AsSpan().IndexOfAny("\n\r\t") >= 0;

    /// <summary>Takes a hedge out that stands apart from its number.</summary>
    public static SlotChange Drop(Claim claim) => new(claim.HedgeSpan ?? default, "", [], IsValue: false);
}
