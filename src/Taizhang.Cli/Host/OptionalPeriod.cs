using System.CommandLine;
using Taizhang.Figures.Compute;

namespace Taizhang.Cli.Host;

/// <summary>The options that say of which organisation and which days, for commands that can also do without: all three or none.</summary>
internal sealed class OptionalPeriod
{
    private readonly Option<string?> _organisation = new("--org") { Description = "组织的名称或代码" };
    private readonly Option<string?> _from = new("--from") { Description = "第一天，如 2022-01-01" };
    private readonly Option<string?> _to = new("--to") { Description = "最后一天，如 2022-12-31" };

    private OptionalPeriod(Command command, string without)
    {
        foreach (var option in new[] { _organisation, _from, _to })
        {
            command.Options.Add(option);
        }

        foreach (var option in new[] { _from, _to })
        {
            option.Validators.Add(result =>
            {
                if (result.GetValueOrDefault<string?>() is { } text && SharedOptions.Day(text) is null)
                {
                    result.AddError($"{option.Name} 要写成 2022-12-31 这样的日期。");
                }
            });
        }

        command.Validators.Add(result =>
        {
            var given = new[] { _organisation, _from, _to }.Count(option => result.GetResult(option) is not null);
            if (given is 1 or 2)
            {
                result.AddError($"--org、--from 和 --to 要一起写；{without}");
            }
        });
    }

    /// <param name="without">What the command does without them, as a sentence.</param>
    public static OptionalPeriod AddTo(Command command, string without) => new(command, without);

    /// <summary>Null where none of the three was given.</summary>
    public (string Organisation, Period Period)? Of(ParseResult parsed) =>
        parsed.GetValue(_organisation) is { } organisation
            && SharedOptions.Day(parsed.GetValue(_from) ?? "") is { } from
            && SharedOptions.Day(parsed.GetValue(_to) ?? "") is { } to
            ? (organisation, new Period(from, to))
            : null;
}
