using Taizhang.Figures.Compute;
using Taizhang.Reports.Submissions;

namespace Taizhang.Reports.Check;

/// <summary>
/// What checking may ask of the ledger: the figures of the report's own organisation and period, and on demand those of
/// another period or place. What was read once is kept, so that a thousand reports of one office read it once.
/// Not for several threads at once.
/// </summary>
/// <param name="own">All rules, variants included.</param>
/// <param name="read">The figures of a place, by its code, over other days; null where the ledger knows no such place.</param>
/// <param name="places">Codes by every name of what stands below the organisation.</param>
/// <param name="honours">The honours book (荣誉) of the organisation and what stands below it.</param>
public sealed class LedgerView(
    FigureBook own,
    Func<string, Period, FigureBook?> read,
    IReadOnlyDictionary<string, string> places,
    IReadOnlyList<Honour> honours)
{
    private readonly Dictionary<(string Code, Period Period), FigureBook?> _books = [];
    private readonly string[] _placeCodes = [.. places.Values.Distinct().Order(StringComparer.Ordinal)];

    /// <summary>What was handed in before for the organisation, the newest last.</summary>
    public IReadOnlyList<KeptReport> Reported { get; init; } = [];

    public FigureBook Own => own;

    public Period Period => own.Period;

    public IReadOnlyDictionary<string, string> Places => places;

    public IReadOnlyList<Honour> Honours => honours;

    /// <summary>The codes of the places below, each once, in office order.</summary>
    public IReadOnlyList<string> PlaceCodes => _placeCodes;

    /// <summary>The reading of a rule's key for the report's own organisation and period.</summary>
    public FigureReading? Find(string key) => own.Find(key);

    /// <summary>The reading at another time or place; null where there is no such rule or place.</summary>
    /// <param name="code">The place's code; null for the report's own organisation.</param>
    public FigureReading? Find(string key, Period period, string? code) =>
        period == own.Period && code is null ? Find(key) : At(code ?? own.Organisation.Code, period)?.Find(key);

    /// <summary>A place's name as the ledger writes it.</summary>
    public string NameOf(string code, Period period) => At(code, period)?.Organisation.Name ?? code;

    /// <summary>What was last handed in of a figure for these very days; null where nothing was.</summary>
    public (KeptReport Report, KeptFigure Figure)? ReportedFor(string key, Period period)
    {
        foreach (var report in Reported.Reverse().Where(report => report.Period == period))
        {
            if (report.Find(key) is { } figure)
            {
                return (report, figure);
            }
        }

        return null;
    }

    private FigureBook? At(string code, Period period)
    {
        if (!_books.TryGetValue((code, period), out var book))
        {
            _books[(code, period)] = book = read(code, period);
        }

        return book;
    }
}
