namespace Taizhang.Prose.Quantities;

internal enum TokenKind
{
    Arabic,
    Chinese,

    /// <summary>A mark alone: <c>**</c>, <c>XX</c>.</summary>
    Mark,

    /// <summary>A mark of which digits were left over: <c>**8</c>, <c>20**</c>.</summary>
    PartMark,

    /// <summary>若干.</summary>
    Some,
}

/// <summary>Something that looks like a number, before anything is known of what stands around it.</summary>
/// <param name="InnerHedge">余, 多 or 几 between the digits and 万: 280余万.</param>
internal readonly record struct NumberToken(TokenKind Kind, TextSpan Span, decimal? Low, decimal? High, TextSpan? InnerHedge)
{
    public bool IsMark => Kind is TokenKind.Mark or TokenKind.PartMark or TokenKind.Some;
}
