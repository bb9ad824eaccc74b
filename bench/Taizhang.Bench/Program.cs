using Taizhang.Bench;

var isLong = Environment.GetEnvironmentVariable("TAIZHANG_LONG") == "1";
var rows = new Dictionary<string, Action<string[]>>
{
    ["ledger"] = LedgerRows.Run,
    ["recount"] = LedgerRows.RecountOnly,
    ["browse"] = BrowseRow.Run,
    ["pages"] = PagesRow.Run,
    ["import"] = ImportRow.Run,
    ["postgres"] = PostgresRows.Run,
    ["prose"] = ReportRows.Prose,
    ["reading"] = ReadingRows.Run,
    ["fill"] = ReportRows.Fill,
    ["check"] = ReportRows.Check,
    ["strange"] = StrangeRow.Run,
    ["marks"] = MarkRows.Run,
    ["start"] = StartRow.Run,
    ["all"] = _ => AllRows(isLong ? "1000000" : "100000"),
};
if (args.Length == 0 || !rows.TryGetValue(args[0], out var run))
{
    Bench.Say($"bench: one of {string.Join(", ", rows.Keys)}");
    return 2;
}

Bench.SayMachine();
run(args[1..]);
Bench.SayMachine();
return 0;

static void AllRows(string records)
{
    var folder = Directory.CreateTempSubdirectory("taizhang-bench-");
    try
    {
        LedgerRows.Run([records, folder.FullName]);
        ImportRow.Run([]);
        PostgresRows.Run([records]);
        ReportRows.Prose([]);
        ReportRows.Fill([]);
        ReportRows.Check([]);
        MarkRows.Run([]);
        StartRow.Run([]);
    }
    finally
    {
        folder.Delete(recursive: true);
    }
}
