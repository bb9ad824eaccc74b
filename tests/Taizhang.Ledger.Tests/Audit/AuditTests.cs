using System.Data.Common;
using Taizhang.Figures.Contributions;
using Taizhang.Ledger.Audit;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Tests.Audit;

/// <summary>What was changed behind the program's back is found, each change by the proof that is meant for it.</summary>
public sealed class AuditTests
{
    private const string Entries = Towns.Two + """
        {"topic":{"ref":"t1","name":"专题"}}
        {"person":{"ref":"p1","name":"李明","id_number":"11010519491231002X","organisation":"Q1b"}}
        {"record":{"ref":"r1","ledger":"gathering","organisation":"Q1b","date":"2022-03-01","fields":{"kinds":["党课"],"subject":"学党章","study":true,"present":12,"expected":15}}}
        {"record":{"ref":"r2","ledger":"gathering","organisation":"H1b","date":"2022-03-02","status":"draft","fields":{"kinds":["党课"],"subject":"学条例","study":true,"present":30,"expected":15}}}
        {"amend":{"ref":"r1","revision":1,"reason":"人数写错","fields":{"present":13}}}
        {"void":{"ref":"t1","reason":"错登"}}
        """;

    [Theory, OnBothDatabases]
    public void an_untouched_store_is_whole(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Entries);

        var report = VerifyLedger.Run(office.Store, [.. Tables.All, .. FigureTables.All]);

