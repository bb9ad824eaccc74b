using System.Numerics;
using Taizhang.Prose.Claims;
using Taizhang.Prose.Quantities;

namespace Taizhang.Prose.Linking;

/// <summary>Why a number with a figure's own words beside it may still be about something else: it is then offered, never said.</summary>
internal static class Doubts
{
    /// <summary>How far a criterion may stand before the number and still say which ones it counts.</summary>
    private const int CriterionReach = 10;

    private static readonly string[] SumWords = ["合计", "共计", "总计", "共", "总共", "共有", "加起来", "累计", "一共"];

    /// <summary>120名党员聆听: people of a roll with a verb behind them are those who did it, and not all who stand on it.</summary>
    public static bool IsTakingPart(in Phrase phrase, Fit fit) =>
        fit.Target.IsRoll && phrase.NounFollows && phrase.NounEnd < phrase.Right.End && (BitAt(phrase.NounEnd, phrase) & fit.Local) == 0;

    /// <summary>500平方米以上活动场所1处: a number that says which ones stands in the same words.</summary>
    /// <param name="before">The number before this one, where there is one.</param>
    public static bool IsQualified(Shadow shadow, in Phrase phrase, Quantity? before, Target target)
    {
        if (before is not { Counts: false, Reason: "criterion" or "age" or "standing" } || target.Name.Contains('岁') || target.Name.Contains('年') || target.Name.Contains('龄'))
        {
            return false;
        }

        var at = shadow.PositionOf(before.Span.End);
        return at >= phrase.Left.Start && phrase.At - at <= CriterionReach;
    }

    /// <summary>所、站示范点合计8处, “最美家庭”“星级文明户”36户: what is added up is more than one figure.</summary>
    public static bool IsSumOfSeveral(Shadow shadow, in Phrase phrase, Fit best, IEnumerable<Fit> others)
    {
        var left = shadow.Characters[phrase.Left.Start..phrase.At];
        var summed = left.ContainsAny("、和与及") && PartOfThem.EndsWithOneOf(left, SumWords);
        foreach (var other in others)
        {
            var apart = (other.Local & ~best.Local) != 0 && (best.Local & ~other.Local) != 0;
            if (apart && (summed || AreListed(shadow, phrase, other, best)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Two figures' words with nothing but a pause or the marks of quotations between them.</summary>
    private static bool AreListed(Shadow shadow, in Phrase phrase, Fit first, Fit second)
    {
        var end = phrase.At - Scorer.LeftBits + 64 - BitOperations.LeadingZeroCount(first.Local);
        var start = phrase.At - Scorer.LeftBits + BitOperations.TrailingZeroCount(second.Local);
        if (first.Local == 0 || second.Local == 0 || end > start || start >= phrase.At || end <= phrase.Left.Start)
        {
            return false;
        }

        return end == start ? shadow.OriginalOf(start) > shadow.OriginalOf(end - 1) + 1 : !shadow.Characters[end..start].ContainsAnyExcept("、和与及");
    }

    private static ulong BitAt(int position, in Phrase phrase) => position - phrase.At + Scorer.LeftBits is >= 0 and < 64 and var bit ? 1UL << bit : 0;
}
