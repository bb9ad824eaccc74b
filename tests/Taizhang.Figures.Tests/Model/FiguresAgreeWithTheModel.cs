using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Taizhang.Figures.Compute;
using Taizhang.Figures.Trace;
using Taizhang.Ledger;

namespace Taizhang.Figures.Tests.Model;

/// <summary>
/// Whatever is entered, amended, made void, moved, merged or renamed, in whatever order: every figure is what counting
/// from scratch gives, it opens to records that add up to it, the books prove sound, and an export brings all of it back.
/// </summary>
public sealed class FiguresAgreeWithTheModel
{
    private const int ActsMax = 40;

    private static readonly (string From, string To)[] Periods =
        [("2022-01-01", "2022-12-31"), ("2021-03-01", "2021-03-31"), ("2021-05-17", "2022-08-09"), ("2022-06-30", "2022-06-30"), ("2021-01-01", "2023-12-31"), ("2022-02-15", "2022-02-28"), ("2022-01-01", "2022-06-30"), ("2022-04-01", "2022-09-30"), ("2022-01-01", "2022-08-17")];

    [Theory, OnBothDatabases]
    public void any_course_of_events_is_counted_as_from_scratch(Database database)
    {
        var cases = (database, Effort.IsLong) switch
        {
            (Database.Sqlite, false) => 40,
            (Database.Sqlite, true) => 1000,
            (Database.Postgres, false) => 6,
            _ => 100,
        };
        var act = from kind in Gen.Choose(0, 15) from a in Gen.Choose(0, 9999) from b in Gen.Choose(0, 9999) from c in Gen.Choose(0, 9999) select new Act(kind, a, b, c);
        var acts = Gen.Sized(_ => act.ListOf()).Resize(ActsMax).Select(list => list.ToArray());
        var scripts = Arb.From(acts, Shorter);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(cases),
            Prop.ForAll(scripts, given =>
            {
                Holds(database, given);
            }));
    }

    /// <summary>Halves first, then one act less.</summary>
    private static IEnumerable<Act[]> Shorter(Act[] acts)
    {
        if (acts.Length > 1)
        {
            yield return acts[..(acts.Length / 2)];
            yield return acts[(acts.Length / 2)..];
        }

        for (var i = 0; i < acts.Length; i++)
        {
            yield return [.. acts[..i], .. acts[(i + 1)..]];
        }
    }

    private static void Holds(Database database, Act[] acts)
    {
        using var office = TestOffice.Open(database, OwnCatalog.Catalog);
        var script = new LedgerScript(office);
        try
        {
            script.Run(acts);
            Compare(office, script.Ledger, acts.Length);
            Assert.Empty(office.Proof());

            var export = office.Export(withPersonal: true);
            using var copy = TestOffice.Open(database, OwnCatalog.Catalog);
            copy.Import(export);
            Assert.Equal(export, copy.Export(withPersonal: true));
            Compare(copy, script.Ledger, acts.Length + 1);
            Assert.Empty(copy.Proof());

            using var plain = TestOffice.Open(database, OwnCatalog.Catalog);
            plain.Import(office.Export());
            Assert.Equal(office.Export(), plain.Export());
            Compare(plain, script.Ledger, acts.Length);
        }
        catch (Exception fault)
        {
            throw new InvalidOperationException($"{fault.Message}\n{script.Told}", fault);
        }
    }

    private static void Compare(TestOffice office, ModelLedger ledger, int turn)
    {
        var organisations = ledger.Tree.All.Select(known => known.Code).ToList();
        foreach (var (from, to) in Periods.Select(period => (Day(period.From), Day(period.To))).Skip(turn % 6).Take(4))
        {
            foreach (var organisation in new[] { "X", "Q", "H", organisations[turn % organisations.Count], organisations[^1] }.Distinct())
            {
                var book = ReadFiguresInContext.Run(office.Store, Scope.Everything, organisation, new Period(from, to), variants: true).Value;
                foreach (var figure in ModelCounting.Figures)
                {
                    Compare(office, ledger, book, figure, organisation);
                }

                ModelContext.Compare(ledger, book, organisation, Same);
                ModelParts.Compare(office, ledger, book, organisation, Same);
            }
        }
    }

    private static void Compare(TestOffice office, ModelLedger ledger, FigureBook book, string figure, string organisation)
    {
        var (from, to) = (book.Period.From, book.Period.To);
        var reading = book.Find(figure)!;
        var wanted = ModelCounting.Value(ledger, figure, organisation, from, to);
        var where = string.Create(CultureInfo.InvariantCulture, $"{figure} of {organisation} from {from:yyyy-MM-dd} to {to:yyyy-MM-dd}");
        Same(where, wanted.Amount, reading.Amount);
        Same($"records behind {where}", wanted.Records, reading.Records);
        Same($"approximate records behind {where}", wanted.About, reading.Approximate);
        Same($"drafts pending for {where}", wanted.Pending, reading.Pending);
        if (reading.Rule.Rule.Names is not null)
        {
            Same($"names of {where}", string.Join('、', wanted.Keys.Select(code => ledger.Tree[code].NameOn(to))), string.Join('、', reading.Names));
            Same($"value of {where}", wanted.Keys.Count, reading.Value);
        }

        if (wanted.Amount == 0 && reading.Records == 0)
        {
            return;
        }

        var trace = TraceFigure.Run(office.Store, Scope.Everything, figure, organisation, new Period(from, to)).Value.Records;
        Same($"amounts of the records behind {where}", wanted.Amount, trace.Sum(record => record.Amount));
        Assert.True(trace.Select(record => record.Id).Distinct().Count() <= reading.Records, $"more records open than are counted behind {where}");
    }

    private static void Same(string what, object? wanted, object? found) => Same<object?>(what, wanted, found);

    private static void Same<T>(string what, T wanted, T found) => Assert.True(Equals(wanted, found), $"{what}: counted from scratch {wanted}, but found {found}");

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
