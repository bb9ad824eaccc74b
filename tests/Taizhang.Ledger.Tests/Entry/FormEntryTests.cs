using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.People;

namespace Taizhang.Ledger.Tests.Entry;

/// <summary>People, topics and outside bodies as they are written on forms: whoever is known already is asked about, and a form sent twice is one entry.</summary>
public sealed class FormEntryTests
{
    private const string Known = Towns.Two + """
        {"topic":{"ref":"t1","name":"二十大精神"}}
        {"person":{"ref":"p1","name":"李老槐","organisation":"Q1"}}
        """;

    [Theory, OnBothDatabases]
    public void a_namesake_is_asked_about_and_enters_as_another_person(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Known);
        var written = new WrittenPerson("p2", "李 老槐", "男", "", "", "", "", "", "", "甲家村", IsAnother: false);

        Assert.Equal("person-namesake", Assert.Single(EnterPerson.Run(office.Store, Scope.Everything, written).Refusals).Code);
        var entered = EnterPerson.Run(office.Store, Scope.Everything, written with { IsAnother = true });
        var again = EnterPerson.Run(office.Store, Scope.Everything, written with { IsAnother = true });

        Assert.Equal(entered.Value, again.Value);
        Assert.Equal(2, office.Export().Split('\n').Count(line => line.StartsWith("{\"person\"", StringComparison.Ordinal)));
        Assert.Empty(office.Proof());
    }

    [Theory, OnBothDatabases]
    public void a_book_has_each_name_once_and_is_written_by_those_who_see_the_whole_office(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Known);
        var topic = new WrittenBookItem(EntryKind.Topic, "t2", " 二十大精神 ", "2022-10-22", "", "");

        Assert.Equal("book-same-name", Assert.Single(EnterBookItem.Run(office.Store, Scope.Everything, topic).Refusals).Code);
        Assert.Equal("book-unknown", Assert.Single(EnterBookItem.Run(office.Store, Scope.Everything, topic with { Book = EntryKind.Household }).Refusals).Code);
        Assert.Equal("book-unknown", Assert.Single(EnterBookItem.Run(office.Store, Scope.Nothing, topic with { Name = "全会精神" }).Refusals).Code);
        Assert.True(EnterBookItem.Run(office.Store, Scope.Everything, topic with { Name = "全会精神" }).IsDone);
        Assert.Equal(["二十大精神", "全会精神"], ListBook.Run(office.Store, Scope.Everything, EntryKind.Topic).Select(known => known.Title).Order(StringComparer.Ordinal));
    }

    [Theory, OnBothDatabases]
    public void an_entry_of_a_book_is_amended_as_a_new_revision_and_only_from_the_newest(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Known);
        var topic = new WrittenBookItem(EntryKind.Topic, "t2", "全会精神", "2022-10-22", "", "");
        Assert.True(EnterBookItem.Run(office.Store, Scope.Everything, topic).IsDone);
        var amended = topic with { Name = "六中全会精神", Published = "", Revision = 1, Reason = "名称不全" };
        Assert.True(EnterBookItem.Run(office.Store, Scope.Everything, amended).IsDone);

        Assert.Equal("revise-stale", Assert.Single(EnterBookItem.Run(office.Store, Scope.Everything, amended with { Name = "全会" }).Refusals).Code);
        var kept = ReadEntry.Run(office.Store, Scope.Everything, ReadEntry.IdOf(office.Store, Scope.Everything, EntryKind.Topic, "t2") ?? 0).Value;
        Assert.Equal((2, "名称不全", new TopicContent("t2", "六中全会精神", null)), (kept.Newest.Number, kept.Newest.Reason, kept.Newest.Content));
        Assert.Empty(office.Proof());
    }

    [Theory, OnBothDatabases]
    public void an_outside_body_keeps_its_kind_when_its_name_and_level_change(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Known);
        var body = new WrittenBookItem(EntryKind.Outside, "o2", "县秦剧团", "", "文艺团体", "县级");
        Assert.True(EnterBookItem.Run(office.Store, Scope.Everything, body).IsDone);
        Assert.True(EnterBookItem.Run(office.Store, Scope.Everything, body with { Name = "市秦剧团", Level = "市级", BodyKind = "媒体", Revision = 1 }).IsDone);

        var kept = ReadEntry.Run(office.Store, Scope.Everything, ReadEntry.IdOf(office.Store, Scope.Everything, EntryKind.Outside, "o2") ?? 0).Value;
        Assert.Equal(new OutsideContent("o2", "市秦剧团", "文艺团体", "市级"), kept.Newest.Content);
        Assert.Empty(office.Proof());
    }
}
