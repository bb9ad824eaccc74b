namespace Taizhang.Prose.Quantities;

/// <summary>Rules for markers, document numbers, ordinals, dates, durations and ages: numbers that count nothing.</summary>
internal static class DateRules
{
    /// <summary>No sentence lists more ordinals in a row.</summary>
    private const int OrdinalsMax = 12;

    /// <summary>How many numbers an item holds at most, where the next item is told by its own number.</summary>
    private const int ItemReach = 16;

    /// <summary>How far 共12页 stands behind 第3页.</summary>
    private const int PageReach = 8;

    /// <summary>Nothing of one piece lasts as long.</summary>
    private const int ManyHours = 100;

    private const int YearInTable = 1949;

    /// <summary>How far a label such as 身份证号： stands before its number.</summary>
    private const int ContactReach = 12;

    public static string? Enumerator(Sight sight)
    {
        if (sight.Token.IsMark)
        {
            return null;
        }

        if (sight.Measure is null && sight.Next == '\t' && sight.Previous == '\n' && sight.Token.Kind == TokenKind.Arabic && sight.Token.Span.Length <= 3 && char.IsLetter(sight.Text[sight.Token.Span.End + 1]))
        {
            return "enumerator";
        }

        var bracketed = sight.PreviousWord is '（' or '(' && sight.Text[sight.Text.SkipSpaces(sight.Token.Span.End)] is '）' or ')';
        if (bracketed || (sight.PreviousWord is '其' && sight.Measure is null && sight.IsSingleChinese))
        {
            return "enumerator";
        }

        if (sight.Next is '.' or '、' && sight.Measure is null && (sight.Previous == '】' || GoesOn(sight)))
        {
            return "enumerator";
        }

        if (sight.Next == '.' && sight.Following is { } item && item.Span.Start == sight.Token.Span.End + 1 && sight.Measure is null && TextLayout.IsClauseEnd(sight.Previous) && sight.Token.Low < 100)
        {
            return "enumerator";
        }

        var clause = sight.Layout.ClauseStart(sight.Start);
        if (sight.Text.SkipSpaces(clause) != sight.Start || Enumerators.LengthAt(sight.Text, sight.Start) == 0)
        {
            return null;
        }

        var punctuated = sight.Text[sight.Token.Span.End] is '、' or '.' or ')' or '）';
        return !punctuated || sight.Layout.SentenceStart(sight.Start) == clause || sight.PreviousWord is '；' or '：' or '\n' ? "enumerator" : null;
    }

    /// <summary>1、…，2、…: behind a comma too a number goes on with the items that the one before it began.</summary>
    private static bool GoesOn(Sight sight)
    {
        if (sight.Token.Kind != TokenKind.Arabic || !TextLayout.IsClauseEnd(sight.PreviousWord) || !char.IsLetter(sight.Text[sight.Token.Span.End + 1]))
        {
            return false;
        }

        for (var i = sight.Index - 1; i >= 0 && sight.Index - i <= ItemReach; i--)
        {
            var before = sight.Tokens[i];
            if (before.Low == sight.Token.Low - 1 && before.Kind == TokenKind.Arabic && sight.Text[before.Span.End] == sight.Next && TextLayout.IsClauseEnd(sight.Text[before.Span.Start - 1]))
            {
                return true;
            }
        }

        return false;
    }

    public static string? DocumentNumber(Sight sight)
    {
        var year = sight.PreviousWord is '〔' or '[' or '【' && sight.Next is '〕' or ']' or '】';
        var number = sight.PreviousWord is '〕' or ']' or '】' && sight.Text[sight.Token.Span.End] == '号';
        return year || number || sight.NextIs("号文", "号令", "号公告", "号线") ? "document_number" : null;
    }

