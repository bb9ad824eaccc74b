using Taizhang.Prose.Linking;

namespace Taizhang.Prose.Claims;

/// <summary>Puts into words what a quantity counts.</summary>
internal static class Subjects
{
    private const int LengthMax = 30;

    /// <summary>Verbs that say only that something was done.</summary>
    private static readonly HashSet<string> LightVerbs = ["组织", "开展", "举办", "召开", "进行", "累计", "先后", "相继", "共", "达", "建立"];

    public static bool IsLightVerb(string word) => LightVerbs.Contains(word);

    /// <summary>The noun behind the measure word, else the words before the number, without filler at their beginning.</summary>
    /// <param name="fillerEnd">Where the filler that begins at a position ends; the position itself where a term or none begins.</param>
    public static string Of(Shadow shadow, in Phrase phrase, Func<int, int> fillerEnd)
    {
        var span = phrase.NounFollows ? phrase.Right : phrase.Left;
        var start = Math.Max(span.Start, span.End - LengthMax);
        for (var i = span.End - 2; !phrase.NounFollows && i > start; i--)
        {
            if (shadow[i] is '、' or '，')
            {
                start = i + 1;
                break;
            }
        }

        while (start < span.End && fillerEnd(start) is var end && end > start && end < span.End)
        {
            start = end;
        }

        return new string(shadow.Characters[start..span.End]).Trim('、', '，', ' ', '各');
    }
}
