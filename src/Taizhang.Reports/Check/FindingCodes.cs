using Taizhang.Catalog.Ledgers;

namespace Taizhang.Reports.Check;

/// <param name="Code">Stable; a code that is no longer used is never given to something else.</param>
/// <param name="Name">What the rule asks for, in the words of the desk.</param>
public sealed record FindingCode(string Code, Severity Severity, string Name);

/// <summary>
/// Every rule by which a text is looked at, in one place. N is for words of approximation and lists (rules N-01 to N-07
/// of the handbook), A for sums inside the text, U for units, H for honours, T for wording, P for the paper as a whole, X for several documents, R for a rule that has a code of its own in the catalog.
/// </summary>
public static class FindingCodes
{
    public static readonly FindingCode OddOnExact = new("N-01", Severity.Warn, "“余”前面是整数");
    public static readonly FindingCode TwoHedges = new("N-02", Severity.Warn, "约数词只用一个");
    public static readonly FindingCode HedgeBelowTen = new("N-03", Severity.Warn, "10以下写准确数");
    public static readonly FindingCode HedgeInTable = new("N-04", Severity.Warn, "表格里写准确数");
    public static readonly FindingCode HedgeUneven = new("N-05", Severity.Hint, "同一个数前后写法一样");
    public static readonly FindingCode ExactIsKnown = new("N-06", Severity.Hint, "台账有准确数");
    public static readonly FindingCode ListAndNumber = new("N-07", Severity.Error, "名称个数与数字一致");

    public static readonly FindingCode PartAboveWhole = new("A-01", Severity.Error, "其中的数不大于总数");
    public static readonly FindingCode PartsAndTotal = new("A-02", Severity.Error, "各项相加等于合计");
    public static readonly FindingCode ShareDiffers = new("A-03", Severity.Error, "占比算得出来");
    public static readonly FindingCode GrowthDiffers = new("A-04", Severity.Error, "增减算得出来");
    public static readonly FindingCode FactTwice = new("A-05", Severity.Error, "同一个数前后一致");

    public static readonly FindingCode UnitDiffers = new("U-01", Severity.Warn, "单位与台账一致");

    public static readonly FindingCode HonourName = new("H-01", Severity.Warn, "称号名称前后一致");
    public static readonly FindingCode HonourLevel = new("H-02", Severity.Error, "称号级别与台账一致");
    public static readonly FindingCode HonourBody = new("H-03", Severity.Warn, "称号与单位类型一致");
    public static readonly FindingCode HonourUnknown = new("H-04", Severity.Error, "称号在台账里有记录");
    public static readonly FindingCode HonourNotYet = new("H-05", Severity.Error, "申报不写成命名");

    public static readonly FindingCode DoubledWord = new("T-01", Severity.Warn, "词语没有重复");
    public static readonly FindingCode ChainedDe = new("T-02", Severity.Hint, "“的”没有连用");
    public static readonly FindingCode LeftoverDigit = new("T-03", Severity.Error, "没有残留的星号");
    public static readonly FindingCode OpenPlace = new("T-04", Severity.Error, "没有空着的地方");
    public static readonly FindingCode DateForm = new("T-05", Severity.Hint, "日期按公文写法");
    public static readonly FindingCode NumberingGap = new("T-06", Severity.Warn, "序号连续");
    public static readonly FindingCode PeriodNotExplicit = new("T-07", Severity.Warn, "写明起止时间");
    public static readonly FindingCode OlderTopic = new("T-08", Severity.Hint, "专题早于本期");

    public static readonly FindingCode OtherPaper = new("P-01", Severity.Warn, "材料写的是所选的期间和范围");

    public static readonly FindingCode DocumentsDiffer = new("X-01", Severity.Error, "几份材料里的数一致");
    public static readonly FindingCode CopiedFromLastYear = new("X-02", Severity.Warn, "没有照抄上年的数");
    public static readonly FindingCode Restated = new("X-03", Severity.Warn, "与已报送的数一致");

    public static readonly FindingCode EachDiffers = new("R-81-04", Severity.Error, "写“各几处”时两个数相同");
    public static readonly FindingCode PartMissing = new("R-92-04", Severity.Hint, "述职报告写全四部分");
    public static readonly FindingCode TooLong = new("R-92-05", Severity.Hint, "字数不超过上限");

    /// <summary>In the order in which they are listed.</summary>
    public static IReadOnlyList<FindingCode> All { get; } =
    [
        OddOnExact, TwoHedges, HedgeBelowTen, HedgeInTable, HedgeUneven, ExactIsKnown, ListAndNumber,
        PartAboveWhole, PartsAndTotal, ShareDiffers, GrowthDiffers, FactTwice,
        UnitDiffers,
        HonourName, HonourLevel, HonourBody, HonourUnknown, HonourNotYet,
        DoubledWord, ChainedDe, LeftoverDigit, OpenPlace, DateForm, NumberingGap, PeriodNotExplicit, OlderTopic,
        OtherPaper,
        DocumentsDiffer, CopiedFromLastYear, Restated,
        EachDiffers, PartMissing, TooLong,
    ];

    public static string Word(this Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warn => "warn",
        Severity.Hint => "hint",
    };

    public static string Name(this Severity severity) => severity switch
    {
        Severity.Error => "需要改正",
        Severity.Warn => "请确认",
        Severity.Hint => "提示",
    };
}