    public static string? Code(Sight sight)
    {
        if (sight.Token.IsMark)
        {
            return IsMaskedPhone(sight) ? "phone" : null;
        }

        if (sight.Measure is null && !sight.HasHedge && IsServiceNumber(sight))
        {
            return "phone";
        }

        var called = sight.Measure is null && !sight.HasHedge && (EndsWithContact(sight.Text.Slice(sight.Start - ContactReach, sight.Start)) || IsDialled(sight));
        if (called || sight.NextIs("热线", "专线", "平台", "电话", "信箱"))
        {
            return "phone";
        }

        if (sight.Token.Kind != TokenKind.Arabic)
        {
            return null;
        }

        var dialled = (sight.Next == '-' && sight.Following is { } next && next.Span.Start == sight.Token.Span.End + 1 && next.Span.Length >= 7)
            || (sight.Previous == '-' && sight.Token.Span.Length >= 7 && sight.Measure is null);
        if (dialled || (sight.Token.Span.Length == 11 && sight.Text[sight.Start] == '1' && sight.Measure is null))
        {
            return "phone";
        }

        var glued = char.IsAsciiLetter(sight.Previous) && sight.Previous is not ('x' or 'X') && sight.Unit is not ("台" or "套" or "辆" or "架");
        var gluedBehind = char.IsAsciiLetter(sight.Next) && sight.Next is not ('x' or 'X') && !IsMetric(sight);
        var road = sight.Measure is null && (sight.NextIs("路公交", "路车", "路延伸", "路班车") || (sight.Previous is '：' or '）' or '乘' or '坐' && sight.NextIs("路")) || sight.NextIs("国道", "省道", "县道", "单元", "号楼", "号院", "楼") || (sight.Token.Span.Length >= 3 && sight.NextIs("室", "房间", "教室", "会议室", "办公室")));
        var serial = sight.PreviousIs("附件", "附表", "序号", "编号", "表", "图", "国道", "省道");
        var longRun = sight.Measure is null && sight.Token.Span.Length >= 7 && !sight.Token.Span.Of(sight.Text.Original).AsSpan().ContainsAny(',', '.');
        var version = sight.Unit == "版" && sight.Text.Slice(sight.Start, sight.Token.Span.End).Contains('.');
        var zero = sight.Text[sight.Start] == '0' && sight.Token.Span.Length >= 3 && char.IsAsciiDigit(sight.Text[sight.Start + 1]);
        return zero || glued || gluedBehind || road || version || IsModel(sight) || IsProduct(sight) || (serial && sight.Measure is null) || longRun || ContinuesSerial(sight) ? "code" : null;
    }

    /// <summary>— 12 — alone on its line, 第3页 共12页: what numbers the pages.</summary>
    public static string? Page(Sight sight)
    {
        if (sight.Token.Kind != TokenKind.Arabic)
        {
            return null;
        }

        if (sight.Unit == "页" || sight.NextIs("页"))
        {
            return sight.PreviousIs("共") && sight.Text.Slice(Math.Max(0, sight.Start - PageReach), sight.Start).Contains('第') ? "page" : null;
        }

        return IsDash(sight.PreviousWord) && IsDash(sight.Text[sight.After]) && sight.Measure is null && !sight.HasHedge && IsAlone(sight) ? "page" : null;
    }

    private static bool IsDash(char c) => c is '-' or '—' or '–' or '―' or '－';

    private static bool IsAlone(Sight sight)
    {
        var (start, end) = (sight.Start, sight.Token.Span.End);
        while (IsDash(sight.Text[start - 1]) || sight.Text[start - 1] is ' ' or '\t' or '\r')
        {
            start--;
        }

        while (IsDash(sight.Text[end]) || sight.Text[end] is ' ' or '\t' or '\r')
        {
            end++;
        }

        return sight.Text[start - 1] == '\n' && sight.Text[end] == '\n';
    }

    /// <summary>FS-200, GB/T 9704: letters, a dash or a space, and digits without a measure word.</summary>
    private static bool IsModel(Sight sight) =>
        sight.Measure is null && sight.Previous is '-' or ' ' && char.IsAsciiLetter(sight.Text[sight.Start - 2]) && sight.Text[sight.Start - 2] is not ('x' or 'X');

    /// <summary>7×24小时, 3×4米: the first of two factors.</summary>
    private static bool IsProduct(Sight sight) => sight.Measure is null && sight.Next is '×' or 'x' or 'X' && char.IsAsciiDigit(sight.Text[sight.Token.Span.End + 1]);

    /// <summary>表2-1: the second number of a table or figure.</summary>
    private static bool ContinuesSerial(Sight sight) =>
        sight.Measure is null && sight.Previous is '-' or '.' && sight.Preceding is { Kind: TokenKind.Arabic } first && first.Span.End == sight.Start - 1
        && (sight.Text.EndsWith(first.Span.Start, "表") || sight.Text.EndsWith(first.Span.Start, "图") || sight.Text.EndsWith(first.Span.Start, "附件"));

    /// <summary>138****0000: a telephone number of which only the middle is masked.</summary>
    private static bool IsMaskedPhone(Sight sight) =>
        sight.Token is { Kind: TokenKind.PartMark, Span.Length: >= 7 } && sight.Measure is null && char.IsAsciiDigit(sight.Text[sight.Start]);

