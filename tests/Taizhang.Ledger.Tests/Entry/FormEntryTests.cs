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
}
