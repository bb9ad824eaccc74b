using System.Data.Common;
using Taizhang.Catalog;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.Procedures;
using Taizhang.Ledger.Rules;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Periods;

/// <summary>A span of days that is locked, or was until it was opened again.</summary>
/// <param name="LockedAt">In milliseconds since 1970.</param>
internal sealed record LockedPeriod(PeriodContent Days, bool IsLocked, long LockedAt, string LockedBy);

/// <summary>
/// Every period an office has ever locked. While one is locked, nothing that lies in it can be entered, amended or made
/// void; of one that was opened again it is still known that what came later came later (期后登记).
/// </summary>
internal sealed class LockedPeriods(IReadOnlyList<LockedPeriod> all)
{
    /// <summary>The kind stands in the text: a database that is given it each time weighs the question anew for every record.</summary>
    private static readonly string Sql =
        $"SELECT r.content, e.status, r.entered_at, r.entered_by FROM {Tables.Entry.Name} e JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = 1 WHERE e.kind IN ({SqlText.Numbers([(int)EntryKind.Period])}) ORDER BY e.id";

    public static LockedPeriods Of(DutyCatalog catalog, WriteSession session) => new(Ask(catalog, session).Rows);

    /// <summary>The periods, wanted later.</summary>
    public static Answer<LockedPeriod> Ask(DutyCatalog catalog, WriteSession session) => session.Ask(Sql, row => Read(catalog, row));

    public static LockedPeriods Of(DutyCatalog catalog, ReadSession session) => new(session.Read(Sql, row => Read(catalog, row)));

    public bool IsEmpty => all.Count == 0;

    /// <summary>Why the change cannot be made; null when nothing in a locked period changes by it.</summary>
    /// <param name="before">What the entry says now; null for a new one.</param>
    /// <param name="after">What it is to say; null when it is made void.</param>
    public Refusal? Refuse(Content? before, Content? after, DutyCatalog catalog, OrganisationTree tree, string where)
    {
        if (IsEmpty)
        {
            return null;
        }

        var changed = DatedParts(before, catalog).ToHashSet();
        changed.SymmetricExceptWith(DatedParts(after, catalog));
        var locked = all.FirstOrDefault(period => period.IsLocked && changed.Any(part => Covers(period, part.Organisation, part.Day, tree)));
        return locked is null
            ? null
            : new Refusal("period-locked", where, $"{NameOf(locked.Days)}的数据已经锁定（{ChineseDay.Of(DayOf(locked.LockedAt))}，{locked.LockedBy}）。", "要改请先解除锁定并写明原因；已定稿的报告不会变。");
    }

    /// <summary>The first day on which the record's period had been locked before the record was entered; null when it never had.</summary>
    public DateOnly? LockedBefore(RecordContent record, OrganisationTree tree, long enteredAt)
    {
        foreach (var period in all)
        {
            if (period.LockedAt < enteredAt && Covers(period, record.Organisation, record.Date, tree))
            {
                return DayOf(period.LockedAt);
            }
        }

        return null;
    }

    /// <summary>True when some period, locked or opened again, holds the record.</summary>
    public bool Concerns(RecordContent record, OrganisationTree tree) => LockedBefore(record, tree, long.MaxValue) is not null;

    /// <summary>2022年 for a whole year, else its first and last day.</summary>
    public static string NameOf(PeriodContent period) =>
        period.From == new DateOnly(period.From.Year, 1, 1) && period.To == new DateOnly(period.From.Year, 12, 31)
            ? FormattableString.Invariant($"{period.From.Year}年")
            : $"{ChineseDay.Of(period.From)}至{ChineseDay.Of(period.To)}";

    /// <summary>What the content says about single days: a record as a whole, each step of a case, the ends of a role.</summary>
    private static IEnumerable<(string Organisation, DateOnly Day, string Said)> DatedParts(Content? content, DutyCatalog catalog)
    {
        switch (content)
        {
            case RecordContent record:
                return record.AllBodies.Append(record.Organisation).Distinct().Select(body => (body, record.Date, CanonicalText.Of(record, catalog)));
            case CaseContent @case:
                return @case.Steps.Select(step => (@case.Organisation, step.Date, CanonicalText.Of(@case with { Steps = [step] }, catalog)));
            case RoleContent role:
                return [(role.Organisation, role.From, role.RoleKind), .. role.To is { } to ? [(role.Organisation, to, "")] : Array.Empty<(string, DateOnly, string)>()];
            default:
                return [];
        }
    }

    private static bool Covers(LockedPeriod period, string organisation, DateOnly day, OrganisationTree tree) =>
        period.Days.From <= day && day <= period.Days.To
        && tree.ByCode(organisation) is { } body
        && tree.PathsOf(body).Any(path => path.Ancestor.Code == period.Days.Organisation && path.During.Contains(day.DayNumber));

    private static DateOnly DayOf(long at) => DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(at).ToOffset(LedgerStore.OfficeOffset).DateTime);

    private static LockedPeriod Read(DutyCatalog catalog, DbDataReader row) => new(
        (PeriodContent)EntryReader.Stored(catalog, EntryKind.Period, row.GetString(0)),
        row.GetInt32(1) != (int)EntryStatus.Void,
        row.GetInt64(2),
        row.GetString(3));
}
