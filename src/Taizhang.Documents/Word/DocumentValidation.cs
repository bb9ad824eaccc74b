using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Taizhang.Documents.Word;

/// <summary>Holds a document against the schemas of Word 2007 and of Microsoft 365.</summary>
public static class DocumentValidation
{
    private static readonly FileFormatVersions[] Versions = [FileFormatVersions.Office2007, FileFormatVersions.Microsoft365];

    /// <summary>
    /// One line for each thing a schema forbids: version, part, place, what is wrong; in English, for developers.
    /// Empty for a valid document.
    /// </summary>
    public static IReadOnlyList<string> Errors(byte[] document)
    {
        ArgumentNullException.ThrowIfNull(document);
        try
        {
            using var opened = WordprocessingDocument.Open(new MemoryStream(document, writable: false), isEditable: false);
            return Versions.SelectMany(version => Errors(opened, version)).ToList();
        }
        catch (Exception unreadable) when (unreadable is OpenXmlPackageException or FileFormatException or XmlException or InvalidDataException or UriFormatException)
        {
            return [unreadable.Message];
        }
    }

    private static IEnumerable<string> Errors(WordprocessingDocument document, FileFormatVersions version) =>
        new OpenXmlValidator(version) { MaxNumberOfErrors = int.MaxValue }
            .Validate(document)
            .Select(error => string.Create(CultureInfo.InvariantCulture, $"{version} {error.Part?.Uri} {error.Path?.XPath} {error.Description}"));
}
