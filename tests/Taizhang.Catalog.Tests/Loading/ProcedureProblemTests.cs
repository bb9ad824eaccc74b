using Taizhang.Catalog.Loading;
using Taizhang.Catalog.Procedures;

namespace Taizhang.Catalog.Tests.Loading;

/// <summary>Procedures, ratings and calendars are checked as a whole, and everything wrong with them is said together.</summary>
public sealed class ProcedureProblemTests
{
    [Theory]
    [InlineData("{ id: a, after: [b] }, { id: b }", "环节“a”要排在“b”之后，前面没有这个环节。")]
    [InlineData("{ id: a }, { id: a }", "环节“a”写了两次。")]
    [InlineData("{ id: a, timers: [{ rule: R-51-07, from: c, not-before: 3 months }] }", "“一”的时限提到的环节“c”不存在。")]
    [InlineData("{ id: a, timers: [{ rule: R-51-07, from: a.day, not-before: 3 months }] }", "环节“a”没有合用的字段“day”。")]
    [InlineData("{ id: a, timers: [{ rule: R-51-07, from: birth, not-before: 3 months }] }", "“一”的时限提到的环节“birth”不存在。")]
    [InlineData("{ id: a }, { id: b, timers: [{ rule: R-51-07, from: a, not-before: 3 months, not-after: 6 months }] }", "一个时限要写且只写 not-before 或 not-after。")]
    [InlineData("{ id: a }, { id: b, timers: [{ rule: R-51-07, from: a, not-before: three months }] }", "时限“three months”看不懂。")]
    [InlineData("{ id: a }, { id: b, timers: [{ rule: 51-07, from: a, not-before: 3 months }] }", "环节“b”的时限写的规则“51-07”不是规则编号。")]
    [InlineData("{ id: a }, { id: b, timers: [{ rule: R-51-07, from: [], not-before: 3 months }] }", "环节“b”的时限没有写从哪一天算起。")]
    [InlineData("{ id: a }, { id: b, timers: [{ rule: R-51-07, from: a, until: c, not-before: 3 months }] }", "环节“b”的时限提到的环节“c”不存在。")]
    [InlineData("{ id: a, documents: [{ name: 记录 }, { name: 记录 }] }", "环节“a”的材料“记录”写了两次。")]
    [InlineData("{ id: a, exits: [{ name: 转出 }] }", "环节“a”的字段 kind 里没有“转出”。")]
    [InlineData("{ id: a, vote: { members: m, expected: e, present: p, yes: y, written: w, quorum-rule: R-51-15, majority-rule: R-51-16 } }", "环节“a”没有合用的字段“m”。")]
    public void a_step_that_cannot_be_followed_is_told(string steps, string says) =>
        Assert.Contains(Problems($"procedures: [{{ id: x, version: \"1\", name: 一, subject: organisation, steps: [{Named(steps)}] }}]"), problem => problem.Message == says);

