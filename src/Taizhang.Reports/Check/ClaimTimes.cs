using System.Globalization;
using System.Text.RegularExpressions;
using Taizhang.Figures.Compute;
using Taizhang.Prose;
using Taizhang.Prose.Claims;

namespace Taizhang.Reports.Check;

/// <summary>Over which days a claim speaks.</summary>
/// <param name="Period">Null where its words name days nobody can compare (12月28日当天, 近年来).</param>
/// <param name="Words">The words that say so; empty where it is the report's own period.</param>
/// <param name="IsCarried">The words stand in an earlier clause of the sentence, so that they may not reach this far.</param>
internal readonly record struct ClaimTime(Period? Period, string Words, bool IsCarried)
{
    /// <summary>Whether words of time were found at all: 全年 and 今年 name the report's own.</summary>
    public bool IsNamed { get; init; }

    public static ClaimTime Own(Period period) => new(period, "", false);
}

/// <summary>
/// Reads the words of time before a claim: 上半年, 一季度, 3月, 1—6月, 截至6月底, 去年, 2021年. Of several in a sentence the
/// nearest before the number holds.
/// </summary>
internal static partial class ClaimTimes
{
    private const int ReachMax = 160;

    /// <summary>No longer than 截至2022年12月31日.</summary>
    private const int OpeningMax = 14;

    private const string Digits = "一二三四";
    private const string ChineseDigits = "零一二三四五六七八九";

    /// <summary>What stands before a year that a number is compared with.</summary>
    private const string Connectors = "比较与由从同和";

    private static readonly string[] Occasions = ["活动期间", "节日期间", "假期期间", "会议期间", "培训期间", "活动月", "活动周", "当日", "当天", "现场会上", "活动现场", "会后", "此次活动", "本次活动"];

    /// <summary>Words that end the reach of a time.</summary>
    private static readonly char[] SentenceEnds = ['。', '！', '？', '；', '\n', '\t'];

    public static ClaimTime Of(CheckContext context, Claim claim, Period own)
    {
        var time = In(Window(context.Text, claim), claim, own, Basis(context, claim, own));
        if (time is { IsNamed: true, Period: { } days } && days != own && days.To == own.To && context.TitlePart is { } head && head.From == days.From)
        {
            // 11月以来 in a brief of November: up to the end of the brief's own time.
            return time with { Period = head };
        }

        if (!time.IsNamed && OccasionIn(context.Text, claim) is { } occasion)
        {
            return new ClaimTime(null, occasion, true);
        }

        if (time.IsNamed || claim.Scope.HasFlag(ClaimScope.LastYear) || claim.Scope.HasFlag(ClaimScope.OtherPeriod))
        {
            return time;
        }

        return OfParagraph(context, claim, own) ?? (context.TitlePart is { } part ? new ClaimTime(part, "", true) : time);
    }

    /// <summary>清泉镇2022年上半年工作小结 in a comparison with the whole year: what no word dates is of that half. Null where the head names no other days than these.</summary>
    public static Period? PartInHead(Reading reading, Period own)
    {
        if (reading.Period is not { Span: var words })
        {
            return null;
        }

        var line = words.Start == 0 ? 0 : reading.Text.LastIndexOf('\n', words.Start - 1) + 1;
        var match = Time().Matches(reading.Text[line..words.End]).LastOrDefault(time => time.Groups["part"].Success && !time.Groups["day"].Success);
        return match is not null && PartOf(match.Groups["year"].Success ? YearOf(match, own) : reading.HeadYear ?? own.To.Year, match.Groups["part"].Value, own) is { } part && part != own ? part : null;
    }

    /// <summary>The claims as they are to a reader who asks for other days than the head names: all of them are of another period.</summary>
    public static IReadOnlyList<Claim> AskedFor(Reading reading, Period asked) =>
        PartInHead(reading, asked) is { } part && (part.From.Month != asked.From.Month || part.To.Month != asked.To.Month)
            ? [.. reading.Claims.Select(claim => claim.Kind is ClaimKind.Figure or ClaimKind.Blank or ClaimKind.Name ? claim with { Scope = claim.Scope | ClaimScope.OtherPeriod } : claim)]
            : reading.Claims;

    /// <summary>上半年，发展党员4名。培养积极分子9名。 What opens a paragraph dates its sentences, unless they say otherwise.</summary>
    private static ClaimTime? OfParagraph(CheckContext context, Claim claim, Period own)
    {
        var start = context.Paragraphs.StartOf(claim.Span.Start);
        var opening = context.Text[start..Math.Min(claim.Span.Start, start + OpeningMax)].TrimStart(' ', '\u3000');
        return Time().Match(opening) is { Success: true, Index: 0 } match && !IsOfOneThing(opening, match) && Means(opening, match, own, own) is { Period: not null, Words.Length: > 0 } time ? time with { IsCarried = true } : null;
    }

