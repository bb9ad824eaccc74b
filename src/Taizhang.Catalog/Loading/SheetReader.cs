using Taizhang.Catalog.Ledgers;

namespace Taizhang.Catalog.Loading;

/// <summary>Reads sheets from their YAML form.</summary>
internal static class SheetReader
{
    private static readonly Dictionary<string, SheetRows> Rows =
        Enum.GetValues<SheetRows>().ToDictionary(rows => rows.ToString().ToLowerInvariant());

    private static readonly Dictionary<string, bool> Saves = new() { ["record-per-row"] = false, ["one-record"] = true };

    public static SheetDefinition Sheet(YamlMap map) => map.Placed(new SheetDefinition(
        map.Text("id"),
        map.Text("name"),
        map.Word("rows", Rows, SheetRows.Free),
        map.Texts("header"),
        map.Texts("columns"),
        map.Pairs("defaults"),
        map.Word("saves", Saves, false))
    {
        Register = map.Map("register") is { } register ? Register(register) : null,
        Round = Bound(map, "same-sheet"),
        RowName = Bound(map, "same-row"),
        Derived = [.. map.Pairs("derives").Select(pair => Derivation(map, pair.Key, pair.Value))],
        Roll = map.Pairs("roll") is { Count: > 0 } roll ? Roll(map, roll.First().Key, roll.First().Value) : null,
        Sums = map.Texts("sums"),
        Splits = map.OptionalText("splits"),
        Keys = map.Texts("keys"),
    }).Value;

    private static SheetRegister Register(YamlMap map) => map.Placed(new SheetRegister(map.Text("ledger"), map.Pairs("where"), map.Texts("copies"))).Value;

    /// <summary>A role, or a role less those of another: <c>member - excused-member</c>.</summary>
    private static SheetRoll Roll(YamlMap map, string field, string text)
    {
        switch (text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            case [var role]:
                return new SheetRoll(field, role, null);
            case [var role, "-", var less]:
                return new SheetRoll(field, role, less);
            default:
                map.Problem($"读不懂“{field}”按谁的名册算：“{text}”。", "可写 身份、身份 - 身份。");
                return new SheetRoll(field, text, null);
        }
    }

    /// <summary>The field of <c>binds</c> with that word.</summary>
    private static string? Bound(YamlMap map, string word)
    {
        var binds = map.Pairs("binds");
        if (binds.Values.Any(bound => bound is not ("same-sheet" or "same-row")) || binds.Values.Distinct().Count() != binds.Count)
        {
            map.Problem("读不懂 binds。", "写法如 binds: { round: same-sheet, original: same-row }，各写一项。");
        }

        return binds.FirstOrDefault(bound => bound.Value == word).Key;
    }

    /// <summary>The three forms there are: <c>rows</c>, <c>lines content</c>, <c>expected - absent</c>.</summary>
    private static SheetDerivation Derivation(YamlMap map, string field, string text)
    {
        switch (text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            case ["rows"]:
                return new SheetDerivation(field, SheetDerivationKind.Rows, []);
            case ["lines", var of]:
                return new SheetDerivation(field, SheetDerivationKind.Lines, [of]);
            case [var whole, "-", var less]:
                return new SheetDerivation(field, SheetDerivationKind.Difference, [whole, less]);
            default:
                map.Problem($"读不懂“{field}”的算法“{text}”。", "可写 rows、lines 字段、字段 - 字段。");
                return new SheetDerivation(field, SheetDerivationKind.Rows, []);
        }
    }
}
