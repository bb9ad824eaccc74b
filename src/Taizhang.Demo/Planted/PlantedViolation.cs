namespace Taizhang.Demo.Planted;

/// <summary>Something in the demo that breaks a rule on purpose, and the finding that names it.</summary>
/// <param name="Code">The rule's code.</param>
/// <param name="Subject">The body or person the finding is about, by name.</param>
/// <param name="Ref">The ref of the entry; for an organisation its code.</param>
public sealed record PlantedViolation(string Code, string Subject, string Ref);
