using Taizhang.Catalog.Ledgers;
using Taizhang.Ledger.Rules;

namespace Taizhang.Ledger.Procedures;

/// <summary>The checks of a list of problems (问题清单). What was found and what was solved are two steps, counted apart.</summary>
internal static class ProblemChecks
{
    /// <summary>R-23-01: who verifies is another than who is responsible.</summary>
    public static IEnumerable<Finding> VerifierIsAnother(CheckedCase given)
    {
        var (verifier, responsible) = (CheckedCase.Text(given.Step("verified")?.Step.Fields, "verified_by"), CheckedCase.Text(given.Case.Fields, "responsible"));
        return verifier is not null && verifier == responsible
            ? given.Say("R-23-01", "verified", "核实人和责任人是同一个人。", "请由另一个人核实。")
            : [];
    }

    /// <summary>R-23-02: past its day and not yet verified.</summary>
    public static IEnumerable<Finding> MeasureIsInTime(CheckedCase given) =>
        given.Case.Step("verified") is null && CheckedCase.Day(given.Step("measured")?.Step.Fields, "due") is { } due && due < given.Today
            ? given.Say("R-23-02", "measured", $"完成时限已过{ChineseDay.Of(due)}，还没有登记核实。", "整改完的请登记核实；没有的请写明新的时限。", Severity.Warn)
            : [];

    /// <summary>R-23-03: the same body, domain and person within seven days; the later of the two is asked about.</summary>
    public static IEnumerable<Finding> ProblemIsNotListedTwice(CheckedCase given)
    {
        if (CheckedCase.Text(given.Case.Fields, "responsible") is not { } responsible || given.Step("found") is not { } found)
        {
            return [];
        }

        var days = given.Rules.Whole("R-23-03", "days");
        return given.Others(given.Case.Procedure).Any(other =>
                CheckedCase.Text(other.Fields, "responsible") == responsible
                && CheckedCase.Text(other.Fields, "domain") == CheckedCase.Text(given.Case.Fields, "domain")
                && other.Step("found") is { } before
                && found.Step.Date.DayNumber - before.Date.DayNumber is var apart && apart <= days
                && (apart > 0 || (apart == 0 && string.CompareOrdinal(other.Ref, given.Case.Ref) < 0)))
            ? given.Say("R-23-03", "found", "同一单位、同一领域、同一责任人七天内已经列过一个问题。", "是同一个问题的，请只留一条。", Severity.Warn)
            : [];
    }

    /// <summary>R-23-04: a problem that concerns several persons is one problem with their number.</summary>
    public static IEnumerable<Finding> OneProblemOfManyPersonsIsOne(CheckedCase given)
    {
        var description = CheckedCase.Text(given.Case.Fields, "description");
        return given.Others(given.Case.Procedure).Any(other => CheckedCase.Text(other.Fields, "description") == description && string.CompareOrdinal(other.Ref, given.Case.Ref) < 0)
            ? given.Say("R-23-04", "description", "同一单位已经列过文字相同的问题。", "一个问题涉及几个人的，请记在一条里，填写涉及人数。", Severity.Hint)
            : [];
    }
}
