using System.Text;

namespace Taizhang.Cli.Host;

/// <summary>Reads a text file as offices write them: UTF-8 with or without a mark, else GB18030.</summary>
internal static class TextFile
{
    public static string Read(string path) => Decode(File.ReadAllBytes(path));

    private static string Decode(byte[] bytes)
    {
        try
        {
            var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
            var mark = Encoding.UTF8.Preamble;
            return bytes.AsSpan().StartsWith(mark) ? strict.GetString(bytes.AsSpan(mark.Length)) : strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            return Encoding.GetEncoding("GB18030").GetString(bytes);
        }
    }
}
