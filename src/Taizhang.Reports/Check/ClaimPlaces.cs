using System.Text.RegularExpressions;
using Taizhang.Prose;
using Taizhang.Prose.Claims;

namespace Taizhang.Reports.Check;

/// <summary>Of which place a claim speaks.</summary>
/// <param name="Code">The place's code; null for the report's own organisation.</param>
/// <param name="Words">The name as printed; empty for the report's own organisation.</param>
/// <param name="IsKnown">False where the words name a place the ledger does not hold, or several.</param>
/// <param name="IsCarried">The name opens the sentence and the claim stands in a later clause.</param>
internal readonly record struct ClaimPlace(string? Code, string Words, bool IsKnown, bool IsCarried)
{
    /// <summary>No place is named.</summary>
    public static ClaimPlace Own => new(null, "", true, false);
}

/// <summary>Reads the place a claim is tied to: the one its clause names, else the one its sentence opens with, else the one whose report it is.</summary>
internal static partial class ClaimPlaces
{
    private const int TitleReach = 40;

    /// <summary>A line no longer than this, above a paragraph, is its heading.</summary>
    private const int HeadingMax = 20;

    /// <summary>So far back in its paragraph the village may be named that 村里 speaks of.</summary>
    private const int ToldMax = 1000;

    private static readonly string[] OwnWords = ["全镇", "全乡", "我镇", "我乡", "本镇", "本乡", "镇域", "全街道", "各村", "各支部", "镇村"];

    /// <summary>Words by which a body that is no township speaks of itself, wherever in its report.</summary>
    private static readonly string[] BodyWords = ["我校", "我院", "本院", "我公司", "本公司", "我厂", "我馆", "我行"];

    public static ClaimPlace Of(CheckContext context, Claim claim, LedgerView ledger)
    {
        if (claim.List is not null || claim.Kind == ClaimKind.Name)
        {
            return ClaimPlace.Own;
        }

        if (claim.Places.Count > 0)
        {
            return claim.Places.Distinct().ToList() is [var only] && ledger.Places.TryGetValue(only, out var code)
                ? new ClaimPlace(code, only, true, false)
                : new ClaimPlace(null, string.Join("、", claim.Places), false, false);
        }

        var sentence = context.Statements.Before(claim.Span.Start).TrimStart(' ', '\u3000');
        if (claim.Setting.Place is not { Kind: PlaceKind.Wider or PlaceKind.Some } && !context.Statements.IsOutOfReach(claim.Span.Start) && OpeningPlace(sentence, ledger) is { } opening)
        {
            return opening;
        }

        if (claim.Setting.Place is { Kind: PlaceKind.Village, Span: var told } && context.Text[told.Start] == '该' && OfVillageTold(context, claim, sentence, ledger) is { } before)
        {
            return before;
        }

        if (claim.Scope.HasFlag(ClaimScope.OtherPlace))
        {
            var words = claim.Setting.Place is { Kind: not PlaceKind.Own, Span: var span } ? span.Of(context.Text) : "";
            return new ClaimPlace(null, words, false, words.Length > 0 && claim.Setting.Place?.Span.Start < context.Clauses.StartOf(claim.Span.Start));
        }

        return OfVillageTold(context, claim, sentence, ledger)
            ?? (OwnWords.Any(word => sentence.Contains(word, StringComparison.Ordinal)) ? ClaimPlace.Own : context.TitlePlace ?? ClaimPlace.Own);
    }

    /// <summary>
    /// 黄花滩村党支部2022年工作总结: a report whose title begins with the name of a place below is that place's, and that of a village's
    /// branch tells of the village. 清泉镇卫生院2022年工作情况: a school, a clinic, an office of another line tells of itself.
    /// </summary>
    public static ClaimPlace? OfTitle(string text, LedgerView ledger)
    {
        var title = text.TrimStart()[..Math.Min(TitleReach, text.TrimStart().Length)];
        var end = title.IndexOfAny(['\n', '\r', '。', '，', '；', '：']);
        if (end < 0 || title[end] is not ('\n' or '\r'))
        {
            return OfBody(text);
        }

        title = title[..end];
        if (title.StartsWith(ledger.Own.Organisation.Name, StringComparison.Ordinal))
        {
            title = title[ledger.Own.Organisation.Name.Length..];
        }

        var known = ledger.Places.Where(place => place.Key.Length > 2 && IsOwnHouse(place.Key) && title.StartsWith(place.Key, StringComparison.Ordinal)).OrderByDescending(place => place.Key.EndsWith('村')).ThenByDescending(place => place.Key.Length).ToList();
        return known.Count > 0 ? new ClaimPlace(known[0].Value, known[0].Key, true, false)
            : OfficeTitle().Match(title) is { Success: true } office ? new ClaimPlace(null, office.Groups["name"].Value, false, true)
            : VillageTitle().Match(title) is { Success: true } village && !ledger.Own.Organisation.Name.Contains('村', StringComparison.Ordinal) ? new ClaimPlace(null, village.Groups["name"].Value, false, true)
            : OfBody(text);
    }

    /// <summary>The village of a branch that bears its name; null for any other place.</summary>
    public static ClaimPlace? VillageOf(ClaimPlace place, LedgerView ledger) =>
        place.Code is not null && BranchOfVillage().Match(place.Words) is { Success: true } branch && ledger.Places.TryGetValue(branch.Groups["name"].Value, out var code) && code != place.Code
            ? new ClaimPlace(code, branch.Groups["name"].Value, true, place.IsCarried)
            : null;