    /// <summary>活动期间，…走访老党员45名: what was done on one occasion is rarely the whole period's number.</summary>
    private static string? OccasionIn(string text, Claim claim)
    {
        var window = Window(text, claim);
        var sentence = window[(window.LastIndexOfAny(SentenceEnds) + 1)..];
        return Occasions.FirstOrDefault(word => sentence.Contains(word, StringComparison.Ordinal)) ?? (SinceSome().Match(sentence) is { Success: true } since ? since.Groups["words"].Value : null);
    }

    /// <summary>国庆期间，悬挂横幅12条: the season or feast of which a number may be told alone; null where its sentence names none.</summary>
    public static string? FeastIn(string text, Claim claim)
    {
        var window = Window(text, claim);
        return Feast().Match(window[(window.LastIndexOfAny(SentenceEnds) + 1)..]) is { Success: true } feast ? feast.Groups["feast"].Value : null;
    }

    private static string Window(string text, Claim claim) => text[Math.Max(0, claim.Span.Start - ReachMax)..claim.Span.Start];

    /// <summary>
    /// Over which days a comparison with the year before speaks, the words that name that year aside: where no others do, over those
    /// that the paragraph's opening or the head names.
    /// </summary>
    public static ClaimTime WithoutBase(CheckContext context, Claim claim, Period own)
    {
        var time = In(YearBase().Replace(Window(context.Text, claim), ""), claim, own, own);
        return time.IsNamed || claim.Scope.HasFlag(ClaimScope.OtherPeriod) ? time : ClaimTime.Own(Basis(context, claim, own));
    }

    /// <summary>The other days a claim may be of whose words of time stand in an earlier clause: those of its paragraph, of the head, and the report's own.</summary>
    public static IReadOnlyList<Period> Otherwise(CheckContext context, Claim claim, Period own) =>
        [.. new[] { OfParagraph(context, claim, own)?.Period, context.TitlePart, own }.OfType<Period>().Distinct()];

    /// <summary>The days of what no word of its sentence dates.</summary>
    private static Period Basis(CheckContext context, Claim claim, Period own) =>
        OfParagraph(context, claim, own)?.Period is { } days && days.To.Year == own.To.Year ? days : context.TitlePart ?? own;

    /// <summary>Whether a number is the level after a change whose level before stands in the same clause: 由17支壮大到22支.</summary>
    public static bool IsReached(string text, Claim claim) =>
        claim.Setting.Change is { Kind: ChangeKind.To } && Start().IsMatch(Window(text, claim));

    /// <param name="basis">The days that 去年同期 moves by a year where its sentence names none before it.</param>
    private static ClaimTime In(string window, Claim claim, Period own, Period basis)
    {
        var sentence = window[(window.LastIndexOfAny(SentenceEnds) + 1)..];
        if (claim.Setting.Change is { Kind: ChangeKind.To })
        {
            // 由2021年的17支壮大到22支: the year is that of the number before.
            sentence = Start().Replace(sentence, "");
        }

        if (OfEach().IsMatch(sentence))
        {
            return new ClaimTime(null, "几个时间分别的数", false) { IsNamed = true };
        }

        var clause = sentence.LastIndexOfAny(['，', '：', ',']) + 1;
        foreach (var match in Time().Matches(sentence).Reverse())
        {
            if (match.Index + match.Length <= clause && (IsBase(sentence, match) || IsOfOneThing(sentence, match)))
            {
                continue;
            }

            // 去年发展的6名预备党员按期转正: which ones they are, and not when.
            if (match.Groups["rel"].Success && sentence.EndsWith('的') && claim is { Scope: ClaimScope.None, Setting.Change: null } && YearOf(match, own) < own.To.Year)
            {
                continue;
            }

            var same = match.Groups["same"].Success ? BeforeIn(sentence, match, own) ?? basis : basis;
            if (Means(sentence, match, own, same) is { } time)
            {
                // 截至11月底，…；全年发布201条: the whole year is only its part until then.
                if (time is { Period: { } whole } && whole == own && match.Groups["part"].Value == "全年" && claim.Scope.HasFlag(ClaimScope.OtherPeriod))
                {
                    return new ClaimTime(null, "", false) { IsNamed = true };
                }

                return time with { IsNamed = true, IsCarried = match.Index + match.Length <= clause && time.Words.Length > 0 && !IsItsOwnClause(sentence, match, clause) };
            }
        }

        return claim.Scope.HasFlag(ClaimScope.LastYear) || claim.Scope.HasFlag(ClaimScope.OtherPeriod)
            ? new ClaimTime(null, "", false)
            : ClaimTime.Own(own);
    }

