using System.Globalization;
using Taizhang.Figures.Compute;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Organisations;

namespace Taizhang.Web.Host;

/// <summary>Of which organisation and which days a page speaks: what its address says, else the township and the year.</summary>
public sealed record Asked(Organisation Organisation, Period Period)
{
    public string From => Wording.Shown.Short(Period.From);

    public string To => Wording.Shown.Short(Period.To);

    public string Code => Organisation.Code;

    /// <summary>The same question of the same days a year earlier.</summary>
    public Asked YearBefore => this with { Period = Period.YearBefore };

    public string PlaceName => Organisation.NameOn(Period.To.DayNumber);

    /// <summary>The address's question, or null while the ledger has no organisation. What cannot be read is passed over.</summary>
    public static Asked? Of(OfficeDesk desk, string? from, string? to, string? code)
    {
        var tree = desk.Tree();
        if (desk.Town(tree) is not { } town)
        {
            return null;
        }

        var organisation = (code is null ? null : tree.ByCode(code)) ?? town;
        var year = YearsKept.Shown(desk.Store, desk.Scope, town.Id);
        var (first, last) = (Day(from) ?? new DateOnly(year, 1, 1), Day(to) ?? Until(new DateOnly(year, 12, 31), desk.Today));
        return new Asked(organisation, new Period(first, last < first ? first : last));
    }

    /// <summary>As <see cref="Of"/>, for what is entered month by month: the month that is spoken of last.</summary>
    public static Asked? OfMonth(OfficeDesk desk, string? from, string? to)
    {
        var last = Of(desk, null, null, null)?.Period.To ?? desk.Today;
        var month = new DateOnly(last.Year, last.Month, 1);
        return Of(desk, from ?? Wording.Shown.Short(month), to ?? Wording.Shown.Short(month.AddMonths(1).AddDays(-1)), null);
    }

    /// <summary>A day as addresses and forms write it.</summary>
    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 2200 ? day : null;

    /// <summary>A year that is not over is spoken of as far as it has come.</summary>
    private static DateOnly Until(DateOnly end, DateOnly today) => today.Year == end.Year ? today : end;
}
