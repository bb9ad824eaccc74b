using Taizhang.Prose;

namespace Taizhang.Reports.Check.Inside;

/// <summary>A-01 and A-02: a part is not more than its whole, and what is listed adds up to the total behind it.</summary>
internal static class SumChecks
{
    private static readonly string[] TotalWords = ["合计", "总计", "共计", "共"];

    public static IEnumerable<TextFinding> Run(InsideText given) => [.. given.BySentence.SelectMany(sentence => Parts(sentence)), .. given.BySentence.SelectMany(sentence => Totals(given, sentence))];

    /// <summary>Behind 其中 every number of the unit is a part of the number before it.</summary>
    private static IEnumerable<TextFinding> Parts(IReadOnlyList<CheckedClaim> sentence)
    {
        CheckedClaim? whole = null;
        foreach (var claim in sentence)
        {
            if (claim.Claim.Whole is null)
            {
                whole = claim.Claim.Hedge is Hedge.None or Hedge.AtMost && claim.Claim.List is null ? claim : null;
            }
            else if (whole is { Claim: { Unit: { } unit, High: { } most } } && SameUnit(unit, claim.Claim.Unit) && claim.Claim.Low > most)
            {
                yield return new TextFinding(FindingCodes.PartAboveWhole, claim.Claim.Span, $"“其中”的{Say(claim)}比总数{Say(whole)}还多。");
            }
        }
    }

    /// <summary>甲5个、乙3个，共8个: numbers of one unit with nothing but 、 between them, and the total right behind.</summary>
    private static IEnumerable<TextFinding> Totals(InsideText given, IReadOnlyList<CheckedClaim> sentence)
    {
        for (var i = 2; i < sentence.Count; i++)
        {
            var total = sentence[i];
            if (!IsTotal(given, sentence[i - 1], total) || Items(given, sentence, i) is not { Count: >= 2 } items)
            {
                continue;
            }

            var sum = items.Sum(item => item.Claim.Low ?? 0);
            if (!Hedges.IsTrue(total.Claim.Low ?? 0, total.Claim.Hedge, sum))
            {
                yield return new TextFinding(FindingCodes.PartsAndTotal, total.Claim.Span, $"前面{items.Count}项相加是{Hedges.Write(sum)}{total.Claim.Unit}，这里写的是{Say(total)}。");
            }
        }
    }

    private static bool IsTotal(InsideText given, CheckedClaim last, CheckedClaim total)
    {
        var from = (last.Claim.UnitSpan ?? last.Claim.Span).End;
        if (total.Claim.Span.Start - from is < 2 or > 6 || total.Claim.Low != total.Claim.High)
        {
            return false;
        }

        var between = given.Text[from..total.Claim.PhraseSpan.Start].TrimStart('，', '、', '；', ' ');
        return TotalWords.Contains(between.TrimEnd('有', '达', '为', ' '));
    }

    private static List<CheckedClaim> Items(InsideText given, IReadOnlyList<CheckedClaim> sentence, int total)
    {
        var items = new List<CheckedClaim>();
        for (var i = total - 1; i >= 0; i--)
        {
            var item = sentence[i];
            if (item.Claim.Unit != sentence[total].Claim.Unit || item.Claim.Hedge != Hedge.None || item.Claim.Low != item.Claim.High || item.Claim.List is not null)
            {
                break;
            }

            items.Insert(0, item);
            if (i == 0 || given.Text.AsSpan((sentence[i - 1].Claim.UnitSpan ?? sentence[i - 1].Claim.Span).End..item.Claim.Span.Start).ContainsAny('，', '；', '（'))
            {
                break;
            }
        }

        return items;
    }

    private static bool SameUnit(string unit, string? other) => unit == other || (unit is "名" or "人" && other is "名" or "人");

    private static string Say(CheckedClaim claim) => claim.Surface + claim.Claim.Unit;
}
