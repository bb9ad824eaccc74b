using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Procedures;

/// <summary>
/// What is stored around a case, and what the same input brings. Asked once for each person, body and ledger; about
/// whoever the input itself brings nothing can be stored yet.
/// </summary>
/// <param name="read">Asks the store in the caller's transaction.</param>
internal sealed class StoredSurroundings(
    Catalog.DutyCatalog catalog,
    Func<string, object?[], List<(int Kind, string Text)>> read,
    IReadOnlyList<(Content Content, long Home)> brought) : CaseSurroundings
{
    /// <summary>Roles and cases that count and are about an entry.</summary>
    public static readonly string AboutSql =
        $"SELECT e.kind, r.content FROM {Tables.Entry.Name} t JOIN {Tables.Link.Name} l ON l.target = t.id AND l.part = @p2 JOIN {Tables.Entry.Name} e ON e.id = l.entry JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = e.counts WHERE t.kind = @p0 AND t.ref = @p1 AND e.counts > 0 ORDER BY e.id";

    private static readonly string FamilySql =
        $"SELECT e.kind, r.content FROM {Tables.Entry.Name} e JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = e.counts WHERE e.kind = @p0 AND e.family = @p1 AND e.home = @p2 AND e.counts > 0 ORDER BY e.id";

    private readonly Dictionary<(EntryKind, string), IReadOnlyList<Content>> _about = [];
    private readonly Dictionary<(EntryKind, string, long), IReadOnlyList<Content>> _families = [];
    private readonly HashSet<(EntryKind, string)> _new = [.. brought.Select(item => (item.Content.Kind, item.Content.Ref))];
    private readonly Lazy<ILookup<string, Content>> _broughtAbout = new(() => brought
        .Select(item => (item.Content, Subject: SubjectOf(item.Content)))
        .Where(item => item.Subject is not null)
        .ToLookup(item => item.Subject ?? "", item => item.Content));

    public override IReadOnlyList<Content> About(EntryKind kind, string reference)
    {
        if (!_about.TryGetValue((kind, reference), out var about))
        {
            var stored = _new.Contains((kind, reference)) ? [] : Read(AboutSql, (int)kind, reference, (int)LinkPart.Subject);
            _about[(kind, reference)] = about = [.. stored.Where(content => SubjectOf(content) == reference && !_new.Contains((content.Kind, content.Ref))), .. _broughtAbout.Value[reference]];
        }

        return about;
    }

    public override IReadOnlyList<Content> OfFamily(EntryKind kind, string family, long home)
    {
        if (!_families.TryGetValue((kind, family, home), out var members))
        {
            var stored = Read(FamilySql, (int)kind, family, home).Where(content => !_new.Contains((content.Kind, content.Ref)));
            var own = brought.Where(item => item.Home == home && item.Content.Kind == kind && FamilyOf(item.Content) == family).Select(item => item.Content);
            _families[(kind, family, home)] = members = [.. stored, .. own];
        }

        return members;
    }

    private IEnumerable<Content> Read(string sql, params object?[] values) =>
        read(sql, values).Select(row => EntryReader.Stored(catalog, (EntryKind)row.Kind, row.Text));

    private static string? SubjectOf(Content content) => content switch
    {
        RoleContent role => role.Person,
        CaseContent @case => @case.Subject,
        _ => null,
    };

    private static string? FamilyOf(Content content) => content switch
    {
        RecordContent record => record.Ledger,
        CaseContent @case => @case.Procedure,
        _ => null,
    };
}
