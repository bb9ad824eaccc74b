using System.Globalization;
using Taizhang.Figures.Compute;

namespace Taizhang.Reports.Templates;

/// <summary>
/// The report the program brings along for those who have none of last year's: <c>{组织}</c> and <c>{年}</c> stand for
/// whose report it is and of which year, every other empty place is a mark like any writer's.
/// </summary>
public static class BuiltInReport
{
    /// <summary>Below the catalog's folder.</summary>
    public const string Path = "reports/duty-report.txt";

    /// <summary>Lines of the congresses that an old report may still name; below the catalog's folder.</summary>
    public const string MeetingsPath = "reports/meetings.txt";

    public const string FileName = "述职报告.txt";

    /// <summary>The template's text for one office and period; it is then filled as any text is.</summary>
    public static string For(string template, FigureBook book)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(book);
        return template
            .Replace("{组织}", book.Organisation.Name, StringComparison.Ordinal)
            .Replace("{年}", book.Period.To.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
