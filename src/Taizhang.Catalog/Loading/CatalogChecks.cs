using System.Globalization;
using Taizhang.Catalog.Figures;
using Taizhang.Catalog.Ledgers;
using Taizhang.Catalog.Lexicon;

namespace Taizhang.Catalog.Loading;

/// <summary>What one definition cannot know by itself: that the ids it names exist and that no two say the same.</summary>
internal static class CatalogChecks
{
    /// <summary>At most this many fields are shown at once; the rest lies under 更多内容.</summary>
    private const int FirstFieldsMax = 8;

    /// <summary>What every record has besides its ledger's fields.</summary>
    internal static readonly HashSet<string> RecordFields = ["organisation", "bodies", "date", "to", "title", "home", "days"];

    private static readonly HashSet<string> CaseFields = ["subject", "organisation", "home", "date"];

    private static readonly HashSet<string> RoleFields = ["person", "organisation", "home", "from", "to"];

    private static readonly HashSet<string> OrganisationFields = ["organisation", "home", "opened", "closed"];

    /// <summary>Words too common to name a figure alone.</summary>
    private static readonly HashSet<string> GenericWords = ["活动", "工作", "党员", "群众", "干部", "次数", "学习", "服务"];

    public static void Run(CatalogDraft draft, Problems problems)
    {
        foreach (var ledger in draft.Ledgers)
        {
            CheckLedger(ledger, draft, problems);
        }

        foreach (var (list, named) in draft.OpenLedgers.Select(opened => ("open-ledgers", opened)).Concat(draft.UsualLedgers.Select(usual => ("usual-ledgers", usual)))
            .Where(named => draft.Ledgers.All(ledger => ledger.Value.Id != named.Item2.Value)))
        {
            problems.Add(named.Place, $"{list} 里的“{named.Value}”不是台账。", "请改成目录里有的台账编号。");
        }

        foreach (var usual in draft.UsualOutside.Where(usual => !draft.Levels.Contains(usual.Value.Level)))
        {
            problems.Add(usual.Place, $"“{usual.Value.Name}”的级别“{usual.Value.Level}”没有。", $"可用的级别：{string.Join("、", draft.Levels)}。");
        }

        ProcedureChecks.Run(draft, problems);
        foreach (var figure in draft.Figures)
        {
            CheckFigure(figure, draft, problems);
        }

        CheckTermsDiffer(draft, problems);
        RuleChecks.Run(draft, RecordFields, problems);
    }

    private static void CheckLedger(Placed<LedgerDefinition> placed, CatalogDraft draft, Problems problems)
    {
        var ledger = placed.Value;
        var known = ledger.Fields.Select(field => field.Id).Concat(RecordFields).ToHashSet();
        if (ledger.Fields.Count(field => field.First) > FirstFieldsMax)
        {
            problems.Add(placed.Place, $"台账“{ledger.Name}”首先显示的字段多于{FirstFieldsMax}个。", "请把次要的改为 entry: more。");
        }

        var named = ledger.DuplicateKey.Where(part => part != LedgerDefinition.YearOfDate)
            .Concat(ledger.Rules.SelectMany(rule => rule.Fields))
            .Concat(ledger.Title is null ? [] : [ledger.Title]);
        foreach (var id in named.Where(id => !known.Contains(id)).Distinct())
        {
            problems.Add(placed.Place, $"台账“{ledger.Name}”没有字段“{id}”。", "请改成已有的字段，或先加上这个字段。");
        }

        foreach (var sheet in ledger.Sheets)
        {
            SheetChecks.Run(placed.Place, ledger, sheet, draft, problems);
        }

        foreach (var offered in ledger.Fields.SelectMany(field => field.Offers).Where(kind => draft.OrganisationKinds.All(known => known.Value.Id != kind)).Distinct())
        {
            problems.Add(placed.Place, $"没有组织类别“{offered}”。", "请改成 organisation-kinds 里有的类别。");
        }

        if (ledger.Body is { } body && draft.OrganisationKinds.All(kind => kind.Value.Id != body))
        {
            problems.Add(placed.Place, $"没有组织类别“{body}”。", "请改成 organisation-kinds 里有的类别。");
        }
    }

