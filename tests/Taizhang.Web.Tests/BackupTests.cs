using Taizhang.Ledger;
using Taizhang.Ledger.Backup;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.People;

namespace Taizhang.Web.Tests;

/// <summary>A backup is proved when it is made, and gives back what it took.</summary>
public sealed class BackupTests(DemoDesk demo) : IClassFixture<DemoDesk>, IDisposable
{
    private const string Password = "黄花滩的十五个村";

    private readonly OpenDesk _desk = demo.Desk;
    private readonly string _stick = Directory.CreateTempSubdirectory("taizhang-stick-").FullName;

    [Theory]
    [InlineData(null)]
    [InlineData(Password)]
    public void what_is_restored_is_what_was_kept(string? password)
    {
        var made = Make(password).Value;
        var folder = Path.Combine(_stick, "restored");

        Assert.Empty(RestoreBackup.Run(made.Path, password, folder, OpenDesk.Prove).Refusals);
        Assert.Equal(Lines(_desk.Folder), Lines(folder));
        Assert.Empty(made.Proof.Found);
        Assert.Equal(password is not null, made.RecoveryCode is not null);
    }

    [Fact]
    public async Task a_restored_folder_says_how_one_comes_to_work_with_it()
    {
        var made = Make(null).Value;
        var folder = Path.Combine(_stick, "restored");
        var said = System.Net.WebUtility.HtmlDecode(await (await _desk.SendAsync("/Office/Backup", "/Office/Backup?handler=Restore", ("Source", made.Path), ("Into", folder))).Content.ReadAsStringAsync());

        Assert.Contains($"把 {_desk.Folder} 改个名字留着，再把 {folder} 移到那里、改成原来的名字，重新启动。", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_restored_ledger_is_taken_over_by_one_button_and_the_one_before_is_kept_beside()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        var made = BackupLedger.Run(desk.Store, Scope.Everything, new BackupOrder(desk.Folder, "taizhang.db", _stick, null), OpenDesk.Prove).Value;
        await desk.SendAsync("/ledgers/notice/new", "/ledgers/notice/new", ("date", "2022-12-20"), ("organisation", "清泉镇"), ("f.form", "备份以后登记的"), ("f.sender", "县委组织部"), ("save", "now"));
        var folder = Path.Combine(_stick, "restored");
        async Task<string> SentAsync(string handler, params (string, string)[] fields) => System.Net.WebUtility.HtmlDecode(await (await desk.SendAsync("/Office/Backup", $"/Office/Backup?handler={handler}", fields)).Content.ReadAsStringAsync());
        Assert.Contains("这个文件夹里没有恢复好的台账。", await SentAsync("Use", ("Into", folder)), StringComparison.Ordinal);
        Assert.Contains("改用恢复的</button>", await SentAsync("Restore", ("Source", made.Path), ("Into", folder)), StringComparison.Ordinal);

        var used = await SentAsync("Use", ("Into", folder));
        Assert.Contains($"现在用的就是恢复的台账，备份是2022年12月31日 12:00做的。原来的在 {desk.Folder}-恢复以前 。", used, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
        Assert.DoesNotContain("备份以后登记的", await desk.GetAsync("/find?q=备份以后"), StringComparison.Ordinal);
        Assert.Contains(Lines($"{desk.Folder}-恢复以前"), line => line.Contains("备份以后登记的", StringComparison.Ordinal));
        Assert.Contains("上次备份 <a href=\"/Office/Backup\">12月31日（今天）", await desk.GetAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_restored_ledger_with_an_opening_password_is_not_taken_over_without_it()
    {
        await using var desk = await OpenDesk.StartAsync(demo: true);
        var folder = Path.Combine(_stick, "restored");
        Directory.CreateDirectory(folder);
        File.Copy(Path.Combine(desk.Folder, "taizhang.db"), Path.Combine(folder, "taizhang.db"));
        OfficeKeyFile.Protect(Path.Combine(folder, "office.key"), new byte[PersonVault.KeySize], Password);
        var said = System.Net.WebUtility.HtmlDecode(await (await desk.SendAsync("/Office/Backup", "/Office/Backup?handler=Use", ("Into", folder))).Content.ReadAsStringAsync());

        Assert.Contains("恢复出来的台账设了开启口令，不能在这里直接改用。", said, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder, "taizhang.db")));
    }

    [Fact]
    public void the_recovery_code_opens_what_the_password_closed()
    {
        var made = Make(Password).Value;

        Assert.Empty(RestoreBackup.Run(made.Path, made.RecoveryCode?.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal), Path.Combine(_stick, "restored"), OpenDesk.Prove).Refusals);
    }

    [Theory]
    [InlineData("", "这份备份设了口令。")]
    [InlineData("不是这个口令", "口令不对。")]
    public void without_the_password_nothing_is_restored(string secret, string says)
    {
        var made = Make(Password).Value;
        var folder = Path.Combine(_stick, "restored");

        Assert.Equal(says, Assert.Single(RestoreBackup.Run(made.Path, secret, folder, OpenDesk.Prove).Refusals).Message);
        Assert.Equal([made.Path], Directory.EnumerateFileSystemEntries(_stick));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Password)]
    public void a_changed_byte_or_a_lost_end_is_found_before_anything_is_restored(string? password)
    {
        var made = Make(password).Value;
        var whole = File.ReadAllBytes(made.Path);
        foreach (var broken in new[] { [.. whole[..(whole.Length / 2)], (byte)(whole[whole.Length / 2] ^ 1), .. whole[((whole.Length / 2) + 1)..]], whole[..^20], whole[..(whole.Length / 3)] })
        {
            File.WriteAllBytes(made.Path, broken);
            var refusal = Assert.Single(RestoreBackup.Run(made.Path, password, Path.Combine(_stick, "restored"), OpenDesk.Prove).Refusals);
            Assert.Contains(refusal.Code, (string[])["backup-damaged", "backup-unknown"]);
            Assert.False(Directory.Exists(Path.Combine(_stick, "restored")));
        }
    }

