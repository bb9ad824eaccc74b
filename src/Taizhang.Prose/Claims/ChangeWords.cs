using Taizhang.Prose.Quantities;

namespace Taizhang.Prose.Claims;

/// <summary>Finds the words of change around a number: by how much, from where, and up to where.</summary>
internal static class ChangeWords
{
    /// <summary>How far behind a number its clause tells whereto it changed or what became of those it counts.</summary>
    private const int BehindReach = 24;

    /// <summary>由三星级, 支部: no more than this stands between a count and what it was raised to.</summary>
    private const int RaisedReach = 8;

    private const int WorkReach = 24;

    private static readonly (string Word, ChangeKind Kind)[] Changes =
    [
        ("增加到", ChangeKind.To), ("增加至", ChangeKind.To), ("增至", ChangeKind.To), ("减少到", ChangeKind.To), ("减至", ChangeKind.To), ("降至", ChangeKind.To), ("降为", ChangeKind.To), ("减为", ChangeKind.To), ("增为", ChangeKind.To), ("升为", ChangeKind.To), ("升至", ChangeKind.To), ("升到", ChangeKind.To), ("增到", ChangeKind.To), ("降到", ChangeKind.To), ("下降到", ChangeKind.To),
        ("下降至", ChangeKind.To), ("提高到", ChangeKind.To), ("提升到", ChangeKind.To), ("上升到", ChangeKind.To), ("扩大到", ChangeKind.To), ("扩展到", ChangeKind.To), ("发展到", ChangeKind.To), ("调整到", ChangeKind.To),
        ("调到", ChangeKind.To), ("涨到", ChangeKind.To), ("提到", ChangeKind.To), ("增加", ChangeKind.Up), ("增长", ChangeKind.Up), ("净增", ChangeKind.Up), ("提高", ChangeKind.Up), ("提升", ChangeKind.Up), ("上升", ChangeKind.Up),
        ("上涨", ChangeKind.Up), ("增幅", ChangeKind.Up), ("多了", ChangeKind.Up), ("增收", ChangeKind.Up), ("多收", ChangeKind.Up), ("减少", ChangeKind.Down), ("下降", ChangeKind.Down), ("降低", ChangeKind.Down), ("压减", ChangeKind.Down),
        ("压降", ChangeKind.Down), ("少了", ChangeKind.Down), ("节约", ChangeKind.Down), ("回落", ChangeKind.Down), ("由", ChangeKind.From), ("从", ChangeKind.From), ("从不到", ChangeKind.From), ("由不足", ChangeKind.From),
    ];

    private static readonly string[] Beginnings = ["原来", "原先", "原有", "最初", "起初", "当初", "年初", "过去", "以前", "之前", "早先", "开始", "成立之初", "组建之初", "不到", "不足", "仅有", "只有"];

    private static readonly string[] Nows = ["现在", "目前", "如今", "当前", "年底", "年末"];

    /// <summary>升为五星级, 降为二星级: what bodies became of which a number tells how many did.</summary>
    private static readonly string[] Raised = ["升为", "升至", "升级为", "升格为", "晋升为", "晋升至", "降为", "降至", "降级为"];

    private static readonly string[] Works = ["整顿", "转化", "改造", "巩固", "创建"];

    /// <summary>The word of change that stands straight before the number; with 比 or 较 in the clause 多 and 少 are such words too.</summary>
    public static ChangeWord? Around(FoldedText text, TextSpan clause, Quantity quantity)
    {
        var end = clause.End;
        while (end > clause.Start && "了约近超 的".Contains(text[end - 1], StringComparison.Ordinal) && !text.EndsWith(end, "多了") && !text.EndsWith(end, "少了"))
        {
            end--;
        }

        var compared = text.Slice(clause.Start, clause.End).ContainsAny('比', '较');
        foreach (var (word, kind) in Changes)
        {
            if (end - word.Length >= clause.Start && text.EndsWith(end, word) && !(IsWork(text, clause.Start, end - word.Length, word) && !compared))
            {
                return new ChangeWord(kind, new TextSpan(end - word.Length, end));
            }
        }

        if ((StartsFrom(text, clause.Start, end) ?? GoesFrom(text, clause, quantity)) is { } from)
        {
            return from;
        }

        var reached = end - (Array.Find(Nows, now => text.EndsWith(end, now))?.Length ?? 0);
        if (text[reached - 1] is '到' or '至' && HasStart(text.Slice(clause.Start, reached)))
        {
            return new ChangeWord(ChangeKind.To, new TextSpan(reached - 1, reached));
        }

        return compared && text[end - 1] is '多' or '少' ? new ChangeWord(text[end - 1] == '多' ? ChangeKind.Up : ChangeKind.Down, new TextSpan(end - 1, end)) : null;
    }

