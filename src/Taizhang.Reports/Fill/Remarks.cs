using Taizhang.Catalog;
using Taizhang.Figures.Compute;
using Taizhang.Prose;
using Taizhang.Prose.Claims;

namespace Taizhang.Reports.Fill;

/// <summary>The sentences that stand in a document's comments: what the ledger says, and what can be done.</summary>
internal static class Remarks
{
    private const string Choose = "可以选一项统计数、人工填写，或先空着。";

    public static string NotLinked(Claim claim, DutyCatalog catalog) => $"这一处没有对上哪本台账。{Nearest(claim, catalog)}{Choose}";

    public static string ToConfirm(Claim claim, DutyCatalog catalog) => $"这一处请看一眼，确认后再填。{Nearest(claim, catalog)}";

    public static string NotOurs => "这一处已标为不属于本台账，请人工填写。";

    public static string MaskedWord => "这里的文字被遮盖了，不是统计数，请人工填写。";

    public static string NoSuchName => "这里的名称被遮盖了，没有对上哪本台账，请人工填写。";

    public static string NoRecords(FigureReading reading) =>
        $"台账没有记录：{reading.Rule.Rule.Name}。{Pending(reading)}请先登记，或人工填写。";

    public static string NotCounted(string figure) => $"统计数{figure}这次没有统计，请人工填写。";

    public static string UnitDiffers(Claim claim, FigureReading reading) => $"{UnitOfAnotherKind(claim, reading)}请人工填写。";

    public static string UnitOfAnotherKind(Claim claim, FigureReading reading) =>
        $"单位不同：文中用“{claim.Unit}”，台账按“{reading.Rule.Rule.Unit}”统计，为{Value(reading)}。";

    /// <summary>增长-5% says nothing a reader understands: the sentence has to be another one.</summary>
    public static string Less(FigureReading reading) => $"{reading.Rule.Rule.Name}是{Value(reading)}，比去年少，这句话要改写。请人工填写。";

    public static string OutOfScope(ClaimScope scope) => $"这里{About(scope)}，台账的本期数不能直接填。请人工填写。";

    public static string Differs(string stated, FigureReading reading) =>
        reading.Records == 0
            ? $"台账没有记录：{reading.Rule.Rule.Name}。{Pending(reading)}"
            : $"与台账不一致：文中是{stated}，台账是{Value(reading)}（{reading.Records}条记录）。{Pending(reading)}";

    public static string NamesDiffer(IReadOnlyList<string> names, FigureReading reading) =>
        reading.Records == 0
            ? $"台账没有记录：{reading.Rule.Rule.Name}。{Pending(reading)}"
            : $"与台账不一致：{reading.Rule.Rule.Name}，台账里是{string.Join("、", names)}（{names.Count}个，{reading.Records}条记录）。";

    public static string ListDiffers(int listed, FigureReading reading) =>
        $"文中列了{listed}个名称，台账里是{reading.Names.Count}个：{string.Join("、", reading.Names)}（{reading.Records}条记录）。请核对后改写这一句。";

    public static string Ending(string suffix, FigureReading reading) =>
        $"台账里的名称是{string.Join("、", reading.Names)}，不都以“{suffix}”结尾。请人工填写。";

    public static string SecondHedge => "这里有两个约数词，请只留一个。";

    public static string EachDiffers => "两项数字不一样，“各”已改为分别写。";

    public static string ByHand(string ground) => $"人工填写，依据：{ground}。";

    public static string FromBefore => "这是底稿里的旧数，没有对上哪本台账，没有改动。请核对。";

    public static string Value(FigureReading reading) =>
        reading.Rule.Rule.Names is not null && reading.Names.Count > 0
            ? $"{Hedges.Write(reading.Value)}{reading.Rule.Rule.Unit}：{string.Join("、", reading.Names)}"
            : $"{Hedges.Write(reading.Value)}{reading.Rule.Rule.Unit}";

    /// <summary>The value in the unit a report states it in: 63650元 beside 63700元, not 6.37万元.</summary>
    public static string Value(FigureReading reading, string? unit) =>
        unit is "元" or "亿元" && PrintedFigure.InUnit(reading, unit) is var value && value != reading.Value
            ? $"{value.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture)}{unit}"
            : Value(reading);

    public static string Pending(FigureReading reading) => reading.Pending > 0 ? $"另有{reading.Pending}条草稿没有计入。" : "";

    public static string Nearest(Claim claim, DutyCatalog catalog)
    {
        var names = claim
            .Candidates.Select(candidate => catalog.Figures.GetValueOrDefault(candidate.FigureId))
            .OfType<Catalog.Figures.FigureDefinition>()
            .Select(figure => figure.Name)
            .ToList();
        return names.Count == 0 ? "" : $"最接近的是：{string.Join("、", names)}。";
    }

    private static string About(ClaimScope scope) =>
        scope.HasFlag(ClaimScope.Plan) ? "写的是计划"
        : scope.HasFlag(ClaimScope.LastYear) ? "写的是去年或同期"
        : scope.HasFlag(ClaimScope.Change) ? "写的是增减"
        : scope.HasFlag(ClaimScope.OtherPlace) ? "写的是别的地方"
        : scope.HasFlag(ClaimScope.OtherPeriod) ? "写的是另一段时间"
        : "写的是其中一部分";
}
