using System.Globalization;
using System.Text.RegularExpressions;
using Taizhang.Prose;

namespace Taizhang.Reports.Check.Inside;

/// <summary>T-05: dates as official documents write them (GB/T 9704-2012): full year, Arabic digits, no zeros in front.</summary>
internal static partial class DateChecks
{
    public static IEnumerable<TextFinding> Run(InsideText given) =>
        [
            .. Zeros().Matches(given.Text).Where(match => IsDay(match)).Select(match => Finding(match)),
            .. Points().Matches(given.Text).Where(match => IsDay(match) && !given.Context.InTable(match.Index)).Select(match => Finding(match)),
        ];

    private static bool IsDay(Match match) => Number(match, "month") is >= 1 and <= 12 && Number(match, "day") is >= 1 and <= 31;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static TextFinding Finding(Match match) => new(
        FindingCodes.DateForm,
        new TextSpan(match.Index, match.Index + match.Length),
        string.Create(CultureInfo.InvariantCulture, $"“{match.Value}”宜写成{Number(match, "year")}年{Number(match, "month")}月{Number(match, "day")}日。"));

    [GeneratedRegex("(?<![0-9])(?<year>(?:19|20)[0-9]{2})年(?:(?<month>0[0-9])月(?<day>[0-9]{1,2})日|(?<month>[0-9]{1,2})月(?<day>0[0-9])日)")]
    private static partial Regex Zeros();

    [GeneratedRegex("(?<![0-9.\\-/〔\\[])(?<year>(?:19|20)[0-9]{2})(?<sign>[.\\-/])(?<month>[0-9]{1,2})\\k<sign>(?<day>[0-9]{1,2})(?![0-9.\\-/])")]
    private static partial Regex Points();
}
