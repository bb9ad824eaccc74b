using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Taizhang.Demo.Lines;

/// <summary>JSON as one line of text, Chinese characters as they are.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = false,
    };

    public static string Write(Action<Utf8JsonWriter> content)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            content(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>A line of the form {"kind":{…}}.</summary>
    public static string Entry(string kind, Action<Utf8JsonWriter> content) => Write(json =>
    {
        json.WriteStartObject(kind);
        content(json);
        json.WriteEndObject();
    });
}
