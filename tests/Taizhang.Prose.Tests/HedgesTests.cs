using FsCheck;
using FsCheck.Fluent;

namespace Taizhang.Prose.Tests;

public sealed class HedgesTests
{
    private static readonly Hedge[] All = Enum.GetValues<Hedge>();

    [Theory]
    [InlineData(127, 120, true)]
    [InlineData(127, 100, true)]
    [InlineData(127, 127, false)]
    [InlineData(127, 130, false)]
    [InlineData(120, 120, false)]
    [InlineData(199, 100, true)]
    [InlineData(200, 100, false)]
    [InlineData(1364, 1300, true)]
    public void more_than_a_round_number_and_less_than_its_next_step(int actual, int stated, bool isTrue) =>
        Assert.Equal(isTrue, Hedges.IsTrue(stated, Hedge.Odd, actual));

    [Theory]
    [InlineData(127, 120, Hedge.Odd)]
    [InlineData(120, 120, Hedge.None)]
    [InlineData(217, 210, Hedge.Odd)]
    [InlineData(1364, 1300, Hedge.Odd)]
    [InlineData(12345, 12000, Hedge.Odd)]
    [InlineData(27, 20, Hedge.Odd)]
    [InlineData(9, 9, Hedge.None)]
    [InlineData(101, 100, Hedge.Odd)]
    public void what_may_be_printed_with_a_hedge(int actual, int number, Hedge hedge) =>
        Assert.Equal(new PrintedNumber(number, hedge), Hedges.Print(actual, Hedge.Odd));

    [Theory]
    [InlineData(Hedge.Nearly, 130)]
    [InlineData(Hedge.About, 130)]
    [InlineData(Hedge.Around, 130)]
    [InlineData(Hedge.Over, 120)]
    [InlineData(Hedge.AtLeast, 120)]
    [InlineData(Hedge.AtMost, 130)]
    public void each_hedge_rounds_to_its_own_side(Hedge hedge, int number) =>
        Assert.Equal(new PrintedNumber(number, hedge), Hedges.Print(127, hedge));

    [Fact]
    public void a_hedge_that_would_not_be_true_is_dropped() =>
        Assert.Equal(new PrintedNumber(121, Hedge.None), Hedges.Print(121, Hedge.Nearly));

    [Fact]
    public void what_is_printed_is_true() => Check.QuickThrowOnFailure(Prop.ForAll(Amounts(), Gen.Elements(All).ToArbitrary(), (actual, hedge) =>
    {
        var printed = Hedges.Print(actual, hedge);
        return Hedges.IsTrue(printed.Number, printed.Hedge, actual) && (printed.Hedge == hedge || printed.Hedge == Hedge.None);
    }));

    [Fact]
    public void below_ten_and_without_a_hedge_numbers_are_exact() => Check.QuickThrowOnFailure(Prop.ForAll(Amounts(), Gen.Elements(All).ToArbitrary(), (actual, hedge) =>
        (actual >= Hedges.ExactBelow && hedge != Hedge.None) || Hedges.Print(actual, hedge) == new PrintedNumber(actual, Hedge.None)));

    [Fact]
    public void a_number_that_is_not_round_makes_no_true_statement_with_a_hedge_of_steps() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(1, 99_999).Where(number => number % 10 != 0).ToArbitrary(), Gen.Choose(0, 200_000).ToArbitrary(), (stated, actual) => !Hedges.IsTrue(stated, Hedge.Odd, actual)));

    [Theory]
    [InlineData(318_00_00, "3.18")]
    [InlineData(30_000_00, "3")]
    [InlineData(12_345_50, "1.23")]
    [InlineData(12_350_00, "1.24")]
    [InlineData(1_300_00, "0.13")]
    [InlineData(49_99, "0")]
    public void money_is_printed_in_ten_thousands_half_up(long fen, string printed) =>
        Assert.Equal(printed, Hedges.Write(Hedges.TenThousandYuan(fen)));

    private static Arbitrary<decimal> Amounts() => Gen.OneOf(
        Gen.Choose(0, 2_000).Select(whole => (decimal)whole),
        Gen.Choose(0, 5_000_000).Select(whole => (decimal)whole),
        Gen.Choose(0, 500_000).Select(cents => cents / 100m)).ToArbitrary();
}
