using Taizhang.Ledger.Entry;

namespace Taizhang.Ledger.Browse;

/// <summary>Which records of a ledger are wanted; what is left out narrows nothing.</summary>
/// <param name="Ledger">The ledger's id.</param>
public sealed record RecordFilter(string Ledger)
{
    /// <summary>In the place of a ledger: all of them, for questions that tell them apart in their answer.</summary>
    internal const string EveryLedger = "";

    /// <summary>The first day of the record's own date, included.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day of the record's own date, included.</summary>
    public DateOnly? To { get; init; }

    /// <summary>An organisation by code or any of its names: what belongs to it, or to what stood below it on the record's day.</summary>
    public string? Place { get; init; }

    /// <summary>Only this status; without one everything that is not void.</summary>
    public EntryStatus? Status { get; init; }

    /// <summary>A choice field and the choice it must have.</summary>
    public (string Field, string Choice)? Choice { get; init; }

    /// <summary>Words that must all be there: in the title, in what was written, or in the names of bodies, topics and outside bodies.</summary>
    public string? Text { get; init; }
}

/// <summary>By what a list of records is ordered. Two that are equal in it stand by their id.</summary>
public enum RecordOrder
{
    NewestFirst,
    OldestFirst,

    /// <summary>By the characters of the title; only for lists that can be counted exactly.</summary>
    Title,
}

/// <summary>The last record of a page, after which the next one begins.</summary>
public readonly record struct PageEnd(int Day, string Title, long Id);

/// <param name="Number">Exact up to <see cref="CountMax"/>; one more stands for any larger number.</param>
public readonly record struct RecordCount(int Number)
{
    public const int CountMax = 10_000;

    public bool IsExact => Number <= CountMax;

    /// <summary>The count as it is shown.</summary>
    public override string ToString() => IsExact ? FormattableString.Invariant($"{Number}条") : "1万条以上";
}
