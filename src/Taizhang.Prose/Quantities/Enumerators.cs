namespace Taizhang.Prose.Quantities;

/// <summary>List markers at the beginning of a line or clause: 一、 （一） 1. (1) 一是 ①.</summary>
internal static class Enumerators
{
    private const int NumeralsMax = 3;

    /// <summary>The length of the marker at the position, 0 where there is none. The caller knows that a line or clause begins here.</summary>
    public static int LengthAt(FoldedText text, int start)
    {
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
        var bracket = text[start] is '（' or '(';
        var arabic = char.IsAsciiDigit(text[bracket ? start + 1 : start]);
        var length = LengthAt(text, start);
        if (length > 0 && text[start + length - 1] is '是' or '要' or '来')
        {
            return 5;
        }

        return bracket ? (arabic ? 4 : 2) : (arabic ? 3 : 1);
    }

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
            '.' when arabic && !char.IsAsciiDigit(text[end + 1]) => end + 1,
            ')' or '）' when arabic => end + 1,
            '是' or '要' or '来' when !arabic => end + 1,
            _ => start,
        };
    }

    private static bool IsNumeral(char c) => char.IsAsciiDigit(c) || (ChineseNumerals.IsNumeral(c) && c is not ('千' or '万' or '亿' or '两'));
}
