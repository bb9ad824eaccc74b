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

    private readonly Dialect _dialect;
    private readonly List<object?> _values = [];
    private readonly List<string> _conditions = [];
    private readonly List<string> _held = [];
    private readonly List<string> _untold = [];
    private readonly bool _isIndexed;
    private readonly bool _isRare;
    private readonly bool _isNowhere;
    private readonly bool _isTold;
    private readonly bool _isWholeLedger;
    private readonly bool _isOfDays;
    private readonly int _days;

    private RecordSelection(LedgerStore store, ReadSession session, RecordFilter filter, IReadOnlyList<LedgerDefinition> ledgers, SearchedWords words, IReadOnlyList<long> homes)
    {
        (_dialect, Homes) = (store.Dialect, homes);
        _isIndexed = words.Indexed.Count > 0;
        var expression = _isIndexed ? _dialect.Words.Expression(words.Indexed) : "";
        var matching = _isIndexed ? CountUpTo(session, expression) : 0;
        (_isRare, _isNowhere) = (_isIndexed && matching <= RareMax, _isIndexed && matching == 0);
        _isTold = words.InRow.Count == 0 && words.InIndex.All(IsTold);
        if (_isIndexed)
        {
            // The words are asked for by the first parameter.
            _values.Add(expression);
        }

        // Drafts and void records are few: they are found by their status, and no index of all records is walked for them.
        IsOfFew = filter.Status is EntryStatus.Draft or EntryStatus.Void;
        _conditions.Add($"{(IsOfFew ? "e.kind + 0" : "e.kind")} = {Given((int)EntryKind.Record)}");
        if (filter.Ledger != RecordFilter.EveryLedger)
        {
            _conditions.Add($"{(IsOfFew ? "e.family || ''" : "e.family")} = {Given(filter.Ledger)}");
        }

        _days = _values.Count;
        _conditions.Add($"e.from_day BETWEEN {Given((filter.From ?? DateOnly.MinValue).DayNumber)} AND {Given((filter.To ?? DateOnly.MaxValue).DayNumber)}");
        if (filter.Status is { } status)
        {
            _conditions.Add($"e.status = {Given((int)status)}");
        }
        else if (words.IsNone)
        {
            // What is void has no words: where words are asked for, the row need not be looked up to say so.
            _conditions.Add($"e.status <> {Given((int)EntryStatus.Void)}");
        }

        NarrowToOwn(store, ledgers);
        foreach (var phrase in words.InRow.Concat(words.InIndex))
        {
            var holds = _dialect.Words.Holds("s.words", Given(WordIndex.Held(phrase)));
            _held.Add(holds);
            if (words.InRow.Contains(phrase) || !IsTold(phrase))
            {
                _untold.Add(holds);
            }
        }

        _isOfDays = filter is not { From: null, To: null };
        _isWholeLedger = !ledgers.Any(ledger => ledger.IsPrivate) && filter is { From: null, To: null, Place: null, Status: null };
    }

    /// <summary>The townships whose records may be among them.</summary>
    public IReadOnlyList<long> Homes { get; }

    /// <summary>True for drafts and for void records, which are few.</summary>
    public bool IsOfFew { get; }

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
        if (filter.Ledger != RecordFilter.EveryLedger && !store.Catalog.Ledgers.ContainsKey(filter.Ledger))
        {
            return new Refusal("browse-ledger", "ledger", $"没有“{filter.Ledger}”这本台账。", $"可用：{string.Join("、", store.Catalog.Ledgers.Keys)}。");
        }

        IReadOnlyList<LedgerDefinition> ledgers = filter.Ledger == RecordFilter.EveryLedger ? [.. store.Catalog.Ledgers.Values] : [store.Catalog.Ledgers[filter.Ledger]];
        var asked = SearchedWords.Asked(filter, ledgers);
        if (!asked.IsDone)
        {
            return asked.Refusals.ToList();
        }

        var tree = session.Tree(store);
        var place = filter.Place is { } name ? FindOrganisation.Run(session, scope, name, filter.To ?? store.Today) : (Outcome<FoundOrganisation>?)null;
        if (place is { IsDone: false })
        {
            return place.Value.Refusals.ToList();
        }

        var homes = place is { } found ? tree.HomesEverBelow(found.Value.Id) : scope.IsEverything ? tree.AllHomes : tree.HomesEverBelow(scope.Roots);
        var selection = new RecordSelection(store, session, filter, ledgers, SearchedWords.Of(asked.Value, filter, ledgers, homes), homes);
        selection.Narrow(scope);
        if (place is { } there)
        {
            selection.Narrow(there.Value, tree);
        }

        return selection;
    }

    /// <summary>The rows as FROM … WHERE over e, of one township where its parameter is named, else of all of them.</summary>
    public string FromWhere(string? home)
    {
        var homes = home is null ? HomesCondition : $"e.home = {home}";
        return _held.Count > 0 && !_isRare
            ? $"FROM {Tables.Entry.Name} e CROSS JOIN {SearchTables.Row.Name} s WHERE s.entry = e.id AND {string.Join(" AND ", _conditions.Append(homes).Concat(_held))}"
            : Looked(homes);
    }

    /// <summary>True when few records have the words: no more than are counted exactly, so that all of them can be looked at.</summary>
    public bool IsRare => _isRare;

    /// <summary>True when the index of words finds the rows; else all of a township are walked through.</summary>
    public bool IsIndexed => _isIndexed;

    /// <summary>As <see cref="FromWhere"/>, of all townships: ledger by ledger of a list <c>k</c> of names, so that a record is looked up only where it has the words.</summary>
    public string LedgerByLedger(string ledgers) =>
        $"FROM {ledgers} k CROSS JOIN {Tables.Entry.Name} e CROSS JOIN {SearchTables.Row.Name} s WHERE e.family = k.name AND s.entry = e.id AND {string.Join(" AND ", _conditions.Append(HomesCondition).Concat(_held))}";

    /// <summary>How many there are, looking at no more than are counted exactly.</summary>
    public RecordCount Count(ReadSession session, Scope scope)
    {
        if (Homes.Count == 0 || _isNowhere)
        {
            return default;
        }

        var isCommon = _isIndexed && !_isRare;
        if (isCommon && _isTold && _isWholeLedger && scope.IsEverything)
        {
            return new RecordCount(RecordCount.CountMax + 1);
        }

        return new RecordCount(checked((int)session.Read(
            $"SELECT COUNT(*) FROM (SELECT 1 AS one {AllAtOnce} LIMIT {RecordCount.CountMax + 1}) c",
            row => row.GetInt64(0),
            [.. _values, .. Homes.Cast<object?>()])[0]));
    }

    /// <summary>
    /// The rows of all townships, for whoever goes through them in no order. Of one township all records are walked through;
    /// of many those with the words, and where days are asked for those of the days that are among them: both lists come
    /// from an index, and no record is looked up to compare them.
    /// </summary>
    public string AllAtOnce => (_isIndexed && !_isRare && Homes.Count > 1, _isOfDays) switch
    {
        (true, true) => $"FROM {Tables.Entry.Name} e WHERE {string.Join(" AND ", _conditions)} AND {HomesCondition} AND e.id + 0 IN ({_dialect.Words.Matching(SearchTables.Row)}){Untold}",
        (true, false) => Looked(HomesCondition),
        (false, _) => FromWhere(null),
    };

    /// <summary>What the index cannot tell of the rows it finds.</summary>
    private string Untold => _untold.Count == 0 ? "" : $" AND EXISTS (SELECT 1 FROM {SearchTables.Row.Name} s WHERE s.entry = e.id AND {string.Join(" AND ", _untold)})";

    /// <summary>The rows found by their words, or all where none are asked for.</summary>
    public string Looked(string homes)
    {
        var from = _isIndexed ? $"FROM ({_dialect.Words.Matching(SearchTables.Row)}) m CROSS JOIN {Tables.Entry.Name} e WHERE e.id = m.entry" : $"FROM {Tables.Entry.Name} e WHERE 1 = 1";
        return $"{from} AND {string.Join(" AND ", _conditions)} AND {homes}{Untold}";
    }

    /// <summary>False where the index finds more than what is looked for, so that the row must tell.</summary>
    private bool IsTold(Phrase phrase) => _dialect.Words.TellsOrder || !phrase.Words.Contains(' ', StringComparison.Ordinal);

    /// <summary>What somebody keeps for themselves is listed for them alone.</summary>
    private void NarrowToOwn(LedgerStore store, IReadOnlyList<LedgerDefinition> ledgers)
    {
        var own = ledgers.Where(ledger => ledger.IsPrivate).Select(ledger => Given(ledger.Id)).ToList();
        if (own.Count > 0)
        {
            _conditions.Add($"(e.family NOT IN ({string.Join(", ", own)}) OR EXISTS (SELECT 1 FROM {Tables.Revision.Name} v WHERE v.entry = e.id AND v.revision = 1 AND v.entered_by = {Given(store.Actor)}))");
        }
    }

    private void Narrow(Scope scope)
    {
        if (!scope.IsEverything)
        {
            _conditions.Add(scope.Roots.Count == 0 ? "1 = 0" : $"({string.Join(" OR ", scope.Roots.Select(root => Below(Given(root), "e.organisation")))})");
        }
    }

    /// <summary>What whole townships hold is known by its home; else the way up is looked at, that of every body of a joint record.</summary>
    private void Narrow(FoundOrganisation place, OrganisationTree tree)
    {
        if (!Homes.All(home => tree.IsAlwaysBelow(home, place.Id)))
        {
            var ancestor = Given(place.Id);
            _conditions.Add($"({Below(ancestor, "e.organisation")} OR EXISTS (SELECT 1 FROM {Tables.Link.Name} l WHERE l.entry = e.id AND l.part = {Given((int)LinkPart.Body)} AND {Below(ancestor, "l.target")}))");
        }
    }

    private static string Below(string ancestor, string body) =>
        $"EXISTS (SELECT 1 FROM {Tables.OrganisationPath.Name} p WHERE p.ancestor = {ancestor} AND p.descendant = {body} AND p.from_day <= e.from_day AND p.to_day >= e.from_day)";

    /// <summary>The homes as a condition; their parameters follow those of <see cref="Values"/>.</summary>
    public string HomesCondition => $"e.home IN ({SqlText.Parameters(_values.Count, Homes.Count)})";

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
