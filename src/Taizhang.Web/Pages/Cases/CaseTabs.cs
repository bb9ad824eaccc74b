using Taizhang.Web.Host;

namespace Taizhang.Web.Pages.Cases;

/// <summary>One kind of staged work on the row of tabs.</summary>
/// <param name="IsProcedure">False for what has a page of its own kind: the pool of reserve cadres, and care by batch.</param>
public sealed record CaseTab(string Id, string Name, bool IsProcedure)
{
    public const string Reserve = "reserve";
    public const string Care = "care";

    public string Page => Id switch
    {
        Reserve => "/Cases/Reserve",
        Care => "/Cases/Care",
        _ => "/Cases/Index",
    };
}

/// <summary>The tabs of 专项工作: each procedure once for all its versions, the longest way first; then what is kept as posts and as batches.</summary>
public static class CaseTabs
{
    public static IReadOnlyList<CaseTab> Of(OfficeDesk desk) =>
    [
        .. desk.Store.Catalog.Procedures.GroupBy(procedure => procedure.Id).OrderByDescending(same => same.Last().Steps.Count).Select(same => new CaseTab(same.Key, same.Last().Name, IsProcedure: true)),
        new CaseTab(CaseTab.Reserve, "村后备干部", IsProcedure: false),
        new CaseTab(CaseTab.Care, "慰问批次", IsProcedure: false),
    ];
}
