using Taizhang.Prose;

namespace Taizhang.Reports.Fill;

/// <summary>A line of the table a fill prints.</summary>
/// <param name="Mark">What stood there, with the words around it that make it known.</param>
/// <param name="Figure">The figure's id, or empty.</param>
/// <param name="Value">What was printed, with its unit.</param>
/// <param name="Records">How many records are behind it; empty where nothing was counted.</param>
/// <param name="Status">In the words of the page.</param>
public sealed record MarkRow(string Mark, string Figure, string Name, string Value, int? Records, string Status);

/// <summary>The slots as rows to be shown; rendering them is the host's business.</summary>
public static class MarkTable
{
    private const int WordsAround = 8;

    public static IReadOnlyList<MarkRow> Of(FillResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return
        [
            .. result.Slots.Select(slot => new MarkRow(
                Mark(result.Text, slot.Span),
                slot.Variant is null ? slot.Figure ?? "" : $"{slot.Figure}@{slot.Variant}",
                slot.Name ?? "",
                slot.Text + (slot.IsName || slot.Value is null ? "" : slot.Unit),
                slot.Value is null ? null : slot.Records,
                Word(slot.Status)
            )),
        ];
    }

    private static string Mark(string text, TextSpan span)
    {
        var start = Math.Max(0, span.Start - WordsAround);
        var end = Math.Min(text.Length, span.End + 2);
        start += start > 0 && char.IsLowSurrogate(text[start]) ? 1 : 0;
        end -= end < text.Length && char.IsLowSurrogate(text[end]) ? 1 : 0;
        return text[start..end].Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ').Trim();
    }

    private static string Word(SlotStatus status) =>
        status switch
        {
            SlotStatus.Filled => "已填入",
            SlotStatus.Agrees => "一致",
            SlotStatus.Replaced => "已换新",
            SlotStatus.Conflict => "不一致",
            SlotStatus.Ambiguous => "请看一眼",
            SlotStatus.Unresolved => "待填",
        };
}
