using Microsoft.AspNetCore.Http;
using Taizhang.Catalog.Ledgers;
using Taizhang.Ledger;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.Records;
using Taizhang.Web.Host;

namespace Taizhang.Web.Pages.Ledgers;

/// <summary>A record's form: what stands in it, and what can be chosen.</summary>
/// <param name="Revision">The version that was opened; null for a new record.</param>
public sealed record RecordForm(LedgerDefinition Ledger, WrittenRecord Written, int? Revision, IReadOnlyList<Organisation> Bodies, IReadOnlyList<EntryNeighbour> Books)
{
    private const string FieldPrefix = "f.";

    /// <summary>The names that a field for an organisation offers, by its id.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Offered { get; init; }

    /// <summary>Set by the server when the form could not be saved.</summary>
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    /// <summary>The body's name; what was typed where it is none of those offered.</summary>
    public string OrganisationName => Bodies.FirstOrDefault(body => body.Code == Written.Organisation)?.Content.Name ?? Written.Organisation;

    public static string NameOf(FieldDefinition field) => FieldPrefix + field.Id;

    public IReadOnlyList<string> Values(FieldDefinition field) => Written.Fields.GetValueOrDefault(field.Id, []);

    public string Value(FieldDefinition field) => string.Join("、", Values(field));

    public FieldInput Input(FieldDefinition field) => new(field, NameOf(field), Values(field), Books, Offered.GetValueOrDefault(field.Id, []));

    /// <summary>An empty form. Nothing of what happened is filled in.</summary>
    public static RecordForm New(OfficeDesk desk, LedgerDefinition ledger) =>
        Of(desk, ledger, new WrittenRecord($"{ledger.Id}-{Guid.NewGuid():N}", null, ledger.Id, "", "", "", "", new Dictionary<string, IReadOnlyList<string>>(), false, ""));

    /// <summary>
    /// An empty form but for where and with whom: the body, the place, the team, the kind of the newest record. Neither its
    /// day nor its numbers, names or words: those are what happened, and are never copied. Null while there is no record.
    /// </summary>
    public static RecordForm? Like(OfficeDesk desk, LedgerDefinition ledger)
    {
        var newest = BrowseRecords.Run(desk.Store, desk.Scope, new RecordFilter(ledger.Id) { Status = EntryStatus.Recorded }, RecordOrder.NewestFirst, null, 1);
        if (newest is not { IsDone: true, Value.Records: [var last, ..] })
        {
            return null;
        }

        var form = New(desk, ledger);
        var context = NamesOf(desk, ledger, last.Content)
            .Where(field => ledger.Field(field.Key) is { First: true, Type: FieldType.Place or FieldType.Organisation or FieldType.Outside or FieldType.Choice })
            .ToDictionary();
        return form with { Written = form.Written with { Organisation = last.Content.Organisation, Fields = context } };
    }

    /// <summary>A form with what a record says now.</summary>
    public static RecordForm Of(OfficeDesk desk, LedgerDefinition ledger, RecordContent record, int revision) => Of(desk, ledger, new WrittenRecord(
        record.Ref,
        revision,
        ledger.Id,
        record.Organisation,
        Wording.Shown.Short(record.Date),
        record.To is { } to ? Wording.Shown.Short(to) : "",
        record.Title ?? "",
        NamesOf(desk, ledger, record),
        false,
        ""));

    /// <summary>The form as it was sent.</summary>
    public static RecordForm Of(OfficeDesk desk, LedgerDefinition ledger, IFormCollection sent) => Of(desk, ledger, new WrittenRecord(
        sent["ref"].ToString(),
        int.TryParse(sent["revision"], out var revision) ? revision : null,
        ledger.Id,
        sent["organisation"].ToString(),
        sent["date"].ToString(),
        sent["to"].ToString(),
        sent["title"].ToString(),
        ledger.Fields.ToDictionary(field => field.Id, IReadOnlyList<string> (field) => [.. sent[NameOf(field)].OfType<string>()]),
        sent["save"] == "draft",
        sent["reason"].ToString()));

    /// <summary>A form with what somebody, or a text, wrote.</summary>
    public static RecordForm Of(OfficeDesk desk, LedgerDefinition ledger, WrittenRecord written)
    {
        var tree = desk.Tree();
        return new RecordForm(ledger, written, written.Revision, BodiesOf(desk, tree, ledger), desk.Books()) { Offered = desk.Offered(tree, ledger.Fields) };
    }

    /// <summary>The bodies a record of the ledger is usually about, in the office's order; any other may be named.</summary>
    public static IReadOnlyList<Organisation> BodiesOf(OfficeDesk desk, OrganisationTree tree, LedgerDefinition ledger) =>
    [
        .. tree.All.Where(body => body.Content.Closed is not { } closed || closed > desk.Today).Where(body => ledger.Body is null
            ? tree.KindOf(body) is { Place: true } or { Home: true } or { Id: "office" }
            : body.Content.OrganisationKind == ledger.Body || tree.KindOf(body).Home),
    ];

    private static Dictionary<string, IReadOnlyList<string>> NamesOf(OfficeDesk desk, LedgerDefinition ledger, RecordContent record)
    {
        var named = new NamedValues(desk, desk.Tree(), ledger, record);
        return record.Fields.All.ToDictionary(field => field.Key, field => named.Of(field.Key, field.Value));
    }

    /// <summary>A stored value as a form shows it.</summary>
    public static IReadOnlyList<string> Texts(FieldValue value, FieldDefinition? field) => value switch
    {
        FieldValue.Text text => [text.Value],
        FieldValue.Texts texts => texts.Values,
        FieldValue.Amount amount => [(amount.Approximate ? "约" : "") + Wording.Shown.Number(field?.Type == FieldType.Whole ? amount.Value : amount.Value / 100m)],
        FieldValue.Day day => [Wording.Shown.Short(day.Value)],
        FieldValue.Flag flag => flag.Value ? ["true"] : [],
        _ => [],
    };
}
