using System.Globalization;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Tests.Browse;

/// <summary>A list of records is what a filter leaves of a ledger, in order, page by page, none left out and none twice.</summary>
public sealed class BrowseTests
{
    private static readonly string[] Modes = ["集中宣讲", "入户宣讲", "线上宣讲"];
    private static readonly string[] Headings = ["老槐树下讲政策", "院坝会讲精神", "送政策上门", "广场夜话"];
    private static readonly (string Code, string Home)[] Bodies = [("Q", "Q"), ("Q1", "Q"), ("Q2", "Q"), ("H", "H"), ("H1", "H")];

    /// <summary>Sixty lectures of two townships, some drafts, some void.</summary>
    private static readonly Lecture[] Lectures =
    [
        .. Enumerable.Range(1, 60).Select(i => new Lecture(
            string.Create(CultureInfo.InvariantCulture, $"r{i:00}"),
            Bodies[i % Bodies.Length].Code,
            new DateOnly(2022, 1, 1).AddDays(i * 37 % 50),
            Headings[i * 7 % Headings.Length],
            Modes[i * 5 % Modes.Length],
            i % 9 == 0 ? EntryStatus.Draft : i % 13 == 0 ? EntryStatus.Void : EntryStatus.Recorded)),
    ];

    [Theory]
    [OnBothDatabases(RecordOrder.NewestFirst)]
    [OnBothDatabases(RecordOrder.OldestFirst)]
    [OnBothDatabases(RecordOrder.Title)]
    public void the_pages_of_any_filter_are_the_ledgers_records_in_order(Database database, RecordOrder order)
    {
        using var office = Office(database);
        var ids = Ids(office);
        foreach (var filter in Filters())
        {
            var wanted = InOrder(Lectures.Where(lecture => Meets(lecture, filter)), order, ids).Select(lecture => lecture.Ref).ToList();
            var found = Pages(office, Scope.Everything, filter, order, 7);
            Assert.True(wanted.SequenceEqual(found.Refs), $"{filter}: wanted {string.Join(' ', wanted)}, found {string.Join(' ', found.Refs)}");
            Assert.Equal(wanted.Count, found.Count.Number);
        }
    }

    [Theory, OnBothDatabases]
    public void who_sees_one_township_browses_no_other_and_a_scope_of_nothing_browses_nothing(Database database)
    {
        using var office = Office(database);
        var scope = Scope.Below(Ids(office)["Q"]);

        var found = Pages(office, scope, new RecordFilter("lecture"), RecordOrder.NewestFirst, 50).Refs;

        Assert.Equal(Lectures.Where(lecture => lecture.Status != EntryStatus.Void && lecture.Home == "Q").Select(lecture => lecture.Ref).Order(), found.Order());
        Assert.Empty(Pages(office, Scope.Nothing, new RecordFilter("lecture"), RecordOrder.NewestFirst, 50).Refs);
        Assert.Empty(Pages(office, Scope.Below(), new RecordFilter("lecture") { Text = "政策" }, RecordOrder.Title, 50).Refs);
        Assert.Equal("organisation-unknown", Assert.Single(Browse(office, scope, new RecordFilter("lecture") { Place = "红石镇" }).Refusals).Code);
        Assert.Equal("organisation-unknown", Assert.Single(TotalRecords.Run(office.Store, default, new RecordFilter("lecture") { Place = "清泉镇" }).Refusals).Code);
    }

    [Theory, OnBothDatabases]
    public void a_joint_record_stands_in_the_list_of_each_of_its_villages(Database database)
    {
        using var office = Office(database);
        office.Import("""{"record":{"ref":"joint","ledger":"gathering","organisation":"Q1b","bodies":["Q1b","Q2b"],"date":"2022-06-20","fields":{"kinds":["主题党日"],"subject":"联合主题党日"}}}""");

        Assert.All(new[] { "甲家村", "Q2b", "清泉镇" }, place => Assert.Equal(["joint"], Pages(office, Scope.Everything, new RecordFilter("gathering") { Place = place }, RecordOrder.NewestFirst, 5).Refs));
        Assert.Empty(Pages(office, Scope.Everything, new RecordFilter("gathering") { Place = "红石镇" }, RecordOrder.NewestFirst, 5).Refs);
    }

