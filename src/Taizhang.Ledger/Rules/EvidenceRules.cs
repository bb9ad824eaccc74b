using Taizhang.Catalog.Rules;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Rules;

/// <summary>Hints about files beside a record. A record without any is as good as every other and counts all the same.</summary>
internal static class EvidenceRules
{
    private static readonly string WithFilesSql = $"SELECT DISTINCT entry FROM {Tables.Evidence.Name}";

    public static readonly (string Code, LedgerCheck Check)[] OfTheLedger =
    [
        ("R-63-04", (view, rule) => WithoutFiles(view, rule, rule.Texts("actions"), "更换前后的照片")),
        ("R-84-07", (view, rule) => WithoutFiles(view, rule, [], "照片或签到表")),
    ];

    private static IEnumerable<LedgerFinding> WithoutFiles(LedgerView view, RuleDefinition rule, IReadOnlyList<string> actions, string what)
    {
        var withFiles = view.Session.Read(WithFilesSql, row => row.GetInt64(0)).ToHashSet();
        return view.Records(rule)
            .Where(seen => !withFiles.Contains(seen.Record.Id) && seen.Record.Content.IsOneOf(seen.Reading, "action", actions))
            .Select(seen => view.About(seen.Record, Finding.Of(rule, "", $"这条没有附{what}。", "有的可以补上；没有附件也可以保存。")));
    }
}
