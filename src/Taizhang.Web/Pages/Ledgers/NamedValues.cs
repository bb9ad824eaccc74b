using Taizhang.Catalog.Ledgers;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.Records;
using Taizhang.Web.Host;

namespace Taizhang.Web.Pages.Ledgers;

/// <summary>
/// What a record holds as an officer would type it: bodies and people by their names, and by their codes only where another
/// one has the same name.
/// </summary>
internal sealed class NamedValues(OfficeDesk desk, OrganisationTree tree, LedgerDefinition ledger, RecordContent record)
{
    private readonly IReadOnlyList<EntryNeighbour> _people = NameEntries.Run(desk.Store, desk.Scope, ledger, [record]);

    public IReadOnlyList<string> Of(string field, FieldValue value)
    {
        var definition = ledger.Field(field);
        var texts = RecordForm.Texts(value, definition);
        return definition?.Type switch
        {
            FieldType.Organisation or FieldType.Organisations => [.. texts.Select(Body)],
            FieldType.Person or FieldType.People => [.. texts.Select(Person)],
            _ => texts,
        };
    }

    private string Body(string code)
    {
        var day = record.Date;
        var name = tree.ByCode(code)?.NameOn(day.DayNumber);
        return name is not null && tree.Names.One(name, day, "") is { IsDone: true } found && found.Value.Code == code ? name : code;
    }

    private string Person(string reference)
    {
        var name = _people.FirstOrDefault(person => person.Ref == reference)?.Title;
        return name is null ? reference : FindPerson.Written(desk.Store, desk.Scope, reference, name);
    }
}
