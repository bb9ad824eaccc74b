using Taizhang.Catalog.Ledgers;

namespace Taizhang.Catalog.Procedures;

/// <summary>
/// Staged work (专项工作): a case moves through dated steps. One definition per version of the rules; a step belongs to
/// the version in force on the step's own date.
/// </summary>
/// <param name="Subject">What a case is about: <c>person</c> or <c>organisation</c>.</param>
/// <param name="Fields">What is known of the whole case.</param>
public sealed record ProcedureDefinition(
    string Id,
    string Version,
    string Name,
    DateOnly From,
    DateOnly To,
    string Subject,
    IReadOnlyList<FieldDefinition> Fields,
    IReadOnlyList<StepDefinition> Steps)
{
    /// <summary>The step of that id, or null.</summary>
    public StepDefinition? Step(string id) => Steps.FirstOrDefault(step => step.Id == id);
}

/// <summary>One dated step of a case and what is written down with it.</summary>
/// <param name="Decider">Who decides it, as the regulation names them.</param>
public sealed record StepDefinition(string Id, string Name, string Decider, IReadOnlyList<FieldDefinition> Fields);
