using System.Text.Json;

namespace Taizhang.Demo.Tests;

/// <summary>
/// Counts the figures a second time, from the entry lines alone, so that a slip between what is planned and what is
/// written shows. Plain loops on purpose: nothing is shared with the plan's own sums.
/// </summary>
public sealed class Recount(EntryBook book, int year)
{
    private readonly DateOnly _end = new(year, 12, 31);

    public Dictionary<string, decimal> Numbers() => new()
    {
        ["F01"] = Gatherings("中心组学习"),
        ["F02"] = book.Of("gathering", year).Count(record => record.Texts("kinds").Contains("干部集体学习") && record.Is("study")),
        ["F03"] = BranchStudy(),
        ["F04"] = Distinct("gathering", record => record.Texts("kinds").Contains("研讨交流"), record => $"{record.Text("theme")} {record.Whole("round")}"),
        ["F05"] = book.Of("essay", year).Count(),
        ["F06"] = book.Of("lecture", year).Count(record => Outside(record, "lecturer") is ("党校", "县级")),
        ["F07"] = Gatherings("收看党课开讲啦"),
        ["F08"] = Gatherings("收看红色教育影片"),
        ["F09"] = Gatherings("年轻干部学习"),
        ["F10"] = Gatherings("年轻干部研讨"),
        ["F11"] = Stars("五星级"),
        ["F12"] = Stars("四星级"),
        ["F13"] = Stars("三星级"),
        ["F14"] = Stars("二星级"),
        ["F15"] = Steps("rectification", "accepted").Count(),
        ["F16"] = Steps("problem", "verified").Count(),
        ["F17"] = Living("party-group").Count(),
        ["F18"] = Linked("member"),
        ["F19"] = Linked("household"),
        ["F20"] = Conferred("样板村"),
        ["F21"] = Conferred("先锋岗"),
        ["F24"] = Steps("membership", "approved").Count(),
        ["F25"] = Steps("membership", "activist").Count(),
        ["F26"] = ReserveCadres(),
        ["F27"] = Cared().Select(record => record.Text("person")).Distinct().Count(),
        ["F28"] = Math.Round(Cared().Sum(record => record.Fields.GetProperty("amount").GetDecimal()) / 10000m, 2, MidpointRounding.AwayFromZero),
        ["F29"] = Steps("medal", "awarded").Count(),
        ["F30"] = Distinct("lecture", _ => true, record => $"{record.Text("topic")} {record.Whole("round")}"),
        ["F31"] = book.Of("publication", year).Count(record => Outside(record, "outlet").Kind == "微信公众号"),
        ["F32"] = book.Of("publication", year).Count(record => Outside(record, "outlet") is ("媒体", "县级")),
        ["F33"] = Distinct("carrier-change", record => Carrier(record, "宣传标语", "新增"), record => record.Organisation + record.Text("place")),
        ["F34"] = Distinct("carrier-change", record => Carrier(record, "公益广告栏", "更换"), record => record.Organisation + record.Text("place")),
        ["F35"] = book.Of("carrier-change", year).Where(record => Carrier(record, "横幅", "新增")).Sum(record => record.Whole("quantity")),
        ["F36"] = book.Of("screen-play", year).Sum(record => record.Whole("messages") * record.Whole("screens")),
        ["F41"] = book.Of("culture-activity", year).Count(record => record.Text("series") == "世界读书日"),
        ["F42"] = book.Of("performance", year).Count(record => Demos.Catalog.RankOf(Outside(record, "troupe").Level) >= Demos.Catalog.RankOf("县级")),
        ["F43"] = Living("village-team").Count(),
        ["F44"] = Roles("volunteer").Select(role => role.GetProperty("person").GetString()).Distinct().Count(),
        ["F45"] = Demonstrating("practice-institute"),
        ["F46"] = Demonstrating("practice-station"),
        ["F47"] = book.Of("volunteer-activity", year).Count() + book.Of("lecture", year).Concat(book.Of("culture-activity", year)).Count(record => record.Is("volunteering")),
    };

    private int Gatherings(string kind) => book.Of("gathering", year).Count(record => record.Texts("kinds").Contains(kind));

    private int BranchStudy() => book.Of("gathering", year)
        .Where(record => record.Is("study") && record.Texts("kinds").Intersect(["党员大会", "支委会", "党小组会", "党课", "主题党日"]).Any())
        .Sum(record => (record.Bodies.Count == 0 ? [record.Organisation] : record.Bodies).Count(body => book.KindOf(body) == "branch"));

    private int Distinct(string ledger, Func<ReadRecord, bool> which, Func<ReadRecord, string> key) =>
        book.Of(ledger, year).Where(which).Select(key).Distinct().Count();

    private (string Kind, string Level) Outside(ReadRecord record, string field) => record.Text(field) is { } reference
        ? (book.Outsides[reference].GetProperty("kind").GetString()!, book.Outsides[reference].GetProperty("level").GetString()!)
        : ("", "");

    private static bool Carrier(ReadRecord record, string carrier, string action) => record.Text("carrier") == carrier && record.Text("action") == action;

    private IEnumerable<(JsonElement Case, JsonElement Step)> Steps(string procedure, string step) =>
        from @case in book.Cases
        where @case.GetProperty("procedure").GetString() == procedure
        from taken in @case.GetProperty("steps").EnumerateArray()
        where taken.GetProperty("step").GetString() == step && EntryBook.Day(taken, "date").Year == year
        select (@case, taken);

    private int Stars(string star) => Steps("star-rating", "decided").Count(pair => pair.Step.GetProperty("star").GetString() == star);

    private int Conferred(string programme) => Steps("title", "conferred")
        .Where(pair => pair.Case.GetProperty("fields").GetProperty("programme").GetString() == programme)
        .Select(pair => pair.Case.GetProperty("subject").GetString()).Distinct().Count();

    private IEnumerable<string> Living(string kind) => book.Organisations.Keys.Where(code => book.KindOf(code) == kind && book.LivesOn(code, _end));

    private int Linked(string field) => book.Records.Values.Where(record => record.Ledger == "household-link" && record.StandsOn(_end))
        .Select(record => record.Text(field)).Distinct().Count();

    private IEnumerable<JsonElement> Roles(string kind) =>
        book.Roles.Where(role => role.GetProperty("kind").GetString() == kind && EntryBook.HoldsOn(role, _end));

    private int ReserveCadres() => Roles("reserve-cadre").Select(role => role.GetProperty("person").GetString()!).Distinct()
        .Select(reference => book.Persons[reference])
        .Count(person => EntryBook.Day(person, "birth").AddYears(46) > _end
            && Demos.Catalog.RankOf(person.GetProperty("education").GetString()!) >= Demos.Catalog.RankOf("中专"));

    private IEnumerable<ReadRecord> Cared() => book.Of("care", year).Where(record => record.Text("category") != "老干部");

    private int Demonstrating(string kind) => Living(kind).Count(code =>
        book.Organisations[code].TryGetProperty("facts", out var facts)
        && facts.EnumerateArray().Any(fact => fact.GetProperty("fact").GetString() == "demonstration" && EntryBook.HoldsOn(fact, _end)));
}
