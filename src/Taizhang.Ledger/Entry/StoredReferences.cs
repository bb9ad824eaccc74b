using System.Collections.Concurrent;
using Taizhang.Catalog;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Entry;

/// <summary>
/// What an input may refer to: what is stored, and what the same input brings along. Large inputs read the refs of a
/// kind once; small ones ask for the few they need. Several threads may ask at once while nothing is brought.
/// </summary>
internal sealed class StoredReferences(DutyCatalog catalog, WriteSession session, OrganisationTree tree, bool manyExpected) : References
{
    private static readonly string ExistsSql =
        $"SELECT 1 FROM {Tables.Entry.Name} WHERE kind = @p0 AND ref = @p1 AND status <> @p2";

    private static readonly string AllRefsSql =
        $"SELECT ref FROM {Tables.Entry.Name} WHERE kind = @p0 AND status <> @p1";

    private static readonly string ByTitleSql =
        $"SELECT ref FROM {Tables.Entry.Name} WHERE kind = @p0 AND title = @p1 AND status <> @p2";

    private static readonly string ContentSql =
        $"SELECT r.content FROM {Tables.Entry.Name} e JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = e.counts WHERE e.kind = @p0 AND e.ref = @p1 AND e.counts > 0";

    private readonly Dictionary<EntryKind, HashSet<string>> _brought = EntryKinds.InOrder.ToDictionary(kind => kind, _ => new HashSet<string>());
    private readonly ConcurrentDictionary<EntryKind, Lazy<HashSet<string>>> _stored = [];
    private readonly Dictionary<(EntryKind, string), string> _byName = [];

    /// <summary>The tree with the organisations the input brings.</summary>
    public OrganisationTree Tree { get; private set; } = tree;

    public void Bring(Content content)
    {
        _brought[content.Kind].Add(content.Ref);
        var name = content switch
        {
            OutsideContent outside => outside.Name,
            TopicContent topic => topic.Name,
            _ => null,
        };
        if (name is not null)
        {
            _byName.TryAdd((content.Kind, name), content.Ref);
        }
    }

    /// <summary>Takes these as known, whatever became of them.</summary>
    public void Keep(IEnumerable<(EntryKind Kind, string Ref)> known)
    {
        foreach (var (kind, reference) in known)
        {
            _brought[kind].Add(reference);
        }
    }

    public void Bring(IReadOnlyCollection<Organisation> organisations)
    {
        if (organisations.Count > 0)
        {
            Tree = Tree.With(organisations);
        }
    }

    public override Outcome<string> Organisation(string given, DateOnly day, string? bodyKind, string where)
    {
        var found = Tree.Names.One(given, day, where);
        if (!found.IsDone)
        {
            return found.Refusals.ToList();
        }

        if (bodyKind is null || !Tree.KindOf(found.Value).Place)
        {
            return found.Value.Code;
        }

        var body = Tree.Names.BodyIn(found.Value, bodyKind, day, where);
        return body.IsDone ? body.Value.Code : body.Refusals.ToList();
    }

    public override Outcome<string> Named(EntryKind kind, string given, string where)
    {
        if (Knows(kind, given))
        {
            return given;
        }

        if (_byName.TryGetValue((kind, given), out var brought))
        {
            return brought;
        }

        return session.Read(ByTitleSql, row => row.GetString(0), (int)kind, given, (int)EntryStatus.Void) switch
        {
            [var only] => only,
            [] => new Refusal("entry-unknown-ref", where, $"{kind.Name()}里没有“{given}”。", $"请先在{kind.Name()}里登记，或改正名称。"),
            var several => new Refusal("entry-ambiguous-ref", where, $"{kind.Name()}里叫“{given}”的有{several.Count}个。", $"请写编号：{string.Join("、", several)}。"),
        };
    }

    public override bool Knows(EntryKind kind, string reference)
    {
        if (_brought[kind].Contains(reference))
        {
            return true;
        }

        if (kind == EntryKind.Organisation)
        {
            return Tree.ByCode(reference) is not null;
        }

        if (!manyExpected)
        {
            return session.Read(ExistsSql, row => row.GetInt32(0), (int)kind, reference, (int)EntryStatus.Void).Count > 0;
        }

        return _stored.GetOrAdd(kind, known => new(() => [.. session.Read(AllRefsSql, row => row.GetString(0), (int)known, (int)EntryStatus.Void)])).Value.Contains(reference);
    }

    /// <summary>The world with everything the input brings, reading what is stored as it is asked for.</summary>
    public World World() => new(catalog, Tree, Fetch);

    private Content? Fetch(EntryKind kind, string reference) =>
        session.Read(ContentSql, row => row.GetString(0), (int)kind, reference) is [var text] ? EntryReader.Stored(catalog, kind, text) : null;
}
