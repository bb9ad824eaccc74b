using Taizhang.Catalog.Ledgers;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Records;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Browse;

/// <summary>Names what records refer to: people, households, topics, outside bodies. Each is looked up once.</summary>
public static class NameEntries
{
    private static readonly string Sql = $"SELECT id, family, title FROM {Tables.Entry.Name} WHERE kind = @p0 AND ref = @p1";

    /// <summary>Whoever sees a record sees the names in it; who sees nothing sees no name.</summary>
    public static IReadOnlyList<EntryNeighbour> Run(LedgerStore store, Scope scope, LedgerDefinition ledger, IEnumerable<RecordContent> records)
    {
        if (!scope.IsEverything && scope.Roots.Count == 0)
        {
            return [];
        }

        var wanted = records.SelectMany(record => ledger.Fields.Select(field => (Kind: field.Type.Target(), Value: record.Fields[field.Id])))
            .Where(reference => reference.Kind is not (null or EntryKind.Organisation))
            .SelectMany(reference => Refs(reference.Value).Select(known => (Kind: reference.Kind ?? EntryKind.Person, Ref: known)))
            .Distinct();
        using var session = new ReadSession(store.Dialect);
        return [.. wanted.SelectMany(one => session.Read(
            Sql,
            row => new EntryNeighbour(row.GetInt64(0), one.Kind, row.GetString(1), one.Ref, row.GetString(2), null, null, ""),
            (int)one.Kind,
            one.Ref))];
    }

    private static IReadOnlyList<string> Refs(FieldValue? value) => value switch
    {
        FieldValue.Text text => [text.Value],
        FieldValue.Texts texts => texts.Values,
        _ => [],
    };
}
