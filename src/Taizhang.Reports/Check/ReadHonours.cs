using Taizhang.Catalog.Procedures;
using Taizhang.Ledger;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.Records;
using Taizhang.Ledger.Store;

namespace Taizhang.Reports.Check;

/// <summary>Reads the honours book: the cases of every procedure that awards a title of a level to an organisation.</summary>
internal static class ReadHonours
{
    private const string TitleField = "honour";
    private const string LevelField = "level";
    private const string ConferredStep = "conferred";

    private static readonly string CasesSql = $"SELECT id FROM {Tables.Entry.Name} WHERE kind = @p0 AND family = @p1 AND counts > 0 ORDER BY id";

    /// <param name="below">The organisations whose honours are asked for.</param>
    public static IReadOnlyList<Honour> Run(LedgerStore store, ReadSession session, OrganisationTree tree, IReadOnlySet<long> below) =>
    [
        .. store.Catalog.Procedures.Where(AwardsTitles).Select(procedure => procedure.Id).Distinct()
            .SelectMany(procedure => session.Read(CasesSql, row => row.GetInt64(0), (int)EntryKind.Case, procedure))
            .Select(id => CountedSources.One(store, session, id))
            .OfType<CaseContent>()
            .Select(title => Of(title, tree, below))
            .OfType<Honour>(),
    ];

    private static bool AwardsTitles(ProcedureDefinition procedure) =>
        procedure.Subject == "organisation"
        && procedure.Step(ConferredStep) is not null
        && procedure.Fields.Any(field => field.Id == TitleField)
        && procedure.Fields.Any(field => field.Id == LevelField);

    private static Honour? Of(CaseContent title, OrganisationTree tree, IReadOnlySet<long> below) =>
        tree.ByCode(title.Subject) is { } subject && below.Contains(subject.Id)
        && title.Fields[TitleField] is FieldValue.Text name && title.Fields[LevelField] is FieldValue.Text level
            ? new Honour(
                subject.Content.Name,
                subject.Content.OrganisationKind,
                name.Value,
                level.Value,
                title.Step(ConferredStep)?.Date,
                title.Steps.FirstOrDefault(step => step.Step is "revoked" or "expired")?.Date)
            : null;
}
