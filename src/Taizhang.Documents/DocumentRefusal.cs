namespace Taizhang.Documents;

/// <summary>Why a file is not taken, in words its owner can act on.</summary>
/// <param name="Code">Stable name of the refusal; a retired one is never used again.</param>
/// <param name="Where">The part of the file it lies in, or empty for the file as a whole.</param>
/// <param name="Message">What happened, one Chinese sentence.</param>
/// <param name="Next">What to do about it, one Chinese sentence.</param>
public sealed record DocumentRefusal(string Code, string Where, string Message, string Next);
