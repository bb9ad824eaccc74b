namespace Taizhang.Ledger.Tests.Procedures;

/// <summary>Stars, rectifications, problems and titles: what passes and what does not.</summary>
public sealed class OtherCaseTests(OtherCaseTests.LocalOffice local) : IClassFixture<OtherCaseTests.LocalOffice>
{
    /// <summary>What is custom and not a national rule, put in force by the county.</summary>
    private const string Local = """
          - { code: R-21-06, on: true, document: 云组发〔2022〕6号 }
          - { code: R-22-01, on: true, document: 云组发〔2022〕6号 }
          - { code: R-22-03, on: true, document: 云组发〔2022〕6号 }
          - { code: R-22-04, on: true, document: 云组发〔2022〕6号 }
          - { code: R-23-01, on: true, document: 云组发〔2022〕6号 }
          - { code: R-41-02, on: true, document: 云组发〔2022〕6号 }

        """;

    private const string Rated = """
        rules:
          - { code: R-21-03, on: true, document: 清镇党发〔2022〕8号 }
          - { code: R-21-04, on: true, document: 清镇党发〔2022〕8号 }
          - { code: R-71-01, on: true, document: 云文明委发〔2022〕1号 }
          - { code: R-71-03, document: 云文明委发〔2022〕1号 }
          - { code: R-21-06, on: true, document: 云组发〔2022〕6号 }
        ratings:
          - id: branch-stars
            name: 党支部达标创星
            procedure: star-rating
            document: 清镇党发〔2022〕8号
            bands:
              - { star: 五星级, at-least: 90, needs: innovation }
              - { star: 四星级, at-least: 80 }
              - { star: 未定星, at-least: 0 }
            vetoes: [{ procedure: rectification, stars: [五星级, 四星级], reason: 当年列为软弱涣散党组织 }]
        """;

    [Theory]
    [InlineData("rectification", "Q1b", "found 2026-02-01; planned 2026-02-20", "R-22-01:Warn")]
    [InlineData("rectification", "Q1b criteria=[群众满意度低] leader=李县长", "found 2026-02-01; planned 2026-02-20", "")]
    [InlineData("rectification", "Q1b criteria=[群众满意度低] leader=李县长", "planned 2026-02-20; measure 2026-03-01 task=配齐班子", "R-22-02:Hint")]
    [InlineData("rectification", "Q1b criteria=[群众满意度低] leader=李县长", "planned 2026-02-20; measure 2026-03-01 task=配齐班子 due=2026-06-01", "")]
    [InlineData("rectification", "Q1b", "found 2026-02-01; accepted 2026-10-01 accepted_by=清泉镇党委", "R-22-03:Warn")]
    [InlineData("rectification", "Q1b", "found 2026-02-01; accepted 2026-10-01 accepted_by=云岭县委组织部", "")]
    [InlineData("rectification", "Q1b", "found 2026-02-01; accepted 2026-10-01 result=继续整顿", "R-22-03:Warn")]
    [InlineData("rectification", "Q1b", "found 2025-02-01", "R-22-05:Hint")]
    [InlineData("problem", "Q1b description=材料不齐 domain=发展党员 responsible=王一", "found 2026-02-01; verified 2026-03-01 verified_by=王一", "R-23-01:Warn")]
    [InlineData("problem", "Q1b description=材料不齐 domain=发展党员 responsible=王一", "found 2026-02-01; verified 2026-03-01 verified_by=李四", "")]
    [InlineData("problem", "Q1b description=材料不齐", "found 2026-02-01; measured 2026-02-10 due=2026-11-24", "R-23-02:Hint")]
    [InlineData("problem", "Q1b description=材料不齐", "found 2026-02-01; measured 2026-02-10 due=2026-11-25", "")]
    [InlineData("title", "Q1 programme=其他 honour=卫生村 level=市级", "conferred 2026-03-01 document=武卫发〔2026〕1号 issuer=云岭县爱卫会", "R-41-01:Warn")]
    [InlineData("title", "Q1 programme=其他 honour=卫生村 level=县级", "conferred 2026-03-01 document=云卫发〔2026〕1号 issuer=云岭县爱卫会", "")]
    [InlineData("title", "Q1 programme=其他 honour=卫生村 level=县级", "conferred 2026-03-01", "R-41-02:Hint")]
    [InlineData("title", "Q1 programme=其他 honour=卫生村 level=市级", "conferred 2026-03-01 document=清镇党发〔2026〕1号", "R-41-03:Hint")]
    [InlineData("title", "Q1 programme=其他 honour=卫生村 level=县级", "recommended 2026-03-02; conferred 2026-03-01 document=云卫发〔2026〕1号", "R-41-04:Error")]
    [InlineData("title", "Q1b programme=样板村 honour=样板村 level=镇级", "applied 2026-03-02", "R-41-05:Error")]
    [InlineData("title", "Q programme=文明创建 honour=县级文明村 level=县级", "applied 2026-03-02", "R-71-02:Error")]
    [InlineData("title", "Q1 programme=文明创建 honour=县级文明村 level=县级", "applied 2026-03-02", "")]
    [InlineData("title", "Q1 programme=文明创建 honour=县级文明村 level=县级", "conferred 2022-03-02 document=云文〔2022〕1号 valid_to=2025-03-01", "R-71-03:Hint")]
    [InlineData("title", "Q1 programme=文明创建 honour=县级文明村 level=县级", "conferred 2022-03-02 document=云文〔2022〕1号 valid_to=2025-03-01; rechecked 2025-03-01 result=保留", "")]
    [InlineData("title", "Q1 programme=文明创建 honour=县级文明村 level=县级", "conferred 2025-03-02 document=云文〔2025〕1号; rechecked 2026-03-01 result=保留 negative=[安全事故]", "R-71-04:Hint")]
    [InlineData("title", "Q1 programme=其他 honour=卫生村 level=县级", "conferred 2022-03-01 document=云卫发〔2022〕1号 valid_to=2025-03-01", "R-41-06:Hint")]
    [InlineData("title", "Q1 programme=其他 honour=卫生村 level=县级", "conferred 2022-03-01 document=云卫发〔2022〕1号 valid_to=2027-03-01", "")]
    [InlineData("star-rating", "Q1b year=2022", "decided 2022-12-14 star=五星级 score=50", "")]
    public void a_case_is_judged(string procedure, string subject, string steps, string codes) =>
        Assert.Equal(codes, local.Office.Findings(CaseOffice.Case(procedure, subject, steps.Split("; "))).Codes(hints: true));

