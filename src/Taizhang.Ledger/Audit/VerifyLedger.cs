using System.Data.Common;
using System.Globalization;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Audit;

/// <summary>Something in the store that is not as it was written.</summary>
public sealed record Damage(string Where, string Message);

/// <summary>How much was looked at, and everything found.</summary>
public sealed record VerifyReport(long Rows, long AuditLines, long EvidenceFiles, IReadOnlyList<Damage> Found);

/// <summary>
/// Proves that the store is as it was written: the hash of every row of the ledger, every audit chain from its first
/// line to its head, every revision against the hash in the chain, every evidence file, and what can be told from the
/// revisions alone. The figures have their own proof in the recount.
/// </summary>
public static class VerifyLedger
{
    private static readonly string LinesSql =
        $"SELECT a.chain, a.number, a.at, a.actor, a.action, a.entry, a.revision, a.content_hash, a.hash, r.content FROM {Tables.Audit.Name} a LEFT JOIN {Tables.Revision.Name} r ON r.entry = a.entry AND r.revision = a.revision ORDER BY a.chain, a.number";

    private static readonly string HeadsSql = $"SELECT chain, number, hash FROM {Tables.ChainHead.Name}";

    private static readonly string RevisionsSql = $"SELECT COUNT(*) FROM {Tables.Revision.Name}";

    private static readonly string EvidenceSql = $"SELECT entry, hash, name FROM {Tables.Evidence.Name}";

    public static VerifyReport Run(LedgerStore store, IReadOnlyList<Table> tables)
    {
        using var session = new ReadSession(store.Dialect);
        var found = new List<Damage>();
        found.AddRange(session.Damage().Select(message => new Damage("数据库文件", message)));
        try
        {
            var rows = tables.Where(table => table.Hashed).Sum(table => VerifyRows(session, table, found));
            var lines = VerifyChains(session, tables, found);
            DerivedRows.Verify(store, session, found);
            var files = VerifyEvidence(store, session, found);
            return new VerifyReport(rows, lines, files, found);
        }
        catch (Exception broken) when (found.Count > 0 || IsOfReading(broken))
        {
            // A row that cannot even be read is damage like any other; where reading stops, the rest is not vouched for.
            found.Add(new Damage("数据库文件", "有的内容已经读不出来，后面的没有检查。"));
            return new VerifyReport(0, 0, 0, found);
        }
    }

    /// <summary>What a value does that the program never wrote: it is of another type, not in a list, out of range.</summary>
    private static bool IsOfReading(Exception broken) =>
        broken is DbException or InvalidCastException or FormatException or InvalidDataException or System.Text.Json.JsonException
            or OverflowException or ArgumentException or KeyNotFoundException or InvalidOperationException;

    private static long VerifyRows(ReadSession session, Table table, List<Damage> found)
    {
        var (rows, width) = (0L, table.Columns.Count);
        foreach (var row in session.Stream($"SELECT {table.ColumnList} FROM {table.Name}", reader => ValuesOf(reader, table)))
        {
            rows++;
            if (row[width - 1] is not long hash || RowHash.Of(row.AsSpan(0, width - 1)) != hash)
            {
                found.Add(new Damage(table.Name, $"这一行被改动过：{string.Join('，', row.Take(table.KeyColumns).Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)))}。"));
            }
        }

        return rows;
    }

    /// <summary>The values as the writer gave them; a value of another type than its column's is kept as found and fails its hash.</summary>
    private static object?[] ValuesOf(DbDataReader reader, Table table)
    {
        var values = new object?[table.Columns.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = reader.GetValue(i) switch
            {
                DBNull => null,
                int small => (long)small,
                double or decimal => "",
                var value => value,
            };
        }

        return values;
    }

