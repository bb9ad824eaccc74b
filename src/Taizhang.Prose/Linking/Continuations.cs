using Taizhang.Prose.Claims;
using Taizhang.Prose.Quantities;

namespace Taizhang.Prose.Linking;

/// <summary>Gives numbers without words of their own the figure of the one they continue: another time, unit or sum of the same.</summary>
/// <param name="differs">Whether a quantity states by how much something grew or shrank.</param>
/// <param name="fits">What each quantity that counts may be about.</param>
internal sealed class Continuations(
    IReadOnlyList<Quantity> quantities, IReadOnlyList<Phrase> phrases, IReadOnlyList<ClaimScope> scopes, Func<int, bool> differs, IReadOnlyList<NumberCell?> cells, Shadow shadow, IReadOnlyList<List<Fit>> fits)
{
    private const int AntecedentReach = 3;

    /// <summary>How far back the count may stand whose months or years follow.</summary>
    private const int ByTimeReach = 160;
    private const int ByTimeNumbers = 40;

    private static readonly string[] TotalWords = ["总数达到", "总数达", "总数为", "总量达到", "累计", "累计达", "累计达到", "总计达", "总计"];

    /// <summary>Behind these the parts of a count are told, a month or a year each.</summary>
    private static readonly string[] ByTimeWords = ["分月看", "分月份看", "按月看", "逐月看", "分年看", "分年度看", "逐年看", "分季度看", "按季度看"];

    private readonly HashSet<int> _byTime = [];

    /// <summary>
    /// 标语32处，比上年的28处多4处: a number without words of its own, of the same unit as the one before it, that tells of
    /// another time, of one end of a change, or of what was done against what was planned, is about the same figure.
    /// </summary>
    public void Apply(Link[] links, Scorer scorer)
    {
        for (var i = 1; i < quantities.Count; i++)
        {
            if (!quantities[i].Counts || differs(i) || links[i].FigureId is not null || links[i].Reason.StartsWith("decoy", StringComparison.Ordinal) || cells[i] is not null)
            {
                continue;
            }

            var before = i - 1;
            while (before >= 0 && i - before <= AntecedentReach && (!quantities[before].Counts || differs(before) || quantities[before].Unit == "%"))
            {
                before--;
            }

            if (before >= 0 && i - before <= AntecedentReach && links[before].FigureId is not null && Continues(before, i, scorer))
            {
                links[i] = links[before] with { Candidates = links[i].Candidates };
            }
            else if (InSecondUnit(links, i) is { } same)
            {
                links[i] = same;
            }
            else if (TotalAfterNew(links, i) is { } total)
            {
                links[i] = total;
            }
            else if (WholeByTime(links, i) is >= 0 and var whole)
            {
                links[i] = links[whole] with { Candidates = links[i].Candidates };
            }
        }
    }

    private bool Continues(int before, int at, Scorer scorer) =>
        quantities[at].Unit is { } unit && unit == quantities[before].Unit && phrases[before].At >= phrases[at].SentenceStart
        && !phrases[at].NounFollows && (scopes[before] != scopes[at] || scopes[at].HasFlag(ClaimScope.Change) || IsActual(phrases[at]))
        && ((scopes[before] | scopes[at]) & (ClaimScope.LastYear | ClaimScope.Change | ClaimScope.Plan | ClaimScope.OtherPeriod)) != 0
        && !scorer.HasOwnWords(phrases[at]);

    /// <summary>开展活动104场次。分月看：1月11场次，2月19场次: the count whose months or years follow.</summary>
    private int WholeByTime(Link[] links, int at)
    {
        if (quantities[at].Unit is not { } unit || phrases[at].NounFollows || !TellsOnlyWhen(at))
        {
            return -1;
        }

        for (var before = at - 1; before >= Math.Max(0, at - ByTimeNumbers) && phrases[at].At - phrases[before].At <= ByTimeReach; before--)
        {
            if (links[before].FigureId is not null && !differs(before) && IsSame(quantities[before].Unit, unit)
                && (_byTime.Contains(before) || ByTimeWords.Any(word => shadow.Characters[phrases[before].At..phrases[at].At].Contains(word, StringComparison.Ordinal))))
            {
                _byTime.Add(at);
                return before;
            }
        }

        return -1;
    }

    private static bool IsSame(string? unit, string other) => unit == other || (unit is "场" or "场次" && other is "场" or "场次");

    private bool TellsOnlyWhen(int at)
    {
        var words = shadow.Characters[phrases[at].Left.Start..phrases[at].At];
        return words.LastIndexOfAny("看：，、") is var end && words[(end + 1)..] is { IsEmpty: false } when && !when.ContainsAnyExcept("0123456789年月季度上下半前至到今去第一二三四十—-");
    }

    /// <summary>
    /// 宣讲8轮102场: a number straight behind another tells the same in a unit that the figure is counted in as well. Null too where that
    /// other has its figure from yet another number.
    /// </summary>
    private Link? InSecondUnit(Link[] links, int at)
    {
        if (phrases[at - 1].At != phrases[at].At || !quantities[at - 1].Counts || links[at - 1].FigureId is not { } figure || quantities[at].Unit is not { } unit || unit == quantities[at - 1].Unit)
        {
            return null;
        }

        var variant = fits[at - 1].Find(fit => fit.Target.FigureId == figure).Target?.Units.GetValueOrDefault(unit == "场" ? "场次" : unit);
        return variant is not null && variant != links[at - 1].VariantKey ? Doubts.Of(links[at - 1] with { VariantKey = variant, Candidates = links[at].Candidates }) : null;
    }

    /// <summary>新增宣讲员5名，总数达19名: what came anew, and how many there are with it.</summary>
    private Link? TotalAfterNew(Link[] links, int at)
    {
        var (before, phrase) = (at - 1, phrases[at]);
        var words = shadow.Characters[phrase.Left.Start..phrase.At];
        var own = words[(words.LastIndexOf('，') + 1)..];
        return links[before].FigureId is not null && quantities[before].Counts && quantities[at].Unit == quantities[before].Unit && !phrase.NounFollows && phrases[before].At >= phrase.SentenceStart
            && scopes[before] is ClaimScope.None or ClaimScope.Change && TotalWords.Contains(own.ToString()) && shadow.Characters[phrases[before].Left.Start..phrases[before].At].Contains('新')
            ? links[before] with { VariantKey = null, Candidates = links[at].Candidates }
            : null;
    }

    private bool IsActual(in Phrase phrase) => shadow.Characters[phrase.Left.Start..phrase.At].Contains("实际", StringComparison.Ordinal);
}
