using Taizhang.Catalog.Rules;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.Procedures;

namespace Taizhang.Ledger.Rules;

/// <summary>The rules of every ledger: what is written down has happened, in a body that was there, and is written down once.</summary>
internal static class GeneralRules
{
    public static readonly (string Code, RecordCheck Check)[] OfRecords =
    [
        ("R-13-15", BodyExistsOnTheDay),
        ("R-00-01", DateIsNotInTheFuture),
        ("R-13-16", EnteredAfterTheLockIsSaid),
    ];

    /// <summary>R-13-15: nothing happens in a body before it is there or after it is gone.</summary>
    private static IEnumerable<Finding> BodyExistsOnTheDay(CheckedRecord given, RuleDefinition rule, RuleReading reading)
    {
        foreach (var body in given.Record.AllBodies.Append(given.Record.Organisation).Distinct().Select(given.World.Tree.ByCode).OfType<Organisation>())
        {
            if (!body.Life.Contains(given.Record.Date.DayNumber))
            {
                yield return Finding.Of(rule, "date", $"{ChineseDay.Of(given.Record.Date)}还没有或已不再有{body.Content.Name}。", "请核对日期和单位。");
            }
        }
    }

    /// <summary>R-00-01: what is written down has happened; a plan is not counted.</summary>
    private static IEnumerable<Finding> DateIsNotInTheFuture(CheckedRecord given, RuleDefinition rule, RuleReading reading)
    {
        if (given.Record.Date > given.Today)
        {
            yield return Finding.Of(rule, "date", $"日期{ChineseDay.Of(given.Record.Date)}还没有到。", "请在办完之后登记，或改正日期。");
        }
    }

    /// <summary>R-13-16: entered after the period was locked; when an entry was made is kept and shown in any case.</summary>
    private static IEnumerable<Finding> EnteredAfterTheLockIsSaid(CheckedRecord given, RuleDefinition rule, RuleReading reading)
    {
        if (given.LockedOn is { } locked)
        {
            yield return Finding.Of(rule, "date", $"期后登记：{ChineseDay.Of(given.Record.Date)}所在的期间{ChineseDay.Of(locked)}锁定过，这条是之后登记的。", "照样计入；已定稿的报告不会变。");
        }
    }

    /// <summary>R-00-02, or the ledger's own rule: the duplicate keys of the catalog (domain handbook 13.3); the ledger says how grave one is.</summary>
    public static IEnumerable<Finding> RecordIsNotEnteredTwice(CheckedRecord given, RuleDefinition rule, RuleReading reading)
    {
        if (given.LookAlike is { } other)
        {
            yield return Finding.Of(rule, given.Ledger.DuplicateSeverity, "", $"已经登记过一条相同的：{other}。", "是同一次的，请打开那一条；不是的，请把两条写得分得开。");
        }
    }
}
