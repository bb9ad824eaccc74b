using Taizhang.Catalog;
using Taizhang.Catalog.Ledgers;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.Procedures;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Entry;

/// <summary>
/// A body cannot be made to begin later or end earlier than work of it that counts: the rule that keeps such work a draft
/// when it is entered (R-13-15) would otherwise hold it back when the same books are read in again.
/// </summary>
internal static class WorkOutsideLife
{
    private const string Rule = "R-13-15";

    /// <summary>More are not named.</summary>
    private const int NamedMax = 3;

    /// <summary>What the entry row says is of the latest version; where an earlier one counts, that one is read.</summary>
    private static readonly string Sql =
        $"SELECT DISTINCT e.ref, r.content FROM {Tables.Entry.Name} e JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = e.counts WHERE e.kind = @p0 AND e.counts > 0 AND (e.from_day < @p1 OR e.from_day > @p2 OR e.revision <> e.counts) AND (e.organisation = @p3 OR EXISTS (SELECT 1 FROM {Tables.Link.Name} l WHERE l.entry = e.id AND l.part = @p4 AND l.target = @p3)) ORDER BY e.ref";

    public static Refusal? Refuse(DutyCatalog catalog, WriteSession session, long id, OrganisationContent before, OrganisationContent after, string where)
    {
        var (was, life) = (new Organisation(id, before, 1).Life, new Organisation(id, after, 1).Life);
        if ((life.From <= was.From && life.To >= was.To) || catalog.RuleInForce(Rule) is not { Severity: Severity.Error })
        {
            return null;
        }

        var named = session
            .Read(Sql, row => (Ref: row.GetString(0), Record: (RecordContent)EntryReader.Stored(catalog, EntryKind.Record, row.GetString(1))), (int)EntryKind.Record, life.From, life.To, id, (int)LinkPart.Body)
            .Where(work => !life.Contains(work.Record.Date.DayNumber) && work.Record.AllBodies.Append(work.Record.Organisation).Contains(after.Ref))
            .Select(work => $"{ChineseDay.Of(work.Record.Date)}的{catalog.Ledgers[work.Record.Ledger].Name}（{work.Ref}）")
            .ToList();
        return named.Count == 0
            ? null
            : new Refusal("organisation-work", where, $"“{after.Name}”在这段时间以外还有{named.Count}条算数的记录：{string.Join("、", named.Take(NamedMax))}{(named.Count > NamedMax ? "等" : "")}。", "请先把它们改到接续的单位或改正日期，再改成立、停用的日期。");
    }
}