    private static void CheckFigure(Placed<FigureDefinition> placed, CatalogDraft draft, Problems problems)
    {
        var figure = placed.Value;
        foreach (var rule in figure.Rules)
        {
            if (rule.Sources.Count == 0 && figure.Derivation is null)
            {
                problems.Add(placed.Place, $"{rule.Key} 没有数据来源。", "请写 sources。");
            }

            foreach (var source in rule.Sources)
            {
                CheckSource(rule, source, placed.Place, draft, problems);
            }

            CheckSteps(rule, placed.Place, problems);
        }

        foreach (var key in figure.Rules.GroupBy(rule => rule.Key).Where(same => same.Count() > 1).Select(same => same.Key))
        {
            problems.Add(placed.Place, $"{key} 写了两次。", "请给每种口径不同的编号。");
        }

        foreach (var other in figure.Overlaps.Where(id => draft.Figures.All(known => known.Value.Id != id)))
        {
            problems.Add(placed.Place, $"{figure.Id} 提到的统计数“{other}”不存在。", "请改正 overlaps。");
        }

        foreach (var example in figure.Words.Examples.Where(example => example.Count(c => c == '〔') != 1 || example.Count(c => c == '〕') != 1 || example.IndexOf('〔', StringComparison.Ordinal) + 1 >= example.IndexOf('〕', StringComparison.Ordinal)))
        {
            problems.Add(placed.Place, $"{figure.Id} 的例句“{example}”没有标出一个数。", "请用〔〕标出例句里属于这个统计数的那个数，只标一个。");
        }

        foreach (var term in figure.Words.Terms.Where(term => term.Slots is [[var word]] && GenericWords.Contains(word) && figure.Words.Not.Count == 0))
        {
            problems.Add(placed.Place, $"{figure.Id} 的用语“{term.Text}”太常见。", "请写得更具体，或用 not 排除别的说法。");
        }
    }

    private static void CheckSource(CountingRule rule, FigureSource source, YamlPlace place, CatalogDraft draft, Problems problems)
    {
        if (FieldsOf(source, draft) is not { } known)
        {
            problems.Add(place, $"{rule.Key} 的来源“{source.Id}”不存在。", "请改成目录里有的台账、专项工作、身份或组织类别。");
            return;
        }

        if (source.Kind == SourceKind.Record && draft.Ledgers.Last(ledger => ledger.Value.Id == source.Id).Value.IsPrivate)
        {
            problems.Add(place, $"{rule.Key} 用到的台账“{source.Id}”是个人的。", "个人的台账不做统计，请改用别的来源。");
        }

        if (source.During is { } fact && draft.FactKinds.Count > 0 && draft.FactKinds.All(known => known.Value.Id != fact))
        {
            problems.Add(place, $"{rule.Key} 用到的事实“{fact}”不存在。", "请改成 organisation-facts 里有的。");
        }

        var paths = source.Where.Select(condition => condition.Path)
            .Concat(rule.Counting.Factors)
            .Concat(rule.Counting.Key)
            .Concat(new[] { rule.Counting.Rank, rule.Names, source.ValidUntil }.OfType<FieldPath>());
        foreach (var path in paths.Where(path => !known.Contains(path.Field)).Distinct())
        {
            problems.Add(place, $"{rule.Key} 用到的字段“{path.Field}”在“{source.Id}”里没有。", "请改成已有的字段。");
        }

        foreach (var condition in source.Where)
        {
            CheckCondition(rule, condition, place, draft, problems);
        }

        if (draft.Ledgers.LastOrDefault(ledger => source.Kind == SourceKind.Record && ledger.Value.Id == source.Id)?.Value is { } ledger)
        {
            foreach (var factor in rule.Counting.Factors.Where(factor => ledger.Field(factor.Field) is { Type: not (FieldType.Whole or FieldType.Number or FieldType.Money) }))
            {
                problems.Add(place, $"{rule.Key} 要合计的“{factor}”不是数。", "请改成整数、小数或金额的字段。");
            }
        }

        if (source is { Kind: SourceKind.Role, Step: { } end } && (end != FigureSource.Left || rule.Time == FigureTime.Stock))
        {
            problems.Add(place, $"{rule.Key} 用到的“{end}”不是身份的环节。", "本期数可写 step: left，按结束的那一天计；其他的请去掉 step。");
        }

        if (source.Kind == SourceKind.Case)
        {
            var steps = draft.Procedures.Where(procedure => procedure.Value.Id == source.Id)
                .SelectMany(procedure => procedure.Value.Steps).Select(step => step.Id).ToHashSet();
            foreach (var step in source.Ends.Append(source.Step ?? "").Where(step => !steps.Contains(step)))
            {
                problems.Add(place, $"{rule.Key} 用到的环节“{step}”在“{source.Id}”里没有。", "请改成已有的环节。");
            }
        }
    }