    [Theory, OnBothDatabases]
    public void numbers_are_added_up_and_what_was_written_about_stands_apart(Database database)
    {
        using var office = Office(database);
        office.Import("""
            {"record":{"ref":"a","ledger":"lecture","organisation":"Q1","date":"2022-09-01","fields":{"topic":"t1","round":1,"mode":"入户宣讲","audience":40}}}
            {"record":{"ref":"b","ledger":"lecture","organisation":"Q1","date":"2022-09-02","fields":{"topic":"t1","round":1,"mode":"入户宣讲","audience":"约60","minutes_long":90}}}
            """);

        var totals = TotalRecords.Run(office.Store, Scope.Everything, new RecordFilter("lecture") { From = new DateOnly(2022, 9, 1) }).Value;

        Assert.Equal([("round", 2L, 2, 0L, 0), ("audience", 40, 1, 60, 1), ("minutes_long", 90, 1, 0, 0)], totals.Where(total => total.Records + total.ApproximateRecords > 0).Select(total => (total.Field.Id, total.Amount, total.Records, total.Approximate, total.ApproximateRecords)));
    }

    [Theory]
    [InlineData("nothing", null, null, null, "browse-ledger")]
    [InlineData("lecture", "！", null, null, "browse-text")]
    [InlineData("lecture", "13800001234", null, null, "browse-text")]
    [InlineData("lecture", null, "模式", null, "browse-choice")]
    [InlineData("lecture", "政策", null, EntryStatus.Void, "browse-void")]
    public void what_cannot_be_looked_for_is_refused_with_what_can(string ledger, string? text, string? choice, EntryStatus? status, string code)
    {
        using var office = Office(Database.Sqlite);

        var refusal = Assert.Single(Browse(office, Scope.Everything, new RecordFilter(ledger) { Text = text, Status = status, Choice = choice is null ? null : ("mode", choice) }).Refusals);

        Assert.Equal(code, refusal.Code);
    }

    /// <summary>Ten thousand and one records of two townships with a word in common: beyond what is counted, sorted by title and added up.</summary>
    [Theory, OnBothDatabases]
    public void a_list_of_more_than_ten_thousand_says_so_and_is_still_walked_in_order(Database database)
    {
        using var office = TestOffice.Open(database);
        var many = Enumerable.Range(0, RecordCount.CountMax + 1).Select(i => string.Create(
            CultureInfo.InvariantCulture,
            $$$"""{"record":{"ref":"v{{{i}}}","ledger":"volunteer-activity","organisation":"{{{(i % 2 == 0 ? "Q1" : "H1")}}}","date":"{{{new DateOnly(2022, 1, 1).AddDays(i % 300):yyyy-MM-dd}}}","fields":{"content":"清扫街道{{{(i % 1000 == 7 ? "挂横幅" : "")}}}第{{{i}}}次","category":"环境整治"} } }"""));
        office.Import(Towns.Two + string.Join('\n', many));
        var all = new RecordFilter("volunteer-activity") { Text = "清扫街道" };

        var first = Browse(office, Scope.Everything, all).Value;
        var second = BrowseRecords.Run(office.Store, Scope.Everything, all, RecordOrder.NewestFirst, first.End, 10).Value;

        Assert.Equal("1万条以上", first.Count.ToString());
        Assert.Equal(Enumerable.Range(0, 20).Select(i => 9899 - (i * 300)).Where(i => i >= 0).Take(10), first.Records.Take(10).Select(record => int.Parse(record.Ref[1..], CultureInfo.InvariantCulture)));
        Assert.True(second.Records[0].Content.Date < first.Records[^1].Content.Date || second.Records[0].Id < first.Records[^1].Id);
        Assert.Equal(5001, Browse(office, Scope.Everything, all with { Place = "清泉镇" }).Value.Count.Number);
        var january = all with { From = new DateOnly(2022, 1, 1), To = new DateOnly(2022, 1, 31) };
        Assert.Equal([1054, 1054, 0], new[] { january, january with { Place = "云岭县" }, january with { Text = "街道清扫" } }.Select(filter => Browse(office, Scope.Everything, filter).Value.Count.Number));
        Assert.True(TotalRecords.Run(office.Store, Scope.Everything, january).IsDone);
        Assert.Equal((10, "10条"), (Browse(office, Scope.Everything, all with { Text = "清扫 横幅" }).Value.Records.Count, Browse(office, Scope.Everything, all with { Text = "清扫 横幅" }).Value.Count.ToString()));
        Assert.Equal("browse-title", Assert.Single(BrowseRecords.Run(office.Store, Scope.Everything, all, RecordOrder.Title, null, 10).Refusals).Code);
        Assert.Equal("browse-whole", Assert.Single(BrowseRecords.Whole(office.Store, Scope.Everything, all, RecordOrder.NewestFirst).Refusals).Code);
        Assert.Equal("browse-totals", Assert.Single(TotalRecords.Run(office.Store, Scope.Everything, all with { Text = null }).Refusals).Code);
    }

