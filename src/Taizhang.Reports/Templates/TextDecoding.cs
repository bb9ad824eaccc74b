using System.Text;

namespace Taizhang.Reports.Templates;

/// <summary>Bytes of a text file as text: UTF-8 with or without BOM, else GB18030. Line ends stay as they are.</summary>
public static class TextDecoding
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding StrictGb18030 =
        CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        ?? throw new InvalidOperationException("The runtime has no GB18030.");

    /// <summary>The text without its BOM; null where the bytes are neither encoding, or hold a NUL, which no text does.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        var body = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        var text = Try(StrictUtf8, body) ?? Try(StrictGb18030, bytes);
        return text?.Contains('\0', StringComparison.Ordinal) == true ? null : text;
    }

    private static string? Try(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
