using Taizhang.Catalog.Ledgers;
using Taizhang.Catalog.Loading;
using Taizhang.Catalog.Rules;

namespace Taizhang.Catalog.Tests.Loading;

/// <summary>Rules are data: an office lays its own statements over them, and what does not fit is said all at once.</summary>
public sealed class RuleProblemTests
{
    private const string Base = """
        organisation-kinds: [{ id: village, name: 村 }]
        role-kinds: [{ id: reserve-cadre, name: 后备干部 }]
        ledgers:
          - id: meeting
            name: 会议
            owner: 干事
            superior: 县委
            fields: [{ id: present, name: 实到, type: whole }, { id: expected, name: 应到, type: whole }]
            rules: [{ code: R-13-13, check: not-above, fields: [present, expected], say: 实到比应到多。 }]
        rules:
          - { code: R-13-13, family: 组织生活, severity: error, on: true, grade: V, name: 实到不多于应到, basis: 算术 }
          - { code: R-53-03, family: 后备干部, judged: ledger, severity: hint, grade: V, local: true, name: 每个村的后备干部达到规定人数, basis: 县里的要求, settings: { min: 2, of: [甲], strict: false }, reads: [{ in: reserve-cadre }] }
          - { code: R-62-02, family: 宣传, severity: hint, grade: U, name: 稿件附有链接, basis: 工作惯例, reads: [{ in: meeting, link: present }] }
        """;

    [Fact]
    public void an_office_switches_a_local_rule_on_sets_it_and_names_its_document()
    {
        var catalog = CatalogLoader.Read([("base.yaml", Base), ("own.yaml", """
            rules:
              - { code: R-53-03, on: true, severity: warn, document: 镇党发〔2022〕5号, settings: { min: 3 } }
            """)]).Catalog!;

        var rule = catalog.Rules["R-53-03"];
        Assert.Equal((true, Severity.Warn, "镇党发〔2022〕5号", 3), (rule.On, rule.Severity, rule.Document, rule.Whole("min")));
        Assert.Equal("每个村的后备干部达到规定人数", rule.Name);
        Assert.Equal(["甲"], rule.Texts("of"));
        Assert.NotNull(catalog.RuleInForce("R-53-03"));
        Assert.Null(CatalogLoader.Read([("base.yaml", Base)]).Catalog!.RuleInForce("R-53-03"));
    }

    [Fact]
    public void an_office_says_where_a_rule_looks_in_a_ledger_of_its_own()
    {
        var catalog = CatalogLoader.Read([("base.yaml", Base), ("own.yaml", """
            ledgers: [{ id: flood, name: 防汛, owner: 干事, superior: 县委, fields: [{ id: page, name: 链接, type: url }] }]
            rules: [{ code: R-62-02, reads: [{ in: flood, link: page }] }]
            """)]).Catalog!;

        Assert.Equal(["meeting", "flood"], catalog.Rules["R-62-02"].Reads.Select(reading => reading.In));
        Assert.Equal("page", catalog.Rules["R-62-02"].ReadingOf("flood")!["link"]);
    }

