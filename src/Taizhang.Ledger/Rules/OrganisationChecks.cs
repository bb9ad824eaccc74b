using Taizhang.Catalog.Rules;
using Taizhang.Ledger.Entry;

namespace Taizhang.Ledger.Rules;

/// <summary>The checks of an organisation, at entry and when the whole ledger is looked over.</summary>
internal static class OrganisationChecks
{
    /// <summary>County, township and village each have a code that goes on from that of the one above.</summary>
    private const int CountyDigits = 6;
    private const int TownshipDigits = 9;
    private const int DivisionDigits = 12;

    public static IReadOnlyList<Finding> Run(OrganisationContent organisation, World world) =>
        world.Catalog.RuleInForce("R-12-03") is { } rule ? [.. DivisionCodeFits(organisation, world, rule)] : [];

    /// <summary>
    /// R-12-03: the third group of a division code says what a township is (GB/T 10114: 001-099 街道, 100-199 镇, 200-399
    /// 乡), a village's code of twelve digits goes on from its township's, written with nine digits or with twelve, and a
    /// county's six digits are no township's. Codes of another form are not division codes.
    /// </summary>
    private static IEnumerable<Finding> DivisionCodeFits(OrganisationContent organisation, World world, RuleDefinition rule)
    {
        var code = organisation.Code;
        if (code.Any(character => !char.IsAsciiDigit(character)))
        {
            yield break;
        }

        if (organisation.OrganisationKind == rule.Text("township"))
        {
            if (code.Length == CountyDigits)
            {
                yield return Finding.Of(rule, "code", $"区划代码{code}只有六位，是县级的代码，{organisation.Name}的代码应接着写到第九位。", "请核对代码。");
            }
            else if (code.Length is TownshipDigits or DivisionDigits && KindOfSegment(code) is { } ending && EndingOf(organisation.Name) is { } named && named != ending)
            {
                yield return Finding.Of(rule, "code", $"区划代码{code}的第七至九位是{ending}的号段，与名称“{organisation.Name}”不一致。", "请核对代码或名称。");
            }
        }

        if (organisation.OrganisationKind == rule.Text("village") && code.Length == DivisionDigits && organisation.Parents is [.., var last]
            && world.Tree.ByCode(last.Parent) is { } parent && IsTownshipCode(parent.Code) && !code.StartsWith(parent.Code[..TownshipDigits], StringComparison.Ordinal))
        {
            yield return Finding.Of(rule, "code", $"区划代码{code}的前九位与{parent.Content.Name}的不同。", "请核对代码；区划调整过的，以新代码为准。");
        }
    }

    private static bool IsTownshipCode(string code) => code.Length is TownshipDigits or DivisionDigits && code.All(char.IsAsciiDigit);

    private static string? KindOfSegment(string code) => int.Parse(code.AsSpan(6, 3), System.Globalization.CultureInfo.InvariantCulture) switch
    {
        >= 1 and <= 99 => "街道",
        >= 100 and <= 199 => "镇",
        >= 200 and <= 399 => "乡",
        _ => null,
    };

    private static string? EndingOf(string name) =>
        name.EndsWith("街道", StringComparison.Ordinal) ? "街道"
        : name.EndsWith('镇') ? "镇"
        : name.EndsWith('乡') ? "乡"
        : null;
}
