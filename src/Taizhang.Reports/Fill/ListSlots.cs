using Taizhang.Figures.Compute;
using Taizhang.Prose;
using Taizhang.Prose.Claims;

namespace Taizhang.Reports.Fill;

/// <summary>
/// Names with their total (**村和**村2个). Names and total are one statement: where the ledger has another number of
/// names, all of it is in conflict and none of it is changed. These are the only marks that a document of ours can
/// still hold: the sentence has to be written anew, and half of it filled would hide that.
/// </summary>
internal static class ListSlots
{
    public static IEnumerable<DecidedSlot> Of(FillContext context, NameList list, Claim? total, IReadOnlyList<Claim> masked)
    {
        // The places a list names are what it counts, not where it happened.
        total = total is null ? null : total with { Scope = total.Scope & ~ClaimScope.OtherPlace };
        var leading = total ?? masked[0];
        var link = context.Links.Of(leading);
        var byHand = masked.Append(leading).Any(claim => context.Links.VerdictOn(claim) is Verdict.ByHand);
        var obstacle = NameSlots.Obstacle(context, leading, link);
        if (obstacle is not null || byHand)
        {
            return
            [
                .. masked.Select(claim => Alone(context, claim, link, obstacle ?? Remarks.NoSuchName)),
                .. total is null ? [] : Number(context, total),
            ];
        }

        var reading = link.Readings(context.Book)[0];
        var printed = list.Members.Where(member => !member.Masked).Select(member => member.Text).ToList();
        var missing = reading.Names.Where(name => !printed.Exists(member => NameSlots.Same(name, member))).ToList();
        var fits =
            reading.Names.Count == list.Members.Count
            && (masked.Count == 0 || missing.Count == masked.Count)
            && (total is not { Kind: ClaimKind.Figure } || total.Low == list.Members.Count || (context.Options.Renew && masked.Count == 0));
        if (!fits)
        {
            return Conflict(context, list, total, masked, link, reading);
        }

        if (context.Options.Renew && masked.Count == 0 && missing.Count > 0)
        {
            return [.. Renewed(context, list, link, reading), .. total is null ? [] : Number(context, total)];
        }

        return
        [
            .. masked.Select((claim, i) => NameSlots.Write(context, claim, link, reading, [missing[i]])),
            .. total is null
                ? []
                : Number(context, total).Select(slot => masked.Count == 0 && missing.Count > 0 ? OtherNames(context, slot, reading) : slot),
        ];
    }

    /// <summary>A name of a list that cannot be filled as a whole.</summary>
    private static DecidedSlot Alone(FillContext context, Claim claim, Link link, string why) =>
        context.Links.VerdictOn(claim) is Verdict.ByHand byHand
            ? context.ByHand(claim, byHand)
            : context.Open(claim, link, why, link.Band == Band.Suggest ? SlotStatus.Ambiguous : SlotStatus.Unresolved);

    private static IEnumerable<DecidedSlot> Number(FillContext context, Claim total) =>
        NumberSlots.Of(context, total) is { } slot ? [slot] : [];

    /// <summary>Printed names of an old report give way to as many new ones, in the ledger's order.</summary>
    private static IEnumerable<DecidedSlot> Renewed(FillContext context, NameList list, Link link, FigureReading reading)
    {
        foreach (var (member, name) in list.Members.Zip(reading.Names))
        {
            var slot = context.SlotOf(new Claim { Kind = ClaimKind.Name, Span = member.Span }, link, SlotRole.Visible) with
            {
                Status = member.Text == name ? SlotStatus.Agrees : SlotStatus.Replaced,
                Value = reading.Value,
                Names = reading.Names,
                Text = name,
                Old = member.Text,
            };
            yield return new DecidedSlot(slot, [new SlotChange(member.Span, member.Text == name ? null : name, [reading])], [reading]);
        }
    }

    /// <summary>The number is right and the names printed before it are not: said, and for a printed total a conflict.</summary>
    private static DecidedSlot OtherNames(FillContext context, DecidedSlot slot, FigureReading reading) =>
        slot with
        {
            Slot = slot.Slot with
            {
                Notes = [.. slot.Slot.Notes, "names_differ"],
                Status = slot.Slot.Status == SlotStatus.Filled ? SlotStatus.Filled : SlotStatus.Conflict,
            },
            Changes =
                slot.Slot.Status == SlotStatus.Filled ? slot.Changes : [.. slot.Changes.Select(change => change with { Stated = [] })],
            Comment = Remarks.NamesDiffer(reading.Names, reading),
        };

    private static IEnumerable<DecidedSlot> Conflict(
        FillContext context,
        NameList list,
        Claim? total,
        IReadOnlyList<Claim> masked,
        Link link,
        FigureReading reading
    )
    {
        var why = Remarks.ListDiffers(list.Members.Count, reading);
        var slots = masked.Select(claim => context.Doubt(claim, link, SlotRole.Name, SlotStatus.Conflict, null));
        return total is null
            ? slots.Select((slot, i) => i == 0 ? slot with { Comment = why } : slot)
            : slots.Append(
                context.Doubt(total, link, total.Kind == ClaimKind.Blank ? SlotRole.Mark : SlotRole.Visible, SlotStatus.Conflict, why)
            );
    }
}
