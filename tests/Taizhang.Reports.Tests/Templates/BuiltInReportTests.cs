using System.Text;
using Taizhang.Documents.Word;
using Taizhang.Reports.Fill;
using Taizhang.Reports.Read;
using Taizhang.Reports.Renew;
using Taizhang.Reports.Templates;
using Taizhang.Reports.Tests.Fill;

namespace Taizhang.Reports.Tests.Templates;

/// <summary>The report the program brings along.</summary>
public sealed class BuiltInReportTests
{
    private const int SharedRunMax = 11;

    /// <summary>Names that are what they are wherever they are written.</summary>
    private static readonly string[] OfficialTitles = ["党建引领乡村振兴样板村", "市级党员先锋引领示范岗", "“光荣在党50年”纪念章"];

    [Fact]
    public void filled_from_a_complete_book_it_states_every_counted_figure_and_leaves_nothing_open()
    {
        var result = Filled(new Books());
        Assert.True(result.IsComplete, string.Join('\n', MarkTable.Of(result).Where(row => row.Status != "已填入")));
        Assert.DoesNotContain('*', result.WrittenText);
        Assert.DoesNotContain("【待填】", result.WrittenText, StringComparison.Ordinal);
        Assert.DoesNotContain('{', result.WrittenText);
        Assert.StartsWith("清泉镇组织宣传岗位2022年度述职报告\n", result.WrittenText, StringComparison.Ordinal);
        Assert.Empty(DocumentValidation.Errors(result.Document));
        var stated = ReadReport.Run(result.Document, "a.docx").Value.Select(figure => figure.Stated.Figure).Order(StringComparer.Ordinal);
        Assert.Equal(TestCatalog.Catalog.Figures.Values.Where(figure => figure.Derivation is null).Select(figure => figure.Id).Order(StringComparer.Ordinal), stated);
    }

    [Fact]
    public void filled_from_an_empty_book_it_says_of_every_place_that_nothing_is_recorded()
    {
        var empty = new Books();
        foreach (var rule in TestCatalog.Catalog.Figures.Values.SelectMany(figure => figure.Rules))
        {
            _ = empty.Without(rule.Key);
        }

        var result = Filled(empty);
        Assert.All(result.Slots, slot => Assert.Equal((SlotStatus.Unresolved, "【待填】"), (slot.Status, slot.Text)));
        Assert.DoesNotContain('*', result.WrittenText);
        Assert.Empty(DocumentValidation.Errors(result.Document));
    }

    [Fact]
    public void it_has_words_of_its_own()
    {
        var seed = TestCatalog.Seed();
        var text = OfficialTitles.Aggregate(Template(), (left, title) => left.Replace(title, "\n", StringComparison.Ordinal));
        var shared = Enumerable
            .Range(0, text.Length - SharedRunMax)
            .Select(start => text.Substring(start, SharedRunMax + 1))
            .Where(run => !run.Contains('\n', StringComparison.Ordinal) && seed.Contains(run, StringComparison.Ordinal));
        Assert.Empty(shared);
        Assert.InRange(Template().Length, 1500, 2500);
    }

    [Fact]
    public void the_list_of_congresses_is_read() =>
        Assert.Equal(
            "党的二十大",
            Meeting.Parse(File.ReadAllText(InCatalog(BuiltInReport.MeetingsPath))).Last(meeting => meeting.Closed.Year == 2022).Name
        );

    private static FillResult Filled(Books books)
    {
        var book = books.Build();
        return Filling.Bytes(Encoding.UTF8.GetBytes(BuiltInReport.For(Template(), book)), book, fileName: BuiltInReport.FileName);
    }

    private static string Template() => File.ReadAllText(InCatalog(BuiltInReport.Path));

    private static string InCatalog(string path) => System.IO.Path.Combine(TestCatalog.Root, "catalog", path);
}
