using System.CommandLine;
using System.Globalization;
using Taizhang.Cli.Host;
using Taizhang.Figures.Compute;
using Taizhang.Ledger.Procedures;
using Taizhang.Ledger;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Periods;
using Taizhang.Ledger.Store;

namespace Taizhang.Cli.Commands;

/// <summary><c>taizhang period</c>: locks a span of days that is over, and opens it again with a reason (锁定本期、解除锁定).</summary>
internal static class PeriodCommand
{
    public static Command Create()
    {
        var command = new Command("period", "锁定一段已经过完的时间，或解除锁定。锁定以后，这段时间的登记不能增改。");
        var locking = new Command("lock", "锁定本期。");
        var unlocking = new Command("unlock", "解除锁定，要写明原因；之后补登的会注明期后登记。");
        var reason = new Option<string>("--reason") { Description = "为什么解除锁定", Required = true };
        unlocking.Options.Add(reason);
        Add(locking, (store, code, period, _) => LockPeriod.Lock(store, Scope.Everything, code, period.From, period.To), locks: true);
        Add(unlocking, (store, code, period, parsed) => LockPeriod.Unlock(store, Scope.Everything, code, period.From, period.To, parsed.GetRequiredValue(reason)), locks: false);
        command.Subcommands.Add(locking);
        command.Subcommands.Add(unlocking);
        return command;
    }

    private static void Add(Command command, Func<LedgerStore, string, Period, ParseResult, Outcome<ImportReport>> change, bool locks)
    {
        var shared = SharedOptions.AddTo(command);
        var period = PeriodOptions.AddTo(command);
        command.SetAction(parsed => Run(
            shared.DataFolder(parsed),
            shared.Clock(parsed),
            period.Organisation(parsed),
            period.Period(parsed),
            (store, code) => change(store, code, period.Period(parsed), parsed),
            locks,
            shared.Json(parsed)));
    }

    private static int Run(string folder, TimeProvider clock, string organisation, Period period, Func<LedgerStore, string, Outcome<ImportReport>> change, bool locks, string? json)
    {
        var store = DataFolder.Open(folder, clock);
        if (!store.IsDone)
        {
            return Output.Refuse(json, store.Refusals);
        }

        var found = Find(store.Value, organisation, period.To);
        if (!found.IsDone)
        {
            return Output.Refuse(json, found.Refusals);
        }

        var changed = change(store.Value, found.Value.Code);
        if (!changed.IsDone)
        {
            return Output.Refuse(json, changed.Refusals);
        }

        if (json is null)
        {
            Console.Out.WriteLine($"{found.Value.Name}{ChineseDay.Of(period.From)}至{ChineseDay.Of(period.To)}{(locks ? "已锁定。" : "已解除锁定。")}");
        }

        Output.Json(json, writer =>
        {
            writer.WriteString("organisation", found.Value.Name);
            writer.WriteString("from", period.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            writer.WriteString("to", period.To.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            writer.WriteBoolean("locked", locks);
        });
        return Output.Done;
    }

    private static Outcome<FoundOrganisation> Find(LedgerStore store, string organisation, DateOnly day)
    {
        using var session = new ReadSession(store.Dialect);
        return FindOrganisation.Run(session, Scope.Everything, organisation, day);
    }
}
