using System.Buffers.Binary;

namespace Taizhang.Documents.Packages;

/// <summary>
/// The checksum of the zip format (polynomial 0xEDB88320), eight bytes at a time: table k gives what a byte followed by k
/// zero bytes adds.
/// </summary>
internal static class Crc32
{
    private const int Step = 8;

    private static readonly uint[][] Tables = MakeTables();

    public static uint Of(ReadOnlySpan<byte> bytes) => Of(bytes, 0);

    /// <summary>The checksum of what had the checksum <paramref name="before"/> and then these bytes.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes, uint before)
    {
        var crc = ~before;
        var tables = Tables;
        for (; bytes.Length >= Step; bytes = bytes[Step..])
        {
            var low = BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ crc;
            var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            crc = tables[7][low & 0xFF] ^ tables[6][(low >> 8) & 0xFF] ^ tables[5][(low >> 16) & 0xFF] ^ tables[4][low >> 24]
                ^ tables[3][high & 0xFF] ^ tables[2][(high >> 8) & 0xFF] ^ tables[1][(high >> 16) & 0xFF] ^ tables[0][high >> 24];
        }

        foreach (var value in bytes)
        {
            crc = tables[0][(crc ^ value) & 0xFF] ^ (crc >> 8);
        }

        return ~crc;
    }

    private static uint[][] MakeTables()
    {
        var tables = new uint[Step][];
        tables[0] = new uint[256];
        for (uint i = 0; i < tables[0].Length; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ 0xEDB88320;
            }

            tables[0][i] = value;
        }

        for (var step = 1; step < Step; step++)
        {
            tables[step] = Array.ConvertAll(tables[step - 1], value => tables[0][value & 0xFF] ^ (value >> 8));
        }

        return tables;
    }
}
