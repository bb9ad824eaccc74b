using System.Globalization;
using Taizhang.Catalog.Ledgers;
using Taizhang.Catalog.Ratings;

namespace Taizhang.Catalog.Loading;

/// <summary>That ratings, honours, periods and calendars speak of things that exist.</summary>
internal static class RatingChecks
{
    public static void Run(CatalogDraft draft, Problems problems)
    {
        foreach (var rating in draft.Ratings)
        {
            CheckRating(rating, draft, problems);
        }

        var kinds = draft.OrganisationKinds.Select(kind => kind.Value.Id).ToHashSet();
        foreach (var honour in draft.HonourKinds)
        {
            foreach (var kind in honour.Value.SubjectKinds.Where(kind => !kinds.Contains(kind)))
            {
                problems.Add(honour.Place, $"没有组织类别“{kind}”。", "请改成 organisation-kinds 里有的类别。");
            }
        }

        foreach (var level in draft.HonourLevels)
        {
            foreach (var name in new[] { level.Value.Level, level.Value.Below }.OfType<string>().Where(name => !draft.Levels.Contains(name)))
            {
                problems.Add(level.Place, $"没有“{name}”这一级。", "请改成 levels 里有的一级。");
            }
        }

        foreach (var task in draft.YearTasks.Where(task => task.Value.Month is { } month && task.Value.Day > DateTime.DaysInMonth(2000, month)))
        {
            problems.Add(task.Place, string.Create(CultureInfo.InvariantCulture, $"{task.Value.Month}月没有{task.Value.Day}日。"), "请改正 day。");
        }

        CheckPeriods(draft, problems);
    }

    private static void CheckRating(Placed<StarRating> placed, CatalogDraft draft, Problems problems)
    {
        var rating = placed.Value;
        var steps = draft.Procedures.Where(procedure => procedure.Value.Id == rating.Procedure).SelectMany(procedure => procedure.Value.Steps).ToList();
        if (steps.Count == 0)
        {
            problems.Add(placed.Place, $"“{rating.Name}”评的专项工作“{rating.Procedure}”不存在。", "请改成已有的专项工作。");
            return;
        }

        var stars = steps.SelectMany(step => step.Fields).Where(field => field.Id == "star").SelectMany(field => field.Choices).ToHashSet();
        foreach (var star in rating.Bands.Select(band => band.Star).Concat(rating.Vetoes.SelectMany(veto => veto.Stars)).Where(star => !stars.Contains(star)).Distinct())
        {
            problems.Add(placed.Place, $"“{rating.Name}”里的“{star}”不能选。", "请把它加到环节的 star 字段的 choices 里。");
        }

        var flags = draft.Procedures.Where(procedure => procedure.Value.Id == rating.Procedure).SelectMany(procedure => procedure.Value.Fields).Where(field => field.Type == FieldType.Flag).Select(field => field.Id).ToHashSet();
        foreach (var needed in rating.Bands.Select(band => band.Needs).OfType<string>().Where(needed => !flags.Contains(needed)).Distinct())
        {
            problems.Add(placed.Place, $"“{rating.Name}”要看的“{needed}”不是“{rating.Procedure}”的字段。", "请把它加到专项工作的 fields 里，类型为 flag。");
        }

        if (rating.Bands.Zip(rating.Bands.Skip(1)).Any(pair => pair.First.AtLeast < pair.Second.AtLeast))
        {
            problems.Add(placed.Place, $"“{rating.Name}”的分数线没有从高到低排。", "请调整 bands 的顺序。");
        }

        foreach (var veto in rating.Vetoes.Where(veto => draft.Procedures.All(procedure => procedure.Value.Id != veto.Procedure)))
        {
            problems.Add(placed.Place, $"“{rating.Name}”提到的专项工作“{veto.Procedure}”不存在。", "请改成已有的专项工作。");
        }
    }

    private static void CheckPeriods(CatalogDraft draft, Problems problems)
    {
        var periods = draft.Seniority.GroupBy(period => period.Value.From).Select(same => same.Last()).OrderBy(period => period.Value.From).ToList();
        foreach (var (earlier, later) in periods.Zip(periods.Skip(1)).Where(pair => pair.First.Value.To >= pair.Second.Value.From))
        {
            problems.Add(later.Place, $"党龄起算的两段时间重叠，后一段从{later.Value.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}开始。", "请改正 from 或 to。");
        }
    }
}
