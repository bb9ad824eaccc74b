using Taizhang.Ledger.People;

namespace Taizhang.Ledger.Tests.People;

/// <summary>Erasing a person takes the personal fields away for good and leaves what was done.</summary>
public sealed class ErasePersonTests
{
    private const string Roll = """
        {"organisation":{"code":"Q","kind":"township","name":"清泉镇"}}
        {"person":{"ref":"p1","name":"李明","birth":"1949-12-31","id_number":"11010519491231002X","phone":"19900001234","address":"一组12号","organisation":"Q"}}
        {"person":{"ref":"p2","name":"王强","phone":"19900005678","organisation":"Q"}}
        """;

    [Theory, OnBothDatabases]
    public void the_personal_fields_are_gone_from_every_export_and_the_person_stays(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Roll);

        var erased = ErasePerson.Run(office.Store, Scope.Everything, "p1");

        var export = office.Export(withPersonal: true);
        Assert.True(erased.Value);
        Assert.Contains("李明", export, StringComparison.Ordinal);
        Assert.Contains("19900005678", export, StringComparison.Ordinal);
        Assert.DoesNotContain("19900001234", export, StringComparison.Ordinal);
        Assert.DoesNotContain("11010519491231002X", export, StringComparison.Ordinal);
        Assert.Empty(office.Proof());
    }

    [Theory, OnBothDatabases]
    public void erasing_again_finds_nothing_to_erase(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Roll);
        ErasePerson.Run(office.Store, Scope.Everything, "p1");

        Assert.False(ErasePerson.Run(office.Store, Scope.Everything, "p1").Value);
    }

    [Theory, OnBothDatabases]
    public void who_does_not_see_the_person_erases_nobody(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Roll);

        Assert.Equal("person-unknown", Assert.Single(ErasePerson.Run(office.Store, Scope.Nothing, "p1").Refusals).Code);
        Assert.Contains("19900001234", office.Export(withPersonal: true), StringComparison.Ordinal);
    }
}
