using System.Globalization;
using Taizhang.Catalog.Ledgers;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.Records;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Entry.Sheets;

/// <summary>A sheet as it is laid before the officer: nothing is ticked and nothing that happened is filled in.</summary>
/// <param name="Rows">In the office's order; empty where the officer chooses people or types freely.</param>
public sealed record OpenedSheet(LedgerDefinition Ledger, SheetDefinition Sheet, IReadOnlyList<OfferedRow> Rows);

/// <summary>A row to fill in, to tick, or to print for a patrol.</summary>
/// <param name="Subject">What the row is to be saved with.</param>
/// <param name="Context">What is known beforehand and may be changed: the number on the roll, where a carrier stands.</param>
/// <param name="Registered">How many records of the ledger this body has in the period already.</param>
public sealed record OfferedRow(string Subject, string Name, string Place, IReadOnlyDictionary<string, string> Context, int Registered);

/// <summary>Lays out a sheet for an office and a period.</summary>
public static class OpenSheet
{
    /// <summary>How many persons of a role each body has on a day, without those who hold the other role there.</summary>
    private static string RollSql(int homes) =>
        $"SELECT e.organisation, COUNT(DISTINCT l.target) FROM {Tables.Entry.Name} e JOIN {Tables.Link.Name} l ON l.entry = e.id AND l.part = @p3 "
        + $"WHERE e.kind = @p0 AND e.family = @p1 AND e.home IN ({SqlText.Parameters(5, homes)}) AND e.from_day <= @p2 AND e.to_day >= @p2 AND e.counts > 0 AND NOT EXISTS ("
        + $"SELECT 1 FROM {Tables.Link.Name} x JOIN {Tables.Entry.Name} o ON o.id = x.entry WHERE x.target = l.target AND x.part = @p3 "
        + "AND o.kind = @p0 AND o.family = @p4 AND o.organisation = e.organisation AND o.from_day <= @p2 AND o.to_day >= @p2 AND o.counts > 0) GROUP BY e.organisation";

    /// <summary>How many records of the days each body has a part in; a joint one may be at home in any township.</summary>
    private static string RegisteredSql(int homes) =>
        $"SELECT l.target, COUNT(*) FROM {Tables.Entry.Name} e JOIN {Tables.Link.Name} l ON l.entry = e.id AND l.part = @p1 WHERE e.kind = @p0 AND e.family = @p2 AND e.home IN ({SqlText.Parameters(5, homes)}) AND e.from_day BETWEEN @p3 AND @p4 AND e.counts > 0 GROUP BY l.target";

    private static readonly string StandingSql =
        $"SELECT e.title, r.content FROM {Tables.Entry.Name} e JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = e.counts WHERE e.kind = @p0 AND e.family = @p1 AND e.home = @p2 AND e.from_day <= @p3 AND e.counts > 0 ORDER BY e.id";

    public static Outcome<OpenedSheet> Run(LedgerStore store, string ledgerId, string sheetId, string organisation, DateOnly first, DateOnly last)
    {
        if (Find(store, ledgerId, sheetId) is not { } found)
        {
            return Unknown(ledgerId, sheetId);
        }

        using var session = new ReadSession(store.Dialect);
        var tree = session.Tree(store);
        var office = tree.Names.One(organisation, last, sheetId);
        if (!office.IsDone)
        {
            return office.Refusals.ToList();
        }

        var (ledger, sheet) = found;
        IEnumerable<OfferedRow> rows = sheet.Rows switch
        {
            SheetRows.Villages or SheetRows.Branches => Bodies(),
            SheetRows.Register when sheet.Register is { } register => Registered(store, session, tree, office.Value, register, last),
            SheetRows.Register or SheetRows.People or SheetRows.Free => [],
        };
        return new OpenedSheet(ledger, sheet, [.. rows]);

        IEnumerable<OfferedRow> Bodies()
        {
            var registered = Counted(session, RegisteredSql(tree.AllHomes.Count), [(int)EntryKind.Record, (int)LinkPart.Body, ledger.Id, first.DayNumber, last.DayNumber, .. tree.AllHomes.Cast<object?>()]);
            var homes = tree.HomesEverBelow(office.Value.Id);
            var roll = sheet.Roll is { } counted ? Counted(session, RollSql(homes.Count), [(int)EntryKind.Role, counted.RoleKind, last.DayNumber, (int)LinkPart.Subject, counted.Less ?? "", .. homes.Cast<object?>()]) : [];
            foreach (var (body, own) in BodiesOf(tree, office.Value, ledger, sheet, last))
            {
                yield return new OfferedRow(body.Code, body.NameOn(last.DayNumber), "", Context(sheet, roll.GetValueOrDefault(own.Id)), registered.GetValueOrDefault(own.Id));
            }
        }
    }

