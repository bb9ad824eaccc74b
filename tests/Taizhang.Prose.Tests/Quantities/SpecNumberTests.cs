using System.Globalization;
using System.Text.Json;
using Taizhang.Prose.Claims;
using Taizhang.Prose.Quantities;

namespace Taizhang.Prose.Tests.Quantities;

/// <summary>
/// An independent set of Chinese number cases, made for assistants and not for reports. Every case in which we differ is
/// named here with its reason; one that no longer differs must be taken off the list.
/// </summary>
public sealed class SpecNumberTests
{
    private const string Fraction = "分之 other than 百分之 and a/b are reported as fractions, which are no figures of a report";
    private const string Exponent = "exponents, 打 and k are not written in reports";
    private const string Trillion = "兆 is not written in reports";
    private const string Malformed = "五十千 is not well formed; the case reads only its beginning";
    private const string Alone = "a capital numeral alone is a word (队伍, 参加)";
    private const string WideComma = "，ends a clause and does not group digits";
    private const string Discount = "折 is a price, reported as no figure";
    private const string Spaced = "百 分 之 and 百 分 点 with spaces inside are not mended";
    private const string Range = "5-20% is one range of percentages to us";
    private const string Tenths = "半成 and a digit behind 成 are not written in reports";

    private static readonly Dictionary<string, string> DifferentNumbers = new()
    {
        ["40k"] = Exponent,
        ["４，５６５"] = WideComma,
        ["一打"] = Exponent,
        ["五兆六十二亿四万五千二"] = Trillion,
        ["2e5"] = Exponent,
        ["五兆六十二億四萬五千二"] = Trillion,
        ["十打蘋果"] = Exponent,
        ["一百分之五十五点五七九"] = Fraction,
        ["一千分之一"] = Fraction,
        ["一万分之三"] = Fraction,
        ["一百万分之五"] = Fraction,
        ["一万万分之七"] = Fraction,
        ["2^-1"] = Exponent,
        ["-1e1"] = Exponent,
        ["1.1^+23"] = Exponent,
        ["-1.1^+23"] = Exponent,
        ["-1.1^--23"] = Exponent,
        ["12.32e+14"] = Exponent,
        ["五 分之 一"] = Fraction,
        ["４ ６／３"] = Fraction,
        ["五分之一"] = Fraction,
        ["一百分之二"] = Fraction,
        ["一百分之2"] = Fraction,
        ["3又一千分之23"] = Fraction,
        ["1 ３/5"] = Fraction,
        ["１６分之5"] = Fraction,
        ["负一又二分之一"] = Fraction,
        ["三百 五又三分之一"] = Fraction,
        ["３分之一百五十七"] = Fraction,
        ["一百四十四。一百五十万五千二百四十五,二千零四十五个,三千零五个,和四千万零五十,一百五十四点零,四百亿点零五零,二十五分之一百四十四,十一又十四分之一,1个"] = Fraction,
        ["二分 之一"] = Fraction,
        ["三百五十 又 3分  之1"] = Fraction,
        ["负３ 分  之 负一百五十七"] = Fraction,
        ["三 百 五 又 三 分之 壹"] = Fraction,
        ["壹百萬又五十萬分之二十五"] = Fraction,
        ["壹百分之2"] = Fraction,
        ["負壹又二分之壹"] = Fraction,
        ["三百 五又三分之壹"] = Fraction,
        ["負３分之負壹百五十七"] = Fraction,
        ["1 4/3的美夢,1/2的努力"] = Fraction,
        ["三百 五 又 三分  之壹"] = Fraction,
        ["負３ 分  之 負壹百五十七"] = Fraction,
        ["五十千"] = Malformed,
        ["三的另一种写法是叁"] = Alone,
    };

    private static readonly Dictionary<string, string> DifferentPercentages = new()
    {
        ["打对折"] = Discount,
        ["陆 点 五 折"] = Discount,
        ["七成 六"] = Tenths,
        ["7 2 折"] = Discount,
        ["9.9折"] = Discount,
        ["三点一折"] = Discount,
        ["半成"] = Tenths,
        ["２折"] = Discount,
        ["2折"] = Discount,
        ["九折,五五折,八点五折"] = Discount,
        ["千分之一"] = Fraction,
        ["万分之三"] = Fraction,
        ["百万分之五"] = Fraction,
        ["万万分之七"] = Fraction,
        ["千分之一百一十一"] = Fraction,
        ["百分之3.2k"] = Exponent,
        ["１５k个百分点"] = Exponent,
        ["一 百 五 十 个 百 分 点"] = Spaced,
        ["２．４   个百分 点"] = Spaced,
        ["百 分 之2.4"] = Spaced,
        ["百  分 之 669"] = Spaced,
        ["百 分 之 一 百二 十点 五"] = Spaced,
        ["兩折"] = Discount,
        ["１１１，１１１個百分點"] = WideComma,
        ["１５k個百分點"] = Exponent,
        ["一 百 五 十 個 百 分 點"] = Spaced,
        ["２．４   個百分 點"] = Spaced,
        ["佰 分 之 一 百二 十點 五"] = Spaced,
        ["找出酒精量在5-20%之间的产品"] = Range,
    };

    [Fact]
    public void number_cases_have_their_values() => Compare("recognizers-zh-number.json", DifferentNumbers, (input, start, value) =>
        NumberScanner.Scan(new FoldedText(input), Tests.TestCatalog.Model.Measures).Any(token => token.Span.Start == start && token.Low == value && token.High == value));

    [Fact]
    public void percent_cases_have_their_values() => Compare("recognizers-zh-percent.json", DifferentPercentages, (input, start, value) =>
        Figures(input).Any(claim => claim.Span.Start >= start && claim.Low == value && claim.Unit is "%" or "个百分点"));

    [Fact]
    public void ordinal_cases_are_no_figures()
    {
        foreach (var (input, _) in Cases("recognizers-zh-ordinal.json"))
        {
            Assert.Empty(Figures(input));
        }
    }

    [Fact]
    public void cases_without_a_number_give_no_figure()
    {
        foreach (var (input, results) in Cases("recognizers-zh-number.json").Where(item => item.Results.Count == 0))
        {
            Assert.True(Figures(input).All(claim => claim.Unit is not null) || input.Contains("美", StringComparison.Ordinal), input);
            Assert.Empty(results);
        }
    }

    private static IEnumerable<Claim> Figures(string input) =>
        ReportReader.Read(input, TestCatalog.Model).Claims.Where(claim => claim.Kind == ClaimKind.Figure);

    private static void Compare(string file, Dictionary<string, string> different, Func<string, int, decimal?, bool> holds)
    {
        var missed = Cases(file).Where(item => item.Results.Any(result => !holds(item.Input, result.Start, result.Value))).Select(item => item.Input).ToHashSet();
        Assert.Equal(different.Keys.Order(StringComparer.Ordinal), missed.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<(string Input, List<(int Start, decimal? Value)> Results)> Cases(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(TestCatalog.Shared($"specs/{file}")));
        foreach (var item in json.RootElement.EnumerateArray())
        {
            var results = item.GetProperty("Results").EnumerateArray()
                .Select(result => (result.GetProperty("Start").GetInt32(), Number(result.GetProperty("Resolution").GetProperty("value").GetString())))
                .ToList();
            yield return (item.GetProperty("Input").GetString() ?? "", results);
        }
    }

    private static decimal? Number(string? text) =>
        decimal.TryParse(text?.TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
}
