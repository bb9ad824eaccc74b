using Taizhang.Prose.Quantities;

namespace Taizhang.Prose.Claims;

/// <summary>Finds the names that stand straight before their total: A村和B村2个, “甲”“乙”2个品牌.</summary>
internal static class NameLists
{
    private const int NameLengthMax = 6;

    /// <summary>No report names more before a total; a longer row is no list, and would be walked for each of its members.</summary>
    private const int MembersMax = 60;
    private const string PlaceEndings = "村镇乡组岗队社区";

    /// <summary>The names before a number or mark, in the order of the text; null where none stand there.</summary>
    /// <param name="masks">Masked names by where they end, with and without the word behind them.</param>
    /// <param name="wordEnds">Positions at which a verb or filler ends, so that 申报柳沟村 begins at 柳.</param>
    /// <param name="termEnds">Positions at which a word of a term ends: 县级文明村 is no name.</param>
    public static NameList? Before(FoldedText text, TextLayout layout, Quantity total, IReadOnlyDictionary<int, Quantity> masks, Func<int, bool> wordEnds, Func<int, bool> termEnds)
    {
        var members = new List<ListMember>();
        var end = total.Start;
        while (members.Count < MembersMax && MemberEndingAt(text, layout, masks, end, wordEnds, termEnds) is { } found)
        {
            members.Insert(0, found.Member);
            end = found.Start;
            var separator = SeparatorBefore(text, end, found.Quoted);
            if (separator < 0)
            {
                break;
            }

            end -= separator;
        }

        return members.Count == 0 ? null : new NameList(members, total.Span);
    }

    private static int SeparatorBefore(FoldedText text, int end, bool quoted)
    {
        if (text.EndsWith(end, "以及"))
        {
            return 2;
        }

        return text[end - 1] is '、' or '和' or '与' or '及' ? 1 : quoted && text[end - 1] is '”' or '"' ? 0 : -1;
    }

    private static (ListMember Member, int Start, bool Quoted)? MemberEndingAt(
        FoldedText text, TextLayout layout, IReadOnlyDictionary<int, Quantity> masks, int end, Func<int, bool> wordEnds, Func<int, bool> termEnds)
    {
        if (end > 0 && text[end - 1] is '”' or '"' && layout.QuotationAt(end - 1) is { } quotation && quotation.End == end)
        {
            var inside = new TextSpan(quotation.Start + 1, quotation.End - 1);
            var masked = masks.TryGetValue(inside.End, out var hidden) && hidden.Span == inside;
            return (new ListMember(inside, inside.Of(text.Original), masked), quotation.Start, true);
        }

        if (masks.TryGetValue(end, out var mask))
        {
            return (new ListMember(mask.Span, mask.Span.Of(text.Original), true), mask.Span.Start, false);
        }

        return termEnds(end) ? null : PlaceEndingAt(text, end, wordEnds);
    }

    private static (ListMember Member, int Start, bool Quoted)? PlaceEndingAt(FoldedText text, int end, Func<int, bool> wordEnds)
    {
        if (end == 0 || !PlaceEndings.Contains(text[end - 1], StringComparison.Ordinal))
        {
            return null;
        }

        var start = end - 1;
        while (end - start < NameLengthMax && char.IsLetter(text[start - 1]) && text[start - 1] is not ('和' or '与' or '及' or '在' or '是') && !wordEnds(start))
        {
            start--;
        }

        var span = new TextSpan(start, end);
        return span.Length >= 3 ? (new ListMember(span, span.Of(text.Original), false), start, false) : null;
    }
}