    private static long VerifyChains(ReadSession session, IReadOnlyList<Table> tables, List<Damage> found)
    {
        var heads = session.Read(HeadsSql, row => (Chain: row.GetInt64(0), Number: row.GetInt64(1), Hash: (byte[])row.GetValue(2))).ToDictionary(head => head.Chain);
        var attached = session.Read(EvidenceSql, row => (row.GetInt64(0), Covered: AuditActions.Attached((byte[])row.GetValue(1), row.GetString(2)))).ToLookup(file => file.Item1, file => file.Covered);
        var kept = KeptTextsOf(session, tables);
        var (lines, revisions, chain, number, hash) = (0L, 0L, -1L, 0L, AuditChain.Start);
        var last = new Dictionary<long, (long Number, byte[] Hash)>();
        foreach (var (line, content) in session.Stream(LinesSql, row => (LineOf(row), row.IsDBNull(9) ? null : row.GetString(9))))
        {
            lines++;
            (chain, number, hash) = line.Chain == chain ? (chain, number + 1, hash) : (line.Chain, 1, AuditChain.Start);
            var where = FormattableString.Invariant($"操作记录 {line.Chain} 第{line.Number}条");
            if (line.Number != number || !AuditChain.Follows(line, hash))
            {
                found.Add(new Damage(where, "与前一条接不上。"));
            }

            IEnumerable<string> covered = line.Action switch
            {
                AuditActions.Attach => attached[line.Entry],
                AuditActions.Erase => [AuditActions.Erase],
                AuditActions.Submit or AuditActions.Seal => kept.Remove(line.Entry, out var text) ? [text] : [],
                _ => content is null ? [] : [content],
            };
            revisions += line.Action is AuditActions.Enter or AuditActions.Amend or AuditActions.Void ? 1 : 0;
            if (!covered.Any(text => AuditChain.ContentHash(text).AsSpan().SequenceEqual(line.ContentHash)))
            {
                found.Add(new Damage(where, "所记的内容不在或被改动过。"));
            }

            (number, hash) = (line.Number, line.Hash);
            last[chain] = (number, hash);
        }

        found.AddRange(kept.Keys.Order().Select(id => new Damage(FormattableString.Invariant($"操作记录 {id}"), "有报送或定稿没有操作记录。")));
        foreach (var head in heads.Values)
        {
            var end = last.GetValueOrDefault(head.Chain, (0, AuditChain.Start));
            if (head.Number != end.Number || !head.Hash.AsSpan().SequenceEqual(end.Hash))
            {
                found.Add(new Damage(FormattableString.Invariant($"操作记录 {head.Chain}"), "末尾缺少记录。"));
            }
        }

        found.AddRange(last.Keys.Where(known => !heads.ContainsKey(known)).Select(known => new Damage(FormattableString.Invariant($"操作记录 {known}"), "链头不在了。")));
        if (session.Read(RevisionsSql, row => Convert.ToInt64(row.GetValue(0), CultureInfo.InvariantCulture))[0] != revisions)
        {
            found.Add(new Damage("操作记录", "版本数与操作记录数不同。"));
        }

        return lines;
    }

    /// <summary>The texts kept beside the entries, by their ids; what has its audit line is taken out of them.</summary>
    private static Dictionary<long, string> KeptTextsOf(ReadSession session, IReadOnlyList<Table> tables) => tables
        .Where(KeptTexts.IsIn)
        .SelectMany(table => session.Read($"SELECT id, content FROM {table.Name}", row => (Id: row.GetInt64(0), Content: row.GetString(1))))
        .ToDictionary(text => text.Id, text => text.Content);

    private static AuditLine LineOf(DbDataReader row) => new(
        row.GetInt64(0),
        row.GetInt64(1),
        row.GetInt64(2),
        row.GetString(3),
        row.GetString(4),
        row.GetInt64(5),
        row.GetInt32(6),
        (byte[])row.GetValue(7),
        (byte[])row.GetValue(8));

    private static long VerifyEvidence(LedgerStore store, ReadSession session, List<Damage> found)
    {
        var files = session.Read(EvidenceSql, row => (Entry: row.GetInt64(0), Hash: (byte[])row.GetValue(1)));
        foreach (var file in files.Where(file => !store.Evidence.IsWhole(file.Hash)))
        {
            found.Add(new Damage(FormattableString.Invariant($"附件 {file.Entry}"), "文件不在或被改动过。"));
        }

        return files.Count;
    }
}
