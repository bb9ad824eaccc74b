using System.Text.Json;
using Taizhang.Documents.Word;
using Taizhang.Ledger;
using Taizhang.Prose;

namespace Taizhang.Reports.Fill;

/// <summary>What a person said about one place.</summary>
internal abstract record Verdict
{
    private Verdict() { }

    /// <summary>The figure is right, perhaps after being changed.</summary>
    /// <param name="Hedge">The word of approximation somebody wants here; null leaves it to the sentence.</param>
    public sealed record Confirmed(string Key, Hedge? Hedge) : Verdict;

    public sealed record NotOurs : Verdict;

    /// <summary>人工填写, with one of four grounds.</summary>
    public sealed record ByHand(string Text, string Ground) : Verdict;
}

/// <summary>Why a place is filled in by hand (依据); one of these is asked for.</summary>
public static class BindGrounds
{
    public static IReadOnlyList<string> All { get; } = ["未建台账", "以上级通报为准", "领导审定", "其他"];
}

/// <summary>Reads an earlier output of filling, in which a person confirmed, changed or filled in places.</summary>
internal static class BindFile
{
    /// <summary>The verdicts by where they stand in the text; refused where the file speaks of another text.</summary>
    public static Outcome<IReadOnlyDictionary<TextSpan, Verdict>> Read(ReadOnlyMemory<byte> bytes, string text, Func<string, bool> isRule)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            return Read(json.RootElement, text, isRule);
        }
        catch (JsonException)
        {
            return Unreadable("");
        }
    }

    private static Outcome<IReadOnlyDictionary<TextSpan, Verdict>> Read(JsonElement root, string text, Func<string, bool> isRule)
    {
        if (
            root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("slots", out var slots)
            || slots.ValueKind != JsonValueKind.Array
        )
        {
            return Unreadable("");
        }

        if (Word(root, "text") != text)
        {
            return new Refusal("bind-other-text", "bind", "这份确认结果说的是另一份底稿。", "请用同一份底稿重新填一次，再确认。");
        }

        var points = new CodePoints(text);
        var verdicts = new Dictionary<TextSpan, Verdict>();
        var refusals = new List<Refusal>();
        var number = 0;
        foreach (var slot in slots.EnumerateArray())
        {
            var where = FormattableString.Invariant($"slots[{number++}]");
            if (Place(slot, text, points) is not { } span)
            {
                refusals.Add(Unreadable(where));
            }
            else if (Read(slot, where, isRule, refusals) is { } verdict)
            {
                verdicts[span] = verdict;
            }
        }

        return refusals.Count > 0 ? refusals : verdicts;
    }

    private static Verdict? Read(JsonElement slot, string where, Func<string, bool> isRule, List<Refusal> refusals)
    {
        if (slot.TryGetProperty("by_hand", out var byHand) && byHand.ValueKind == JsonValueKind.Object)
        {
            var (words, ground) = (Word(byHand, "text") ?? "", Word(byHand, "ground") ?? "");
            if (BindGrounds.All.Contains(ground) && words.Length > 0 && !Marks.IsMask(words) && !words.Contains('\n', StringComparison.Ordinal))
            {
                return new Verdict.ByHand(words, ground);
            }

            refusals.Add(
                new Refusal(
                    "bind-by-hand",
                    where,
                    "人工填写的内容或依据不完整。",
                    $"请写明内容，依据从“{string.Join("、", BindGrounds.All)}”里选一项。"
                )
            );
            return null;
        }

        if (IsTrue(slot, "not_ours"))
        {
            return new Verdict.NotOurs();
        }

        if (!IsTrue(slot, "confirmed"))
        {
            return null;
        }

        var figure = Word(slot, "figure") ?? "";
        var key = Word(slot, "variant") is { Length: > 0 } variant && isRule($"{figure}@{variant}") ? $"{figure}@{variant}" : figure;
        if (isRule(key))
        {
            return new Verdict.Confirmed(key, Word(slot, "wanted_hedge") is { } hedge && Enum.TryParse<Hedge>(hedge, ignoreCase: true, out var wanted) && Enum.IsDefined(wanted) ? wanted : null);
        }

        refusals.Add(new Refusal("bind-unknown-figure", where, $"没有叫“{figure}”的统计数。", "请从统计数据页里选一项，写它的编号。"));
        return null;
    }

    private static TextSpan? Place(JsonElement slot, string text, CodePoints points)
    {
        if (
            slot.ValueKind != JsonValueKind.Object
            || Number(slot, "start") is not { } start
            || Number(slot, "end") is not { } end
            || start < 0
            || end < start
            || end > points.Count
        )
        {
            return null;
        }

        var span = new TextSpan(points.ToUtf16(start), points.ToUtf16(end));
        return span.Of(text) == Word(slot, "surface") ? span : null;
    }

    private static Refusal Unreadable(string where) =>
        new("bind-unreadable", where, "这份确认结果读不懂，或者与底稿里的位置对不上。", "请用填入数据时输出的JSON，只改其中的确认项。");

    private static string? Word(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int? Number(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number)
            ? number
            : null;

    private static bool IsTrue(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;
}
