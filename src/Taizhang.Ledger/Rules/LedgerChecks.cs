using Taizhang.Catalog.Rules;

namespace Taizhang.Ledger.Rules;

/// <summary>A check of the whole ledger: a pure function of what may be looked at and its rule.</summary>
internal delegate IEnumerable<LedgerFinding> LedgerCheck(LedgerView view, RuleDefinition rule);

/// <summary>The checks of many entries together and of time that has passed, in the order in which they run.</summary>
internal static class LedgerChecks
{
    public static readonly (string Code, LedgerCheck Check)[] InOrder =
    [
        .. RollRules.OfTheLedger,
        .. CoverageRules.OfTheLedger,
        .. StudyRules.OfTheLedger,
        .. PresenceRules.OfTheLedger,
        .. ReserveRules.OfTheLedger,
        .. CareRules.OfTheLedger,
        .. GridRules.OfTheLedger,
        .. PublicityRules.OfTheLedger,
        .. CultureRules.OfTheLedger,
        .. VolunteerRules.OfTheLedger,
        .. EvidenceRules.OfTheLedger,
    ];
}
