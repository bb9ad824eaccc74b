using System.IO.Compression;

namespace Taizhang.Documents.Packages;

/// <summary>Packs what is written to it, and knows its size and checksum as the zip wants them.</summary>
internal sealed class PackingStream : Stream
{
    private readonly MemoryStream _packed = new();
    private readonly DeflateStream _deflate;

    public PackingStream() => _deflate = new DeflateStream(_packed, CompressionLevel.Optimal, leaveOpen: true);

    public uint Checksum { get; private set; }

    public int Size { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => Size;

    public override long Position
    {
        get => Size;
        set => throw new NotSupportedException();
    }

    /// <summary>The packed bytes; nothing can be written any more.</summary>
    public byte[] Finish()
    {
        _deflate.Dispose();
        return _packed.ToArray();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        _deflate.Write(buffer);
        Checksum = Crc32.Of(buffer, Checksum);
        Size += buffer.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _deflate.Dispose();
        _packed.Dispose();
        base.Dispose(disposing);
    }
}
