namespace Taizhang.Documents.Stripping;

/// <summary>
/// What is handed out of a file that is kept as evidence: the same picture or document without what its device or program
/// wrote beside it: where a photo was taken and by which telephone, who wrote a document and for whom. The kept file is
/// never changed. What a file says after the place from which its structure cannot be followed is not handed out.
/// Formats that are not known here are handed out as they are.
/// </summary>
public static class ServedCopy
{
    public static byte[] Of(byte[] kept) =>
        JpegMetadata.IsJpeg(kept) ? JpegMetadata.Without(kept)
        : PngMetadata.IsPng(kept) ? PngMetadata.Without(kept)
        : WebpMetadata.IsWebp(kept) ? WebpMetadata.Without(kept)
        : kept.AsSpan().StartsWith("PK"u8) ? OfficeMetadata.Without(kept)
        : kept;
}
