using Taizhang.Catalog.Ledgers;
using Taizhang.Catalog.Procedures;
using Taizhang.Ledger.Rules;

namespace Taizhang.Ledger.Procedures;

/// <summary>
/// The checks of a case in the order in which they run. Each is a small pure function; all findings are reported. What
/// was done before the office kept the case in this ledger is 未核 and finds nothing.
/// </summary>
public static class CaseChecks
{
    /// <summary>For which procedure and which rule; null for every one, and for a check that reports under several.</summary>
    private static readonly (string? Procedure, string? Rule, Func<CheckedCase, IEnumerable<Finding>> Check)[] InOrder =
    [
        (null, null, StepChecks.StepsComeInTheirOrder),
        (null, null, StepChecks.StepsKeepTheirTimes),
        (null, null, StepChecks.WhatComesAgainComesInTime),
        (null, null, StepChecks.CaseIsLeftWhereItCanBe),
        (null, null, StepChecks.NothingLiesInTheFuture),
        (null, null, VoteChecks.MoreThanHalfCameAndAgreed),
        (null, null, CaseIsNotEnteredTwice),
        ("membership", "R-51-03", MembershipChecks.ActivistIsDecidedByTheCommittee),
        ("membership", "R-51-05", MembershipChecks.MentorsAreFullMembers),
        ("membership", "R-51-09", MembershipChecks.IntroducersAreTwoFullMembers),
        ("membership", "R-51-12", MembershipChecks.TrainingIsLongEnough),
        ("membership", "R-51-14", MembershipChecks.WhoLeavesSoonIsNotProcessed),
        ("membership", "R-51-17", MembershipChecks.EachIsVotedOnAlone),
        ("membership", "R-51-21", MembershipChecks.ExtensionIsOnceAndSixToTwelveMonths),
        ("membership", "R-51-25", MembershipChecks.RelativesOfCadresAreFiled),
        ("membership", "R-51-26", MembershipChecks.SpoiledNumberIsNotUsedAgain),
        ("membership", "R-51-27", MembershipChecks.PapersLieThereBeforeTheNextStep),
        ("membership", "R-51-40", MembershipChecks.NotMoreThanTheQuotaAreAccepted),
        ("star-rating", "R-21-01", StarChecks.StarFollowsFromThePoints),
        ("star-rating", "R-21-04", StarChecks.WeakBranchHasNoBetterStar),
        ("star-rating", "R-21-06", StarChecks.ChangeOfStarsHasItsReason),
        ("rectification", "R-22-01", RectificationChecks.CaseHasCriteriaAndLeader),
        ("rectification", "R-22-02", RectificationChecks.MeasuresHaveTheirDay),
        ("rectification", "R-22-03", RectificationChecks.CountyAcceptsIt),
        ("rectification", "R-22-04", RectificationChecks.RelapseIsTold),
        ("rectification", "R-22-05", RectificationChecks.CaseIsNotOpenTooLong),
        ("problem", "R-23-01", ProblemChecks.VerifierIsAnother),
        ("problem", "R-23-02", ProblemChecks.MeasureIsInTime),
        ("problem", "R-23-03", ProblemChecks.ProblemIsNotListedTwice),
        ("problem", "R-23-04", ProblemChecks.OneProblemOfManyPersonsIsOne),
        ("title", "R-41-01", TitleChecks.IssuerHasTheLevel),
        ("title", "R-41-02", TitleChecks.TitleHasItsDocument),
        ("title", "R-41-03", TitleChecks.DocumentIsOfTheLevel),
        ("title", null, TitleChecks.SubjectSuitsTheHonour),
        ("title", "R-71-01", TitleChecks.LowerTitleIsHeldFirst),
        ("title", "R-41-06", TitleChecks.ReviewIsNotPast),
        ("title", "R-71-03", TitleChecks.TermIsNotOver),
        ("title", "R-71-04", TitleChecks.NegativeListIsTold),
        ("medal", "R-55-01", MedalChecks.PersonIsAliveWhenAwarded),
        ("medal", "R-55-03", MedalChecks.DatesOfFileAndSystemAgree),
        ("medal", null, MedalChecks.FiftyYearsAreReached),
    ];

    public static IReadOnlyList<Finding> Run(CheckedCase given) =>
        [
            .. InOrder
                .Where(check => (check.Procedure is null || check.Procedure == given.Case.Procedure) && (check.Rule is null || given.Rules.IsOn(check.Rule)))
                .SelectMany(check => check.Check(given)),
        ];

    /// <summary>The duplicate keys of the catalog, R-51-26 and R-55-02 among them.</summary>
    private static IEnumerable<Finding> CaseIsNotEnteredTwice(CheckedCase given) => given is { LookAlike: { } other, Version.Duplicate: { } duplicate }
        ? given.Say(duplicate.Rule, "", $"已经登记过一件{Same(given, duplicate)}相同的：{other}。", "是同一件的，请打开那一件；不是的，请核对编号、单位和年度。", Severity.Error)
        : [];

    /// <summary>By what two cases are the same, as the desk calls it: 志愿书编号, or 对象、评定年度.</summary>
    private static string Same(CheckedCase given, CaseDuplicate duplicate) => string.Join('、', duplicate.Key.Select(part => part.Split('.') switch
    {
        ["subject"] => "对象",
        [var step, "year"] => $"{given.Version.Step(step)?.Name}年份",
        [var step, var field] => given.Version.Step(step)?.Fields.First(known => known.Id == field).Name,
        _ => given.Version.Fields.First(known => known.Id == part).Name,
    }));
}
