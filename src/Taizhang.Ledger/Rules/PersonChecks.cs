using Taizhang.Catalog;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.People;

namespace Taizhang.Ledger.Rules;

/// <summary>The checks of a person on the roll. No finding repeats a personal field.</summary>
public static class PersonChecks
{
    /// <summary>R-52-01: birth and sex agree with the number; an archive may legitimately say otherwise, so it is only asked.</summary>
    public static IReadOnlyList<Finding> Run(PersonContent person, DutyCatalog catalog)
    {
        var findings = new List<Finding>();
        if (person.IdNumber is not { Length: 18 } number || catalog.RuleInForce("R-52-01") is not { } rule)
        {
            return findings;
        }

        if (person.Birth is { } birth && IdNumber.Birth(number) != birth)
        {
            findings.Add(Finding.Of(rule, "birth", "出生日期与身份证号不一致。", "以档案认定的为准，请确认一次。"));
        }

        if (person.Sex is { } sex && IdNumber.Sex(number) != sex)
        {
            findings.Add(Finding.Of(rule, "sex", "性别与身份证号不一致。", "请确认性别和号码。"));
        }

        return findings;
    }
}
