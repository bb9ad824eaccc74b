using Taizhang.Ledger.People;

namespace Taizhang.Ledger.Tests.People;

/// <summary>The office's key beside the data: open, behind a password, and back again.</summary>
public sealed class OfficeKeyFileTests : IDisposable
{
    private const string Password = "清泉镇的老槐树下";

    private readonly string _folder = Directory.CreateTempSubdirectory("taizhang-key-").FullName;

    private string KeyPath => Path.Combine(_folder, "office.key");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void a_folder_without_a_key_gets_one_and_keeps_it()
    {
        var first = Open(null).Value;

        Assert.Equal(PersonVault.KeySize, first.Length);
        Assert.Equal(first, Open(null).Value);
        Assert.False(OfficeKeyFile.IsLocked(KeyPath));
    }

    [Fact]
    public void a_locked_key_opens_with_the_password_and_with_the_recovery_code_however_it_is_typed()
    {
        var key = Open(null).Value;
        var code = OfficeKeyFile.Protect(KeyPath, key, Password).Value;

        Assert.True(OfficeKeyFile.IsLocked(KeyPath));
        Assert.Equal(key, Open(Password).Value);
        Assert.Equal(key, Open(code).Value);
        Assert.Equal(key, Open(code.Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant()).Value);
    }

    [Theory]
    [InlineData(null, "key-locked")]
    [InlineData("", "key-locked")]
    [InlineData("清泉镇的老槐树上", "key-wrong")]
    [InlineData("0000-0000-0000-0000-0000-0000-0000-0000", "key-wrong")]
    public void without_the_right_secret_it_stays_locked(string? secret, string code)
    {
        OfficeKeyFile.Protect(KeyPath, Open(null).Value, Password);

        Assert.Equal(code, Assert.Single(Open(secret).Refusals).Code);
    }

    [Fact]
    public void neither_the_key_nor_the_password_nor_the_code_stands_in_the_locked_file()
    {
        var key = Open(null).Value;
        var code = OfficeKeyFile.Protect(KeyPath, key, Password).Value;

        var text = File.ReadAllText(KeyPath);

        Assert.DoesNotContain(Convert.ToHexStringLower(key), text, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, text, StringComparison.Ordinal);
        Assert.DoesNotContain(code.Replace("-", "", StringComparison.Ordinal), text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void a_new_password_ends_the_old_one_and_its_recovery_code()
    {
        var key = Open(null).Value;
        var oldCode = OfficeKeyFile.Protect(KeyPath, key, Password).Value;
        OfficeKeyFile.Protect(KeyPath, key, "另一句记得住的话");

        Assert.Equal("key-wrong", Assert.Single(Open(Password).Refusals).Code);
        Assert.Equal("key-wrong", Assert.Single(Open(oldCode).Refusals).Code);
        Assert.Equal(key, Open("另一句记得住的话").Value);
    }

    [Fact]
    public void without_a_password_any_more_it_opens_for_everyone_as_before()
    {
        var key = Open(null).Value;
        OfficeKeyFile.Protect(KeyPath, key, Password);
        OfficeKeyFile.Release(KeyPath, key);

        Assert.Equal(key, Open(null).Value);
    }

    [Fact]
    public void a_short_password_is_refused_and_changes_nothing()
    {
        var key = Open(null).Value;

        Assert.Equal("password-short", Assert.Single(OfficeKeyFile.Protect(KeyPath, key, "1234567").Refusals).Code);
        Assert.Equal(key, Open(null).Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a key")]
    [InlineData("taizhang-office-key 1")]
    [InlineData("taizhang-office-key 1\npassword pbkdf2-sha256 600000 00 00")]
    [InlineData("taizhang-office-key 1\npassword pbkdf2-sha256 2000000000 00112233445566778899aabbccddeeff 00")]
    public void a_damaged_file_is_said_to_be_one(string text)
    {
        File.WriteAllText(KeyPath, text);

        Assert.Equal("key-damaged", Assert.Single(Open(Password).Refusals).Code);
        Assert.Equal(text, File.ReadAllText(KeyPath));
    }

    private Outcome<byte[]> Open(string? secret) => OfficeKeyFile.Open(KeyPath, () => secret);
}
