using Taizhang.Catalog.Figures;
using Taizhang.Figures.Definitions;

namespace Taizhang.Figures.Compute;

/// <summary>One figure from which another follows, for the days it was read for.</summary>
/// <param name="Part">Which side of the reckoning it stands on.</param>
public sealed record DerivedFrom(DerivedPart Part, FigureReading Reading, Period Period);

/// <summary>The sides of a reckoning: 4 (of) out of 15 (against), 12 (of) and 10 a year before (last year).</summary>
public enum DerivedPart
{
    Of,
    Against,
    LastYear,
}

/// <summary>
/// Works out figures that follow from others (占比、差、同比). Sums and differences are exact; a percentage is rounded half
/// up to hundredths of a percent. Where there is nothing to divide by there is no value, and the reason is said.
/// </summary>
internal static class DerivedFigures
{
    /// <summary>A percentage is kept in hundredths of a percent.</summary>
    private const int Scale = 10_000;

    /// <summary>The rules that must be read for some days before those wanted can be worked out; what is counted, and nothing twice.</summary>
    public static IEnumerable<(NumberedRule Rule, Period Period)> Needed(IEnumerable<NumberedRule> wanted, Period period, RulesInForce rules) => wanted
        .SelectMany(rule => rule.Figure.Derivation is { } derivation
            ? PartsOf(derivation, period).SelectMany(part => Needed([rules[part.Key]], part.Period, rules))
            : [(rule, period)])
        .Distinct();

    /// <summary>The reading of a rule from the readings of what is counted.</summary>
    /// <param name="counted">A reading for all that <see cref="Needed"/> names.</param>
    public static FigureReading Of(NumberedRule rule, Period period, RulesInForce rules, IReadOnlyDictionary<(NumberedRule, Period), FigureReading> counted)
    {
        if (rule.Figure.Derivation is not { } derivation)
        {
            return counted[(rule, period)];
        }

        var from = PartsOf(derivation, period)
            .Select(part => new DerivedFrom(part.Part, Of(rules[part.Key], part.Period, rules, counted), part.Period))
            .ToList();
        var sources = from.DistinctBy(part => (part.Reading.Rule, part.Period)).ToList();
        var (amount, why) = Amount(rule.Figure.Name, derivation, from);
        return new FigureReading(
            rule,
            amount,
            [],
            sources.Sum(part => part.Reading.Records),
            sources.Sum(part => part.Reading.Approximate),
            sources.Where(part => part.Period == period).Sum(part => part.Reading.Pending))
        {
            From = from,
            NoValue = why,
        };
    }

    private static IEnumerable<(DerivedPart Part, string Key, Period Period)> PartsOf(Derivation derivation, Period period)
    {
        var parts = derivation.Of.Select(key => (DerivedPart.Of, key, period)).Concat(derivation.Against.Select(key => (DerivedPart.Against, key, period)));
        return derivation.IsAgainstLastYear ? parts.Concat(derivation.Of.Select(key => (DerivedPart.LastYear, key, period.YearBefore))) : parts;
    }

    private static (long Amount, string? Why) Amount(string name, Derivation derivation, IReadOnlyList<DerivedFrom> from)
    {
        if (from.FirstOrDefault(part => part.Reading.NoValue is not null) is { } unknown)
        {
            return (0, unknown.Reading.NoValue);
        }

        var of = Sum(from, DerivedPart.Of);
        var against = derivation.IsAgainstLastYear ? Sum(from, DerivedPart.LastYear) : Sum(from, DerivedPart.Against);
        if (derivation.Kind == DerivationKind.Difference)
        {
            return (of - against, null);
        }

        if (against == 0)
        {
            return (0, derivation.Kind == DerivationKind.Share
                ? $"{string.Join("、", Names(from, DerivedPart.Against))}是0，算不出“{name}”。"
                : $"去年同期{string.Join("、", Names(from, DerivedPart.LastYear))}是0，算不出“{name}”。");
        }

        return (Percent(derivation.Kind == DerivationKind.Share ? of : of - against, against), null);
    }

    /// <summary>Hundredths of a percent, half up, away from nothing for what is less than nothing.</summary>
    private static long Percent(long part, long whole)
    {
        var scaled = (Int128)part * Scale;
        var half = (Int128)Math.Abs(whole) / 2 + (Math.Abs(whole) % 2 == 0 ? 0 : 1);
        var (quotient, rest) = (scaled / whole, Int128.Abs(scaled % whole));
        return (long)(rest >= half ? quotient + (Int128.IsNegative(scaled) == (whole < 0) ? 1 : -1) : quotient);
    }

    private static long Sum(IEnumerable<DerivedFrom> from, DerivedPart part) => from.Where(one => one.Part == part).Sum(one => one.Reading.Amount);

    private static IEnumerable<string> Names(IEnumerable<DerivedFrom> from, DerivedPart part) =>
        from.Where(one => one.Part == part).Select(one => one.Reading.Rule.Rule.Name);
}
