using System.Data.Common;
using System.Globalization;
using Taizhang.Catalog.Ledgers;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.Periods;
using Taizhang.Ledger.Records;
using Taizhang.Ledger.Rules;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Entry.Sheets;

/// <summary>
/// Saves a sheet: one act with many rows, in one transaction. A row that was not filled in is no record. Problems are
/// named by row and column; with one of them nothing is stored, or by choice the good rows only.
/// </summary>
public static class SaveSheet
{
    /// <summary>Rounds of what the first field of the header refers to, in that township.</summary>
    private static readonly string RoundsSql =
        $"SELECT r.content FROM {Tables.Link.Name} l JOIN {Tables.Entry.Name} e ON e.id = l.entry JOIN {Tables.Revision.Name} r ON r.entry = e.id AND r.revision = e.revision WHERE l.target = @p0 AND l.part = @p1 AND e.family = @p2 AND e.home = @p3 AND e.status <> @p4";

    private static readonly string IdSql = $"SELECT id FROM {Tables.Entry.Name} WHERE kind = @p0 AND (ref = @p1 OR title = @p1) AND status <> @p2";

    private static readonly string RefSql = $"SELECT ref FROM {Tables.Entry.Name} WHERE id = @p0";

    /// <summary>Refused as a whole only where there is no such sheet or no such organisation; anything else is a problem of a cell.</summary>
    public static Outcome<SheetReport> Run(LedgerStore store, SheetInput input, SheetSaving saving)
    {
        if (OpenSheet.Find(store, input.Ledger, input.Sheet) is not { } found)
        {
            return OpenSheet.Unknown(input.Ledger, input.Sheet);
        }

        var (ledger, sheet) = found;
        var most = Math.Max(1, input.Rows.Sum(row => sheet.Splits is { } column && row.Cells.TryGetValue(column, out var typed) ? Math.Max(1, SheetCells.Words(typed).Length) : 1));
        var (ids, refs) = (store.Ids.Reserve(most), store.Ids.Reserve(most));
        try
        {
            using var session = WriteSession.Begin(store.Dialect);
            var tree = session.Tree(store);
            var office = tree.Names.One(input.Organisation, input.Last, input.Sheet);
            if (!office.IsDone)
            {
                return office.Refusals.ToList();
            }

            var saved = new Saving(store, session, tree, office.Value, input with { Organisation = office.Value.Code }, ledger, sheet)
                .Run(saving, ids, () => string.Create(CultureInfo.InvariantCulture, $"{sheet.Id}-{refs.Next()}"));
            if (saved.IsStored)
            {
                session.Commit();
            }

            return saved;
        }
        catch (DbException complaint) when (store.Dialect.IsRace(complaint))
        {
            return new Refusal("import-raced", "", "别人刚刚登记了其中的一条。", "请再保存一次，已有的会提示。");
        }
    }

    /// <summary>One sheet on its way into the store, within one transaction.</summary>
    private sealed class Saving(LedgerStore store, WriteSession session, OrganisationTree tree, Organisation office, SheetInput input, LedgerDefinition ledger, SheetDefinition sheet)
    {
        private readonly List<CellProblem> _problems = [];
        private readonly List<LookAlike> _alike = [];

        public SheetReport Run(SheetSaving saving, IdBlock ids, Func<string> newRef)
        {
            var reading = new SheetReading(input, ledger, sheet, new SheetNames(store.Catalog, session, tree, office, input.Last));
            var rows = reading.Read();
            _problems.AddRange(reading.Problems);
            var round = Round();
            var records = new SheetRecords(input, ledger, sheet, round, newRef, _problems).Of(rows);
            var good = Judge(records);
            var isWhole = _problems.Count == 0 && _alike.Count == 0;
            var saved = good;
            if (saving == SheetSaving.AllRows && !isWhole)
            {
                saved = [];
            }

            // A preview goes the whole way too, so that whoever counts sees what would count; it is only never committed.
            Write(saved, ids);
            return new SheetReport(
                saving != SheetSaving.Preview && saved.Count > 0,
                reading.Blank,
                [.. saved.Select(record => new SavedRows(record.Record.Ref, [.. record.Record.Rows.Select(row => row.Number)], record.Findings))],
                [.. _problems.Distinct().OrderBy(problem => problem.Row)],
                _alike,
                round,
                Sums(good));
        }

        private void Write(IReadOnlyList<(SheetRecord Record, RecordContent Content, IReadOnlyList<Finding> Findings)> records, IdBlock ids)
        {
            if (records.Count == 0)
            {
                return;
            }

            var written = new Input(store.Actor, Origin: null);
            new Importing(store, session, ids).Enter(
                [.. records.Select((record, i) => InputLine.Read(written, i + 1, $"{{\"record\":{record.Record.Json.GetRawText()}}}").Value)],
                new HashSet<string>());
            if (written.IsRefused)
            {
                throw new System.Diagnostics.UnreachableException($"What was read and judged is refused: {written.Refused[0].Refusal}");
            }
        }

