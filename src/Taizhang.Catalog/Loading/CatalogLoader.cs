using System.Security.Cryptography;
using System.Text;
using Taizhang.Catalog.Calendars;
using Taizhang.Catalog.Figures;
using Taizhang.Catalog.Ledgers;
using Taizhang.Catalog.Lexicon;
using Taizhang.Catalog.Organisations;
using Taizhang.Catalog.Procedures;
using Taizhang.Catalog.Ratings;
using Taizhang.Catalog.Rules;

namespace Taizhang.Catalog.Loading;

/// <summary>
/// Reads the catalog from its folder, and after it the office's own overlay. A definition of the overlay takes the
/// place of the one with the same id; everything else is added.
/// </summary>
public static class CatalogLoader
{
    /// <summary>Reads all <c>*.yaml</c> below the folders. Gives the catalog, or every problem of every file at once.</summary>
    public static CatalogReading Read(string folder, string? overlay = null)
    {
        var files = FilesBelow(folder).Concat(overlay is null ? [] : FilesBelow(overlay)).ToList();
        return Read(files);
    }

    /// <summary>Reads the given files, later ones over earlier ones.</summary>
    public static CatalogReading Read(IReadOnlyList<(string File, string Text)> files)
    {
        var problems = new Problems();
        var draft = new CatalogDraft();
        foreach (var (file, text) in files)
        {
            if (YamlTree.Read(file, text, problems) is { } root)
            {
                ReadFile(root, draft);
            }
        }

        draft.Rules = RuleReader.Merge(draft.RuleStatements, problems);
        CatalogChecks.Run(draft, problems);
        ChosenVariants.Check(draft, problems);
        Derivations.Check(draft, problems);
        CaptureReader.Check(draft, problems);
        return problems.All.Count > 0
            ? new CatalogReading(null, problems.All)
            : new CatalogReading(Finish(draft, HashOf(files)), []);
    }

