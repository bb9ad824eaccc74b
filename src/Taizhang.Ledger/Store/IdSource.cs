using System.Globalization;

namespace Taizhang.Ledger.Store;

/// <summary>
/// Gives ids: the office's number and a sequence, so that they sort by office and are unique anywhere. Whole blocks are
/// taken in short transactions of their own, so that writers do not wait for each other's; what a stopped program had
/// left of its block is skipped.
/// </summary>
public sealed class IdSource(Dialect dialect, long office = 1)
{
    internal const string NextFact = "next-id";

    /// <summary>Bits of the sequence; below 2^53 in all for offices up to 8191, so that every reader of JSON keeps them whole.</summary>
    private const int SequenceBits = 40;
    private const int Block = 256;

    private static readonly string NextSql = $"SELECT value FROM {Tables.Fact.Name} WHERE name = @p0";

    private readonly Lock _lock = new();
    private long _next;
    private long _end;

    /// <summary>So many ids for one writer alone; to be called before its transaction begins.</summary>
    public IdBlock Reserve(int count)
    {
        lock (_lock)
        {
            if (_end - _next < count)
            {
                Take(Math.Max(count, Block));
            }

            var first = (office << SequenceBits) + _next;
            _next += count;
            return new IdBlock(first, first + count);
        }
    }

    private void Take(int count)
    {
        using var session = WriteSession.Begin(dialect);
        var next = session.ReadForUpdate(NextSql, row => long.Parse(row.GetString(0), CultureInfo.InvariantCulture), NextFact)[0];
        session.Replace(Tables.Fact, NextFact, (next + count).ToString(CultureInfo.InvariantCulture));
        session.Commit();
        (_next, _end) = (next, next + count);
    }
}
