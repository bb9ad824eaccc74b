namespace Taizhang.Prose.Quantities;

/// <summary>List markers at the beginning of a line or clause: 一、 （一） 1. (1) 一是 ①.</summary>
internal static class Enumerators
{
    private const int NumeralsMax = 3;
    private const string Bullets = "-▲△●○■□◆◇★☆▶►➤✓✔※•·▪*";

    /// <summary>○镇, △村: such a sign masks a name.</summary>
    private const string Masked = "村镇乡县市区省州局厅委某组社";

    /// <summary>The length of the marker at the position, 0 where there is none. The caller knows that a line or clause begins here.</summary>
    public static int LengthAt(FoldedText text, int start)
    {
        if (IsBullet(text, start))
        {
            return 1;
        }

        var position = start;
        var bracket = text[position] is '（' or '(';
        position += bracket ? 1 : text[position] is '第' or '其' ? 1 : 0;
        var digits = position;
        while (position - digits < NumeralsMax && IsNumeral(text[position]))
        {
            position++;
        }

        if (position == digits)
        {
            return text[start] is >= '①' and <= '⑳' ? 1 : 0;
        }

        return EndOfMarker(text, start, position, bracket) - start;
    }

    /// <summary>1 for 一、, 2 for （一）, 3 for 1., 4 for （1）, 5 for 一是 and the like.</summary>
    public static int LevelAt(FoldedText text, int start)
    {
        if (IsBullet(text, start))
        {
            return 5;
        }

        var bracket = text[start] is '（' or '(';
        var arabic = char.IsAsciiDigit(text[bracket ? start + 1 : start]);
        var length = LengthAt(text, start);
        if (length > 0 && text[start + length - 1] is '是' or '要' or '来')
        {
            return 5;
        }

        return bracket ? (arabic ? 4 : 2) : (arabic ? 3 : 1);
    }

    /// <summary>▲ ● ■ and the like at the beginning of an item: one sign alone, a pause before it and words behind it.</summary>
    public static bool IsBullet(FoldedText text, int position) =>
        Bullets.Contains(text[position], StringComparison.Ordinal) && text[position - 1] is '\n' or ' ' or '\t' or '。' or '；'
        && (text[position] is not ('*' or '-') || text[position + 1] == ' ')
        && text[text.SkipSpaces(position + 1)] is var behind
        && (behind is '“' or '《' || (char.IsLetter(behind) && !char.IsAsciiLetter(behind) && (!Masked.Contains(behind, StringComparison.Ordinal) || OpensWord(text, position, behind))));

    /// <summary>▲组织建设 at the beginning of a line: no mask stands for the 组 of 组织, and no office masks names by arrows and stars.</summary>
    private static bool OpensWord(FoldedText text, int position, char behind) =>
        text[position - 1] == '\n' && behind is '组' or '社' or '省' or '市' or '区' or '委' or '局' && text[position] is '▲' or '●' or '■' or '◆' or '★' or '▶' or '►' or '➤' && char.IsLetter(text[text.SkipSpaces(position + 1) + 1]);

    /// <summary>A sign that stands nowhere but before an item.</summary>
    public static bool IsBulletSign(char c) => Bullets.Contains(c, StringComparison.Ordinal) && c is not ('·' or '*' or '•' or '-');

    private static int EndOfMarker(FoldedText text, int start, int end, bool bracket)
    {
        if (bracket)
        {
            return text[end] is '）' or ')' ? end + 1 : start;
        }

        if (text[start] is '其' or '第')
        {
            return text[start] == '第' && text[end] is '章' or '部' or '，' or '、' or '：' ? end + 1 : text[start] == '其' ? end : start;
        }

        var arabic = char.IsAsciiDigit(text[start]);
        return text[end] switch
        {
            '、' => end + 1,
            '.' when arabic && (!char.IsAsciiDigit(text[end + 1]) || IsYear(text, end + 1)) => end + 1,
            ')' or '）' when arabic => end + 1,
            '是' or '要' or '来' when !arabic => end + 1,
            '个' when !arabic && text[end + 1] == '是' => end + 2,
            _ => start,
        };
    }

    /// <summary>9.2024年打算: no number has a year behind its point.</summary>
    private static bool IsYear(FoldedText text, int position) => text[position] == '2' && text[position + 1] == '0' && char.IsAsciiDigit(text[position + 2]) && char.IsAsciiDigit(text[position + 3]) && text[position + 4] == '年';

    private static bool IsNumeral(char c) => char.IsAsciiDigit(c) || (ChineseNumerals.IsNumeral(c) && c is not ('千' or '万' or '亿' or '两'));
}
