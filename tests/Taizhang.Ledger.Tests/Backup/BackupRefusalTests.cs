using Taizhang.Ledger.Audit;
using Taizhang.Ledger.Backup;

namespace Taizhang.Ledger.Tests.Backup;

/// <summary>A backup that cannot be made or opened is refused with its reason, and leaves nothing behind.</summary>
public sealed class BackupRefusalTests : IDisposable
{
    private const string Password = "清泉镇的老槐树下";

    private readonly string _data = Directory.CreateTempSubdirectory("taizhang-kept-").FullName;
    private readonly string _stick = Directory.CreateTempSubdirectory("taizhang-stick-").FullName;

    private BackupOrder Order => new(_data, "taizhang.db", _stick, Password);

    public void Dispose()
    {
        Directory.Delete(_data, recursive: true);
        Directory.Delete(_stick, recursive: true);
    }

    [Fact]
    public void who_does_not_see_everything_backs_nothing_up()
    {
        using var office = TestOffice.Open(Database.Sqlite);

        Assert.Equal("backup-scope", Code(BackupLedger.Run(office.Store, Scope.Nothing, Order, Prove)));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_stick));
    }

    [Fact]
    public void a_stick_that_was_pulled_out_is_asked_for()
    {
        using var office = TestOffice.Open(Database.Sqlite);

        Assert.Equal("backup-target", Code(BackupLedger.Run(office.Store, Scope.Everything, Order with { Target = Path.Combine(_stick, "gone") }, Prove)));
    }

    [Fact]
    public void a_server_is_left_to_its_own_backup()
    {
        using var office = TestOffice.Open(Database.Postgres);

        Assert.Equal("backup-server", Code(BackupLedger.Run(office.Store, Scope.Everything, Order, Prove)));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_stick));
    }

    [Fact]
    public void a_wrong_password_restores_nothing()
    {
        using var office = TestOffice.Open(Database.Sqlite);
        var made = BackupLedger.Run(office.Store, Scope.Everything, Order, Prove).Value;
        var folder = Path.Combine(_stick, "restored");

        Assert.Equal("backup-wrong", Code(RestoreBackup.Run(made.Path, "清泉镇的老槐树上", folder, Prove)));
        Assert.False(Directory.Exists(folder));
    }

    private static string Code<T>(Outcome<T> outcome) => Assert.Single(outcome.Refusals).Code;

    private static Outcome<VerifyReport> Prove(string folder) => new VerifyReport(0, 0, 0, []);
}
