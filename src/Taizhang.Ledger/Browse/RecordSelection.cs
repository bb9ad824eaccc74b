using System.Runtime.CompilerServices;
using Taizhang.Catalog.Ledgers;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.Search;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Browse;

/// <summary>
/// A filter understood: which townships' records to walk through, and what each must meet. The statements are made of
/// constants and of the names of parameters; what a caller gives is a parameter.
/// </summary>
internal sealed class RecordSelection
{
    /// <summary>Where more records than these have a word, it is looked for record by record in the order of the list.</summary>
    private const int RareMax = RecordCount.CountMax;

    private static readonly ConditionalWeakTable<OrganisationTree, IReadOnlyList<long>> AllHomes = [];

    private readonly Dialect _dialect;
    private readonly List<object?> _values = [];
    private readonly List<string> _conditions = [];
    private readonly List<string> _held = [];
    private readonly bool _hasWords;
    private readonly bool _isRare;
    private readonly bool _isWholeLedger;
    private readonly int _days;

    private RecordSelection(LedgerStore store, ReadSession session, RecordFilter filter, IReadOnlyList<Phrase> phrases)
    {
        _dialect = store.Dialect;
        _hasWords = phrases.Count > 0;
        var expression = _hasWords ? _dialect.Words.Expression(phrases) : "";
        _isRare = _hasWords && CountUpTo(session, expression) <= RareMax;
        if (_hasWords)
        {
            // The words are asked for by the first parameter.
            _values.Add(expression);
        }

        // Drafts and void records are few: they are found by their status, and no index of all records is walked for them.
        var (kind, family) = filter.Status is EntryStatus.Draft or EntryStatus.Void ? ("e.kind + 0", "e.family || ''") : ("e.kind", "e.family");
        _conditions.Add($"{kind} = {Given((int)EntryKind.Record)} AND {family} = {Given(filter.Ledger)}");
        _days = _values.Count;
        _conditions.Add($"e.from_day BETWEEN {Given((filter.From ?? DateOnly.MinValue).DayNumber)} AND {Given((filter.To ?? DateOnly.MaxValue).DayNumber)}");
        _conditions.Add(filter.Status is { } status ? $"e.status = {Given((int)status)}" : $"e.status <> {Given((int)EntryStatus.Void)}");
        // What somebody keeps for themselves is listed for them alone.
        var isPrivate = store.Catalog.Ledgers[filter.Ledger].IsPrivate;
        if (isPrivate)
        {
            _conditions.Add($"EXISTS (SELECT 1 FROM {Tables.Revision.Name} v WHERE v.entry = e.id AND v.revision = 1 AND v.entered_by = {Given(store.Actor)})");
        }

        foreach (var phrase in phrases.Where(phrase => !_isRare || (phrase.Words.Contains(' ', StringComparison.Ordinal) && !_dialect.Words.TellsOrder)))
        {
            _held.Add(_dialect.Words.Holds("s.words", Given(WordIndex.Held(phrase))));
        }

        _isWholeLedger = !isPrivate && filter is { From: null, To: null, Place: null, Status: null };
    }

    /// <summary>The townships whose records may be among them.</summary>
    public required IReadOnlyList<long> Homes { get; init; }

    /// <summary>The parameters of <see cref="FromWhere"/>, which a caller's own follow.</summary>
    public IReadOnlyList<object?> Values => _values;

    /// <summary>The parameters for those of the records that are of such a day, the first or the last of them named.</summary>
    public IReadOnlyList<object?> ValuesFrom(int? first, int? last)
    {
        var values = _values.ToList();
        values[_days] = first ?? values[_days];
        values[_days + 1] = last ?? values[_days + 1];
        return values;
    }

    /// <summary>True when the list is walked township by township; a few records found by words are looked up all at once.</summary>
    public bool IsWalked => !_isRare && Homes.Count > 1;

    public static Outcome<RecordSelection> Of(LedgerStore store, ReadSession session, Scope scope, RecordFilter filter)
    {
        if (!store.Catalog.Ledgers.TryGetValue(filter.Ledger, out var ledger))
        {
            return new Refusal("browse-ledger", "ledger", $"没有“{filter.Ledger}”这本台账。", $"可用：{string.Join("、", store.Catalog.Ledgers.Keys)}。");
        }

        var phrases = Asked(filter, ledger);
        if (!phrases.IsDone)
        {
            return phrases.Refusals.ToList();
        }

        var tree = session.Tree(store);
        if (filter.Place is not { } name)
        {
            var homes = scope.IsEverything ? AllHomes.GetValue(tree, known => HomesBelow(known, known.All.Select(organisation => organisation.Id))) : HomesBelow(tree, scope.Roots);
            var everywhere = new RecordSelection(store, session, filter, phrases.Value) { Homes = homes };
            everywhere.Narrow(scope);
            return everywhere;
        }

        var place = FindOrganisation.Run(session, scope, name, filter.To ?? store.Today);
        if (!place.IsDone)
        {
            return place.Refusals.ToList();
        }

        var there = new RecordSelection(store, session, filter, phrases.Value) { Homes = HomesBelow(tree, [place.Value.Id]) };
        there.Narrow(scope);
        there.Narrow(place.Value);
        return there;
    }

    /// <summary>The rows as FROM … WHERE over e, of one township where its parameter is named, else of all of them.</summary>
    public string FromWhere(string? home)
    {
        var homes = home is null ? $"e.home IN ({SqlText.Parameters(_values.Count, Homes.Count)})" : $"e.home = {home}";
        return _hasWords && !_isRare
            ? $"FROM {Tables.Entry.Name} e CROSS JOIN {SearchTables.Row.Name} s WHERE s.entry = e.id AND {string.Join(" AND ", _conditions.Append(homes).Concat(_held))}"
            : Looked(homes);
    }

