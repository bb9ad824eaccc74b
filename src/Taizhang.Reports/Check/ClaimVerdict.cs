namespace Taizhang.Reports.Check;

/// <summary>What the ledger says of one statement of a report.</summary>
public enum ClaimVerdict
{
    /// <summary>一致: true of what the ledger holds.</summary>
    Supported,

    /// <summary>不一致: the link is sure and the ledger says something else.</summary>
    Contradicted,

    /// <summary>台账没有记录: the ledger keeps this figure and holds nothing for it.</summary>
    Unsupported,

    /// <summary>不作核对: a date, a plan, another office's figure; the reason says which.</summary>
    OutOfScope,

    /// <summary>拿不准: it may be one of our figures, and somebody has to look.</summary>
    CannotTell,
}

/// <summary>The words of the contract and those of the desk.</summary>
public static class ClaimVerdicts
{
    /// <summary>In the order in which they are shown: what makes a statement wrong first, what agrees last.</summary>
    public static IReadOnlyList<ClaimVerdict> InOrder { get; } =
        [ClaimVerdict.Contradicted, ClaimVerdict.Unsupported, ClaimVerdict.CannotTell, ClaimVerdict.Supported, ClaimVerdict.OutOfScope];

    public static string Word(this ClaimVerdict verdict) => verdict switch
    {
        ClaimVerdict.Supported => "supported",
        ClaimVerdict.Contradicted => "contradicted",
        ClaimVerdict.Unsupported => "unsupported",
        ClaimVerdict.OutOfScope => "out_of_scope",
        ClaimVerdict.CannotTell => "cannot_tell",
    };

    public static string Name(this ClaimVerdict verdict) => verdict switch
    {
        ClaimVerdict.Supported => "一致",
        ClaimVerdict.Contradicted => "不一致",
        ClaimVerdict.Unsupported => "台账没有记录",
        ClaimVerdict.OutOfScope => "不作核对",
        ClaimVerdict.CannotTell => "拿不准",
    };
}
