using System.Globalization;
using System.Text.RegularExpressions;
using Taizhang.Prose;

namespace Taizhang.Reports.Check.Inside;

/// <summary>P-01: the paper as a whole is of the days and the place it is compared with. Said once, at its head.</summary>
internal static partial class PaperChecks
{
    public static IEnumerable<TextFinding> Run(InsideText given)
    {
        if (given.Context.Ledger is not { } ledger || FirstLine().Match(given.Text) is not { Success: true } title)
        {
            yield break;
        }

        var span = new TextSpan(title.Index, title.Index + title.Length);
        if (TitleYear.OtherThan(given.Context.Reading, ledger.Period) is { } year)
        {
            yield return new TextFinding(FindingCodes.OtherPaper, span, string.Create(CultureInfo.InvariantCulture, $"标题写的是{year}年，核对用的是{ledger.Period.To.Year}年的台账。请看是标题没有改，还是期间选错了。"));
        }
        else if (given.Context.IsMostlyFarOff && !OtherMatters.NamesMatter(given.Text))
        {
            yield return new TextFinding(FindingCodes.OtherPaper, span, "多数数字与台账相差很大，可能写的是别的年份、别的单位，或一项专门工作。请先看期间和范围选得对不对，再逐处看。");
        }
    }

    [GeneratedRegex("\\S[^\\n]{0,59}")]
    private static partial Regex FirstLine();
}
