using Taizhang.Figures.Compute;
using Taizhang.Prose;
using Taizhang.Prose.Claims;

namespace Taizhang.Reports.Fill;

/// <summary>Which figures a claim is taken to state, whoever said so.</summary>
/// <param name="Keys">The rules' keys: none, one, or with 各 several.</param>
/// <param name="Confirmed">A person said so, now or before: doubts of the text no longer hold it up.</param>
/// <param name="NotOurs">A person said that this is no figure of this office.</param>
internal sealed record Link(IReadOnlyList<string> Keys, Band Band, double Confidence, bool Confirmed = false, bool NotOurs = false)
{
    public static Link None { get; } = new([], Band.Open, 0);

    /// <summary>The word of approximation somebody chose for this place; null where nobody did.</summary>
    public Hedge? Hedge { get; init; }

    /// <summary>The version of the counting rule when the phrase was confirmed; 0 where it was not confirmed before.</summary>
    public int ConfirmedVersion { get; init; }

    public string? Figure => Keys.Count > 0 ? FigureOf(Keys[0]) : null;

    public string? Variant =>
        Keys.Count > 0 && Keys[0].IndexOf('@', StringComparison.Ordinal) is var at and > 0 ? Keys[0][(at + 1)..] : null;

    public IReadOnlyList<string> Also => [.. Keys.Skip(1).Select(FigureOf)];

    /// <summary>The readings of all keys; empty where one of them was not counted.</summary>
    public IReadOnlyList<FigureReading> Readings(FigureBook book)
    {
        var readings = Keys.Select(book.Find).OfType<FigureReading>().ToList();
        return readings.Count == Keys.Count ? readings : [];
    }

    private static string FigureOf(string key) => key.IndexOf('@', StringComparison.Ordinal) is var at and > 0 ? key[..at] : key;
}

/// <summary>
/// Joins what prose reads with what people said: first the verdict given for this text, then the anchor a figure of ours
/// already has, then what was confirmed in earlier reports, then the reading itself.
/// </summary>
/// <param name="anchored">Figures that earlier filling anchored in this document, by where they stand.</param>
internal sealed class Links(
    IReadOnlyDictionary<TextSpan, Verdict> verdicts,
    IReadOnlyList<(TextSpan Span, IReadOnlyList<string> Keys)> anchored,
    IReadOnlyList<Binding> remembered
)
{
    private const double Raise = 0.15;
    private const double RaisedMax = 0.99;
    private const double SureFrom = 0.95;

    private readonly (TextSpan Span, IReadOnlyList<string> Keys)[] _anchored = [.. anchored.OrderBy(anchor => anchor.Span.Start)];
    private readonly int[] _anchorStarts = [.. anchored.Select(anchor => anchor.Span.Start).Order()];
    private readonly ILookup<string, Binding> _remembered = remembered.ToLookup(binding => binding.Phrase, StringComparer.Ordinal);

    public Verdict? VerdictOn(Claim claim) => verdicts.GetValueOrDefault(claim.Span);

    public Link Of(Claim claim)
    {
        var keys = claim.FigureId is null ? [] : (IReadOnlyList<string>)[claim.VariantKey ?? claim.FigureId, .. claim.Also];
        switch (VerdictOn(claim))
        {
            case Verdict.Confirmed confirmed:
                return new Link(
                    keys.Contains(confirmed.Key) ? [confirmed.Key, .. keys.Where(key => key != confirmed.Key)] : [confirmed.Key],
                    Band.Sure,
                    1,
                    Confirmed: true
                )
                {
                    Hedge = confirmed.Hedge,
                };
            case Verdict.NotOurs:
                return Link.None with { NotOurs = true };
        }

        if (AnchoredAt(claim.Span) is { } stated)
        {
            return new Link(stated, Band.Sure, 1);
        }

        return Remembered(claim, keys) ?? new Link(keys, keys.Count == 0 ? Band.Open : claim.Band, claim.Confidence);
    }

    /// <summary>
    /// The same phrase behind the same neighbour is as it was confirmed; behind another neighbour a confirmation of the figure
    /// that the reading finds too makes it more likely. Null where nothing is remembered.
    /// </summary>
    private Link? Remembered(Claim claim, IReadOnlyList<string> keys)
    {
        if (_remembered.Count == 0 || claim.Fingerprint.IsEmpty)
        {
            return null;
        }

        var same = _remembered[Binding.HashOf(claim)].ToList();
        if (same.Find(binding => binding.Neighbour == (claim.Fingerprint.Neighbour ?? "")) is { } exact)
        {
            return exact switch
            {
                { IsDisputed: true } => Link.None with { Confidence = claim.Confidence },
                { Figure: { } key } => new Link([key], Band.Sure, 1, Confirmed: true) { ConfirmedVersion = exact.Version },
                _ => Link.None with { NotOurs = true },
            };
        }

        return keys.Count > 0 && same.Exists(binding => !binding.IsDisputed && binding.Figure == keys[0]) ? Raised(keys, claim.Confidence) : null;
    }

    private static Link Raised(IReadOnlyList<string> keys, double confidence)
    {
        var raised = Math.Min(RaisedMax, confidence + Raise);
        return new Link(keys, raised >= SureFrom ? Band.Sure : Band.Suggest, raised);
    }

    /// <summary>Anchors do not overlap: of those that begin before the span's end, only the last can reach into it.</summary>
    private IReadOnlyList<string>? AnchoredAt(TextSpan span)
    {
        var at = Array.BinarySearch(_anchorStarts, span.End - 1);
        at = at >= 0 ? at : ~at - 1;
        return at >= 0 && _anchored[at].Span.Overlaps(span) ? _anchored[at].Keys : null;
    }
}
