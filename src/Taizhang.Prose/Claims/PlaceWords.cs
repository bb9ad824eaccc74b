using Taizhang.Prose.Quantities;

namespace Taizhang.Prose.Claims;

/// <summary>Finds the words that say whose number it is: one village, some bodies, the office's own, or a wider place.</summary>
internal static class PlaceWords
{
    private const int VillageNameMax = 4;
    private const int TownshipNameMax = 3;

    /// <summary>送戏下乡, 返乡, 城乡: what stands before 乡 and 镇 where they end no name.</summary>
    private const string NoTownship = "下返回离家城水故老他还入进各乡";

    /// <summary>副镇长, 志愿者: what may stand before a person's name.</summary>
    private const int RoleMax = 4;

    private const int OpeningMax = 80;

    private static readonly string[] WiderPlaces = ["全县", "全市", "全省", "全国", "全区", "我县", "我市", "我省", "县上共", "各乡镇"];
    private static readonly string[] OwnPlaces = ["全镇", "全乡", "我镇", "我乡", "本镇", "本乡", "镇域", "全街道", "镇村", "各村"];
    /// <summary>Whose words those are, by how the name of the report's own body ends.</summary>
    private static readonly (string Ending, string[] Words)[] WiderByLevel =
    [
        ("县", ["全县", "我县", "县上共", "各乡镇"]), ("区", ["全区", "各乡镇"]), ("市", ["全市", "我市"]), ("州", ["全州"]), ("省", ["全省", "我省"]),
    ];

    private static readonly string[] WiderTitles = ["全县", "全市", "全省", "全区", "各乡镇"];

    private static readonly string[] BranchPlaces = ["机关支部", "机关党支部", "镇直支部", "镇直单位", "村支部各", "非公支部"];

    private static readonly string[] CommonVillages =
    [
        "和", "与", "及", "机关", "各", "全", "本", "该", "行政", "自然", "样板", "文明", "示范", "中心", "农", "乡", "个", "镇",
        "每", "通", "修", "建", "到", "三", "两", "选", "评", "强", "空心", "贫困", "脱贫", "重点", "驻", "进", "入", "我", "某", "涉", "涣散", "后进", "薄弱", "先进", "城中", "城郊", "有的", "部分", "个别", "其他", "其余", "所有",
    ];

    /// <summary>What may follow a village's name and leave it a place: 柳沟村党支部, 柳沟村委会.</summary>
    private static readonly string[] VillageBodies = ["党支部", "党总支", "党委", "党员", "委会", "两委"];

    /// <summary>Words that may stand before the village a clause is about.</summary>
    private static readonly Dictionary<char, string[]> BeforeVillages = ByFirst(
        ["今年以来", "今年", "去年", "上半年", "下半年", "本月", "截至目前", "目前", "其中", "例如", "比如", "特别是", "尤其是", "同时", "此外", "另外", "近日", "日前", "当天", "当日", "同期", "仅", "像", "如"]);

    private static readonly string[] Continuing = ["全年", "累计", "共", "先后", "并", "还", "已", "新", "又", "同时", "年内", "今年"];
    private static readonly string[] TakingPartWords = ["参加", "参与", "列席", "我参加", "本人参加", "先后参加"];
    private static readonly string[] SomeWords = ["有的", "有些", "个别", "少数", "部分", "一些", "某些", "某", "其他", "其余"];
    private static readonly string[] Bodies = ["村", "支部", "党支部", "党组织", "乡镇", "社区", "单位", "网格"];

    /// <summary>Bodies and offices whose doing is a part of the township's.</summary>
    private static readonly Dictionary<char, string[]> Actors = ByFirst(
        ["镇妇联", "妇联", "镇团委", "团委", "镇工会", "工会", "派出所", "司法所", "卫生院", "学校", "中心小学", "镇中学", "残联", "关工委", "镇人大", "镇纪委", "党委书记", "镇党委书记", "党政主要领导", "主要领导", "镇领导", "县级领导", "第一书记"]);

    private const int OfficeNameMax = 10;
    private static readonly string[] Offices = ["派出所", "司法所", "卫生院", "中学", "小学", "幼儿园", "公司", "合作社", "协会", "商会", "产业园", "园区", "供电所", "税务所", "敬老院", "信用社"];

    private const string Surnames = "王李张刘陈杨赵黄周吴徐孙马朱胡林郭何高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
    private const string BehindPersons = "已从在说是的常每累连主自还又就和一也把为，";

    /// <summary>With what such words end; one look for any of them.</summary>
    private static readonly System.Buffers.SearchValues<char> SomeEnds = System.Buffers.SearchValues.Create("的别数分些某他余");
    private const string BeforeSome = "有但还仍且而在是";

