using Taizhang.Ledger;
using Taizhang.Ledger.Audit;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Store;

namespace Taizhang.Reports.Submissions;

/// <summary>A submission (报送) as it is kept.</summary>
/// <param name="EnteredBy">Who wrote it down.</param>
public sealed record Submission(long Id, KeptReport Report, string EnteredBy);

/// <summary>报送记录: what was handed in, to whom and when. Never changed and never taken away; each has its line in the audit chain.</summary>
public static class SubmittedReports
{
    public static readonly Table Table = new(
        "submission",
        1,
        hashed: true,
        [
            new("id", ColumnType.Long),
            new("organisation", ColumnType.Text),
            new("content", ColumnType.Text),
            new("entered_at", ColumnType.Long),
            new("entered_by", ColumnType.Text),
        ],
        "organisation");

    private static readonly string OfOrganisationSql = $"SELECT id, content, entered_by FROM {Table.Name} WHERE organisation = @p0 ORDER BY id";

    /// <summary>Those of one organisation, by the day they were handed in, then in the order in which they were entered.</summary>
    public static IReadOnlyList<Submission> Of(ReadSession session, string organisation)
    {
        ArgumentNullException.ThrowIfNull(session);
        return [.. session.Read(OfOrganisationSql, row => new Submission(row.GetInt64(0), KeptReport.Read(row.GetString(1)), row.GetString(2)), organisation).OrderBy(submission => submission.Report.On).ThenBy(submission => submission.Id)];
    }

    /// <summary>Those of the organisation of that name, newest last.</summary>
    public static Outcome<IReadOnlyList<Submission>> Run(LedgerStore store, Scope scope, string organisation)
    {
        ArgumentNullException.ThrowIfNull(store);
        using var session = new ReadSession(store.Dialect);
        var found = FindOrganisation.Run(session, scope, organisation, store.Today);
        return found.IsDone ? (List<Submission>)[.. Of(session, found.Value.Code)] : found.Refusals.ToList();
    }

    /// <summary>Writes one down in a transaction of its own, with its audit line.</summary>
    internal static Submission Keep(LedgerStore store, long home, KeptReport report)
    {
        var id = store.Ids.Reserve(1).Next();
        using var session = WriteSession.Begin(store.Dialect);
        var text = report.Text();
        KeptTexts.Audit(store, session, home, AuditActions.Submit, id, text);
        session.Insert(Table, id, report.Organisation, text, store.Clock.GetUtcNow().ToUnixTimeMilliseconds(), store.Actor);
        session.Commit();
        return new Submission(id, report, store.Actor);
    }
}
