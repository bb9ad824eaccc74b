using Taizhang.Catalog.Figures;

namespace Taizhang.Catalog.Loading;

/// <summary>Puts the office's choice of a variant in the place of the figure's default rule.</summary>
internal static class ChosenVariants
{
    public static ChosenVariant Read(YamlMap map)
    {
        var chosen = new ChosenVariant(map.Text("figure"), map.Text("variant"), map.Text("document"));
        map.Close();
        return chosen;
    }

    public static void Check(CatalogDraft draft, Problems problems)
    {
        var figures = draft.LatestFigures();
        foreach (var (chosen, place) in draft.ChosenVariants)
        {
            if (!figures.TryGetValue(chosen.Figure, out var figure))
            {
                problems.Add(place, $"选定口径的统计数“{chosen.Figure}”不存在。", "请改成目录里有的统计数。");
            }
            else if (figure.Variants.All(variant => variant.Variant != chosen.Variant))
            {
                problems.Add(place, $"{chosen.Figure} 没有口径“{chosen.Variant}”。", $"可用：{string.Join("、", figure.Variants.Select(variant => variant.Variant))}。");
            }
        }

        foreach (var placed in draft.Figures.Where(placed => placed.Value.Variants.Any(variant => variant.Variant == ChosenVariant.Standard)))
        {
            problems.Add(placed.Place, $"{placed.Value.Id} 的口径不能叫“{ChosenVariant.Standard}”。", "这个名称留给目录原来的口径，请换一个。");
        }
    }

    /// <summary>The figure counted as the office chose; unchanged where it chose nothing.</summary>
    public static FigureDefinition Apply(FigureDefinition figure, ChosenVariant? chosen)
    {
        if (chosen is null)
        {
            return figure;
        }

        var variant = figure.Variants.First(known => known.Variant == chosen.Variant);
        return figure with
        {
            Chosen = chosen,
            Rule = variant with { Key = figure.Id, Note = $"{variant.Note}（本单位口径，依据{chosen.Document}）", Said = [] },
            Variants = [figure.Rule with { Key = $"{figure.Id}@{ChosenVariant.Standard}" }, .. figure.Variants],
        };
    }
}
