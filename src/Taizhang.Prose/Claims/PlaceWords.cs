using Taizhang.Prose.Quantities;

namespace Taizhang.Prose.Claims;

/// <summary>Finds the words that say whose number it is: one village, some bodies, the office's own, or a wider place.</summary>
internal static class PlaceWords
{
    private const int VillageNameMax = 4;
    private const int TownshipNameMax = 3;

    /// <summary>送戏下乡, 返乡, 城乡: what stands before 乡 and 镇 where they end no name.</summary>
    private const string NoTownship = "下返回离家城水故老他还入进各乡";

    private const int OpeningMax = 80;

    private static readonly string[] WiderPlaces = ["全县", "全市", "全省", "全国", "全区", "我县", "我市", "我省", "县上共", "各乡镇"];
    public static readonly string[] OwnPlaces = ["全镇", "全乡", "我镇", "我乡", "本镇", "本乡", "镇域", "全街道", "镇村", "各村"];
    /// <summary>Whose words those are, by how the name of the report's own body ends.</summary>
    private static readonly (string Ending, string[] Words)[] WiderByLevel =
    [
        ("县", ["全县", "我县", "县上共", "各乡镇"]), ("区", ["全区", "各乡镇"]), ("市", ["全市", "我市"]), ("州", ["全州"]), ("省", ["全省", "我省"]),
    ];

    private static readonly string[] WiderTitles = ["全县", "全市", "全省", "全区", "各乡镇"];

    /// <summary>镇机关第: no more stands before the number of a branch.</summary>
    private const int BranchReach = 6;

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

    /// <summary>石门县 and not 县委, 县级 or 在全县.</summary>
    private static bool StartsWithCounty(FoldedText text, int position)
    {
        for (var length = 2; length <= 3; length++)
        {
            if (text[position + length] == '县')
            {
                return IsWord(text.Slice(position, position + length)) && text[position + length - 1] is not ('全' or '我' or '本' or '各') && text[position + length + 1] is not ('委' or '政' or '人' or '级' or '直' or '纪' or '城' or '融' or '文' or '上' or '组' or '里');
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

    /// <summary>走进9个乡镇，宣讲23场: several townships are more than one's own; 在18个乡镇中 ranks.</summary>
    private static TextSpan? TownshipsIn(FoldedText text, TextSpan sentence)
    {
        var at = text.Slice(sentence.Start, sentence.End).LastIndexOf("个乡镇", StringComparison.Ordinal) + sentence.Start;
        return at > sentence.Start && (char.IsAsciiDigit(text[at - 1]) || ChineseNumerals.IsNumeral(text[at - 1])) && text[at - 1] != '一' && text[at + "个乡镇".Length] is not ('中' or '里' or '排' or '的') ? new TextSpan(at, at + "个乡镇".Length) : null;
    }

    public static string? StartsWithAny(FoldedText text, int position, string[] words)
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

        if (ActorWords.ToldIn(text, sentence) is { } told)
        {
            return new PlaceWord(PlaceKind.Village, told);
        }

        if ((ActorWords.SomeIn(text, sentence) ?? ActorWords.FewAt(text, clause.Start, start, clause.End) ?? ActorWords.ActorAt(text, start, clause.End) ?? ActorWords.PersonIn(text, sentence)) is { } some)
        {
            return new PlaceWord(PlaceKind.Some, some);
        }

        if (BranchesAt(text, clause, start) is { } branches)
        {
            return new PlaceWord(PlaceKind.Branches, branches);
        }

        if (Carried(text, clause, sentence, startsWithVerb) is { } carried)
        {
            return carried;
        }

        var (wider, own) = (WiderIn(text, clause, sentence) ?? TownshipsIn(text, sentence), LastOf(text, sentence, OwnPlaces));
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
    public static int PastOpening(FoldedText text, TextSpan clause)
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
    /// 柳沟村坚持党建引领，发展党员2名: the one village or branch a sentence opens with is told of until a clause has a subject of its own or
    /// speaks of the whole; 13名党员联系78户 behind it has none.
    /// </summary>
    private static PlaceWord? Carried(FoldedText text, TextSpan clause, TextSpan sentence, Func<int, bool> startsWithVerb)
    {
        var first = text.SkipSpaces(clause.Start);
        if (sentence.Start >= clause.Start || !(startsWithVerb(first) || char.IsAsciiDigit(text[first]) || StartsWithAny(text, first, Continuing) is not null))
        {
            return null;
        }

        var opening = FirstClause(text, sentence, clause.Start);
        var start = PastOpening(text, opening);
        PlaceWord? told = VillageAt(text, start, opening.End, startsWithVerb) is { } village ? new PlaceWord(PlaceKind.Village, village)
            : BranchesAt(text, opening, start) is { } branch ? new PlaceWord(PlaceKind.Branches, branch)
            : null;
        return told is { } place && text[place.Span.End] is not ('、' or '和' or '与' or '及') && LastOf(text, sentence, OwnPlaces) is null && LastOf(text, sentence, WiderPlaces) is null ? place : null;
    }

    /// <summary>The first clause of a sentence that says more than when: 12月3日，柳沟村….</summary>
    public static TextSpan FirstClause(FoldedText text, TextSpan sentence, int limit)
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

    /// <summary>机关支部发展党员2名; among other branches (农村支部、机关支部) they are all there are.</summary>
    private static TextSpan? BranchesAt(FoldedText text, TextSpan clause, int start) =>
        NumberedBranch(text, start, clause.End) is { } numbered ? numbered
        : LastOf(text, clause, BranchPlaces) is { } branches && text[branches.End] is not ('、' or '和' or '与' or '及') && text[branches.Start - 1] is not ('、' or '和' or '与' or '及')
            && (branches.Start == start || (branches.Start == start + 1 && text[start] is '镇' or '乡'))
            ? branches
            : null;

    /// <summary>镇机关第二党支部撰写心得33篇: one branch, called by its number.</summary>
    private static TextSpan? NumberedBranch(FoldedText text, int start, int end)
    {
        for (var i = start; i < Math.Min(end, start + BranchReach); i++)
        {
            if (text[i] == '第' && (ChineseNumerals.IsNumeral(text[i + 1]) || char.IsAsciiDigit(text[i + 1])))
            {
                var word = text.Has(i + 2, "党支部") ? "党支部" : text.Has(i + 2, "支部") ? "支部" : null;
                return word is not null && text[i + 2 + word.Length] is not ('、' or '和' or '与' or '及' or '书') ? new TextSpan(start, i + 2 + word.Length) : null;
            }
        }

        return null;
    }

    public static Dictionary<char, string[]> ByFirst(string[] words) => words.GroupBy(word => word[0]).ToDictionary(same => same.Key, same => same.OrderByDescending(word => word.Length).ToArray());

    public static string? StartsWithAny(FoldedText text, int position, Dictionary<char, string[]> words) =>
        words.TryGetValue(text[position], out var same) ? StartsWithAny(text, position, same) : null;

    public static TextSpan? LastOf(FoldedText text, TextSpan span, string[] words)
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

    public static bool IsWord(ReadOnlySpan<char> name)
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
