using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Taizhang.Documents.Stripping;

namespace Taizhang.Documents.Tests.Stripping;

/// <summary>What is handed out tells nothing that its device or program wrote beside it, and shows the same.</summary>
public sealed class ServedCopyTests
{
    /// <summary>Stands wherever a secret may: in tags, in comments, behind the end.</summary>
    private const string Secret = "GPS 37.921N 102.638E iPhone of 李晓梅";

    private static readonly byte[] Drawing = [.. Segment(0xDB, [1, 2, 3]), .. Segment(0xC0, [8, 0, 1, 0, 1, 1, 1, 17, 0]), .. Segment(0xC4, [4, 5]), .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), 0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD3, 0x56, .. Segment(0xC4, [6]), .. Segment(0xDA, [1, 1, 0, 1, 63, 0]), 0x78, 0xFF, 0xD9];

    [Fact]
    public void a_hundred_photos_give_away_nothing_and_keep_their_picture()
    {
        var random = new Random(20221016);
        for (var i = 0; i < 100; i++)
        {
            byte[][] told =
            [
                Segment(0xE1, Exif(random.Next(2) == 0, random.Next(0, 9))), Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Encoding.UTF8.GetBytes(Secret)]),
                Segment(0xED, Encoding.UTF8.GetBytes(Secret)), Segment(0xFE, Encoding.UTF8.GetBytes(Secret)), Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
                Segment(0xE2, [.. "MPF\0"u8, .. Encoding.UTF8.GetBytes(Secret)]), Segment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1]), [0xFF],
            ];
            random.Shuffle(told);
            var copy = ServedCopy.Of([0xFF, 0xD8, .. told.SelectMany(segment => segment), .. Drawing, .. Encoding.UTF8.GetBytes(Secret)]);

            Assert.False(Tells(copy), $"Photo {i}.");
            Assert.True(copy.AsSpan().EndsWith(Drawing), $"Photo {i}.");
            Assert.Equal(copy, ServedCopy.Of(copy));
        }
    }

    [Theory]
    [InlineData(true, 6)]
    [InlineData(false, 8)]
    public void a_photo_taken_upright_stays_upright(bool isLittle, int orientation)
    {
        var copy = ServedCopy.Of([0xFF, 0xD8, .. Segment(0xE1, Exif(isLittle, orientation)), .. Drawing]);

        Assert.Equal([0xFF, 0xD8, .. Segment(0xE1, [.. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0]), .. Drawing], copy);
    }

    [Fact]
    public void what_a_photo_says_where_it_cannot_be_followed_is_not_handed_out()
    {
        byte[] whole = [0xFF, 0xD8, .. Segment(0xE1, Exif(true, 1)), .. Drawing];
        for (var length = 3; length < whole.Length; length++)
        {
            Assert.False(Tells(ServedCopy.Of(whole[..length])), $"Cut at {length}.");
        }

        var random = new Random(7);
        for (var i = 0; i < 2_000; i++)
        {
            var broken = (byte[])whole.Clone();
            broken[random.Next(3, broken.Length)] = (byte)random.Next(256);
            ServedCopy.Of(broken);
        }
    }

    [Fact]
    public void a_picture_of_a_screen_keeps_its_drawing_only()
    {
        byte[] signature = [0x89, .. "PNG"u8, 13, 10, 26, 10];
        byte[] drawing = [.. Chunk("IHDR", [0, 0, 0, 1]), .. Chunk("IDAT", [1, 2, 3]), .. Chunk("IEND", [])];
        var copy = ServedCopy.Of([.. signature, .. Chunk("tEXt", Encoding.UTF8.GetBytes(Secret)), .. Chunk("IHDR", [0, 0, 0, 1]), .. Chunk("eXIf", Exif(true, 1)), .. Chunk("iTXt", Encoding.UTF8.GetBytes(Secret)), .. Chunk("IDAT", [1, 2, 3]), .. Chunk("IEND", []), .. Encoding.UTF8.GetBytes(Secret)]);

        Assert.Equal([.. signature, .. drawing], copy);
    }

    [Fact]
    public void a_webp_loses_its_tags_and_announces_none()
    {
        static byte[] Riff(byte flags, params byte[][] chunks)
        {
            byte[] body = [.. "WEBP"u8, .. Little("VP8X", [flags, 0, 0, 0, 0, 0, 0, 0, 0, 0]), .. chunks.SelectMany(chunk => chunk)];
            return [.. "RIFF"u8, .. BitConverter.GetBytes(body.Length), .. body];
        }

        Assert.Equal(Riff(0x10, Little("VP8 ", [1, 2, 3])), ServedCopy.Of(Riff(0x1C, Little("VP8 ", [1, 2, 3]), Little("EXIF", Exif(true, 1)), Little("XMP ", Encoding.UTF8.GetBytes(Secret)))));
    }

    [Theory]
    [InlineData("word/document.xml")]
    [InlineData("xl/workbook.xml")]
    public void an_office_file_says_no_longer_who_wrote_it_and_its_text_stays(string main)
    {
        byte[] photo = [0xFF, 0xD8, .. Segment(0xE1, Exif(true, 1)), .. Drawing];
        var copy = Parts(ServedCopy.Of(Zip(("[Content_Types].xml", "<Types/>"u8.ToArray()), (main, "<x>正文</x>"u8.ToArray()), ("docProps/core.xml", Encoding.UTF8.GetBytes($"<a>{Secret}</a>")),
            ("docProps/app.xml", Encoding.UTF8.GetBytes($"<a>{Secret}</a>")), ("docProps/custom.xml", Encoding.UTF8.GetBytes($"<a>{Secret}</a>")), ("word/media/image1.jpeg", photo))));

        Assert.Equal("<x>正文</x>"u8.ToArray(), copy[main]);
        Assert.All(copy, part => Assert.False(Tells(part.Value), part.Key));
        Assert.Equal([0xFF, 0xD8, .. Drawing], copy["word/media/image1.jpeg"]);
    }

    [Fact]
    public void what_is_not_known_is_handed_out_as_it_is()
    {
        foreach (var file in new[] { [], "%PDF-1.7"u8.ToArray(), "PK\u0003\u0004 broken"u8.ToArray(), Zip(("notes.txt", "x"u8.ToArray())) })
        {
            Assert.Equal(file, ServedCopy.Of(file));
        }
    }

    private static bool Tells(byte[] file) => file.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Secret)) >= 0 || file.AsSpan().IndexOf("iPhone"u8) >= 0 || file.AsSpan().IndexOf("37.921N"u8) >= 0;

    private static byte[] Segment(byte marker, byte[] content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)((content.Length + 2) & 0xFF), .. content];

    private static byte[] Chunk(string kind, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        return [.. length, .. Encoding.ASCII.GetBytes(kind), .. content, 0, 0, 0, 0];
    }

    private static byte[] Little(string kind, byte[] content) => [.. Encoding.ASCII.GetBytes(kind), .. BitConverter.GetBytes(content.Length), .. content, .. new byte[content.Length & 1]];

    /// <summary>Orientation and a GPS pointer in the first directory, the secret behind them.</summary>
    private static byte[] Exif(bool isLittle, int orientation)
    {
        byte[] Two(int value) => isLittle ? [(byte)(value & 0xFF), (byte)(value >> 8)] : [(byte)(value >> 8), (byte)(value & 0xFF)];
        byte[] Four(int value) => isLittle ? [.. Two(value), 0, 0] : [0, 0, .. Two(value)];
        return [.. "Exif\0\0"u8, .. isLittle ? "II"u8 : "MM"u8, .. Two(42), .. Four(8), .. Two(2), .. Two(0x0112), .. Two(3), .. Four(1), .. Two(orientation), 0, 0, .. Two(0x8825), .. Two(4), .. Four(1), .. Four(38), .. Four(0), .. Encoding.UTF8.GetBytes(Secret)];
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    private static Dictionary<string, byte[]> Parts(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var content = new MemoryStream();
            using var source = entry.Open();
            source.CopyTo(content);
            return content.ToArray();
        });
    }
}