    /// <summary>拨打110、119: short numbers behind a word of calling.</summary>
    private static bool IsDialled(Sight sight) =>
        sight.Token is { Kind: TokenKind.Arabic, Span.Length: >= 3 and <= 12 } && sight.ClauseHas("拨打", "拨通", "致电", "来电请");

    /// <summary>110联动处置, 处理12319、网格平台派单: numbers that everybody dials, with words behind them and no measure word.</summary>
    private static bool IsServiceNumber(Sight sight)
    {
        var number = sight.Text.Slice(sight.Start, sight.Token.Span.End);
        var known = number is "110" or "119" or "120" or "122" || (number.Length == 5 && (number.StartsWith("123") || number.StartsWith("122")));
        return known && sight.Token.Kind == TokenKind.Arabic && (char.IsLetter(sight.Text[sight.After]) || sight.Next == '、') && sight.Text[sight.After] is not ('余' or '多' or '万');
    }

    private static bool EndsWithContact(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd("：: ");
        return before.EndsWith("电话") || before.EndsWith("热线") || before.EndsWith("手机") || before.EndsWith("传真") || before.EndsWith("邮编") || before.EndsWith("账号") || before.EndsWith("身份证号") || before.EndsWith("尾号") || before.EndsWith("卡号")
            || before.EndsWith("编码") || before.EndsWith("代码") || before.EndsWith("群号") || before.EndsWith("车牌") || before.EndsWith("工号")
            || before.EndsWith("QQ群") || before.EndsWith("QQ") || before.EndsWith("微信") || before.EndsWith("微信号") || before.EndsWith("验证码") || before.EndsWith("密码") || before.EndsWith("工单号") || before.EndsWith("单号");
    }

    private static bool IsMetric(Sight sight) => sight.NextIs("km", "kg", "cm", "mm", "kW", "KW", "m²", "ml");

    public static string? Ordinal(Sight sight)
    {
        if (sight.PreviousWord == '第' || ContinuesOrdinals(sight))
        {
            return "ordinal";
        }

        // 篮球赛1届: in digits, behind what was held, and nothing behind it.
        var held = sight.Token is { Kind: TokenKind.Arabic, Span.Length: 1 } && sight.Next == '届' && TextLayout.IsBoundary(sight.Text[sight.Token.Span.End + 1]) && char.IsLetter(sight.Previous);
        if (!held && sight.NextIs("届", "中全会", "次全会", "次全体会议", "次党代会", "次代表大会") && (sight.UnitKind != "session" || !sight.PreviousIs("共", "开")))
        {
            return "ordinal";
        }

        if (sight.IsChinese && sight.Token.Low >= 11 && sight.NextIs("大") && sight.Measure is null)
        {
            return "ordinal";
        }

        if (sight.NextIs("号") && !sight.NextIs("号召") && sight.Measure is null && sight.Previous != '月')
        {
            return "ordinal";
        }

        var ranked = (sight.Previous == '前' && sight.Text[sight.Start - 2] is not ('目' or '之' or '以' or '当' or '此' or '先' or '提' or '年' or '”' or '节' or '日' or '底' or '月' or '末' or '天'))
            || sight.PreviousIs("排名", "位列", "名列", "位居", "倒数", "排在", "首", "排名后", "得分后", "积分后", "考核后");
        return ranked && (sight.Measure is null || sight.Unit is "名" or "位" or "批" or "个" or "期" or "次") ? "ordinal" : null;
    }

    /// <summary>第2、3、5组: the numbers that a list of ordinals goes on with.</summary>
    private static bool ContinuesOrdinals(Sight sight)
    {
        for (var i = sight.Index; i > 0 && sight.Index - i < OrdinalsMax; i--)
        {
            var before = sight.Tokens[i - 1].Span;
            if (sight.Tokens[i - 1].Kind != sight.Token.Kind || sight.Text.Slice(before.End, sight.Tokens[i].Span.Start) is not "、")
            {
                return false;
            }

            if (sight.Text[before.Start - 1] == '第')
            {
                return true;
            }
        }

        return false;
    }

