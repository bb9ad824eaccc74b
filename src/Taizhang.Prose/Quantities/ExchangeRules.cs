namespace Taizhang.Prose.Quantities;

/// <summary>Rules for two numbers that set a rate between them, so that neither counts: 1小时记2分, 10分换1袋, 3人包1户, 1名网格员服务200至300户.</summary>
internal static class ExchangeRules
{
    /// <summary>3个空瓶换1个鸡蛋: the thing that is given and the word of exchange.</summary>
    private const int ThingLengthMax = 6;

    /// <summary>A rate is told in small numbers; what was exchanged in all is more.</summary>
    private const int GivenMax = 100;
    private const int TakenMax = 10;
    private const int ServedReach = 12;

    /// <summary>No more than this many people carry one house between them.</summary>
    private const int CarriersMax = 5;
    private const int CarriedMax = 10;

    private static readonly string[] Carries = ["包", "联", "帮", "带"];

    /// <summary>What stands between the two sides of a rate.</summary>
    private static readonly string[] Exchanges = ["换", "换取", "可换", "能换", "兑", "可兑", "兑换", "可兑换", "记", "计", "积", "可积", "得", "可得", "奖", "抵", "可抵", "顶"];

    /// <summary>With what the words between the two sides may end, the thing that is given before them.</summary>
    private static readonly string[] Swaps = ["换", "换取", "可换", "兑换", "折算", "折算成", "等于", "相当于", "折抵", "抵"];

    /// <summary>Between one of something and money: 1餐收5元.</summary>
    private static readonly string[] Charges = ["收", "只收", "补", "付", "交", "缴", "给", "卖", "管"];

    private static readonly string[] Serves = ["服务", "联系", "负责", "管理", "包联", "联", "包", "带", "结对"];

    public static string? Rate(Sight sight)
    {
        if (sight.Token.IsMark)
        {
            return null;
        }

        if (sight.Measure is not null && sight.MakesPair((left, right) => IsCarried(sight, left, right)))
        {
            return "norm";
        }

        return sight.HedgeBefore is null && (sight.MakesPair((left, right) => IsRate(sight, left, right)) || IsServed(sight)) ? "norm" : null;
    }

    /// <summary>队员3人包1户: who looks after whom, in numbers as small as one pair has.</summary>
    private static bool IsCarried(Sight sight, NumberToken left, NumberToken right) =>
        left.Low <= CarriersMax && right.Low <= CarriedMax && sight.Measures.At(sight.Text, left.Span.End) is { Word.Kind: "person" } who && Array.Exists(Carries, verb => sight.Text.Slice(who.Span.End, right.Span.Start).SequenceEqual(verb));

    private static bool IsRate(Sight sight, NumberToken left, NumberToken right)
    {
        var start = left.Span.End;
        var measure = sight.Measures.At(sight.Text, start);
        var words = sight.Text.Slice(measure?.Span.End ?? start + 1, right.Span.Start);
        if (words.Length is 0 or > ThingLengthMax || sight.Measures.At(sight.Text, right.Span.End) is not { } of)
        {
            return false;
        }

        var rate = words.ToString();
        if (measure is not null && left.Low <= GivenMax && right.Low <= TakenMax && sight.Text.AreLetters(measure.Value.Span.End, right.Span.Start) && Array.Exists(Swaps, swap => rate.EndsWith(swap, StringComparison.Ordinal)))
        {
            return true;
        }

        return (measure is not null && Array.IndexOf(Exchanges, rate) >= 0) || (left.Low == 1 && of.Word.Kind == "money" && Array.IndexOf(Charges, rate) >= 0);
    }

    /// <summary>1名网格员服务200至300户: one, and a range of what each one has.</summary>
    private static bool IsServed(Sight sight)
    {
        var first = sight.Token is { Low: 1, Kind: TokenKind.Arabic, Span.Length: 1 } && sight.Following is { } low && sight.Index + 2 < sight.Tokens.Count
            && DateRules.IsRangeMark(sight.Text, low.Span.End, sight.Tokens[sight.Index + 2].Span.Start) && Serving(sight, sight.Token.Span.End, low.Span.Start);
        if (first)
        {
            return true;
        }

        // The two ends of a range are one token here, and the one is the token before them.
        if (sight.Token.Low == sight.Token.High)
        {
            return false;
        }

        for (var i = sight.Index - 1; i >= 0 && sight.Index - i <= 2; i--)
        {
            if (sight.Tokens[i] is { Low: 1, Kind: TokenKind.Arabic, Span.Length: 1 } one && Serving(sight, one.Span.End, sight.Start))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Serving(Sight sight, int start, int end) =>
        end - start is > 2 and <= ServedReach && sight.Text[start] is '名' or '个' or '人' && sight.Text.AreLetters(start, end) && Array.Exists(Serves, verb => sight.Text.EndsWith(end, verb));
}
