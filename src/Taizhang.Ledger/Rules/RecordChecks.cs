using System.Collections.Concurrent;
using Taizhang.Catalog;
using Taizhang.Catalog.Ledgers;
using Taizhang.Catalog.Rules;
using Taizhang.Ledger.Entry;

namespace Taizhang.Ledger.Rules;

/// <summary>What a check may look at: the record, and the world it stands in.</summary>
/// <param name="EnteredOn">The day of its first revision.</param>
/// <param name="LockedOn">The day on which its period had been locked before it was entered; null when it was not.</param>
/// <param name="LookAlike">The title and day of a record with the same duplicate key; null when there is none.</param>
public sealed record CheckedRecord(
    RecordContent Record,
    LedgerDefinition Ledger,
    World World,
    DateOnly Today,
    DateOnly EnteredOn,
    DateOnly? LockedOn,
    string? LookAlike);

/// <summary>A check of a record alone: a pure function of what it may look at, its rule, and where the rule says its fields are.</summary>
internal delegate IEnumerable<Finding> RecordCheck(CheckedRecord given, RuleDefinition rule, RuleReading reading);

/// <summary>
/// The checks of a record in the order in which they run, for entry, amendment and import alike. Only rules in force are
/// run, and of them those that say where in the record's ledger they look. A further rule is a further line of the list.
/// </summary>
public sealed class RecordChecks(DutyCatalog catalog)
{
    private static readonly RuleReading Everywhere = new("", new Dictionary<string, string>());

    private static readonly (string Code, RecordCheck Check)[] InOrder =
    [
        .. GeneralRules.OfRecords,
        .. StudyRules.OfRecords,
        .. CareRules.OfRecords,
        .. GridRules.OfRecords,
        .. PublicityRules.OfRecords,
        .. CultureRules.OfRecords,
        .. VolunteerRules.OfRecords,
    ];

    private readonly ConcurrentDictionary<string, (RuleDefinition Rule, RuleReading Reading, RecordCheck Check)[]> _byLedger = [];

    /// <summary>All findings, not only the first. Several threads may ask at once.</summary>
    public IReadOnlyList<Finding> Run(CheckedRecord record)
    {
        List<Finding>? found = null;
        foreach (var (rule, reading, check) in _byLedger.GetOrAdd(record.Ledger.Id, (_, ledger) => [.. ChecksOf(ledger)], record.Ledger))
        {
            foreach (var finding in check(record, rule, reading))
            {
                (found ??= []).Add(finding);
            }
        }

        return found ?? (IReadOnlyList<Finding>)[];
    }

    private IEnumerable<(RuleDefinition Rule, RuleReading Reading, RecordCheck Check)> ChecksOf(LedgerDefinition ledger)
    {
        foreach (var (code, check) in InOrder)
        {
            if (catalog.RuleInForce(code) is { } rule && (rule.Reads.Count == 0 ? Everywhere : rule.ReadingOf(ledger.Id)) is { } reading)
            {
                yield return (rule, reading, check);
            }
        }

        if (catalog.RuleInForce(ledger.DuplicateRule) is { } once)
        {
            yield return (once, Everywhere, GeneralRules.RecordIsNotEnteredTwice);
        }

        foreach (var bound in ledger.Rules)
        {
            if (catalog.RuleInForce(bound.Code) is { } rule)
            {
                yield return (rule, Everywhere, (given, inForce, _) => Bounds.Of(given.Record, inForce, bound));
            }
        }
    }
}
