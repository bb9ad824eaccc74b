using Taizhang.Prose;
using Taizhang.Prose.Claims;

namespace Taizhang.Reports.Check.Inside;

/// <summary>A-01 and A-02: a part is not more than its whole, and what is listed adds up to the total behind it.</summary>
internal static class SumChecks
{
    private const int OpeningMax = 8;

    /// <summary>More numbers than these nobody lists before a total; where there are more, nothing is said of it.</summary>
    private const int ItemsMax = 200;

    private static readonly string[] TotalWords = ["合计", "总计", "共计", "总共", "共"];

    /// <summary>What may stand before the word of a total: 全年共295场次.</summary>
    private static readonly string[] WholeWords = ["全年", "全镇", "上半年", "下半年"];

    /// <summary>One event is counted in one part only; a member may be woman, farmer and young at once.</summary>
    private static readonly string[] EventUnits = ["场次", "场", "次", "期", "轮次", "件"];

    public static IEnumerable<TextFinding> Run(InsideText given) =>
    [
        .. given.BySentence.SelectMany(sentence => Parts(sentence)),
        .. given.BySentence.SelectMany(sentence => Totals(given, sentence)),
        .. given.BySentence.SelectMany(sentence => Shared(given, sentence)),
    ];

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

    /// <summary>
    /// 活动14场次（书屋8场次、校园4场次、机关3场次）, 样板村8个，其中市级1个、县级3个、镇级5个: parts none of which shares anything with another
    /// are together no more than the whole.
    /// </summary>
    private static IEnumerable<TextFinding> Shared(InsideText given, IReadOnlyList<CheckedClaim> sentence)
    {
        for (var i = 0; i + 2 < sentence.Count; i++)
        {
            var whole = sentence[i];
            if (!IsExact(whole) || PartsBehind(given.Text, sentence, i) is not { Count: >= 2 } parts || parts.Exists(part => part.Claim.Low > whole.Claim.Low))
            {
                continue;
            }

            var apart = EventUnits.Contains(whole.Claim.Unit) || parts.TrueForAll(part => part.Claim.Span.Start > 0 && given.Text[part.Claim.Span.Start - 1] == '级');
            var sum = parts.Sum(part => part.Claim.Low ?? 0);
            if (apart && sum > whole.Claim.Low)
            {
                yield return new TextFinding(FindingCodes.PartAboveWhole, whole.Claim.Span, $"后面{parts.Count}项相加是{Hedges.Write(sum)}{whole.Claim.Unit}，比总数{Say(whole)}还多。");
            }
        }
    }

    /// <summary>The numbers of one unit in the bracket right behind a number, or behind its 其中, with nothing but 、 between them.</summary>
    private static List<CheckedClaim>? PartsBehind(string text, IReadOnlyList<CheckedClaim> sentence, int whole)
    {
        var end = EndOf(sentence[whole]);
        var opening = text[end..sentence[whole + 1].Claim.Span.Start];
        var bracket = opening.IndexOfAny(['（', '(']);
        if (!(bracket >= 0 && bracket <= OpeningMax && opening.AsSpan(0, bracket).IndexOfAny('，', '、', '；') < 0) && !opening.StartsWith("，其中", StringComparison.Ordinal))
        {
            return null;
        }

        var parts = new List<CheckedClaim>();
        for (var i = whole + 1; i < sentence.Count && IsExact(sentence[i]) && sentence[i].Claim.Unit == sentence[whole].Claim.Unit; i++)
        {
            if (parts.Count > 0 && (text[EndOf(parts[^1])] != '、' || text.AsSpan(EndOf(parts[^1])..sentence[i].Claim.Span.Start).ContainsAny('，', '；', '）')))
            {
                break;
            }

            parts.Add(sentence[i]);
        }

        return parts;
    }

    private static bool IsExact(CheckedClaim claim) => claim.Claim is { Hedge: Hedge.None, List: null, Unit: not (null or "%"), Low: not null } && claim.Claim.Low == claim.Claim.High;

    private static int EndOf(CheckedClaim claim) => (claim.Claim.UnitSpan ?? claim.Claim.Span).End;

    /// <summary>甲5个、乙3个，共8个: numbers of one unit with nothing but 、 between them, and the total right behind.</summary>
    private static IEnumerable<TextFinding> Totals(InsideText given, IReadOnlyList<CheckedClaim> sentence)
    {
        for (var i = 2; i < sentence.Count; i++)
        {
            var total = sentence[i];
            if (ItemsOf(given.Text, sentence, i) is not { } items)
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

    /// <summary>Whether a number is the total of those before it in its sentence, right or wrong.</summary>
    public static bool IsTotalOf(string text, IReadOnlyList<CheckedClaim> earlier, CheckedClaim claim) =>
        claim.Claim.Kind == ClaimKind.Figure && earlier.Count >= 2 && IsTotal(text, earlier[^1], claim)
        && Math.Min(earlier.Count, ItemsMax) is var count && ItemsOf(text, [.. earlier.Skip(earlier.Count - count), claim], count) is not null;

    /// <summary>The numbers that one sums up; null where it is no total.</summary>
    private static List<CheckedClaim>? ItemsOf(string text, IReadOnlyList<CheckedClaim> sentence, int total) =>
        total >= 2 && IsTotal(text, sentence[total - 1], sentence[total]) && Items(text, sentence, total) is { Count: >= 2 } items ? items : null;

    private static bool IsTotal(string text, CheckedClaim last, CheckedClaim total)
    {
        var from = EndOf(last);
        if (total.Claim.Span.Start - from is < 2 or > OpeningMax || total.Claim.Low != total.Claim.High)
        {
            return false;
        }

        var between = text[from..total.Claim.PhraseSpan.Start].TrimStart('，', '、', '；', ' ');
        var word = between.TrimEnd('有', '达', '为', ' ');
        return TotalWords.Contains(WholeWords.FirstOrDefault(whole => word.StartsWith(whole, StringComparison.Ordinal)) is { } said ? word[said.Length..] : word);
    }

    private static List<CheckedClaim> Items(string text, IReadOnlyList<CheckedClaim> sentence, int total)
    {
        var items = new List<CheckedClaim>();
        for (var i = total - 1; i >= 0; i--)
        {
            if (items.Count == ItemsMax)
            {
                return [];
            }

            var item = sentence[i];
            if (item.Claim.Unit != sentence[total].Claim.Unit || item.Claim.Hedge != Hedge.None || item.Claim.Low != item.Claim.High || item.Claim.List is not null)
            {
                break;
            }

            items.Add(item);
            if (i == 0 || text.AsSpan(EndOf(sentence[i - 1])..item.Claim.Span.Start).ContainsAny('，', '；', '（'))
            {
                break;
            }
        }

        return items;
    }

    private static bool SameUnit(string unit, string? other) => unit == other || (unit is "名" or "人" && other is "名" or "人");

    private static string Say(CheckedClaim claim) => claim.Surface + claim.Claim.Unit;
}
