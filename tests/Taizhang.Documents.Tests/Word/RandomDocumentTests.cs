using System.Text;
using Taizhang.Documents.Word;
using static Taizhang.Documents.Tests.Word.EditingTests;
using static Taizhang.Documents.Tests.Word.Sketch;

namespace Taizhang.Documents.Tests.Word;

/// <summary>Documents and edits drawn at random, each from its seed: what must hold for every one.</summary>
public sealed class RandomDocumentTests
{
    private const string Letters = "甲乙丙丁*12年月，。“”𠀀";

    [Fact]
    public void The_written_text_is_the_old_text_with_each_range_replaced_and_every_anchor_is_read_back()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var bytes = Document(random);
            for (var round = 0; round < 3; round++)
            {
                var before = Open(bytes, "annex");
                var edits = Edits(before, random);
                var after = before.Write(new WordChanges { Edits = edits, Author = Author, Appendix = round == 1 ? new Appendix("annex", "附", ["甲"], [["乙"]]) : null });
                var written = Open(after, "annex");
                Assert.True(Splice(before.Text, edits) == written.Text, $"seed {seed}, round {round}");
                AssertAnchors(before.Text, edits, written, seed);
                Assert.Equal(before.Paragraphs.Count, written.Paragraphs.Count);
                if (seed % 10 == 0)
                {
                    Assert.Empty(DocumentValidation.Errors(after).Select(Kind).Except(DocumentValidation.Errors(bytes).Select(Kind)));
                }

                bytes = after;
            }
        }
    }

    private static void AssertAnchors(string text, List<Edit> edits, WordFile written, int seed)
    {
        var found = written.Anchors().ToDictionary(anchor => anchor.Key, StringComparer.Ordinal);
        var shift = 0;
        foreach (var edit in edits)
        {
            var now = edit.Text ?? text[edit.Start..edit.End];
            if (edit.Anchor is { } anchor)
            {
                Assert.True(found.TryGetValue(anchor.Key, out var mark) && (mark.Start, mark.End, mark.Text) == (edit.Start + shift, edit.Start + shift + now.Length, now), $"seed {seed}, {anchor.Key}");
            }

            shift += now.Length - (edit.End - edit.Start);
        }
    }

    /// <summary>Places change as a document is edited; what is wrong with it does not.</summary>
    private static string Kind(string error) => error[error.LastIndexOf(']')..];

    private static List<Edit> Edits(WordFile file, Random random)
    {
        var edits = new List<Edit>();
        var key = 0;
        foreach (var paragraph in file.Paragraphs)
        {
            for (var at = paragraph.Start; at < paragraph.End && random.Next(3) > 0;)
            {
                var start = Whole(file.Text, random.Next(at, paragraph.End));
                var end = Whole(file.Text, random.Next(start, Math.Min(paragraph.End, start + 6) + 1));
                if (end == start)
                {
                    break;
                }

                var anchor = random.Next(2) == 0 ? new Anchor($"F{key++:00}:甲", "数") : null;
                edits.Add(new Edit(start, end, random.Next(4) == 0 ? null : Text(random, 1, 5), anchor, random.Next(3) == 0 ? "说明\n二行" : null, (Highlighting)random.Next(3)));
                at = end;
            }
        }

        return edits;
    }

    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at + 1 : at;

    private static byte[] Document(Random random)
    {
        var body = new StringBuilder();
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            _ = random.Next(6) switch
            {
                0 => body.Append($"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"9\"/></w:tblGrid><w:tr><w:tc>{RandomParagraph(random)}</w:tc><w:tc>{RandomParagraph(random)}{RandomParagraph(random)}</w:tc></w:tr></w:tbl>".AsSpan()),
                1 => body.Append($"<w:sdt><w:sdtPr><w:id w:val=\"{random.Next(1, 99)}\"/></w:sdtPr><w:sdtContent>{RandomParagraph(random)}</w:sdtContent></w:sdt>".AsSpan()),
                2 => body.Append(Paragraph(Run(Text(random, 0, 4)), TextTests.Box(Text(random, 1, 8), Text(random, 0, 8)))),
                _ => body.Append(RandomParagraph(random)),
            };
        }

        return new Sketch().WithBody(body.Append("<w:p/>").ToString())
            .WithStory("footnotes", "footnotes.xml", "footnotes", $"<w:footnote w:id=\"1\">{RandomParagraph(random)}</w:footnote>")
            .WithStory("header", "header1.xml", "hdr", RandomParagraph(random)).ToBytes();
    }

    private static string RandomParagraph(Random random) => Paragraph(Inline(random, 0));

    private static string Inline(Random random, int depth)
    {
        var content = new StringBuilder();
        for (var i = random.Next(0, 6); i > 0; i--)
        {
            var kind = random.Next(depth < 2 ? 10 : 3);
            var text = kind switch
            {
                0 => Run(Text(random, 1, 8), random.Next(2) == 0 ? "<w:b/>" : "<w:sz w:val=\"32\"/><w:u w:val=\"single\"/>"),
                1 => Shattered(Text(random, 1, 8).Replace("𠀀", "", StringComparison.Ordinal)),
                2 => $"<w:r><w:t>{Text(random, 1, 3)}</w:t><w:tab/><w:t>{Text(random, 1, 3)}</w:t><w:br/></w:r>",
                3 => $"<w:hyperlink w:anchor=\"x\">{Inline(random, depth + 1)}</w:hyperlink>",
                4 => $"<w:ins w:id=\"90\" w:author=\"a\">{Run(Text(random, 1, 8))}</w:ins>",
                5 => $"<w:del w:id=\"91\" w:author=\"a\"><w:r><w:delText>{Text(random, 1, 8)}</w:delText></w:r></w:del>",
                6 => $"<w:sdt><w:sdtPr><w:id w:val=\"{random.Next(100, 9999)}\"/></w:sdtPr><w:sdtContent>{Inline(random, depth + 1)}</w:sdtContent></w:sdt>",
                7 => "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + Inline(random, depth + 1) + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
                8 => $"<w:fldSimple w:instr=\"REF x\">{Run(Text(random, 1, 4))}</w:fldSimple>",
                _ => "<w:proofErr w:type=\"spellStart\"/>",
            };
            content.Append(text);
        }

        return content.ToString();
    }

    private static string Text(Random random, int min, int max)
    {
        var text = new StringBuilder();
        for (var i = random.Next(min, max + 1); i > 0; i--)
        {
            text.Append(Letters.EnumerateRunes().ElementAt(random.Next(Letters.EnumerateRunes().Count())));
        }

        return text.ToString();
    }
}
