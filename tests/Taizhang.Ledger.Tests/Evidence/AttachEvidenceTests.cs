using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Evidence;

namespace Taizhang.Ledger.Tests.Evidence;

/// <summary>Evidence files stand beside an entry, whole and provable.</summary>
public sealed class AttachEvidenceTests
{
    private const string Town = """
        {"organisation":{"code":"Q","kind":"township","name":"清泉镇"}}
        {"record":{"ref":"e1","ledger":"essay","organisation":"Q","date":"2022-03-10","fields":{"headline":"学习体会","author":"李明"}}}
        """;

    private static readonly AttachRequest Photo = new(EntryKind.Record, "e1", "签到表.jpg", [1, 2, 3]);

    [Theory, OnBothDatabases]
    public void an_attached_file_is_kept_and_proved(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Town);

        var hash = AttachEvidence.Run(office.Store, Scope.Everything, Photo);

        Assert.Equal([1, 2, 3], office.Store.Evidence.Read(hash.Value));
        Assert.Empty(office.Proof());
    }

    [Theory, OnBothDatabases]
    public void the_same_file_twice_is_one_file(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Town);

        AttachEvidence.Run(office.Store, Scope.Everything, Photo);
        var again = AttachEvidence.Run(office.Store, Scope.Everything, Photo);

        Assert.True(again.IsDone);
        Assert.Empty(office.Proof());
    }

    [Theory, OnBothDatabases]
    public void a_changed_file_is_found(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Town);
        AttachEvidence.Run(office.Store, Scope.Everything, Photo);
        var file = Assert.Single(Directory.GetFiles(Path.Combine(office.Folder, "evidence"), "*", SearchOption.AllDirectories));

        File.WriteAllBytes(file, [1, 2, 4]);

        Assert.Contains(office.Proof(), found => found.Contains("附件", StringComparison.Ordinal));
    }

    [Fact]
    public void a_file_without_a_name_or_too_large_is_refused()
    {
        using var office = TestOffice.Open(Database.Sqlite);
        office.Import(Town);

        Assert.Equal("evidence-name", Assert.Single(AttachEvidence.Run(office.Store, Scope.Everything, Photo with { Name = "" }).Refusals).Code);
        Assert.Equal("evidence-too-large", Assert.Single(AttachEvidence.Run(office.Store, Scope.Everything, Photo with { Content = new byte[AttachEvidence.BytesMax + 1] }).Refusals).Code);
    }

    [Theory, OnBothDatabases]
    public void who_does_not_see_the_entry_attaches_nothing(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Town);

        var refused = AttachEvidence.Run(office.Store, Scope.Nothing, Photo);

        Assert.Equal("evidence-unknown", Assert.Single(refused.Refusals).Code);
        Assert.False(Directory.Exists(Path.Combine(office.Folder, "evidence")));
    }
}
