using System.Globalization;

namespace Taizhang.Prose;

/// <summary>A number as it may be printed, with at most one hedge.</summary>
public readonly record struct PrintedNumber(decimal Number, Hedge Hedge);

/// <summary>
/// What words of approximation mean, in one place: filling asks what may be printed, checking asks whether what is
/// printed is true, and whatever <see cref="Print"/> gives <see cref="IsTrue"/> accepts.
/// </summary>
public static class Hedges
{
    /// <summary>Below this a number is printed exactly.</summary>
    public const decimal ExactBelow = 10;

    private const decimal ToleranceShare = 0.05m;

    /// <summary>Whether the stated number with its hedge is true of the actual one.</summary>
    public static bool IsTrue(decimal stated, Hedge hedge, decimal actual) => hedge switch
    {
        Hedge.None => actual == stated,
        Hedge.Odd => actual > stated && actual < stated + StepOf(stated),
        Hedge.Over => actual > stated,
        Hedge.Nearly => actual < stated && actual >= stated * (1 - ToleranceShare),
        Hedge.About or Hedge.Around => Math.Abs(actual - stated) <= stated * ToleranceShare,
        Hedge.AtLeast => actual >= stated,
        Hedge.AtMost => actual <= stated,
    };

    /// <summary>
    /// What may be printed for a number where the sentence wants a hedge: the number rounded, with that hedge, or the
    /// exact number without one. Exact are numbers below ten, numbers that are round already, and those of which the
    /// hedge would not be true. Rounded is to two significant digits, whole numbers at least to tens: 27 → 20余,
    /// 127 → 120余, 217 → 210余, 1364 → 1300余, 12.34 → 12余; 120 → 120.
    /// </summary>
    public static PrintedNumber Print(decimal actual, Hedge wanted)
    {
        var exact = new PrintedNumber(actual, Hedge.None);
        if (wanted == Hedge.None || actual < ExactBelow)
        {
            return exact;
        }

        var step = RoundingStepOf(actual);
        var below = Math.Floor(actual / step) * step;
        if (below == actual)
        {
            return exact;
        }

        var rounded = wanted switch
        {
            Hedge.Odd or Hedge.Over or Hedge.AtLeast => below,
            Hedge.Nearly or Hedge.AtMost => below + step,
            Hedge.About or Hedge.Around => Math.Round(actual / step, MidpointRounding.AwayFromZero) * step,
            Hedge.None => actual,
        };
        return IsTrue(rounded, wanted, actual) ? new PrintedNumber(rounded, wanted) : exact;
    }

    /// <summary>The digits with a hedge as one writes it; for a hedge that stands behind the unit or on both sides 约, which is true wherever it is.</summary>
    public static string Write(Hedge hedge, string digits) => hedge switch
    {
        Hedge.None => digits,
        Hedge.Odd => digits + "余",
        Hedge.Nearly => "近" + digits,
        Hedge.Over => "超" + digits,
        Hedge.About or Hedge.Around or Hedge.AtLeast or Hedge.AtMost => "约" + digits,
    };

    /// <summary>A number in Arabic digits without grouping or trailing zeros.</summary>
    public static string Write(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);

    /// <summary>An amount of 分 in 万元: rounded half up to two decimals.</summary>
    public static decimal TenThousandYuan(long fen) => Math.Round(fen / 1_000_000m, 2, MidpointRounding.AwayFromZero);

    /// <summary>The unit of the last non-zero digit: 10 for 120, 1 for 127, 1000 for 3000, 0.1 for 2.5.</summary>
    internal static decimal StepOf(decimal stated)
    {
        if (stated == 0)
        {
            return 0;
        }

        var step = 1m;
        while (stated % step != 0)
        {
            step /= 10;
        }

        while (stated % (step * 10) == 0)
        {
            step *= 10;
        }

        return step;
    }

    private static decimal RoundingStepOf(decimal actual)
    {
        var step = 1m;
        while (actual / step >= 100)
        {
            step *= 10;
        }

        return step == 1m && actual == Math.Floor(actual) ? 10 : step;
    }
}
