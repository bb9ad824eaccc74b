using System.Numerics;

namespace Taizhang.Prose.Linking;

/// <summary>What stands beside a quantity besides the words of the target it was scored for.</summary>
internal sealed partial class Scorer
{
    /// <summary>Whether a word of a level (市级, 镇级) stands beside the number that none of the target's words explain.</summary>
    public bool HasOtherLevel(in Phrase phrase, ulong covered)
    {
        for (var i = FirstHitFrom(phrase.Left.Start); i < hits.Count && hits[i].Start < phrase.Right.End; i++)
        {
            if (index.Patterns[hits[i].Pattern].IsLevel && hits[i].End <= phrase.Right.End && !(hits[i].Start < phrase.At && hits[i].End > phrase.At)
                && BitsOf(hits[i].Start, hits[i].End, phrase.At) is not 0 and var bits && (bits & covered) == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>张贴标语, 申报五星级支部: a verb before the number that is none of the target's words and no mere filler (开展, 组织).</summary>
    public bool HasOtherDeed(in Phrase phrase, ulong covered)
    {
        for (var i = FirstHitFrom(NarrowingWords.First(shadow, phrase)); i < hits.Count && hits[i].Start < phrase.At; i++)
        {
            var pattern = index.Patterns[hits[i].Pattern];
            var tellsChange = (filler[hits[i].Start >> 6] & (1UL << (hits[i].Start & 63))) != 0;
            if (pattern is { IsVerb: true, IsNeutral: false } && !tellsChange && hits[i].End - hits[i].Start > 1 && hits[i].End <= phrase.At && BitsOf(hits[i].Start, hits[i].End, phrase.At) is not 0 and var bits && (bits & covered) == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a verb is among the words by which a number reaches its figure.</summary>
    public bool HasDeed(in Phrase phrase, ulong local)
    {
        for (var i = FirstHitFrom(phrase.Left.Start); i < hits.Count && hits[i].Start < phrase.Right.End; i++)
        {
            if (index.Patterns[hits[i].Pattern] is { IsVerb: true, Postings.Count: > 0 } && BitsOf(hits[i].Start, hits[i].End, phrase.At) is not 0 and var bits && (bits & ~local) == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether anything before the number says what is counted, verbs and filler aside.</summary>
    public bool HasOwnWords(in Phrase phrase)
    {
        var left = phrase.Left;
        for (var i = FirstHitFrom(left.Start); i < hits.Count && hits[i].Start < left.End; i++)
        {
            var pattern = index.Patterns[hits[i].Pattern];
            if (hits[i].End <= left.End && pattern.Postings.Count > 0 && !pattern.IsVerb && !pattern.IsNeutral)
            {
                return true;
            }
        }

        return left.Length > LeftBits || BitOperations.PopCount(ResidueOf(phrase).Strong) > 0;
    }
}
