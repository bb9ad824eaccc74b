using Taizhang.Catalog.Ledgers;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.People;
using Taizhang.Ledger.Records;
using Taizhang.Ledger.Rules;

namespace Taizhang.Ledger.Procedures;

/// <summary>The checks of member development (发展党员) that are more than days and votes. What was not written down is asked for by the gate, not here.</summary>
internal static class MembershipChecks
{
    internal const string QuotaLedger = "development-quota";

    /// <summary>R-51-03: activists are decided by the committee, or by the meeting of a branch that has none.</summary>
    public static IEnumerable<Finding> ActivistIsDecidedByTheCommittee(CheckedCase given) =>
        given.Step("activist") is { } step && CheckedCase.Text(step.Step.Fields, "decided_by") == "其他"
            ? given.Say("R-51-03", "activist", "入党积极分子不是由支委会（没有支委会的由支部大会）研究决定的。", "请核对由谁决定。")
            : [];

    /// <summary>R-51-05: one or two mentors, full members on that day.</summary>
    public static IEnumerable<Finding> MentorsAreFullMembers(CheckedCase given)
    {
        if (given.Step("mentors") is not { } step || CheckedCase.Texts(step.Step.Fields, "mentors") is not { Count: > 0 } mentors)
        {
            return [];
        }

        var (least, most) = (given.Rules.Whole("R-51-05", "min"), given.Rules.Whole("R-51-05", "max"));
        var count = mentors.Count < least || mentors.Count > most
            ? given.Say("R-51-05", "mentors", $"培养联系人有{ChineseDay.Number(mentors.Count)}名，应是{ChineseDay.Number(least)}至{ChineseDay.Number(most)}名。", "请核对名单。")
            : [];
        return count.Concat(NotFull(given, "R-51-05", "mentors", mentors, step.Step.Date, "培养联系人"));
    }

    /// <summary>R-51-09: two introducers, full members, not the person, not restricted.</summary>
    public static IEnumerable<Finding> IntroducersAreTwoFullMembers(CheckedCase given)
    {
        if (given.Step("introducers") is not { } step || CheckedCase.Texts(step.Step.Fields, "introducers") is not { Count: > 0 } introducers)
        {
            return [];
        }

        var wanted = given.Rules.Whole("R-51-09", "count");
        var findings = new List<Finding>();
        if (introducers.Count != wanted)
        {
            findings.AddRange(given.Say("R-51-09", "introducers", $"入党介绍人有{ChineseDay.Number(introducers.Count)}名，应是{ChineseDay.Number(wanted)}名。", "请核对名单。"));
        }

        if (introducers.Contains(given.Case.Subject))
        {
            findings.AddRange(given.Say("R-51-09", "introducers", "本人不能做自己的入党介绍人。", "请改正名单。"));
        }

        if (CheckedCase.Flag(step.Step.Fields, "unrestricted") == false)
        {
            findings.AddRange(given.Say("R-51-09", "introducers", "入党介绍人受留党察看等限制，不能做介绍人。", "请另定介绍人。"));
        }

        return findings.Concat(NotFull(given, "R-51-09", "introducers", [.. introducers.Where(person => person != given.Case.Subject)], step.Step.Date, "入党介绍人"));
    }

    /// <summary>R-51-12: three days or twenty-four hours; either is enough.</summary>
    public static IEnumerable<Finding> TrainingIsLongEnough(CheckedCase given)
    {
        var fields = given.Step("training")?.Step.Fields;
        var (days, hours) = (CheckedCase.Amount(fields, "days"), CheckedCase.Amount(fields, "hours"));
        var (wantedDays, wantedHours) = (given.Rules.Whole("R-51-12", "days"), given.Rules.Whole("R-51-12", "hours"));
        return (days is null && hours is null) || days >= wantedDays * 100 || hours >= wantedHours * 100
            ? []
            : given.Say("R-51-12", "training", $"短期集中培训不到{ChineseDay.Number(wantedDays)}天，也不到{ChineseDay.Number(wantedHours)}个学时。", "请核对天数和学时；确实不够的，请补训。");
    }

