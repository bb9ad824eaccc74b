using Taizhang.Catalog.Ledgers;
using Taizhang.Catalog.Loading;

namespace Taizhang.Catalog.Tests;

/// <summary>What a ledger shows first, which sheets it has, and by what it knows the same work a second time.</summary>
public sealed class HowLedgersAreEntered
{
    private const int FirstMax = 8;

    /// <summary>Entered one at a time by the officer alone: a quota, a fund, a note of one's own.</summary>
    private static readonly string[] WithoutSheet = ["care-fund", "integrity-note", "own-study", "programme-quota"];

    /// <summary>Where two alike are no mistake: two weddings of a village on one day, two notes of one's own.</summary>
    private static readonly string[] WithoutKey = ["ceremony", "integrity-note", "own-study"];

    private static readonly DutyCatalog Catalog = CatalogLoader.Read(Path.Combine(Repository.Root, "catalog")).Catalog ?? throw new InvalidDataException("The catalog has problems.");

    [Fact]
    public void every_ledger_of_villages_branches_carriers_or_people_has_a_sheet() =>
        Assert.Equal(WithoutSheet, Ids(ledger => ledger.Sheets.Count == 0));

    [Fact]
    public void no_ledger_shows_more_than_eight_fields_at_first() =>
        Assert.Empty(Ids(ledger => ledger.Fields.Count(field => field.First) > FirstMax));

    /// <summary>The six entries the officer makes most, and what the sheets of each give once and by row.</summary>
    [Theory]
    [InlineData("gathering", "month", SheetRows.Branches, "subject, kinds, study, steps", "date, expected, absent, host")]
    [InlineData("publication", "paste", SheetRows.Free, "outlet, category", "date, headline, link, author, reprint, villages, outlet?")]
    [InlineData("volunteer-activity", "villages", SheetRows.Villages, "date, content, category", "team, participants, beneficiaries, hours, place?")]
    [InlineData("care", "batch", SheetRows.People, "batch, occasion, date, amount", "person, category, amount?, goods, pay, collected_by")]
    [InlineData("screen-play", "screens", SheetRows.Register, "content, date, to, category, approver", "")]
    [InlineData("lecture", "tour", SheetRows.Villages, "topic, lecturer, mode, round, audience_kind", "date, audience, lecturer?, place?")]
    public void the_commonest_sheets_are_as_they_are_worked_with(string ledger, string sheet, SheetRows rows, string header, string columns)
    {
        var found = Catalog.Ledgers[ledger].Sheets.Single(known => known.Id == sheet);
        Assert.Equal((rows, header, columns), (found.Rows, string.Join(", ", found.Header), string.Join(", ", found.Columns)));
    }

    [Fact]
    public void every_ledger_knows_the_same_work_but_where_two_alike_are_no_mistake() =>
        Assert.Equal(WithoutKey, Ids(ledger => ledger.DuplicateKey.Count == 0));

    /// <summary>The handbook's keys (13.3): what is blocked is 需要改正, what is asked about 请确认.</summary>
    [Theory]
    [InlineData("gathering", Severity.Warn, "organisation, date, kinds, subject")]
    [InlineData("volunteer-activity", Severity.Warn, "organisation, date, content")]
    [InlineData("culture-activity", Severity.Warn, "organisation, date, theme")]
    [InlineData("lecture", Severity.Warn, "organisation, date, topic, lecturer, place")]
    [InlineData("publication", Severity.Error, "outlet, date, headline")]
    [InlineData("carrier", Severity.Warn, "organisation, carrier, place")]
    [InlineData("commendation", Severity.Error, "recipient, honour, level, date.year")]
    [InlineData("care", Severity.Error, "batch, person")]
    public void a_second_one_is_known_by_the_key_of_the_handbook(string ledger, Severity severity, string key) =>
        Assert.Equal((severity, key), (Catalog.Ledgers[ledger].DuplicateSeverity, string.Join(", ", Catalog.Ledgers[ledger].DuplicateKey)));

    /// <summary>An honour once a year, a form once, a medal once, a branch's stars once a year; problems are told by R-23-03, seven days apart.</summary>
    [Theory]
    [InlineData("title", "R-00-02", "subject, honour, level, conferred.year")]
    [InlineData("star-rating", "R-00-02", "subject, year")]
    [InlineData("membership", "R-51-26", "application-book.number")]
    [InlineData("medal", "R-55-02", "subject")]
    public void a_second_case_is_known_by_the_key_of_the_handbook(string procedure, string rule, string key) =>
        Assert.All(Catalog.Procedures.Where(version => version.Id == procedure), version => Assert.Equal((rule, key), (version.Duplicate?.Rule, string.Join(", ", version.Duplicate?.Key ?? []))));

    private static IEnumerable<string> Ids(Func<LedgerDefinition, bool> where) => Catalog.Ledgers.Values.Where(where).Select(ledger => ledger.Id).Order(StringComparer.Ordinal);
}
