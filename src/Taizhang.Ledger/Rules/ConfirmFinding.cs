using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Taizhang.Catalog.Ledgers;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Store;
using JsonObject = System.Text.Json.Nodes.JsonObject;

namespace Taizhang.Ledger.Rules;

/// <summary>
/// Confirms a finding: somebody has looked, and has a reason why it may stand. From then on it stays quiet, until the
/// rule says something else of the same entry. What needs correcting cannot be confirmed away.
/// </summary>
public static class ConfirmFinding
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Outcome<ImportReport> Run(LedgerStore store, Scope scope, LedgerFinding found, string reason)
    {
        if (found.Finding.Severity == Severity.Error)
        {
            return new Refusal("confirm-error", found.Ref, "这一条需要改正，不能只确认。", "请改正登记的内容。");
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return new Refusal("confirm-reason", found.Ref, "确认要写一句原因。", "例如：档案如此，已核对。");
        }

        using (var session = new ReadSession(store.Dialect))
        {
            if (!SeenEntries.Sees(session, scope, found.Entry))
            {
                return new Refusal("confirm-scope", found.Ref, "没有这条登记。", "请核对编号。");
            }
        }

        var said = new JsonObject
        {
            ["ref"] = RefOf(found, store.Clock.GetUtcNow().ToUnixTimeMilliseconds()),
            ["kind"] = found.Kind.Word(),
            ["of"] = found.Ref,
            ["code"] = found.Finding.Code,
            ["said"] = found.Finding.Message,
            ["reason"] = reason,
        };
        var line = new JsonObject { [EntryKind.Confirmation.Word()] = said };
        return ImportEntries.Run(store, [line.ToJsonString(Plain)], new ImportOptions(KeepGood: false, DryRun: false, Origin: null));
    }

    /// <summary>One confirmation of one thing said; again after it was taken back.</summary>
    private static string RefOf(LedgerFinding found, long at) =>
        string.Create(CultureInfo.InvariantCulture, $"ok-{RowHash.OfText($"{found.Kind}\0{found.Ref}\0{found.Finding.Code}\0{found.Finding.Message}"):x}-{at}");
}

/// <summary>What has been confirmed, asked by entry, rule and what was said.</summary>
internal sealed class Confirmations(LedgerView view)
{
    private readonly Dictionary<(EntryKind Kind, string Ref, string Code, string Said), string> _reasons = view
        .Confirmed()
        .GroupBy(said => (said.OfKind, said.Of, said.Code, said.Said))
        .ToDictionary(same => same.Key, same => same.Last().Reason);

    /// <summary>The finding with the reason for which it was confirmed; one that needs correcting is left as it is.</summary>
    public LedgerFinding Mark(LedgerFinding found) =>
        found.Finding.Severity != Severity.Error && _reasons.TryGetValue((found.Kind, found.Ref, found.Finding.Code, found.Finding.Message), out var reason)
            ? found with { Confirmed = reason }
            : found;
}
