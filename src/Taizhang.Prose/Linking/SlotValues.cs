namespace Taizhang.Prose.Linking;

/// <summary>What a word is worth by where it stands: beside the number, on its other side, earlier in the clause or the sentence.</summary>
internal static class SlotValues
{
    private const double Near = 1.00;
    private const double OtherSide = 0.85;
    private const double SameClause = 0.75;
    private const double BehindInClause = 0.30;
    private const double OfTheNext = 0.64;
    private const double SameSentence = 0.62;
    private const double PerCharacter = 0.008;

    public static double At(Hit hit, in Phrase phrase)
    {
        if (hit.Start < phrase.At && hit.End > phrase.At)
        {
            return Near;
        }

        if (hit.End <= phrase.At && hit.Start >= phrase.Left.Start)
        {
            return (phrase.NounFollows ? OtherSide : Near) - (PerCharacter * (phrase.At - hit.End));
        }

        if (hit.Start >= phrase.OwnEnd && hit.End <= phrase.Right.End)
        {
            return OfTheNext;
        }

        if (hit.Start >= phrase.At)
        {
            return hit.End <= phrase.Right.End ? (phrase.NounFollows ? Near : OtherSide) - (PerCharacter * (hit.Start - phrase.At)) : BehindInClause;
        }

        return hit.Start >= phrase.Clause.Start ? SameClause : SameSentence;
    }
}
