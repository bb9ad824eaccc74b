using Taizhang.Ledger.Store;
using Taizhang.Reports.Fill;

namespace Taizhang.Reports;

/// <summary>The tables in which reports keep what people said of them; a host opens its ledger with all of them.</summary>
public static class ReportTables
{
    public static IReadOnlyList<Table> All { get; } = [BindingMemory.Table];
}
