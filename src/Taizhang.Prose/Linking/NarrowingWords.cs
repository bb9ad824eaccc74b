namespace Taizhang.Prose.Linking;

/// <summary>Between which of a phrase's words it says what is counted.</summary>
internal static class NarrowingWords
{
    /// <summary>名志愿者活跃在田间: the noun ends before a word such as 在 or 全部, which tells no more of what is counted.</summary>
    public static int NounEnd(Shadow shadow, in Phrase phrase)
    {
        for (var i = phrase.At + 2; i < phrase.Right.End; i++)
        {
            if ("在为将把被向对由于因以使让".Contains(shadow[i], StringComparison.Ordinal) || (shadow[i] is '全' && shadow[i + 1] is '部'))
            {
                return i;
            }
        }

        return phrase.Right.End;
    }

    /// <summary>Words before the last 、 or 等 of a list, and far from the number, narrow little.</summary>
    public static int First(Shadow shadow, in Phrase phrase)
    {
        for (var i = phrase.At - 1; i > phrase.Left.Start; i--)
        {
            if (shadow[i] is '、' or '等' or '》' or ' ' || (shadow[i] is '展' && shadow[i - 1] == '开'))
            {
                return i + 1;
            }
        }

        return phrase.Left.Start;
    }
}
