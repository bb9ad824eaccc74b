using Taizhang.Prose.Quantities;

namespace Taizhang.Prose.Claims;

/// <summary>Finds the words of time around a number.</summary>
internal static class SettingWords
{
    private static readonly (string Word, PeriodKind Kind, int Number)[] Periods =
    [
        ("去年同期", PeriodKind.SamePeriod, 0), ("上年同期", PeriodKind.SamePeriod, 0), ("同期", PeriodKind.SamePeriod, 0), ("去年", PeriodKind.LastYear, 0),
        ("上年度", PeriodKind.LastYear, 0), ("上年", PeriodKind.LastYear, 0), ("上一年", PeriodKind.LastYear, 0), ("前年", PeriodKind.LastYear, 0), ("往年", PeriodKind.LastYear, 0),
        ("上届", PeriodKind.LastTerm, 0), ("上一届", PeriodKind.LastTerm, 0), ("今年上半年", PeriodKind.Half, 1), ("上半年", PeriodKind.Half, 1), ("半年来", PeriodKind.Half, 0),
        ("下半年", PeriodKind.Half, 2), ("一季度", PeriodKind.Quarter, 1), ("二季度", PeriodKind.Quarter, 2), ("三季度", PeriodKind.Quarter, 3), ("四季度", PeriodKind.Quarter, 4),
        ("前三季度", PeriodKind.Month, 9), ("前3季度", PeriodKind.Month, 9), ("前三个季度", PeriodKind.Month, 9), ("1季度", PeriodKind.Quarter, 1), ("2季度", PeriodKind.Quarter, 2), ("3季度", PeriodKind.Quarter, 3), ("4季度", PeriodKind.Quarter, 4), ("季度", PeriodKind.Quarter, 0), ("本季", PeriodKind.Quarter, 0), ("当季", PeriodKind.Quarter, 0), ("月份", PeriodKind.Month, 0), ("本月", PeriodKind.Month, 0), ("当月", PeriodKind.Month, 0), ("上月", PeriodKind.Month, 0), ("上个月", PeriodKind.Month, 0),
        ("本周", PeriodKind.Short, 0), ("上周", PeriodKind.Short, 0), ("当天", PeriodKind.Short, 0), ("当日", PeriodKind.Short, 0), ("当晚", PeriodKind.Short, 0), ("此次活动", PeriodKind.Short, 0), ("本次活动", PeriodKind.Short, 0), ("活动期间", PeriodKind.Short, 0), ("活动当天", PeriodKind.Short, 0), ("近年来", PeriodKind.Years, 0),
        ("历年", PeriodKind.Years, 0), ("去年以来", PeriodKind.Years, 0), ("上年以来", PeriodKind.Years, 0), ("近三年", PeriodKind.Years, 0), ("近两年", PeriodKind.Years, 0), ("近五年", PeriodKind.Years, 0), ("三年来", PeriodKind.Years, 0), ("五年来", PeriodKind.Years, 0),
        ("两年来", PeriodKind.Years, 0), ("过去的", PeriodKind.Years, 0), ("今年以来", PeriodKind.SoFar, 0), ("年初以来", PeriodKind.SoFar, 0), ("全年", PeriodKind.Year, 0), ("年内", PeriodKind.Year, 0),
        ("本年度", PeriodKind.Year, 0), ("今年", PeriodKind.Year, 0), ("一年来", PeriodKind.Year, 0), ("截至", PeriodKind.AsOf, 0), ("截止", PeriodKind.AsOf, 0), ("累计", PeriodKind.Total, 0),
    ];

    /// <summary>What stands before 以来 and tells of the paper's own year, of a season in it, or of no time at all.</summary>
    private static readonly string[] Ever = ["年初", "元旦", "一直", "长期", "春节", "半年", "入春", "入夏", "入秋", "入冬", "入汛", "开春"];

    private static readonly System.Buffers.SearchValues<char> Firsts = System.Buffers.SearchValues.Create([.. Periods.Select(period => period.Word[0]).Distinct()]);

    /// <summary>Whether any word of time begins with a character.</summary>
    public static bool MayBegin(char first) => Firsts.Contains(first);

    public static PeriodWord? PeriodIn(FoldedText text, TextSpan span)
    {
        PeriodWord? found = null;
        foreach (var (word, kind, number) in Periods)
        {
            var at = text.Slice(span.Start, span.End).LastIndexOf(word, StringComparison.Ordinal);
            var own = new TextSpan(span.Start + at, span.Start + at + word.Length);
            if (at >= 0 && (found is not { } other || own.End > other.Span.End || (own.End == other.Span.End && own.Length > other.Span.Length)) && !(kind == PeriodKind.Total && found is not null))
            {
                found = new PeriodWord(kind, number, own);
            }
        }

        // 今年3月, 2020年1月至今年7月: the months narrow the year they stand behind.
        return found is null or { Kind: PeriodKind.Year } && NumberedIn(text, span) is { } numbered && !(numbered.Span.Start < found?.Span.End) ? numbered : found ?? SinceSome(text, span);
    }

