using System.Text.RegularExpressions;
using Taizhang.Catalog.Figures;
using Taizhang.Prose;
using Taizhang.Prose.Claims;

namespace Taizhang.Reports.Check.Inside;

/// <summary>N-07: named things and their number agree, the number behind the names (甲村和乙村2个) or before them (3个品牌：“甲”“乙”).</summary>
internal static partial class ListChecks
{
    public static IEnumerable<TextFinding> Run(InsideText given) => given.Figures.SelectMany(claim => new[] { Before(given, claim), People(given, claim), Behind(given, claim) }).OfType<TextFinding>();

    private static TextFinding? Before(InsideText given, CheckedClaim total) =>
        total.Claim is { List: { Members.Count: > 0, Total: not null } list, Low: { } stated } && stated != list.Members.Count && total.Claim.Unit is not ("%" or "万元" or "元") && !AreItsWords(given, total, list)
            ? Finding(total, list.Members.Count, [.. list.Members.Select(member => member.Text)])
            : null;

    /// <summary>评选“好婆婆”“好媳妇”3名, “最美家庭”“星级文明户”36户: the quoted words are those by which figures are named, and list nothing.</summary>
    private static bool AreItsWords(InsideText given, CheckedClaim total, NameList list)
    {
        var own = given.Context.Catalog.Figures.GetValueOrDefault(total.Figure ?? "") is { } figure ? WordsOf(figure).ToList() : [];
        return list.Members.All(member => own.Exists(word => word.Contains(member.Text, StringComparison.Ordinal)) || given.Context.Catalog.Figures.Values.Any(other => WordsOf(other).Contains(member.Text)));
    }

    private static IEnumerable<string> WordsOf(FigureDefinition figure) => figure.Words.Terms.SelectMany(term => term.Slots).SelectMany(slot => slot);

    /// <summary>张某某、李某某4名: names of people whose letters are masked are counted all the same.</summary>
    private static TextFinding? People(InsideText given, CheckedClaim total)
    {
        if (total.Claim is not { List: null, Low: { } stated, Unit: "名" or "人" or "位" or "个" } claim)
        {
            return null;
        }

        var start = Math.Max(0, claim.Span.Start - 200);
        var named = Masked().Match(given.Text[start..claim.Span.Start]);
        var names = named.Groups["name"].Captures.Select(name => name.Value).ToList();
        return names.Count < 2 || names.Count == stated ? null : Finding(total, names.Count, names);
    }

    private static TextFinding? Behind(InsideText given, CheckedClaim total)
    {
        if (total.Claim is not { List: null, Low: { } stated, UnitSpan: { } unit } || stated is < 1 or > 20 || total.Claim.Unit is "%" or "万元" or "元")
        {
            return null;
        }

        var behind = Named().Match(given.Text, unit.End, Math.Min(given.Text.Length - unit.End, 400));
        if (!behind.Success || behind.Groups["more"].Success)
        {
            return null;
        }

        var names = behind.Groups["name"].Captures.Select(name => name.Value).ToList();
        return names.Count < 2 || names.Count == stated ? null : Finding(total, names.Count, names);
    }

    private static TextFinding Finding(CheckedClaim total, int count, IReadOnlyList<string> names) => new(
        FindingCodes.ListAndNumber,
        total.Claim.Span,
        $"这里写的是{total.Surface}{total.Claim.Unit}，列出的名称是{count}个：{string.Join("、", names)}。");

    [GeneratedRegex("(?:(?<name>\\p{L}[某×*]{1,2})[、和及与]?)+$")]
    private static partial Regex Masked();

    /// <summary>A noun of a few characters, then an opening, then quoted names in a row; 等 says that there are more.</summary>
    [GeneratedRegex("^[^，。；：、“”（）()\\n0-9]{0,14}(?:：|:|（|\\(|，(?:分别(?:是|为)|即|包括))?(?:[“\"](?<name>[^”\"\\n]{1,20})[”\"][、和及与]?){2,}(?<more>等)?")]
    private static partial Regex Named();
}
