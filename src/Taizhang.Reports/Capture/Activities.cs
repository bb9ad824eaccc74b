using Taizhang.Catalog.Lexicon;
using Taizhang.Prose;

namespace Taizhang.Reports.Capture;

/// <summary>One piece of work in a text: the sentences about it, and the ledger they point to.</summary>
/// <param name="Bodies">Those who did it: the first named, and those joined to it by 、, 和, 联合 and the like.</param>
internal sealed record Activity(TextSpan Span, CaptureWords Ledger, ActivityDay? Day, IReadOnlyList<NamedPlace> Bodies)
{
    public NamedPlace? Place => Bodies is [var first, ..] ? first : null;
}

/// <summary>An organisation's name in a text.</summary>
internal readonly record struct NamedPlace(string Name, TextSpan Span);

/// <summary>
/// Cuts a text into pieces of work. A sentence opens a new one when it points to a ledger and names another day or another
/// body than the one before, or begins a line of its own; all other sentences go on about the piece before them.
/// </summary>
internal static class Activities
{
    private const double FirstWeight = 2;

    private static readonly string[] Joining = ["、", "和", "与", "及", "以及", "联合", "会同", "协同", "携手", "，联合", "，会同"];

    public static IReadOnlyList<Activity> In(string text, IReadOnlyList<CaptureWords> ledgers, IReadOnlyList<ActivityDay> days, IReadOnlyList<NamedPlace> places)
    {
        var pieces = new List<TextSpan>();
        ActivityDay? day = null;
        NamedPlace? place = null;
        foreach (var sentence in Sentences(text))
        {
            var ownDay = FirstIn(days, sentence);
            var ownPlace = PlaceIn(places, sentence);
            var points = ledgers.Any(ledger => Hits(text, sentence, ledger).Any());
            var opens = points && ((ownDay is { } a && day is { } b && a.From != b.From) || (ownPlace is { } c && place is { } d && c.Name != d.Name && (ownDay is not null || StartsLine(text, sentence) || StartsWith(sentence, c))));
            if (pieces.Count == 0 || opens)
            {
                pieces.Add(sentence);
                (day, place) = (ownDay ?? (pieces.Count > 1 ? day : null), ownPlace);
            }
            else
            {
                pieces[^1] = pieces[^1].Union(sentence);
                (day, place) = (day ?? ownDay, place ?? ownPlace);
            }
        }

        return [.. Kept(text, pieces, ledgers, days, places)];
    }

    /// <summary>A piece that points to no ledger is left out; a day named once for several pieces holds for those behind it.</summary>
    private static IEnumerable<Activity> Kept(string text, List<TextSpan> pieces, IReadOnlyList<CaptureWords> ledgers, IReadOnlyList<ActivityDay> days, IReadOnlyList<NamedPlace> places)
    {
        ActivityDay? last = null;
        foreach (var piece in pieces)
        {
            last = FirstIn(days, piece) ?? last;
            if (LedgerOf(text, piece, ledgers) is { } ledger)
            {
                yield return new Activity(piece, ledger, last, BodiesIn(text, places, piece));
            }
        }
    }

    /// <summary>The ledger whose words weigh most: by their length, and twice in the first sentence.</summary>
    private static CaptureWords? LedgerOf(string text, TextSpan piece, IReadOnlyList<CaptureWords> ledgers)
    {
        var first = Sentences(text).First(sentence => sentence.Start >= piece.Start).End;
        return ledgers
            .Where(ledger => !ledger.Not.Any(word => text.IndexOf(word, piece.Start, piece.Length, StringComparison.Ordinal) >= 0))
            .Select(ledger => (Ledger: ledger, Weight: Hits(text, piece, ledger).Sum(hit => hit.Length * (hit.Start < first ? FirstWeight : 1))))
            .Where(found => found.Weight > 0)
            .OrderByDescending(found => found.Weight)
            .Select(found => found.Ledger)
            .FirstOrDefault();
    }

    /// <summary>Each word once, where it first stands; a word inside a longer one of the same ledger is not counted again.</summary>
    internal static IEnumerable<TextSpan> Hits(string text, TextSpan piece, CaptureWords ledger)
    {
        var hits = ledger.Words
            .Select(word => (At: text.IndexOf(word, piece.Start, piece.Length, StringComparison.Ordinal), word.Length))
            .Where(hit => hit.At >= 0)
            .Select(hit => new TextSpan(hit.At, hit.At + hit.Length))
            .ToList();
        return hits.Where(hit => !hits.Any(other => other != hit && other.Start <= hit.Start && hit.End <= other.End));
    }

    private static List<TextSpan> Sentences(string text)
    {
        var sentences = new List<TextSpan>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || text[i] is '。' or '\n' or '；')
            {
                if (!text.AsSpan(start, i - start).IsWhiteSpace())
                {
                    sentences.Add(new TextSpan(start, Math.Min(i + 1, text.Length)));
                }

                start = i + 1;
            }
        }

        return sentences;
    }

    private static ActivityDay? FirstIn(IReadOnlyList<ActivityDay> days, TextSpan span)
    {
        foreach (var day in days.Where(day => span.Contains(day.Span.Start)))
        {
            return day;
        }

        return null;
    }

    private static NamedPlace? PlaceIn(IReadOnlyList<NamedPlace> places, TextSpan span)
    {
        foreach (var place in places.Where(place => span.Contains(place.Span.Start)))
        {
            return place;
        }

        return null;
    }

    /// <summary>黄花滩村党支部、石井村党支部联合开展: nothing but a word that joins stands between them.</summary>
    private static List<NamedPlace> BodiesIn(string text, IReadOnlyList<NamedPlace> places, TextSpan piece)
    {
        var bodies = new List<NamedPlace>();
        foreach (var place in places.Where(place => piece.Contains(place.Span.Start)))
        {
            if (bodies.Count > 0 && Array.IndexOf(Joining, text[bodies[^1].Span.End..place.Span.Start]) < 0)
            {
                break;
            }

            bodies.Add(place);
        }

        return bodies;
    }

    private static bool StartsLine(string text, TextSpan sentence) => sentence.Start == 0 || text[sentence.Start - 1] == '\n';

    private static bool StartsWith(TextSpan sentence, NamedPlace place) => place.Span.Start - sentence.Start <= 2;
}
