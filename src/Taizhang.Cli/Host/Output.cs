using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Taizhang.Ledger;

namespace Taizhang.Cli.Host;

/// <summary>How every command ends: exit codes, JSON, and the sentences of a refusal.</summary>
internal static class Output
{
    public const int Done = 0;

    /// <summary>Something was found or left open.</summary>
    public const int Found = 1;

    public const int Refused = 2;

    public const int InternalFault = 3;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one JSON object to a file, or to standard output for <c>-</c>; nothing where no target is given.</summary>
    public static void Json(string? target, Action<Utf8JsonWriter> write)
    {
        if (target is null)
        {
            return;
        }

        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        WriteBytes(target, buffer.ToArray());
    }

    /// <summary>Writes bytes whole or not at all.</summary>
    public static void WriteBytes(string target, byte[] bytes) => WriteAsItGoes(target, stream =>
    {
        stream.Write(bytes);
        return true;
    });

    /// <summary>Writes a file as its content is made, and keeps it only where that ends well; standard output cannot be taken back.</summary>
    /// <param name="write">Says whether it ended well.</param>
    public static void WriteAsItGoes(string target, Func<Stream, bool> write)
    {
        var path = target == "-" ? target : Path.GetFullPath(target);
        if (target == "-" || IsDevice(path))
        {
            using var device = target == "-" ? Console.OpenStandardOutput() : File.OpenWrite(path);
            write(device);
            return;
        }

        var temporary = $"{path}.part";
        try
        {
            bool endedWell;
            using (var file = File.Create(temporary))
            {
                endedWell = write(file);
            }

            if (endedWell)
            {
                File.Move(temporary, path, overwrite: true);
            }
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>
    /// Whether a file can be written there. Asked before a command runs: one that has stored what it was given must not
    /// end as if it had not.
    /// </summary>
    public static bool CanWrite(string target)
    {
        if (target == "-" || IsDevice(Path.GetFullPath(target)))
        {
            return true;
        }

        try
        {
            var probe = $"{Path.GetFullPath(target)}.part";
            File.Create(probe).Dispose();
            File.Delete(probe);
            return !Directory.Exists(target);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Something like /dev/null is written to, never put out of its place; /dev/shm holds ordinary files.</summary>
    public static bool IsDevice(string path) =>
        File.Exists(path) && ((path.StartsWith("/dev/", StringComparison.Ordinal) && !path.StartsWith("/dev/shm/", StringComparison.Ordinal)) || (File.GetAttributes(path) & (FileAttributes.Device | FileAttributes.ReparsePoint)) != 0);

    public static int Refuse(string? jsonTarget, IReadOnlyList<Refusal> refusals)
    {
        Json(jsonTarget, json =>
        {
            json.WriteStartArray("refusals");
            foreach (var refusal in refusals)
            {
                json.WriteStartObject();
                WriteRefusal(json, refusal);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
        Complain(refusals);
        return Refused;
    }

    /// <summary>The sentences of refusals on standard error.</summary>
    public static void Complain(IEnumerable<Refusal> refusals)
    {
        var sentences = new StringBuilder();
        foreach (var refusal in refusals)
        {
            sentences.AppendLine(CultureInfo.InvariantCulture, $"{(refusal.Where.Length > 0 ? $"{refusal.Where}：" : "")}{refusal.Message}{refusal.Next}（{refusal.Code}）");
        }

        Console.Error.Write(sentences);
    }

    /// <summary>The refusal of a file named on the command line that is not there.</summary>
    public static int RefuseMissing(string? jsonTarget, string file) =>
        Refuse(jsonTarget, [new Refusal("file-missing", Path.GetFileName(file), "没有找到这个文件。", "请核对路径。")]);

    public static void WriteRefusal(Utf8JsonWriter json, Refusal refusal)
    {
        json.WriteString("code", refusal.Code);
        json.WriteString("where", refusal.Where);
        json.WriteString("message", refusal.Message);
        json.WriteString("next", refusal.Next);
    }

    public static int Internal(string? jsonTarget, string id)
    {
        Json(jsonTarget, json =>
        {
            json.WriteString("error", "internal");
            json.WriteString("id", id);
        });
        Console.Error.WriteLine($"程序出了问题，没有做完；原有数据没有变。请把这个编号告诉维护的人：{id}。");
        return InternalFault;
    }
}
