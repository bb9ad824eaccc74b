using Taizhang.Catalog.Ledgers;
using Taizhang.Ledger.Audit;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Organisations;

namespace Taizhang.Ledger.Tests.Browse;

/// <summary>What a page opens: one entry with its history, the roll, the cases, the trail; and how a form becomes a record.</summary>
public sealed class OpenedEntries
{
    private const string People = """
        {"person":{"ref":"p1","name":"王建国","birth":"1956-07-01","organisation":"Q1b","phone":"13800001234"}}
        {"person":{"ref":"p2","name":"王建国","birth":"1971-02-01","organisation":"Q1b"}}
        {"person":{"ref":"p3","name":"马晓燕","birth":"1996-03-01","organisation":"Q2b"}}
        {"role":{"ref":"r1","kind":"member","person":"p1","organisation":"Q1b","from":"1979-06-01"}}
        {"role":{"ref":"r2","kind":"secretary","person":"p1","organisation":"Q1b","from":"2020-01-01","to":"2021-12-31"}}

        """;

    [Theory, OnBothDatabases]
    public void an_entry_shows_every_version_the_newest_first_with_who_and_why(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Towns.Two + """
            {"record":{"ref":"g","ledger":"gathering","organisation":"Q1b","date":"2022-03-12","fields":{"kinds":["党课"],"subject":"学党章","study":true,"expected":42,"present":40}}}
            {"amend":{"ref":"g","revision":1,"reason":"人数有误","fields":{"present":38}}}
            """);
        var entry = ReadEntry.Run(office.Store, Scope.Everything, Id(office, EntryKind.Record, "g")).Value;

