using System.Numerics;

namespace Taizhang.Prose.Linking;

/// <summary>
/// How words beside a number that neither the catalog nor the filler knows, or that tell of another deed, lower a link. A stranger's
/// report is full of them: what they mean nobody can look up, but where they stand says how likely they change what is counted.
/// The shares are of links that were sure without these rules, over all labelled texts read with half of the decoys and exclusions.
/// </summary>
internal static class UnknownWords
{
    /// <summary>How much the words beside a number weigh against its link.</summary>
    public enum Weight
    {
        None,
        Doubt,
        TooMuch,
    }

    /// <summary>Words as long as these are not narrowed by a short one before them.</summary>
    private const int LongMatch = 10;

    /// <summary>Words as short as these are narrowed by whatever stands with them.</summary>
    private const int ShortMatch = 4;

    /// <summary>So little of a figure's own words, and the rest from earlier in the sentence.</summary>
    private const int BareMatch = 3;

    /// <summary>What a word is worth, at the least, that stands in the number's own clause.</summary>
    public const double Borrowed = 0.70;

    /// <summary>How long the word is that makes a figure's word a name: 十星级文明户 is none.</summary>
    private const int NameMin = 2;
    private const int NameMax = 6;

    /// <summary>What stands behind a verb's own character: 带出, 建起, 送来.</summary>
    private const string Endings = "了过来起出下上到成好着的";

    /// <summary>Filler that beside people says which of them are meant.</summary>
    private static readonly string[] Groups = ["党员", "党员干部", "骨干", "群众", "村民", "干部"];

    /// <summary>
    /// How much of a link is left by the words beside its number: nothing to hold against it, a doubt with which it is offered, or
    /// more than that, with which three of ten and more were wrong.
    /// </summary>
    public static Weight Of(Shadow shadow, in Phrase phrase, Fit fit, Scorer scorer)
    {
        var unknownDeed = IsOfUnknownDeed(shadow, phrase, fit);
        if (IsNameOfItsOwn(shadow, phrase, fit) || (unknownDeed && !IsDescribed(shadow, phrase, fit)) || IsOfOneGroup(shadow, phrase, fit) || IsAboutSomethingOfIt(phrase, fit))
        {
            return Weight.TooMuch;
        }

        var modifies = Modifies(shadow, phrase, fit);
        if (modifies && fit.Target.IsStock && fit.Matched <= BareMatch)
        {
            return Weight.TooMuch;
        }

        var doubts = (modifies ? 1 : 0)
            + (fit.Unexplained.Narrowing > 0 && fit.Matched <= ShortMatch ? 1 : 0)
            + (fit.Farthest < Borrowed && fit.Matched <= BareMatch ? 1 : 0)
            + (scorer.HasOtherDeed(phrase, fit.Covered) ? 1 : 0);
        return doubts > 1 ? Weight.TooMuch : doubts > 0 || unknownDeed || IsOpenEnded(shadow, phrase, fit) ? Weight.Doubt : Weight.None;
    }

    /// <summary>中心组学习测试4次: the head of the phrase is another thing.</summary>
    private static bool IsAboutSomethingOfIt(in Phrase phrase, Fit fit)
    {
        var left = (1UL << Scorer.LeftBits) - 1;
        var last = 64 - BitOperations.LeadingZeroCount(fit.Covered & left);
        return !phrase.NounFollows && fit.Unexplained.Head > 1 && BitOperations.PopCount(fit.Unknown & left & (ulong.MaxValue << last)) > 1;
    }

