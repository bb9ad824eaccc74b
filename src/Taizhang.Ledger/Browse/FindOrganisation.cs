using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Browse;

/// <summary>An organisation as a reader needs it.</summary>
/// <param name="IsHome">True for a township, or what stands at the top of its tree.</param>
public sealed record FoundOrganisation(long Id, string Code, string Name, bool IsHome);

/// <summary>Finds an organisation by code or any of its names without reading the whole tree.</summary>
public static class FindOrganisation
{
    private static readonly string ByCodeSql =
        $"SELECT id, ref, title FROM {Tables.Entry.Name} WHERE kind = {KindNumber} AND ref = @p0 AND counts > 0";

    private static readonly string ByNameSql =
        $"SELECT DISTINCT e.id, e.ref, e.title, CASE WHEN n.from_day <= @p1 AND n.to_day >= @p1 AND e.from_day <= @p1 AND e.to_day >= @p1 THEN 0 ELSE 1 END AS later FROM {Tables.OrganisationName.Name} n JOIN {Tables.Entry.Name} e ON e.id = n.organisation WHERE n.name = @p0 AND e.counts > 0 ORDER BY later, e.ref";

    private static readonly string AllSql =
        $"SELECT id, title FROM {Tables.Entry.Name} WHERE kind = {KindNumber} AND counts > 0 ORDER BY ref";

    private static readonly string IsHomeSql =
        $"SELECT 1 FROM {Tables.OrganisationPath.Name} WHERE ancestor = @p0 AND descendant = @p0 AND is_home = 1";

    private static readonly string BelowSql =
        $"SELECT 1 FROM {Tables.OrganisationPath.Name} WHERE ancestor = @p0 AND descendant = @p1 AND to_day = {OpenDay}";

    private const string KindNumber = "1";
    private const string OpenDay = "3652058";

    /// <summary>The one organisation of that name; none, or several of one name, are refused with the candidates.</summary>
    public static Outcome<FoundOrganisation> Run(ReadSession session, Scope scope, string given, DateOnly day)
    {
        var name = OrganisationNames.Normal(given);
        var byCode = session.Read(ByCodeSql, row => (Id: row.GetInt64(0), Code: row.GetString(1), Name: row.GetString(2), Later: 0), name);
        var found = byCode.Count > 0 ? byCode : session.Read(ByNameSql, row => (Id: row.GetInt64(0), Code: row.GetString(1), Name: row.GetString(2), Later: row.GetInt32(3)), name, day.DayNumber);
        var seen = found.Where(candidate => Sees(session, scope, candidate.Id)).ToList();
        var then = seen.Where(candidate => candidate.Later == seen[0].Later).ToList();
        return then switch
        {
            [var only] => new FoundOrganisation(only.Id, only.Code, only.Name, session.Read(IsHomeSql, row => row.GetInt32(0), only.Id).Count > 0),
            [] => new Refusal("organisation-unknown", "org", $"没有找到“{given}”。", $"{SimilarNames.Ask(given, SimilarTo(session, scope, name))}请核对名称，或写它的代码。"),
            var several => new Refusal("organisation-ambiguous", "org", $"叫“{given}”的有{several.Count}个。", $"请写代码：{string.Join("、", several.Select(candidate => $"{candidate.Name}（{candidate.Code}）"))}。"),
        };
    }

    private static IEnumerable<string> SimilarTo(ReadSession session, Scope scope, string name) => session
        .Read(AllSql, row => (Id: row.GetInt64(0), Name: row.GetString(1)))
        .Where(known => SimilarNames.Are(name, known.Name) && Sees(session, scope, known.Id))
        .Select(known => known.Name);

    /// <summary>True when the scope covers that organisation; a scope of nothing covers none.</summary>
    public static bool Sees(ReadSession session, Scope scope, long organisation) =>
        scope.IsEverything || scope.Roots.Any(root => session.Read(BelowSql, row => row.GetInt32(0), root, organisation).Count > 0);
}
