namespace Taizhang.Catalog.Calendars;

/// <summary>
/// The holidays of one year as the State Council announced them. Saturdays and Sundays are off and the other days are
/// worked unless one of the two lists says otherwise.
/// </summary>
/// <param name="Source">The announcement (文号).</param>
/// <param name="Off">Days off, weekends among them or not.</param>
/// <param name="Worked">Saturdays and Sundays that are worked instead (调休上班).</param>
public sealed record WorkYear(int Year, string Source, IReadOnlySet<DateOnly> Off, IReadOnlySet<DateOnly> Worked);

/// <summary>Something that comes round every year (一年的工作), or every month.</summary>
/// <param name="Month">Null for what comes every month.</param>
/// <param name="Day">The last day of a month that has fewer.</param>
/// <param name="Rule">The rule that sets it; null where custom does.</param>
/// <param name="On">What is local is off until the office switches it on and names the document.</param>
/// <param name="Document">The document (文号) it comes from.</param>
/// <param name="IsReport">What is due is a report, which this program writes.</param>
public sealed record YearTask(string Id, string Name, int? Month, int Day, string? Rule, bool Local, bool On, string? Document, bool IsReport = false)
{
    /// <summary>True when it has a date that a rule or a document of the office sets.</summary>
    public bool Applies => On && (!Local || !string.IsNullOrEmpty(Document));
}
