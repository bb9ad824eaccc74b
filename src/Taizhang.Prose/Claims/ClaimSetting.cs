namespace Taizhang.Prose.Claims;

/// <summary>Which stretch of time words name.</summary>
public enum PeriodKind
{
    /// <summary>全年, 年内, 本年度: the report's own year.</summary>
    Year,

    /// <summary>今年以来.</summary>
    SoFar,

    /// <summary>上半年 is 1, 下半年 is 2.</summary>
    Half,

    /// <summary>一季度; 0 for 本季度.</summary>
    Quarter,

    /// <summary>3月, 1—6月 and 本月, for which the number is 0; 前10个月 and 前三季度 bear that of the last month.</summary>
    Month,

    /// <summary>本周, 上周, 当天: shorter than a month.</summary>
    Short,

    /// <summary>截至 a day.</summary>
    AsOf,

    /// <summary>累计, without words of time beside it: since a beginning that is not told.</summary>
    Total,

    /// <summary>去年, 上年, 上年度.</summary>
    LastYear,

    /// <summary>去年同期, 同期.</summary>
    SamePeriod,

    /// <summary>上届.</summary>
    LastTerm,

    /// <summary>近年来, 近三年, 历年, 过去的五年: more than a year.</summary>
    Years,
}

/// <summary>Whose figure words name.</summary>
public enum PlaceKind
{
    /// <summary>全镇, 各村: the report's own township or all of its parts.</summary>
    Own,

    /// <summary>One village, by its name.</summary>
    Village,

    /// <summary>机关支部, 镇直单位: one kind of the office's own bodies.</summary>
    Branches,

    /// <summary>有的支部, 个别村: some that are not named.</summary>
    Some,

    /// <summary>全县, 全市, 全省.</summary>
    Wider,
}

/// <summary>How a number is a change and not a level.</summary>
public enum ChangeKind
{
    /// <summary>增加, 增长, 多了.</summary>
    Up,

    /// <summary>减少, 下降, 少了.</summary>
    Down,

    /// <summary>由, 从: the level before.</summary>
    From,

    /// <summary>增至, 降到, 提高到: the level afterwards, which is the level of the period.</summary>
    To,
}

/// <param name="Number">The half, quarter or month; 0 where none is told.</param>
public readonly record struct PeriodWord(PeriodKind Kind, int Number, TextSpan Span);

public readonly record struct PlaceWord(PlaceKind Kind, TextSpan Span);

public readonly record struct ChangeWord(ChangeKind Kind, TextSpan Span);

/// <summary>
/// The words around a claim that say when, where, whether it is done, and whether it is a level: the nearest before the
/// number, in its clause or, of time, at the beginning of its sentence. Spans are UTF-16 spans of the text.
/// </summary>
/// <param name="Plan">计划, 拟, 力争, 下一步 …: not done yet.</param>
public sealed record ClaimSetting(PeriodWord? Period, PlaceWord? Place, TextSpan? Plan, ChangeWord? Change)
{
    public static ClaimSetting None { get; } = new(null, null, null, null);
}
