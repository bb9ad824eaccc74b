namespace Taizhang.Prose.Quantities;

/// <summary>Words of approximation and what may stand beside them.</summary>
internal static class HedgeWords
{
    private const int LeftWindow = 6;

    /// <summary>Longer words first, so that 不超过 is not read as 超过.</summary>
    private static readonly (string Word, Hedge Hedge)[] Left =
    [
        ("不少于", Hedge.AtLeast), ("不低于", Hedge.AtLeast), ("不下于", Hedge.AtLeast), ("不下", Hedge.AtLeast), ("不超过", Hedge.AtMost), ("不多于", Hedge.AtMost), ("不高于", Hedge.AtMost),
        ("不到", Hedge.AtMost), ("不足", Hedge.AtMost), ("不满", Hedge.AtMost), ("低于", Hedge.AtMost), ("少于", Hedge.AtMost), ("至多", Hedge.AtMost), ("最多", Hedge.AtMost),
        ("突破", Hedge.Over), ("超过", Hedge.Over), ("超出", Hedge.Over), ("多于", Hedge.Over), ("高于", Hedge.Over), ("大于", Hedge.Over), ("将近", Hedge.Nearly), ("接近", Hedge.Nearly), ("大约", Hedge.About), ("约莫", Hedge.About), ("约为", Hedge.About),
        ("超", Hedge.Over), ("逾", Hedge.Over), ("破", Hedge.Over), ("近", Hedge.Nearly), ("约", Hedge.About),
    ];

    private static readonly (string Word, Hedge Hedge)[] Right =
    [
        ("左右", Hedge.Around), ("上下", Hedge.Around), ("以上", Hedge.AtLeast), ("以下", Hedge.AtMost), ("以内", Hedge.AtMost), ("之内", Hedge.AtMost), ("有余", Hedge.Odd), ("出头", Hedge.Odd), ("挂零", Hedge.Odd), ("开外", Hedge.Odd),
    ];

    /// <summary>Characters behind which 近, 约, 超, 逾 end another word: 附近, 节约, 赶超; in 提高近20个百分点 it is one of its own.</summary>
    private const string NotBefore = "最附靠临相亲邻远节预公签条特邀商违契合失履誓守民规赶反制侦攻打爆残识撕突冲击";

    /// <summary>Characters with which 过 is another word: 通过, 经过, 发过.</summary>
    private const string NotPassed = "通经不超透得发给拿花用拨投付领收缴交捐奖补";

    /// <summary>What may stand between a hedge and its number.</summary>
    private const string Between = "了有达到共计 的为";

    /// <param name="isMoney">收入过30万元: of money 过 says more than; 讲过3次 says only that it was done.</param>
    public static (Hedge Hedge, TextSpan Span)? Before(FoldedText text, int start, bool isMoney)
    {
        var passed = text[start - 1] == '了' ? start - 2 : start - 1;
        if (isMoney && text[passed] == '过' && !NotPassed.Contains(text[passed - 1], StringComparison.Ordinal))
        {
            return (Hedge.Over, new TextSpan(passed, start));
        }

        for (var end = start; end > start - LeftWindow; end--)
        {
            foreach (var (word, hedge) in Left)
            {
                var at = end - word.Length;
                if (text.Has(at, word) && !(word.Length == 1 && (NotBefore.Contains(text[at - 1], StringComparison.Ordinal) || text.EndsWith(end, "高超"))))
                {
                    return (hedge, new TextSpan(at, end));
                }
            }

            if (!Between.Contains(text[end - 1], StringComparison.Ordinal))
            {
                return null;
            }
        }

        return null;
    }

    public static (Hedge Hedge, TextSpan Span)? After(FoldedText text, int end)
    {
        end = text.SkipSpaces(end);
        if (text[end] == '+' && (TextLayout.IsBoundary(text[end + 1]) || text[end + 1] == ' '))
        {
            return (Hedge.AtLeast, new TextSpan(end, end + 1));
        }

        foreach (var (word, hedge) in Right)
        {
            if (text.Has(end, word))
            {
                return (hedge, new TextSpan(end, end + word.Length));
            }
        }

        return null;
    }

    public static bool IsOdd(char c) => c is '余' or '多' or '几' or '来';
}
