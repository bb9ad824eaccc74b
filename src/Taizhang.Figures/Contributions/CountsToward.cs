using System.Globalization;
using Taizhang.Catalog.Figures;
using Taizhang.Figures.Definitions;
using Taizhang.Ledger;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Entry.Sheets;
using Taizhang.Ledger.Records;
using Taizhang.Ledger.Rules;
using Taizhang.Ledger.Store;

namespace Taizhang.Figures.Contributions;

/// <summary>What an entry would add to a figure if it were saved now.</summary>
/// <param name="Amount">In the figure's smallest unit.</param>
/// <param name="Factors">For products the factors of the one record, 信息条数3×屏数15; empty otherwise.</param>
public sealed record Toward(FigureDefinition Figure, CountingRule Rule, long Amount, bool Approximate, string Factors)
{
    /// <summary>The amount in the printed unit.</summary>
    public decimal Value => Figure.Kind switch
    {
        FigureKind.Money => Amount / 1_000_000m,
        FigureKind.Hours or FigureKind.Share => Amount / 100m,
        FigureKind.Count or FigureKind.Names or FigureKind.Status => Amount,
    };

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Rule.Name} {(Approximate ? "约" : "")}{Value:0.######}{Rule.Unit}{(Factors.Length > 0 ? $"（{Factors}）" : "")}");
}

/// <summary>
/// 本条计入: which figures something counts toward, said before it is saved. It is entered as it would be, counted by the
/// same function, and taken back, so that it cannot say anything else than what saving would do.
/// </summary>
public static class CountsToward
{
    /// <summary>Of a sheet; rows with problems add nothing. Figures in the catalog's order, the default rule before its variants.</summary>
    public static Outcome<(SheetReport Report, IReadOnlyList<Toward> Toward)> Sheet(LedgerStore store, SheetInput input)
    {
        var tally = new Tally();
        var report = SaveSheet.Run(With(store, tally), input, SheetSaving.Preview);
        return report.IsDone ? (report.Value, tally.All()) : report.Refusals.ToList();
    }

    /// <summary>Of one record on a form, with what the rules would say to it.</summary>
    public static Outcome<(IReadOnlyList<Finding> Findings, IReadOnlyList<Toward> Toward)> Record(LedgerStore store, Scope scope, WrittenRecord written)
    {
        var tally = new Tally();
        var found = EnterRecord.Preview(With(store, tally), scope, written);
        return found.IsDone ? (found.Value, tally.All()) : found.Refusals.ToList();
    }

    /// <summary>Of lines of the file format.</summary>
    public static Outcome<IReadOnlyList<Toward>> Lines(LedgerStore store, IEnumerable<string> lines)
    {
        var tally = new Tally();
        var report = ImportEntries.Run(With(store, tally), lines, new ImportOptions(KeepGood: false, DryRun: true, Origin: null));
        return report.IsDone ? tally.All().ToList() : report.Refusals.ToList();
    }

    /// <summary>The tally goes first: it must see what was counted before this.</summary>
    private static LedgerStore With(LedgerStore store, Tally tally) => store with { Steps = [tally, .. store.Steps] };

    private sealed class Tally : CommitStep
    {
        private static readonly string CountedSql =
            $"SELECT 1 FROM {FigureTables.Contribution.Name} WHERE rule = @p0 AND home = @p1 AND item = @p2 AND day BETWEEN @p3 AND @p4";

        private readonly Dictionary<string, (NumberedRule Rule, long Amount, bool Approximate, List<string> Factors)> _sums = [];

        public override IReadOnlyList<Table> Tables => [];

        public IReadOnlyList<Toward> All() =>
        [
            .. _sums.Values.OrderBy(sum => sum.Rule.Number)
                .Select(sum => new Toward(sum.Rule.Figure, sum.Rule.Rule, sum.Amount, sum.Approximate, sum.Factors is [var only] ? only : "")),
        ];

        public override void Write(CommitContext context)
        {
            var rules = RuleVersions.Read(context.Session, context.Store.Catalog);
            var byNumber = rules.All.ToDictionary(rule => rule.Number);
            var keys = new HashSet<(int Rule, long Home, long Key)>();
            foreach (var source in context.Sources.Where(source => !source.Existed))
            {
                var content = source.Counted ?? source.Draft;
                foreach (var rows in Deriving.Rows(rules, source.Id, content, null, context.World).Where(row => row.Side > 0).GroupBy(row => row.Rule))
                {
                    Add(context, byNumber[rows.Key], content, [.. rows], keys);
                }
            }
        }

        private void Add(CommitContext context, NumberedRule rule, Content? content, IReadOnlyList<Contribution> rows, HashSet<(int Rule, long Home, long Key)> keys)
        {
            var amount = rule.Rule.Counting.Kind switch
            {
                CountKind.Events => 1,
                CountKind.Bodies => rows.Count,
                CountKind.Sum => rows.Max(row => row.Amount),
                CountKind.Distinct or CountKind.Highest => rows.Count(row => keys.Add((row.Rule, row.Home, row.Key)) && !IsCounted(context, rule, row)),
            };
            var sum = _sums.TryGetValue(rule.Rule.Key, out var before) ? before : (rule, 0, false, []);
            sum.Factors.Add(Factors(rule.Rule, content, context.World));
            _sums[rule.Rule.Key] = sum with { Amount = sum.Amount + amount, Approximate = sum.Approximate || rows.Any(row => row.Approximate > 0) };
        }

        /// <summary>A flow counts a thing once a year; a stock once for as long as it stands.</summary>
        private static bool IsCounted(CommitContext context, NumberedRule rule, Contribution row)
        {
            var year = DateOnly.FromDayNumber(row.Day).Year;
            var (from, to) = rule.Rule.Time == FigureTime.Flow
                ? (new DateOnly(year, 1, 1).DayNumber, new DateOnly(year, 12, 31).DayNumber)
                : (0, row.Day);
            return context.Session.Read(CountedSql, _ => true, rule.Number, row.Home, row.Key, from, to).Count > 0;
        }

        private static string Factors(CountingRule rule, Content? content, World world) =>
            rule.Counting is { Kind: CountKind.Sum, Factors.Count: > 1 } && content is RecordContent record
                ? string.Join('×', rule.Counting.Factors.Select(factor => Factor(record, factor.Field, world)))
                : "";

        private static string Factor(RecordContent record, string field, World world)
        {
            var name = world.Catalog.Ledgers[record.Ledger].Field(field)?.Name ?? "天数";
            var value = record.Fields[field] is FieldValue.Amount amount ? amount.Value : (record.To ?? record.Date).DayNumber - record.Date.DayNumber + 1;
            return string.Create(CultureInfo.InvariantCulture, $"{name}{value}");
        }
    }
}
