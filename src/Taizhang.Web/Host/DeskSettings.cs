using System.Text.Encodings.Web;
using System.Text.Json;

namespace Taizhang.Web.Host;

/// <summary>What a list was narrowed to, under a name. The days are not in it: another time it is of another period.</summary>
public sealed record SavedView(string Ledger, string Name, IReadOnlyDictionary<string, string> Asked);

/// <summary>What the desk itself remembers, beside the ledger: who sits at it, whose ledger it is, and which lists it looks at again.</summary>
/// <param name="Officer">Written into every operation; empty until somebody gives a name.</param>
/// <param name="Town">The code of the township whose desk this is; null for the first of the ledger.</param>
public sealed record DeskSettings(string Officer, string? Town)
{
    private const string FileName = "desk.json";

    /// <summary>已存视图, in the order in which they were saved.</summary>
    public IReadOnlyList<SavedView> Views { get; init; } = [];

    /// <summary>The demo was put in through its door: the first page says how one comes to a ledger of one's own.</summary>
    public bool IsDemo { get; init; }

    /// <summary>Where the demo was put when somebody began with a ledger of their own; null where nobody had one.</summary>
    public string? DemoFolder { get; init; }

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    public static DeskSettings None { get; } = new("", null);

    /// <summary>What was kept; nothing where the file is missing or was spoilt, since none of it is a record.</summary>
    public static DeskSettings Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<DeskSettings>(File.ReadAllBytes(path)) ?? None : None;
        }
        catch (JsonException)
        {
            return None;
        }
    }

    /// <summary>Written whole or not at all.</summary>
    public void Keep(string folder)
    {
        var path = Path.Combine(folder, FileName);
        File.WriteAllBytes($"{path}.part", JsonSerializer.SerializeToUtf8Bytes(this, Plain));
        File.Move($"{path}.part", path, overwrite: true);
    }
}
