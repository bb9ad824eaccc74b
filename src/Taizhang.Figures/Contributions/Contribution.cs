using Taizhang.Ledger.Store;

namespace Taizhang.Figures.Contributions;

/// <summary>
/// One row of evidence: this source gives so much to this figure, at this body, from this day on. Value and list of
/// records read the same rows, so they cannot disagree.
/// </summary>
/// <param name="Rule">The number of the counting rule's version; negative for a draft, which does not count yet.</param>
/// <param name="Home">The township of the body on the row's own day.</param>
/// <param name="Day">The day of a flow; for a stock the first day it stands, or the first day it no longer does.</param>
/// <param name="Source">The entry.</param>
/// <param name="Side">+1, or -1 for the end of a stock.</param>
/// <param name="Key">What is counted once; 0 where everything is.</param>
/// <param name="Amount">In the figure's smallest unit.</param>
/// <param name="Rank">For figures that take the highest level.</param>
/// <param name="Approximate">1 when the amount was written with 约.</param>
/// <param name="Names">What a figure that lists names prints for it; null where none are listed.</param>
public readonly record struct Contribution(
    int Rule,
    long Home,
    int Day,
    long Source,
    long Body,
    int Side,
    long Key,
    long Amount,
    int Rank,
    int Approximate,
    string? Names);

/// <summary>
/// What a month of one home amounts to, so that months and homes can be added. Of what is counted once, a flow has the
/// things first seen in this month of their calendar year, a stock those that began to stand less those that ceased.
/// </summary>
/// <param name="Rule">Negative for drafts, each of which is a thing that is counted once.</param>
/// <param name="Amount">Signed for stocks. Things are counted once in this home.</param>
/// <param name="Overall">The same, things counted once over all homes: one that is in several is told of in one of them.</param>
/// <param name="Records">How many sources; signed for stocks.</param>
/// <param name="Approximate">How many of them are approximate.</param>
public readonly record struct Cell(long Home, int Rule, int Month, long Amount, long Overall, long Records, long Approximate);

/// <summary>The tables of the figures.</summary>
public static class FigureTables
{
    public static readonly Table Contribution = new(
        "contribution",
        7,
        hashed: false,
        [
            new("rule", ColumnType.Int),
            new("home", ColumnType.Long),
            new("day", ColumnType.Int),
            new("item", ColumnType.Long),
            new("source", ColumnType.Long),
            new("body", ColumnType.Long),
            new("side", ColumnType.Int),
            new("amount", ColumnType.Long),
            new("level", ColumnType.Int),
            new("approximate", ColumnType.Int),
            new("names", ColumnType.Text, Nullable: true),
        ],
        "source",
        "rule, item where item <> 0")
    {
        DerivedSince = 2,
    };

    public static readonly Table Cell = new(
        "cell",
        3,
        hashed: false,
        [
            new("home", ColumnType.Long),
            new("rule", ColumnType.Int),
            new("month", ColumnType.Int),
            new("amount", ColumnType.Long),
            new("overall", ColumnType.Long),
            new("records", ColumnType.Long),
            new("approximate", ColumnType.Long),
        ])
    {
        DerivedSince = 2,
    };

    /// <summary>Every version a counting rule ever had; the newest of each key is the one in force.</summary>
    public static readonly Table Rule = new(
        "figure_rule",
        1,
        hashed: true,
        [
            new("number", ColumnType.Int),
            new("rule_key", ColumnType.Text),
            new("version", ColumnType.Int),
            new("fingerprint", ColumnType.Text),
            new("since", ColumnType.Long),
        ],
        "unique: rule_key, version");

    public static IReadOnlyList<Table> All { get; } = [Contribution, Cell, Rule];

    public static object?[] Row(this Cell cell) => [cell.Home, cell.Rule, cell.Month, cell.Amount, cell.Overall, cell.Records, cell.Approximate];

    public static Cell ReadCell(System.Data.Common.DbDataReader row) =>
        new(row.GetInt64(0), row.GetInt32(1), row.GetInt32(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5), row.GetInt64(6));

    public static object?[] Row(this Contribution row) =>
        [row.Rule, row.Home, row.Day, row.Key, row.Source, row.Body, row.Side, row.Amount, row.Rank, row.Approximate, row.Names];

    /// <summary>The values of the primary key: a period of a home stands together.</summary>
    public static object?[] KeyValues(this Contribution row) =>
        [row.Rule, row.Home, row.Day, row.Key, row.Source, row.Body, row.Side];

    public static Contribution ReadContribution(System.Data.Common.DbDataReader row) => new(
        Rule: row.GetInt32(0),
        Home: row.GetInt64(1),
        Day: row.GetInt32(2),
        Source: row.GetInt64(4),
        Body: row.GetInt64(5),
        Side: row.GetInt32(6),
        Key: row.GetInt64(3),
        Amount: row.GetInt64(7),
        Rank: row.GetInt32(8),
        Approximate: row.GetInt32(9),
        Names: row.IsDBNull(10) ? null : row.GetString(10));
}