    /// <summary>上半年，发展党员9名: a clause that says nothing but a time says it of the one behind it.</summary>
    private static bool IsItsOwnClause(string sentence, Match match, int clause) =>
        sentence.AsSpan(0, match.Index).TrimStart(" \u3000").IsEmpty && sentence[(match.Index + match.Length)..(clause - 1)].Trim() is "" or "底" or "末" or "份" or "期间";

    /// <summary>比去年多42场次，服务群众8600人次: what an earlier clause was compared with dates no other number.</summary>
    private static bool IsBase(string sentence, Match match) =>
        (match.Groups["rel"].Success || match.Groups["year"].Success) && match.Index > 0 && Connectors.Contains(sentence[match.Index - 1], StringComparison.Ordinal);

    /// <summary>4月的世界读书日活动14场次，演出6场次: the month tells which event there was, and dates nothing behind it.</summary>
    private static bool IsOfOneThing(string sentence, Match match) =>
        match.Groups["part"].Value is [>= '0' and <= '9', .., '月' or '份'] && !match.Groups["until"].Success && OfThing().IsMatch(sentence[(match.Index + match.Length)..]);

    /// <summary>上半年发展党员1名，去年同期3名: the days of the report's year that the sentence names before.</summary>
    private static Period? BeforeIn(string sentence, Match same, Period own) =>
        Time().Matches(sentence[..same.Index]).Reverse().Where(match => match.Groups["part"].Success).Select(match => Means(sentence, match, own, own)?.Period).FirstOrDefault(days => days?.To.Year == own.To.Year);

    /// <summary>Null where the words are no time of the claim: a bare year inside a clause belongs to a name (2021年度先进).</summary>
    private static ClaimTime? Means(string sentence, Match match, Period own, Period basis)
    {
        var year = YearOf(match, own);
        var part = match.Groups["part"].Value;
        var until = match.Groups["until"].Success || (part.Length > 0 && !match.Groups["day"].Success && Before().IsMatch(sentence[(match.Index + match.Length)..]));
        var opens = match.Index == 0 || "，：,（、".Contains(sentence[match.Index - 1], StringComparison.Ordinal) || Connectors.Contains(sentence[match.Index - 1], StringComparison.Ordinal);
        if (part.Length == 0 && !match.Groups["rel"].Success && !match.Groups["since"].Success && !until && !opens)
        {
            return null;
        }

        if (match.Groups["day"].Success && !until)
        {
            return new ClaimTime(null, match.Value, false);
        }

        if (match.Groups["same"].Success)
        {
            var years = year - own.To.Year;
            return new ClaimTime(new Period(basis.From.AddYears(years), basis.To.AddYears(years)), match.Value, false);
        }

        var since = match.Groups["since"].Success || (part.Length > 0 && Since().IsMatch(sentence[(match.Index + match.Length)..]));
        if (since && (year < own.To.Year || (part.Length > 0 && basis.To == own.To)) && (PartOf(year, part, own)?.From ?? new DateOnly(year, 1, 1)) is var from && from < own.To)
        {
            return new ClaimTime(year < own.To.Year || from > own.From ? new Period(from, own.To) : own, match.Value, false);
        }

        var period = until ? Until(match, year, own) : PartOf(year, part, own);
        return period is not { } known || known.From > own.To ? new ClaimTime(null, match.Value, false)
            : known != own ? new ClaimTime(known, match.Value, false)
            : ClaimTime.Own(own);
    }