    /// <summary>Without a document nobody is told what only custom asks for.</summary>
    [Fact]
    public void what_is_custom_says_nothing_until_the_county_has_put_it_in_force()
    {
        using var usual = new CaseOffice();
        Assert.Equal("", usual.Findings(
            CaseOffice.Case("a", "rectification", "Q1b", ["found 2026-02-01", "planned 2026-02-20", "accepted 2026-10-01 accepted_by=清泉镇党委"]),
            CaseOffice.Case("b", "problem", "Q1b description=材料不齐 responsible=王一", ["found 2026-02-01", "verified 2026-03-01 verified_by=王一"]),
            CaseOffice.Case("c", "title", "Q1 programme=其他 honour=卫生村 level=县级", ["conferred 2026-03-01"])).Codes(hints: true));
    }

    [Fact]
    public void a_relapse_within_five_years_is_told()
    {
        string[] before = ["found 2021-02-01", "accepted 2021-10-01"];
        Assert.Equal("R-22-04:Hint", local.Office.Findings(CaseOffice.Case("a", "rectification", "Q1b", before), CaseOffice.Case("b", "rectification", "Q1b", ["found 2026-01-31"])).Codes(hints: true));
        Assert.Equal("", local.Office.Findings(CaseOffice.Case("a", "rectification", "Q1b", before), CaseOffice.Case("b", "rectification", "Q1b", ["found 2026-02-01"])).Codes(hints: true));
    }

    [Theory]
    [InlineData("Q1b description=一 domain=党费 responsible=王一", "found 2026-02-08", "R-23-03:Warn")]
    [InlineData("Q1b description=一 domain=党费 responsible=王一", "found 2026-02-09", "")]
    [InlineData("Q1b description=一 domain=换届 responsible=王一", "found 2026-02-08", "")]
    [InlineData("Q1b description=二 domain=党费", "found 2026-09-08", "R-23-04:Hint")]
    public void a_problem_listed_twice_is_asked_about(string subject, string found, string codes) => Assert.Equal(codes, local.Office.Findings(
        CaseOffice.Case("a", "problem", "Q1b description=二 domain=党费 responsible=王一", ["found 2026-02-01"]),
        CaseOffice.Case("b", "problem", subject, [found])).Codes(hints: true));

