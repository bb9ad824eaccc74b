namespace Taizhang.Web.Pages.Ledgers;

/// <summary>What the address of a list asks for.</summary>
public sealed record ListAsked
{
    public string? From { get; init; }

    public string? To { get; init; }

    public string? Org { get; init; }

    public string? Status { get; init; }

    public string? Q { get; init; }

    public int P { get; init; } = 1;
}
