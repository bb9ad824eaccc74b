namespace Taizhang.Cli.Host;

/// <summary>Long work shows how far it is on a terminal, and nothing in a pipe.</summary>
/// <param name="of">How much there is to do, where that is known.</param>
internal sealed class ProgressLine(string what, int? of = null) : IProgress<int>
{
    public void Report(int value)
    {
        if (!Console.IsErrorRedirected)
        {
            Console.Error.Write(FormattableString.Invariant($"\r{what} {value}{(of is { } all ? $"/{all}" : "")}"));
        }
    }

    /// <summary>Clears the line.</summary>
    public static void End()
    {
        if (!Console.IsErrorRedirected)
        {
            Console.Error.Write("\r\u001b[K");
        }
    }
}
