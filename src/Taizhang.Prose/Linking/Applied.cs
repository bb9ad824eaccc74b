namespace Taizhang.Prose.Linking;

/// <summary>五星支部今年报了6个: a verb of applying straight before a number says that it was asked for and not granted.</summary>
internal static class Applied
{
    private static readonly string[] Words = ["申报了", "上报了", "呈报了", "申报", "上报", "呈报", "拟报", "报了"];

    /// <summary>Before 报 these make a noun or another verb: 通报3次, 海报20张.</summary>
    private const string Nouns = "通海警简汇情墙画板填预喜捷日月季年战公登刊党晚快周电申上呈拟播举";

    /// <summary>How many characters before the position such a verb takes; 0 where none stands there.</summary>
    public static int LengthBefore(Shadow shadow, int at)
    {
        var before = shadow.Characters[Math.Max(0, at - 3)..at];
        foreach (var word in Words)
        {
            if (before.EndsWith(word, StringComparison.Ordinal))
            {
                return word.Length;
            }
        }

        return before.Length > 1 && before[^1] == '报' && char.IsLetter(before[^2]) && !Nouns.Contains(before[^2], StringComparison.Ordinal) ? 1 : 0;
    }
}
