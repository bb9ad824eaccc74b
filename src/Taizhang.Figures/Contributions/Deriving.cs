using Taizhang.Catalog.Figures;
using Taizhang.Figures.Definitions;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.Store;

namespace Taizhang.Figures.Contributions;

/// <summary>
/// Turns a source into its rows: a pure function of the rule, the source and the world. Entry, import and recount all
/// count by it and by nothing else.
/// </summary>
public static class Deriving
{
    /// <summary>A product beyond this is a slip of the pen; it is kept at this, so that it shows and every sum can still be made.</summary>
    private const long AmountMax = 1_000_000_000_000_000;

    private static readonly long[] NoKey = [0];

    /// <summary>All rows of a source, for all rules in force: of what counts, and of a draft under the negative numbers of the rules.</summary>
    public static List<Contribution> Rows(RulesInForce rules, long id, Content? counted, Content? draft, World world)
    {
        var rows = new List<Contribution>();
        if (counted is not null)
        {
            Add(rows, rules, id, new SourceViews(counted, world));
        }

        if (draft is not null)
        {
            var ofDraft = new List<Contribution>();
            Add(ofDraft, rules, id, new SourceViews(draft, world));
            rows.AddRange(ofDraft.Select(row => row with { Rule = -row.Rule }));
        }

        return rows;
    }

    private static void Add(List<Contribution> rows, RulesInForce rules, long id, SourceViews views)
    {
        foreach (var (rule, sources) in rules.ReadBy(views.Content))
        {
            if (rule.Rule.Time == FigureTime.Stock)
            {
                rows.AddRange(StockRows(rule, id, sources.SelectMany(source => Stock(rule, source, views))));
                continue;
            }

            var first = rows.Count;
            foreach (var source in sources)
            {
                AddFlow(rows, rule, source, id, views);
            }

            // Several reasons, or a body named twice, count it once.
            for (var last = rows.Count - 1; last > first; last--)
            {
                if (rows.IndexOf(rows[last], first, last - first) >= 0)
                {
                    rows.RemoveAt(last);
                }
            }
        }
    }

    private static void AddFlow(List<Contribution> rows, NumberedRule rule, FigureSource source, long id, SourceViews views)
    {
        if (Read(rule, source, views) is not { } read || FlowDay(source, read.View) is not { } day || !read.Holding.Contains(day))
        {
            return;
        }

        var (tree, measure) = (read.View.World.Tree, read.Measure);
        foreach (var body in views.Bodies(source.Bodies))
        {
            var home = tree.HomeOn(body.Id, day);
            foreach (var key in Keys(rule.Rule, read.View, home))
            {
                rows.Add(new Contribution(rule.Number, home, day, id, body.Id, 1, key, measure.Amount, measure.Rank, measure.Approximate, measure.Names));
            }
        }
    }

    private static IEnumerable<Standing> Stock(NumberedRule rule, FigureSource source, SourceViews views)
    {
        if (Read(rule, source, views) is not { } read)
        {
            yield break;
        }

        var world = read.View.World;
        foreach (var standing in StandingDays(source, read.View).Select(span => span.Within(read.Holding)))
        {
            foreach (var body in views.Bodies(source.Bodies))
            {
                foreach (var (home, during) in world.Tree.HomesOf(body.Id))
                {
                    var here = standing.Within(during);
                    foreach (var key in here.IsEmpty ? [] : Keys(rule.Rule, read.View, home))
                    {
                        yield return new Standing(home, body.Id, key, here, read.Measure);
                    }
                }
            }
        }
    }

    /// <summary>A beginning and an end for every span in which it stands, however many reasons overlap in it.</summary>
    private static IEnumerable<Contribution> StockRows(NumberedRule rule, long id, IEnumerable<Standing> standings)
    {
        foreach (var same in standings.GroupBy(standing => (standing.Home, standing.Body, standing.Key)))
        {
            var measure = same.First().Measure;
            foreach (var span in DaySpans.Joined(same.Select(standing => standing.During)))
            {
                yield return Row(span.From, 1);
                if (span.To < Days.Open)
                {
                    yield return Row(span.To + 1, -1);
                }
            }

            Contribution Row(int day, int side) =>
                new(rule.Number, same.Key.Home, day, id, same.Key.Body, side, same.Key.Key, measure.Amount, measure.Rank, measure.Approximate, measure.Names);
        }
    }

