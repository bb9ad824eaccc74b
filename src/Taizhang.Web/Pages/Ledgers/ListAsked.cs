using System.Globalization;
using Taizhang.Catalog.Ledgers;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;

namespace Taizhang.Web.Pages.Ledgers;

/// <summary>What the address of a list asks for; what cannot be read is passed over.</summary>
public sealed record ListAsked
{
    public string? From { get; init; }

    public string? To { get; init; }

    public string? Org { get; init; }

    public string? Status { get; init; }

    public string? Q { get; init; }

    /// <summary>A choice of the ledger's own kind field.</summary>
    public string? Kind { get; init; }

    public string? Order { get; init; }

    /// <summary>Where the page before ended: day and id.</summary>
    public string? After { get; init; }

    /// <summary>What a saved view keeps of it: all but the period and the page.</summary>
    public IReadOnlyDictionary<string, string> Kept => new (string Name, string? Value)[] { ("org", Org), ("status", Status), ("kind", Kind), ("q", Q), ("order", Order) }
        .Where(asked => !string.IsNullOrEmpty(asked.Value))
        .ToDictionary(asked => asked.Name, asked => asked.Value ?? "");

    public EntryStatus? WantedStatus => Enum.TryParse<EntryStatus>(Status, out var wanted) && Enum.IsDefined(wanted) ? wanted : null;

    public RecordOrder WantedOrder => Order == nameof(RecordOrder.OldestFirst) ? RecordOrder.OldestFirst : RecordOrder.NewestFirst;

    public PageEnd? End => (After ?? "").Split('-') is [var day, var id]
        && int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var dayNumber)
        && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var entry)
            ? new PageEnd(dayNumber, "", entry)
            : null;

    /// <summary>The field whose choices a list is narrowed by; null where a ledger has none.</summary>
    public static FieldDefinition? KindField(LedgerDefinition ledger) => ledger.Fields.FirstOrDefault(field => field.Type is FieldType.Choice or FieldType.Choices);

    public RecordFilter Filter(LedgerDefinition ledger, string place, DateOnly from, DateOnly to) => new(ledger.Id)
    {
        From = from,
        To = to,
        Place = place,
        Status = WantedStatus,
        Text = string.IsNullOrWhiteSpace(Q) ? null : Q,
        Choice = KindField(ledger) is { } field && Kind is { } kind && field.Choices.Contains(kind) ? (field.Id, kind) : null,
    };
}
