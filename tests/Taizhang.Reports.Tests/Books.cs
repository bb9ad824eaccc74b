using Taizhang.Figures.Compute;
using Taizhang.Figures.Definitions;
using Taizhang.Ledger.Browse;

namespace Taizhang.Reports.Tests;

/// <summary>
/// A book of figures made by hand: every rule of the catalog with a value of its own, so that a figure put in the wrong
/// place is seen. Amounts are in the smallest unit, 分 for money.
/// </summary>
internal sealed class Books
{
    public static readonly FoundOrganisation Township = new(1, "620622101", "清泉镇", true);

    public static readonly Period Year = new(new DateOnly(2022, 1, 1), new DateOnly(2022, 12, 31));

    /// <summary>What the officer's ledger says in these tests.</summary>
    public static readonly IReadOnlyDictionary<string, long> Amounts = new Dictionary<string, long>
    {
        ["F01"] = 12,
        ["F02"] = 38,
        ["F03"] = 217,
        ["F04"] = 6,
        ["F05"] = 127,
        ["F06"] = 4,
        ["F07"] = 11,
        ["F08"] = 9,
        ["F09"] = 13,
        ["F10"] = 7,
        ["F11"] = 3,
        ["F12"] = 5,
        ["F13"] = 8,
        ["F14"] = 1,
        ["F15"] = 14,
        ["F16"] = 26,
        ["F17"] = 47,
        ["F18"] = 192,
        ["F19"] = 384,
        ["F20"] = 15,
        ["F21"] = 16,
        ["F24"] = 17,
        ["F25"] = 22,
        ["F26"] = 31,
        ["F27"] = 41,
        ["F28"] = 3_180_000,
        ["F29"] = 19,
        ["F30"] = 10,
        ["F31"] = 263,
        ["F32"] = 58,
        ["F33"] = 64,
        ["F34"] = 23,
        ["F35"] = 77,
        ["F36"] = 1452,
        ["F41"] = 18,
        ["F42"] = 21,
        ["F43"] = 24,
        ["F44"] = 1364,
        ["F45"] = 2,
        ["F46"] = 2,
        ["F47"] = 131,
        ["F30@session"] = 84,
        ["F30@audience"] = 3121,
        ["F24@meeting"] = 20,
        ["F03@session"] = 150,
    };

    public static readonly IReadOnlyDictionary<string, string[]> Names = new Dictionary<string, string[]>
    {
        ["F22"] = ["黄花滩村"],
        ["F23"] = ["产业致富先锋岗"],
        ["F37"] = ["王秀英", "李建军", "抗疫先锋队"],
        ["F38"] = ["省级文明镇"],
        ["F39"] = ["白杨村"],
        ["F40"] = ["石井村", "柳沟村"],
        ["F48"] = ["抗疫先锋", "移风易俗"],
    };

    private readonly Dictionary<string, long> _amounts = new(Amounts);
    private readonly Dictionary<string, string[]> _names = new(Names);
    private readonly HashSet<string> _approximate = [];
    private readonly HashSet<string> _missing = [];
    private Period _period = Year;

    public Books With(string key, long amount)
    {
        _amounts[key] = amount;
        return this;
    }

    public Books WithNames(string key, params string[] names)
    {
        _names[key] = names;
        return this;
    }

    public Books Approximate(string key)
    {
        _approximate.Add(key);
        return this;
    }

    /// <summary>Nothing was ever entered for the figure.</summary>
    public Books Without(string key)
    {
        _missing.Add(key);
        return this;
    }

    public Books During(int year)
    {
        _period = new Period(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return this;
    }

    public FigureBook Build()
    {
        var number = 0;
        var readings = TestCatalog
            .Catalog.Figures.Values.SelectMany(figure => figure.Rules.Select(rule => new NumberedRule(++number, 1, figure, rule)))
            .Select(Reading)
            .ToList();
        return new FigureBook(Township, _period, readings);
    }

    private FigureReading Reading(NumberedRule rule)
    {
        var key = rule.Rule.Key;
        var names = _missing.Contains(key) ? [] : _names.GetValueOrDefault(key) ?? [];
        var amount =
            _missing.Contains(key) ? 0
            : rule.Rule.Names is null ? _amounts.GetValueOrDefault(key, 500 + rule.Number)
            : names.Length;
        var records = amount == 0 ? 0 : (int)Math.Min(amount, 400);
        return new FigureReading(rule, amount, names, records, _approximate.Contains(key) ? 1 : 0, 0);
    }
}