    private static void CheckCondition(CountingRule rule, Condition condition, YamlPlace place, CatalogDraft draft, Problems problems)
    {
        if (condition.Operator == ConditionOperator.Present)
        {
            return;
        }

        if (condition.Values is not [var first, ..])
        {
            problems.Add(place, $"{rule.Key} 的条件“{condition.Path}”没有写比较的值。", "请写出至少一个值。");
            return;
        }

        var isNumber = int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out _);
        var isBound = condition.Operator switch
        {
            ConditionOperator.AgeAtMost or ConditionOperator.AgeAtLeast => isNumber,
            ConditionOperator.AtLeast or ConditionOperator.AtMost => isNumber || draft.Levels.Contains(first) || draft.Educations.Contains(first),
            _ => true,
        };
        if (!isBound)
        {
            problems.Add(place, $"{rule.Key} 的条件“{condition.Path}”不能和“{first}”比大小。", "请写整数，或 levels、educations 里有的一级；年龄只写整数。");
        }
    }

    /// <summary>A case that is counted by two of its steps would count on two days; months could not be added.</summary>
    private static void CheckSteps(CountingRule rule, YamlPlace place, Problems problems)
    {
        if (rule.Counting.Kind is CountKind.Distinct or CountKind.Highest || rule.Time == FigureTime.Stock)
        {
            return;
        }

        foreach (var source in rule.Sources.Where(source => source.Kind == SourceKind.Case).GroupBy(source => source.Id).Where(same => same.Select(source => source.Step).Distinct().Count() > 1))
        {
            problems.Add(place, $"{rule.Key} 按“{source.Key}”的两个环节计数，同一件会计两次。", "请只写一个环节，或用 count: distinct。");
        }
    }

    private static HashSet<string>? FieldsOf(FigureSource source, CatalogDraft draft)
    {
        switch (source.Kind)
        {
            case SourceKind.Record:
                var ledger = draft.Ledgers.LastOrDefault(known => known.Value.Id == source.Id)?.Value;
                return ledger is null ? null : [.. RecordFields, .. ledger.Fields.Select(field => field.Id)];
            case SourceKind.Case:
                var versions = draft.Procedures.Where(known => known.Value.Id == source.Id).Select(known => known.Value).ToList();
                return versions.Count == 0
                    ? null
                    : [.. CaseFields, .. versions.SelectMany(version => version.Fields.Concat(version.Steps.SelectMany(step => step.Fields))).Select(field => field.Id)];
            case SourceKind.Role:
                return draft.RoleKinds.LastOrDefault(known => known.Value.Id == source.Id)?.Value is { } role
                    ? [.. RoleFields, .. role.Fields.Select(field => field.Id)]
                    : null;
            case SourceKind.Organisation:
                return draft.OrganisationKinds.Any(known => known.Value.Id == source.Id) ? OrganisationFields : null;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static void CheckTermsDiffer(CatalogDraft draft, Problems problems)
    {
        var seen = new Dictionary<(string Term, string Unit), string>();
        foreach (var placed in draft.Figures.GroupBy(figure => figure.Value.Id).Select(same => same.Last()))
        {
            foreach (var term in placed.Value.Words.Terms)
            {
                var key = (Normal(term), placed.Value.Rule.Unit);
                if (!seen.TryAdd(key, placed.Value.Id) && seen[key] != placed.Value.Id)
                {
                    problems.Add(placed.Place, $"{placed.Value.Id} 和 {seen[key]} 的用语“{term.Text}”和单位都相同。", "请改其中一个，否则分不清报告说的是哪一个。");
                }
            }
        }
    }

    private static string Normal(Term term) =>
        string.Join('+', term.Slots.Select(slot => string.Join('|', slot.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal));
}
