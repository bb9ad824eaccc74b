using Taizhang.Prose;
using Taizhang.Prose.Claims;
using Taizhang.Reports.Fill;

namespace Taizhang.Reports.Check.Inside;

/// <summary>
/// H-01 to H-05: titles by themselves (one spelling, and of the body's own kind) and against the honours book (who
/// holds which title of which level, and what is only applied for).
/// </summary>
internal static class HonourChecks
{
    /// <summary>So far before a title the name may stand of which the figures were asked.</summary>
    private const int DeniedReach = 40;

    private static readonly string[] OwnWords = ["我镇", "本镇", "全镇", "我乡", "本乡", "我街道"];

    public static IEnumerable<TextFinding> Run(InsideText given)
    {
        var mentions = HonourMention.In(given.Text).ToList();
        var spellings = new HonourSpellings(given.Text, mentions.Select(mention => mention.Name));
        return mentions.SelectMany(mention => new[] { Spelling(given, spellings, mention), Body(mention), given.Context.Ledger is { } ledger ? InBook(given, ledger, mention) : null }).OfType<TextFinding>();
    }

    /// <summary>H-01: the same title in two spellings.</summary>
    private static TextFinding? Spelling(InsideText given, HonourSpellings spellings, HonourMention mention) =>
        spellings.NearTo(mention.Name) is { } other
            ? new TextFinding(FindingCodes.HonourName, mention.Span, $"称号有两种写法：“{mention.Name}”和“{other.Of(given.Text)}”。请核对是不是同一个称号。")
            : null;

    /// <summary>H-03: a village is a 文明村, a town a 文明镇; 文明村镇 names both together.</summary>
    private static TextFinding? Body(HonourMention mention)
    {
        var body = mention.Subjects.Length > 0 ? mention.Subjects[^1] : ' ';
        var right = (body, mention.Name) switch
        {
            ('村', _) when mention.Name.EndsWith("村镇", StringComparison.Ordinal) => mention.Title[..^1],
            ('村', _) when mention.Name.EndsWith("乡镇", StringComparison.Ordinal) => mention.Title[..^2] + "村",
            ('村', _) when mention.Name.EndsWith('镇') => mention.Title[..^1] + "村",
            ('镇', _) when mention.Name.EndsWith("村镇", StringComparison.Ordinal) => mention.Title[..^2] + "镇",
            ('镇', _) when mention.Name.EndsWith('村') && mention.Level.Length > 0 => mention.Title[..^1] + "镇",
            _ => null,
        };
        return right is null ? null : new TextFinding(FindingCodes.HonourBody, mention.Span, $"“{mention.Title}”宜为“{right}”。");
    }

    private static TextFinding? InBook(InsideText given, LedgerView ledger, HonourMention mention)
    {
        var core = mention.Name.EndsWith("村镇", StringComparison.Ordinal) ? mention.Name[..^1] : mention.Name;
        var ofTitle = ledger.Honours.Where(honour => IsTitle(honour, core)).ToList();
        if (ofTitle.Count == 0)
        {
            return null;
        }

        foreach (var subject in NameSlots.PartsOf(mention.Subjects))
        {
            var name = OwnWords.Contains(subject) ? ledger.Own.Organisation.Name : subject;
            var own = ofTitle.Where(honour => NameSlots.Same(honour.Subject, name)).ToList();
            if (own.Count == 0 && (!ledger.Places.ContainsKey(name) || IsDenied(given, mention)))
            {
                continue;
            }

            if (Judge(mention, name, own, ledger.Period.To) is { } finding)
            {
                return finding;
            }
        }

        return null;
    }

    private static TextFinding? Judge(HonourMention mention, string subject, IReadOnlyList<Honour> own, DateOnly on)
    {
        if (own.Count == 0)
        {
            return new TextFinding(FindingCodes.HonourUnknown, mention.Span, $"台账里没有{subject}“{mention.Title}”的记录，请核对名称和单位。");
        }

        var held = own.Where(honour => mention.IsApplication || honour.StandsOn(on)).ToList();
        var level = mention.Level == "全国" ? "国家级" : mention.Level;
        return (held.Count, level.Length, held.Any(honour => honour.Level == level)) switch
        {
            (0, > 0, false) when own.All(honour => honour.Level != level) => new TextFinding(FindingCodes.HonourUnknown, mention.Span, $"台账里没有{subject}“{mention.Title}”的记录，“{own[0].Name}”{(own[0].Conferred is null ? "也还是申报" : "也已经期满或撤销")}。"),
            (0, _, _) => new TextFinding(FindingCodes.HonourNotYet, mention.Span, $"{subject}的“{own[0].Name}”在台账里{(own[0].Conferred is null ? "还是申报，没有命名" : "已经期满或撤销")}。"),
            (_, > 0, false) => new TextFinding(FindingCodes.HonourLevel, mention.Span, $"{subject}的“{mention.Name}”在台账里是{string.Join("、", held.Select(honour => honour.Level).Distinct())}，这里写的是{mention.Level}。"),
            _ => null,
        };
    }

    private static bool IsTitle(Honour honour, string core) => honour.Core == core || honour.Name == core || HonourNames.AreNear(honour.Core, core);

    /// <summary>Whether the comparison with the figures has said so already.</summary>
    private static bool IsDenied(InsideText given, HonourMention mention) =>
        given.StartingIn(mention.Span.Start - DeniedReach + 1, mention.Span.End)
            .Any(claim => claim.Claim.Kind == ClaimKind.Name && claim.Verdict is ClaimVerdict.Contradicted or ClaimVerdict.Unsupported && claim.Claim.Span.End <= mention.Span.End);
}
