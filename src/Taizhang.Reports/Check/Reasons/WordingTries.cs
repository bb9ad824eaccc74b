using System.Globalization;
using Taizhang.Catalog.Figures;
using Taizhang.Prose;

namespace Taizhang.Reports.Check.Reasons;

/// <summary>Tries that look at how the number is written. Each is pure and says what would match.</summary>
internal static class WordingTries
{
    /// <summary>近 is proposed for what is short of the number by no more than a hundredth: 近3000 of 2987, not 近410 of 401.</summary>
    private const decimal NearShare = 100;
    private const decimal FenInYuan = 100;
    private const decimal YuanInTenThousand = 10_000;

    /// <summary>打造“甲”“乙”3个品牌: the names beside it are as many as the ledger's, and the number is not.</summary>
    public static LikelyReason? ListedOtherwise(Contradiction given) =>
        given.Claim.List is { Total: not null } list && list.Members.Count == given.Actual
            ? new LikelyReason("listed", string.Create(CultureInfo.InvariantCulture, $"列出的名称是{list.Members.Count}个。"))
            : null;

    /// <summary>120余 of exactly 120, 近 of a number below, and so on: the number is right and the word beside it is not.</summary>
    public static LikelyReason? HedgeIsFalse(Contradiction given)
    {
        if (given.Claim.Hedge == Hedge.None)
        {
            return null;
        }

        if (given.Actual == given.Stated)
        {
            return new LikelyReason("hedge_false", $"台账正好是{given.Say(given.Actual)}，约数词可以去掉。");
        }

        var other = Enum.GetValues<Hedge>().FirstOrDefault(hedge => hedge is Hedge.Odd or Hedge.Nearly && hedge != given.Claim.Hedge && Hedges.IsTrue(given.Stated, hedge, given.Actual));
        if (other == Hedge.Nearly && (given.Stated - given.Actual) * NearShare > given.Actual && Hedges.Print(given.Actual, Hedge.Odd) is { Hedge: Hedge.Odd } printed)
        {
            return new LikelyReason("hedge_false", $"这里的约数词与台账的数对不上，可写成{Hedges.Write(printed.Number)}余{given.Unit}。");
        }

        return other != Hedge.None ? new LikelyReason("hedge_false", $"这里的约数词与台账的数对不上，可写成{Write(given, other)}。")
            : Math.Abs(given.Actual - given.Stated) < Hedges.ExactBelow ? new LikelyReason("hedge_false", $"台账是{given.Say(given.Actual)}，用不上这里的约数词。")
            : null;
    }

    /// <summary>120 of 127: a rounded number that has lost its 余.</summary>
    public static LikelyReason? HedgeIsMissing(Contradiction given) =>
        given.Claim.Hedge == Hedge.None && given.Stated >= Hedges.ExactBelow && given.Stated % Hedges.ExactBelow == 0 && Hedges.IsTrue(given.Stated, Hedge.Odd, given.Actual)
            ? new LikelyReason("hedge_missing", $"可能漏写了“余”，可写成{Write(given, Hedge.Odd)}，或写准确数。")
            : null;

    /// <summary>31800万元 of 31800元, and 3.18元 of 3.18万元.</summary>
    public static LikelyReason? YuanForTenThousand(Contradiction given) => given.Reading.Figure.Kind != FigureKind.Money ? null
        : given.Claim.Unit == "元" && given.Fits(given.Reading.Value) ? new LikelyReason("money_unit", "像是把万元写成了元。")
        : given.Claim.Unit != "元" && (given.Fits(given.Reading.Amount / FenInYuan) || given.Fits(given.Reading.Value * YuanInTenThousand)) ? new LikelyReason("money_unit", "像是把元写成了万元。")
        : null;

    /// <summary>One digit too many or too few, or the point in the wrong place.</summary>
    public static LikelyReason? FactorTen(Contradiction given) =>
        given.WouldBeTrue(given.Stated / 10) || given.WouldBeTrue(given.Stated * 10) || (given.Stated > 0 && Math.Floor(given.Actual / 10) == given.Stated)
            ? new LikelyReason("factor_ten", $"相差10倍，像是多写或少写了一位，台账是{given.Say(given.Actual)}。")
            : null;

    /// <summary>58 for 85.</summary>
    public static LikelyReason? SwappedDigits(Contradiction given)
    {
        var digits = given.Stated.ToString("0.####", CultureInfo.InvariantCulture).ToCharArray();
        for (var i = 0; i + 1 < digits.Length; i++)
        {
            var right = digits[i + 1] == '.' ? i + 2 : i + 1;
            if (digits[i] == '.' || right >= digits.Length || digits[i] == digits[right])
            {
                continue;
            }

            var swapped = (char[])digits.Clone();
            (swapped[i], swapped[right]) = (swapped[right], swapped[i]);
            if (given.WouldBeTrue(decimal.Parse(swapped, CultureInfo.InvariantCulture)))
            {
                return new LikelyReason("swapped_digits", $"像是数字写颠倒了，台账是{given.Say(given.Actual)}。");
            }
        }

        return null;
    }

    public static LikelyReason? OffByOne(Contradiction given) =>
        given.Claim.Hedge == Hedge.None && Math.Abs(given.Stated - given.Actual) == 1
            ? new LikelyReason("off_by_one", $"只差1，请看是不是{(given.Stated > given.Actual ? "有一条还没有登记" : "有一条没有算进去")}。")
            : null;

    private static string Write(Contradiction given, Hedge hedge) => hedge == Hedge.Odd
        ? $"{Hedges.Write(given.Stated)}余{given.Unit}"
        : $"近{given.Say(given.Stated)}";
}
