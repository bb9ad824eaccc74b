using System.Numerics;

namespace Taizhang.Prose.Linking;

/// <summary>How well a target fits a quantity, from 0 to a little over 1.</summary>
/// <param name="Local">The characters beside the quantity that the best term explains, one bit each.</param>
/// <param name="FirstHit">Where the leftmost of them begins.</param>
/// <param name="UnitIsLoose">The printed unit is read as the target's own and is not it (场 for 场次, 个 for 名).</param>
/// <param name="VariantKey">The variant that a word beside the quantity asks for.</param>
internal readonly record struct Fit(Target Target, double Score, ulong Local, int FirstHit, bool UnitDiffers, bool UnitIsLoose, string? VariantKey)
{
    /// <summary>How many characters of the phrase's head, and of what narrows it, nothing explains.</summary>
    public (int Head, int Narrowing) Unexplained { get; init; }

    /// <summary>What the word is worth that stands farthest from the quantity (see <see cref="SlotValues"/>).</summary>
    public double Farthest { get; init; }

    /// <summary>The characters beside the quantity that nothing explains, neither the target's words nor filler, names and quotations.</summary>
    public ulong Unknown { get; init; }

    /// <summary>Its words are everyday ones, and only the text's title says what they mean here.</summary>
    public bool IsByTitle { get; init; }

    /// <summary>A word that excludes the target stands behind the next number.</summary>
    public bool ExcludedBehind { get; init; }

    /// <summary>A word that excludes the target stands before the phrase, in its sentence.</summary>
    public bool ExcludedBefore { get; init; }

    /// <summary>The characters beside the quantity that any of the target's words explain.</summary>
    public ulong Covered { get; init; }

    /// <summary>How many characters beside the quantity it explains.</summary>
    public int Matched => BitOperations.PopCount(Local);
}
