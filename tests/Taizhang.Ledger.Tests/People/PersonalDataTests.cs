using System.Text;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Tests.People;

/// <summary>Canaries in personal fields: wherever one is found in clear, it has leaked.</summary>
public sealed class PersonalDataTests
{
    private const string IdNumber = "11010519491231002X";
    private const string OtherIdNumber = "62062219800101001X";
    private const string Phone = "13900001234";
    private const string Address = "金丝雀巷七号";

    private static readonly string[] Canaries = [IdNumber, "62062219800101001", Phone, Address];

    private static readonly string Entries = Towns.Two + $$$$"""
        {"person":{"ref":"p1","name":"王一","birth":"1949-12-30","id_number":"{{{{IdNumber}}}}","phone":"{{{{Phone}}}}","address":"{{{{Address}}}}","organisation":"Q1"}}
        {"person":{"ref":"p2","name":"王二","organisation":"Q1"}}
        {"amend":{"ref":"p2","revision":1,"reason":"补登","fields":{"id_number":"{{{{OtherIdNumber}}}}","phone":"{{{{Phone}}}}"}}}
        {"amend":{"ref":"p1","revision":1,"reason":"搬家","fields":{"address":"{{{{Address}}}}"}}}
        """.Replace(OtherIdNumber, Right(OtherIdNumber), StringComparison.Ordinal);

    [Theory, OnBothDatabases]
    public void no_canary_is_in_an_export_unless_it_was_asked_for(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Entries);

        Assert.All(Canaries, canary => Assert.DoesNotContain(canary, office.Export(), StringComparison.Ordinal));
        Assert.All(Canaries, canary => Assert.Contains(canary, office.Export(withPersonal: true), StringComparison.Ordinal));
        Assert.DoesNotContain("enc1:", office.Export(), StringComparison.Ordinal);
        Assert.Empty(office.Proof());
    }

    [Theory, OnBothDatabases]
    public void no_canary_is_in_any_row_of_the_database(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Entries);
        using var session = new ReadSession(office.Store.Dialect);
        var rows = Tables.All.Concat(office.Store.Steps.SelectMany(step => step.Tables))
            .SelectMany(table => session.Read($"SELECT * FROM {table.Name}", row => string.Join('|', Enumerable.Range(0, row.FieldCount).Select(i => row.GetValue(i) is byte[] bytes ? Encoding.Latin1.GetString(bytes) : row.GetValue(i)))))
            .ToList();

        Assert.Contains(rows, row => row.Contains("enc1:", StringComparison.Ordinal));
        Assert.All(Canaries, canary => Assert.DoesNotContain(rows, row => row.Contains(canary, StringComparison.Ordinal)));
    }

    [Fact]
    public void no_canary_is_in_any_byte_or_name_of_a_file()
    {
        using var office = TestOffice.Open(Database.Sqlite);
        office.Import(Entries);
        office.Store.Dialect.CloseKept();

        foreach (var file in Directory.EnumerateFiles(office.Folder, "*", SearchOption.AllDirectories))
        {
            var bytes = File.ReadAllBytes(file);
            Assert.All(Canaries, canary => Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(canary)) < 0, $"{canary} is in {Path.GetFileName(file)}"));
            Assert.All(Canaries, canary => Assert.DoesNotContain(canary, file, StringComparison.Ordinal));
        }
    }

    [Theory, OnBothDatabases]
    public void no_canary_is_in_a_refusal_or_a_finding(Database database)
    {
        using var office = TestOffice.Open(database);
        var report = office.Import(Entries);
        var wrong = IdNumber[..^1] + "0";
        string[] lines =
        [
            $$$$"""{"person":{"ref":"x","name":"王三","id_number":"{{{{wrong}}}}","phone":"{{{{Phone}}}}","address":"{{{{Address}}}}","organisation":"Q1"}}""",
            $$$$"""{"person":{"ref":"p1","name":"王一","id_number":"{{{{IdNumber}}}}","phone":"{{{{Phone}}}}","address":"{{{{Address}}}}","organisation":"Q2"}}""",
            $$$$"""{"person":{"ref":"x","name":"王三","phone":{{{{Phone}}}},"organisation":"Q1"}}""",
            $$$$"""{"amend":{"ref":"p1","revision":1,"reason":"换号","fields":{"phone":"{{{{Phone}}}}"}}}""",
            $$$$"""{"person":{"ref":"x","name":"王三","id_number":"{{{{IdNumber}}}}","phone":"{{{{Phone}}}}","organisation":"没有村"}}""",
        ];
        var said = lines.SelectMany(line => office.TryImport(line).Refusals).Select(refusal => refusal.ToString())
            .Concat(report.Findings.Select(found => found.ToString()))
            .ToList();

        Assert.Equal(lines.Length + report.Findings.Count, said.Count);
        Assert.All(Canaries.Append(wrong), canary => Assert.DoesNotContain(said, text => text.Contains(canary, StringComparison.Ordinal)));
    }

    [Theory, OnBothDatabases]
    public void with_personal_fields_an_export_comes_back_byte_for_byte(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Entries);
        var export = office.Export(withPersonal: true);

        using var copy = TestOffice.Open(database);
        copy.Import(export);

        Assert.Equal(export, copy.Export(withPersonal: true));
        Assert.Equal(office.Export(), copy.Export());
        Assert.Equal(copy.TryImport(export).Value.Read, copy.TryImport(export).Value.Skipped);
        Assert.Empty(copy.Proof());
    }

    [Theory, OnBothDatabases]
    public void a_changed_number_is_found_by_its_new_hash(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Entries);
        office.Import($$$$"""{"amend":{"ref":"p1","revision":2,"reason":"号码写错","fields":{"id_number":"{{{{Right(OtherIdNumber)}}}}"}}}""");
        using var session = new ReadSession(office.Store.Dialect);

        Assert.Equal(2, session.Read("SELECT person FROM person_key WHERE id_number_hash = @p0", row => row.GetInt64(0), office.Store.Vault.SearchHash(Right(OtherIdNumber))).Count);
        Assert.Empty(session.Read("SELECT person FROM person_key WHERE id_number_hash = @p0", row => row.GetInt64(0), office.Store.Vault.SearchHash(IdNumber)));
    }

    private static string Right(string number) => number[..17] + Taizhang.Ledger.People.IdNumber.CheckCharacter(number);
}
