using System.Text.RegularExpressions;
using Taizhang.Figures.Compute;
using Taizhang.Prose;
using Taizhang.Prose.Claims;

namespace Taizhang.Reports.Fill;

/// <summary>Decides what is printed for names: masked ones alone or in a row, and printed ones that claim a standing.</summary>
internal static partial class NameSlots
{
    /// <summary>
    /// Masked names of one figure that stand together (**村、**村) share its names, the last taking what is left over;
    /// a single one takes them all.
    /// </summary>
    public static IEnumerable<DecidedSlot> Row(FillContext context, IReadOnlyList<Claim> row)
    {
        var link = context.Links.Of(row[0]);
        if (row.Any(claim => context.Links.VerdictOn(claim) is Verdict.ByHand) || Obstacle(context, row[0], link) is not null)
        {
            return row.Select(claim => Single(context, claim));
        }

        var reading = link.Readings(context.Book)[0];
        if (reading.Names.Count < row.Count)
        {
            return row.Select(claim => context.Open(claim, link, Remarks.ListDiffers(row.Count, reading)));
        }

        return row.Select(
            (claim, i) => Write(context, claim, link, reading, i < row.Count - 1 ? [reading.Names[i]] : [.. reading.Names.Skip(i)])
        );
    }

    /// <summary>A name that is printed and claims a standing; null where no figure of ours is meant.</summary>
    public static DecidedSlot? Printed(FillContext context, Claim claim)
    {
        var link = context.Links.Of(claim);
        if (context.Links.VerdictOn(claim) is Verdict.ByHand byHand)
        {
            return context.ByHand(claim, byHand);
        }

        if (
            link.NotOurs
            || link.Band != Band.Sure
            || claim.Scope != ClaimScope.None
            || link.Readings(context.Book) is not [var reading, ..]
        )
        {
            return null;
        }

        var printed = claim.Span.Of(context.Text);
        var slot = context.SlotOf(claim, link, SlotRole.Visible) with
        {
            Value = reading.Value,
            Names = reading.Names,
            Text = printed,
            Old = printed,
        };
        var parts = PartsOf(printed);
        if (Hold(parts, reading) && (!context.Options.Renew || parts.Count == reading.Names.Count))
        {
            return new DecidedSlot(slot with { Status = SlotStatus.Agrees }, [new SlotChange(claim.Span, null, [reading])], [reading]);
        }

        // What stands behind the names (村, 岗) has to fit the new ones as well.
        var all = string.Join('、', reading.Names);
        return context.Options.Renew && all.Length > 0 && reading.Names.All(name => name[^1] == printed[^1])
            ? new DecidedSlot(
                slot with
                {
                    Status = SlotStatus.Replaced,
                    Text = all,
                },
                [new SlotChange(claim.Span, all, [reading])],
                [reading]
            )
            : context.Doubt(claim, link, SlotRole.Visible, SlotStatus.Conflict, Remarks.NamesDiffer(reading.Names, reading));
    }

    /// <summary>Why a masked name may not be given; null where it may.</summary>
    public static string? Obstacle(FillContext context, Claim claim, Link link)
    {
        if (link.NotOurs)
        {
            return Remarks.NotOurs;
        }

        if (link.Band != Band.Sure)
        {
            return link.Band == Band.Suggest ? Remarks.ToConfirm(claim, context.Catalog) : Remarks.NoSuchName;
        }

        if (link.Readings(context.Book) is not [var reading, ..] || reading.Rule.Rule.Names is null)
        {
            return Remarks.NotCounted(string.Join("、", link.Keys));
        }

        return claim.Scope != ClaimScope.None && !link.Confirmed ? Remarks.OutOfScope(claim.Scope)
            : reading.Names.Count == 0 ? Remarks.NoRecords(reading)
            : null;
    }

    /// <summary>One masked name that stays open or was written by hand.</summary>
    public static DecidedSlot Single(FillContext context, Claim claim)
    {
        if (context.Links.VerdictOn(claim) is Verdict.ByHand byHand)
        {
            return context.ByHand(claim, byHand);
        }

        var link = context.Links.Of(claim);
        return Obstacle(context, claim, link) is { } why
            ? context.Open(claim, link, why, link.Band == Band.Suggest ? SlotStatus.Ambiguous : SlotStatus.Unresolved)
            : Write(context, claim, link, link.Readings(context.Book)[0], link.Readings(context.Book)[0].Names);
    }

    /// <summary>The names, joined with 、; the last without the word that is printed behind the mark already.</summary>
    public static DecidedSlot Write(FillContext context, Claim claim, Link link, FigureReading reading, IReadOnlyList<string> names)
    {
        if (
            claim.Suffix.Length > 0
            && names.Any(name => !name.EndsWith(claim.Suffix, StringComparison.Ordinal) || name.Length == claim.Suffix.Length)
        )
        {
            return context.Open(claim, link, Remarks.Ending(claim.Suffix, reading));
        }

        var text = string.Join('、', names)[..^claim.Suffix.Length];
        var slot = context.SlotOf(claim, link, SlotRole.Name) with
        {
            Status = SlotStatus.Filled,
            Value = reading.Value,
            Names = reading.Names,
            Text = text,
            Hedge = Hedge.None,
        };
        return new DecidedSlot(slot, [new SlotChange(claim.Span, text, [reading])], [reading]);
    }

    /// <summary>The names that a printed row of names (甲村和乙村) is made of.</summary>
    public static IReadOnlyList<string> PartsOf(string printed) => Joint().Split(printed);

    /// <summary>Whether every one of the printed names is one of the ledger's.</summary>
    public static bool Hold(IEnumerable<string> parts, FigureReading reading) =>
        parts.All(part => reading.Names.Any(name => Same(name, part)));

    /// <summary>A name is the same with and without its last word (黄花滩, 黄花滩村), its level (文明镇) or its quotation marks.</summary>
    public static bool Same(string name, string printed)
    {
        var (left, right) = (Bare(name), Bare(printed));
        return left == right
            || (
                left.Length >= 2
                && right.Length >= 2
                && (
                    left.EndsWith(right, StringComparison.Ordinal)
                    || left.StartsWith(right, StringComparison.Ordinal)
                    || right.EndsWith(left, StringComparison.Ordinal)
                    || right.StartsWith(left, StringComparison.Ordinal)
                )
            );
    }

    /// <summary>和 joins only what has ended: 和平村 is one name.</summary>
    [GeneratedRegex("、|(?<=[村镇乡岗区队组站])[和与及]")]
    private static partial Regex Joint();

    private static string Bare(string name) => name.Trim('“', '”', '"', '「', '」', ' ');
}
