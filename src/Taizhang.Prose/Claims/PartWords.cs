using Taizhang.Prose.Quantities;

namespace Taizhang.Prose.Claims;

/// <summary>Finds the words by which a number is only a part of one that was told before it.</summary>
internal sealed class PartWords(FoldedText text, Func<int, bool> startsWithVerb)
{
    private const int BreakdownReach = 10;

    /// <summary>How long a line may be that lists one kind with its number, and how many such lines follow one head.</summary>
    private const int ItemLengthMax = 30;
    private const int ItemsMax = 20;

    /// <summary>Words in a bracket behind a count that tell no part of it.</summary>
    private static readonly string[] OtherThanParts = ["共", "计", "总", "应", "比", "较", "原", "上年", "去年", "同期", "目标", "任务", "指标", "含", "每"];

    /// <summary>What says of people which of them they are; with what the name of a figure that counts just these says it.</summary>
    private static readonly (string Ending, string Core)[] Qualities =
    [
        ("岁以下", "岁"), ("岁以上", "岁"), ("岁及以下", "岁"), ("岁及以上", "岁"), ("女性", "女"), ("男性", "男"), ("大专以上", "大专"), ("大专及以上", "大专"), ("本科以上", "本科"), ("本科及以上", "本科"),
        ("高中以上", "高中"), ("高中及以上", "高中"), ("学历", "学历"), ("文化程度", "大专"), ("少数民族", "少数民族"), ("产业工人", "工人"), ("致富能手", "致富"), ("返乡青年", "青年"),
    ];

    /// <summary>发展少数民族党员, 吸收致富能手: kinds of people to whom the same is done as to others.</summary>
    private static readonly string[] Kinds = ["少数民族", "女", "青年", "农民", "产业工人", "致富能手", "大学生"];
    private static readonly string[] Deeds = ["发展", "吸收", "接收", "培养"];

    private static readonly string[] Lists = ["其中", "分类看", "分类别看", "按类别看", "按类别列", "按类别分", "按类型分", "具体为", "具体是", "具体如下"];
    private static readonly string[] Divisions = ["分成", "分为"];
    private static readonly string[] Others = ["其他", "其余", "其它", "剩余", "余下"];
    private static readonly string[] Only = ["只有", "仅有", "仅", "只", "有", "占", "达", "就有", "才", "的"];

    /// <summary>Whether the words around a number make a part of it, of whatever that is one.</summary>
    public bool IsPart(TextSpan clause, TextSpan sentence, Quantity quantity) =>
        IsOfWhich(clause, sentence, quantity)
        || (quantity.Unit != "%"
            && (text.EndsWith(quantity.Start, "占") || InBracketBehindCount(sentence, quantity) || IsBreakdown(sentence.Start) || IsItem(sentence, quantity) || QualityOf(sentence, quantity) is not null
                || KindOf(quantity) is not null || IsAmong(clause, quantity) || IsOfItself(clause, sentence, quantity)));

    /// <summary>Whether a number is a part by what it says of itself, so that no figure of all of them is its own.</summary>
    public bool IsOfItself(TextSpan clause, TextSpan sentence, Quantity quantity) =>
        IsDivided(clause, quantity) || IsOther(sentence, quantity) || IsOneTopic(clause, sentence, quantity) || IsOwnDoing(clause, sentence, quantity);

    /// <summary>By what the name of a figure would have to say that it counts just these: 女 of 女性3名; null where nothing narrows the number itself.</summary>
    public string? NarrowedBy(TextSpan sentence, Quantity quantity) => QualityOf(sentence, quantity) ?? KindOf(quantity);

    /// <summary>其中 holds within its bracket, for its clause, and for further clauses that begin with a noun.</summary>
    private bool IsOfWhich(TextSpan clause, TextSpan sentence, Quantity quantity)
    {
        var at = text.Slice(sentence.Start, sentence.End).LastIndexOf("其中", StringComparison.Ordinal);
        if (at < 0)
        {
            return false;
        }

        var since = text.Slice(sentence.Start + at, sentence.End);
        if (since.ContainsAny('；', '）', ')'))
        {
            return false;
        }

        // 其中，为困难党员20名送去慰问品: a pause behind the word itself ends nothing.
        return sentence.Start + at + "其中，".Length >= clause.Start || (quantity.Unit != "%" && !since.Contains('。') && !startsWithVerb(text.SkipSpaces(clause.Start)));
    }

    /// <summary>从结构看，女性15名；按领域分，农村12个: a sentence that takes the number before it apart.</summary>
    private bool IsBreakdown(int sentence)
    {
        var start = text.SkipSpaces(sentence);
        var words = text.Slice(start, start + BreakdownReach);
        var end = words.IndexOf('，');
        return end > 0 && ((words[0] is '从' or '分' or '按' && words[end - 1] == '看') || (words[0] == '按' && (words[end - 1] == '分' || words[..end].EndsWith("划分"))));
    }

    /// <summary>文明村9个（省级2个，市级3个）: what the bracket behind a count lists in the same unit are its parts, unless it says 共, 计划 or the year before.</summary>
    private bool InBracketBehindCount(TextSpan sentence, Quantity quantity)
    {
        var open = text.Slice(sentence.Start, sentence.End).LastIndexOf('（') + sentence.Start;
        if (open < sentence.Start || quantity.Unit is not { Length: > 0 } unit || text.Slice(open, quantity.Start).Contains('）') || !text.EndsWith(open, unit))
        {
            return false;
        }

        var counted = text[open - unit.Length - 1];
        return (char.IsAsciiDigit(counted) || ChineseNumerals.IsNumeral(counted)) && !SettingWords.HasAny(text.Slice(open, quantity.Start), OtherThanParts);
    }

