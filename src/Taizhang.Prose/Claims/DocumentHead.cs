using System.Globalization;
using Taizhang.Prose.Quantities;

namespace Taizhang.Prose.Claims;

/// <summary>
/// The lines a paper begins with, above its first sentence: title, subtitle, the number of a bulletin. They say of which year
/// and which part of a year the paper is, so that its numbers are of that time where no other is said.
/// </summary>
internal sealed class DocumentHead
{
    private const int LinesMax = 5;
    private const int LineLengthMax = 60;

    /// <summary>十二月 and 12月.</summary>
    private const int MonthLengthMax = 2;

    private const int OpeningMax = 16;

    /// <summary>Without lines of a head a year is looked for as far as a first sentence reaches.</summary>
    private const int OpeningReach = 80;

    /// <summary>What stands before a year that the paper's own is compared with, or from which on it tells.</summary>
    private const string BasesBefore = "比较与由从自";

    private const string RangeMarks = "至到-—–~～";
    private const string Trial = "（试行）";

    /// <summary>What may follow digits in a head, the marks of a masked year included: anything else is a count, and its line is none of a head.</summary>
    private const string BehindDates = "年月日季期号周届次至到-—–~～.）)〕] \t_*×○xX";

    /// <summary>Papers that say what is to be done and not what was done.</summary>
    private static readonly string[] PlanTitles = ["方案", "工作要点", "计划", "工作安排", "规划", "工作打算", "工作思路"];

    /// <summary>Words of a title by which a paper tells of what was done.</summary>
    private static readonly string[] DoneTitles = ["总结", "小结", "情况", "汇报", "报告", "回顾", "述职", "自查"];

    private static readonly string[] BulletinWords = ["简报", "专报", "快报", "通报", "期（总"];

    private readonly FoldedText _text;
    private readonly List<TextSpan> _lines = [];

    /// <param name="askedYear">The year of whoever reads; null where nobody knows.</param>
    public DocumentHead(FoldedText text, int? askedYear)
    {
        _text = text;
        FindLines();
        BodyStart = text.SkipSpaces(Span.End, lineEnds: true);
        Period = PeriodIn(_lines) ?? (IsBulletin() ? PeriodIn(OpeningOfBody()) : null);
        NamedYear = _lines.Select(YearIn).FirstOrDefault(year => year is not null);
        Year = NamedYear ?? askedYear ?? LatestIn(new TextSpan(0, Math.Min(OpeningReach, text.Length)));
        IsPlan = _lines.Exists(NamesPlan);
    }

    /// <summary>From the text's beginning to the end of its head; empty where it begins with a sentence.</summary>
    public TextSpan Span => _lines.Count == 0 ? new TextSpan(0, 0) : new TextSpan(0, _lines[^1].End);

    /// <summary>Where the first line below the head begins.</summary>
    public int BodyStart { get; }

    /// <summary>The first half, quarter or months that the head names.</summary>
    public PeriodWord? Period { get; }

    /// <summary>The first year its lines name; null where they name none.</summary>
    public int? NamedYear { get; }

    /// <summary>That year, else the asked one, else the first of the opening: a report of 2022 tells of 2023 what is to come.</summary>
    public int? Year { get; }

    /// <summary>Whether the title says that all of the paper is about what is to come; 2022年总结和2023年安排 is about both.</summary>
    public bool IsPlan { get; }

    /// <summary>Whether words of time name the very months the head does: 上半年, 1—6月 and, as far as it goes, 截至6月底.</summary>
    public bool Covers(PeriodWord period)
    {
        if (Period is not { } own || MonthsOf(own) is not { } months)
        {
            return false;
        }

        if (MonthsOf(period) is { } other)
        {
            return other == months;
        }

        var alike = period.Kind == own.Kind || (own.Kind == PeriodKind.Month && period.Kind == PeriodKind.Quarter && months.Last - months.First == 2);
        return period.Number == 0 && alike && IsOfThis(period);
    }

    /// <summary>Whether a month is the last of those the head names.</summary>
    public bool EndsWith(int month) => Period is { } own && MonthsOf(own) is { } months && months.Last == month;