    /// <summary>高校志愿者12名, 发展女党员8名: an unknown word straight before a word of the figure says which ones.</summary>
    private static bool Modifies(Shadow shadow, in Phrase phrase, Fit fit)
    {
        if (fit.Matched >= LongMatch)
        {
            return false;
        }

        var side = phrase.NounFollows ? ulong.MaxValue << Scorer.LeftBits : PhraseBits.Of(NarrowingWords.First(shadow, phrase) - 1, phrase.At, phrase.At);
        for (var straight = fit.Unknown & side & (fit.Covered >> 1); straight != 0; straight &= straight - 1)
        {
            var bit = BitOperations.TrailingZeroCount(straight);
            if (bit == 0 || (fit.Unknown >> (bit - 1) & 1) != 0 || !EndsVerb(shadow, phrase.At - Scorer.LeftBits + bit))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>排查出软弱涣散党组织, 办起志愿服务队: the character ends the word before it and says nothing of which ones.</summary>
    private static bool EndsVerb(Shadow shadow, int position) => position > 0 && "了过起出".Contains(shadow[position], StringComparison.Ordinal);

    /// <summary>他带出3名后备干部, 留下17处标语: nobody knows what was done with them.</summary>
    private static bool IsOfUnknownDeed(Shadow shadow, in Phrase phrase, Fit fit)
    {
        var at = phrase.At - 1;
        while (phrase.NounFollows && at > phrase.Left.Start && Endings.Contains(shadow[at], StringComparison.Ordinal))
        {
            at--;
        }

        return phrase.NounFollows && at >= phrase.Left.Start && !EndsNames(shadow, phrase) && phrase.At - at <= Scorer.LeftBits && (fit.Unknown & (1UL << (at - phrase.At + Scorer.LeftBits))) != 0;
    }

    /// <summary>走访年老体弱的33名党员: words with 的 say what those are like whom the figure tells of in more than a short word.</summary>
    private static bool IsDescribed(Shadow shadow, in Phrase phrase, Fit fit) => phrase.NounFollows && shadow[phrase.At - 1] is '的' && fit.Matched > ShortMatch;

    /// <summary>改造塘背、石陂2处活动室: what stands before the number are the places that are counted.</summary>
    private static bool EndsNames(Shadow shadow, in Phrase phrase) =>
        shadow.Characters[phrase.Left.Start..phrase.At] is var left && left.LastIndexOf('、') is > 1 and var pause && left.Length - pause - 1 is 2 or 3;

    /// <summary>“石榴籽”志愿者26名, 党员志愿者31名, 志愿者骨干9名: who have a name of their own are some of those on the roll; “1+8+14” says how all of them are made up.</summary>
    private static bool IsOfOneGroup(Shadow shadow, in Phrase phrase, Fit fit)
    {
        var first = phrase.At - Scorer.LeftBits + BitOperations.TrailingZeroCount(fit.Covered);
        if (!fit.Target.IsRoll || fit.Local == 0 || phrase.NounFollows)
        {
            return false;
        }

        var before = shadow.Characters[phrase.Left.Start..Math.Clamp(first, phrase.Left.Start, phrase.At)];
        var behind = shadow.Characters[Math.Clamp(first, 0, phrase.At)..phrase.At];
        return PartOfThem.EndsWithOneOf(before, Groups) || PartOfThem.EndsWithOneOf(behind, Groups) && (fit.Covered >> (Scorer.LeftBits - 1) & 1) == 0
            || (!before.IsEmpty && IsParted(shadow, first) && !OpensQuotation(shadow, first, phrase.At) && !before.Contains('+'));
    }

    /// <summary>村“两委”干部91名: the mark before the figure's words opens a quotation of some of them, and closes none before.</summary>
    private static bool OpensQuotation(Shadow shadow, int first, int end)
    {
        for (var i = first + 1; i < end; i++)
        {
            if (IsParted(shadow, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>“毡房书屋”6个: the figure's word with another before it in one quotation, which ends with it.</summary>
    private static bool IsNameOfItsOwn(Shadow shadow, in Phrase phrase, Fit fit)
    {
        if (phrase.NounFollows || !shadow.EndsQuotation(phrase.At - 1) || fit.Matched > ShortMatch || fit.Local == 0 || (fit.Covered >> (Scorer.LeftBits - 1) & 1) == 0)
        {
            return false;
        }

        var first = phrase.At - Scorer.LeftBits + BitOperations.TrailingZeroCount(fit.Local);
        for (var start = first - NameMin; start >= Math.Max(phrase.Left.Start, first - NameMax) && !IsParted(shadow, start + 1); start--)
        {
            if (shadow.StartsQuotation(start))
            {
                return (fit.Covered >> (start - phrase.At + Scorer.LeftBits) & 1) == 0 && !IsParted(shadow, first);
            }
        }

        return false;
    }

    private static bool IsParted(Shadow shadow, int position) => shadow.OriginalOf(position) > (position > 0 ? shadow.OriginalOf(position - 1) + 1 : 0);

    /// <summary>四星级以上支部5个, 县级以上媒体12篇: more than the figure's own.</summary>
    private static bool IsOpenEnded(Shadow shadow, in Phrase phrase, Fit fit)
    {
        for (var i = Math.Max(phrase.Left.Start, phrase.At - Scorer.LeftBits) + 1; i < phrase.At - 1; i++)
        {
            if (shadow[i] is '以' && shadow[i + 1] is '上' or '下' && (fit.Covered & (1UL << (i - phrase.At + Scorer.LeftBits))) == 0 && (fit.Covered & (1UL << (i - 1 - phrase.At + Scorer.LeftBits))) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