    public static string? Date(Sight sight)
    {
        var (text, after) = (sight.Text, sight.After);
        var value = sight.Token.Low;
        if (text[after] == '年' && (IsYear(sight) || IsShortYear(sight)))
        {
            return "date";
        }

        if (text[after] == '月' && (sight.Token.IsMark || value <= 12) && sight.OddSpan is null)
        {
            return "date";
        }

        if (text[after] is '日' or '号' && (AfterMonth(sight) || (text[after] == '日' && (value <= 31 || sight.Token.IsMark) && sight.OddSpan is null)))
        {
            return "date";
        }

        // 双11, 逢3逢8, 腊八节.
        if (sight.Previous is '双' or '逢' && sight.Token.Kind == TokenKind.Arabic || (sight.IsSingleChinese && sight.Previous == '腊'))
        {
            return "date";
        }

        if (RangeToDate(sight) || Separated(sight) || Clock(sight))
        {
            return "date";
        }

        if (sight.NextIs("季度", "月份", "世纪", "年代", "学年") || (sight.IsChinese && (sight.PreviousIs("星期", "礼拜") || (sight.PreviousIs("周", "腊月", "正月", "初") && sight.Measure is null))))
        {
            return "date";
        }

        var decade = sight.Token.Kind == TokenKind.Arabic && sight.Token.Span.Length == 2 && sight.NextIs("后") && !sight.NextIs("后备");
        if (decade || IsDecadeBefore(sight))
        {
            return "name";
        }

        // A cell of a table holds a year of ours or a count.
        var oldest = sight.Previous == '\t' ? YearInTable : 1900;
        return sight.Measure is null && sight.Token is { Kind: TokenKind.Arabic, Span.Length: 4, Low: < 2100 } && sight.Token.Low >= oldest && sight.OddSpan is null && !char.IsLetter(sight.Next) ? "date" : null;
    }

    /// <summary>80、90后: the first of two decades.</summary>
    private static bool IsDecadeBefore(Sight sight) =>
        sight.Token is { Kind: TokenKind.Arabic, Span.Length: 2 } && sight.Measure is null && sight.Following is { Kind: TokenKind.Arabic, Span.Length: 2 } next
        && sight.Text.Slice(sight.Token.Span.End, next.Span.Start) is "、" or "和" or "与" or "后" or "后、" or "后和" && sight.Text[next.Span.End] == '后' && sight.Text[next.Span.End + 1] != '备';

    private static bool IsYear(Sight sight)
    {
        if (sight.Token.IsMark)
        {
            return sight.Token.Kind != TokenKind.Some && sight.OddSpan is null;
        }

        return sight.Token.Span.Length == 4 && sight.Token.Low is (>= 1800 and < 2200) or (< 10_000 and > 1000 and not 2000) && sight.OddSpan is null;
    }

    /// <summary>22年底: two digits, and words that follow no span of years.</summary>
    private static bool IsShortYear(Sight sight) =>
        sight.Token is { Kind: TokenKind.Arabic, Span.Length: 2 } && sight.OddSpan is null && sight.NextIs("年底", "年初", "年末", "年度", "年中");

    private static bool AfterMonth(Sight sight) => sight.PreviousWord == '月';

    /// <summary>2021—2023年, 1-11月, 6至8月: the first of two dates.</summary>
    private static bool RangeToDate(Sight sight)
    {
        if (sight.Following is not { } next || sight.Measure is not null || !IsRangeMark(sight.Text, sight.Token.Span.End, next.Span.Start))
        {
            return false;
        }

        return sight.Text[sight.Text.SkipSpaces(next.Span.End)] is '月' || (sight.Text[sight.Text.SkipSpaces(next.Span.End)] is '年' or '日' && (sight.Token.Span.Length == 4 || sight.Token.Low <= 31));
    }

    internal static bool IsRangeMark(FoldedText text, int start, int end)
    {
        var between = text.Slice(start, end).Trim();
        return between is "-" or "—" or "–" or "~" or "～" or "至" or "到" or "——" or "－" or "~~" or "--";
    }

    /// <summary>6·30, 2022.6.30, 2022-06-30, 2022/6/30.</summary>
    private static bool Separated(Sight sight)
    {
        if (sight.Token.Kind != TokenKind.Arabic || sight.Measure is { Word.Word: not "节" })
        {
            return false;
        }

        var (before, behind) = (sight.Previous, sight.Next);
        var dots = (behind is '·' or '•' && char.IsAsciiDigit(sight.Text[sight.Token.Span.End + 1])) || (before is '·' or '•' && char.IsAsciiDigit(sight.Text[sight.Start - 2]));
        var twice = behind is '.' or '-' or '/' && char.IsAsciiDigit(sight.Text[sight.Token.Span.End + 1]) && sight.Token.Low is >= 1900 and < 2100;
        var tail = before is '.' or '-' or '/' && sight.Preceding is { Low: >= 1900 and < 2100 } && sight.Preceding.Value.Span.End == sight.Start - 1;
        var last = before is '-' or '/' or '.' && sight.Index > 1 && sight.Preceding is { } middle && middle.Span.End == sight.Start - 1
            && sight.Tokens[sight.Index - 2] is { Low: >= 1900 and < 2100 } year && year.Span.End == middle.Span.Start - 1;
        var compact = sight.Token.Span.Length == 8 && sight.Token.Low is >= 19_000_101 and <= 21_001_231;
        return dots || twice || tail || last || compact;
    }