    private static int YearOf(Match match, Period own) => match.Groups["year"].Success
        ? int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture)
        : match.Groups["rel"].Value switch
        {
            "去年" or "上年" or "上一年" => own.To.Year - 1,
            "前年" => own.To.Year - 2,
            _ => own.To.Year,
        };

    private static Period? PartOf(int year, string part, Period own)
    {
        if (part is "" or "全年")
        {
            return year == own.To.Year ? own : new Period(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        }

        var (first, last) = part switch
        {
            ['前', .., '度'] => (1, 9),
            ['前', ..] => (1, FirstMonths(part)),
            "上半年" => (1, 6),
            "下半年" => (7, 12),
            _ when part.EndsWith("季度", StringComparison.Ordinal) => Quarter(part),
            _ => Months(part),
        };
        return first is >= 1 and <= 12 && last is >= 1 and <= 12 && first <= last
            ? new Period(new DateOnly(year, first, 1), new DateOnly(year, last, DateTime.DaysInMonth(year, last)))
            : null;
    }

    private static (int First, int Last) Quarter(string part)
    {
        var number = part.TrimStart('第')[0];
        var quarter = Digits.IndexOf(number, StringComparison.Ordinal) is var at and >= 0 ? at + 1 : number - '0';
        return ((quarter * 3) - 2, quarter * 3);
    }

    /// <summary>前9个月, 前三个月.</summary>
    private static int FirstMonths(string part) =>
        Number().IsMatch(part) ? Months(part).Last
        : part is ['前', '十', var unit, '个', '月'] ? 10 + ChineseDigits.IndexOf(unit, StringComparison.Ordinal)
        : part[1] == '十' ? 10
        : part[1] == '两' ? 2
        : ChineseDigits.IndexOf(part[1], StringComparison.Ordinal);

    private static (int First, int Last) Months(string part)
    {
        var numbers = Number().Matches(part).Select(number => int.Parse(number.Value, CultureInfo.InvariantCulture)).ToList();
        return (numbers[0], numbers[^1]);
    }

    /// <summary>截至6月底, 截至2022年12月31日, 截至上半年, 截至去年底: from that year's first day to that day. Null where there is no such month.</summary>
    private static Period? Until(Match match, int year, Period own)
    {
        var part = match.Groups["part"].Value;
        if (part.Length == 0 || !char.IsAsciiDigit(part[0]))
        {
            return PartOf(year, part, own) is not { } named ? null : named.To == own.To ? own : new Period(new DateOnly(year, 1, 1), named.To);
        }

        var (_, month) = Months(part);
        if (month is < 1 or > 12)
        {
            return null;
        }

        var length = DateTime.DaysInMonth(year, month);
        var day = match.Groups["day"].Success ? Months(match.Groups["day"].Value).Last : length;
        var end = new DateOnly(year, month, Math.Clamp(day, 1, length));
        return end == own.To ? own : new Period(new DateOnly(year, 1, 1), end);
    }

    [GeneratedRegex(
        "(?<until>截至|截止到?)?(?:(?<year>20[0-9]{2})年|(?<rel>今年|本年|去年|上年|上一年|前年))(?<same>同期)?度?(?<since>以来)?(?<part>上半年|下半年|前[三3]个?季度|前(?:[0-9]{1,2}|十?[一二三四五六七八九]|[十两])个月|第?[一二三四1-4]季度|[0-9]{1,2}月?份?[—–\\-－至到~～][0-9]{1,2}月份?|[0-9]{1,2}月份?|全年)?(?<day>[0-9]{1,2}日)?"
        + "|(?<until>截至|截止到?)?(?<part>上半年|下半年|前[三3]个?季度|前(?:[0-9]{1,2}|十?[一二三四五六七八九]|[十两])个月|第?[一二三四1-4]季度|(?<![0-9年])[0-9]{1,2}月?份?[—–\\-－至到~～][0-9]{1,2}月份?|(?<![0-9])[0-9]{1,2}月份?|全年)(?<day>[0-9]{1,2}日)?")]
    private static partial Regex Time();

    [GeneratedRegex("(?:[比较由从与和]?(?:去年|上年|上一年)度?|[比较由从与和同]20[0-9]{2}年度?)[底末]?(?:同期)?(?:相比)?的?")]
    private static partial Regex YearBase();

    /// <summary>由2021年的17, 从年初的3: the level before a change, up to where the clause ends that tells of both.</summary>
    [GeneratedRegex("[由从][^，。；：\n\t]*?[0-9]+(?![0-9年月日季])(?=[^，。；：\n\t]*$)")]
    private static partial Regex Start();

    [GeneratedRegex("^(?:初|底|末|间|[上中下]旬)?(?:前后)?(?:举办|举行|开展)?的")]
    private static partial Regex OfThing();

    /// <summary>6月底前: until that day; 7月1日前 tells of an occasion.</summary>
    [GeneratedRegex("^[底末][之以]?前(?!后)")]
    private static partial Regex Before();

    /// <summary>2021年7月以来, 3月份起.</summary>
    [GeneratedRegex("^份?(?:以来|起(?!草|步|点|来|到))")]
    private static partial Regex Since();

    /// <summary>换届以来, 党的二十大以来: since a day that is not told.</summary>
    [GeneratedRegex("(?:^|，)(?<words>(?!今年|年初|本年|元旦|一直|长期|入[春夏秋冬汛]|开春)[^，0-9]{2,14}以来)")]
    private static partial Regex SinceSome();

    /// <summary>2020年、2021年、2022年分别: a number of each.</summary>
    [GeneratedRegex("(?:20[0-9]{2}年|季度)[、和及与](?:20[0-9]{2}年|第?[一二三四1-4]季度)分别")]
    private static partial Regex OfEach();

    /// <summary>国庆期间, 汛期, 重阳节前夕; of several (春节和“七一”前夕), and with words of the whole year behind it, it is no one occasion.</summary>
    [GeneratedRegex("(?:^|，)(?<feast>[^，、和及与：]{1,12}?(?:期间|时节|前夕|节前)|(?:暑期|暑假|寒假|[春夏秋冬]季|汛期|入[春夏秋冬汛]以来|开春以来)(?=，))(?!.*(?:全年|累计|今年|年内))")]
    private static partial Regex Feast();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
