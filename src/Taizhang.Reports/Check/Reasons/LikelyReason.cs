namespace Taizhang.Reports.Check.Reasons;

/// <summary>Something that would make a contradicted statement true, found by trying it.</summary>
/// <param name="Code">Stable: <c>last_year</c>, <c>swapped_digits</c> … as listed in <see cref="LikelyReasons"/>.</param>
/// <param name="Message">What would match, as a sentence; it names no writer.</param>
public sealed record LikelyReason(string Code, string Message);