    /// <summary>R-51-14: who leaves the unit within three months is not taken in here.</summary>
    public static IEnumerable<Finding> WhoLeavesSoonIsNotProcessed(CheckedCase given)
    {
        var step = given.Step("branch-meeting") ?? given.Step("pre-review");
        return step is not null && CheckedCase.Day(given.Case.Fields, "leaving_on") is { } leaving && leaving >= step.Step.Date && leaving <= step.Step.Date.AddMonths(given.Rules.Whole("R-51-14", "months"))
            ? given.Say("R-51-14", step.Step.Step, $"本人预计{ChineseDay.Of(leaving)}离开本单位，不到三个月，一般不办理接收。", "请确认是否由新单位接续办理。")
            : [];
    }

    /// <summary>R-51-17: two and more are discussed and voted on one by one.</summary>
    public static IEnumerable<Finding> EachIsVotedOnAlone(CheckedCase given) =>
        given.Step("branch-meeting")?.Step.Fields is { } fields && CheckedCase.Amount(fields, "candidates") > 1 && CheckedCase.Flag(fields, "one_by_one") != true
            ? given.Say("R-51-17", "branch-meeting", "同场讨论两人以上，没有写是逐个讨论、逐个表决。", "每人一次讨论、一次表决，请确认。", Severity.Hint)
            : [];

    /// <summary>R-51-21.</summary>
    public static IEnumerable<Finding> ExtensionIsOnceAndSixToTwelveMonths(CheckedCase given)
    {
        var extensions = given.Days.Taken.Where(step => step.Step.Step == "extended" && step.Checked).ToList();
        var (least, most) = (given.Rules.Whole("R-51-21", "min-months"), given.Rules.Whole("R-51-21", "max-months"));
        var tooOften = extensions.Count > given.Rules.Whole("R-51-21", "times")
            ? given.Say("R-51-21", "extended", "预备期只能延长一次。", "请核对；延长后仍不具备条件的，应取消预备党员资格。")
            : [];
        return tooOften.Concat(
            from step in extensions
            let months = CheckedCase.Amount(step.Step.Fields, "months") ?? 0
            where months < least || months > most
            from finding in given.Say("R-51-21", "extended", $"预备期延长了{ChineseDay.Number(months)}个月，应在{ChineseDay.Number(least)}至{ChineseDay.Number(most)}个月之间。", "请核对延长的月数。")
            select finding);
    }

    /// <summary>R-51-25, local.</summary>
    public static IEnumerable<Finding> RelativesOfCadresAreFiled(CheckedCase given) =>
        CheckedCase.Flag(given.Case.Fields, "near_relative") == true && given.Step("pre-review") is not null && CheckedCase.Text(given.Case.Fields, "near_relative_filed") is null
            ? given.Say("R-51-25", "near_relative_filed", "村“两委”班子成员近亲属入党，没有县级备案文号。", "请报县委组织部备案后填写文号。")
            : [];

    /// <summary>R-51-26: a spoiled form is replaced by one of another number. That no two persons share one is told by the duplicate key.</summary>
    public static IEnumerable<Finding> SpoiledNumberIsNotUsedAgain(CheckedCase given) =>
        given.Step("application-book")?.Step.Fields is { } fields && CheckedCase.Text(fields, "number") is { } number && number == CheckedCase.Text(fields, "spoiled_number")
            ? given.Say("R-51-26", "application-book", "作废的志愿书编号又用了一次。", "请换一本新的志愿书，填写新的编号。")
            : [];