    /// <summary>按类别列： before numbers of one sentence, or before short lines of which each holds one.</summary>
    private bool IsItem(TextSpan sentence, Quantity quantity)
    {
        var end = sentence.Start;
        var inLine = text.Slice(sentence.Start, sentence.End).LastIndexOf('：');
        if (inLine > 0)
        {
            return EndsWithList(sentence.Start + inLine);
        }

        for (var items = 0; items < ItemsMax && end > 0 && text[end - 1] == '\n'; items++)
        {
            var lineEnd = text.BackOverSpaces(end - 1);
            if (text[lineEnd - 1] == '：')
            {
                return EndsWithList(lineEnd - 1);
            }

            var start = lineEnd;
            while (start > 0 && lineEnd - start <= ItemLengthMax && text[start - 1] != '\n')
            {
                start--;
            }

            if (lineEnd - start > ItemLengthMax || quantity.Unit is not { Length: > 0 } unit || !text.EndsWith(lineEnd, unit))
            {
                return false;
            }

            end = start;
        }

        return false;
    }

    private bool EndsWithList(int position) => Array.Exists(Lists, word => text.EndsWith(position, word));

    /// <summary>党员57名，60岁以上的31名: a quality alone, behind a count in the same unit or what it is of (后备干部中35岁以下的只有9名).</summary>
    private string? QualityOf(TextSpan sentence, Quantity quantity)
    {
        var end = quantity.Start;
        while (end > sentence.Start && Array.Find(Only, word => text.EndsWith(end, word)) is { } word)
        {
            end -= word.Length;
        }

        foreach (var (ending, core) in Qualities)
        {
            if (text.EndsWith(end, ending) && (CountsBefore(sentence.Start, end - ending.Length, quantity) || text.Slice(Math.Max(sentence.Start, end - ending.Length - BreakdownReach), end - ending.Length).Contains('中')))
            {
                return core;
            }
        }

        return null;
    }

    /// <summary>新发展少数民族党员4名: those of one kind to whom a deed was done that is done to others too.</summary>
    private string? KindOf(Quantity quantity)
    {
        foreach (var kind in Kinds)
        {
            var at = text.Slice(Math.Max(0, quantity.Start - BreakdownReach), quantity.Start).LastIndexOf(kind, StringComparison.Ordinal);
            if (at >= 0 && at + Math.Max(0, quantity.Start - BreakdownReach) is var start && Array.Exists(Deeds, deed => text.EndsWith(start, deed)))
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>把41名流动党员分成珠三角22名、长三角13名: into what a count of the clause is divided.</summary>
    private bool IsDivided(TextSpan clause, Quantity quantity)
    {
        foreach (var word in Divisions)
        {
            var at = text.Slice(clause.Start, clause.End).LastIndexOf(word, StringComparison.Ordinal) + clause.Start;
            if (at >= clause.Start && at + word.Length < quantity.Start && char.IsLetter(text[at + word.Length]) && CountsBefore(clause.Start, at, quantity))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>县剧团送戏41场，其他院团来演6场: what is left beside a count in the same unit.</summary>
    private bool IsOther(TextSpan sentence, Quantity quantity)
    {
        var start = text.Slice(sentence.Start, sentence.End).LastIndexOfAny("，、；：（") + sentence.Start + 1;
        return Array.Exists(Others, word => text.Has(start, word)) && CountsBefore(sentence.Start, start, quantity);
    }

    /// <summary>29支队伍里能自编自演的只有5支, 127人中有31人失联: those of a count in the same clause of whom more is said.</summary>
    private bool IsAmong(TextSpan clause, Quantity quantity)
    {
        var at = text.Slice(clause.Start, clause.End).LastIndexOfAny('里', '中') + clause.Start;
        return at > clause.Start && quantity.Unit != "%" && text[clause.End - 1] is '有' or '的' or '只' or '仅' && CountsBefore(clause.Start, at, quantity);
    }

    /// <summary>把统战理论列入中心组学习2次: the sessions that one topic was put on the list of.</summary>
    private bool IsOneTopic(TextSpan clause, TextSpan sentence, Quantity quantity)
    {
        var start = clause.Start > sentence.Start && text.Slice(clause.Start, clause.End) is "学习" or "专题学习" ? sentence.Start : clause.Start;
        var words = text.Slice(start, clause.End);
        return quantity.Unit == "次" && words.LastIndexOf("入", StringComparison.Ordinal) is > 0 and var at && words[at - 1] is '列' or '纳' && words[at..].Contains("中心组", StringComparison.Ordinal);
    }

    /// <summary>主持召开党委会6次，带头讲党课4场: what the writer held, and not what all did.</summary>
    private bool IsOwnDoing(TextSpan clause, TextSpan sentence, Quantity quantity) =>
        quantity.UnitKind == "session" && text.Has(text.SkipSpaces(clause.Start), "带头") && text.Slice(sentence.Start, clause.Start) is var before
        && (before.Contains("主持", StringComparison.Ordinal) || before.ContainsAny('我', '本') && before.Contains("本人", StringComparison.Ordinal)) && !before.Contains("班子成员", StringComparison.Ordinal);

    /// <summary>Whether a stretch holds digits and behind them the unit of a number.</summary>
    private bool CountsBefore(int start, int end, Quantity quantity)
    {
        if (quantity.UnitSpan is not { } unit)
        {
            return false;
        }

        for (var i = start + 1; i < end; i++)
        {
            if (text[i] == text[unit.Start] && (char.IsAsciiDigit(text[i - 1]) || ChineseNumerals.IsNumeral(text[i - 1])) && text.Has(i, unit.Of(text.Original)))
            {
                return true;
            }
        }

        return false;
    }
}
