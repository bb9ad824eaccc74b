using Taizhang.Reports.Renew;

namespace Taizhang.Reports.Fill;

/// <summary>How a report is to be filled.</summary>
/// <param name="At">The time the document and its comments bear; no clock is asked.</param>
public sealed record FillOptions(DateTimeOffset At)
{
    /// <summary>Drops words of approximation and prints the exact number.</summary>
    public bool Exact { get; init; }

    /// <summary>The template is last year's report: printed figures are written anew.</summary>
    public bool Renew { get; init; }

    public bool NoAppendix { get; init; }

    /// <summary>An earlier output, looked through by a person; null without one.</summary>
    public ReadOnlyMemory<byte>? Bind { get; init; }

    /// <summary>What was confirmed in earlier reports.</summary>
    public IReadOnlyList<Binding> Remembered { get; init; } = [];

    /// <summary>Other names of the organisation whose report it is (我镇 needs none).</summary>
    public IReadOnlyList<string> OwnNames { get; init; } = [];

    /// <summary>The congresses whose mention in an old report is listed.</summary>
    public IReadOnlyList<Meeting> Meetings { get; init; } = [];
}
