using Taizhang.Prose;

namespace Taizhang.Reports.Writing;

/// <summary>What the writer decided about a place of a report.</summary>
public enum PlaceDecision
{
    /// <summary>It states the figure named.</summary>
    Confirmed,

    /// <summary>It is nothing of this ledger.</summary>
    NotOurs,

    /// <summary>人工填写.</summary>
    ByHand,
}

/// <summary>One decided place.</summary>
/// <param name="Start">In the base text, in UTF-16 units, as <paramref name="End"/>.</param>
/// <param name="Figure">The rule's key for a confirmed place.</param>
/// <param name="Text">What is written by hand, with its <paramref name="Ground"/>.</param>
/// <param name="Hedge">The word of approximation chosen for a confirmed place; null leaves it to the sentence.</param>
public sealed record DecidedPlace(int Start, int End, PlaceDecision Decision, string? Figure, string? Text, string? Ground, Hedge? Hedge = null);

/// <summary>
/// A report being written: a base text (底稿), whose it is and of which days, and what was decided so far. The base text is
/// never changed; whatever is shown or downloaded is filled anew from the ledger as it is then.
/// </summary>
/// <param name="Text">The base text as it was read, to which the places refer.</param>
public sealed record ReportInWork(
    string Id,
    string FileName,
    string Organisation,
    DateOnly From,
    DateOnly To,
    bool Renew,
    bool Exact,
    DateTimeOffset At,
    string Text,
    IReadOnlyList<DecidedPlace> Places)
{
    /// <summary>Whom it is written for; empty where nobody said. It changes no number: it only says by which counting they had it before.</summary>
    public string Recipient { get; init; } = "";

    /// <summary>The report with one more place decided; a place decided before is decided anew.</summary>
    public ReportInWork With(DecidedPlace place) =>
        this with { Places = [.. Places.Where(other => other.Start != place.Start || other.End != place.End), place] };

    /// <summary>The report with a place left open again.</summary>
    public ReportInWork Without(TextSpan span) =>
        this with { Places = [.. Places.Where(place => place.Start != span.Start || place.End != span.End)] };
}