    [Theory]
    [InlineData("", "decided 2022-12-14 star=五星级 score=95", "R-21-01:Warn")]
    [InlineData(" innovation=true", "decided 2022-12-14 star=五星级 score=95", "")]
    [InlineData("", "decided 2022-12-14 star=四星级 score=95", "")]
    [InlineData("", "decided 2022-12-14 star=五星级 score=85 other_star_reason=全县典型", "R-21-01:Warn")]
    [InlineData("", "decided 2022-12-14 star=五星级 score=85 other_star_reason=全县典型 reviewed_by=赵二", "")]
    [InlineData("", "checked 2022-11-01 town_score=80 bonus=5 deduction=1; decided 2022-12-14 star=四星级 score=85", "R-21-01:Warn")]
    [InlineData("", "published 2022-11-20 published_from=2022-11-20 published_to=2022-11-24; decided 2022-12-14 star=四星级 score=85", "R-21-03:Warn")]
    [InlineData("", "published 2022-11-20 published_from=2022-11-20 published_to=2022-11-25; decided 2022-12-14 star=四星级 score=85", "")]
    public void stars_follow_from_the_points_once_the_bands_have_a_document(string fields, string steps, string codes)
    {
        using var rated = CaseOffice.With(Rated);
        Assert.Equal(codes, rated.Findings(CaseOffice.Case("star-rating", $"Q1b year=2022{fields}", steps.Split("; "))).Codes(hints: true));
    }

    [Fact]
    public void a_weak_branch_a_change_without_reason_and_a_leap_over_a_level_are_told()
    {
        using var rated = CaseOffice.With(Rated);

        Assert.Equal("R-21-04:Warn", rated.Findings(
            CaseOffice.Case("a", "rectification", "Q1b", ["found 2022-02-01", "accepted 2022-11-01"]),
            CaseOffice.Case("b", "star-rating", "Q1b year=2022", ["decided 2022-12-14 star=四星级 score=85"])).Codes(hints: true));
        Assert.Equal("R-21-06:Hint", rated.Findings(
            CaseOffice.Case("a", "star-rating", "Q1b year=2021", ["decided 2021-12-14 star=未定星 score=55"]),
            CaseOffice.Case("b", "star-rating", "Q1b year=2022", ["decided 2022-12-14 star=四星级 score=85"])).Codes(hints: true));
        Assert.Equal("R-71-01:Warn", rated.Findings(
            CaseOffice.Case("a", "title", "Q1 programme=文明创建 honour=县级文明村 level=县级", ["conferred 2024-03-01 document=云文〔2024〕1号"]),
            CaseOffice.Case("b", "title", "Q1 programme=文明创建 honour=省级文明村 level=省级", ["applied 2025-03-01"])).Codes(hints: true));
        Assert.Equal("R-00-02:Error", rated.Findings(
            CaseOffice.Case("a", "star-rating", "Q1b year=2022", ["decided 2022-12-14 star=四星级 score=85"]),
            CaseOffice.Case("b", "star-rating", "Q1b year=2022", ["decided 2022-12-20 star=四星级 score=85"])).Codes(hints: true));
    }

    [Fact]
    public void a_case_that_is_to_be_corrected_waits_as_a_draft_and_counts_when_it_is()
    {
        using var own = CaseOffice.With("levels: []");
        own.Office.Import(CaseOffice.Case("membership", "wu", "branch-meeting 2022-06-30", "approved 2022-12-31"));
        Assert.Equal(0, own.Office.Value("F24", "清泉镇", "2022-01-01", "2022-12-31"));

        own.Office.Import("""{"amend":{"ref":"c","revision":1,"reason":"日期写错","steps":[{"step":"branch-meeting","date":"2022-06-30"},{"step":"approved","date":"2022-09-01"}]}}""");
        Assert.Equal(1, own.Office.Value("F24", "清泉镇", "2022-01-01", "2022-12-31"));
        Assert.Empty(own.Office.Proof());
    }

    public sealed class LocalOffice : IDisposable
    {
        public CaseOffice Office { get; } = CaseOffice.With($"rules:\n{Local}");

        public void Dispose() => Office.Dispose();
    }
}
