using System.Text.RegularExpressions;
using Taizhang.Prose;

namespace Taizhang.Reports.Check.Inside;

/// <summary>T-07: an annual report says from when to when; 2022年以来 leaves the end open.</summary>
internal static partial class PeriodChecks
{
    public static IEnumerable<TextFinding> Run(InsideText given)
    {
        if (!TitleYear.IsAnnual(given.Context.Reading) || Until().IsMatch(given.Text) || Since().Match(given.Text) is not { Success: true } match)
        {
            return [];
        }

        return [new TextFinding(FindingCodes.PeriodNotExplicit, new TextSpan(match.Index, match.Index + match.Length), $"“{match.Value}”没有写明到哪一天。年度材料请写明起止，如1月1日至12月31日，或截至某日。")];
    }

    [GeneratedRegex("(?<![0-9])20[0-9]{2}年以来|今年以来")]
    private static partial Regex Since();

    [GeneratedRegex("截至|截止|[0-9]日至|[0-9]月至[0-9]")]
    private static partial Regex Until();
}
