using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace Taizhang.Reports.Tests.Documents;

/// <summary>A look into a .docx: its parts, its comments, and its characters with their formatting.</summary>
internal static class WordParts
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static Dictionary<string, byte[]> Of(byte[] document)
    {
        using var zip = new ZipArchive(new MemoryStream(document));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var part = entry.Open();
            using var copy = new MemoryStream();
            part.CopyTo(copy);
            return copy.ToArray();
        });
    }

    /// <summary>The words each comment lies on, empty where it hangs on a paragraph, and what it says, in the order of the body.</summary>
    public static List<(string Words, string Said)> CommentsOf(Dictionary<string, byte[]> parts)
    {
        var said = XDocument.Parse(Encoding.UTF8.GetString(parts["word/comments.xml"])).Descendants(W + "comment")
            .ToDictionary(comment => (string?)comment.Attribute(W + "id") ?? "", comment => string.Join('\n', comment.Elements(W + "p").Select(line => line.Value)));
        var found = new List<(string Words, string Said)>();
        var open = new Dictionary<string, StringBuilder>();
        foreach (var element in XDocument.Parse(Encoding.UTF8.GetString(parts["word/document.xml"])).Descendants())
        {
            var id = (string?)element.Attribute(W + "id") ?? "";
            if (element.Name == W + "commentRangeStart")
            {
                open[id] = new StringBuilder();
            }
            else if (element.Name == W + "commentRangeEnd")
            {
                found.Add((open[id].ToString(), said[id]));
                open.Remove(id);
            }
            else if (element.Name == W + "t")
            {
                foreach (var words in open.Values)
                {
                    words.Append(element.Value);
                }
            }
        }

        return found;
    }

    /// <summary>Every character with the formatting of its run and paragraph: the same however the runs are cut.</summary>
    public static string Formatted(byte[] part) => string.Join('\n', XDocument.Parse(Encoding.UTF8.GetString(part)).Descendants(W + "t")
        .SelectMany(text => text.Value.Select(character => $"{character} {text.Parent?.Element(W + "rPr")?.ToString(SaveOptions.DisableFormatting)} {text.Ancestors(W + "p").First().Element(W + "pPr")?.ToString(SaveOptions.DisableFormatting)}")));
}