    private static bool Clock(Sight sight)
    {
        var text = sight.Text;
        var colon = (sight.Next is ':' or '：' && char.IsAsciiDigit(text[sight.Token.Span.End + 1]) && sight.Token.Low < 24)
            || (sight.Previous is ':' or '：' && sight.Start > 1 && char.IsAsciiDigit(text[sight.Start - 2]));
        if (colon && sight.Token.Kind == TokenKind.Arabic && sight.Measure is null)
        {
            return true;
        }

        var hour = text[sight.After] == '时' && text[sight.After + 1] is not ('代' or '候');
        hour |= text[sight.After] == '点' && sight.Preceding is { } from && text[from.Span.End] == '点' && IsRangeMark(text, from.Span.End + 1, sight.Start);
        hour |= text[sight.After] == '点' && sight.Following is { } past && past.Span.Start == sight.After + 1 && text[past.Span.End] == '分';
        hour |= sight.NextIs("点钟", "点半", "点整", "点许", "点多", "点刚过", "点左右", "点前", "点后", "点至", "点到") || text[sight.After] == '点' && sight.PreviousIs("上午", "下午", "早上", "晚上", "晚", "早", "中午", "凌晨");
        hour |= text[sight.After] == '点' && sight.Token.Kind == TokenKind.Arabic && sight.Layout.ClauseStart(sight.Start) == sight.Start && char.IsLetter(text[sight.After + 1]) && !sight.NextIs("点建议", "点意见", "点要求", "点体会", "点不足", "点希望", "点感受", "点做法");
        return (hour && sight.Token.Low <= 24) || (text[sight.After] is '分' && (sight.PreviousWord is '时' or '点' || (sight.Following is { } seconds && text[seconds.Span.End] == '秒' && seconds.Span.Start == sight.After + 1)));
    }

    public static string? Duration(Sight sight)
    {
        var standing = sight.UnitKind is "years" && sight.ClauseHas("党龄", "工龄", "在党", "任职", "教龄", "工作满", "军龄");
        if (standing || (sight.UnitKind is "years" && sight.NextIs("年党龄", "年工龄")))
        {
            return "standing";
        }

        if (sight.UnitKind == "hours" && sight.Unit is "小时" or "个小时")
        {
            var counted = sight.HasHedge || sight.ClauseHas("共", "累计", "时长", "总", "计", "合计", "人均", "达到", "突破") || sight.Token.IsMark || IsFieldOfHours(sight) || (sight.Token.Low >= ManyHours && !sight.ClauseHas("连续", "历时", "耗时", "奋战", "用了"));
            return counted ? null : "duration";
        }

        var nights = sight.Measure is null && sight.Next == '夜' && sight.Previous == '天';
        var working = nights || sight.Unit == "个" && sight.NextIs("个工作日", "个日夜", "个日日夜夜", "个昼夜", "个夜晚", "个多月", "个半月", "个年头", "个春秋", "个寒暑", "个春夏秋冬", "个小时以内");
        return sight.UnitKind is "years" or "months" or "weeks" or "days" or "minutes" || working ? "duration" : null;
    }

    /// <summary>服务时长：9240小时: the label stands before a colon.</summary>
    private static bool IsFieldOfHours(Sight sight) => sight.PreviousWord == '：' && sight.Text.Slice(sight.Start - 8, sight.Start).ContainsAny('长', '计');

    /// <summary>老王头今年73了: the year of a life, its unit left out.</summary>
    private static bool IsAgeWithoutUnit(Sight sight) =>
        sight.Measure is null && !sight.HasHedge && sight.Token is { Kind: TokenKind.Arabic, Span.Length: 2 } && sight.PreviousIs("今年", "年满", "刚满", "他才", "她才")
        && (sight.Text[sight.After] is '了' || TextLayout.IsBoundary(sight.Text[sight.After]));

    public static string? Age(Sight sight) =>
        IsAgeWithoutUnit(sight) || sight.UnitKind == "age" && !sight.ClauseHas("平均") && !sight.PreviousIs("降", "降低", "下降", "下降了", "年轻了", "提高", "提高了") ? "age" : null;
}
