using Taizhang.Bench;

var rows = new Dictionary<string, Action<string[]>>
{
    ["ledger"] = LedgerRows.Run,
};
if (args.Length == 0 || !rows.TryGetValue(args[0], out var run))
{
    Bench.Say($"bench: one of {string.Join(", ", rows.Keys)}");
    return 2;
}

run(args[1..]);
return 0;
