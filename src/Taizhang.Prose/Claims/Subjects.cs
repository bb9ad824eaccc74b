using Taizhang.Prose.Linking;

namespace Taizhang.Prose.Claims;

/// <summary>Puts into words what a quantity counts: short, and the same for the same matter said with other filler.</summary>
internal static class Subjects
{
    private const int LengthMax = 30;

    /// <summary>From this length on the words before the last light verb are dropped: 通过线上线下方式举办电商培训班 is 电商培训班.</summary>
    private const int ShortLength = 8;

    /// <summary>Verbs that say only that something was done.</summary>
    private static readonly HashSet<string> LightVerbs =
        ["组织", "开展", "举办", "召开", "进行", "累计", "先后", "相继", "共", "达", "建立", "完成", "实施", "发放", "给予", "召集", "落实", "新增", "共有", "现有", "全镇", "下设", "下辖"];

    private static readonly string[] Cuts = ["开展", "举办", "召开", "组织", "进行", "实施", "完成", "共有", "现有", "发放"];

    public static bool IsLightVerb(string word) => LightVerbs.Contains(word);

    /// <summary>The noun behind the measure word, else the words before the number, else those of its clause; without filler at the beginning.</summary>
    /// <param name="fillerEnd">Where the filler that begins at a position ends; the position itself where a term or none begins.</param>
    public static string Of(Shadow shadow, in Phrase phrase, Func<int, int> fillerEnd)
    {
        var own = phrase.NounFollows ? new TextSpan(phrase.At, phrase.NounEnd) : phrase.Left;
        var words = In(shadow, own, fillerEnd);
        words = words.Length > 1 || phrase.NounFollows ? words : In(shadow, new TextSpan(phrase.ActorStart, phrase.At), fillerEnd);
        return words.Length > 0 ? words : In(shadow, new TextSpan(phrase.Clause.Start, phrase.At), fillerEnd);
    }

    private static string In(Shadow shadow, TextSpan span, Func<int, int> fillerEnd)
    {
        var start = Math.Max(span.Start, span.End - LengthMax);
        for (var i = span.End - 2; i > start; i--)
        {
            if (shadow[i] is '、' or '，' or '。' or '；' or '：' or '\n' or '\t' or '（' or '(')
            {
                start = i + 1;
                break;
            }
        }

        while (start < span.End && fillerEnd(start) is var end && end > start && end < span.End)
        {
            start = end;
        }

        return new string(shadow.Characters[Shortened(shadow, start, span.End)..span.End]).Trim('、', '，', ' ', '各', '：', '；', '。', '\n', '\t', '+', '）', '（');
    }

    /// <summary>Where a long phrase begins behind its last light verb.</summary>
    private static int Shortened(Shadow shadow, int start, int end)
    {
        if (end - start <= ShortLength)
        {
            return start;
        }

        var from = start;
        foreach (var cut in Cuts)
        {
            var at = shadow.Characters[start..end].LastIndexOf(cut, StringComparison.Ordinal);
            var behind = start + at + cut.Length;
            from = at >= 0 && behind > from && end - behind >= 2 ? behind : from;
        }

        return from;
    }
}
