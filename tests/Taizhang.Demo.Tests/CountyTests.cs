using Xunit;

namespace Taizhang.Demo.Tests;

public sealed class CountyTests
{
    [Theory]
    [InlineData(10_000)]
    [InlineData(60_000)]
    public void town_and_county_together_hold_as_many_records_as_asked(long records)
    {
        var own = Demos.Plan(1).Entries.Concat(DemoCounty.Make(1, records)).ToList();
        var book = new EntryBook(own);
        Assert.Equal(records, book.Records.Count);
        Assert.InRange(book.Organisations.Keys.Count(code => book.KindOf(code) == "township"), 20, 31);
    }

    [Fact]
    public void a_township_that_is_large_enough_by_itself_stays_alone() => Assert.Empty(DemoCounty.Make(1, 1000));

    [Fact]
    public void the_same_seed_gives_the_same_county() => Assert.Equal(DemoCounty.Make(2, 9_000), DemoCounty.Make(2, 9_000));

    [Fact]
    public void names_of_places_and_identity_numbers_are_nowhere_twice()
    {
        var book = new EntryBook(Demos.Plan(1).Entries.Concat(DemoCounty.Make(1, 12_000)));
        var names = book.Organisations.Values.Select(organisation => organisation.GetProperty("name").GetString()!).ToList();
        Assert.Equal(names.Count, names.Distinct().Count());
        var numbers = book.Persons.Values.Select(person => EntryBook.TextOrNull(person, "id_number")).OfType<string>().ToList();
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
    }

    [Fact]
    public void every_record_of_the_county_fits_its_ledger()
    {
        var book = new EntryBook(Demos.Plan(1).Entries.Concat(DemoCounty.Make(1, 12_000)));
        EntriesAgainstTheCatalogTests.AssertRecordsFit(book);
        EntriesAgainstTheCatalogTests.AssertNoDuplicates(new EntryBook(DemoPlan.Make(1, []).Entries.Concat(DemoCounty.Make(1, 12_000))));
    }

    /// <summary>Asking for the first lines of a large county costs no more than those lines.</summary>
    [Fact]
    public void a_large_county_is_made_line_by_line() => Assert.Equal(5_000, DemoCounty.Make(1, 3_000_000).Take(5_000).Count());
}
