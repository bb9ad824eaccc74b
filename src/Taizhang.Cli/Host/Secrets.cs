using System.Text;

namespace Taizhang.Cli.Host;

/// <summary>
/// Where passwords come from: the keyboard, without showing them; or for scripts the environment and standard input.
/// Never the command line, which other users of the machine can read.
/// </summary>
internal static class Secrets
{
    /// <summary>Holds the password or the recovery code for commands that nobody watches.</summary>
    private const string Variable = "TAIZHANG_PASSWORD";

    /// <summary>True where a script gives the secret, so that nobody is asked.</summary>
    public static bool IsGiven => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 };

    /// <summary>The password that opens the data; null when nobody is there to give one.</summary>
    public static string? ToOpen() => Environment.GetEnvironmentVariable(Variable) ?? (Console.IsInputRedirected ? null : Ask("开启口令（或恢复码）："));

    /// <summary>A new password, typed twice; null when the two differ or none was given.</summary>
    public static string? New()
    {
        if (Console.IsInputRedirected)
        {
            return Console.In.ReadLine();
        }

        var first = Ask("新口令：");
        return Ask("再输入一次：") == first ? first : null;
    }

    private static string Ask(string question)
    {
        Console.Error.Write(question);
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(0, typed.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                typed.Append(key.KeyChar);
            }
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
