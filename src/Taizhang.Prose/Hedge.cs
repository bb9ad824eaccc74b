namespace Taizhang.Prose;

/// <summary>
/// A word of approximation beside a number. Each has its own meaning (see <see cref="Hedges"/>); 达, 共 and 累计 are none.
/// </summary>
public enum Hedge
{
    None,

    /// <summary>余, 多, 几: more than stated, and less than the next step of its last non-zero digit.</summary>
    Odd,

    /// <summary>超, 逾, 突破: more than stated.</summary>
    Over,

    /// <summary>近: less than stated, at least 95 % of it.</summary>
    Nearly,

    /// <summary>约: within 5 % of it.</summary>
    About,

    /// <summary>左右, 上下: within 5 % of it.</summary>
    Around,

    /// <summary>以上, 不少于: the number itself or more.</summary>
    AtLeast,

    /// <summary>以下, 以内, 不超过: the number itself or less.</summary>
    AtMost,
}
