using Xunit;

namespace Journeys.Tests;

/// <summary>The data folder of an office that set an opening password.</summary>
public sealed class BehindAPassword : IDisposable
{
    private const string Password = "清泉镇的老槐树下";

    private readonly RunningProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void nothing_opens_without_it_everything_with_it_and_the_recovery_code_opens_too()
    {
        File.WriteAllText(_program.PathOf("roll.jsonl"), """
            {"organisation":{"code":"Q","kind":"township","name":"清泉镇"}}
            {"person":{"ref":"p1","name":"李明","phone":"19900001234","organisation":"Q"}}
            """);
        _program.Run("import", _program.PathOf("roll.jsonl"));
        var code = _program.Type(Password, "password", "--json", "-").Json.GetProperty("recovery_code").GetString();

        var closed = _program.Run("export", "--with-personal", "--out", _program.PathOf("closed.jsonl"));
        _program.Password = Password;
        var open = _program.Run("export", "--with-personal", "--out", _program.PathOf("open.jsonl"));
        _program.Password = code;
        var recovered = _program.Run("verify");

        Assert.Equal((2, "这份台账设了开启口令。请输入口令；忘了口令，可用当初打印的恢复码打开。（key-locked）"), (closed.Code, closed.Complained.Trim()));
        Assert.False(File.Exists(_program.PathOf("closed.jsonl")));
        Assert.Equal(0, open.Code);
        Assert.Contains("19900001234", File.ReadAllText(_program.PathOf("open.jsonl")), StringComparison.Ordinal);
        Assert.Equal(0, recovered.Code);
    }
}
