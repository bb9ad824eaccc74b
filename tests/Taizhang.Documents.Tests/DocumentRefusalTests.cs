using System.Reflection;

namespace Taizhang.Documents.Tests;

public sealed class DocumentRefusalTests
{
    private static readonly string[] Unwanted = ["非法", "失败", "异常", "校验未通过", "错误", "!", "！", "?"];

    private static List<DocumentRefusal> All() => typeof(DocumentRefusal).Assembly.GetTypes().Single(type => type.Name == "DocumentRefusals")
        .GetMethods(BindingFlags.Static | BindingFlags.Public)
        .Select(method => (DocumentRefusal)method.Invoke(null, [.. method.GetParameters().Select(parameter => parameter.ParameterType == typeof(long) ? (object)260_000_000L : "word/document.xml")])!)
        .ToList();

    [Fact]
    public void Each_says_in_plain_sentences_what_happened_and_what_to_do()
    {
        Assert.All(All(), refusal =>
        {
            Assert.All(new[] { refusal.Message, refusal.Next }, sentence =>
            {
                Assert.EndsWith("。", sentence, StringComparison.Ordinal);
                Assert.DoesNotContain(Unwanted, word => sentence.Contains(word, StringComparison.Ordinal));
            });
            Assert.Contains("请", refusal.Next, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Codes_are_these_and_each_belongs_to_one_refusal()
    {
        Assert.Equal(
            [
                "document-damaged", "document-empty", "document-encrypted", "document-is-workbook", "document-not-word", "document-old-format",
                "document-strict-format", "document-too-deep", "document-too-large", "document-too-many-parts", "document-unpacks-too-large",
                "document-unsafe-path", "document-unsafe-xml", "document-with-macros",
                "sheet-damaged", "sheet-file-too-large", "sheet-not-workbook", "sheet-too-large",
            ],
            All().Select(refusal => refusal.Code).Order(StringComparer.Ordinal));
    }
}