        Assert.Empty(report.Found);
        Assert.Equal(15, report.AuditLines);
    }

    [Theory]
    [OnBothDatabases("UPDATE audit SET actor = 'somebody' WHERE number = 2")]
    [OnBothDatabases("UPDATE audit SET at = at + 1 WHERE chain = 0")]
    [OnBothDatabases("UPDATE audit SET action = 'enter' WHERE action = 'amend'")]
    [OnBothDatabases("DELETE FROM audit WHERE action = 'amend'")]
    [OnBothDatabases("DELETE FROM audit WHERE action = 'void'")]
    [OnBothDatabases("DELETE FROM audit")]
    [OnBothDatabases("DELETE FROM chain_head WHERE chain > 0")]
    [OnBothDatabases("UPDATE revision SET content = replace(content, '13', '99')")]
    [OnBothDatabases("UPDATE revision SET reason = 'another' WHERE reason IS NOT NULL")]
    [OnBothDatabases("DELETE FROM revision WHERE revision = 2")]
    [OnBothDatabases("UPDATE entry SET title = 'another' WHERE ref = 'r1'")]
    [OnBothDatabases("DELETE FROM entry WHERE ref = 'r2'")]
    [OnBothDatabases("DELETE FROM link WHERE part = 1")]
    [OnBothDatabases("UPDATE link SET part = 3 WHERE part = 2 OR part = 1")]
    [OnBothDatabases("UPDATE finding SET message = 'nothing'")]
    [OnBothDatabases("UPDATE organisation_name SET name = 'another' WHERE name = '甲家村'")]
    [OnBothDatabases("DELETE FROM organisation_name WHERE name = '甲家村'")]
    [OnBothDatabases("UPDATE organisation_path SET to_day = to_day - 1")]
    [OnBothDatabases("DELETE FROM organisation_path WHERE is_home = 0")]
    [OnBothDatabases("UPDATE person_key SET id_number_hash = 1")]
    [OnBothDatabases("UPDATE store_fact SET value = '7' WHERE name = 'next-id'")]
    [OnBothDatabases("UPDATE contribution SET amount = amount + 1")]
    [OnBothDatabases("DELETE FROM contribution WHERE rule < 0")]
    [OnBothDatabases("UPDATE contribution SET day = day + 1")]
    [OnBothDatabases("UPDATE cell SET amount = amount + 1")]
    [OnBothDatabases("UPDATE cell SET records = records + 1")]
    [OnBothDatabases("DELETE FROM cell")]
    [OnBothDatabases("UPDATE figure_rule SET fingerprint = 'a'")]
    public void a_change_by_hand_is_found(Database database, string sql)
    {
        using var office = TestOffice.Open(database);
        office.Import(Entries);

        Assert.True(Execute(office, sql) > 0, "The change touched nothing.");

        Assert.NotEmpty(office.Proof());
    }

    /// <summary>A hand that also makes the row's own hash right is found by the chain, or by telling the row again.</summary>
    [Theory]
    [OnBothDatabases("revision", "content", "UPDATE revision SET content = replace(content, '13', '99') WHERE content LIKE '%13%'")]
    [OnBothDatabases("entry", "status", "UPDATE entry SET status = 1 WHERE ref = 'r2'")]
    [OnBothDatabases("entry", "counts", "UPDATE entry SET counts = 1, status = 1 WHERE ref = 'r2'")]
    [OnBothDatabases("entry", "counts", "UPDATE entry SET counts = 1 WHERE ref = 'r1'")]
    [OnBothDatabases("entry", "home", "UPDATE entry SET home = 0 WHERE ref = 'r1'")]
    [OnBothDatabases("entry", "day", "UPDATE entry SET from_day = from_day + 1 WHERE ref = 'r1'")]
    [OnBothDatabases("revision", "status", "UPDATE revision SET status = 1 WHERE status = 0")]
    public void a_change_that_keeps_the_rows_own_hash_right_is_found(Database database, string table, string what, string sql)
    {
        using var office = TestOffice.Open(database);
        office.Import(Entries);

        Assert.True(Execute(office, sql) > 0, $"The change of {what} touched nothing.");
        HashAgain(office, Tables.All.Single(known => known.Name == table));

        Assert.NotEmpty(office.Proof());
    }

    /// <summary>Cutting the tail and setting the head back leaves a revision that no line of the chain names.</summary>
    [Theory, OnBothDatabases]
    public void a_tail_cut_off_together_with_its_head_is_found(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Entries);
        var home = Convert.ToInt64(Scalar(office, "SELECT home FROM entry WHERE ref = 'r1'"), System.Globalization.CultureInfo.InvariantCulture);

        Execute(office, $"UPDATE chain_head SET hash = (SELECT a.hash FROM audit a WHERE a.chain = {home} AND a.number = chain_head.number - 1), number = number - 1 WHERE chain = {home}");
        Execute(office, $"DELETE FROM audit WHERE chain = {home} AND number > (SELECT number FROM chain_head WHERE chain = {home})");
        HashAgain(office, Tables.ChainHead);

        Assert.Contains(office.Proof(), found => found.Contains("版本数与操作记录数不同", StringComparison.Ordinal));
    }

    [Theory, OnBothDatabases]
    public void an_evidence_file_that_changed_or_went_is_found(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Entries);
        var hash = office.Store.Evidence.Store("照片"u8.ToArray());
        using (var session = WriteSession.Begin(office.Store.Dialect))
        {
            session.Insert(Tables.Evidence, 1L, hash, "照片.jpg", 6L);
            session.Commit();
        }

        Assert.Empty(office.Proof());
        var file = Directory.EnumerateFiles(Path.Combine(office.Folder, "evidence"), "*", SearchOption.AllDirectories).Single();
        File.WriteAllText(file, "别的");
        Assert.Contains("附件", Assert.Single(office.Proof()), StringComparison.Ordinal);
        File.Delete(file);
        Assert.Contains("附件", Assert.Single(office.Proof()), StringComparison.Ordinal);
    }

    private static int Execute(TestOffice office, string sql)
    {
        using var connection = office.Store.Dialect.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    private static object? Scalar(TestOffice office, string sql)
    {
        using var connection = office.Store.Dialect.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static void HashAgain(TestOffice office, Table table)
    {
        using var session = WriteSession.Begin(office.Store.Dialect);
        foreach (var row in session.Read($"SELECT {table.ColumnList} FROM {table.Name}", ValuesOf))
        {
            session.Replace(table, row[..^1]);
        }

        session.Commit();
    }

    private static object?[] ValuesOf(DbDataReader row) =>
        [.. Enumerable.Range(0, row.FieldCount).Select(i => row.GetValue(i) switch { DBNull => null, int small => (long)small, var value => value })];
}