    /// <summary>The bodies that have a row each, with the body inside it whose records they are: a village's own branch. None where rows are no bodies.</summary>
    internal static IEnumerable<(Organisation Body, Organisation Own)> BodiesOf(OrganisationTree tree, Organisation office, LedgerDefinition ledger, SheetDefinition sheet, DateOnly day)
    {
        var below = tree.EverBelow(office.Id);
        return tree.All
            .Where(body => below.Contains(body.Id) && IsMeant(body) && body.Life.Contains(day.DayNumber))
            .Select(body => (body, ledger.Body is { } kind && tree.KindOf(body).Place && tree.Names.BodyIn(body, kind, day, sheet.Id) is { IsDone: true } inside ? inside.Value : body));

        bool IsMeant(Organisation body) => sheet.Rows switch
        {
            SheetRows.Villages => tree.KindOf(body).Place,
            SheetRows.Branches => body.Content.OrganisationKind == (ledger.Body ?? "branch"),
            SheetRows.Register or SheetRows.People or SheetRows.Free => false,
        };
    }

    internal static (LedgerDefinition Ledger, SheetDefinition Sheet)? Find(LedgerStore store, string ledger, string sheet) =>
        store.Catalog.Ledgers.TryGetValue(ledger, out var found) && found.Sheets.FirstOrDefault(known => known.Id == sheet) is { } definition
            ? (found, definition)
            : null;

    internal static Refusal Unknown(string ledger, string sheet) =>
        new("sheet-unknown", sheet, $"没有“{ledger}”的“{sheet}”这张登记表。", "请从台账的登记表里选一张。");

    private static Dictionary<long, int> Counted(ReadSession session, string sql, object?[] values) =>
        session.Read(sql, row => (Body: row.GetInt64(0), Number: checked((int)row.GetInt64(1))), values).ToDictionary(count => count.Body, count => count.Number);

    private static Dictionary<string, string> Context(SheetDefinition sheet, int onRoll)
    {
        var context = new Dictionary<string, string>(sheet.Defaults);
        // Where nobody is on the roll yet, it says nothing about how many are expected.
        if (sheet.Roll is { } roll && onRoll > 0)
        {
            context[roll.Field] = onRoll.ToString(CultureInfo.InvariantCulture);
        }

        return context;
    }

    /// <summary>Village by village, as one walks: what stands on the day, with what the new record takes over.</summary>
    private static IEnumerable<OfferedRow> Registered(LedgerStore store, ReadSession session, OrganisationTree tree, Organisation office, SheetRegister register, DateOnly day) =>
        session.Read(StandingSql, row => (Title: row.GetString(0), Text: row.GetString(1)), (int)EntryKind.Record, register.Ledger, tree.HomeOn(office.Id, day.DayNumber), day.DayNumber)
            .Select(row => (row.Title, Record: (RecordContent)EntryReader.Stored(store.Catalog, EntryKind.Record, row.Text)))
            .Where(row => (row.Record.To is null || row.Record.To >= day) && register.Where.All(wanted => row.Record.Fields[wanted.Key] is FieldValue.Text text && text.Value == wanted.Value))
            .Where(row => row.Record.Organisation == office.Code || (tree.ByCode(row.Record.Organisation) is { } body && tree.EverBelow(office.Id).Contains(body.Id)))
            .OrderBy(row => row.Record.Organisation, StringComparer.Ordinal)
            .Select(row => new OfferedRow(
                row.Record.Ref,
                row.Title,
                tree.ByCode(row.Record.Organisation)?.NameOn(day.DayNumber) ?? "",
                register.Copies.Where(id => row.Record.Fields[id] is FieldValue.Text).ToDictionary(id => id, id => ((FieldValue.Text?)row.Record.Fields[id])?.Value ?? ""),
                0));
}
