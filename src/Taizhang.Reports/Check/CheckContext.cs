using Taizhang.Catalog;
using Taizhang.Figures.Compute;
using Taizhang.Prose;
using Taizhang.Reports.Fill;
using Taizhang.Reports.Renew;

namespace Taizhang.Reports.Check;

/// <summary>What every decision about a text looks at.</summary>
/// <param name="Ledger">Null where only the text itself is looked at.</param>
/// <param name="InTable">Whether a position stands in a table.</param>
internal sealed record CheckContext(
    Reading Reading,
    DutyCatalog Catalog,
    LedgerView? Ledger,
    Links Links,
    IReadOnlyList<Meeting> Meetings,
    Func<int, bool> InTable)
{
    /// <summary>The base text is to be filled yet, so that empty places are as they should be.</summary>
    public bool IsBaseText { get; init; }

    /// <summary>Hardly a number comes near the ledger.</summary>
    public bool IsMostlyFarOff { get; init; }

    public string Text => Reading.Text;

    public Stretches Sentences { get; } = new(Reading.Text, "。\uff01？\n\t");

    /// <summary>Sentences that a semicolon ends too: so far reach the words that say of which time and place a number is.</summary>
    public Stretches Statements { get; } = new(Reading.Text, "。\uff01？；\n\t");

    public Stretches Clauses { get; } = new(Reading.Text, "，。；\n");

    public Stretches Paragraphs { get; } = new(Reading.Text, "\n");

    /// <summary>Whose report it is by its title: null for the ledger's own organisation.</summary>
    public ClaimPlace? TitlePlace { get; } = Ledger is null ? null : ClaimPlaces.OfTitle(Reading.Text, Ledger);

    /// <summary>The half, quarter or months that the head names (2022年上半年…); null where it names none, or those of the ledger.</summary>
    public Period? TitlePart { get; } = Ledger is null ? null : ClaimTimes.PartInHead(Reading, Ledger.Period);

    /// <summary>The report's own period: the ledger's, else the year its title names.</summary>
    public Period? Period => Ledger?.Period ?? TitleYear.PeriodOf(Reading);
}
