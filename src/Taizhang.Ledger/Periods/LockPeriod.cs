using System.Text.Encodings.Web;
using System.Text.Json;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Store;
using JsonObject = System.Text.Json.Nodes.JsonObject;

namespace Taizhang.Ledger.Periods;

/// <summary>
/// Locks a span of days and opens it again. A lock is an entry like every other: entered, kept with who and when, made
/// void with a reason.
/// </summary>
public static class LockPeriod
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string RefsSql = $"SELECT ref, status FROM {Tables.Entry.Name} WHERE kind = @p0 AND organisation = @p1 AND from_day = @p2 AND to_day = @p3 ORDER BY id";

    /// <summary>Locks the days for everything below the organisation. A span that is not over, or is locked already, is refused.</summary>
    public static Outcome<ImportReport> Lock(LedgerStore store, Scope scope, string organisation, DateOnly from, DateOnly to)
    {
        if (to >= store.Today)
        {
            return new Refusal("period-not-over", "", "这段时间还没有过完。", "请在过完以后锁定。");
        }

        var known = Known(store, scope, organisation, from, to);
        if (!known.IsDone)
        {
            return known.Refusals.ToList();
        }

        if (known.Value.Any(period => period.IsLocked))
        {
            return new Refusal("period-locked-already", "", "这段时间已经锁定。", "不用再锁；要改数据，请先解除锁定。");
        }

        var reference = FormattableString.Invariant($"lock-{organisation}-{CanonicalText.Day(from)}-{CanonicalText.Day(to)}-{known.Value.Count + 1}");
        return Enter(store, new JsonObject
        {
            [EntryKind.Period.Word()] = new JsonObject
            {
                ["ref"] = reference,
                ["organisation"] = organisation,
                ["from"] = CanonicalText.Day(from),
                ["to"] = CanonicalText.Day(to),
            },
        });
    }

    /// <summary>Opens the days again, for a reason that stays in the audit trail.</summary>
    public static Outcome<ImportReport> Unlock(LedgerStore store, Scope scope, string organisation, DateOnly from, DateOnly to, string reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return new Refusal("period-reason", "", "解除锁定要写明原因。", "请写一句原因。");
        }

        var known = Known(store, scope, organisation, from, to);
        if (!known.IsDone)
        {
            return known.Refusals.ToList();
        }

        return known.Value.FirstOrDefault(period => period.IsLocked).Ref is { } reference
            ? Enter(store, new JsonObject { ["void"] = new JsonObject { ["ref"] = reference, ["kind"] = EntryKind.Period.Word(), ["reason"] = reason } })
            : new Refusal("period-not-locked", "", "这段时间没有锁定。", "请核对起止日期。");
    }

    private static Outcome<IReadOnlyList<(string Ref, bool IsLocked)>> Known(LedgerStore store, Scope scope, string organisation, DateOnly from, DateOnly to)
    {
        using var session = new ReadSession(store.Dialect);
        if (session.Tree(store).ByCode(organisation) is not { } body || !Browse.SeenEntries.Sees(session, scope, body.Id))
        {
            return new Refusal("organisation-unknown", "", $"没有代码为“{organisation}”的组织。", "请核对代码。");
        }

        return session.Read(RefsSql, row => (row.GetString(0), row.GetInt32(1) != (int)EntryStatus.Void), (int)EntryKind.Period, body.Id, from.DayNumber, to.DayNumber);
    }

    private static Outcome<ImportReport> Enter(LedgerStore store, JsonObject line) =>
        ImportEntries.Run(store, [line.ToJsonString(Plain)], new ImportOptions(KeepGood: false, DryRun: false, Origin: null));
}
