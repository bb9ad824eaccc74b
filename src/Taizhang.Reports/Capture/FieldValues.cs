using System.Globalization;
using Taizhang.Catalog.Ledgers;
using Taizhang.Catalog.Lexicon;
using Taizhang.Prose;
using Taizhang.Prose.Claims;

namespace Taizhang.Reports.Capture;

/// <summary>Reads the value of one field out of the sentences about one piece of work, as the catalog says where it stands.</summary>
internal sealed class FieldValues(string text, Activity activity, IReadOnlyList<Claim> claims, IReadOnlyList<string> outsideNames)
{
    private const int LengthMax = 40;
    private const int OutsideLengthMax = 24;
    private const string Stops = "，。；：、\uFF01？“”\"（）()\n\t ";

    private readonly HashSet<TextSpan> _taken = [];

    /// <summary>Null where the text does not say.</summary>
    public CapturedValue? Of(FieldDefinition field, CaptureField capture) => field.Type switch
    {
        FieldType.Choice or FieldType.Choices => Choices(field, capture),
        FieldType.Flag => Flag(field, capture),
        FieldType.Whole or FieldType.Number or FieldType.Money => Number(field, capture),
        FieldType.Outside => Outside(field, capture) ?? Text(field, capture, OutsideLengthMax),
        _ => Text(field, capture, LengthMax),
    };

    private CapturedValue? Choices(FieldDefinition field, CaptureField capture)
    {
        var choices = capture.Choices.Count > 0 ? capture.Choices : [.. field.Choices.Select(choice => new CaptureChoice(choice, [choice]))];
        var found = choices
            .Select(choice => (choice.Is, At: choice.Said.Select(Find).OfType<TextSpan>().OrderBy(span => span.Start).Select(span => (TextSpan?)span).FirstOrDefault()))
            .Where(choice => choice.At is not null)
            .ToList();
        return found.Count == 0 ? null : new CapturedValue(
            field.Id,
            field.Name,
            field.Type == FieldType.Choice ? [found[0].Is] : [.. found.Select(choice => choice.Is)],
            IsText: true,
            found[0].At ?? default)
        {
            IsList = field.Type == FieldType.Choices,
        };
    }

    private CapturedValue? Flag(FieldDefinition field, CaptureField capture) =>
        capture.Choices.SelectMany(choice => choice.Said).Select(Find).OfType<TextSpan>().ToList() is [var first, ..]
            ? new CapturedValue(field.Id, field.Name, ["true"], IsText: false, first)
            : null;

    /// <summary>The only number of the right unit that no field has taken: for the ledger's first number, where no word told which it is.</summary>
    public CapturedValue? Only(FieldDefinition field, CaptureField capture) =>
        Fitting(capture) is [var only] && capture.Units.Count > 0 ? Taken(field, only) : null;

    /// <summary>The number of the right unit whose clause says that it is this one; each number serves one field.</summary>
    private CapturedValue? Number(FieldDefinition field, CaptureField capture)
    {
        var fitting = Fitting(capture);
        var chosen = capture.Near.Count == 0
            ? fitting.FirstOrDefault()
            : fitting.Select(claim => (Claim: claim, Distance: Distance(claim, capture.Near))).Where(found => found.Distance is not null).OrderBy(found => found.Distance).Select(found => found.Claim).FirstOrDefault();
        return chosen is null ? null : Taken(field, chosen);
    }

    private List<Claim> Fitting(CaptureField capture) =>
        [.. claims.Where(claim => activity.Span.Contains(claim.Span.Start) && ValueOf(claim) is not null && !_taken.Contains(claim.Span) && HasUnit(claim, capture))];

    private CapturedValue Taken(FieldDefinition field, Claim claim)
    {
        _taken.Add(claim.Span);
        var approximate = field.Approximate && claim.Hedge != Hedge.None;
        return new CapturedValue(field.Id, field.Name, [(approximate ? "约" : "") + Hedges.Write(ValueOf(claim) ?? 0)], IsText: approximate, claim.Span);
    }

