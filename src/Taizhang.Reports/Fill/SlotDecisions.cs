using Taizhang.Prose;
using Taizhang.Prose.Claims;

namespace Taizhang.Reports.Fill;

/// <summary>Goes through the claims of a text once and decides every place. Pure.</summary>
internal static class SlotDecisions
{
    private static readonly string[] Joints = ["、", "和", "与", "及", "以及"];

    /// <summary>The slots in the order of the text.</summary>
    public static IReadOnlyList<DecidedSlot> Of(FillContext context, IReadOnlyList<Claim> claims)
    {
        var decided = new List<DecidedSlot>();
        var done = new HashSet<Claim>(ReferenceEqualityComparer.Instance);
        Lists(context, claims, decided, done);
        for (var i = 0; i < claims.Count; i++)
        {
            if (done.Contains(claims[i]))
            {
                continue;
            }

            switch (claims[i])
            {
                case { Kind: ClaimKind.Blank or ClaimKind.Figure } number:
                    decided.AddRange(NumberSlots.Of(context, number) is { } slot ? [slot] : []);
                    break;
                case { Kind: ClaimKind.Name } name when IsMasked(name):
                    var row = RowFrom(context, claims, i, done);
                    done.UnionWith(row);
                    decided.AddRange(NameSlots.Row(context, row));
                    break;
                case { Kind: ClaimKind.Name } name when !Holds(claims, i) && !context.Breaks(name.Span):
                    decided.AddRange(NameSlots.Printed(context, name) is { } printed ? [printed] : []);
                    break;
                case { Kind: ClaimKind.NotAFigure } other:
                    decided.AddRange(Masked(context, other));
                    break;
            }
        }

        return [.. decided.OrderBy(slot => slot.Slot.Span.Start)];
    }

    private static void Lists(FillContext context, IReadOnlyList<Claim> claims, List<DecidedSlot> decided, HashSet<Claim> done)
    {
        var inLists = claims
            .Where(claim => claim.List is { Members.Count: > 0, Total: not null })
            .GroupBy(claim => claim.List?.Members[0].Span ?? default)
            .ToList();
        foreach (var group in inLists)
        {
            var list = group.Select(claim => claim.List).OfType<NameList>().First();
            var total = group.FirstOrDefault(claim => claim.Span == list.Total);
            var masked = group
                .Where(claim => claim.Kind == ClaimKind.Name && list.Members.Any(member => member.Masked && member.Span == claim.Span))
                .ToList();
            if (total is null && masked.Count == 0)
            {
                continue;
            }

            done.UnionWith(masked);
            done.UnionWith(total is null ? [] : [total]);
            decided.AddRange(ListSlots.Of(context, list, total, masked));
        }
    }

    private static bool IsMasked(Claim claim) => claim.IsMasked || claim.Reason == "masked_name";

    /// <summary>Whether a printed name runs over marks or numbers of its clause: then these decide, and it says nothing of its own.</summary>
    private static bool Holds(IReadOnlyList<Claim> claims, int at) =>
        (at > 0 && claims[at - 1].PhraseSpan.Overlaps(claims[at].Span))
        || (at + 1 < claims.Count && claims[at + 1].PhraseSpan.Overlaps(claims[at].Span));

    /// <summary>Masked names of one figure with nothing but 、 or 和 between them.</summary>
    private static List<Claim> RowFrom(FillContext context, IReadOnlyList<Claim> claims, int first, HashSet<Claim> done)
    {
        var row = new List<Claim> { claims[first] };
        for (var i = first + 1; i < claims.Count; i++)
        {
            var (last, next) = (row[^1], claims[i]);
            var end = last.Span.End + last.Suffix.Length;
            if (
                next.Kind != ClaimKind.Name
                || done.Contains(next)
                || next.FigureId != last.FigureId
                || !IsMasked(next)
                || next.Span.Start < last.Span.End
            )
            {
                break;
            }

            var between = context.Text[last.Span.End..next.Span.Start];
            var joint =
                next.Span.Start >= end && between.StartsWith(last.Suffix, StringComparison.Ordinal)
                    ? between[last.Suffix.Length..]
                    : between;
            if (!Joints.Contains(joint))
            {
                break;
            }

            row.Add(next);
        }

        return row;
    }

    /// <summary>Marks inside what counts nothing (**月**日, X组织): no document leaves with a mark in it.</summary>
    private static IEnumerable<DecidedSlot> Masked(FillContext context, Claim claim) =>
        Marks
            .In(context.Text, claim.Span)
            .Select(span => new Claim
            {
                Kind = ClaimKind.NotAFigure,
                Span = span,
                Reason = claim.Reason,
            })
            .Select(mark =>
                context.Links.VerdictOn(mark) is Verdict.ByHand byHand
                    ? context.ByHand(mark, byHand)
                    : context.Open(mark, Link.None, Remarks.MaskedWord)
            );
}
