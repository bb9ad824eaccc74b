using System.Globalization;
using Taizhang.Catalog.Lexicon;

namespace Taizhang.Catalog.Loading;

/// <summary>Reads how scores of links become probabilities.</summary>
internal static class ConfidenceReader
{
    public static ConfidenceTable Read(YamlMap map)
    {
        var steps = map.Maps("steps").Select(Step).ToList();
        var links = int.TryParse(map.Text("links"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : -1;
        var table = new ConfidenceTable(map.Day("fitted", default), links, steps);
        if (links < 0)
        {
            map.Problem("“links”不是整数。", "请写用来校准的连接数，如 88。");
        }

        if (steps.Count is < ConfidenceTable.StepsMin or > ConfidenceTable.StepsMax)
        {
            map.Problem($"“steps”有{steps.Count}级。", $"请写{ConfidenceTable.StepsMin}到{ConfidenceTable.StepsMax}级。");
        }

        if (steps.Zip(steps.Skip(1)).Any(pair => pair.Second.Score <= pair.First.Score || pair.Second.Probability < pair.First.Probability))
        {
            map.Problem("“steps”没有从小到大。", "分数要一级比一级大，概率不能变小。");
        }

        map.Close();
        return table;
    }

    private static ConfidenceStep Step(YamlMap map)
    {
        var step = new ConfidenceStep(Share(map, "score"), Share(map, "probability"));
        map.Close();
        return step;
    }

    private static double Share(YamlMap map, string key)
    {
        if (double.TryParse(map.Text(key), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1)
        {
            return share;
        }

        map.Problem($"“{key}”不是0到1之间的数。", "请写小数，如 0.95。");
        return 0;
    }
}
