using Taizhang.Reports.Fill;

namespace Taizhang.Web.Pages.Reports;

/// <summary>A stretch of a report's text: plain words, or a place with its number.</summary>
public sealed record Stretch(string Text, int? Place);

/// <summary>Cuts the text of a report, as it would be written now, into paragraphs of words and places, so that a page can show both.</summary>
public static class Places
{
    private const int WordsAround = 24;

    private static readonly char[] Ends = ['。', '；', '\n'];

    public static IReadOnlyList<IReadOnlyList<Stretch>> Of(FillResult result)
    {
        var paragraphs = new List<IReadOnlyList<Stretch>>();
        var line = new List<Stretch>();
        var at = 0;
        foreach (var (slot, number) in result.Slots.Select((slot, i) => (slot, i)).OrderBy(pair => pair.slot.Out.Start).Where(pair => !pair.slot.Out.IsEmpty))
        {
            if (slot.Out.Start < at)
            {
                continue;
            }

            Add(result.WrittenText[at..slot.Out.Start]);
            line.Add(new Stretch(Written(slot), number));
            at = slot.Out.End;
        }

        Add(result.WrittenText[at..]);
        paragraphs.Add(line);
        return [.. paragraphs.Where(paragraph => paragraph.Any(stretch => stretch.Place is not null) || IsOfTheBaseText(string.Concat(paragraph.Select(stretch => stretch.Text)).Trim()))];

        // Page numbers and the like, which the layout adds, are none of the writer's.
        bool IsOfTheBaseText(string words) => words.Length > 0 && result.Text.Contains(words, StringComparison.Ordinal);

        void Add(string words)
        {
            foreach (var (part, i) in words.ReplaceLineEndings("\n").Split('\n').Select((part, i) => (part, i)))
            {
                if (i > 0)
                {
                    paragraphs.Add(line);
                    line = [];
                }

                line.Add(new Stretch(part, null));
            }
        }
    }

    /// <summary>solid: settled; dashed: somebody has to look; empty: no figure; double: other than what was printed.</summary>
    public static string Look(Slot slot) => slot.Status switch
    {
        SlotStatus.Filled or SlotStatus.Agrees => "solid",
        SlotStatus.Replaced => "solid changed",
        SlotStatus.Conflict => "double",
        SlotStatus.Ambiguous => "dashed",
        SlotStatus.Unresolved => "hollow",
    };

    public static string Word(Slot slot) => slot.Status switch
    {
        SlotStatus.Filled => "已填入",
        SlotStatus.Agrees => "与台账一致",
        SlotStatus.Replaced => "已换成新数",
        SlotStatus.Conflict => "与原文不同",
        SlotStatus.Ambiguous => "请您看一眼",
        SlotStatus.Unresolved => "还没有数",
    };

    /// <summary>A place with the words around it, so that one knows which it is.</summary>
    public static string Around(string text, Slot slot)
    {
        var start = Math.Max(text.LastIndexOfAny(Ends, Math.Max(0, slot.Span.Start - 1)) + 1, slot.Span.Start - WordsAround);
        var end = text.IndexOfAny(Ends, slot.Span.End);
        return text[start..Math.Min(end < 0 ? text.Length : end, slot.Span.End + WordsAround)];
    }

    private static string Written(Slot slot) => slot.Status switch
    {
        SlotStatus.Replaced when slot.Old is { } old && old != slot.Text => $"{old}→{slot.Text}",
        _ => slot.Text.Length > 0 ? slot.Text : slot.Surface,
    };
}
