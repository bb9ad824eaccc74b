namespace Tidy.Tests;

/// <summary>One place that breaks a habit of the house: where, and what to do instead. Line 0 speaks of the whole file.</summary>
internal sealed record Violation(string Path, int Line, string Message)
{
    public override string ToString() => $"{Path}:{Line}: {Message}";
}
