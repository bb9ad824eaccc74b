using System.Globalization;
using Taizhang.Catalog.Rules;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.Procedures;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Rules;

/// <summary>The rules of the roll: who is on it, and how a branch is made up.</summary>
internal static class RollRules
{
    private static readonly string SameNumberSql =
        $"SELECT person FROM {Tables.PersonKey.Name} WHERE id_number_hash IN (SELECT id_number_hash FROM {Tables.PersonKey.Name} WHERE id_number_hash IS NOT NULL GROUP BY id_number_hash HAVING COUNT(*) > 1) ORDER BY id_number_hash, person";

    public static readonly (string Code, LedgerCheck Check)[] OfTheLedger =
    [
        ("R-00-03", PersonIsOnTheRollOnce),
        ("R-13-01", BranchHasEnoughMembers),
        ("R-13-02", BranchIsNotTooLarge),
        ("R-13-03", LargerBranchHasItsCommittee),
        ("R-13-04", TermIsNotTooLong),
        ("R-13-05", TermIsNotRunningOut),
        ("R-31-01", MemberBelongsToOneBranch),
        ("R-52-02", ConversionFollowsProbation),
        ("R-52-03", RollAgreesWithTheStatistics),
    ];

    /// <summary>R-00-03: the same number is the same person; without numbers the same name, birth and body is asked about.</summary>
    private static IEnumerable<LedgerFinding> PersonIsOnTheRollOnce(LedgerView view, RuleDefinition rule)
    {
        var sameNumber = view.Session.Read(SameNumberSql, row => row.GetInt64(0)).ToHashSet();
        var reported = new HashSet<long>();
        foreach (var person in view.People.Values.Where(person => sameNumber.Contains(person.Id)))
        {
            reported.Add(person.Id);
            yield return view.About(person, Finding.Of(rule, "id_number", $"花名册上另有一人与{person.Content.Name}的身份证号相同。", "是同一个人的，请作废其中一条；不是的，请核对号码。"));
        }

        var alike = view.People.Values
            .Where(person => person.Content.Birth is not null && !reported.Contains(person.Id))
            .GroupBy(person => (person.Content.Name, person.Content.Birth, person.Content.Organisation))
            .Where(same => same.Count() > 1 && same.Any(person => person.Content.IdNumber is null));
        foreach (var person in alike.SelectMany(same => same.Skip(1)))
        {
            yield return view.About(person, Finding.Of(rule, "name", $"{view.NameOfBody(person.Content.Organisation)}的花名册上有两位{person.Content.Name}，出生日期也相同。", "请看是不是同一个人；不是的，请补填身份证号。"));
        }
    }

    /// <summary>R-13-01, by the roll of today; a branch whose roll has not been entered is not judged.</summary>
    private static IEnumerable<LedgerFinding> BranchHasEnoughMembers(LedgerView view, RuleDefinition rule) =>
        Branches(view, rule).Where(branch => branch.Members < rule.Whole("min")).Select(branch => view.About(branch.Body, Finding.Of(
            rule, "", string.Create(CultureInfo.InvariantCulture, $"花名册上{branch.Body.Content.Name}的党员是{branch.Members}名，不足{rule.Whole("min")}名。"), "请核对花名册；确实不足的，可以与邻近单位建立联合党支部。")));

    /// <summary>R-13-02.</summary>
    private static IEnumerable<LedgerFinding> BranchIsNotTooLarge(LedgerView view, RuleDefinition rule) =>
        Branches(view, rule).Where(branch => branch.Members > rule.Whole("max")).Select(branch => view.About(branch.Body, Finding.Of(
            rule, "", string.Create(CultureInfo.InvariantCulture, $"花名册上{branch.Body.Content.Name}的党员是{branch.Members}名，一般不超过{rule.Whole("max")}名。"), "请看要不要分设党支部。")));

    /// <summary>R-13-03; where nobody has been entered as a member of a committee, nothing is known of it.</summary>
    private static IEnumerable<LedgerFinding> LargerBranchHasItsCommittee(LedgerView view, RuleDefinition rule)
    {
        foreach (var (body, members, reading) in Branches(view, rule).Where(branch => branch.Members >= rule.Whole("from")))
        {
            var committee = reading["committee"] is { } kind ? view.Holding(kind, body.Code, view.Today).Count() : 0;
            if (committee > 0 && (committee < rule.Whole("min") || committee > rule.Whole("max")))
            {
                yield return view.About(body, Finding.Of(rule, "", string.Create(CultureInfo.InvariantCulture, $"{body.Content.Name}有党员{members}名，登记的支委会委员是{committee}名，应为{rule.Whole("min")}至{rule.Whole("max")}名。"), "请核对支委会委员的登记。"));
            }
        }
    }

    /// <summary>R-13-04: a term is a fact of the body, with its first and last day.</summary>
    private static IEnumerable<LedgerFinding> TermIsNotTooLong(LedgerView view, RuleDefinition rule)
    {
        foreach (var (body, term) in Terms(view, rule))
        {
            var inVillage = body.Content.Parents is [.., var last] && view.Tree.ByCode(last.Parent)?.Content.OrganisationKind == rule.Text("village");
            var years = rule.Whole(inVillage ? "village-years" : "years");
            if (term.To is { } to && to > term.From.AddYears(years))
            {
                yield return view.About(body, Finding.Of(rule, "facts", string.Create(CultureInfo.InvariantCulture, $"{body.Content.Name}的这一届从{ChineseDay.Of(term.From)}到{ChineseDay.Of(to)}，超过{years}年。"), "请核对届期的起止日期。"));
            }
        }
    }

