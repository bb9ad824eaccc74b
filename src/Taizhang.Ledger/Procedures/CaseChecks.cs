using Taizhang.Catalog.Ledgers;
using Taizhang.Ledger.Rules;

namespace Taizhang.Ledger.Procedures;

/// <summary>
/// The checks of a case in the order in which they run. Each is a small pure function; all findings are reported. What
/// was done before the office kept the case in this ledger is 未核 and finds nothing.
/// </summary>
public static class CaseChecks
{
    /// <summary>For which procedure; null for every one.</summary>
    private static readonly (string? Procedure, Func<CheckedCase, IEnumerable<Finding>> Check)[] InOrder =
    [
        (null, StepChecks.StepsComeInTheirOrder),
        (null, StepChecks.StepsKeepTheirTimes),
        (null, StepChecks.WhatComesAgainComesInTime),
        (null, StepChecks.CaseIsLeftWhereItCanBe),
        (null, StepChecks.NothingLiesInTheFuture),
        (null, VoteChecks.MoreThanHalfCameAndAgreed),
        (null, CaseIsNotEnteredTwice),
        ("membership", MembershipChecks.ActivistIsDecidedByTheCommittee),
        ("membership", MembershipChecks.MentorsAreFullMembers),
        ("membership", MembershipChecks.IntroducersAreTwoFullMembers),
        ("membership", MembershipChecks.TrainingIsLongEnough),
        ("membership", MembershipChecks.WhoLeavesSoonIsNotProcessed),
        ("membership", MembershipChecks.EachIsVotedOnAlone),
        ("membership", MembershipChecks.ExtensionIsOnceAndSixToTwelveMonths),
        ("membership", MembershipChecks.RelativesOfCadresAreFiled),
        ("membership", MembershipChecks.SpoiledNumberIsNotUsedAgain),
        ("membership", MembershipChecks.PapersLieThereBeforeTheNextStep),
        ("membership", MembershipChecks.NotMoreThanTheQuotaAreAccepted),
        ("star-rating", StarChecks.StarFollowsFromThePoints),
        ("star-rating", StarChecks.WeakBranchHasNoBetterStar),
        ("star-rating", StarChecks.ChangeOfStarsHasItsReason),
        ("rectification", RectificationChecks.CaseHasCriteriaAndLeader),
        ("rectification", RectificationChecks.MeasuresHaveTheirDay),
        ("rectification", RectificationChecks.CountyAcceptsIt),
        ("rectification", RectificationChecks.RelapseIsTold),
        ("rectification", RectificationChecks.CaseIsNotOpenTooLong),
        ("problem", ProblemChecks.VerifierIsAnother),
        ("problem", ProblemChecks.MeasureIsInTime),
        ("problem", ProblemChecks.ProblemIsNotListedTwice),
        ("problem", ProblemChecks.OneProblemOfManyPersonsIsOne),
        ("title", TitleChecks.IssuerHasTheLevel),
        ("title", TitleChecks.TitleHasItsDocument),
        ("title", TitleChecks.DocumentIsOfTheLevel),
        ("title", TitleChecks.SubjectSuitsTheHonour),
        ("title", TitleChecks.LowerTitleIsHeldFirst),
        ("title", TitleChecks.TermIsNotOver),
        ("title", TitleChecks.NegativeListIsTold),
        ("medal", MedalChecks.PersonIsAliveWhenAwarded),
        ("medal", MedalChecks.DatesOfFileAndSystemAgree),
        ("medal", MedalChecks.FiftyYearsAreReached),
    ];

    public static IReadOnlyList<Finding> Run(CheckedCase given) =>
        [.. InOrder.Where(check => check.Procedure is null || check.Procedure == given.Case.Procedure).SelectMany(check => check.Check(given))];

    /// <summary>The duplicate keys of the catalog, R-51-26 and R-55-02 among them.</summary>
    private static IEnumerable<Finding> CaseIsNotEnteredTwice(CheckedCase given) => given is { LookAlike: { } other, Version.Duplicate: { } duplicate }
        ? given.Say(duplicate.Rule, "", $"已经登记过一件相同的：{other}。", "是同一件的，请打开那一件；不是的，请核对编号、单位和年度。", Severity.Error)
        : [];
}
