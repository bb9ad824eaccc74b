using System.CommandLine;
using System.CommandLine.Parsing;
using Taizhang.Ledger;

namespace Taizhang.Cli.Host;

/// <summary>What is said of a command line that cannot be understood, in our own words: the parser's come half in English.</summary>
internal static class Usage
{
    private const string Help = "用 --help 看这个命令怎么写。";

    public static IReadOnlyList<Refusal> Refusals(ParseResult parsed)
    {
        if (parsed.CommandResult.Command is RootCommand root)
        {
            var commands = $"可用的命令：{string.Join("、", root.Subcommands.Select(command => command.Name))}。";
            return [parsed.UnmatchedTokens is [var word, ..] ? Refuse($"没有“{word}”这个命令。", commands) : Refuse("没有写要做什么。", commands)];
        }

        var unknown = parsed.UnmatchedTokens.Select(word => Refuse($"不认识“{word}”。", Help));
        var wrong = parsed.Errors.Where(error => IsOurs(error) || error.SymbolResult is not (CommandResult or OptionResult { Implicit: true } or ArgumentResult { Tokens: [] })).Select(Refuse);
        return [.. unknown, .. wrong, .. Missing(parsed)];
    }

    private static Refusal Refuse(ParseError error) => error.SymbolResult switch
    {
        _ when IsOurs(error) => Refuse(error.Message, Help),
        OptionResult { Tokens: [] } option => Refuse($"{option.Option.Name} 后面少了内容。", Help),
        OptionResult option => Refuse($"{option.Option.Name} 不能写“{string.Join(' ', option.Tokens.Select(token => token.Value))}”。", Help),
        ArgumentResult { Parent: OptionResult option } argument => Refuse($"{option.Option.Name} 不能写“{string.Join(' ', argument.Tokens.Select(token => token.Value))}”。", Help),
        _ => Refuse("这一行看不懂。", Help),
    };

    /// <summary>Our validators end their sentences as Chinese does and name the option; the parser's own do neither.</summary>
    private static bool IsOurs(ParseError error) => error.Message.EndsWith('。') && error.Message.StartsWith("--", StringComparison.Ordinal);

    private static IEnumerable<Refusal> Missing(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        return command.Options.Where(option => option.Required && parsed.GetResult(option) is null or { Implicit: true }).Select(option => Refuse($"少了 {option.Name}（{option.Description}）。", Help))
            .Concat(command.Arguments.Where(argument => argument.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(argument) is null or { Tokens: [] }).Select(argument => Refuse($"少了 <{argument.Name}>（{argument.Description}）。", Help)));
    }

    private static Refusal Refuse(string message, string next) => new("usage", "", message, next);
}