    /// <summary>R-13-05.</summary>
    private static IEnumerable<LedgerFinding> TermIsNotRunningOut(LedgerView view, RuleDefinition rule)
    {
        foreach (var (body, term) in Terms(view, rule))
        {
            var isLast = body.Content.Facts.All(other => other.Fact != term.Fact || other.From <= term.From);
            if (isLast && term.To is { } to && to.AddMonths(-rule.Whole("months")) <= view.Today)
            {
                yield return view.About(body, Finding.Of(rule, "facts", $"{body.Content.Name}的任期{(to < view.Today ? "已过" : "到")}{ChineseDay.Of(to)}{(to < view.Today ? "" : "届满")}。", "请准备换届；延期的请报上级批准，并登记新的届期。"));
            }
        }
    }

    /// <summary>R-31-01: one branch at a time, and one group at most.</summary>
    private static IEnumerable<LedgerFinding> MemberBelongsToOneBranch(LedgerView view, RuleDefinition rule)
    {
        foreach (var kind in new[] { rule.Text("member"), rule.Text("group-member") })
        {
            foreach (var roles in view.Roles.Where(role => role.Content.RoleKind == kind).GroupBy(role => role.Content.Person))
            {
                var inOrder = roles.OrderBy(role => role.Content.From).ToList();
                foreach (var (earlier, later) in inOrder.Zip(inOrder.Skip(1)).Where(pair => pair.First.Content.Overlaps(pair.Second.Content)))
                {
                    var name = view.NameOf(later.Content.Person);
                    yield return view.About(later, Finding.Of(rule, "organisation", $"{name}从{ChineseDay.Of(later.Content.From)}起同时在{view.NameOfBody(earlier.Content.Organisation)}和{view.NameOfBody(later.Content.Organisation)}。", "转出的，请填写前一条的结束日期；登记重了的，请作废一条。"));
                }
            }
        }
    }

    /// <summary>R-52-02: a member's days begin after a year of probation where the time knew one; the table is data.</summary>
    private static IEnumerable<LedgerFinding> ConversionFollowsProbation(LedgerView view, RuleDefinition rule)
    {
        foreach (var probation in view.Roles.Where(role => role.Content.RoleKind == rule.Text("probationary")))
        {
            var full = view.RolesOf(probation.Content.Person).Where(role => role.Content.RoleKind == rule.Text("member")).MinBy(role => role.Content.From);
            var joined = probation.Content.From;
            var earliest = joined.AddMonths(view.Catalog.Seniority.FirstOrDefault(period => period.From <= joined && joined <= period.To)?.ProbationMonths ?? 0);
            if (full is not null && full.Content.From < earliest)
            {
                var name = view.NameOf(full.Content.Person);
                yield return view.About(full, Finding.Of(rule, "from", $"{name}{ChineseDay.Of(joined)}入党，{ChineseDay.Of(full.Content.From)}就登记为正式党员，早于{ChineseDay.Of(earliest)}。", "请按档案核对入党和转正的日期。"));
            }
        }
    }

    /// <summary>R-52-03: the office writes down the total of the annual statistics and its day; 0 says that it has not.</summary>
    private static IEnumerable<LedgerFinding> RollAgreesWithTheStatistics(LedgerView view, RuleDefinition rule)
    {
        if (rule.Whole("total") == 0 || !DateOnly.TryParseExact(rule.Text("on"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            yield break;
        }

        var onRoll = view.Roles.Where(role => role.Content.RoleKind == rule.Text("member") && role.Content.HoldsOn(day) && view.IsAlive(role.Content.Person, day))
            .Select(role => role.Content.Person).Distinct().Count();
        if (onRoll != rule.Whole("total") && view.Tree.All.FirstOrDefault(organisation => view.Tree.KindOf(organisation).Home) is { } home)
        {
            yield return view.About(home, Finding.Of(rule, "", string.Create(CultureInfo.InvariantCulture, $"{ChineseDay.Of(day)}花名册上的党员是{onRoll}名，党内统计是{rule.Whole("total")}名，相差{Math.Abs(onRoll - rule.Whole("total"))}名。"), "请逐个支部核对转入、转出和去世的登记。"));
        }
    }

    /// <summary>The bodies the rule looks at that have anyone on their roll, with how many are on it today.</summary>
    private static IEnumerable<(Organisation Body, int Members, RuleReading Reading)> Branches(LedgerView view, RuleDefinition rule)
    {
        foreach (var reading in rule.Reads)
        {
            foreach (var body in view.Organisations(reading.In, view.Today))
            {
                var members = reading["member"] is { } kind
                    ? view.Holding(kind, body.Code, view.Today).Select(role => role.Content.Person).Distinct().Count(person => view.IsAlive(person, view.Today))
                    : 0;
                if (members > 0)
                {
                    yield return (body, members, reading);
                }
            }
        }
    }

    private static IEnumerable<(Organisation Body, OrganisationFact Term)> Terms(LedgerView view, RuleDefinition rule) =>
        from reading in rule.Reads
        from body in view.Organisations(reading.In, view.Today)
        from fact in body.Content.Facts
        where fact.Fact == reading["term"]
        select (body, fact);
}