        /// <summary>The records without a problem; the others leave their problems and look-alikes behind.</summary>
        private List<(SheetRecord Record, RecordContent Content, IReadOnlyList<Finding> Findings)> Judge(IReadOnlyList<SheetRecord> records)
        {
            var references = new StoredReferences(store.Catalog, session, tree, manyExpected: false);
            var reader = new EntryReader(store.Catalog, references, store.Today);
            var read = records.Select(record => (Record: record, Content: Read(reader, record))).Where(record => record.Content is not null).ToList();
            var world = references.World();
            var judge = new EntryJudge(store, session, world, LockedPeriods.Of(store.Catalog, session));
            var judged = new List<(SheetRecord, RecordContent, IReadOnlyList<Finding>)>();
            var seen = new Dictionary<long, int>();
            foreach (var (record, content) in read)
            {
                if (content is null)
                {
                    continue;
                }

                var head = EntryHead.Of(content, world);
                var findings = judge.Judge([(content, -1, head)], new HashSet<long>())[-1];
                var errors = findings.Where(finding => finding.Severity == Severity.Error).ToList();
                if (!LooksNew(record, head.SameKey, seen))
                {
                    continue;
                }

                _problems.AddRange(errors.Select(error => Problem(record.FirstRow, error.Place, error.Code, error.Message, error.Next)));
                if (errors.Count == 0)
                {
                    judged.Add((record, content, findings));
                }
            }

            return judged;
        }

        private RecordContent? Read(EntryReader reader, SheetRecord record)
        {
            var refusals = new List<Refusal>();
            var content = reader.Read(EntryKind.Record, record.Json, "", refusals) as RecordContent;
            _problems.AddRange(refusals.Select(refusal => Problem(record.FirstRow, refusal.Where.Split(' ')[^1], refusal.Code, refusal.Message, refusal.Next)));
            return content;
        }

        /// <summary>True for what is like nothing else, and for what the officer said is another one.</summary>
        private bool LooksNew(SheetRecord record, long? sameKey, Dictionary<long, int> seen)
        {
            if (sameKey is not { } key || record.Rows.Any(row => row.IsAnother))
            {
                return true;
            }

            foreach (var (_, id, title, day) in StoredHeads.LookAlikes(session, [key]))
            {
                var reference = session.Read(RefSql, row => row.GetString(0), id)[0];
                _alike.Add(new LookAlike(record.FirstRow, reference, $"与{EntryJudge.Named(title, day)}相近，请看是否同一次。"));
                return false;
            }

            if (seen.TryAdd(key, record.FirstRow))
            {
                return true;
            }

            _alike.Add(new LookAlike(record.FirstRow, "", string.Create(CultureInfo.InvariantCulture, $"与第{seen[key]}行相近，请看是否同一次。")));
            return false;
        }

        /// <summary>What the header gives is a problem of the header, once, whichever rows have it.</summary>
        private CellProblem Problem(int row, string column, string code, string message, string next) =>
            new(sheet.Header.Contains(column) && !sheet.ColumnIds.Contains(column) ? 0 : row, column, code, message, next);

        /// <summary>The round the header names, or the one after the last of the same topic: a sheet is a round, and may stay open.</summary>
        private int? Round()
        {
            if (sheet.Round is not { } field)
            {
                return null;
            }

            if (input.Header.TryGetValue(field, out var given) && SheetNumbers.Read(given) is { } number)
            {
                return (int)number.Value;
            }

            var subject = input.Header.GetValueOrDefault(sheet.Header[0]) ?? "";
            var kind = ledger.Field(sheet.Header[0])?.Type.Target() ?? EntryKind.Topic;
            var rounds = session.Read(IdSql, row => row.GetInt64(0), (int)kind, subject, (int)EntryStatus.Void)
                .SelectMany(topic => session.Read(RoundsSql, row => row.GetString(0), topic, (int)LinkPart.Field, ledger.Id, tree.HomeOn(office.Id, input.Last.DayNumber), (int)EntryStatus.Void))
                .Select(text => ((RecordContent)EntryReader.Stored(store.Catalog, EntryKind.Record, text)).Fields[field])
                .OfType<FieldValue.Amount>();
            return 1 + (int)rounds.Select(amount => amount.Value).DefaultIfEmpty(0).Max();
        }

        private Dictionary<string, TypedNumber> Sums(IReadOnlyList<(SheetRecord Record, RecordContent Content, IReadOnlyList<Finding> Findings)> records) =>
            sheet.Sums.ToDictionary(column => column, column =>
            {
                var amounts = records.Select(record => record.Content.Fields[column]).OfType<FieldValue.Amount>().ToList();
                var scale = ledger.Field(column) is { Type: FieldType.Whole } ? 1m : 100m;
                return new TypedNumber(amounts.Sum(amount => amount.Value) / scale, amounts.Any(amount => amount.Approximate));
            });
    }
}
