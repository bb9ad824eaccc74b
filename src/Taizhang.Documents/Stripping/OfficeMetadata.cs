using System.Xml.Linq;
using Taizhang.Documents.Packages;

namespace Taizhang.Documents.Stripping;

/// <summary>
/// Takes out of an Office file who wrote it, where and with what, and what the pictures in it say about themselves.
/// Nothing else is unpacked: the text stays byte for byte.
/// </summary>
internal static class OfficeMetadata
{
    private const string Folder = "docProps/";

    private static readonly string[] Pictures = [".jpg", ".jpeg", ".png", ".webp"];

    private static readonly Dictionary<string, XElement> Empty = new(StringComparer.OrdinalIgnoreCase)
    {
        [Folder + "core.xml"] = new XElement(XName.Get("coreProperties", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties")),
        [Folder + "app.xml"] = new XElement(XName.Get("Properties", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")),
        [Folder + "custom.xml"] = new XElement(XName.Get("Properties", "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties")),
    };

    /// <summary>The file as it is where it is some other zip, or none that can be opened.</summary>
    public static byte[] Without(byte[] file)
    {
        var refusal = Package.Open(file, package => package.Parts.Select(part => part.Name).ToHashSet(StringComparer.OrdinalIgnoreCase), out var opened);
        return refusal is null && opened is not null && opened.Has(Package.ContentTypesName) ? ZipWriter.Write(opened.Parts.Select(Stripped)) : file;
    }

    private static PackagePart Stripped(PackagePart part)
    {
        if (Empty.TryGetValue(part.Name, out var empty))
        {
            return PackagePart.Pack(part.Name, empty);
        }

        if (!Pictures.Contains(Path.GetExtension(part.Name), StringComparer.OrdinalIgnoreCase) || part.Size > PackageLimits.PartBytesMax || part.Unpack() is not { } picture)
        {
            return part;
        }

        var copy = ServedCopy.Of(picture);
        return new PackagePart(part.Name, copy, Deflated: false, Crc32.Of(copy), copy.Length);
    }
}
