using Taizhang.Catalog.Loading;
using Taizhang.Catalog.Rules;

namespace Taizhang.Catalog.Tests;

/// <summary>
/// The rules of the handbook, code by code: each is a rule of the catalog, and says by whom it is judged or why it is not.
/// Each of those judged has something that keeps it and something that breaks it in the table of RuleExampleTests, those of
/// reports in that of ReportRuleTests; both tables are held against the catalog.
/// </summary>
public sealed class EveryRule
{
    private const string Handbook = """
        N-01 N-02 N-03 N-04 N-05 N-06 N-07
        R-11-01 R-11-02 R-11-03 R-11-04 R-11-05 R-11-06 R-11-07
        R-114-01
        R-13-01 R-13-02 R-13-03 R-13-04 R-13-05 R-13-10 R-13-11 R-13-12 R-13-13 R-13-14 R-13-15 R-13-16
        R-14-01 R-14-02
        R-15-01
        R-17-01
        R-19-01
        R-21-01 R-21-02 R-21-03 R-21-04 R-21-05 R-21-06
        R-22-01 R-22-02 R-22-03 R-22-04 R-22-05
        R-23-01 R-23-02 R-23-03 R-23-04
        R-31-01 R-31-02 R-31-03 R-31-04
        R-32-01 R-32-02 R-32-03 R-32-04 R-32-05
        R-41-01 R-41-02 R-41-03 R-41-04 R-41-05 R-41-06
        R-51-01 R-51-02 R-51-03 R-51-04 R-51-05 R-51-06 R-51-07 R-51-08 R-51-09 R-51-10 R-51-11 R-51-12 R-51-13 R-51-14 R-51-15 R-51-16 R-51-17 R-51-18 R-51-19 R-51-20 R-51-21 R-51-22 R-51-23 R-51-24 R-51-25 R-51-26 R-51-27 R-51-28 R-51-40
        R-52-01 R-52-02 R-52-03 R-52-04
        R-53-01 R-53-02 R-53-03 R-53-04 R-53-05
        R-54-01 R-54-02 R-54-03 R-54-04 R-54-05 R-54-06 R-54-07
        R-55-01 R-55-02 R-55-03 R-55-04 R-55-05
        R-61-01 R-61-02 R-61-03 R-61-04
        R-62-01 R-62-02 R-62-03 R-62-04 R-62-05 R-62-06
        R-63-01 R-63-02 R-63-03 R-63-04
        R-64-01 R-64-02 R-64-03
        R-71-01 R-71-02 R-71-03 R-71-04 R-71-05
        R-72-01 R-72-02
        R-73-01 R-73-02
        R-74-01 R-74-02
        R-81-01 R-81-02 R-81-03 R-81-04
        R-82-01 R-82-02 R-82-03
        R-83-01 R-83-02 R-83-03
        R-84-01 R-84-02 R-84-03 R-84-04 R-84-05 R-84-06 R-84-07
        R-85-01 R-85-02
        R-92-01 R-92-02 R-92-03 R-92-04 R-92-05
        R-93-01 R-93-02
        R-ARC
        """;

    /// <summary>Rules of the program's own beside those of the handbook.</summary>
    private static readonly string[] Own = ["R-00-01", "R-00-02", "R-00-03", "R-12-01", "R-12-02", "R-12-03", "R-13-17", "R-16-01"];

    private static readonly IReadOnlyDictionary<string, RuleDefinition> Rules =
        CatalogLoader.Read(Path.Combine(Repository.Root, "catalog")).Catalog?.Rules ?? throw new InvalidDataException("The catalog has problems.");

    private static readonly string[] Codes = Handbook.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    [Fact]
    public void every_code_of_the_handbook_is_a_rule_and_no_other_is_but_our_own() =>
        Assert.Equal(Codes.Concat(Own).Order(StringComparer.Ordinal), Rules.Keys.Order(StringComparer.Ordinal));

    /// <summary>One honest sentence, with an end.</summary>
    [Fact]
    public void what_is_not_judged_says_why() =>
        Assert.All(Rules.Values.Select(rule => rule.Unbuilt).OfType<string>(), reason => Assert.Matches("^.{12,}。$", reason));

    [Fact]
    public void what_is_local_or_unconfirmed_is_off_until_a_document_is_named() =>
        Assert.All(Rules.Values.Where(rule => rule.NeedsDocument), rule => Assert.False(rule.On, rule.Code));

    /// <summary>
    /// Why a rule is on at first (handbook 14): it is arithmetic, the order of dates, a gate or quota of membership, a
    /// duplicate, money that has to fit, or a national rule. Every other is off until an office puts it in force.
    /// </summary>
    private static readonly Dictionary<string, string> OnAtFirst = new()
    {
        ["arithmetic"] = "N-01 N-02 N-03 N-04 N-05 N-06 N-07 R-114-01 R-12-01 R-12-03 R-13-12 R-13-13 R-21-01 R-21-05 R-32-04 R-41-01 R-41-03 R-41-05 R-52-01 R-55-03 R-55-05 R-61-02 R-61-03 R-71-02 R-81-04 R-84-01 R-84-02 R-85-02 R-92-03",
        ["dates"] = "R-00-01 R-13-05 R-13-15 R-13-16 R-22-02 R-22-05 R-23-02 R-41-04 R-41-06 R-52-02 R-54-03 R-55-01 R-61-01 R-63-02 R-71-03 R-83-03",
        ["membership"] = "R-51-01 R-51-02 R-51-03 R-51-05 R-51-06 R-51-07 R-51-08 R-51-09 R-51-10 R-51-12 R-51-13 R-51-15 R-51-16 R-51-17 R-51-18 R-51-20 R-51-21 R-51-22 R-51-24 R-51-27 R-51-28 R-51-40",
        ["duplicates"] = "R-00-02 R-00-03 R-23-03 R-23-04 R-31-01 R-32-01 R-51-26 R-54-02 R-55-02 R-62-03 R-83-01",
        ["money"] = "R-54-01",
        ["national"] = "R-11-01 R-13-01 R-13-02 R-13-03 R-13-04 R-31-02 R-31-04 R-54-06 R-55-04 R-62-06 R-71-04 R-84-04",
    };

    [Fact]
    public void what_is_on_at_first_is_on_for_a_reason() => Assert.Equal(
        OnAtFirst.Values.SelectMany(codes => codes.Split(' ')).Order(StringComparer.Ordinal),
        Rules.Values.Where(rule => rule.On && rule.Unbuilt is null).Select(rule => rule.Code).Order(StringComparer.Ordinal));

    /// <summary>What contradicts only custom is never 需要改正.</summary>
    [Fact]
    public void what_is_local_is_asked_about_and_never_called_wrong() =>
        Assert.All(Rules.Values.Where(rule => rule.NeedsDocument), rule => Assert.NotEqual(Catalog.Ledgers.Severity.Error, rule.Severity));

    /// <summary>Evidence is asked for by no rule that is on at first (handbook 14).</summary>
    [Fact]
    public void no_rule_that_is_on_at_first_asks_for_a_file() =>
        Assert.All(Rules.Values.Where(rule => rule.Judge == RuleJudge.Evidence), rule => Assert.False(rule.On, rule.Code));
}
