using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Taizhang.Reports.Writing;

/// <summary>
/// Keeps reports in work in a folder beside the data, each as its base text and what was decided. No name from outside
/// becomes a path: a report is found by an id of the program's own making.
/// </summary>
public sealed class ReportShelf(string folder)
{
    private const int IdBytes = 8;

    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));

    /// <summary>The newest first.</summary>
    public IReadOnlyList<ReportInWork> All() => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*.json").Select(path => Find(Path.GetFileNameWithoutExtension(path))).OfType<ReportInWork>().OrderByDescending(report => report.At)]
        : [];

    /// <summary>The report of that id; null where there is none, or where it can no longer be read.</summary>
    public ReportInWork? Find(string id)
    {
        try
        {
            return IsId(id) && File.Exists(PathOf(id, ".json")) ? JsonSerializer.Deserialize<ReportInWork>(File.ReadAllBytes(PathOf(id, ".json")), Plain) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The base text's bytes; null where they are gone.</summary>
    public byte[]? BaseText(string id) => IsId(id) && File.Exists(PathOf(id, ".base")) ? File.ReadAllBytes(PathOf(id, ".base")) : null;

    public void Keep(ReportInWork report, ReadOnlyMemory<byte> baseText)
    {
        Directory.CreateDirectory(folder);
        Write(PathOf(report.Id, ".base"), baseText.Span);
        Keep(report);
    }

    public void Keep(ReportInWork report) => Write(PathOf(report.Id, ".json"), JsonSerializer.SerializeToUtf8Bytes(report, Plain));

    public void Remove(string id)
    {
        if (IsId(id))
        {
            File.Delete(PathOf(id, ".json"));
            File.Delete(PathOf(id, ".base"));
        }
    }

    private static bool IsId(string id) => id.Length == IdBytes * 2 && id.All(char.IsAsciiHexDigitLower);

    private string PathOf(string id, string ending) => Path.Combine(folder, id + ending);

    /// <summary>Whole or not at all.</summary>
    private static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        File.WriteAllBytes($"{path}.part", bytes);
        File.Move($"{path}.part", path, overwrite: true);
    }
}
