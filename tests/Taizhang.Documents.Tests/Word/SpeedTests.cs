using System.Diagnostics;
using System.Text;
using Taizhang.Documents.Word;
using static Taizhang.Documents.Tests.Word.Sketch;

namespace Taizhang.Documents.Tests.Word;

/// <summary>The bounds are far above what a quiet machine needs: they catch work that grows with the square.</summary>
public sealed class SpeedTests
{
    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void Twelve_thousand_edits_take_seconds(bool shattered, bool oneParagraph)
    {
        const int Count = 12_000;
        const string Formatting = "<w:rFonts w:eastAsia=\"仿宋\"/><w:sz w:val=\"32\"/>";
        var sentence = shattered ? Shattered("组织开展主题活动**场次，", Formatting) : Run("组织开展主题活动**场次，", Formatting);
        var body = new StringBuilder();
        for (var i = 0; i < Count; i++)
        {
            body.Append(sentence).Append(!oneParagraph && i % 10 == 9 ? "</w:p><w:p>" : "");
        }

        var bytes = Body($"<w:p>{body}</w:p>");
        var watch = Stopwatch.StartNew();
        var file = Open(bytes);
        var edits = new List<Edit>();
        for (var at = file.Text.IndexOf("**", StringComparison.Ordinal); at >= 0; at = file.Text.IndexOf("**", at + 2, StringComparison.Ordinal))
        {
            edits.Add(new Edit(at, at + 2, edits.Count % 2 == 0 ? "12" : null, new Anchor($"F01:{edits.Count}", "数"), edits.Count % 10 == 0 ? "说明" : null));
        }

        var written = Open(file.Write(new WordChanges { Edits = edits, Author = EditingTests.Author }));
        Assert.Equal(Count, written.Anchors().Count);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{watch.Elapsed}");
    }
}