    /// <summary>R-51-27: once the papers of a case are kept here, those of a step lie there before the next. Whoever keeps them elsewhere is told nothing.</summary>
    public static IEnumerable<Finding> PapersLieThereBeforeTheNextStep(CheckedCase given)
    {
        var there = given.Days.Taken.Where(step => step.Checked).ToList();
        if (there.All(step => step.Step.Fields[Catalog.Procedures.StepDefinition.DocumentsField] is null))
        {
            return [];
        }

        return from step in there.Take(there.Count - 1).DistinctBy(step => step.Step.Step)
               let have = there.Where(other => other.Step.Step == step.Step.Step).SelectMany(other => CheckedCase.Texts(other.Step.Fields, Catalog.Procedures.StepDefinition.DocumentsField)).ToHashSet()
               let lacking = step.Definition.Documents.Where(document => document.Required && !have.Contains(document.Name)).Select(document => document.Name).ToList()
               where lacking.Count > 0
               from finding in given.Say("R-51-27", step.Step.Step, $"“{step.Definition.Name}”还缺{ChineseDay.Number(lacking.Count)}样：{string.Join("、", lacking)}。", "请备齐后勾选，可打印缺件清单给支部。", Severity.Hint)
               select finding;
    }

    /// <summary>
    /// R-51-40: not more than issued are accepted in a year, by the branch and by every body above it that was given a
    /// number. Those accepted later in the year are the ones too many.
    /// </summary>
    public static IEnumerable<Finding> NotMoreThanTheQuotaAreAccepted(CheckedCase given)
    {
        if (given.Step("approved") is not { } approved || given.World.Tree.ByCode(given.Case.Organisation) is not { } branch)
        {
            return [];
        }

        var (day, home) = (approved.Step.Date, given.World.Tree.HomeOn(branch.Id, approved.Step.Date.DayNumber));
        return from quota in given.Around.OfFamily(EntryKind.Record, QuotaLedger, home).OfType<RecordContent>()
               where CheckedCase.Amount(quota.Fields, "year") == day.Year
               let body = given.World.Tree.ByCode(quota.Organisation)
               where body is not null && Below(given.World.Tree, branch, body.Id, day)
               let issued = Places(quota)
               where 1 + AcceptedBefore(given, body.Id, home, day) > issued
               from finding in given.Say("R-51-40", "approved", $"{body.Content.Name}{ChineseDay.Number(day.Year)}年计划{ChineseDay.Number(issued)}名，加上这一名就超过了。", "请核对审批日期和下达、调整的计划。")
               select finding;
    }

    /// <summary>How many a plan lets in: as issued, or as adjusted later.</summary>
    internal static long Places(RecordContent quota) => CheckedCase.Amount(quota.Fields, "adjusted") ?? CheckedCase.Amount(quota.Fields, "issued") ?? 0;

    private static int AcceptedBefore(CheckedCase given, long body, long home, DateOnly day) => given.Around
        .OfFamily(EntryKind.Case, "membership", home)
        .OfType<CaseContent>()
        .Where(other => other.Ref != given.Case.Ref && other.Step("approved") is { } approved && approved.Date.Year == day.Year
            && (approved.Date < day || (approved.Date == day && string.CompareOrdinal(other.Ref, given.Case.Ref) < 0)))
        .Count(other => given.World.Tree.ByCode(other.Organisation) is { } branch && Below(given.World.Tree, branch, body, day));

    private static bool Below(OrganisationTree tree, Organisation organisation, long body, DateOnly day) =>
        tree.PathsOf(organisation).Any(path => path.Ancestor.Id == body && path.During.Contains(day.DayNumber));

    private static IEnumerable<Finding> NotFull(CheckedCase given, string code, string place, IReadOnlyList<string> people, DateOnly day, string role) =>
        from person in people
        let status = given.StandingOf(person).On(day)
        where status != PartyStatus.Full
        from finding in status == PartyStatus.Probationary
            ? given.Say(code, place, $"{role}{given.NameOf(person)}在{ChineseDay.Of(day)}还是预备党员。", "请改由正式党员担任。")
            : given.Say(code, place, $"花名册里{given.NameOf(person)}在{ChineseDay.Of(day)}不是党员。", "请核对花名册；是外支部党员的，请先登记身份。", Severity.Warn)
        select finding;
}