    /// <summary>The year at a position, where four digits and 年 stand there.</summary>
    public static int? YearAt(FoldedText text, int position) =>
        text[position] == '2' && text[position + 4] == '年' && !char.IsAsciiDigit(text[position - 1]) && int.TryParse(text.Slice(position, position + 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? year
            : null;

    private void FindLines()
    {
        var start = 0;
        while (start < _text.Length && _lines.Count < LinesMax)
        {
            var end = start;
            while (end < _text.Length && end - start <= LineLengthMax && _text[end] != '\n')
            {
                end++;
            }

            var line = new TextSpan(_text.SkipSpaces(start), end);
            if (_text[end] != '\n' || end >= _text.Length || (!line.IsEmpty && !IsOfHead(line)))
            {
                break;
            }

            if (!line.IsEmpty)
            {
                _lines.Add(line);
            }

            start = end + 1;
        }
    }

    private bool IsOfHead(TextSpan line)
    {
        var words = _text.Slice(line.Start, line.End).TrimEnd(" \r");
        if (words.Length == 0 || words[^1] == '：' || (_lines.Count > 0 && (Enumerators.LengthAt(_text, line.Start) > 0 || words[0] == '【')))
        {
            return false;
        }

        for (var i = line.Start; i < line.End; i++)
        {
            if ((TextLayout.IsClauseEnd(_text[i]) && _text[i] != '：') || (char.IsAsciiDigit(_text[i]) && !char.IsAsciiDigit(_text[i + 1]) && i + 1 < line.End && !BehindDates.Contains(_text[i + 1], StringComparison.Ordinal)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>简报, 第3期: the head of what comes out several times a year.</summary>
    private bool IsBulletin() => _lines.Exists(line => SettingWords.HasAny(_text.Slice(line.Start, line.End), BulletinWords));

    /// <summary>【数说三季度】, ★三季度红榜 or 7—9月，: what a bulletin's first words, up to their first pause, say of the time it is about.</summary>
    private List<TextSpan> OpeningOfBody()
    {
        var start = BodyStart;
        var end = start;
        while (end < _text.Length && end - start < OpeningMax && _text[end] is not ('\n' or '，' or '。' or '】'))
        {
            end++;
        }

        return _text[end] is '，' or '】' || Enumerators.IsBullet(_text, start) ? [new TextSpan(start, end)] : [];
    }

    private PeriodWord? PeriodIn(List<TextSpan> lines)
    {
        foreach (var line in lines)
        {
            for (var end = line.Start + 1; end <= line.End; end++)
            {
                if (_text[end - 1] is '年' or '度' or '季' or '月' or '份' && SettingWords.PeriodIn(_text, new TextSpan(line.Start, end)) is { Kind: PeriodKind.Half or PeriodKind.Quarter or PeriodKind.Month } period && MonthsOf(period) is not null && !GoesOn(end))
                {
                    return period;
                }
            }
        }

        return null;
    }

    /// <summary>1月至6月: the first month is but the beginning.</summary>
    private bool GoesOn(int end) => RangeMarks.Contains(_text[_text[end] == '份' ? end + 1 : end], StringComparison.Ordinal);

    private bool NamesPlan(TextSpan line)
    {
        var title = _text.Slice(line.Start, line.End).TrimEnd(" \r").ToString();
        title = title.EndsWith(Trial, StringComparison.Ordinal) ? title[..^Trial.Length] : title;
        return Array.Exists(PlanTitles, word => title.EndsWith(word, StringComparison.Ordinal)) && !SettingWords.HasAny(title, DoneTitles);
    }

    /// <summary>The year of a line, the names of documents in it passed over: 2020年 in 《关于2020年以来…的通知》 is not the paper's.</summary>
    private int? YearIn(TextSpan line)
    {
        var inName = 0;
        for (var i = line.Start; i < line.End; i++)
        {
            inName += _text[i] is '《' ? 1 : _text[i] is '》' ? -1 : 0;
            if (inName == 0 && YearAt(_text, i) is { } year && !_text.Has(i + 5, "以来") && !BasesBefore.Contains(_text[i - 1], StringComparison.Ordinal))
            {
                return year;
            }
        }

        return null;
    }

    /// <summary>对2021年1月至2024年4月发展的党员…自查: the last year that an opening names is the paper's own; 2019年之前 names none.</summary>
    private int? LatestIn(TextSpan opening)
    {
        int? latest = null;
        for (var i = opening.Start; i < opening.End; i++)
        {
            if (YearIn(new TextSpan(i, i + 1)) is { } year && !_text.Has(i + 5, "之前") && !_text.Has(i + 5, "以前") && !_text.Has(i + 5, "前"))
            {
                latest = latest is { } other && other > year ? other : year;
            }
        }

        return latest;
    }

    /// <summary>本季度, 季度, 本月: that of the paper; 上季度 and 每季度 are not.</summary>
    private bool IsOfThis(PeriodWord period) => _text[period.Span.Start - 1] is not ('上' or '下' or '每' or '各' or '个' or '年') && _text[period.Span.Start] != '上';

    /// <summary>The months that words of time name, null where they name none.</summary>
    private (int First, int Last)? MonthsOf(PeriodWord period) => period switch
    {
        { Kind: PeriodKind.Half, Number: 1 } => (1, 6),
        { Kind: PeriodKind.Half, Number: 2 } => (7, 12),
        { Kind: PeriodKind.Quarter, Number: > 0 and var quarter } => ((quarter * 3) - 2, quarter * 3),
        { Kind: PeriodKind.Month, Number: > 0 and var last } => (1, last),
        { Kind: PeriodKind.Month } => RangeEndingAt(period.Span),
        _ => null,
    };

    /// <summary>6月 is one month; with 1— or 1月至 before it, six.</summary>
    private (int First, int Last)? RangeEndingAt(TextSpan last)
    {
        var digits = last.Start;
        while (digits < last.End && IsNumeral(_text[digits]))
        {
            digits++;
        }

        var (end, start) = NumberBefore(digits);
        if (!RangeMarks.Contains(_text[start - 1], StringComparison.Ordinal))
        {
            return end is { } only ? (only, only) : null;
        }

        var at = start - 1;
        while (RangeMarks.Contains(_text[at - 1], StringComparison.Ordinal) || _text[at - 1] is '月' or '份')
        {
            at--;
        }

        return NumberBefore(at).Month is { } first && first <= end ? (first, end.Value) : null;
    }

    /// <summary>The number that ends at a position and where it begins; null where it is no month.</summary>
    private (int? Month, int Start) NumberBefore(int end)
    {
        var start = end;
        while (end - start < MonthLengthMax && IsNumeral(_text[start - 1]))
        {
            start--;
        }

        return (ChineseNumerals.Read(_text.Slice(start, end)) is { Low: >= 1 and <= 12 and var month } ? (int)month : null, start);
    }

    private static bool IsNumeral(char c) => char.IsAsciiDigit(c) || ChineseNumerals.IsNumeral(c);
}
