using Taizhang.Catalog.Ledgers;

namespace Taizhang.Catalog.Loading;

/// <summary>What a sheet cannot know by itself: that its fields exist and that what it works out can be worked out.</summary>
internal static class SheetChecks
{
    /// <summary>What happened is stated, never offered: a sheet that brings it along would make minutes of meetings nobody held.</summary>
    private static readonly HashSet<string> NeverDefaults = ["date", "to", "present", "absent", "audience", "participants", "beneficiaries", "amount"];

    public static void Run(YamlPlace place, LedgerDefinition ledger, SheetDefinition sheet, CatalogDraft draft, Problems problems)
    {
        var known = ledger.Fields.Select(field => field.Id).Concat(CatalogChecks.RecordFields).ToHashSet();
        var named = sheet.Header.Concat(sheet.ColumnIds).Concat(sheet.Defaults.Keys).Concat(sheet.Sums).Concat(sheet.Keys)
            .Concat(sheet.Derived.Select(derived => derived.Field)).Concat(sheet.Derived.SelectMany(derived => derived.Operands))
            .Concat(new[] { sheet.Round, sheet.RowName, sheet.Splits, sheet.Roll?.Field }.OfType<string>());
        foreach (var id in named.Where(id => !known.Contains(id)).Distinct())
        {
            problems.Add(place, $"台账“{ledger.Name}”没有字段“{id}”。", "请改成已有的字段，或先加上这个字段。");
        }

        foreach (var id in sheet.Defaults.Keys.Where(NeverDefaults.Contains))
        {
            problems.Add(place, $"“{sheet.Name}”预先填了“{id}”。", "日期、到场人数、金额这些已发生的事只能由登记的人填，请去掉。");
        }

        foreach (var id in sheet.Derived.Select(derived => derived.Field).Append(sheet.Round ?? "").Where(id => id.Length > 0 && ledger.Field(id) is { Type: not FieldType.Whole }))
        {
            problems.Add(place, $"“{sheet.Name}”要算出的“{id}”不是整数字段。", "请改成整数字段。");
        }

        if (sheet.Round is not null && (sheet.Header.Count == 0 || ledger.Field(sheet.Header[0]) is not { Type: FieldType.Topic or FieldType.Outside or FieldType.Organisation }))
        {
            problems.Add(place, $"“{sheet.Name}”不知道轮次按什么编。", "请把专题（或外部单位、组织）写在 header 的第一项。");
        }

        foreach (var role in new[] { sheet.Roll?.RoleKind, sheet.Roll?.Less }.OfType<string>().Where(role => draft.RoleKinds.All(known => known.Value.Id != role)))
        {
            problems.Add(place, $"“{sheet.Name}”用到的身份“{role}”不存在。", "请改成 role-kinds 里有的身份。");
        }

        CheckRegister(place, ledger, sheet, draft, problems);
        if (sheet.Rows == SheetRows.People && sheet.ColumnIds.All(id => ledger.Field(id) is not { Type: FieldType.Person }))
        {
            problems.Add(place, $"“{sheet.Name}”的行是人，却没有人员这一列。", "请在 columns 里写一个人员字段。");
        }
    }

    private static void CheckRegister(YamlPlace place, LedgerDefinition ledger, SheetDefinition sheet, CatalogDraft draft, Problems problems)
    {
        if ((sheet.Rows == SheetRows.Register) != (sheet.Register is not null))
        {
            problems.Add(place, $"“{sheet.Name}”的行和名录对不上。", "rows: register 和 register: { ledger: … } 要同时写。");
            return;
        }

        if (sheet.Register is not { } register)
        {
            return;
        }

        if (draft.Ledgers.LastOrDefault(other => other.Value.Id == register.Ledger)?.Value is not { } kept)
        {
            problems.Add(place, $"“{sheet.Name}”的名录“{register.Ledger}”不是台账。", "请改成目录里有的台账编号。");
            return;
        }

        foreach (var id in register.Where.Keys.Concat(register.Copies).Where(id => kept.Field(id) is null).Concat(register.Copies.Where(id => ledger.Field(id) is null)).Distinct())
        {
            problems.Add(place, $"“{sheet.Name}”用到的字段“{id}”，名录“{kept.Name}”或台账“{ledger.Name}”里没有。", "请改成两边都有的字段。");
        }
    }
}
