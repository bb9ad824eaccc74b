using System.Text;
using Taizhang.Documents.Word;
using Taizhang.Figures.Compute;
using Taizhang.Reports.Fill;
using Taizhang.Reports.Sources;

namespace Taizhang.Reports.Tests.Fill;

/// <summary>Short ways to fill a text and look at what came out.</summary>
internal static class Filling
{
    public static readonly DateTimeOffset At = new(2023, 1, 3, 9, 0, 0, TimeSpan.FromHours(8));

    public static readonly FillOptions Options = new(At);

    public static FillResult Text(string text, FigureBook? book = null, FillOptions? options = null, string fileName = "述职报告.txt") =>
        Bytes(Encoding.UTF8.GetBytes(text), book, options, fileName);

    public static FillResult Bytes(byte[] bytes, FigureBook? book = null, FillOptions? options = null, string fileName = "述职报告.docx")
    {
        var outcome = FillReport.Run(new FillRequest(bytes, fileName, book ?? new Books().Build(), TestCatalog.Model, options ?? Options));
        Assert.True(outcome.IsDone, string.Join('\n', outcome.Refusals));
        return outcome.Value;
    }

    public static WordFile Open(byte[] bytes) => Assert.IsType<WordOpening.Opened>(WordFile.Open(bytes, SourceAppendix.Bookmark)).File;

    /// <summary>The written body without its page number lines.</summary>
    public static string Body(FillResult result) => result.WrittenText.Replace("— 1 —\n", "", StringComparison.Ordinal).TrimEnd('\n');

    public static string Comments(FillResult result) => Part(result, "word/comments.xml");

    public static string BodyXml(FillResult result) => Part(result, "word/document.xml");

    private static string Part(FillResult result, string name)
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(result.Document));
        using var reader = new StreamReader(zip.GetEntry(name)?.Open() ?? Stream.Null);
        return reader.ReadToEnd();
    }
}
