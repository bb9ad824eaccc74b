using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using Taizhang.Documents.Excel;
using Taizhang.Ledger;
using Taizhang.Reports.Templates;

namespace Taizhang.Reports.Uploads;

/// <summary>What a file somebody brings is to be read as.</summary>
public enum UploadKind
{
    /// <summary>A report: .docx, .txt, .md.</summary>
    Report,

    /// <summary>A table: .xlsx, .xls.</summary>
    Table,
}

/// <summary>A file with the name it came under.</summary>
public sealed record Upload(UploadKind Kind, string FileName, byte[] Content);

/// <summary>
/// What parsing a stranger's file gave. It is done by a process of its own, which may hang or run out of memory without
/// harm; this is what passes between the two: the file one way, refusals or the cells of its sheets the other. The name
/// goes with the file and not on the command line, which other users of the machine can read.
/// </summary>
/// <param name="Sheets">Empty for a report, which is read again where it is needed once it was found bearable.</param>
public sealed record ParsedUpload(IReadOnlyList<Refusal> Refusals, IReadOnlyList<SheetText> Sheets)
{
    private const int HeaderBytes = 8;
    private const int NameBytesMax = 4096;

    /// <summary>The child's whole work: a file in, what it says out.</summary>
    public static void Answer(Stream input, Stream output)
    {
        using var sent = new MemoryStream();
        input.CopyTo(sent);
        var bytes = sent.ToArray();
        var nameBytes = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(4));
        var upload = new Upload(
            (UploadKind)BinaryPrimitives.ReadInt32LittleEndian(bytes),
            Encoding.UTF8.GetString(bytes, HeaderBytes, nameBytes),
            bytes[(HeaderBytes + nameBytes)..]);
        JsonSerializer.Serialize(output, Parse(upload));
    }

    /// <summary>The file as <see cref="Answer"/> wants it.</summary>
    public static void Send(Upload upload, Stream to)
    {
        var name = Encoding.UTF8.GetBytes(upload.FileName);
        name = name.Length > NameBytesMax ? name[^NameBytesMax..] : name;
        Span<byte> header = stackalloc byte[HeaderBytes];
        BinaryPrimitives.WriteInt32LittleEndian(header, (int)upload.Kind);
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], name.Length);
        to.Write(header);
        to.Write(name);
        to.Write(upload.Content);
    }

    private static ParsedUpload Parse(Upload upload)
    {
        if (upload.Kind == UploadKind.Report)
        {
            return new ParsedUpload(Template.Open(upload.Content, upload.FileName, DateTimeOffset.UnixEpoch).Refusals, []);
        }

        return WorkbookReader.Open(upload.Content) switch
        {
            WorkbookOpening.Opened opened => new ParsedUpload([], opened.Sheets),
            WorkbookOpening.Refused refused => new ParsedUpload([TemplateRefusals.Of(upload.FileName, refused.Refusal)], []),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
