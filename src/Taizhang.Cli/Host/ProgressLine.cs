namespace Taizhang.Cli.Host;

/// <summary>Long work shows how far it is on a terminal, and nothing in a pipe.</summary>
internal sealed class ProgressLine(string what) : IProgress<int>
{
    public void Report(int value)
    {
        if (!Console.IsErrorRedirected)
        {
            Console.Error.Write(FormattableString.Invariant($"\r{what} {value}"));
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