    /// <summary>换届以来, 主题教育开展以来: since a day that is not told, which may lie before the year.</summary>
    private static PeriodWord? SinceSome(FoldedText text, TextSpan span)
    {
        var at = span.Start + text.Slice(span.Start, span.End).LastIndexOf("以来", StringComparison.Ordinal);
        return at <= span.Start + 1 || text[at - 1] is '年' or '月' or '份' || Array.Exists(Ever, word => text.EndsWith(at, word)) ? null : new PeriodWord(PeriodKind.Years, 0, new TextSpan(at, at + "以来".Length));
    }

    /// <summary>2020年、2021年、2022年分别: of each time that is listed a number of its own.</summary>
    public static bool TellsOfEach(FoldedText text, TextSpan clause)
    {
        var at = clause.Start + text.Slice(clause.Start, clause.End).LastIndexOf("分别", StringComparison.Ordinal);
        var separator = at > clause.Start && text[at - 1] is '年' or '度' ? clause.Start + text.Slice(clause.Start, at).LastIndexOfAny('、', '和', '与') : 0;
        return separator > clause.Start && text[separator - 1] == text[at - 1] && (text[at - 1] == '度' || char.IsAsciiDigit(text[at - 2]));
    }

    /// <summary>3月, 1至2月 without a day, 6年来: the last that a span names; the year's last month is the year itself.</summary>
    private static PeriodWord? NumberedIn(FoldedText text, TextSpan span)
    {
        for (var i = span.End - 1; i > span.Start; i--)
        {
            if (text[i] == '年' && IsNumeral(text[i - 1]) && (text[i + 1] is '来' or '间' || text[i - 2] is '近' or '这'))
            {
                return new PeriodWord(PeriodKind.Years, 0, new TextSpan(i - 1, i + 2));
            }

            if (text[i] == '月' && text[i - 1] == '个' && FirstMonths(text, i) is { } months)
            {
                return months;
            }

            if (text[i] != '月' || !IsNumeral(text[i - 1]) || IsFestival(text, i))
            {
                continue;
            }

            if (RangeOfDays(text, i + 1, span.End) is { } rangeEnd)
            {
                return new PeriodWord(PeriodKind.Short, 0, new TextSpan(i - 1, rangeEnd));
            }

            if (EndsRange(text, i))
            {
                return new PeriodWord(PeriodKind.Short, 0, new TextSpan(i - 1, i + 1));
            }

            var isDay = IsDay(text, text.SkipSpaces(i + 1));
            var start = i - 1;
            while (start > span.Start && (char.IsAsciiDigit(text[start - 1]) || ChineseNumerals.IsNumeral(text[start - 1])))
            {
                start--;
            }

            var month = text.Slice(start, i);
            return isDay || month is "12" or "十二" ? null : new PeriodWord(PeriodKind.Month, 0, new TextSpan(start, i + 1));
        }

        return null;
    }

    /// <summary>前10个月: the months from the year's first to that one, whose number the word bears.</summary>
    private static PeriodWord? FirstMonths(FoldedText text, int month)
    {
        var start = month - 1;
        while (IsNumeral(text[start - 1]))
        {
            start--;
        }

        return text[start - 1] == '前' && ChineseNumerals.Read(text.Slice(start, month - 1)) is { Low: >= 1 and < 12 and var number } ? new PeriodWord(PeriodKind.Month, (int)number, new TextSpan(start - 1, month + 1)) : null;
    }

    /// <summary>三月三, 九月九: a feast of the old calendar, and no month.</summary>
    private static bool IsFestival(FoldedText text, int month) => ChineseNumerals.IsDigit(text[month - 1]) && text[month + 1] == text[month - 1];

    /// <summary>3月5日, 3月×日 and not 3月2名.</summary>
    private static bool IsDay(FoldedText text, int position)
    {
        if (text[position] is '×' or '*' or '日')
        {
            return true;
        }

        var end = position;
        while (IsNumeral(text[end]))
        {
            end++;
        }

        return end > position && text[end] is '日' or '号' or '至' or '-' or '—' or '、' or '~' or '～';
    }

    /// <summary>3月5日至12日: where the day behind a month begins a range of days, the end of its mark.</summary>
    private static int? RangeOfDays(FoldedText text, int day, int end)
    {
        var at = day;
        while (at < end && IsNumeral(text[at]))
        {
            at++;
        }

        return at > day && at + 1 < end && text[at] == '日' && text[at + 1] is '至' or '到' or '-' or '—' or '～' or '~' ? at + 2 : null;
    }

    /// <summary>6月20日—7月5日: the second month of a range of days.</summary>
    private static bool EndsRange(FoldedText text, int month)
    {
        var start = month;
        while (IsNumeral(text[start - 1]))
        {
            start--;
        }

        return text[start - 1] is '至' or '到' or '-' or '—' or '～' or '~' && text[start - 2] is '日' or '号';
    }

    private static bool IsNumeral(char c) => char.IsAsciiDigit(c) || "一二两三四五六七八九十".Contains(c, StringComparison.Ordinal);

    public static bool HasAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
