using Taizhang.Ledger.Entry;

namespace Taizhang.Ledger.Due;

/// <summary>Something with a date that a rule or a notice sets.</summary>
/// <param name="Date">The day it is due, or the first day on which it can be done.</param>
/// <param name="Subject">The person or body, or who wants it.</param>
/// <param name="Rule">The rule's code; <see cref="Notice"/> for a notice, and the document (文号) of a local custom.</param>
/// <param name="Message">What is to be done, in one sentence.</param>
/// <param name="Kind">What it comes from: a case, a record, a role, a person; null for what comes round every year, as <paramref name="Ref"/>.</param>
public sealed record DueItem(DateOnly Date, string Subject, string Rule, string Message, EntryKind? Kind, string? Ref)
{
    public const string Notice = "notice";

    /// <summary>True where what is due is a report, as the catalog or the office says of the task.</summary>
    public bool IsReport { get; init; }
}
