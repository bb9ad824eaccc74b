using System.Globalization;
using Taizhang.Figures.BreakDown;
using Taizhang.Figures.Compute;
using Taizhang.Ledger;

namespace Taizhang.Figures.Tests.Model;

/// <summary>The parts of figures by month, place, topic and choice, told from the model's pieces one by one.</summary>
internal static class ModelParts
{
    private static readonly string[] Flows = ["A1", "A2", "A4", "A7", "C1"];

    private static readonly string[] Stocks = ["B2", "B4", "B5", "D1"];

    /// <summary>One figure of each kind a time, so that a course of events is compared with many of them.</summary>
    public static void Compare(TestOffice office, ModelLedger ledger, FigureBook book, string organisation, Action<string, object?, object?> same)
    {
        var (from, to) = (book.Period.From, book.Period.To);
        var homes = ledger.Tree.HomesBelow(organisation, to);
        var turn = book.Readings.Sum(reading => reading.Records);
        var (flow, stock) = (Flows[turn % Flows.Length], Stocks[turn % Stocks.Length]);
        var rows = ModelCounting.Rows(ledger, flow, organisation, homes, from, to);
        Check(flow, "month", row => [row.Piece.Day is { } day ? Month(day) : ""], rows);
        Check(flow, "place", row => [Place(ledger, organisation, row, row.Piece.Day ?? to, to)], rows);
        Check(stock, "place", row => [Place(ledger, organisation, row, to, to)], ModelCounting.Rows(ledger, stock, organisation, homes, from, to));
        if (flow.StartsWith('A'))
        {
            Check(flow, "topic", row => [Meeting(row).Topic ?? ""], rows);
            Check(flow, "kinds", row => Meeting(row).IsStudy ? ["学习", "研讨"] : ["党课"], rows);
        }

        var last = BreakDown(stock, "month").Parts[^1];
        same($"{stock} of {organisation} at the end of the last month", (Month(to), book.Find(stock)?.Amount), (last.Key, (long?)last.Amount));

        void Check(string figure, string by, Func<ModelRow, string[]> keys, List<ModelRow> all)
        {
            var wanted = all.SelectMany(row => keys(row).Select(key => (key, row))).GroupBy(pair => pair.key, pair => pair.row)
                .ToDictionary(part => part.Key, part => ModelCounting.Amount(figure, [.. part], homes));
            var broken = BreakDown(figure, by);
            same($"parts of {figure} of {organisation} by {by}", Said(wanted.Select(part => (part.Key, part.Value))), Said(broken.Parts.Where(part => part.Records > 0).Select(part => (part.Key, part.Amount))));
            same($"{figure} of {organisation} by {by} adds up", wanted.Values.Sum() == ModelCounting.Amount(figure, all, homes), broken.Differs is null);
        }

        BrokenDownFigure BreakDown(string figure, string by) => BreakDownFigure.Run(office.Store, Scope.Everything, figure, by, organisation, book.Period).Value;

        ModelMeeting Meeting(ModelRow row) => ledger.Counted<ModelMeeting>(row.Piece.Source) ?? throw new InvalidOperationException("A figure of meetings has another source.");
    }

    private static string Place(ModelLedger ledger, string organisation, ModelRow row, DateOnly day, DateOnly on)
    {
        return Below(row.Body, day) ?? Below(row.Home, on) ?? row.Home;

        string? Below(string code, DateOnly then)
        {
            if (code == organisation)
            {
                return code;
            }

            for (string? next = code; next is not null; next = ledger.Tree[next].ParentOn(then))
            {
                if (ledger.Tree[next].ParentOn(then) == organisation)
                {
                    return next;
                }
            }

            return Merged(code, then);
        }

        // What was merged into the organisation stands for what it held before.
        string? Merged(string code, DateOnly then)
        {
            for (string? next = code; next is not null; next = ledger.Tree[next].ParentOn(then))
            {
                if (LeadsTo(next))
                {
                    return next;
                }
            }

            return null;
        }

        bool LeadsTo(string code) => ledger.Tree.All.Where(known => known.Predecessors.Contains(code)).Any(successor => successor.Code == organisation || LeadsTo(successor.Code));
    }

    private static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static string Said(IEnumerable<(string Key, long Amount)> parts) =>
        string.Join(' ', parts.Where(part => part.Amount != 0).OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Key}={part.Amount}")));
}
