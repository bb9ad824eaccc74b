using System.Text.Encodings.Web;
using System.Text.Json;

namespace Taizhang.Reports.Returns;

/// <summary>Keeps the office's saved returns in one file beside the data. They are a habit of the desk and no record.</summary>
public sealed class ReturnShelf(string folder)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    private string FilePath => Path.Combine(folder, "returns.json");

    /// <summary>In the order in which they were saved; none where the file is missing or was spoilt.</summary>
    public IReadOnlyList<SavedReturn> All()
    {
        try
        {
            return File.Exists(FilePath) ? JsonSerializer.Deserialize<List<SavedReturn>>(File.ReadAllBytes(FilePath), Plain) ?? [] : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    public void Keep(SavedReturn saved) => Write([.. All().Where(other => other.Id != saved.Id), saved]);

    public void Remove(string id) => Write([.. All().Where(other => other.Id != id)]);

    /// <summary>Whole or not at all.</summary>
    private void Write(List<SavedReturn> all)
    {
        File.WriteAllBytes($"{FilePath}.part", JsonSerializer.SerializeToUtf8Bytes(all, Plain));
        File.Move($"{FilePath}.part", FilePath, overwrite: true);
    }
}
