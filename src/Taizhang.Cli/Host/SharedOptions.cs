using System.CommandLine;
using System.Globalization;

namespace Taizhang.Cli.Host;

/// <summary>The options that every command takes, and the ways in which options are read.</summary>
internal sealed class SharedOptions
{
    private readonly Option<string?> _data = new("--data") { Description = "数据文件夹" };
    private readonly Option<string> _language = new("--lang") { Description = "zh；写 en 也可以，目前还没有英文（there are no English texts yet）", DefaultValueFactory = _ => "zh" };
    private readonly Option<string?> _today = new("--today") { Description = "当作今天的日期，如 2022-12-31" };
    private readonly Option<string?> _json = new("--json") { Description = "把结果写成 JSON 的文件，- 为标准输出" };

    private SharedOptions(Command command)
    {
        _language.AcceptOnlyFromAmong("zh", "en");
        _today.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && Day(text) is null)
            {
                result.AddError("--today 要写成 2022-12-31 这样的日期。");
            }
        });
        foreach (var option in new Option[] { _data, _language, _today, _json })
        {
            command.Options.Add(option);
        }
    }

    public static SharedOptions AddTo(Command command) => new(command);

    /// <summary>
    /// Says that English was asked for and Chinese follows. The option belongs to the contract of the command line; a reader
    /// must not be left to wonder whether it was understood.
    /// </summary>
    public static void SayLanguage(ParseResult parsed)
    {
        if (parsed.CommandResult.Command.Options.Any(option => option.Name == "--lang" && parsed.GetResult(option)?.Tokens is [{ Value: "en" }]))
        {
            Console.Error.WriteLine("There are no English texts yet; Chinese follows. JSON is the same in every language.");
        }
    }

    public string? Json(ParseResult parsed) => parsed.GetValue(_json);

    public string DataFolder(ParseResult parsed) => Path.GetFullPath(parsed.GetValue(_data)
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "taizhang"));

    public TimeProvider Clock(ParseResult parsed) => parsed.GetValue(_today) is { } text && Day(text) is { } day
        ? new ChosenDay(day)
        : TimeProvider.System;

    /// <summary>A day written 2022-12-31; null for anything else.</summary>
    public static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Noon of the chosen day at the office, whatever the machine's clock says.</summary>
    private sealed class ChosenDay(DateOnly day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(day, new TimeOnly(12, 0), Ledger.LedgerStore.OfficeOffset);
    }
}

/// <summary>The options that say of which organisation and which days.</summary>
internal sealed class PeriodOptions
{
    private readonly Option<string> _organisation = new("--org") { Description = "组织的名称或代码", Required = true };
    private readonly Option<string> _from = new("--from") { Description = "第一天，如 2022-01-01", Required = true };
    private readonly Option<string> _to = new("--to") { Description = "最后一天，如 2022-12-31", Required = true };

    private PeriodOptions(Command command)
    {
        foreach (var option in new[] { _organisation, _from, _to })
        {
            command.Options.Add(option);
        }

        foreach (var option in new[] { _from, _to })
        {
            option.Validators.Add(result =>
            {
                if (result.GetValueOrDefault<string>() is { } text && SharedOptions.Day(text) is null)
                {
                    result.AddError($"{option.Name} 要写成 2022-12-31 这样的日期。");
                }
            });
        }
    }

    public static PeriodOptions AddTo(Command command) => new(command);

    public string Organisation(ParseResult parsed) => parsed.GetRequiredValue(_organisation);

    public Figures.Compute.Period Period(ParseResult parsed) => new(
        SharedOptions.Day(parsed.GetRequiredValue(_from)) ?? default,
        SharedOptions.Day(parsed.GetRequiredValue(_to)) ?? default);
}