    private static IEnumerable<RecordFilter> Filters()
    {
        var all = new RecordFilter("lecture");
        return
        [
            all,
            all with { Place = "清泉镇" },
            all with { Place = "甲家村" },
            all with { Place = "云岭县" },
            all with { From = new DateOnly(2022, 1, 10), To = new DateOnly(2022, 1, 31) },
            all with { Status = EntryStatus.Draft },
            all with { Status = EntryStatus.Void },
            all with { Status = EntryStatus.Recorded, Place = "乙家村" },
            all with { Text = "政策" },
            all with { Text = "讲 会" },
            all with { Choice = ("mode", "入户宣讲") },
            all with { Choice = ("mode", "线上宣讲"), Text = "槐树", Place = "红石镇", From = new DateOnly(2022, 1, 5) },
            all with { Text = "二十大", Status = EntryStatus.Draft },
        ];
    }

    private static bool Meets(Lecture lecture, RecordFilter filter) =>
        (filter.Status is { } status ? lecture.Status == status : lecture.Status != EntryStatus.Void)
        && (filter.From is not { } from || lecture.Date >= from)
        && (filter.To is not { } to || lecture.Date <= to)
        && filter.Place switch { "清泉镇" => lecture.Home == "Q", "红石镇" => lecture.Home == "H", "甲家村" => lecture.Body == "Q1", "乙家村" => lecture.Body == "Q2", _ => true }
        && (filter.Choice is not { } choice || lecture.Mode == choice.Choice)
        && (filter.Text ?? "").Split(' ').All(word => lecture.Heading.Contains(word, StringComparison.Ordinal) || "二十大精神".Contains(word, StringComparison.Ordinal));

    private static IEnumerable<Lecture> InOrder(IEnumerable<Lecture> lectures, RecordOrder order, IReadOnlyDictionary<string, long> ids) => order switch
    {
        RecordOrder.NewestFirst => lectures.OrderByDescending(lecture => lecture.Date).ThenByDescending(lecture => ids[lecture.Ref]),
        RecordOrder.OldestFirst => lectures.OrderBy(lecture => lecture.Date).ThenBy(lecture => ids[lecture.Ref]),
        RecordOrder.Title => lectures.OrderBy(lecture => lecture.Heading, StringComparer.Ordinal).ThenBy(lecture => ids[lecture.Ref]),
    };

    private static (List<string> Refs, RecordCount Count) Pages(TestOffice office, Scope scope, RecordFilter filter, RecordOrder order, int size)
    {
        var (refs, end, count) = (new List<string>(), default(PageEnd?), default(RecordCount));
        do
        {
            var page = BrowseRecords.Run(office.Store, scope, filter, order, end, size).Value;
            Assert.True(page.Records.Count <= size);
            refs.AddRange(page.Records.Select(record => record.Ref));
            (end, count) = (page.End, page.Count);
        }
        while (end is not null);
        return (refs, count);
    }

    private static Outcome<RecordPage> Browse(TestOffice office, Scope scope, RecordFilter filter) => BrowseRecords.Run(office.Store, scope, filter, RecordOrder.NewestFirst, null, 10);

    private static TestOffice Office(Database database)
    {
        var office = TestOffice.Open(database);
        office.Import(Towns.Two + """{"topic":{"ref":"t1","name":"二十大精神"}}""" + "\n" + string.Join('\n', Lectures.Select(Line)));
        office.Import(string.Join('\n', Lectures.Where(lecture => lecture.Status == EntryStatus.Void).Select(lecture => $$$"""{"void":{"ref":"{{{lecture.Ref}}}","reason":"错登"}}""")));
        return office;
    }

    private static string Line(Lecture lecture) => string.Create(
        CultureInfo.InvariantCulture,
        $$$"""{"record":{"ref":"{{{lecture.Ref}}}","ledger":"lecture","organisation":"{{{lecture.Body}}}","date":"{{{lecture.Date:yyyy-MM-dd}}}"{{{(lecture.Status == EntryStatus.Draft ? ",\"status\":\"draft\"" : "")}}},"fields":{"topic":"t1","heading":"{{{lecture.Heading}}}","round":1,"mode":"{{{lecture.Mode}}}" } } }""");

    private static Dictionary<string, long> Ids(TestOffice office)
    {
        using var session = new ReadSession(office.Store.Dialect);
        return session.Read($"SELECT ref, id FROM {Tables.Entry.Name}", row => (Ref: row.GetString(0), Id: row.GetInt64(1))).ToDictionary(entry => entry.Ref, entry => entry.Id);
    }

    private sealed record Lecture(string Ref, string Body, DateOnly Date, string Heading, string Mode, EntryStatus Status)
    {
        public string Home => Bodies.First(body => body.Code == Body).Home;
    }
}