    /// <summary>两小时 and 每人3小时 count nothing in a report, and are what minutes are asked for.</summary>
    private decimal? ValueOf(Claim claim) =>
        claim.Low is { } low ? low == claim.High ? low : null
        : claim.Reason is not ("duration" or "norm") ? null
        : decimal.TryParse(claim.Span.Of(text), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number
        : "零一二三四五六七八九".IndexOf(claim.Span.Of(text).Replace('两', '二'), StringComparison.Ordinal) is var digit and > 0 && claim.Span.Length == 1 ? digit
        : null;

    private bool HasUnit(Claim claim, CaptureField capture)
    {
        var behind = claim.UnitSpan is { Length: > 0 } unit ? unit.Of(text) : "";
        return capture.Units.Count == 0 || capture.Units.Any(wanted => wanted == claim.Unit || wanted == behind || (behind.Length == 0 && text.AsSpan(claim.Span.End).StartsWith(wanted, StringComparison.Ordinal)));
    }

    /// <summary>How far the nearest of the words stands from the number within its clause; null where none does.</summary>
    private int? Distance(Claim claim, IReadOnlyList<string> near)
    {
        var start = claim.Span.Start == 0 ? 0 : text.LastIndexOfAny(['，', '。', '；', '：', '\n'], claim.Span.Start - 1) + 1;
        var end = text.IndexOfAny(['，', '。', '；', '：', '\n'], claim.Span.End);
        end = end < 0 ? text.Length : end;
        var (before, behind) = (text[start..claim.Span.Start], text[claim.Span.End..end]);
        var distances = near
            .SelectMany(word => new[]
            {
                before.LastIndexOf(word, StringComparison.Ordinal) is var left and >= 0 ? before.Length - left - word.Length : -1,
                behind.IndexOf(word, StringComparison.Ordinal),
            })
            .Where(distance => distance >= 0)
            .ToList();
        return distances.Count == 0 ? null : distances.Min();
    }

    /// <summary>A lecturer, troupe or outlet of the book of outside bodies; the longest name that stands there.</summary>
    private CapturedValue? Outside(FieldDefinition field, CaptureField capture) =>
        outsideNames.Where(name => name.Length > 2).OrderByDescending(name => name.Length).Select(name => (Name: name, At: Find(name))).FirstOrDefault(found => found.At is not null) is { At: { } at } outside && capture.After.Count > 0
            ? new CapturedValue(field.Id, field.Name, [outside.Name], IsText: true, at)
            : null;

    private CapturedValue? Text(FieldDefinition field, CaptureField capture, int lengthMax)
    {
        var span = (capture.Quoted ? Quoted() : null) ?? capture.After.Select(word => Behind(word, capture.Until, lengthMax)).FirstOrDefault(found => found is not null) ?? Before(capture) ?? (capture.Whole ? Clause(lengthMax) : null);
        return span is { IsEmpty: false } found ? new CapturedValue(field.Id, field.Name, [found.Of(text).Trim(' ', '《', '》')], IsText: true, found) : null;
    }

    private TextSpan? Quoted()
    {
        var start = text.IndexOf('“', activity.Span.Start, activity.Span.Length);
        var end = start < 0 ? -1 : text.IndexOf('”', start);
        return end > start + 1 && end - start <= LengthMax ? new TextSpan(start + 1, end) : null;
    }

    private TextSpan? Behind(string word, IReadOnlyList<string> until, int lengthMax)
    {
        for (var at = text.IndexOf(word, activity.Span.Start, activity.Span.Length, StringComparison.Ordinal); at >= 0 && at < activity.Span.End; at = NextOf(word, at))
        {
            var start = at + word.Length;
            var end = start;
            while (end < activity.Span.End && !Stops.Contains(text[end], StringComparison.Ordinal) && !(end > start && until.Any(stop => text.AsSpan(end).StartsWith(stop, StringComparison.Ordinal))))
            {
                end++;
            }

            var ends = until.Count == 0 || word.EndsWith('：') || end == activity.Span.End || Stops.Contains(text[end], StringComparison.Ordinal) || until.Any(stop => text.AsSpan(end).StartsWith(stop, StringComparison.Ordinal));
            if (ends && end - start >= 2 && end - start <= lengthMax && !char.IsAsciiDigit(text[start]))
            {
                return new TextSpan(start, end);
            }
        }

        return null;
    }

    /// <summary>支部书记王建国主持: the value stands before the word that ends it.</summary>
    private TextSpan? Before(CaptureField capture)
    {
        foreach (var word in capture.Until.Where(word => capture.After.Any(after => after.Contains(word, StringComparison.Ordinal))))
        {
            if (Find(word) is { } at)
            {
                var start = at.Start;
                while (start > activity.Span.Start && at.Start - start < LengthMax / 2 && !Stops.Contains(text[start - 1], StringComparison.Ordinal) && text[start - 1] is not '由')
                {
                    start--;
                }

                return at.Start - start >= 2 ? Whole(start, at.Start) : null;
            }
        }

        return null;
    }

    /// <summary>The clause in which the ledger's own word stands.</summary>
    private TextSpan? Clause(int lengthMax)
    {
        var word = Activities.Hits(text, activity.Span, activity.Ledger).OrderBy(hit => hit.Start).First();
        var (start, end) = (word.Start, word.End);
        while (start > activity.Span.Start && !Stops.Contains(text[start - 1], StringComparison.Ordinal) && end - start < lengthMax)
        {
            start--;
        }

        while (end < activity.Span.End && !Stops.Contains(text[end], StringComparison.Ordinal) && end - start < lengthMax)
        {
            end++;
        }

        return Whole(start, end);
    }

    /// <summary>A stretch that was cut at a length, without the half of a character at either end.</summary>
    private TextSpan Whole(int start, int end) => new(Splits(start) ? start + 1 : start, Splits(end) ? end - 1 : end);

    private bool Splits(int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);

    private int NextOf(string word, int at) => at + 1 < activity.Span.End ? text.IndexOf(word, at + 1, activity.Span.End - at - 1, StringComparison.Ordinal) : -1;

    private TextSpan? Find(string word) => text.IndexOf(word, activity.Span.Start, activity.Span.Length, StringComparison.Ordinal) is var at and >= 0 ? new TextSpan(at, at + word.Length) : null;
}
