namespace Taizhang.Testing;

/// <summary>How much a test that could go on for ever does: little on every run, a lot when TAIZHANG_LONG is 1.</summary>
public static class Effort
{
    public static bool IsLong { get; } = Environment.GetEnvironmentVariable("TAIZHANG_LONG") == "1";

    public static int Of(int usually, int whenLong) => IsLong ? whenLong : usually;
}
