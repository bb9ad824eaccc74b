using Taizhang.Catalog.Calendars;
using Taizhang.Catalog.Figures;
using Taizhang.Catalog.Ledgers;
using Taizhang.Catalog.Lexicon;
using Taizhang.Catalog.Organisations;
using Taizhang.Catalog.Procedures;
using Taizhang.Catalog.Ratings;
using Taizhang.Catalog.Rules;

namespace Taizhang.Catalog;

/// <summary>
/// The duties of an office as data: which ledgers (台账) it keeps, which figures (统计数) they amount to, and by which
/// words reports name them. Immutable, and consistent: every id it mentions exists.
/// </summary>
public sealed class DutyCatalog
{
    /// <summary>SHA-256 over all files it was read from, in the order of their names; lower-case hex.</summary>
    public required string Hash { get; init; }

    /// <summary>Ranks from the lowest to the highest: 村级 … 国家级. A level compares by its place here.</summary>
    public required IReadOnlyList<string> Levels { get; init; }

    /// <summary>Education from the lowest to the highest, compared as <see cref="Levels"/> are.</summary>
    public required IReadOnlyList<string> Educations { get; init; }

    public required IReadOnlyDictionary<string, OrganisationKind> OrganisationKinds { get; init; }

    public required IReadOnlyDictionary<string, RoleKind> RoleKinds { get; init; }

    /// <summary>What can be true of an organisation for a time; empty where the catalog does not say, and then any word will do.</summary>
    public IReadOnlyDictionary<string, FactKind> FactKinds { get; init; } = new Dictionary<string, FactKind>();

    /// <summary>In the order of the catalog's files, which is the order of every list shown.</summary>
    public required IReadOnlyDictionary<string, LedgerDefinition> Ledgers { get; init; }

    /// <summary>One entry per version of a procedure (专项工作); the step's own date chooses between them.</summary>
    public required IReadOnlyList<ProcedureDefinition> Procedures { get; init; }

    /// <summary>The ledgers an officer writes into most, offered first as long as nothing was entered.</summary>
    public IReadOnlyList<string> UsualLedgers { get; init; } = [];

    /// <summary>Outlets and other outside bodies that nearly every township has, laid out on its first day.</summary>
    public IReadOnlyList<UsualOutside> UsualOutside { get; init; } = [];

    /// <summary>Every rule there is, in force or not, by its code and in the order of the codes.</summary>
    public IReadOnlyDictionary<string, RuleDefinition> Rules { get; init; } = new Dictionary<string, RuleDefinition>();

    /// <summary>How points become stars.</summary>
    public IReadOnlyList<StarRating> Ratings { get; init; } = [];

    public IReadOnlyList<HonourKind> HonourKinds { get; init; } = [];

    public IReadOnlyDictionary<string, HonourLevel> HonourLevels { get; init; } = new Dictionary<string, HonourLevel>();

    /// <summary>From when Party standing is counted, by the day of joining; the periods do not overlap.</summary>
    public IReadOnlyList<SeniorityPeriod> Seniority { get; init; } = [];

    /// <summary>The years whose holidays are known.</summary>
    public IReadOnlyDictionary<int, WorkYear> WorkYears { get; init; } = new Dictionary<int, WorkYear>();

    /// <summary>What comes round every year, in the order of the catalog.</summary>
    public IReadOnlyList<YearTask> YearTasks { get; init; } = [];

    public required IReadOnlyDictionary<string, FigureDefinition> Figures { get; init; }

    /// <summary>What reports count and this office does not: competes with the figures, so that it is not taken for one.</summary>
    public required IReadOnlyList<Decoy> Decoys { get; init; }

    /// <summary>Why they are no figures, for the reference.</summary>
    public IReadOnlyList<DecoyReason> DecoyReasons { get; init; } = [];

    /// <summary>By which words a pasted text points to a ledger and its fields; in the catalog's order.</summary>
    public IReadOnlyList<CaptureWords> Capture { get; init; } = [];

    /// <summary>Measure words and filler of report sentences, for reading them.</summary>
    public ReportWords Words { get; init; } = ReportWords.None;

    /// <summary>How sure a link of a sentence to a figure is, by its score.</summary>
    public ConfidenceTable Confidence { get; init; } = ConfidenceTable.None;

    /// <summary>The rule when it is in force; null when it is off, unknown, or cannot be judged by a program.</summary>
    public RuleDefinition? RuleInForce(string code) => Rules.TryGetValue(code, out var rule) && rule.IsJudged ? rule : null;

    /// <summary>The version of a procedure in force on a day; null where no version covers it.</summary>
    public ProcedureDefinition? ProcedureOn(string id, DateOnly day) =>
        Procedures.FirstOrDefault(version => version.Id == id && version.From <= day && day <= version.To);

    /// <summary>The place of a level or education in its order; -1 for a word that is neither.</summary>
    public int RankOf(string word)
    {
        var level = Levels.IndexOf(word);
        return level >= 0 ? level : Educations.IndexOf(word);
    }
}

internal static class ReadOnlyLists
{
    internal static int IndexOf(this IReadOnlyList<string> list, string word)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] == word)
            {
                return i;
            }
        }

        return -1;
    }
}
