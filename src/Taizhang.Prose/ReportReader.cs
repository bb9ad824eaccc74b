using Taizhang.Prose.Linking;

namespace Taizhang.Prose;

/// <summary>Reads the figures, blanks and names of a report and links them to the catalog's figures.</summary>
public static class ReportReader
{
    /// <summary>Pure: the same text and model give the same reading. Its cost grows linearly with the text.</summary>
    public static Reading Read(string text, ProseModel model, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(model);
        var reader = new DocumentReader(text, model, options ?? ReadOptions.Default);
        return new Reading(text, reader.Claims()) { Head = reader.Head.Span, HeadYear = reader.Head.NamedYear, Year = reader.Head.Year, Period = reader.Head.Period };
    }
}