    private static IEnumerable<(string File, string Text)> FilesBelow(string folder) =>
        Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
            .Select(path => (Name: Path.GetRelativePath(folder, path).Replace('\\', '/'), Path: path))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => (file.Name, File.ReadAllText(file.Path, Encoding.UTF8)));

    private static void ReadFile(YamlMap root, CatalogDraft draft)
    {
        draft.Levels.AddRange(root.Texts("levels"));
        draft.Educations.AddRange(root.Texts("educations"));
        draft.OrganisationKinds.AddRange(root.Maps("organisation-kinds").Select(LedgerReader.OrganisationKind));
        draft.RoleKinds.AddRange(root.Maps("role-kinds").Select(LedgerReader.RoleKind));
        draft.FactKinds.AddRange(root.Maps("organisation-facts").Select(LedgerReader.FactKind));
        draft.UsualLedgers.AddRange(root.Texts("usual-ledgers").Select(id => new Placed<string>(id, root.Place)));
        draft.UsualOutside.AddRange(root.Maps("usual-outside").Select(LedgerReader.UsualOutside));
        draft.OpenLedgers.AddRange(root.Texts("open-ledgers").Select(id => new Placed<string>(id, root.Place)));
        draft.Ledgers.AddRange(root.Maps("ledgers").Select(LedgerReader.Ledger));
        draft.RuleStatements.AddRange(root.Maps("rules").Select(RuleReader.Statement));
        foreach (var procedure in root.Maps("procedures"))
        {
            draft.Procedures.Add(ProcedureReader.Procedure(procedure, draft.Procedures));
        }

        draft.Ratings.AddRange(root.Maps("ratings").Select(RatingReader.Rating));
        draft.HonourKinds.AddRange(root.Maps("honours").Select(RatingReader.HonourKind));
        draft.HonourLevels.AddRange(root.Maps("honour-levels").Select(RatingReader.HonourLevel));
        draft.Seniority.AddRange(root.Maps("seniority").Select(RatingReader.Seniority));
        draft.WorkYears.AddRange(root.Maps("work-years").Select(RatingReader.WorkYear));
        draft.YearTasks.AddRange(root.Maps("year-tasks").Select(RatingReader.YearTask));
        draft.Figures.AddRange(root.Maps("figures").Select(FigureReader.Figure));
        draft.Decoys.AddRange(root.Maps("decoys").Select(FigureReader.Decoy));
        draft.DecoyReasons.AddRange(root.Maps("decoy-reasons").Select(FigureReader.DecoyReason));
        draft.Capture.AddRange(root.Maps("capture").Select(CaptureReader.Words));
        draft.MeasureWords.AddRange(root.Maps("measure-words").Select(FigureReader.MeasureWord));
        draft.NeutralWords.AddRange(root.Texts("neutral-words"));
        draft.Verbs.AddRange(root.Texts("verbs"));
        draft.Confidence = root.Map("confidence") is { } confidence ? ConfidenceReader.Read(confidence) : draft.Confidence;
        draft.ChosenVariants.AddRange(root.Maps("default-variants").Select(map => new Placed<ChosenVariant>(ChosenVariants.Read(map), map.Place)));
        root.Close();
    }

    private static DutyCatalog Finish(CatalogDraft draft, string hash) => new()
    {
        Hash = hash,
        Levels = draft.Levels,
        Educations = draft.Educations,
        OrganisationKinds = Latest(draft.OrganisationKinds, kind => kind.Id),
        RoleKinds = Latest(draft.RoleKinds, kind => kind.Id),
        FactKinds = Latest(draft.FactKinds, fact => fact.Id),
        Ledgers = Latest(draft.Ledgers, ledger => ledger.Id).ToDictionary(ledger => ledger.Key, ledger => Opened(ledger.Value, draft)),
        UsualLedgers = [.. draft.UsualLedgers.Select(usual => usual.Value).Distinct()],
        UsualOutside = [.. Latest(draft.UsualOutside, usual => usual.Id).Values],
        Procedures = [.. Latest(draft.Procedures, procedure => $"{procedure.Id} {procedure.Version}").Values],
        Rules = draft.Rules,
        Ratings = [.. Latest(draft.Ratings, rating => rating.Id).Values],
        HonourKinds = [.. Latest(draft.HonourKinds, kind => $"{kind.Programme} {kind.Ending}").Values],
        HonourLevels = Latest(draft.HonourLevels, level => level.Level),
        Seniority = [.. Latest(draft.Seniority, period => period.From).Values],
        WorkYears = Latest(draft.WorkYears, year => year.Year),
        YearTasks = [.. Latest(draft.YearTasks, task => task.Id).Values],
        Figures = FiguresOf(draft),
        DecoyReasons = draft.DecoyReasons,
        Decoys = [.. Latest(draft.Decoys, decoy => decoy.Name).Values],
        Capture = [.. Latest(draft.Capture, words => words.Ledger).Values],
        Words = new ReportWords(
            [.. Latest(draft.MeasureWords, word => word.Word).Values],
            [.. draft.NeutralWords.Distinct()],
            [.. draft.Verbs.Distinct()]),
        Confidence = draft.Confidence,
    };

    private static LedgerDefinition Opened(LedgerDefinition ledger, CatalogDraft draft) =>
        draft.OpenLedgers.Any(opened => opened.Value == ledger.Id) ? ledger with { IsOpen = true } : ledger;

    private static Dictionary<string, FigureDefinition> FiguresOf(CatalogDraft draft)
    {
        var chosen = Latest(draft.ChosenVariants, choice => choice.Figure);
        var figures = draft.LatestFigures().Values
            .Select(figure => ChosenVariants.Apply(figure, chosen.GetValueOrDefault(figure.Id)))
            .OrderBy(figure => figure.Id, StringComparer.Ordinal)
            .ToDictionary(figure => figure.Id);
        return figures.ToDictionary(figure => figure.Key, figure => Derivations.Sealed(figure.Value, figures));
    }

    internal static Dictionary<TKey, T> Latest<TKey, T>(IEnumerable<Placed<T>> definitions, Func<T, TKey> id)
        where TKey : notnull
    {
        var latest = new Dictionary<TKey, T>();
        foreach (var definition in definitions)
        {
            latest[id(definition.Value)] = definition.Value;
        }

        return latest;
    }

    private static string HashOf(IEnumerable<(string File, string Text)> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (file, text) in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{file}\n{text}\0"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

/// <summary>A definition and where it stands, so that a check over all of them can still name the line.</summary>
internal sealed record Placed<T>(T Value, YamlPlace Place);

/// <summary>All definitions as read, before they are checked against each other.</summary>
internal sealed class CatalogDraft
{
    public List<string> Levels { get; } = [];

    public List<string> Educations { get; } = [];

    public List<Placed<OrganisationKind>> OrganisationKinds { get; } = [];

    public List<Placed<RoleKind>> RoleKinds { get; } = [];

    public List<Placed<FactKind>> FactKinds { get; } = [];

    /// <summary>Ledgers that are closed at first and that an overlay opens.</summary>
    public List<Placed<string>> OpenLedgers { get; } = [];

    public List<Placed<string>> UsualLedgers { get; } = [];

    public List<Placed<UsualOutside>> UsualOutside { get; } = [];

    public List<Placed<LedgerDefinition>> Ledgers { get; } = [];

    public List<Placed<ProcedureDefinition>> Procedures { get; } = [];

    public List<Placed<RuleStatement>> RuleStatements { get; } = [];

    /// <summary>The rules in force, once all statements have been read.</summary>
    public IReadOnlyDictionary<string, RuleDefinition> Rules { get; set; } = new Dictionary<string, RuleDefinition>();

    public List<Placed<StarRating>> Ratings { get; } = [];

    public List<Placed<HonourKind>> HonourKinds { get; } = [];

    public List<Placed<HonourLevel>> HonourLevels { get; } = [];

    public List<Placed<SeniorityPeriod>> Seniority { get; } = [];

    public List<Placed<WorkYear>> WorkYears { get; } = [];

    public List<Placed<YearTask>> YearTasks { get; } = [];

    public List<Placed<FigureDefinition>> Figures { get; } = [];

    public List<Placed<ChosenVariant>> ChosenVariants { get; } = [];

    /// <summary>Each figure as the last file that names it has it.</summary>
    public IReadOnlyDictionary<string, FigureDefinition> LatestFigures() => CatalogLoader.Latest(Figures, figure => figure.Id);

    public List<Placed<Decoy>> Decoys { get; } = [];

    public List<DecoyReason> DecoyReasons { get; } = [];

    public List<Placed<CaptureWords>> Capture { get; } = [];

    public List<Placed<MeasureWord>> MeasureWords { get; } = [];

    public List<string> NeutralWords { get; } = [];

    public List<string> Verbs { get; } = [];

    public ConfidenceTable Confidence { get; set; } = ConfidenceTable.None;
}
