using System.Globalization;
using System.Text;
using Taizhang.Reports.Check;
using Taizhang.Testing;
using Xunit;

namespace Journeys.Tests.Planted;

/// <summary>
/// docs/reference/checking.md: every code, and what came of the planted errors. With TAIZHANG_WRITE_DOCS=1 the test that
/// plants them writes it anew; otherwise the page has to list the verdicts, reasons and codes there are.
/// </summary>
internal static class CheckingReference
{
    private static string Path => System.IO.Path.Combine(Catalogs.Root, "docs", "reference", "checking.md");

    public static void Keep(IEnumerable<(string Kind, int Planted, int Found, int Named)> rows)
    {
        var page = Write([.. rows]);
        if (Environment.GetEnvironmentVariable("TAIZHANG_WRITE_DOCS") == "1")
        {
            File.WriteAllText(Path, page);
        }

        // What other words of the catalog change in the counts is measured again when somebody writes the page.
        Assert.Equal(Rules(File.ReadAllText(Path)), Rules(page));
    }

    private static string Rules(string page) => page[..page.IndexOf("## Planted errors", StringComparison.Ordinal)];

    private static string Write(IReadOnlyList<(string Kind, int Planted, int Found, int Named)> rows)
    {
        var page = new StringBuilder();
        page.Append("""
            # Checking (核对数据)

            `taizhang check` compares every statement of a report with the ledger, at the statement's own time and place, and the report with
            itself. It ends with 1 where something is contradicted or has to be put right (error), else with 0. Nothing about a checked report
            is kept.

            Of a Word file everything that is read is checked: body, tables, text boxes, notes, headers and footers; page numbers state
            nothing. Several reports in one call are checked one after the other and none is kept, a thousand as well as two; each is
            named under `documents`, what they say of each other stands under `across`, and a file that cannot be read ends nothing: it
            is named under `refused` and in a sentence on standard error, and the command ends with 1.

            What a sentence says of when and where holds for its own claims: words of the clause first, then those that open the
            sentence, then those that open the paragraph, then the title (上半年工作小结, 黄花滩村党支部2022年总结). What only reaches a
            claim from an earlier clause, the paragraph or the title never denies what is true of the whole report. The report of a school, a
            clinic or another office is that body's own. In a paper about one matter (换届工作总结, 反诈宣传月活动情况, 讲话), and in one of which
            hardly a number comes near the ledger, what is true is said and what differs is left open, unless the title says that it is the ledger's
            own report of the very year (清泉镇2022年党建工作总结): then it is called wrong, number by number. Either way P-01 says so at the head.

            ## Verdicts

            | verdict | on screen | when |
            |---|---|---|
            | `supported` | 一致 | true of the ledger, its word of approximation included |
            | `contradicted` | 不一致 | surely one of our figures, and the ledger says something else |
            | `unsupported` | 台账没有记录 | one of our figures, and nothing is entered for it |
            | `out_of_scope` | 不作核对 | a date, a plan, a change from another time than the year before, another place, what this office does not count |
            | `cannot_tell` | 拿不准 | perhaps one of our figures; an empty place; a unit of another kind |

            `likely` of a contradicted claim says what would make it true, found by trying in this order: `listed`, `hedge_false`, `hedge_missing`,
            `money_unit`, `other_rule`, `other_step`, `overlap_added`, `drafts_counted`, `last_year`, `factor_ten`, `swapped_digits`,
            `off_by_one`, `other_period`, `other_place`.

            ## Codes

            | code | severity | asks that |
            |---|---|---|

            """);
        foreach (var code in FindingCodes.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {code.Code} | {code.Severity.Word()} | {code.Name} |\n");
        }

        page.Append("""

            ## Planted errors

            Made by the test `a_thousand_planted_errors_are_found_and_named` on the filled reports of three fictional townships (seeds 1 to 3):
            one error in each copy, chosen by a fixed seed; a change that leaves the sentence true is not planted. Two hundred texts that state
            true values in other sentences, order, hedge, unit or period raise no alarm (`nothing_is_called_wrong_in_two_hundred_texts_that_are_true`).
            The sentences are our own, so these numbers are upper bounds for a stranger's report.

            | kind | planted | found | kind named |
            |---|---|---|---|

            """);
        foreach (var (kind, planted, found, named) in rows.Append(("all", rows.Sum(row => row.Planted), rows.Sum(row => row.Found), rows.Sum(row => row.Named))))
        {
            page.Append(CultureInfo.InvariantCulture, $"| {kind} | {planted} | {found} | {named} |\n");
        }

        return page.ToString();
    }
}
