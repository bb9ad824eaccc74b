using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Taizhang.Web.Host;

/// <summary>
/// What stands in a form that nobody has saved yet, kept beside the data so that it is there again after the browser was
/// closed. It is nothing of the ledger: it is thrown away when the form is saved, or when somebody does not want it.
/// </summary>
public sealed class DraftShelf(OfficeDesk desk)
{
    private const string TokenField = "__RequestVerificationToken";

    private const string RefField = "ref";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lock _gate = new();

    /// <summary>Forms that were saved, by the mark each carries; what their page sent while it was being left may come after that.</summary>
    private readonly HashSet<string> _saved = [];

    private string Folder => Path.Combine(desk.Setup.Folder, "drafts");

    /// <param name="form">Made of ids of the catalog and days; never of what somebody typed.</param>
    public void Keep(string form, IFormCollection sent)
    {
        var fields = sent.Where(field => field.Key != TokenField).ToDictionary(field => field.Key, field => field.Value.ToArray());
        lock (_gate)
        {
            if (!_saved.Contains(sent[RefField].ToString()))
            {
                Directory.CreateDirectory(Folder);
                File.WriteAllBytes($"{PathOf(form)}.part", JsonSerializer.SerializeToUtf8Bytes(fields, Plain));
                File.Move($"{PathOf(form)}.part", PathOf(form), overwrite: true);
            }
        }
    }

    /// <summary>The form as it was left; null where nothing was, or where it can no longer be read.</summary>
    public IFormCollection? Find(string form)
    {
        try
        {
            return File.Exists(PathOf(form)) && JsonSerializer.Deserialize<Dictionary<string, string[]>>(File.ReadAllBytes(PathOf(form))) is { } fields
                ? new FormCollection(fields.ToDictionary(field => field.Key, field => new StringValues(field.Value)))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Nothing is kept any longer of a form that was saved, nor of what that very form sends later.</summary>
    public void Finish(string form, IFormCollection sent)
    {
        lock (_gate)
        {
            if (sent[RefField].ToString() is { Length: > 0 } mark)
            {
                _saved.Add(mark);
            }

            Drop(form);
        }
    }

    public void Drop(string form)
    {
        lock (_gate)
        {
            if (File.Exists(PathOf(form)))
            {
                File.Delete(PathOf(form));
            }
        }
    }

    private string PathOf(string form) => Path.Combine(Folder, $"{form}.json");
}
