using Taizhang.Catalog.Figures;
using Taizhang.Figures.Compute;
using Taizhang.Prose;
using Taizhang.Prose.Claims;

namespace Taizhang.Reports.Fill;

/// <summary>Decides what is printed for a number: a mark is filled, a printed number compared, and in renewing written anew.</summary>
internal static class NumberSlots
{
    private const int EachReachMax = 4;

    /// <summary>Null for a printed number that nothing is to be said of.</summary>
    public static DecidedSlot? Of(FillContext context, Claim claim)
    {
        if (context.Links.VerdictOn(claim) is Verdict.ByHand byHand)
        {
            return context.ByHand(claim, byHand);
        }

        var link = context.Links.Of(claim);
        return claim.Kind == ClaimKind.Blank ? Mark(context, claim, link) : Visible(context, claim, link);
    }

    private static DecidedSlot Mark(FillContext context, Claim claim, Link link)
    {
        if (Obstacle(context, claim, link) is var (status, why))
        {
            return context.Open(claim, link, why, status);
        }

        var readings = link.Readings(context.Book);
        if (readings.FirstOrDefault(reading => reading is { Records: 0, Amount: 0 }) is { } empty)
        {
            // A report says what was done: 0次 is never printed, and nothing counted may as well be nothing entered yet.
            return context.Open(claim, link, Remarks.NoRecords(empty));
        }

        var printed = readings.Select(reading => PrintedFigure.Of(claim, reading, context.Options.Exact, link.Hedge)).ToList();
        return printed.All(one => one.Actual == printed[0].Actual)
            ? Write(context, claim, link, printed[0], SlotStatus.Filled)
            : Each(context, claim, link, printed);
    }

    /// <summary>Why a linked number may not be stated here; null where it may.</summary>
    private static (SlotStatus Status, string Why)? Obstacle(FillContext context, Claim claim, Link link)
    {
        if (link.NotOurs)
        {
            return (SlotStatus.Unresolved, Remarks.NotOurs);
        }

        if (link.Band != Band.Sure)
        {
            return link.Band == Band.Suggest
                ? (SlotStatus.Ambiguous, Remarks.ToConfirm(claim, context.Catalog))
                : (SlotStatus.Unresolved, Remarks.NotLinked(claim, context.Catalog));
        }

        if (link.Readings(context.Book) is not [var reading, ..])
        {
            return (SlotStatus.Unresolved, Remarks.NotCounted(string.Join("、", link.Keys)));
        }

        if (reading.NoValue is { } none)
        {
            return (SlotStatus.Unresolved, none);
        }

        if (reading.Amount < 0)
        {
            return (SlotStatus.Unresolved, Remarks.Less(reading));
        }

        if (claim.UnitDiffers && !link.Confirmed)
        {
            return (SlotStatus.Ambiguous, Remarks.UnitDiffers(claim, reading));
        }

        // A figure that is itself a change against last year is meant by words of change and of last year.
        var scope = reading.Figure.Derivation is { IsAgainstLastYear: true } ? claim.Scope & ~(ClaimScope.Change | ClaimScope.LastYear) : claim.Scope;
        return scope != ClaimScope.None && !link.Confirmed ? (SlotStatus.Unresolved, Remarks.OutOfScope(scope)) : null;
    }

    private static DecidedSlot? Visible(FillContext context, Claim claim, Link link)
    {
        if (link.NotOurs || !context.InBody(claim.Span))
        {
            return null;
        }

        if (Obstacle(context, claim, link) is var (status, why))
        {
            // A finished sentence is left in peace; in last year's report every number that stays is an old one.
            return context.Options.Renew
                    ? context.Doubt(claim, link, SlotRole.Visible, status, link.Keys.Count == 0 ? Remarks.FromBefore : why)
                : link.Band == Band.Sure && claim.UnitDiffers ? context.Doubt(claim, link, SlotRole.Visible, status, why)
                : null;
        }

        var readings = link.Readings(context.Book);
        var differing = readings.FirstOrDefault(reading => !PrintedFigure.IsTrue(claim, reading));
        var printed = readings.Select(reading => PrintedFigure.Of(claim, reading, context.Options.Exact, link.Hedge)).ToList();
        var old = claim.PhraseSpan.Of(context.Text);
        if (differing is null && (!context.Options.Renew || (claim.Hedge == Hedge.None || Phrase(context, claim, printed[0]) == old)))
        {
            return Agree(context, claim, link, readings);
        }

        var replaceable = context.Options.Renew && readings.All(reading => reading is not { Records: 0, Amount: 0 });
        if (!replaceable)
        {
            return context.Doubt(
                claim,
                link,
                SlotRole.Visible,
                SlotStatus.Conflict,
                Remarks.Differs(Stated(context, claim), differing ?? readings[0])
            );
        }

        return printed.All(one => one.Actual == printed[0].Actual)
            ? Write(context, claim, link, printed[0], SlotStatus.Replaced)
            : Each(context, claim, link, printed);
    }