    private static ClaimPlace? OfBody(string text) =>
        BodyWords.FirstOrDefault(word => text.Contains(word, StringComparison.Ordinal)) is { } own ? new ClaimPlace(null, own, false, true) : null;

    /// <summary>Villages and branches write reports of their own; teams and posts are written of.</summary>
    private static bool IsOwnHouse(string name) => name.EndsWith('村') || name.EndsWith("支部", StringComparison.Ordinal) || name.EndsWith("总支", StringComparison.Ordinal);

    /// <summary>
    /// 黄花滩村今年发展党员2名。村里13名党员结对帮扶78户: words that speak of a village without its name mean the one that is told of before
    /// in the paragraph, in a village's own report that village, and else one that nobody names. Null where the sentence has no such words,
    /// or speaks of the whole behind them.
    /// </summary>
    private static ClaimPlace? OfVillageTold(CheckContext context, Claim claim, string sentence, LedgerView ledger)
    {
        if (VillageWord().Matches(sentence).LastOrDefault() is not { } said || ledger.Own.Organisation.Name.EndsWith('村')
            || OwnWords.Any(word => sentence.LastIndexOf(word, StringComparison.Ordinal) > said.Index))
        {
            return null;
        }

        var word = said.Groups["word"].Value;
        if (context.TitlePlace is { } title && word != "该村")
        {
            return title;
        }

        var carried = sentence.LastIndexOf('，') > said.Index;
        return VillageBefore(context, claim.Span.Start - sentence.Length + said.Index, ledger) is [var name] && ledger.Places.TryGetValue(name, out var code)
            ? new ClaimPlace(code, name, true, carried)
            : new ClaimPlace(null, word, false, carried);
    }

    /// <summary>The villages that the nearest sentence before a position names which names any: in its paragraph, or in the short line above.</summary>
    private static IReadOnlyList<string> VillageBefore(CheckContext context, int end, LedgerView ledger)
    {
        var paragraph = context.Paragraphs.StartOf(end);
        var above = context.Paragraphs.StartOf(Math.Max(0, paragraph - 1));
        var start = paragraph - above <= HeadingMax ? above : paragraph;
        start = end - start > ToldMax ? context.Sentences.StartAfter(end - ToldMax) : start;
        return start > end ? [] : context.Text[start..end].Split(['。', '！', '？', '\n']).Reverse().Select(sentence => VillagesIn(sentence, ledger)).FirstOrDefault(names => names.Count > 0) ?? [];
    }

    private static List<string> VillagesIn(string sentence, LedgerView ledger)
    {
        var known = ledger.Places.Keys.Where(name => name.Length > 2 && name.EndsWith('村') && sentence.Contains(name, StringComparison.Ordinal)).ToList();
        var others = VillageName().Matches(sentence).Select(name => name.Groups["name"].Value).Where(name => !known.Exists(village => name.EndsWith(village, StringComparison.Ordinal)));
        return [.. known, .. others.Distinct()];
    }

    /// <summary>Null where the sentence opens with no known place, or a later clause speaks of the whole.</summary>
    private static ClaimPlace? OpeningPlace(string sentence, LedgerView ledger)
    {
        var clause = sentence.LastIndexOf('，') + 1;
        if (clause == 0 || OwnWords.Any(word => sentence[clause..].Contains(word, StringComparison.Ordinal)))
        {
            return null;
        }

        var opening = ledger.Places.Where(place => place.Key.Length > 2 && sentence.StartsWith(place.Key, StringComparison.Ordinal)).OrderByDescending(place => place.Key.Length).ToList();
        return opening.Count == 0 ? null : new ClaimPlace(opening[0].Value, opening[0].Key, true, true);
    }

    [GeneratedRegex("^(?<name>\\p{IsCJKUnifiedIdeographs}{0,8}?(?:中学|小学|学校|幼儿园|卫生院|卫生室|医院|派出所|司法所|法庭|税务所|财政所|自然资源所|供电所|供销社|信用社|支行|公司|合作社|妇联|团委|工会|残联|关工委|服务中心|服务站|文化站|综治中心|农业站|农技站|水管所|林业站|兽医站|畜牧站|敬老院|融媒体中心|电视台))")]
    private static partial Regex OfficeTitle();

    /// <summary>我村, 该村; 村里 only where it begins a clause or is helped: 选派到村里 and 15个村里 speak of no one village.</summary>
    [GeneratedRegex("(?<word>我们村|我村|本村|全村|该村|我支部|本支部)|(?:^|[，、：；）帮给替为])(?:今年|全年|目前|现在|同时)?(?<word>村里|村上|村内)")]
    private static partial Regex VillageWord();

    /// <summary>The name of a village at the beginning of a clause.</summary>
    [GeneratedRegex("(?:^|[^\\p{IsCJKUnifiedIdeographs}])(?<name>(?!行政|自然|样板|文明|示范)\\p{IsCJKUnifiedIdeographs}{2,3}村)(?!级|民|干|后备|集体|规)")]
    private static partial Regex VillageName();

    [GeneratedRegex("^(?<name>.+村)(?:党支部|支部|党总支)$")]
    private static partial Regex BranchOfVillage();

    [GeneratedRegex("^(?<name>\\p{IsCJKUnifiedIdeographs}{2,3}村)(?:党支部|党总支|党委|村委会|两委|“两委”|驻村|[0-9]{4}年|关于|工作)")]
    private static partial Regex VillageTitle();
}
