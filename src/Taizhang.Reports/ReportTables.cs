using Taizhang.Figures.Contributions;
using Taizhang.Ledger.Search;
using Taizhang.Ledger.Store;
using Taizhang.Reports.Fill;
using Taizhang.Reports.Seal;
using Taizhang.Reports.Submissions;

namespace Taizhang.Reports;

/// <summary>The tables in which reports keep what people said of them; a host opens its ledger with all of them.</summary>
public static class ReportTables
{
    public static IReadOnlyList<Table> All { get; } = [BindingMemory.Table, SubmittedReports.Table, Editions.Table, Editions.RowTable];

    /// <summary>Every table the program writes: what a proof of the whole store looks through.</summary>
    public static IReadOnlyList<Table> WithLedger { get; } = [.. Tables.All, .. FigureTables.All, SearchTables.Row, .. All];
}