    private static DecidedSlot Agree(FillContext context, Claim claim, Link link, IReadOnlyList<FigureReading> readings)
    {
        var span = context.Adjacent(claim) ? claim.PhraseSpan : claim.Span;
        var slot = context.SlotOf(claim, link, SlotRole.Visible) with
        {
            Status = SlotStatus.Agrees,
            Text = span.Of(context.Text),
            Old = span.Of(context.Text),
            Value = PrintedFigure.InUnit(readings[0], claim.Unit),
            Names = readings[0].Names,
        };
        return new DecidedSlot(slot, [new SlotChange(span, null, readings)], readings);
    }

    private static DecidedSlot Write(FillContext context, Claim claim, Link link, PrintedFigure printed, SlotStatus status)
    {
        var readings = link.Readings(context.Book);
        var text = Phrase(context, claim, printed);
        var adjacent = context.Adjacent(claim);
        var span = adjacent ? claim.PhraseSpan : claim.Span;
        var slot = context.SlotOf(claim, link, status == SlotStatus.Filled ? SlotRole.Mark : SlotRole.Visible) with
        {
            Status = status,
            Value = printed.Actual,
            Names = readings[0].Names,
            Text = text,
            Old = status == SlotStatus.Filled ? null : span.Of(context.Text),
            Hedge = printed.Hedge,
            Notes = [.. printed.Notes, .. FillContext.RuleChanged(link, readings[0])],
        };
        var changes = new List<SlotChange> { new(span, text, readings) };
        if (!adjacent && printed.Hedge != claim.Hedge)
        {
            changes.Add(FillContext.Drop(claim));
        }

        if (claim.Unit is null && readings[0].Figure.Kind == FigureKind.Money)
        {
            changes.Add(new SlotChange(new TextSpan(span.End, span.End), readings[0].Rule.Rule.Unit, [], IsValue: false));
        }

        return new DecidedSlot(slot, changes, readings, claim.SecondHedge ? Remarks.SecondHedge : null);
    }

    /// <summary>Number and hedge as they stand together; a hedge that stands apart is not among them.</summary>
    private static string Phrase(FillContext context, Claim claim, PrintedFigure printed)
    {
        var digits = printed.Digits(claim.Span.Of(context.Text));
        if (printed.Hedge == Hedge.None || (printed.Hedge == claim.Hedge && !context.Adjacent(claim)))
        {
            return digits;
        }

        return claim.HedgeSpan is { } hedge && printed.Hedge == claim.Hedge
            ? hedge.Start < claim.Span.Start
                ? hedge.Of(context.Text) + digits
                : digits + hedge.Of(context.Text)
            : Hedges.Write(printed.Hedge, digits);
    }

    /// <summary>所、站各**处 of two unequal numbers: 各 goes, and the numbers stand one by one (分别为2处、3处), each anchored.</summary>
    private static DecidedSlot Each(FillContext context, Claim claim, Link link, IReadOnlyList<PrintedFigure> printed)
    {
        var each = context.Text.LastIndexOf('各', claim.Span.Start - 1, Math.Min(EachReachMax, claim.Span.Start));
        if (each < 0 || context.Text.AsSpan(each, claim.Span.Start - each).IndexOfAny("，。；、\n") >= 0)
        {
            var first = link.Readings(context.Book);
            return claim.Kind == ClaimKind.Blank
                ? context.Open(
                    claim,
                    link,
                    $"{string.Join("，", first.Select(reading => $"{reading.Rule.Rule.Name}{Remarks.Value(reading)}"))}。请分别写。"
                )
                : context.Doubt(claim, link, SlotRole.Visible, SlotStatus.Conflict, Remarks.Differs(Stated(context, claim), first[^1]));
        }

        var readings = link.Readings(context.Book);
        var unit = claim.UnitSpan?.Of(context.Text) ?? "";
        var start = new TextSpan(claim.Span.Start, claim.Span.Start);
        var changes = new List<SlotChange>
        {
            new(new TextSpan(each, each + 1), each + 1 == claim.Span.Start ? "分别为" : "分别", [], IsValue: false),
        };
        for (var i = 0; i < readings.Count; i++)
        {
            var last = i == readings.Count - 1;
            changes.Add(new SlotChange(last ? claim.Span : start, Hedges.Write(printed[i].Actual), [readings[i]]));
            changes.AddRange(last ? [] : [new SlotChange(start, unit + "、", [])]);
        }

        changes.AddRange(claim.HedgeSpan is null ? [] : [FillContext.Drop(claim)]);
        var slot = context.SlotOf(claim, link, claim.Kind == ClaimKind.Blank ? SlotRole.Mark : SlotRole.Visible) with
        {
            Status = claim.Kind == ClaimKind.Blank ? SlotStatus.Filled : SlotStatus.Replaced,
            Value = printed[0].Actual,
            Text = string.Join(unit + "、", printed.Select(one => Hedges.Write(one.Actual))),
            Old = claim.Kind == ClaimKind.Blank ? null : claim.PhraseSpan.Of(context.Text),
            Hedge = Hedge.None,
            Notes = [.. printed[0].Notes, "each_differs"],
        };
        return new DecidedSlot(slot, changes, readings, Remarks.EachDiffers);
    }

    private static string Stated(FillContext context, Claim claim) =>
        claim.PhraseSpan.Of(context.Text) + (claim.UnitSpan is { } unit && context.Adjacent(claim) ? unit.Of(context.Text) : "");
}