    /// <summary>How many there are, looking at no more than are counted exactly.</summary>
    public RecordCount Count(ReadSession session, Scope scope)
    {
        if (Homes.Count == 0)
        {
            return default;
        }

        var isCommon = _hasWords && !_isRare;
        if (isCommon && _isWholeLedger && scope.IsEverything)
        {
            return new RecordCount(RecordCount.CountMax + 1);
        }

        // Of one township all records are walked through; of many those with the words are gone through.
        var rows = isCommon && Homes.Count > 1 ? Looked($"e.home IN ({SqlText.Parameters(_values.Count, Homes.Count)})") : FromWhere(null);
        return new RecordCount(checked((int)session.Read(
            $"SELECT COUNT(*) FROM (SELECT 1 AS one {rows} LIMIT {RecordCount.CountMax + 1}) c",
            row => row.GetInt64(0),
            [.. _values, .. Homes.Cast<object?>()])[0]));
    }

    /// <summary>The rows found by their words, or all where none are asked for.</summary>
    private string Looked(string homes)
    {
        var from = _hasWords ? $"FROM ({_dialect.Words.Matching(SearchTables.Row)}) m CROSS JOIN {Tables.Entry.Name} e WHERE e.id = m.entry" : $"FROM {Tables.Entry.Name} e WHERE 1 = 1";
        var held = _held.Count == 0 ? "" : $" AND EXISTS (SELECT 1 FROM {SearchTables.Row.Name} s WHERE s.entry = e.id AND {string.Join(" AND ", _held)})";
        return $"{from} AND {string.Join(" AND ", _conditions)} AND {homes}{held}";
    }

    private static Outcome<IReadOnlyList<Phrase>> Asked(RecordFilter filter, LedgerDefinition ledger)
    {
        var phrases = filter.Text is { } text ? Bigrams.Phrases(text).ToList() : [];
        if (filter.Text is not null && phrases.Count == 0)
        {
            return new Refusal("browse-text", "text", "没有可以查找的字词。", "请写要找的字词；身份证号和电话号码不能查找。");
        }

        if (filter.Choice is { } choice)
        {
            if (ledger.Field(choice.Field) is not { Type: FieldType.Choice or FieldType.Choices } field || !field.Choices.Contains(choice.Choice))
            {
                return new Refusal("browse-choice", choice.Field, $"“{ledger.Name}”没有“{choice.Field}”是“{choice.Choice}”的选项。", $"可用：{string.Join("、", ledger.Fields.Where(known => known.Choices.Count > 0).Select(known => $"{known.Id}（{string.Join("、", known.Choices)}）"))}。");
            }

            phrases.Add(new Phrase(SearchWords.MarkOf(choice.Field, choice.Choice), BeginsOnly: false));
        }

        if (phrases.Count == 0)
        {
            return phrases;
        }

        if (filter.Status == EntryStatus.Void)
        {
            return new Refusal("browse-void", "status", "作废的记录不能按字词或选项查找。", "请只按单位和日期查看作废的记录。");
        }

        phrases.Add(new Phrase(SearchWords.MarkOf(SearchWords.Family, ledger.Id), BeginsOnly: false));
        return phrases;
    }

    /// <summary>The townships in which the organisations, and what was merged into them, ever were or had bodies.</summary>
    private static IReadOnlyList<long> HomesBelow(OrganisationTree tree, IEnumerable<long> organisations)
    {
        var below = new HashSet<long>();
        var open = new Stack<long>(organisations);
        while (open.TryPop(out var next))
        {
            if (below.Add(next))
            {
                var codes = tree.ById(next)?.Content.Predecessors ?? [];
                foreach (var further in tree.ChildrenOf(next).Select(child => child.Child).Concat(codes.Select(tree.ByCode).OfType<Organisation>().Select(body => body.Id)))
                {
                    open.Push(further);
                }
            }
        }

        return [.. below.SelectMany(tree.HomesOf).Select(home => home.Home).Distinct().Order()];
    }

    private void Narrow(Scope scope)
    {
        if (!scope.IsEverything)
        {
            _conditions.Add(scope.Roots.Count == 0 ? "1 = 0" : $"({string.Join(" OR ", scope.Roots.Select(root => Below(Given(root), "e.organisation")))})");
        }
    }

    /// <summary>What a township holds is known by its home; else the way up is looked at, that of every body of a joint record.</summary>
    private void Narrow(FoundOrganisation place)
    {
        if (Homes is not [var only] || only != place.Id)
        {
            var ancestor = Given(place.Id);
            _conditions.Add($"({Below(ancestor, "e.organisation")} OR EXISTS (SELECT 1 FROM {Tables.Link.Name} l WHERE l.entry = e.id AND l.part = {Given((int)LinkPart.Body)} AND {Below(ancestor, "l.target")}))");
        }
    }

    private static string Below(string ancestor, string body) =>
        $"EXISTS (SELECT 1 FROM {Tables.OrganisationPath.Name} p WHERE p.ancestor = {ancestor} AND p.descendant = {body} AND p.from_day <= e.from_day AND p.to_day >= e.from_day)";

    private long CountUpTo(ReadSession session, string expression) => session.Read(
        $"SELECT COUNT(*) FROM ({_dialect.Words.Matching(SearchTables.Row)} LIMIT {RareMax + 1}) m",
        row => row.GetInt64(0),
        expression)[0];

    /// <summary>The name of a parameter with that value.</summary>
    private string Given(object value)
    {
        _values.Add(value);
        return FormattableString.Invariant($"@p{_values.Count - 1}");
    }
}
