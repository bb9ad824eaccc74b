using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Procedures;

namespace Taizhang.Ledger.Due;

/// <summary>The dates of one case: its time limits that run, and those written down with its steps.</summary>
internal static class DueOfCases
{
    /// <summary>So long it is still said that something can be done now.</summary>
    private const int MonthsKept = 1;

    public static IEnumerable<DueItem> Of(CaseContent @case, World world, CaseRules rules, DateOnly today)
    {
        var given = new CheckedCase(@case, world, rules, today, NothingAround.Instance, null);
        if (ReadCase.On(@case, world.Catalog, rules, Birth(given), today) is not { } reading)
        {
            return [];
        }

        var subject = given.SubjectKind == EntryKind.Person ? given.NameOf(@case.Subject) : world.Tree.ByCode(@case.Subject)?.Content.Name ?? @case.Subject;
        return (reading.State == CaseState.Open ? Limits(reading, subject, @case.Ref, today).Concat(Written(given, subject)) : [])
            .Concat(EndOfTitle(given, subject));
    }

    private static IEnumerable<DueItem> Limits(CaseReading reading, string subject, string reference, DateOnly today)
    {
        foreach (var next in reading.Next)
        {
            if (next.Latest is { } latest)
            {
                yield return new DueItem(latest.Counted.Day, subject, latest.Rule, $"{next.Step.Name}，最晚{ChineseDay.Of(latest.Counted.Day)}{Note(latest)}。{Lacking(next)}", EntryKind.Case, reference);
            }

            if (next.Earliest is { } earliest && earliest.Counted.Day >= today.AddMonths(-MonthsKept))
            {
                yield return new DueItem(earliest.Counted.Day, subject, earliest.Rule, $"{ChineseDay.Of(earliest.Counted.Day)}起可以{next.Step.Name}{Note(earliest)}。{Lacking(next)}", EntryKind.Case, reference);
            }
        }
    }

    /// <summary>Days that were set for measures, and a rectification's year.</summary>
    private static IEnumerable<DueItem> Written(CheckedCase given, string subject)
    {
        var reference = given.Case.Ref;
        foreach (var step in given.Case.Steps)
        {
            if (CheckedCase.Day(step.Fields, "due") is not { } due)
            {
                continue;
            }

            if (step.Step == "measure" && CheckedCase.Day(step.Fields, "done") is null && given.Rules.IsOn("R-22-02"))
            {
                yield return new DueItem(due, subject, "R-22-02", $"整顿措施“{CheckedCase.Text(step.Fields, "task")}”到期。", EntryKind.Case, reference);
            }

            if (step.Step == "measured" && given.Case.Step("verified") is null && given.Rules.IsOn("R-23-02"))
            {
                yield return new DueItem(due, subject, "R-23-02", $"问题“{CheckedCase.Text(given.Case.Fields, "description")}”整改到期。", EntryKind.Case, reference);
            }
        }

        if (given.Case.Procedure == "rectification" && given.Case.Step("found") is { } found && given.Case.Step("accepted") is null && given.Rules.IsOn("R-22-05"))
        {
            yield return new DueItem(found.Date.AddMonths(given.Rules.Whole("R-22-05", "months")), subject, "R-22-05", "列入整顿满一年，还没有登记验收销号。", EntryKind.Case, reference);
        }
    }

    /// <summary>A title that is held and has a last day, whatever its case is waiting for.</summary>
    private static IEnumerable<DueItem> EndOfTitle(CheckedCase given, string subject) =>
        given.Case.Procedure == "title" && given.Rules.IsOn("R-41-06") && TitleChecks.IsHeldOn(given.Case, given.Today) && TitleChecks.ValidTo(given) is { } end
            ? [new DueItem(end, subject, "R-41-06", $"“{CheckedCase.Text(given.Case.Fields, "honour")}”到复核期。", EntryKind.Case, given.Case.Ref)]
            : [];

    private static string Note(StepBound bound) => bound.Counted switch
    {
        { Provisional: true } => "（暂按普通工作日算）",
        { Clamped: true } => "（按月底算，待核实）",
        _ => "",
    };

    /// <summary>Said only of a case whose papers are kept in this ledger.</summary>
    private static string Lacking(NextStep next) => next.Missing.Count == 0 || next.Ready.Count == 0 ? "" : $"还缺{ChineseDay.Number(next.Missing.Count)}样。";

    private static DateOnly? Birth(CheckedCase given) => (given.World.Counted(EntryKind.Person, given.Case.Subject) as PersonContent)?.Birth;

    /// <summary>No date of a case hangs on other entries.</summary>
    private sealed class NothingAround : CaseSurroundings
    {
        public static readonly NothingAround Instance = new();

        public override IReadOnlyList<Content> About(EntryKind kind, string reference) => [];

        public override IReadOnlyList<Content> OfFamily(EntryKind kind, string family, long home) => [];
    }
}
