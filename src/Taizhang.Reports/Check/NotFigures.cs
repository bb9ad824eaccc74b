using Taizhang.Prose.Claims;

namespace Taizhang.Reports.Check;

/// <summary>Why something is not compared, in the words of the desk.</summary>
internal static class NotFigures
{
    private const string Decoy = "decoy:";

    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["date"] = "日期",
        ["ordinal"] = "序数",
        ["enumerator"] = "序号",
        ["document_number"] = "文号",
        ["code"] = "编号",
        ["page"] = "页码",
        ["formula"] = "算式",
        ["phone"] = "电话号码",
        ["age"] = "年龄",
        ["duration"] = "时长",
        ["standing"] = "年限",
        ["grade"] = "等级",
        ["norm"] = "制度要求",
        ["slogan"] = "提法",
        ["article"] = "习惯说法",
        ["idiom"] = "习惯说法",
        ["name"] = "名称",
        ["masked_name"] = "被遮盖的名称",
        ["masked_word"] = "被遮盖的文字",
        ["vague"] = "大概的说法",
        ["fraction"] = "分数",
        ["share"] = "占比",
    };

    public static string Of(string reason) => Kinds.TryGetValue(reason, out var kind) ? $"{kind}，不是统计数。" : "不是统计数。";

    /// <summary>What a decoy that won counts; null where none did.</summary>
    public static string? DecoyOf(Claim claim) => claim.Reason.StartsWith(Decoy, StringComparison.Ordinal) ? claim.Reason[Decoy.Length..] : null;
}