    /// <summary>What a source is to a rule; null when it never counts.</summary>
    private static (SourceView View, DaySpan Holding, Measured Measure)? Read(NumberedRule rule, FigureSource source, SourceViews views)
    {
        if (views.At(source.Step) is not { } view)
        {
            return null;
        }

        var holding = Conditions.Holding(source.Where, view);
        return !holding.IsEmpty && Measure(rule.Rule, view) is { } measure ? (view, holding, measure) : null;
    }

    /// <summary>Null for a role that has not ended where its end is what counts.</summary>
    private static int? FlowDay(FigureSource source, SourceView view) => view.Content switch
    {
        RecordContent record => record.Date.DayNumber,
        CaseContent => view.Step is { } step ? step.Date.DayNumber : throw new System.Diagnostics.UnreachableException(),
        RoleContent role => source.Step == FigureSource.Left ? role.To?.DayNumber : role.From.DayNumber,
        OrganisationContent body => body.Opened.DayNumber,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static IEnumerable<DaySpan> StandingDays(FigureSource source, SourceView view)
    {
        switch (view.Content)
        {
            case RecordContent record:
                return [new DaySpan(record.Date.DayNumber, Math.Min(Days.Last(record.To), ValidUntil(source, view)))];
            case CaseContent @case:
                var from = view.Step is { } step ? step.Date : throw new System.Diagnostics.UnreachableException();
                var ended = @case.Steps.Where(later => source.Ends.Contains(later.Step) && later.Date >= from).Select(later => later.Date.DayNumber - 1).DefaultIfEmpty(Days.Open).Min();
                return [new DaySpan(from.DayNumber, Math.Min(ended, ValidUntil(source, view)))];
            case RoleContent role:
                return [new DaySpan(role.From.DayNumber, Days.Last(role.To))];
            case OrganisationContent body:
                var life = new DaySpan(body.Opened.DayNumber, body.Closed is { } closed ? closed.DayNumber - 1 : Days.Open);
                return source.During is not { } wanted
                    ? [life]
                    : body.Facts.Where(fact => fact.Fact == wanted).Select(fact => new DaySpan(fact.From.DayNumber, Days.Last(fact.To)).Within(life));
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static int ValidUntil(FigureSource source, SourceView view) =>
        source.ValidUntil is { } path && view.Values(path) is [{ Day: { } until }, ..] ? until.DayNumber : Days.Open;

    /// <summary>How much the source gives; null when a field that is multiplied was left empty, since nothing is made up.</summary>
    private static Measured? Measure(CountingRule rule, SourceView view)
    {
        var rank = rule.Counting.Rank is { } path && view.Values(path) is [{ Text: { } level }, ..] ? view.World.Catalog.RankOf(level) : 0;
        var (product, approximate) = (1L, 0);
        foreach (var factor in rule.Counting.Factors)
        {
            if (view.Values(factor) is not [{ Amount: { } amount } atom, ..])
            {
                return null;
            }

            product = (long)Int128.Min((Int128)product * amount, AmountMax);
            approximate = Math.Max(approximate, atom.Approximate ? 1 : 0);
        }

        return new Measured(product, rank, approximate, ListedNames.Of(rule, view));
    }

    /// <summary>
    /// The keys a row counts under: one organisation's id where the key is an organisation, else a hash of all parts. A
    /// part that was left empty makes the source its own key: two unknowns are not the same.
    /// </summary>
    private static IReadOnlyList<long> Keys(CountingRule rule, SourceView view, long home)
    {
        if (rule.Counting.Key is not { Count: > 0 } paths)
        {
            return NoKey;
        }

        if (paths is [var only] && view.TargetOf(only) == EntryKind.Organisation)
        {
            return [.. view.Values(only).Select(code => view.World.Tree.ByCode(code.Word)?.Id ?? 0)];
        }

        IEnumerable<string> keys = [""];
        foreach (var path in paths)
        {
            IReadOnlyList<string> parts = path.Field == "home"
                ? [home.ToString(System.Globalization.CultureInfo.InvariantCulture)]
                : [.. view.Values(path).Select(value => value.Word).DefaultIfEmpty($"\u0001{view.Content.Ref}")];
            keys = keys.SelectMany(key => parts.Select(part => $"{key}\0{part}"));
        }

        return [.. keys.Select(RowHash.OfText).Distinct()];
    }

    private readonly record struct Measured(long Amount, int Rank, int Approximate, string? Names);

    private readonly record struct Standing(long Home, long Body, long Key, DaySpan During, Measured Measure);
}
