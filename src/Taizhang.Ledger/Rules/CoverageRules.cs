using System.Globalization;
using Taizhang.Catalog.Rules;
using Taizhang.Ledger.Organisations;

namespace Taizhang.Ledger.Rules;

/// <summary>
/// The rules that ask for something in every month, quarter or year. The program knows only what is written down, so it
/// asks of a body from the first such record on, and no longer than its township goes on keeping the ledger.
/// </summary>
internal static class CoverageRules
{
    private const int Monthly = 1;
    private const int Quarterly = 3;
    private const int Yearly = 12;

    private static readonly string[] Quarters = ["第一季度", "第二季度", "第三季度", "第四季度"];

    public static readonly (string Code, LedgerCheck Check)[] OfTheLedger =
    [
        ("R-11-01", (view, rule) => Gaps(view, rule, rule.Texts("kind"), Quarterly, rule.Whole("min"))),
        ("R-11-02", (view, rule) => Gaps(view, rule, rule.Texts("kind"), Monthly, rule.Whole("min"))),
        ("R-13-10", MeetingsKeepTheirIntervals),
        ("R-14-01", (view, rule) => Gaps(view, rule, rule.Texts("kind"), Monthly, 1)),
        ("R-63-03", (view, rule) => Gaps(view, rule, [], rule.Whole("months"), 1)),
    ];

    /// <summary>R-13-10: 三会一课, each at its own interval.</summary>
    private static IEnumerable<LedgerFinding> MeetingsKeepTheirIntervals(LedgerView view, RuleDefinition rule) =>
        Gaps(view, rule, rule.Texts("monthly"), Monthly, 1)
            .Concat(Gaps(view, rule, rule.Texts("quarterly"), Quarterly, 1))
            .Concat(Gaps(view, rule, rule.Texts("yearly"), Yearly, 1));

    /// <param name="kinds">Each is asked for by itself; none stands for any record of the ledger.</param>
    private static IEnumerable<LedgerFinding> Gaps(LedgerView view, RuleDefinition rule, IReadOnlyList<string> kinds, int monthsLong, int wanted)
    {
        foreach (var reading in rule.Reads.Where(reading => view.Catalog.Ledgers.ContainsKey(reading.In)))
        {
            var counts = new Dictionary<(string Kind, string Body), Dictionary<int, int>>();
            var lastOfHome = new Dictionary<long, int>();
            foreach (var seen in view.Records(reading.In).Where(seen => !seen.IsDraft))
            {
                var period = PeriodOf(seen.Content.Date, monthsLong);
                foreach (var body in seen.Content.AllBodies)
                {
                    if (view.Tree.ByCode(body) is { } organisation)
                    {
                        var home = view.Tree.HomeOn(organisation.Id, seen.Content.Date.DayNumber);
                        lastOfHome[home] = Math.Max(lastOfHome.GetValueOrDefault(home), period);
                    }

                    foreach (var kind in kinds.Count == 0 ? [""] : seen.Content.Texts(reading, "kinds").Where(kinds.Contains))
                    {
                        var counted = counts.TryGetValue((kind, body), out var known) ? known : counts[(kind, body)] = [];
                        counted[period] = counted.GetValueOrDefault(period) + 1;
                    }
                }
            }

            foreach (var ((kind, code), counted) in counts)
            {
                if (view.Tree.ByCode(code) is { } body)
                {
                    foreach (var finding in GapsOf(view, rule, body, kind.Length > 0 ? kind : view.Catalog.Ledgers[reading.In].Name, counted, lastOfHome, monthsLong, wanted))
                    {
                        yield return finding;
                    }
                }
            }
        }
    }

    /// <summary>One finding for a body and a year, with the periods in it that have too few.</summary>
    private static IEnumerable<LedgerFinding> GapsOf(LedgerView view, RuleDefinition rule, Organisation body, string what, Dictionary<int, int> counted, Dictionary<long, int> lastOfHome, int monthsLong, int wanted)
    {
        var first = counted.Keys.Min();
        var last = Math.Min(PeriodOf(view.Today, monthsLong) - 1, lastOfHome.GetValueOrDefault(view.Tree.HomeOn(body.Id, view.Today.DayNumber)));
        if (body.Content.Closed is { } closed)
        {
            last = Math.Min(last, PeriodOf(closed, monthsLong) - 1);
        }

        var missing = Enumerable.Range(first, Math.Max(0, last - first + 1)).Where(period => counted.GetValueOrDefault(period) < wanted);
        foreach (var year in missing.GroupBy(period => period * monthsLong / Yearly))
        {
            var periods = string.Join('、', year.Select(period => NameOf(period, monthsLong)));
            var message = string.Create(CultureInfo.InvariantCulture, $"{body.Content.Name}{year.Key}年还没有登记{(wanted > 1 ? string.Create(CultureInfo.InvariantCulture, $"满{wanted}次") : "")}{what}的时间：{periods}。");
            yield return view.About(body, Finding.Of(rule, what, message, "开展过的请补登记；没有开展的请记下原因。"));
        }
    }

    /// <summary>A month, quarter or year by name, counted from 0 without gaps.</summary>
    private static string NameOf(int period, int monthsLong) => monthsLong switch
    {
        Monthly => string.Create(CultureInfo.InvariantCulture, $"{(period % 12) + 1}月"),
        Quarterly => Quarters[period % 4],
        _ => "全年",
    };

    /// <summary>The number of the month, quarter or year a day falls in, counted from the year 0 without gaps.</summary>
    private static int PeriodOf(DateOnly day, int monthsLong) => ((day.Year * 12) + day.Month - 1) / monthsLong;
}