        Assert.Equal(["2 officer 人数有误", "1 officer "], entry.Versions.Select(version => $"{version.Number} {version.By} {version.Reason}"));
        Assert.Equal(("甲家村党支部", "学党章", EntryStatus.Recorded, 2), (entry.Organisation, entry.Title, entry.Status, entry.Counts));
    }

    [Theory, OnBothDatabases]
    public void who_may_not_see_an_entry_is_told_that_there_is_none(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Towns.Two + People);
        var id = Id(office, EntryKind.Person, "p1");

        Assert.Equal("entry-unknown", Assert.Single(ReadEntry.Run(office.Store, Scope.Nothing, id).Refusals).Code);
        Assert.Equal("entry-unknown", Assert.Single(ReadEntry.Run(office.Store, Scope.Below(Id(office, EntryKind.Organisation, "H")), id).Refusals).Code);
        Assert.True(ReadEntry.Run(office.Store, Scope.Below(Id(office, EntryKind.Organisation, "Q")), id).IsDone);
    }

    [Theory, OnBothDatabases]
    public void a_persons_page_has_roles_and_no_personal_field(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Towns.Two + People);
        var entry = ReadEntry.Run(office.Store, Scope.Everything, Id(office, EntryKind.Person, "p1")).Value;

        Assert.Equal(["member", "secretary"], entry.ReferredBy.Select(role => role.Family));
        Assert.Null(((PersonContent)entry.Newest.Content).Phone);
    }

    [Theory, OnBothDatabases]
    public void the_roll_lists_a_place_with_what_stands_below_it_and_the_roles_of_the_day(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Towns.Two + People);
        var roll = ListPeople.Run(office.Store, Scope.Everything, "甲家村", new DateOnly(2022, 6, 30), 1).Value;

        Assert.Equal(["王建国 member", "王建国 "], roll.People.Select(person => $"{person.Person.Name} {string.Join(' ', person.Roles)}"));
        Assert.Equal((2, 1, 1), (roll.InAll, roll.Page, roll.Pages));
        Assert.Equal(3, ListPeople.Run(office.Store, Scope.Everything, "清泉镇", new DateOnly(2022, 6, 30), 9).Value.InAll);
        Assert.Equal("organisation-unknown", Assert.Single(ListPeople.Run(office.Store, Scope.Nothing, "清泉镇", new DateOnly(2022, 6, 30), 1).Refusals).Code);
    }

    [Theory, OnBothDatabases]
    public void a_list_of_roles_is_cut_into_pages_and_never_short(Database database)
    {
        const int Cadres = 2_100;
        using var office = TestOffice.Open(database, Catalogs.Real, new DateOnly(2022, 12, 31));
        office.Import(Towns.Two + string.Concat(Enumerable.Range(0, Cadres).Select(i => FormattableString.Invariant($$$"""
            {"person":{"ref":"p{{{i}}}","name":"王{{{i}}}","organisation":"Q1b"}}
            {"role":{"ref":"r{{{i}}}","kind":"reserve-cadre","person":"p{{{i}}}","organisation":"Q1","from":"2020-01-01"{{{(i % 3 == 0 ? ",\"to\":\"2021-12-31\"" : "")}}}}}

            """))));
        var pages = Enumerable.Range(1, 7).Select(page => ListRoles.Run(office.Store, Scope.Everything, "reserve-cadre", "清泉镇", page).Value).ToList();

        Assert.All(pages, page => Assert.Equal((1_400, 700, 7), (page.Held, page.Ended, page.Pages)));
        Assert.Equal(Cadres, pages.SelectMany(page => page.Roles).DistinctBy(role => role.Id).Count());
        Assert.True(pages.SelectMany(page => page.Roles).Select(role => role.Role.To is null).SequenceEqual(Enumerable.Repeat(true, 1_400).Concat(Enumerable.Repeat(false, 700))));
    }

    [Theory, OnBothDatabases]
    public void people_of_one_name_are_asked_about_and_never_chosen(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Towns.Two + People);

        Assert.Equal("p3", FindPerson.Run(office.Store, Scope.Everything, "马 晓燕").Value);
        Assert.Equal("p2", FindPerson.Run(office.Store, Scope.Everything, "p2").Value);
        Assert.Equal("请写明哪一位：王建国（甲家村党支部 1956年7月生）；王建国（甲家村党支部 1971年2月生）。", Assert.Single(FindPerson.Run(office.Store, Scope.Everything, "王建国").Refusals).Next);
        Assert.Equal("person-unknown", Assert.Single(FindPerson.Run(office.Store, Scope.Everything, "张三").Refusals).Code);
        Assert.Equal("person-unknown", Assert.Single(FindPerson.Run(office.Store, Scope.Nothing, "马晓燕").Refusals).Code);
    }

    [Theory, OnBothDatabases]
    public void a_form_becomes_a_record_and_a_second_sending_of_it_nothing_more(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Towns.Two);
        var first = EnterRecord.Run(office.Store, Scope.Everything, Lesson);
        var again = EnterRecord.Run(office.Store, Scope.Everything, Lesson);

        Assert.Equal(first.Value.Id, again.Value.Id);
        Assert.Equal(1, office.Value("F03", "清泉镇", "2022-01-01", "2022-12-31"));
        Assert.Null(ReadEntry.IdOf(office.Store, Scope.Nothing, EntryKind.Record, Lesson.Ref));
        Assert.Equal("ledger-unknown", Assert.Single(EnterRecord.Run(office.Store, Scope.Everything, Lesson with { Ledger = "none" }).Refusals).Code);
    }

    [Theory, OnBothDatabases]
    public void a_record_above_a_bound_stays_a_draft_and_a_stale_form_is_refused(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Towns.Two);
        var draft = EnterRecord.Run(office.Store, Scope.Everything, Lesson with { Fields = With("present", "45") }).Value;
        Assert.Equal((EntryStatus.Draft, Severity.Error), (draft.Status, draft.Findings[0].Severity));

        var amended = EnterRecord.Run(office.Store, Scope.Everything, Lesson with { Fields = With("present", "41"), Revision = 1 });
        Assert.Equal(EntryStatus.Recorded, amended.Value.Status);
        Assert.Equal("revise-stale", Assert.Single(EnterRecord.Run(office.Store, Scope.Everything, Lesson with { Revision = 1 }).Refusals).Code);
        Assert.Equal("void-reason", Assert.Single(EnterRecord.Void(office.Store, Scope.Everything, draft.Id, " ").Refusals).Code);
        Assert.True(EnterRecord.Void(office.Store, Scope.Everything, draft.Id, "登记重复").IsDone);
        Assert.Equal(0, office.Value("F03", "清泉镇", "2022-01-01", "2022-12-31"));
    }

    [Theory, OnBothDatabases]
    public void an_empty_ledger_is_laid_out_for_a_township_once(Database database)
    {
        using var office = TestOffice.Open(database);
        var request = new TownshipRequest("云岭县", "清泉镇", ["黄花滩村", "石门", "", "河东社区"]);
        Assert.Equal(4 + 9 + office.Store.Catalog.UsualOutside.Count, SetUpTownship.Run(office.Store, Scope.Everything, request).Value.Stored);
        Assert.Contains("清泉镇微信公众号", office.Export(), StringComparison.Ordinal);
        Assert.Contains("石门村党支部", office.Export(), StringComparison.Ordinal);
        Assert.Contains("河东社区新时代文明实践站", office.Export(), StringComparison.Ordinal);

        Assert.Equal("township-village-twice", Assert.Single(SetUpTownship.Run(office.Store, Scope.Everything, request with { Villages = ["石门", "石门村"] }).Refusals).Code);
        Assert.Equal("township-name", Assert.Single(SetUpTownship.Run(office.Store, Scope.Everything, request with { Town = " " }).Refusals).Code);
        Assert.Equal("township-villages", Assert.Single(SetUpTownship.Run(office.Store, Scope.Everything, request with { Villages = [new string('长', 41)] }).Refusals).Code);
        Assert.Equal("organisation-scope", Assert.Single(SetUpTownship.Run(office.Store, Scope.Nothing, request).Refusals).Code);
    }

    [Theory, OnBothDatabases]
    public void people_of_one_name_are_asked_apart_and_never_chosen(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Towns.Two + """
            {"person":{"ref":"w1","name":"王建国","birth":"1956-07-01","organisation":"Q1b"}}
            {"person":{"ref":"w2","name":"王建国","birth":"1971-02-01","organisation":"Q1b"}}
            """);

        var refusal = Assert.Single(FindPerson.Run(office.Store, Scope.Everything, "王 建国").Refusals);

        Assert.Equal(("person-ambiguous", "有2位“王建国”。请写明哪一位：王建国（甲家村党支部 1956年7月生）；王建国（甲家村党支部 1971年2月生）。"), (refusal.Code, refusal.Message + refusal.Next));
        Assert.Equal("person-unknown", Assert.Single(FindPerson.Run(office.Store, Scope.Nothing, "王建国").Refusals).Code);
        Assert.Equal("w2", FindPerson.Run(office.Store, Scope.Everything, "王建国 (甲家村党支部　1971年2月生)").Value);
        Assert.Equal("w1", FindPerson.Run(office.Store, Scope.Everything, "王建国（1956年7月生）").Value);
        Assert.Equal("person-unknown", Assert.Single(FindPerson.Run(office.Store, Scope.Everything, "王建国（乙家村党支部）").Refusals).Code);
    }

    [Theory, OnBothDatabases]
    public void people_are_offered_by_a_part_of_their_name_told_apart_and_only_to_who_may_see_them(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Towns.Two + """
            {"person":{"ref":"w1","name":"王建国","birth":"1956-07-01","organisation":"Q1b"}}
            {"person":{"ref":"w2","name":"王建国","birth":"1971-02-01","organisation":"Q1b"}}
            {"person":{"ref":"w3","name":"李建国","birth":"1980-02-01","organisation":"Q2b"}}
            """);
        string Offered(Scope scope, string place, string typed) => string.Join("；", OfferPeople.Run(office.Store, scope, place, typed).People.Select(person => $"{person.Written}|{person.Beside}"));

        Assert.Equal("李建国（乙家村党支部 1980年2月生）|乙家村党支部；王建国（甲家村党支部 1956年7月生）|甲家村党支部；王建国（甲家村党支部 1971年2月生）|甲家村党支部", Offered(Scope.Everything, "Q", "建国"));
        Assert.All(OfferPeople.Run(office.Store, Scope.Everything, "Q", "建国").People, person => Assert.True(FindPerson.Run(office.Store, Scope.Everything, person.Written).IsDone));
        Assert.Equal("李建国（乙家村党支部 1980年2月生）|乙家村党支部", Offered(Scope.Everything, "Q2b", "建国"));
        Assert.Equal("", Offered(Scope.Everything, "Q", "王"));
        Assert.Equal("", Offered(Scope.Everything, "Q", "%%"));
        Assert.Equal("", Offered(Scope.Nothing, "Q", "建国"));
    }

    [Fact]
    public void no_more_people_are_offered_than_one_looks_through_and_that_there_are_more_is_said()
    {
        using var office = TestOffice.Open(Database.Sqlite);
        office.Import(Towns.Two + string.Join('\n', Enumerable.Range(0, 20).Select(i => $$$"""{"person":{"ref":"w{{{i}}}","name":"王建{{{(char)('甲' + i)}}}","birth":"1956-07-01","organisation":"Q1b"}}""")));
        var offered = OfferPeople.Run(office.Store, Scope.Everything, "Q", "王建");

        Assert.Equal((12, true), (offered.People.Count, offered.IsMore));
    }

    [Theory, OnBothDatabases]
    public void the_trail_is_read_from_its_end(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Towns.Two);
        EnterRecord.Run(office.Store, Scope.Everything, Lesson);
        var home = Id(office, EntryKind.Organisation, "Q");
        var trail = ReadTrail.Run(office.Store, Scope.Everything, home, 1);

        Assert.Equal((AuditActions.Enter, "学党章"), (trail.Lines[0].Action, trail.Lines[0].Title));
        Assert.Equal(trail.InAll, trail.Lines[0].Number);
        Assert.Equal(0, ReadTrail.Run(office.Store, Scope.Nothing, home, 1).InAll);
        Assert.Equal(2022, YearsKept.Shown(office.Store, Scope.Everything, home));
    }

    private static WrittenRecord Lesson => new("form-1", null, "gathering", "Q1b", "2022-03-12", "", "", With("present", "40"), AsDraft: false, "");

    private static Dictionary<string, IReadOnlyList<string>> With(string field, string value) => new()
    {
        ["kinds"] = ["党课"],
        ["subject"] = ["学党章"],
        ["study"] = ["true"],
        ["expected"] = ["42"],
        ["host"] = [""],
        [field] = [value],
    };

    private static long Id(TestOffice office, EntryKind kind, string reference) => ReadEntry.IdOf(office.Store, Scope.Everything, kind, reference) ?? -1;
}
