using Taizhang.Catalog.Ledgers;
using Taizhang.Catalog.Ratings;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.People;
using Taizhang.Ledger.Rules;

namespace Taizhang.Ledger.Procedures;

/// <summary>Fifty years in the Party (光荣在党50年), reached by 1 July of the year of award.</summary>
public static class MedalSeniority
{
    /// <summary>The medal was first awarded in this year.</summary>
    public const int FirstYear = 2021;

    private const int Years = 50;

    /// <summary>The last day on which standing may have begun for the award of that year.</summary>
    public static DateOnly LastStart(int year) => new(year - Years, 7, 1);

    /// <summary>The first year in whose award a standing of that day takes part.</summary>
    public static int FirstAward(DateOnly start) => Math.Max(FirstYear, start.Year + Years + (start > new DateOnly(start.Year, 7, 1) ? 1 : 0));

    /// <summary>
    /// From when standing is counted, by the file: the day of conversion where there was probation, the day of joining
    /// where there was none. A file that knows only months gives the first and the last day it can mean.
    /// </summary>
    public static FileDate StartOf(FileDate joined, FileDate? converted, IReadOnlyList<SeniorityPeriod> periods) =>
        new(Start(joined.First, converted?.First, periods), Start(joined.Last, converted?.Last, periods));

    private static DateOnly Start(DateOnly joined, DateOnly? converted, IReadOnlyList<SeniorityPeriod> periods)
    {
        var start = PartyStanding.SeniorityStart(joined, periods);
        return start == joined ? joined : converted ?? start;
    }
}

/// <summary>The checks of medals.</summary>
internal static class MedalChecks
{
    /// <summary>R-55-01: who died before the award is not awarded; the case stays as it is.</summary>
    public static IEnumerable<Finding> PersonIsAliveWhenAwarded(CheckedCase given) =>
        given.Step("awarded") is { } awarded && (given.World.Counted(EntryKind.Person, given.Case.Subject) as PersonContent)?.Died is { } died && died <= awarded.Step.Date
            ? given.Say("R-55-01", "awarded", $"本人{ChineseDay.Of(died)}已去世，{ChineseDay.Of(awarded.Step.Date)}不能颁发。", "请去掉“颁发”，前面的环节保留。")
            : [];

    /// <summary>R-55-03.</summary>
    public static IEnumerable<Finding> DatesOfFileAndSystemAgree(CheckedCase given)
    {
        var (file, system) = (CheckedCase.Text(given.Case.Fields, "joined"), CheckedCase.Text(given.Case.Fields, "system_joined"));
        return file is not null && system is not null && file != system
            ? given.Say("R-55-03", "joined", $"档案写的是{Written(file)}，系统写的是{Written(system)}，待核实。", "请核对入党志愿书和批复，以认定的为准。", Severity.Warn)
            : [];
    }

    /// <summary>As it stands on paper where it is a day or a month.</summary>
    private static string Written(string text) => FileDate.Read(text)?.ToString() ?? text;

    /// <summary>R-55-04 and R-55-05: fifty years by 1 July of the year; a month without a day may give two results.</summary>
    public static IEnumerable<Finding> FiftyYearsAreReached(CheckedCase given)
    {
        if ((given.Step("awarded") ?? given.Step("recommended")) is not { } step || StartOf(given) is not { } start)
        {
            return [];
        }

        var (year, last) = (step.Step.Date.Year, MedalSeniority.LastStart(step.Step.Date.Year));
        if (start.First > last)
        {
            return given.Say("R-55-04", step.Step.Step, $"党龄从{start}算起，到{ChineseDay.Number(year)}年7月1日不满50年，最早在{ChineseDay.Number(MedalSeniority.FirstAward(start.First))}年颁发。", "请核对入党时间和党龄。");
        }

        return start.Last > last
            ? given.Say("R-55-05", step.Step.Step, $"入党时间只记到月，待核实：按{ChineseDay.Of(start.First)}算在{ChineseDay.Number(MedalSeniority.FirstAward(start.First))}年颁发，按{ChineseDay.Of(start.Last)}算在{ChineseDay.Number(MedalSeniority.FirstAward(start.Last))}年颁发。", "请查清是哪一天，或按组织部的意见办理。", Severity.Warn)
            : [];
    }

    /// <summary>By the file where it is written down, else by the roll.</summary>
    private static FileDate? StartOf(CheckedCase given)
    {
        if (FileDate.Read(CheckedCase.Text(given.Case.Fields, "joined")) is { } joined)
        {
            return MedalSeniority.StartOf(joined, FileDate.Read(CheckedCase.Text(given.Case.Fields, "converted")), given.World.Catalog.Seniority);
        }

        return given.StandingOf(given.Case.Subject).Full is { } full ? new FileDate(full, full) : null;
    }
}
