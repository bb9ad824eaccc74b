using Taizhang.Figures.Compute;
using Taizhang.Prose.Claims;
using Taizhang.Reports.Fill;

namespace Taizhang.Reports.Check;

/// <summary>Decides what the ledger says of names: printed ones that claim a standing, and lists with their total.</summary>
internal static class NameJudging
{
    /// <summary>黄花滩村被评为…, 我镇巩固省级文明镇: each printed name has to be one of the ledger's.</summary>
    public static CheckedClaim Judge(Comparison given, CheckedClaim compared, FigureReading reading)
    {
        if (NameSlots.Hold(NameSlots.PartsOf(given.Open.Surface), reading))
        {
            return compared with { Verdict = ClaimVerdict.Supported, Reason = $"台账里有：{Held(reading)}（{reading.Records}条记录）。" };
        }

        if (reading.Records == 0)
        {
            return compared with { Verdict = ClaimVerdict.Unsupported, Reason = $"台账没有记录：{reading.Rule.Rule.Name}。{Remarks.Pending(reading)}" };
        }

        return given.Link.Band == Band.Sure
            ? compared with { Verdict = ClaimVerdict.Contradicted, Reason = Differs(reading) }
            : compared with { Verdict = ClaimVerdict.CannotTell, Reason = $"{Differs(reading)}请看一眼。" };
    }

    /// <summary>A number that is right and whose names are not; null where there are none or all of them are the ledger's.</summary>
    public static CheckedClaim? ListOf(Comparison given, CheckedClaim compared, FigureReading reading)
    {
        if (given.Claim.List is not { Total: not null } list || reading.Rule.Rule.Names is null || list.Members.Any(member => member.Masked))
        {
            return null;
        }

        var others = list.Members.Select(member => member.Text).Where(name => !NameSlots.Hold([name], reading)).ToList();
        return others.Count == 0 ? null
            : given.Link.Band == Band.Sure ? compared with { Verdict = ClaimVerdict.Contradicted, Reason = $"{Differs(reading)}文中的{string.Join("、", others)}不在其中。" }
            : compared with { Verdict = ClaimVerdict.CannotTell, Reason = $"{Differs(reading)}请看一眼。" };
    }

    private static string Differs(FigureReading reading) =>
        $"{Quotes.Around(reading.Rule.Rule.Name)}在台账里是{Held(reading)}（{reading.Records}条记录）。";

    private static string Held(FigureReading reading) => reading.Names.Count == 0 ? "空的" : string.Join("、", reading.Names);
}
