using System.Text.RegularExpressions;
using Taizhang.Prose;

namespace Taizhang.Reports.Check.Inside;

/// <summary>A sentence that says who holds, or applies for, which title.</summary>
/// <param name="Subjects">The names before the word of award, or between 申报 and the title.</param>
/// <param name="Level">The level as printed; empty where none is.</param>
/// <param name="Name">The title as printed, without level and quotation marks.</param>
/// <param name="Span">Level and title.</param>
/// <param name="IsApplication">申报: it is asked for, not held.</param>
internal sealed partial record HonourMention(string Subjects, string Level, string Name, TextSpan Span, bool IsApplication)
{
    /// <summary>Level and title as one reads them.</summary>
    public string Title => Level + Name;

    public static IEnumerable<HonourMention> In(string text) =>
        Award().Matches(text).Select(match => Of(match, isApplication: false)).Concat(Application().Matches(text).Select(match => Of(match, isApplication: true)));

    private static HonourMention Of(Match match, bool isApplication)
    {
        var (level, honour) = (match.Groups["level"], match.Groups["honour"]);
        var start = level.Success && level.Length > 0 ? level.Index : honour.Index;
        return new HonourMention(match.Groups["subjects"].Value.Trim(), level.Value, honour.Value, new TextSpan(start, honour.Index + honour.Length), isApplication);
    }

    private const string LevelAndTitle =
        "(?<level>国家级|全国|省级|市级|县级|镇级|村级)?(?:的)?[“\"‘「]?(?<honour>\\p{IsCJKUnifiedIdeographs}{2,16}?[岗村镇乡户队号兵位手])[”\"’」]?(?:的?(?:荣誉称号|称号|荣誉|创建成果|成果))?(?=[，。；、）)\\n]|$)";

    [GeneratedRegex(
        "(?<=^|[，。；：、\\n])(?<subjects>[^，。；：、\\n]{1,24}?)(?:被评定为|被评为|被命名为|被授予|被确定为|被表彰为|获评为?|荣获|获得|喜获|入选|创成|成功创建|继续保持|继续巩固|保持|巩固)" + LevelAndTitle,
        RegexOptions.Multiline)]
    private static partial Regex Award();

    [GeneratedRegex("申报(?<subjects>[^，。；：\\n0-9]{2,30}?)(?:为|[0-9]{1,2}个|[一二两三四五六七八九十]个)" + LevelAndTitle)]
    private static partial Regex Application();
}