    [Theory]
    [InlineData("procedures: [{ id: x, version: \"1\", name: 一, subject: person, to: 2020-01-01, steps: [] }, { id: x, version: \"2\", name: 一, subject: person, from: 2020-01-01, steps: [] }]", "“x”的1版和2版有几天同时有效。")]
    [InlineData("procedures: [{ id: x, version: \"1\", name: 一, subject: thing, steps: [] }]", "“一”的 subject 写的是“thing”。")]
    [InlineData("procedures: [{ id: x, version: \"2\", like: \"1\", name: 一, subject: person, steps: [] }]", "要照着的版本“1”不存在。")]
    [InlineData("ratings: [{ id: r, name: 评星, procedure: none, bands: [] }]", "“评星”评的专项工作“none”不存在。")]
    [InlineData("procedures: [{ id: x, version: \"1\", name: 一, subject: organisation, steps: [{ id: a, name: 甲 }] }]\nratings: [{ id: r, name: 评星, procedure: x, bands: [{ star: 六星级, at-least: 95 }] }]", "“评星”里的“六星级”不能选。")]
    [InlineData("procedures: [{ id: x, version: \"1\", name: 一, subject: organisation, steps: [{ id: a, name: 甲, fields: [{ id: star, name: 星级, type: choice, choices: [五星级] }] }] }]\nratings: [{ id: r, name: 评星, procedure: x, bands: [{ star: 五星级, at-least: 95, needs: project }] }]", "“评星”要看的“project”不是“x”的字段。")]
    [InlineData("procedures: [{ id: x, version: \"1\", name: 一, subject: person, duplicate: { key: [subject, year], rule: R-00-02 }, steps: [] }]", "“一”没有“year”，不能用来看是否重复。")]
    [InlineData("procedures: [{ id: x, version: \"1\", name: 一, subject: person, steps: [{ id: a, name: 甲, details: [number] }] }]", "环节“a”没有字段“number”。")]
    [InlineData("honour-levels: [{ level: 球级, issuers: [球] }]", "没有“球级”这一级。")]
    [InlineData("honours: [{ programme: 样板村, subject-kinds: [star] }]", "没有组织类别“star”。")]
    [InlineData("seniority: [{ from: 1969-04-01, probation-months: 0, basis: 甲 }, { from: 1970-01-01, probation-months: 12, basis: 乙 }]", "党龄起算的两段时间重叠，后一段从1970-01-01开始。")]
    [InlineData("work-years: [{ year: 2022, source: 文, off: [2023-01-01], worked: [] }]", "“off”里的“2023-01-01”不是2022年的日子。")]
    [InlineData("year-tasks: [{ id: t, name: 事, month: 2, day: 30 }]", "2月没有30日。")]
    [InlineData("year-tasks: [{ id: t, name: 事, month: 13, day: 30 }]", "“month”应是1到12之间的整数。")]
    public void a_definition_that_speaks_of_nothing_is_told(string yaml, string says) =>
        Assert.Contains(Problems(yaml), problem => problem.Message == says);

    [Fact]
    public void everything_wrong_with_a_procedure_is_told_at_once() => Assert.True(Problems("""
        procedures:
          - id: x
            version: "1"
            name: 一
            subject: thing
            steps:
              - { id: a, name: 甲, after: [b] }
              - { id: b, name: 乙, timers: [{ rule: R-51-07, from: c, not-before: 3 moons }] }
        """).Count >= 4);

    [Fact]
    public void a_version_says_only_what_it_changed()
    {
        var reading = CatalogLoader.Read([("own.yaml", """
            procedures:
              - id: x
                version: "1"
                name: 一
                subject: organisation
                to: 2020-12-31
                steps:
                  - { id: a, name: 甲, decider: 支委会 }
                  - { id: b, name: 乙, timers: [{ rule: R-51-07, from: a, not-before: 12 months }] }
              - id: x
                version: "2"
                like: "1"
                from: 2021-01-01
                steps:
                  - { id: b, timers: [{ rule: R-51-07, from: a, not-before: 18 months }] }
            """)]);

        var later = reading.Catalog?.ProcedureOn("x", new DateOnly(2021, 1, 1));
        Assert.Equal(("2", "一", "甲", "支委会"), (later?.Version, later?.Name, later?.Step("a")?.Name, later?.Step("a")?.Decider));
        Assert.Equal(["a"], later?.Step("b")?.After);
        Assert.Equal((18, TimeUnit.Months), (later?.Step("b")?.Timers[0].Amount, later?.Step("b")?.Timers[0].Unit));
        Assert.Equal(12, reading.Catalog?.ProcedureOn("x", new DateOnly(2020, 12, 31))?.Step("b")?.Timers[0].Amount);
    }

    private static IReadOnlyList<CatalogProblem> Problems(string yaml) => CatalogLoader.Read([("own.yaml", yaml)]).Problems;

    private static string Named(string steps) => steps.Replace("{ id: a", "{ name: 甲, id: a", StringComparison.Ordinal).Replace("{ id: b", "{ name: 乙, id: b", StringComparison.Ordinal);
}
