using System.Diagnostics;
using System.Globalization;
using Taizhang.Catalog.Figures;
using Taizhang.Ledger.Organisations;

namespace Taizhang.Figures.Contributions;

/// <summary>
/// Judges the conditions of a counting rule. A condition that moves with the calendar is an interval in the day asked,
/// so that no figure changes on a birthday that nobody saved.
/// </summary>
internal static class Conditions
{
    /// <summary>The days on which all of them hold; empty when one never does.</summary>
    public static DaySpan Holding(IReadOnlyList<Condition> conditions, SourceView source)
    {
        var span = DaySpan.Always;
        foreach (var condition in conditions)
        {
            span = span.Within(Holding(condition, source));
            if (span.IsEmpty)
            {
                return span;
            }
        }

        return span;
    }

    private static readonly DaySpan Never = new(1, 0);

    private static DaySpan Holding(Condition condition, SourceView source)
    {
        var values = source.Values(condition.Path);
        return condition.Operator switch
        {
            ConditionOperator.Is => Whether(IsOneOf(values, condition.Values)),
            ConditionOperator.IsNot => Whether(values.All(value => !condition.Values.Contains(value.Word))),
            ConditionOperator.Present => Whether(values.Count > 0),
            ConditionOperator.AtLeast => Whether(values.Any(value => Compare(value, condition.Values[0], source) >= 0)),
            ConditionOperator.AtMost => Whether(values.Any(value => Compare(value, condition.Values[0], source) <= 0)),
            ConditionOperator.AgeAtMost => values is [{ Day: { } birth }, ..] ? new DaySpan(Days.Ever, birth.AddYears(Years(condition) + 1).DayNumber - 1) : Never,
            ConditionOperator.AgeAtLeast => values is [{ Day: { } birth }, ..] ? new DaySpan(birth.AddYears(Years(condition)).DayNumber, Days.Open) : Never,
        };
    }

    /// <summary>Asked of every entry by nearly every rule.</summary>
    private static bool IsOneOf(IReadOnlyList<Atom> values, IReadOnlyList<string> wanted)
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (wanted.Contains(values[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    private static DaySpan Whether(bool holds) => holds ? DaySpan.Always : Never;

    private static int Years(Condition condition) => int.Parse(condition.Values[0], CultureInfo.InvariantCulture);

    /// <summary>Numbers by size, levels and educations by their order; a word of neither kind is below everything.</summary>
    private static int Compare(Atom value, string bound, SourceView source)
    {
        if (value.Amount is { } amount)
        {
            return amount.CompareTo(long.Parse(bound, CultureInfo.InvariantCulture));
        }

        var limit = source.World.Catalog.RankOf(bound);
        Debug.Assert(limit >= 0, "The catalog names a bound that is no level.");
        return value.Text is { } word && source.World.Catalog.RankOf(word) is var rank and >= 0 ? rank.CompareTo(limit) : -1;
    }
}
