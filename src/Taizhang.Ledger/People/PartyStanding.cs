using System.Globalization;
using Taizhang.Catalog.Ratings;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Procedures;

namespace Taizhang.Ledger.People;

/// <summary>What a person is in the Party on a day.</summary>
public enum PartyStatus
{
    /// <summary>The ledger knows no membership on that day.</summary>
    None,

    /// <summary>预备党员.</summary>
    Probationary,

    /// <summary>正式党员.</summary>
    Full,
}

/// <summary>
/// A person's standing in the Party on any day, worked out from the roll and from the case by which they joined. The
/// day of joining is that of the branch meeting (R-51-19); Party standing (党龄) begins on the day on which probation
/// expired, lengthened by an extension (R-51-23), or where there was no probation on the day of joining.
/// </summary>
/// <param name="Joined">入党时间; null where the ledger knows of none.</param>
/// <param name="Full">The day from which the person is a full member and Party standing is counted; null while on probation.</param>
/// <param name="Until">The last day of membership; null while it lasts.</param>
public sealed record PartyStanding(DateOnly? Joined, DateOnly? Full, DateOnly? Until)
{
    private const string Member = "member";
    private const string Probationary = "probationary-member";
    private const string Membership = "membership";

    /// <summary>Whoever moves to another unit stays what they are.</summary>
    private const string TransferredOut = "转出";

    /// <summary>In force since 1982: probation lasts one year.</summary>
    private const int ProbationMonths = 12;

    /// <param name="roles">The roles of the person that count.</param>
    /// <param name="cases">The cases about the person that count.</param>
    public static PartyStanding Of(IReadOnlyList<RoleContent> roles, IReadOnlyList<CaseContent> cases, IReadOnlyList<SeniorityPeriod> periods)
    {
        var onRoll = roles.Where(role => role.RoleKind is Member or Probationary).OrderBy(role => role.From).ToList();
        if (cases.FirstOrDefault(known => known.Procedure == Membership && known.Step("approved") is not null && known.Step("branch-meeting") is not null) is { } way)
        {
            return OfCase(way, LastDay(onRoll));
        }

        if (onRoll.Count == 0)
        {
            return new PartyStanding(null, null, null);
        }

        var joined = onRoll[0].From;
        var full = onRoll[0].RoleKind == Probationary
            ? onRoll.FirstOrDefault(role => role.RoleKind == Member)?.From
            : SeniorityStart(joined, periods);
        return new PartyStanding(joined, full, LastDay(onRoll));
    }

    public PartyStatus On(DateOnly day)
    {
        if (Joined is not { } joined || day < joined || day > Until)
        {
            return PartyStatus.None;
        }

        return Full <= day ? PartyStatus.Full : PartyStatus.Probationary;
    }

    /// <summary>Full years of Party standing (党龄) on that day; null where it has not begun.</summary>
    public int? YearsOn(DateOnly day) => Full is { } full && full <= day ? FullYears(full, day) : null;

    /// <summary>From when standing is counted for whoever joined on that day and was converted in time; the day itself where no period is known.</summary>
    public static DateOnly SeniorityStart(DateOnly joined, IReadOnlyList<SeniorityPeriod> periods) =>
        joined.AddMonths(periods.FirstOrDefault(period => period.From <= joined && joined <= period.To)?.ProbationMonths ?? 0);

    /// <summary>Years completed; somebody born or joined on 29 February completes them on 28 February.</summary>
    public static int FullYears(DateOnly from, DateOnly day)
    {
        var years = day.Year - from.Year;
        return from.AddYears(years) > day ? years - 1 : years;
    }

    private static PartyStanding OfCase(CaseContent way, DateOnly? until)
    {
        var joined = way.Step("branch-meeting")?.Date ?? default;
        var extended = way.Steps.Where(step => step.Step == "extended").Sum(step => step.Fields["months"] is Records.FieldValue.Amount months ? (int)months.Value : 0);
        DateOnly? full = way.Step("conversion-approved") is null ? null : joined.AddMonths(ProbationMonths + extended);
        var left = way.Step("cancelled") is { } exit && exit.Fields["kind"] is not Records.FieldValue.Text { Value: TransferredOut } ? exit.Date : (DateOnly?)null;
        return new PartyStanding(joined, full, Earlier(left?.AddDays(-1), until));
    }

    /// <summary>Open as long as one role is.</summary>
    private static DateOnly? LastDay(List<RoleContent> roles) =>
        roles.Count == 0 || roles.Any(role => role.To is null) ? null : roles.Max(role => role.To);

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null ? other : other is null || one < other ? one : other;
}

/// <summary>A date of an old file, which may be known to the month only.</summary>
/// <param name="First">The first day it can mean.</param>
/// <param name="Last">The last day it can mean; the same one where the day is known.</param>
public readonly record struct FileDate(DateOnly First, DateOnly Last)
{
    public bool IsMonthOnly => First != Last;

    /// <summary>Reads 1972-07-01 or 1972-07; null for anything else.</summary>
    public static FileDate? Read(string? text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new FileDate(day, day);
        }

        return DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? new FileDate(month, month.AddMonths(1).AddDays(-1))
            : null;
    }

    public override string ToString() => IsMonthOnly
        ? string.Create(CultureInfo.InvariantCulture, $"{First.Year}年{First.Month}月")
        : ChineseDay.Of(First);
}
