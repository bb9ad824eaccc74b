using Taizhang.Prose.Quantities;

namespace Taizhang.Prose.Claims;

/// <summary>Finds the words by which a number is that of some bodies, of one office or of one person.</summary>
internal static class ActorWords
{
    /// <summary>副镇长, 志愿者: what may stand before a person's name.</summary>
    private const int RoleMax = 4;

    private static readonly string[] TakingPartWords = ["参加", "参与", "列席", "我参加", "本人参加", "先后参加"];
    private static readonly string[] Selves = ["我本人", "我自己", "我个人", "本人"];
    private static readonly string[] SomeWords = ["有的", "有些", "个别", "少数", "部分", "一些", "某些", "某", "其他", "其余"];
    private static readonly string[] Bodies = ["村", "支部", "党支部", "党组织", "乡镇", "社区", "单位", "网格"];

    /// <summary>Bodies and offices whose doing is a part of the township's.</summary>
    private static readonly Dictionary<char, string[]> Actors = PlaceWords.ByFirst(
        ["镇妇联", "妇联", "镇团委", "团委", "镇工会", "工会", "派出所", "司法所", "卫生院", "学校", "中心小学", "镇中学", "残联", "关工委", "镇人大", "镇纪委", "党委书记", "镇党委书记", "党政主要领导", "主要领导", "镇领导", "县级领导", "第一书记", "驻村第一书记"]);

    /// <summary>党委书记和班子成员: with these beside it, one office does no more by itself.</summary>
    private static readonly string[] Colleagues = ["班子成员", "领导班子", "支部书记", "党员干部", "镇村干部"];

    /// <summary>Words by which some bodies that are counted fall short: 3个村仅发展1名.</summary>
    private static readonly string[] Shortfalls = ["仅", "只", "不足", "没有", "未", "尚"];

    /// <summary>不足 may stand as a hedge of the number itself.</summary>
    private const int ShortfallMax = 2;

    private static readonly string[] Told = ["该村", "该支部", "该党支部", "该社区", "该站", "该校", "该院", "该公司"];

    /// <summary>个边远村: between a number of bodies and the word for them stands no more.</summary>
    private const int BodyReach = 6;

    private const int OfficeNameMax = 10;
    private static readonly string[] Offices = ["派出所", "司法所", "卫生院", "中学", "小学", "幼儿园", "公司", "合作社", "协会", "商会", "产业园", "园区", "供电所", "税务所", "敬老院", "信用社"];

    private static readonly string[] Houses = ["卫生院", "学校", "中学", "小学", "幼儿园", "公司", "合作社", "机关支部", "社区", "派出所", "敬老院"];

    private const string Surnames = "王李张刘陈杨赵黄周吴徐孙马朱胡林郭何高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
    private const string BehindPersons = "已从在说是的常每累连主自还又就和一也把为，";

    /// <summary>With what such words end; one look for any of them.</summary>
    private static readonly System.Buffers.SearchValues<char> SomeEnds = System.Buffers.SearchValues.Create("的别数分些某他余");
    private const string BeforeSome = "有但还仍且而在是";

    /// <summary>有的支部一年只上4次党课: some bodies that are not named do it, and it is told of them to the sentence's end.</summary>
    public static TextSpan? SomeIn(FoldedText text, TextSpan sentence)
    {
        if (!text.Slice(sentence.Start, sentence.End).ContainsAny(SomeEnds) || PlaceWords.LastOf(text, sentence, SomeWords) is not { } some || PlaceWords.StartsWithAny(text, some.End, Bodies) is not { } body
            || !(some.Start == sentence.Start || TextLayout.IsClauseEnd(text[some.Start - 1]) || BeforeSome.Contains(text[some.Start - 1], StringComparison.Ordinal)))
        {
            return null;
        }

        var end = some.End + body.Length;
        return PlaceWords.LastOf(text, new TextSpan(end, sentence.End), PlaceWords.OwnPlaces) is null ? new TextSpan(some.Start, end) : null;
    }

    /// <summary>镇妇联开展志愿服务11场次, 党委书记讲党课2次: what one body of the township or one office did by itself; 其中第一书记12名 counts them.</summary>
    public static TextSpan? ActorAt(FoldedText text, int start, int end) =>
        PlaceWords.StartsWithAny(text, start, Actors) is { } actor
            ? start + actor.Length == end || IsWithColleagues(text, start + actor.Length, end) ? null : new TextSpan(start, start + actor.Length)
            : OfficeAt(text, start);

    private static bool IsWithColleagues(FoldedText text, int position, int end) =>
        text[position] is '和' or '与' or '及' or '、' or '带' && SettingWords.HasAny(text.Slice(position, end), Colleagues);

    /// <summary>3个村近三年仅发展1名: some bodies, told by their number, that fall short.</summary>
    public static TextSpan? FewAt(FoldedText text, int clause, int start, int end)
    {
        var at = start;
        at += text[at] is '有' or '但' ? 1 : 0;
        while (char.IsAsciiDigit(text[at]) || ChineseNumerals.IsNumeral(text[at]))
        {
            at++;
        }

        if (at <= clause || text[at] != '个' || !(char.IsAsciiDigit(text[at - 1]) || ChineseNumerals.IsNumeral(text[at - 1])))
        {
            return null;
        }

        for (var i = at + 1; i <= at + BodyReach && i < end; i++)
        {
            if (PlaceWords.StartsWithAny(text, i, Bodies) is { } body)
            {
                return SettingWords.HasAny(text.Slice(i + body.Length, end + ShortfallMax), Shortfalls) ? new TextSpan(at, i + body.Length) : null;
            }
        }

        return null;
    }