    [Fact]
    public void a_folder_with_something_in_it_is_never_written_into()
    {
        var made = Make(null).Value;

        Assert.Equal("restore-not-empty", Assert.Single(RestoreBackup.Run(made.Path, null, _desk.Folder, OpenDesk.Prove).Refusals).Code);
    }

    [Fact]
    public void who_sees_a_part_backs_nothing_up_and_a_short_password_is_none()
    {
        Assert.Equal("backup-scope", Assert.Single(BackupLedger.Run(_desk.Store, Scope.Nothing, new BackupOrder(_desk.Folder, "taizhang.db", _stick, null), OpenDesk.Prove).Refusals).Code);
        Assert.Equal("password-short", Assert.Single(Make("短").Refusals).Code);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_stick));
    }

    [Fact]
    public void a_stick_that_is_not_there_is_asked_for() =>
        Assert.Equal("要备份到的文件夹不在，U盘可能没有插好。", Assert.Single(Make(null, Path.Combine(_stick, "missing")).Refusals).Message);

    [Fact]
    public async Task the_page_makes_a_backup_and_says_when_the_last_one_was()
    {
        var answer = await _desk.SendAsync("/Office/Backup", "/Office/Backup?handler=Make", ("Folder", _stick), ("Password", ""), ("Again", ""));

        Assert.Contains("全部完好", System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Contains("12月31日（今天）", await _desk.GetAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public void a_backup_made_by_command_is_known_to_the_desk_and_what_is_restored_says_how_old_it_is()
    {
        File.Delete(Path.Combine(_desk.Folder, "last-backup.json"));
        var made = Make(null).Value;
        Assert.Equal((OpenDesk.Today, _stick), (DateOnly.FromDateTime(LastBackup.Read(_desk.Folder)?.At.DateTime ?? default), LastBackup.Read(_desk.Folder)?.Folder));

        var folder = Path.Combine(_stick, "restored");
        Assert.Empty(RestoreBackup.Run(made.Path, null, folder, OpenDesk.Prove).Refusals);
        Assert.Equal(LastBackup.Read(_desk.Folder), LastBackup.Read(folder));
    }

    public void Dispose() => Directory.Delete(_stick, recursive: true);

    private Outcome<BackupMade> Make(string? password, string? target = null) =>
        BackupLedger.Run(_desk.Store, Scope.Everything, new BackupOrder(_desk.Folder, "taizhang.db", target ?? _stick, password), OpenDesk.Prove);

    private static List<string> Lines(string folder)
    {
        var store = OpenDesk.OpenStore(folder);
        var lines = ExportEntries.Run(store, Scope.Everything, withPersonal: true).ToList();
        store.Dialect.LetGo();
        return lines;
    }
}
