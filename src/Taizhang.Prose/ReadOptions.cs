namespace Taizhang.Prose;

/// <summary>How a text is to be read.</summary>
public sealed record ReadOptions
{
    public static ReadOptions Default { get; } = new();

    /// <summary>Headings are only the lines that begin with <c>#</c>.</summary>
    public bool Markdown { get; init; }

    /// <summary>
    /// Each line is a paragraph, as in a Word document: a short one ends what it says though no punctuation closes it, and no number
    /// runs over its end.
    /// </summary>
    public bool LinesAreParagraphs { get; init; }

    /// <summary>Names of the organisation whose report it is (清泉镇): these are not another place.</summary>
    public IReadOnlyList<string> OwnNames { get; init; } = [];

    /// <summary>Claims carry their fingerprints, so that what a person confirmed about a phrase is found again.</summary>
    public bool Fingerprints { get; init; }

    /// <summary>Where page numbers stand, as the document knows; in the order of the text. They count nothing.</summary>
    public IReadOnlyList<TextSpan> PageNumbers { get; init; } = [];

    /// <summary>The year the report is read for, where its head names none: an earlier one is another year, a later one still to come.</summary>
    public int? OwnYear { get; init; }

    /// <summary>Words that name the report's own period (上半年): these are not another period.</summary>
    public IReadOnlyList<string> OwnPeriodWords { get; init; } = [];
}