    /// <summary>枫坪村1名、镇卫生院1名: a body named straight before a number among others, in whose unit no bodies are counted.</summary>
    public static TextSpan? BodyBefore(FoldedText text, TextSpan clause, Quantity quantity)
    {
        if (quantity.UnitKind is not ("person" or "person-times" or "session" or "household") || Array.Find(Houses, house => text.EndsWith(clause.End, house)) is not { } word)
        {
            return null;
        }

        var start = text.Slice(clause.Start, clause.End).LastIndexOfAny("、（：") + clause.Start;
        return start >= clause.Start && clause.End - start <= OfficeNameMax && clause.End - start > word.Length && PlaceWords.IsWord(text.Slice(start + 1, clause.End)) ? new TextSpan(start + 1, clause.End) : null;
    }

    /// <summary>该村党员到会36名: the body that was told of before, to the sentence's end unless the whole is spoken of.</summary>
    public static TextSpan? ToldIn(FoldedText text, TextSpan sentence) =>
        text.Slice(sentence.Start, sentence.End).LastIndexOf('该') is >= 0 and var at && PlaceWords.StartsWithAny(text, sentence.Start + at, Told) is { } told
            && (at == 0 || TextLayout.IsClauseEnd(text[sentence.Start + at - 1]) || text[sentence.Start + at - 1] is '“' or ' ')
            && PlaceWords.LastOf(text, new TextSpan(sentence.Start + at, sentence.End), PlaceWords.OwnPlaces) is null
            ? new TextSpan(sentence.Start + at, sentence.Start + at + told.Length)
            : null;

    /// <summary>城关派出所出警46次, 兴农合作社党支部学习12次: a clause that begins with a name by which offices and houses of another line are called.</summary>
    private static TextSpan? OfficeAt(FoldedText text, int start)
    {
        for (var end = start + 2; end <= start + OfficeNameMax && char.IsLetter(text[end - 1]); end++)
        {
            foreach (var office in Offices)
            {
                if (text.EndsWith(end, office) && end - office.Length >= start && !text.EndsWith(end, "集中学") && text[end] is not ('习' or '、' or '和' or '与' or '及' or '等' or '的' or '里' or '内' or '：') && PlaceWords.IsWord(text.Slice(start, end)) && "深走到在进对向为与和由从赴请邀联".IndexOf(text[start], StringComparison.Ordinal) < 0)
                {
                    return new TextSpan(start, end);
                }
            }
        }

        return null;
    }

    /// <summary>参加镇村干部学习38次，写心得体会6篇, 本人联系柳沟村，讲党课2次: what one person took part in, wrote and held is not what all did.</summary>
    public static PlaceWord? TakingPart(FoldedText text, TextSpan clause, TextSpan sentence)
    {
        var start = PlaceWords.PastOpening(text, clause);
        if (PlaceWords.StartsWithAny(text, start, TakingPartWords) is { } own)
        {
            return new PlaceWord(PlaceKind.Some, new TextSpan(start, start + own.Length));
        }

        if (PlaceWords.StartsWithAny(text, text.SkipSpaces(sentence.Start), Selves) is { } self && clause.Start > sentence.Start && PlaceWords.LastOf(text, sentence, PlaceWords.OwnPlaces) is null)
        {
            return new PlaceWord(PlaceKind.Some, new TextSpan(text.SkipSpaces(sentence.Start), text.SkipSpaces(sentence.Start) + self.Length));
        }

        var since = text.Slice(sentence.Start, sentence.End).LastIndexOf('；') + sentence.Start + 1;
        for (var i = clause.Start - 1; text[start] is '写' or '撰' or '作' or '记' && i >= Math.Max(since, sentence.Start); i--)
        {
            if ((i == since || TextLayout.IsClauseEnd(text[i - 1])) && PlaceWords.StartsWithAny(text, i, TakingPartWords) is { } word)
            {
                return new PlaceWord(PlaceKind.Some, new TextSpan(i, i + word.Length));
            }
        }

        return null;
    }

    /// <summary>张某, 志愿者小王: what one person did, told of to the sentence's end.</summary>
    public static TextSpan? PersonIn(FoldedText text, TextSpan sentence)
    {
        if (!text.Slice(sentence.Start, sentence.End).ContainsAny('某', '小', '老'))
        {
            return null;
        }

        var opening = PlaceWords.FirstClause(text, sentence, sentence.End);
        var first = PlaceWords.PastOpening(text, opening);
        for (var i = first; i < Math.Min(opening.End, first + RoleMax + 2); i++)
        {
            var masked = text[i] == '某' && i > opening.Start && Surnames.Contains(text[i - 1], StringComparison.Ordinal) && PlaceWords.StartsWithAny(text, i + 1, Bodies) is null;
            var called = text[i] is '小' or '老' && Surnames.Contains(text[i + 1], StringComparison.Ordinal) && i + 2 < opening.End && BehindPersons.Contains(text[i + 2], StringComparison.Ordinal);
            if (masked || called)
            {
                return PlaceWords.LastOf(text, sentence, PlaceWords.OwnPlaces) is null ? new TextSpan(masked ? i - 1 : i, masked ? i + 1 : i + 2) : null;
            }
        }

        return null;
    }
}
