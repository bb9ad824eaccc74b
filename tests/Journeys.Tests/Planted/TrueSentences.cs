using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Taizhang.Catalog.Figures;
using Taizhang.Figures.Compute;
using Taizhang.Prose;
using Taizhang.Testing;

namespace Journeys.Tests.Planted;

/// <summary>Texts that state the ledger's values truly: other sentences in other order, with hedges, in yuan, of half a year or of the year before.</summary>
internal static partial class TrueSentences
{
    private const int SentencesMin = 4;
    private const int SentencesMax = 9;

    private static readonly Hedge[] Words = [Hedge.None, Hedge.None, Hedge.Odd, Hedge.Nearly, Hedge.About, Hedge.Over];

    private static readonly (Period Period, string Words)[] Periods =
    [
        (DemoReport.Year, ""),
        (DemoReport.Year, ""),
        (new(new DateOnly(2022, 1, 1), new DateOnly(2022, 6, 30)), "上半年，"),
        (new(new DateOnly(2022, 7, 1), new DateOnly(2022, 9, 30)), "三季度，"),
        (new(new DateOnly(2021, 1, 1), new DateOnly(2021, 12, 31)), "2021年，"),
    ];

    public static string Make(DemoReport report, Random chance)
    {
        var figures = Catalogs.Real.Figures.Values.Where(figure => figure.Kind is FigureKind.Count or FigureKind.Money && figure.Rule.Names is null && figure.Words.Examples.Count > 0).ToList();
        var text = new StringBuilder("2022年工作总结\n");
        for (var left = chance.Next(SentencesMin, SentencesMax); left > 0; left--)
        {
            var figure = figures[chance.Next(figures.Count)];
            figures.Remove(figure);
            text.Append(Sentence(report, figure, chance));
        }

        return text.ToString();
    }

    private static string Sentence(DemoReport report, FigureDefinition figure, Random chance)
    {
        var (period, words) = Periods[chance.Next(Periods.Length)];
        var example = figure.Words.Examples[chance.Next(figure.Words.Examples.Count)];
        var unit = Mark().Match(example) is { Success: true } mark ? example[(mark.Index + mark.Length)..] : "";
        if (report.View.Find(figure.Id, period, null) is not { Amount: > 0 } reading || !unit.StartsWith(figure.Rule.Unit, StringComparison.Ordinal) || (words.Length > 0 && (figure.Rule.Time == FigureTime.Stock || NamesTime().IsMatch(example))))
        {
            return "";
        }

        if (figure.Kind == FigureKind.Money && chance.Next(2) == 0)
        {
            return words + Mark().Replace(example, (reading.Amount / 100m).ToString("0.##", CultureInfo.InvariantCulture)).Replace("万元", "元", StringComparison.Ordinal);
        }

        var printed = Hedges.Print(reading.Value, Words[chance.Next(Words.Length)]);
        return words + Mark().Replace(example, printed.Hedge switch
        {
            Hedge.Odd => Hedges.Write(printed.Number) + "余",
            Hedge.Nearly => "近" + Hedges.Write(printed.Number),
            Hedge.About => "约" + Hedges.Write(printed.Number),
            Hedge.Over => "超" + Hedges.Write(printed.Number),
            _ => Hedges.Write(printed.Number),
        });
    }

    /// <summary>上半年，全年… would contradict itself.</summary>
    [GeneratedRegex("全年|今年|年内|本年|每月|每周|每季")]
    private static partial Regex NamesTime();

    [GeneratedRegex("〔[^〕]*〕")]
    private static partial Regex Mark();
}
