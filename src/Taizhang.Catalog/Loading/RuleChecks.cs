using Taizhang.Catalog.Ledgers;
using Taizhang.Catalog.Rules;

namespace Taizhang.Catalog.Loading;

/// <summary>What a rule cannot know by itself: that the ledgers and fields it reads are there, and that ledgers name known rules.</summary>
internal static class RuleChecks
{
    /// <param name="recordFields">What every record has besides its ledger's fields.</param>
    public static void Run(CatalogDraft draft, IReadOnlySet<string> recordFields, Problems problems)
    {
        foreach (var (statement, place) in draft.RuleStatements)
        {
            foreach (var reading in statement.Reads)
            {
                CheckReading(statement.Code, reading, place, draft, recordFields, problems);
            }
        }

        foreach (var (ledger, place) in draft.Ledgers)
        {
            if (ledger.DuplicateRule != LedgerDefinition.AnyDuplicate && !draft.Rules.ContainsKey(ledger.DuplicateRule))
            {
                problems.Add(place, $"台账“{ledger.Name}”用到的规则“{ledger.DuplicateRule}”不存在。", "请改成 rules 里有的规则，或先加上这条规则。");
            }

            foreach (var bound in ledger.Rules)
            {
                CheckBound(ledger, bound, place, draft, problems);
            }
        }
    }

    private static void CheckBound(LedgerDefinition ledger, RuleSetting bound, YamlPlace place, CatalogDraft draft, Problems problems)
    {
        if (!draft.Rules.ContainsKey(bound.Code))
        {
            problems.Add(place, $"台账“{ledger.Name}”用到的规则“{bound.Code}”不存在。", "请改成 rules 里有的规则，或先加上这条规则。");
        }

        if (bound.Fields.Count < 2 || (bound.Check == BoundCheck.NotAbove && bound.Fields.Count != 2))
        {
            problems.Add(place, $"台账“{ledger.Name}”的规则 {bound.Code} 要比较的字段个数不对。", "not-above 写两个字段，in-order 写两个以上。");
        }
    }

    private static void CheckReading(string code, RuleReading reading, YamlPlace place, CatalogDraft draft, IReadOnlySet<string> recordFields, Problems problems)
    {
        if (draft.RoleKinds.Any(kind => kind.Value.Id == reading.In) || draft.OrganisationKinds.Any(kind => kind.Value.Id == reading.In))
        {
            return;
        }

        if (FieldsOf(reading.In, draft, recordFields) is not { } known)
        {
            problems.Add(place, $"规则 {code} 要看的“{reading.In}”不存在。", "请改成目录里有的台账、专项工作、身份或组织类别。");
            return;
        }

        foreach (var field in reading.Fields.Values.Where(field => !known.Contains(field)))
        {
            problems.Add(place, $"规则 {code} 要看的字段“{field}”在“{reading.In}”里没有。", "请改成已有的字段，或先加上这个字段。");
        }
    }

    private static HashSet<string>? FieldsOf(string source, CatalogDraft draft, IReadOnlySet<string> recordFields)
    {
        if (draft.Ledgers.LastOrDefault(ledger => ledger.Value.Id == source)?.Value is { } ledger)
        {
            return [.. recordFields, .. ledger.Fields.Select(field => field.Id)];
        }

        var versions = draft.Procedures.Where(procedure => procedure.Value.Id == source).Select(procedure => procedure.Value).ToList();
        return versions.Count == 0
            ? null
            : [.. versions.SelectMany(version => version.Fields.Concat(version.Steps.SelectMany(step => step.Fields)).Select(field => field.Id).Concat(version.Steps.Select(step => step.Id)))];
    }
}
