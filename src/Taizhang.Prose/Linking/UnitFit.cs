using Taizhang.Catalog.Figures;
using Taizhang.Prose.Claims;
using Taizhang.Prose.Quantities;

namespace Taizhang.Prose.Linking;

/// <summary>Whether the unit a report prints can be that of a target.</summary>
internal sealed class UnitFit(Measures measures)
{
    /// <summary>Kinds of measure words for which 个 may stand.</summary>
    private static readonly string[] CountedInPieces = ["team", "place", "body", "item", "case"];

    /// <summary>Units that reports take for one another.</summary>
    private static readonly string[][] Same = [["场", "场次", "次", "回"], ["条", "篇", "则"], ["处", "块", "座"], ["份", "册", "本", "张"]];

    /// <summary>名, 人 and 位 say the same, and so do 场 and 场次, 条 and 篇, 轮 and 轮次, 次 and 堂 of lessons or 趟 of ways; other units that are only read for a figure's own leave a doubt.</summary>
    public bool IsLoose(Quantity quantity, Target target) =>
        quantity is { Kind: not ClaimKind.Name, Unit: { } unit } && unit != target.OwnUnit && target.Kind != FigureKind.Money && target.Units.TryGetValue(unit, out var variant) && variant is null
        && !(measures.KindOf(unit) == "person" && measures.KindOf(target.OwnUnit) == "person")
        && !(unit is "轮" && target.OwnUnit is "轮次")
        && !(unit is "堂" or "趟" && target.OwnUnit is "次")
        && !Same.Any(units => units.Contains(unit) && units.Contains(target.OwnUnit));


    /// <summary>By how much a printed unit lowers a fit, and whether it is one of another kind.</summary>
    public (double Factor, bool Differs) FactorOf(Quantity quantity, Target target)
    {
        if (quantity.Kind == ClaimKind.Name)
        {
            return (1, false);
        }

        if (quantity.Unit is not { } unit)
        {
            return (target.FigureId is null ? 0.95 : 0.92, false);
        }

        if (target.Units.ContainsKey(unit))
        {
            return (1, false);
        }

        if (target.Units.Count == 0)
        {
            return (0.97, false);
        }

        var kind = measures.KindOf(unit);
        if (target.UnitKinds.Contains(kind))
        {
            return (0.90, false);
        }

        var times = kind.EndsWith("-times", StringComparison.Ordinal) ? kind[..^6] : kind + "-times";
        if (target.UnitKinds.Contains(times))
        {
            return (0.72, true);
        }

        return kind == "any" && target.UnitKinds.Overlaps(CountedInPieces) ? (0.88, false) : (0.45, true);
    }
}
