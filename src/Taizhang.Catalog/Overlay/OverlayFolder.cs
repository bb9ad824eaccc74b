using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Taizhang.Catalog.Loading;

namespace Taizhang.Catalog.Overlay;

/// <summary>
/// The office's own overlay as the program writes it: one file for each concern, every statement a line of JSON, which is
/// YAML too. Files people wrote themselves lie beside them and are never touched.
/// </summary>
/// <param name="program">The folder of the catalog the program brings along.</param>
/// <param name="office">The folder of the office's overlay.</param>
public sealed class OverlayFolder(string program, string office)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The catalog as it is with the overlay, or everything wrong with it.</summary>
    public CatalogReading Read() => CatalogLoader.Read(program, Directory.Exists(office) ? office : null);

    /// <summary>The catalog as the program brings it, without anything of the office.</summary>
    public CatalogReading ReadBare() => CatalogLoader.Read(program);

    /// <summary>The statements of one of the program's own files, in their order.</summary>
    public IReadOnlyList<JsonObject> Statements(string file) => File.Exists(PathOf(file))
        ? [.. File.ReadLines(PathOf(file)).Where(line => line.StartsWith("  - ", StringComparison.Ordinal)).Select(line => JsonNode.Parse(line[4..]) as JsonObject).OfType<JsonObject>()]
        : [];

    /// <summary>Writes a statement in the place of the one with the same key; of a file that holds one list.</summary>
    public CatalogReading Put(string file, string list, string key, JsonObject statement) =>
        Write(file, (list, [.. Statements(file).Where(known => !JsonNode.DeepEquals(known[key], statement[key])), statement]));

    /// <summary>
    /// Writes a file and reads the catalog with it. Where the catalog does not hold together the file is put back as it was,
    /// and the problems say why.
    /// </summary>
    /// <param name="heads">For each list of the file its statements: <c>rules</c>, <c>ledgers</c>, <c>figures</c> …</param>
    public CatalogReading Write(string file, params IReadOnlyList<(string Head, IReadOnlyList<JsonObject> Statements)> heads)
    {
        Directory.CreateDirectory(office);
        var path = PathOf(file);
        var before = File.Exists(path) ? File.ReadAllBytes(path) : null;
        var text = new StringBuilder();
        foreach (var (head, statements) in heads.Where(head => head.Statements.Count > 0))
        {
            text.Append(head).Append(":\n");
            foreach (var statement in statements)
            {
                text.Append("  - ").Append(statement.ToJsonString(Plain)).Append('\n');
            }
        }

        Keep(path, Encoding.UTF8.GetBytes(text.ToString()));
        var read = Read();
        if (read.Catalog is null)
        {
            if (before is null)
            {
                File.Delete(path);
            }
            else
            {
                Keep(path, before);
            }
        }

        return read;
    }

    private string PathOf(string file) => Path.Combine(office, file);

    private static void Keep(string path, byte[] bytes)
    {
        File.WriteAllBytes($"{path}.part", bytes);
        File.Move($"{path}.part", path, overwrite: true);
    }
}
