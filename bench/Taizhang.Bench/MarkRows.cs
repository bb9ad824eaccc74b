using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Taizhang.Documents.Word;

namespace Taizhang.Bench;

/// <summary>
/// <c>marks [COUNT]</c>: that many bound marks in one .docx, load and save included, beside npm's templaters on the same
/// bytes. Ours writes a content control and a bookmark round each value, theirs only the value. The engines take turns.
/// </summary>
internal static partial class MarkRows
{
    private const int MarksAParagraph = 10;
    private const int Rounds = 3;

    private static readonly string[] Templaters = ["docxtemplater", "easy-template-x"];

    public static void Run(string[] args)
    {
        var marks = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 12_000;
        var folder = Directory.CreateTempSubdirectory("taizhang-marks-");
        try
        {
            using var node = NodeTemplaters.Start();
            Compare("plain runs", Make(marks, split: false), marks, folder.FullName, node);
            Compare("a run for each character", Make(marks, split: true), marks, folder.FullName, node);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Compare(string what, byte[] document, int marks, string folder, NodeTemplaters? node)
    {
        var input = Path.Combine(folder, "in.docx");
        var output = Path.Combine(folder, "out.docx");
        File.WriteAllBytes(input, document);
        var ours = new List<double>();
        var theirs = Templaters.ToDictionary(engine => engine, _ => new List<double>());
        var failed = new Dictionary<string, string>();
        for (var round = 0; round <= Rounds; round++)
        {
            var bytes = File.ReadAllBytes(input);
            var filled = Array.Empty<byte>();
            Keep(ours, round, Bench.Seconds(() => filled = Fill(bytes)) * 1000);
            CheckFilled(filled, marks);
            foreach (var engine in Templaters.Where(engine => node is not null && !failed.ContainsKey(engine)))
            {
                var (milliseconds, reason) = node is null ? (0, "") : node.Fill(engine, input, output, marks);
                if (reason.Length > 0)
                {
                    failed[engine] = reason;
                    continue;
                }

                CheckFilled(File.ReadAllBytes(output), marks);
                Keep(theirs[engine], round, milliseconds);
            }
        }

        var own = Bench.Percentile(ours, 0.5);
        Bench.Say(
            $"marks, {what}: {marks} filled and anchored in {own:0} ms; fastest {ours.Min():0} ms ({document.Length / 1024} KB, median of {Rounds} after one to warm up)"
        );
        foreach (var engine in Templaters.Where(_ => node is not null))
        {
            var line = failed.TryGetValue(engine, out var reason)
                ? $"failed: {reason}"
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Bench.Percentile(theirs[engine], 0.5):0} ms, {Bench.Percentile(theirs[engine], 0.5) / own:0.00} × ours"
                );
            Bench.Say($"marks, {what}: {engine} {line}");
        }
    }

    /// <summary>The first round warms up and is not kept.</summary>
    private static void Keep(List<double> times, int round, double milliseconds)
    {
        if (round > 0)
        {
            times.Add(milliseconds);
        }
    }

    private static byte[] Fill(byte[] bytes)
    {
        var file = Open(bytes);
        var edits = Tag()
            .Matches(file.Text)
            .Select(
                (mark, i) =>
                    new Edit(
                        mark.Index,
                        mark.Index + mark.Length,
                        ValueOf(i),
                        new Anchor(string.Create(CultureInfo.InvariantCulture, $"F{i % 60:00}:{i}"), "统计数")
                    )
            )
            .ToList();
        return file.Write(new WordChanges { Edits = edits });
    }

    private static void CheckFilled(byte[] filled, int marks)
    {
        var values = Value().Matches(Open(filled).Text).Select(value => value.Groups[1].Value).ToList();
        if (!values.SequenceEqual(Enumerable.Range(0, marks).Select(ValueOf)))
        {
            throw new InvalidDataException("The filled document does not hold the values in their order.");
        }
    }

    private static WordFile Open(byte[] bytes) =>
        WordFile.Open(bytes) is WordOpening.Opened opened ? opened.File : throw new InvalidDataException("The document was refused.");

    private static string ValueOf(int mark) => ((mark % 97) + 3).ToString(CultureInfo.InvariantCulture);

    private static byte[] Make(int marks, bool split)
    {
        var body = new StringBuilder();
        for (var from = 0; from < marks; from += MarksAParagraph)
        {
            body.Append("<w:p><w:pPr><w:spacing w:line=\"560\" w:lineRule=\"exact\"/><w:ind w:firstLineChars=\"200\"/></w:pPr>");
            var text = string.Concat(
                Enumerable
                    .Range(from, Math.Min(MarksAParagraph, marks - from))
                    .Select(mark =>
                        string.Create(CultureInfo.InvariantCulture, $"组织开展主题活动第{(mark % MarksAParagraph) + 1}类{{f{mark}}}场次，")
                    )
            );
            foreach (var run in split ? text.Select(character => character.ToString()) : [text])
            {
                body.Append(
                    CultureInfo.InvariantCulture,
                    $"<w:r><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:eastAsia=\"仿宋\" w:hAnsi=\"Times New Roman\"/><w:sz w:val=\"32\"/></w:rPr><w:t xml:space=\"preserve\">{run}</w:t></w:r>"
                );
            }

            body.Append("</w:p>");
        }

        return Packed(body.ToString());
    }

    private static byte[] Packed(string body)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"
            );
            Add(
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
            );
            Add(
                "word/document.xml",
                $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>"
            );

            void Add(string name, string xml)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + xml));
            }
        }

        return stream.ToArray();
    }

    [GeneratedRegex(@"\{f\d+\}")]
    private static partial Regex Tag();

    [GeneratedRegex(@"类(\d+)场次")]
    private static partial Regex Value();
}