    /// <summary>由原来的17支, 从年初3名: the level before a change, that of no year that is told.</summary>
    private static ChangeWord? StartsFrom(FoldedText text, int start, int end)
    {
        foreach (var word in Beginnings)
        {
            var at = end - word.Length - 1;
            if (at >= start && text.EndsWith(end, word) && text[at] is '由' or '从')
            {
                return new ChangeWord(ChangeKind.From, new TextSpan(at, at + 1));
            }
        }

        return null;
    }

    /// <summary>由17支壮大到: a word before and a number, behind which a clause says whereto.</summary>
    private static bool HasStart(ReadOnlySpan<char> words)
    {
        var from = words.LastIndexOfAny('由', '从');
        return from >= 0 && words[from..].ContainsAnyInRange('0', '9');
    }

    /// <summary>由2021年的6名壮大到9名, 从3人发展到35人: the first of two numbers in one unit, where a word between them says whereto.</summary>
    private static ChangeWord? GoesFrom(FoldedText text, TextSpan clause, Quantity quantity)
    {
        var from = text.Slice(clause.Start, clause.End).LastIndexOfAny('由', '从') + clause.Start;
        if (from < clause.Start || quantity.UnitSpan is not { } unit || unit.Start < quantity.Span.End || HoldsCount(text, from + 1, clause.End))
        {
            return null;
        }

        for (var i = quantity.End; i < quantity.End + BehindReach && !TextLayout.IsBoundary(text[i]); i++)
        {
            if (text[i] is '到' or '至' or '为' or '成' && UnitOfNumber(text, i + 1) is { } other && text.Has(other, unit.Of(text.Original)))
            {
                return new ChangeWord(ChangeKind.From, new TextSpan(from, from + 1));
            }
        }

        return null;
    }

    /// <summary>Whether digits stand in a stretch that name no year, month or day.</summary>
    private static bool HoldsCount(FoldedText text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (char.IsAsciiDigit(text[i]) && !char.IsAsciiDigit(text[i + 1]) && text[i + 1] is not ('年' or '月' or '日' or '季') && i + 1 < end)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>如今的743人, **人: where the unit of a number stands that begins at a position or behind a word for now; null where no number does.</summary>
    private static int? UnitOfNumber(FoldedText text, int position)
    {
        var start = position + (Array.Find(Nows, now => text.Has(position, now))?.Length ?? 0);
        while (start < position + BehindReach && text[start] is '的' or '约' or '近' or '了' or ' ')
        {
            start++;
        }

        var end = start;
        while (end < start + BehindReach && (char.IsAsciiDigit(text[end]) || text[end] is '*' or '×' or '.' or '余' or '多' || ChineseNumerals.IsNumeral(text[end])))
        {
            end++;
        }

        return end > start ? end : null;
    }

    /// <summary>3个支部升为五星级, 1个由三星级降为二星级: so many changed, and nothing says how many there are now.</summary>
    public static bool TellsHowManyRose(FoldedText text, int behind)
    {
        for (var i = behind; i <= behind + RaisedReach && !TextLayout.IsBoundary(text[i]) && !char.IsAsciiDigit(text[i]); i++)
        {
            if (Array.Exists(Raised, word => text.Has(i, word)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>整顿提升1个, 整顿2个，提升2个: what is done to bodies is no growth of their number.</summary>
    private static bool IsWork(FoldedText text, int clause, int start, string word) =>
        word is "提升" or "提高" && (Array.Exists(Works, work => text.EndsWith(start, work)) || (start == clause && SettingWords.HasAny(text.Slice(Math.Max(0, start - WorkReach), start), Works)));
}