    [Theory]
    [InlineData("rules: [{ code: R-99-99, on: true }]", "own.yaml:1: 没有规则 R-99-99。 请核对编号；新规则要写 name、family、basis、grade。")]
    [InlineData("rules: [{ code: R-53-03, on: true }]", "own.yaml:1: 规则 R-53-03 是地方做法或还没有核实的规定，启用时要有依据的文件。 请在 document 里写明文号。")]
    [InlineData("rules: [{ code: R-62-02, on: true }]", "own.yaml:1: 规则 R-62-02 是地方做法或还没有核实的规定，启用时要有依据的文件。 请在 document 里写明文号。")]
    [InlineData("rules: [{ code: R-53-03, settings: { most: 3 } }]", "own.yaml:1: 规则 R-53-03 没有设定“most”。 可用：min、of、strict。")]
    [InlineData("rules: [{ code: R-13-13, settings: { most: 3 } }]", "own.yaml:1: 规则 R-13-13 没有设定“most”。 这条规则没有可以改的设定。")]
    [InlineData("rules: [{ code: R-53-03, settings: { min: 两名 } }]", "own.yaml:1: 规则 R-53-03 的设定“min”应为整数。 例如：2。")]
    [InlineData("rules: [{ code: R-53-03, settings: { of: 乙 } }]", "own.yaml:1: 规则 R-53-03 的设定“of”应为一列文字。 例如：甲。")]
    [InlineData("rules: [{ code: R-53-03, settings: { strict: 3 } }]", "own.yaml:1: 规则 R-53-03 的设定“strict”应为true 或 false。 例如：false。")]
    [InlineData("rules: [{ code: R-53-03, name: 又一条, family: 一, basis: 二, grade: V }]", "own.yaml:1: 规则 R-53-03 已经有了。 改它的做法只写 code、on、severity、document、settings、reads。")]
    [InlineData("rules: [{ code: R-53-03, basis: 别的文件 }]", "own.yaml:1: 没有写 name，就不能写“basis”。 定义一条新规则，请写 name；改已有规则的做法，请删去这一项。")]
    [InlineData("rules: [{ code: R-62-02, reads: [{ in: meting, link: present }] }]", "own.yaml:1: 规则 R-62-02 要看的“meting”不存在。 请改成目录里有的台账、专项工作、身份或组织类别。")]
    [InlineData("rules: [{ code: R-62-02, reads: [{ in: meeting, link: url }] }]", "own.yaml:1: 规则 R-62-02 要看的字段“url”在“meeting”里没有。 请改成已有的字段，或先加上这个字段。")]
    [InlineData("rules: [{ code: R-62-02, onn: true }]", "own.yaml:1: 不认识“onn”。 这里可用：…")]
    [InlineData("ledgers: [{ id: a, name: 甲, owner: 干事, superior: 县委, fields: [{ id: x, name: 乙, type: date }, { id: y, name: 丙, type: date }], rules: [{ code: R-99-98, check: in-order, fields: [x, y], say: 先后 }] }]", "own.yaml:1: 台账“甲”用到的规则“R-99-98”不存在。 请改成 rules 里有的规则，或先加上这条规则。")]
    [InlineData("ledgers: [{ id: a, name: 甲, owner: 干事, superior: 县委, fields: [{ id: x, name: 乙, type: date }], rules: [{ code: R-13-13, check: not-above, fields: [x], say: 先后 }] }]", "own.yaml:1: 台账“甲”的规则 R-13-13 要比较的字段个数不对。 not-above 写两个字段，in-order 写两个以上。")]
    [InlineData("ledgers: [{ id: a, name: 甲, owner: 干事, superior: 县委, fields: [{ id: x, name: 乙, type: date }], rules: [{ code: R-13-13, check: below, fields: [x], say: 先后 }] }]", "own.yaml:1: “check”应为not-above、in-order 之一。 请改正这一项。")]
    public void what_does_not_fit_is_told_with_its_file_its_line_and_what_to_do(string yaml, string says)
    {
        var reading = CatalogLoader.Read([("base.yaml", Base), ("own.yaml", yaml)]);

        Assert.Null(reading.Catalog);
        Assert.Contains(reading.Problems.Select(problem => problem.ToString()), said => says.EndsWith('…') ? said.StartsWith(says.TrimEnd('…'), StringComparison.Ordinal) : said == says);
    }

    [Fact]
    public void the_program_comes_with_nothing_local_or_unconfirmed_switched_on()
    {
        var catalog = CatalogLoader.Read(Path.Combine(Repository.Root, "catalog"));

        Assert.Empty(catalog.Problems.Select(problem => problem.ToString()));
        var rules = catalog.Catalog!.Rules.Values;
        Assert.Empty(rules.Where(rule => rule.On && (rule.Local || rule.Grade == RuleGrade.U)).Select(rule => rule.Code));
        Assert.Empty(rules.Where(rule => rule.On && rule.Document is not null).Select(rule => rule.Code));
        Assert.Contains(rules, rule => rule.Local);
    }
}
