using System.Globalization;
using System.Text;
using Taizhang.Catalog.Ledgers;
using Taizhang.Reports.Check;
using Taizhang.Testing;
using Xunit;

namespace Journeys.Tests.Planted;

/// <summary>A clean report, a thousand reports with one error each, and two hundred texts in which everything is true.</summary>
public sealed class PlantedErrorsTests(ITestOutputHelper output)
{
    private const int Errors = 1000;
    private const int TrueTexts = 200;
    private const int Townships = 3;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void the_filled_demo_report_checks_clean(int seed)
    {
        var report = DemoReport.Of(seed);
        foreach (var result in new[] { report.Clean, report.Check(report.Document, "述职报告.docx") })
        {
            Assert.True(result.IsClean, string.Join('\n', result.Claims.Where(claim => claim.Verdict == ClaimVerdict.Contradicted).Select(claim => claim.Surface + claim.Reason)));
            Assert.Empty(result.Findings);
            Assert.True(result.Claims.Count(claim => claim.Verdict == ClaimVerdict.Supported) >= 44);
        }
    }

    [Fact]
    public void a_thousand_planted_errors_are_found_and_named()
    {
        var chance = new Random(20221231);
        var rows = PlantedErrors.Kinds.ToDictionary(kind => kind.Kind, _ => (Planted: 0, Found: 0, Named: 0));
        for (var number = 0; number < Errors;)
        {
            var (kind, plant) = PlantedErrors.Kinds[number % PlantedErrors.Kinds.Count];
            var report = DemoReport.Of(1 + chance.Next(Townships));
            if (plant(report, chance) is not { } error)
            {
                continue;
            }

            number++;
            var result = report.Check(error.Text);
            var (found, named) = (error.IsFound(result), error.IsNamed(result));
            var row = rows[kind];
            rows[kind] = (row.Planted + 1, row.Found + (found ? 1 : 0), row.Named + (named ? 1 : 0));
            if (!found || !named)
            {
                output.WriteLine($"{kind} {(found ? "not named" : "NOT FOUND")}: …{error.Text[Math.Max(0, error.Start - 20)..Math.Min(error.Text.Length, error.End + 12)]}… {string.Join("; ", result.Claims.Where(claim => claim.Verdict == ClaimVerdict.Contradicted).Select(claim => claim.Reason))} {string.Join(' ', result.Findings.Select(finding => finding.Code.Code))}");
            }
        }

        foreach (var (kind, row) in rows)
        {
            output.WriteLine($"{kind} {row}");
        }

        CheckingReference.Keep(rows.Select(row => (row.Key, row.Value.Planted, row.Value.Found, row.Value.Named)));
        Assert.True(rows.Values.Sum(row => row.Found) >= Errors * 98 / 100, $"found {rows.Values.Sum(row => row.Found)}");
        Assert.True(rows.Values.Sum(row => row.Named) >= Errors * 80 / 100, $"named {rows.Values.Sum(row => row.Named)}");
    }

    [Fact]
    public void nothing_is_called_wrong_in_two_hundred_texts_that_are_true()
    {
        var chance = new Random(8128);
        var alarms = new List<string>();
        for (var number = 0; number < TrueTexts; number++)
        {
            var report = DemoReport.Of(1 + (number % Townships));
            var text = TrueSentences.Make(report, chance);
            var result = report.Check(text);
            alarms.AddRange(result.Claims.Where(claim => claim.Verdict is ClaimVerdict.Contradicted or ClaimVerdict.Unsupported).Select(claim => $"{claim.Surface} {claim.Reason} in {text}"));
            alarms.AddRange(result.Findings.Where(finding => finding.Severity != Severity.Hint).Select(finding => $"{finding.Code.Code} {finding.Message} in {text}"));
        }

        Assert.True(alarms.Count == 0, string.Join('\n', alarms));
    }
}
