using Taizhang.Catalog.Procedures;

namespace Taizhang.Ledger.Procedures;

/// <summary>Where a case stands.</summary>
public enum CaseState
{
    Open,

    /// <summary>Its last step is taken.</summary>
    Finished,

    /// <summary>It was left before its end.</summary>
    Left,
}

/// <summary>A case on a day: what was done, by which rules, what comes next and what is still lacking for it.</summary>
/// <param name="Present">The last normal step taken; null where there is none.</param>
/// <param name="Next">The steps that can follow, the first in the procedure's order first.</param>
/// <param name="MayAlso">What can be done besides: an extension, a measure, one more examination, and how the case can be left.</param>
/// <param name="WaysOut">How the case can be left from where it stands: 撤回申请, 转出 …; empty once it is not open.</param>
/// <param name="Remark">Says that the case crosses the day on which new rules took effect; null where it does not.</param>
/// <param name="Unconfirmed">What of the versions that judge it has still to be compared with the official text.</param>
public sealed record CaseReading(
    CaseState State,
    IReadOnlyList<TakenStep> Taken,
    StepDefinition? Present,
    IReadOnlyList<NextStep> Next,
    IReadOnlyList<StepDefinition> MayAlso,
    IReadOnlyList<string> WaysOut,
    string? Remark,
    IReadOnlyList<string> Unconfirmed)
{
    /// <summary>Where the case stands in one word: the stage of its present step, or the step where there are no stages.</summary>
    public string Stage => this switch
    {
        { State: CaseState.Finished } => "已办完",
        { State: CaseState.Left } => "已终止",
        { Present: null } => "未开始",
        { Present: { Stage.Length: > 0 } present } => present.Stage,
        { Present: { } present } => present.Name,
    };
}

/// <summary>A step that can follow.</summary>
/// <param name="Version">The version that will judge it, if it is taken on the day asked or on its earliest day.</param>
/// <param name="Earliest">The first day on which it may be taken; null where no rule sets one.</param>
/// <param name="Latest">The last day; null where no rule sets one.</param>
/// <param name="Missing">What is still lacking (还缺…样).</param>
/// <param name="Ready">Papers that are there already.</param>
public sealed record NextStep(
    StepDefinition Step,
    ProcedureDefinition Version,
    StepBound? Earliest,
    StepBound? Latest,
    IReadOnlyList<MissingItem> Missing,
    IReadOnlyList<string> Ready);

/// <summary>A day that a rule sets for a step.</summary>
/// <param name="Counted">The day, and whether it is 暂按普通工作日算.</param>
public sealed record StepBound(string Rule, CountedDay Counted, DateOnly From, string FromName);

/// <summary>What is lacking.</summary>
public enum MissingKind
{
    /// <summary>A step that has to come first.</summary>
    Step,

    /// <summary>A paper.</summary>
    Document,

    /// <summary>Something to be written down with a step.</summary>
    Detail,
}

/// <param name="Step">The step it belongs to.</param>
/// <param name="ProvidedBy">Who has to bring it.</param>
public sealed record MissingItem(MissingKind Kind, StepDefinition Step, string Name, string ProvidedBy);