    /// <summary>Words of wider places that are no other places to a body of this name: 全县 in a county's own report.</summary>
    public static IReadOnlyList<string> OwnWords(IReadOnlyList<string> names) =>
        [.. WiderByLevel.Where(level => names.Any(name => name.EndsWith(level.Ending, StringComparison.Ordinal))).SelectMany(level => level.Words)];

    /// <summary>Whether a text's title or first words say that it is about a county or more: 石门县构建…, 截至年底，全县共有….</summary>
    public static bool OpensWider(FoldedText text)
    {
        for (var i = 0; i < text.Length && i < OpeningMax && text[i] is not ('镇' or '乡' or '村' or '。'); i++)
        {
            if ((i == 0 || TextLayout.IsClauseEnd(text[i - 1])) && (StartsWithAny(text, i, WiderTitles) is not null || StartsWithCounty(text, i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>石门县 and not 县委 or 县级.</summary>
    private static bool StartsWithCounty(FoldedText text, int position)
    {
        for (var length = 2; length <= 3; length++)
        {
            if (text[position + length] == '县')
            {
                return IsWord(text.Slice(position, position + length)) && text[position + length + 1] is not ('委' or '政' or '人' or '级' or '直' or '纪' or '城' or '融' or '文' or '上' or '组' or '里');
            }
        }

        return false;
    }

    /// <summary>全县 in the claim's own clause or at the beginning of an earlier one; 在全县排第3位 ranks and counts nothing there.</summary>
    private static TextSpan? WiderIn(FoldedText text, TextSpan clause, TextSpan sentence)
    {
        if (LastOf(text, clause, WiderPlaces) is { } near && text[near.Start - 1] is not ('在' or '获' or '居' or '列' or '入' or '为'))
        {
            return near;
        }

        for (var i = clause.Start - 1; i >= sentence.Start; i--)
        {
            if ((i == sentence.Start || TextLayout.IsClauseEnd(text[i - 1]) || text[i - 1] is '】' or '）' or ' ') && StartsWithAny(text, i, WiderPlaces) is { } word)
            {
                return new TextSpan(i, i + word.Length);
            }
        }

        return null;
    }

    private static string? StartsWithAny(FoldedText text, int position, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Has(position, word))
            {
                return word;
            }
        }

        return null;
    }

    /// <summary>A place named straight before a number among others: 东湾镇2个、西坪镇1个.</summary>
    private static TextSpan? PlaceBefore(FoldedText text, TextSpan clause, int behind)
    {
        if (clause.End < 3 || text[clause.End - 1] is not ('村' or '镇' or '乡'))
        {
            return null;
        }

        for (var length = 2; length <= 3; length++)
        {
            var start = clause.End - 1 - length;
            var listed = text[clause.End - 1] == '村' || text[start - 1] is '、' or '：' || text[behind] is '、' or '（';
            if (listed && start >= clause.Start - 1 && IsWord(text.Slice(start, clause.End - 1)) && !SettingWords.HasAny(text.Slice(start, clause.End - 1), CommonVillages)
                && (text[start - 1] is '、' or '，' or '：' or '（' or '\n' or '和' or '及' || text.EndsWith(start, "其中") || text.EndsWith(start, "包括")))
            {
                return new TextSpan(start, clause.End);
            }
        }

        return null;
    }

    public static PlaceWord? PlaceIn(FoldedText text, TextSpan clause, TextSpan sentence, int behind, Func<int, bool> startsWithVerb, IReadOnlyList<string> ownNames)
    {
        var start = PastOpening(text, clause);
        if ((VillageAt(text, start, clause.End, startsWithVerb) ?? PlaceBefore(text, clause, behind) ?? OtherTownship(text, start, clause.End, ownNames)) is { } village)
        {
            return new PlaceWord(PlaceKind.Village, village);
        }

        if ((SomeIn(text, sentence) ?? ActorAt(text, start, clause.End) ?? PersonIn(text, sentence)) is { } some)
        {
            return new PlaceWord(PlaceKind.Some, some);
        }

        if (BranchesIn(text, clause, start) is { } branches)
        {
            return new PlaceWord(PlaceKind.Branches, branches);
        }

        if (CarriedVillage(text, clause, sentence, startsWithVerb) is { } carried)
        {
            return new PlaceWord(PlaceKind.Village, carried);
        }

        var (wider, own) = (WiderIn(text, clause, sentence), LastOf(text, sentence, OwnPlaces));
        return wider is { } far && !(own is { } near && near.Start > far.Start) ? new PlaceWord(PlaceKind.Wider, far)
            : own is { } here ? new PlaceWord(PlaceKind.Own, here)
            : null;
    }

    /// <summary>柳沟村发展党员2名, 今年柳沟村党支部…: a clause that begins with the name of one village is about that village.</summary>
    private static TextSpan? VillageAt(FoldedText text, int start, int end, Func<int, bool> startsWithVerb)
    {
        if (startsWithVerb(start))
        {
            return null;
        }

        for (var length = 2; length <= VillageNameMax && start + length < end; length++)
        {
            if (text[start + length] != '村')
            {
                continue;
            }

            var name = text.Slice(start, start + length);
            var behind = start + length + 1;
            var isPlace = behind < end && IsWord(name) && !SettingWords.HasAny(name, CommonVillages)
                && (StartsWithAny(text, behind, VillageBodies) is not null
                    || text[behind] is not ('级' or '民' or '党' or '干' or '后' or '两' or '委' or '集' or '庄' or '规' or '书' or '道' or '史' or '医' or '校' or '情' or '务' or '容' or '貌' or '部'));
            return isPlace ? new TextSpan(start, behind) : null;
        }

        return null;
    }

    /// <summary>北滩镇发展党员12名 in the reading of 清泉镇: a clause that begins with another township's name; nobody's where no own name is known.</summary>
    private static TextSpan? OtherTownship(FoldedText text, int start, int end, IReadOnlyList<string> ownNames)
    {
        for (var length = 2; length <= TownshipNameMax && ownNames.Count > 0; length++)
        {
            if (text[start + length] is '镇' or '乡' && start + length < end && text[start + length + 1] is not ('村' or '街' or '级' or '直'))
            {
                var name = text.Slice(start, start + length).ToString();
                return IsWord(name) && !NoTownship.Contains(name[^1], StringComparison.Ordinal) && !SettingWords.HasAny(name, CommonVillages) && !ownNames.Any(own => own.Contains(name, StringComparison.Ordinal)) ? new TextSpan(start, start + length + 1) : null;
            }
        }

        return null;
    }

    /// <summary>Where the words of a clause begin behind list marker, brackets, day and words such as 今年 and 其中.</summary>
    private static int PastOpening(FoldedText text, TextSpan clause)
    {
        var start = clause.Start + Enumerators.LengthAt(text, clause.Start);
        while (start < clause.End)
        {
            if ("在以 和、【】（)）是".Contains(text[start], StringComparison.Ordinal) || (start > clause.Start && char.IsAsciiDigit(text[start])) || text[start] is '月' or '日' || char.IsAsciiDigit(text[start]))
            {
                start++;
            }
            else if (StartsWithAny(text, start, BeforeVillages) is { } word)
            {
                start += word.Length;
            }
            else
            {
                break;
            }
        }

        return start;
    }

    /// <summary>
    /// 柳沟村坚持党建引领，发展党员2名: the one village a sentence opens with is told of until a clause has a subject of its own or
    /// speaks of the whole.
    /// </summary>
    private static TextSpan? CarriedVillage(FoldedText text, TextSpan clause, TextSpan sentence, Func<int, bool> startsWithVerb)
    {
        if (sentence.Start >= clause.Start || !(startsWithVerb(text.SkipSpaces(clause.Start)) || StartsWithAny(text, text.SkipSpaces(clause.Start), Continuing) is not null))
        {
            return null;
        }

        var opening = FirstClause(text, sentence, clause.Start);
        return VillageAt(text, PastOpening(text, opening), opening.End, startsWithVerb) is { } village && text[village.End] is not ('、' or '和' or '与' or '及')
            && LastOf(text, sentence, OwnPlaces) is null && LastOf(text, sentence, WiderPlaces) is null
            ? village
            : null;
    }

    /// <summary>The first clause of a sentence that says more than when: 12月3日，柳沟村….</summary>
    private static TextSpan FirstClause(FoldedText text, TextSpan sentence, int limit)
    {
        var start = sentence.Start;
        for (var end = start; end < limit; end++)
        {
            if (TextLayout.IsClauseEnd(text[end]))
            {
                if (PastOpening(text, new TextSpan(start, end)) < end)
                {
                    return new TextSpan(start, end + 1);
                }

                start = end + 1;
            }
        }

        return new TextSpan(start, limit);
    }

    /// <summary>有的支部一年只上4次党课: some bodies that are not named do it, and it is told of them to the sentence's end.</summary>
    private static TextSpan? SomeIn(FoldedText text, TextSpan sentence)
    {
        if (!text.Slice(sentence.Start, sentence.End).ContainsAny(SomeEnds) || LastOf(text, sentence, SomeWords) is not { } some || StartsWithAny(text, some.End, Bodies) is not { } body
            || !(some.Start == sentence.Start || TextLayout.IsClauseEnd(text[some.Start - 1]) || BeforeSome.Contains(text[some.Start - 1], StringComparison.Ordinal)))
        {
            return null;
        }

        var end = some.End + body.Length;
        return LastOf(text, new TextSpan(end, sentence.End), OwnPlaces) is null ? new TextSpan(some.Start, end) : null;
    }

    /// <summary>镇妇联开展志愿服务11场次, 党委书记讲党课2次: what one body of the township or one office did by itself; 其中第一书记12名 counts them.</summary>
    private static TextSpan? ActorAt(FoldedText text, int start, int end) =>
        StartsWithAny(text, start, Actors) is { } actor ? start + actor.Length == end ? null : new TextSpan(start, start + actor.Length) : OfficeAt(text, start);

    /// <summary>城关派出所出警46次, 兴农合作社党支部学习12次: a clause that begins with a name by which offices and houses of another line are called.</summary>
    private static TextSpan? OfficeAt(FoldedText text, int start)
    {
        for (var end = start + 2; end <= start + OfficeNameMax && char.IsLetter(text[end - 1]); end++)
        {
            foreach (var office in Offices)
            {
                if (text.EndsWith(end, office) && end - office.Length >= start && text[end] is not ('习' or '、' or '和' or '与' or '及' or '等' or '的' or '里' or '内' or '：') && IsWord(text.Slice(start, end)) && "深走到在进对向为与和由从赴请邀联".IndexOf(text[start], StringComparison.Ordinal) < 0)
                {
                    return new TextSpan(start, end);
                }
            }
        }

        return null;
    }

    /// <summary>参加镇村干部学习38次，写心得体会6篇: what one person took part in and wrote is not what was held.</summary>
    public static PlaceWord? TakingPart(FoldedText text, TextSpan clause, TextSpan sentence)
    {
        var start = PastOpening(text, clause);
        if (StartsWithAny(text, start, TakingPartWords) is { } own)
        {
            return new PlaceWord(PlaceKind.Some, new TextSpan(start, start + own.Length));
        }

        var since = text.Slice(sentence.Start, sentence.End).LastIndexOf('；') + sentence.Start + 1;
        for (var i = clause.Start - 1; text[start] is '写' or '撰' or '作' or '记' && i >= Math.Max(since, sentence.Start); i--)
        {
            if ((i == since || TextLayout.IsClauseEnd(text[i - 1])) && StartsWithAny(text, i, TakingPartWords) is { } word)
            {
                return new PlaceWord(PlaceKind.Some, new TextSpan(i, i + word.Length));
            }
        }

        return null;
    }

    /// <summary>张某, 志愿者小王: what one person did, told of to the sentence's end.</summary>
    private static TextSpan? PersonIn(FoldedText text, TextSpan sentence)
    {
        if (!text.Slice(sentence.Start, sentence.End).ContainsAny('某', '小', '老'))
        {
            return null;
        }

        var opening = FirstClause(text, sentence, sentence.End);
        var first = PastOpening(text, opening);
        for (var i = first; i < Math.Min(opening.End, first + RoleMax + 2); i++)
        {
            var masked = text[i] == '某' && i > opening.Start && Surnames.Contains(text[i - 1], StringComparison.Ordinal) && StartsWithAny(text, i + 1, Bodies) is null;
            var called = text[i] is '小' or '老' && Surnames.Contains(text[i + 1], StringComparison.Ordinal) && i + 2 < opening.End && BehindPersons.Contains(text[i + 2], StringComparison.Ordinal);
            if (masked || called)
            {
                return LastOf(text, sentence, OwnPlaces) is null ? new TextSpan(masked ? i - 1 : i, masked ? i + 1 : i + 2) : null;
            }
        }

        return null;
    }

    /// <summary>机关支部发展党员2名; among other branches (农村支部、机关支部) they are all there are.</summary>
    private static TextSpan? BranchesIn(FoldedText text, TextSpan clause, int start) =>
        LastOf(text, clause, BranchPlaces) is { } branches && text[branches.End] is not ('、' or '和' or '与' or '及') && text[branches.Start - 1] is not ('、' or '和' or '与' or '及')
            && branches.Start == start
            ? branches
            : null;

    private static Dictionary<char, string[]> ByFirst(string[] words) => words.GroupBy(word => word[0]).ToDictionary(same => same.Key, same => same.OrderByDescending(word => word.Length).ToArray());

    private static string? StartsWithAny(FoldedText text, int position, Dictionary<char, string[]> words) =>
        words.TryGetValue(text[position], out var same) ? StartsWithAny(text, position, same) : null;

    private static TextSpan? LastOf(FoldedText text, TextSpan span, string[] words)
    {
        TextSpan? found = null;
        foreach (var word in words)
        {
            var at = text.Slice(span.Start, span.End).LastIndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && !(found is { } other && other.Start >= span.Start + at))
            {
                found = new TextSpan(span.Start + at, span.Start + at + word.Length);
            }
        }

        return found;
    }

    private static bool IsWord(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (!char.IsLetter(c) || char.IsAsciiLetter(c))
            {
                return false;
            }
        }

        return true;
    }
}
