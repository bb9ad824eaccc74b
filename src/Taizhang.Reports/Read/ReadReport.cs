using System.Text.Encodings.Web;
using System.Text.Json;
using Taizhang.Documents.Word;
using Taizhang.Ledger;
using Taizhang.Ledger.Entry;
using Taizhang.Prose;
using Taizhang.Reports.Sources;
using Taizhang.Reports.Templates;

namespace Taizhang.Reports.Read;

/// <summary>A figure found in a document of ours: what was stated, and what stands there now.</summary>
/// <param name="Text">The words inside the anchor as the document is now.</param>
/// <param name="Start">In code points of the document's text, appendix left out.</param>
public sealed record AnchoredFigure(StatedFigure Stated, string Text, int Start, int End, AnchorMark Anchor);

/// <summary>Reads the figures back from a document we wrote, also after another program saved it.</summary>
public static class ReadReport
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>In the order of the text; empty for a document that states no figure of ours. A figure whose place was deleted is gone.</summary>
    public static Outcome<IReadOnlyList<AnchoredFigure>> Run(ReadOnlyMemory<byte> bytes, string fileName) =>
        WordFile.Open(bytes, SourceAppendix.Bookmark) switch
        {
            WordOpening.Opened opened => Read(opened.File),
            WordOpening.Refused refused => TemplateRefusals.Of(fileName, refused.Refusal),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>The contract's array: UTF-8 without BOM, fixed property order.</summary>
    public static byte[] Json(IReadOnlyList<AnchoredFigure> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartArray();
            foreach (var figure in figures)
            {
                json.WriteStartObject();
                json.WriteString("figure", figure.Stated.Figure);
                json.WriteNumber("version", figure.Stated.Version);
                json.WriteString("organisation", figure.Stated.Organisation);
                json.WriteString("from", CanonicalText.Day(figure.Stated.From));
                json.WriteString("to", CanonicalText.Day(figure.Stated.To));
                json.WritePropertyName("value");
                json.WriteRawValue(Hedges.Write(figure.Stated.Value));
                json.WriteString("text", figure.Text);
                json.WriteNumber("start", figure.Start);
                json.WriteNumber("end", figure.End);
                json.WriteString("anchor", figure.Anchor == AnchorMark.Control ? "control" : "bookmark");
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return buffer.ToArray();
    }

    private static Outcome<IReadOnlyList<AnchoredFigure>> Read(WordFile file)
    {
        var stated = Manifest.Read(file).ToLookup(figure => figure.Key, StringComparer.Ordinal);
        var points = new CodePoints(file.Text);
        return (List<AnchoredFigure>)
            [
                .. file.Anchors(stated.Select(figures => figures.Key))
                    .SelectMany(anchor =>
                        stated[anchor.Key]
                            .Select(figure => new AnchoredFigure(
                                figure,
                                anchor.Text,
                                points.FromUtf16(anchor.Start),
                                points.FromUtf16(anchor.End),
                                anchor.Mark
                            ))
                    ),
            ];
    }
}
