using Taizhang.Catalog.Loading;

namespace Taizhang.Catalog.Tests.Loading;

/// <summary>What is wrong with a catalog is said all at once, each with its file and line and what to do.</summary>
public sealed class CatalogProblemTests
{
    private const string Base = """
        levels: [镇级, 县级]
        organisation-kinds: [{ id: township, name: 乡镇, home: true }]
        procedures:
          - { id: title, version: "1", name: 称号, subject: organisation, steps: [{ id: applied, name: 申报 }, { id: conferred, name: 命名 }] }
        ledgers:
          - { id: meeting, name: 会议, owner: 干事, superior: 县委, fields: [{ id: place, name: 地点, type: place }, { id: present, name: 人数, type: whole }] }
        """;

    [Theory]
    [InlineData("figures: [{ id: A, name: 甲, area: 一, unit: 次, sources: [{ record: meeting }], count: events }]", "own.yaml:1: 缺少“note”。 请补上这一项。")]
    [InlineData("figures: [{ id: A, name: 甲, area: 一, note: 口径, sources: [{ record: meeting }], count: events }]", "own.yaml:1: 缺少“unit”。 请补上这一项。")]
    [InlineData("figures: [{ id: A, name: 甲, area: 一, unit: 次, note: 口径, sources: [{ record: meting }], count: events }]", "own.yaml:1: A 的来源“meting”不存在。 请改成目录里有的台账、专项工作、身份或组织类别。")]
    [InlineData("figures: [{ id: A, name: 甲, area: 一, unit: 次, note: 口径, sources: [{ record: meeting, where: [{ field: plase, is: 甲 }] }], count: events }]", "own.yaml:1: A 用到的字段“plase”在“meeting”里没有。 请改成已有的字段。")]
    [InlineData("figures: [{ id: A, name: 甲, area: 一, unit: 次, note: 口径, sources: [{ case: title, step: confered }], count: events }]", "own.yaml:1: A 用到的环节“confered”在“title”里没有。 请改成已有的环节。")]
    [InlineData("figures: [{ id: A, name: 甲, area: 一, unit: 次, note: 口径, sources: [{ case: title, step: applied }, { case: title, step: conferred }], count: events }]", "own.yaml:1: A 按“title”的两个环节计数，同一件会计两次。 请只写一个环节，或用 count: distinct。")]
    [InlineData("role-kinds: [{ id: member, name: 党员 }]\nfigures: [{ id: A, name: 甲, area: 一, unit: 次, note: 口径, sources: [{ role: member, step: begun }], count: events }]", "own.yaml:2: A 用到的“begun”不是身份的环节。 本期数可写 step: left，按结束的那一天计；其他的请去掉 step。")]
    [InlineData("figures: [{ id: A, name: 甲, area: 一, unit: 次, note: 口径, sources: [], count: events }]", "own.yaml:1: A 没有数据来源。 请写 sources。")]
    [InlineData("figures: [{ id: A, name: 甲, area: 一, unit: 次, note: 口径, sources: [{ ledger: meeting }], count: events }]", "own.yaml:1: 没有写数据从哪里来。 请写 record、case、role 或 organisation 之一。")]
    [InlineData("figures: [{ id: A, name: 甲, area: 一, unit: 次, note: 口径, sources: [{ record: meeting }], count: sums }]", "own.yaml:1: 没有写数的是什么。 count 可为 events、bodies、sum（配 of）、distinct（配 key）、highest（配 key 和 rank）。")]
    [InlineData("figures: [{ id: A, name: 甲, area: 一, unit: 次, note: 口径, sources: [{ record: meeting }], count: sum, of: place }]", "own.yaml:1: A 要合计的“place”不是数。 请改成整数、小数或金额的字段。")]
    [InlineData("figures: [{ id: A, name: 甲, area: 一, unit: 次, note: 口径, sources: [{ record: meeting, where: [{ field: present, at-least: 多 }] }], count: events }]", "own.yaml:1: A 的条件“present”不能和“多”比大小。 请写整数，或 levels、educations 里有的一级；年龄只写整数。")]
    [InlineData("figures: [{ id: A, name: 甲, area: 一, unit: 次, note: 口径, sources: [{ record: meeting, where: [{ field: place, is: [] }] }], count: events }]", "own.yaml:1: A 的条件“place”没有写比较的值。 请写出至少一个值。")]
    [InlineData("figures: [{ id: A, name: 甲, area: 一, unit: 次, note: 口径, sources: [{ record: meeting, where: [{ field: place, is: 甲, is-not: 乙 }] }], count: events }]", "own.yaml:1: 一个条件要有且只有一种比较。 可用：is、is-not、at-least、at-most、present、age-at-most、age-at-least。")]
    [InlineData("figures: [{ id: A, name: 甲, area: 一, unit: 次, note: 口径, time: stocks, sources: [{ record: meeting }], count: events }]", "own.yaml:1: “time”应为flow、stock 之一。 请改正这一项。")]
    [InlineData("figures: [{ id: A, name: 甲, area: 一, unit: 次, note: 口径, sources: [{ record: meeting }], count: events, overlaps: [B] }]", "own.yaml:1: A 提到的统计数“B”不存在。 请改正 overlaps。")]
    [InlineData("figures: [{ id: A, name: 甲, area: 一, unit: 次, note: 口径, sources: [{ record: meeting }], count: events, variants: [{ id: x, name: 乙, note: 一 }, { id: x, name: 丙, note: 二 }] }]", "own.yaml:1: A@x 写了两次。 请给每种口径不同的编号。")]
    [InlineData("ledgers: [{ id: a, name: 甲, owner: 干事, superior: 县委, fields: [{ id: x, name: 乙, type: text }, { id: x, name: 丙, type: text }] }]", "own.yaml:1: 字段“x”写了两次。 请改成不同的编号，或删去一个。")]
    [InlineData("ledgers: [{ id: a, name: 甲, owner: 干事, superior: 县委, title: y, fields: [{ id: x, name: 乙, type: text }] }]", "own.yaml:1: 台账“甲”没有字段“y”。 请改成已有的字段，或先加上这个字段。")]
    [InlineData("ledgers: [{ id: a, name: 甲, owner: 干事, superior: 县委, body: branch, fields: [{ id: x, name: 乙, type: text }] }]", "own.yaml:1: 没有组织类别“branch”。 请改成 organisation-kinds 里有的类别。")]
    [InlineData("ledgers: [{ id: a, name: 甲, owner: 干事, superior: 县委, fields: [{ id: x, name: 乙, type: organisation, offers: [branch] }] }]", "own.yaml:1: 没有组织类别“branch”。 请改成 organisation-kinds 里有的类别。")]
    [InlineData("ledgers: [{ id: a, name: 甲, owner: 干事, superior: 县委, fields: [{ id: x, name: 乙, type: text, requird: true }] }]", "own.yaml:1: 不认识“requird”。 这里可用：approximate、choices、entry、id、kind、name、offers、required、type。")]
    [InlineData("usual-ledgers: [meeeting]", "own.yaml:1: usual-ledgers 里的“meeeting”不是台账。 请改成目录里有的台账编号。")]
    [InlineData("usual-outside: [{ id: a, name: 县报, kind: 媒体, level: 国级 }]", "own.yaml:1: “县报”的级别“国级”没有。 可用的级别：镇级、县级。")]
    [InlineData("open-ledgers: [meeeting]", "own.yaml:1: open-ledgers 里的“meeeting”不是台账。 请改成目录里有的台账编号。")]
    [InlineData("ledgers: [{ id: own, name: 备忘, owner: 本人, superior: 不报送, private: true }]\nfigures: [{ id: A, name: 甲, area: 一, unit: 次, note: 口径, sources: [{ record: own }], count: events }]", "own.yaml:2: A 用到的台账“own”是个人的。 个人的台账不做统计，请改用别的来源。")]
    [InlineData("organisation-facts: [{ id: shown, name: 示范点 }]\nfigures: [{ id: A, name: 甲, area: 一, unit: 个, note: 口径, time: stock, sources: [{ organisation: township, during: shwn }], count: events }]", "own.yaml:2: A 用到的事实“shwn”不存在。 请改成 organisation-facts 里有的。")]
    [InlineData("ledgers: [{ id: a, name: 甲, owner: 干事, superior: 县委, fields: [{ id: x, name: 乙, type: text }], sheets: [{ id: s, name: 表, rows: villages, columns: [y] }] }]", "own.yaml:1: 台账“甲”没有字段“y”。 请改成已有的字段，或先加上这个字段。")]
    [InlineData("ledgers: [{ id: a, name: 甲, owner: 干事, superior: 县委, fields: [{ id: present, name: 实到, type: whole }], sheets: [{ id: s, name: 表, rows: villages, defaults: { present: 40 } }] }]", "own.yaml:1: “表”预先填了“present”。 日期、到场人数、金额这些已发生的事只能由登记的人填，请去掉。")]
    [InlineData("ledgers: [{ id: a, name: 甲, owner: 干事, superior: 县委, fields: [{ id: x, name: 乙, type: text }], sheets: [{ id: s, name: 表, rows: villages, derives: { x: rows } }] }]", "own.yaml:1: “表”要算出的“x”不是整数字段。 请改成整数字段。")]
    [InlineData("ledgers: [{ id: a, name: 甲, owner: 干事, superior: 县委, fields: [{ id: x, name: 乙, type: whole }], sheets: [{ id: s, name: 表, rows: villages, derives: { x: sum rows } }] }]", "own.yaml:1: 读不懂“x”的算法“sum rows”。 可写 rows、lines 字段、字段 - 字段。")]
    [InlineData("ledgers: [{ id: a, name: 甲, owner: 干事, superior: 县委, fields: [{ id: x, name: 乙, type: whole }], sheets: [{ id: s, name: 表, rows: villages, binds: { x: same-year } }] }]", "own.yaml:1: 读不懂 binds。 写法如 binds: { round: same-sheet, original: same-row }，各写一项。")]
    [InlineData("ledgers: [{ id: a, name: 甲, owner: 干事, superior: 县委, fields: [{ id: x, name: 乙, type: whole }], sheets: [{ id: s, name: 表, rows: villages, header: [x], binds: { x: same-sheet } }] }]", "own.yaml:1: “表”不知道轮次按什么编。 请把专题（或外部单位、组织）写在 header 的第一项。")]
    [InlineData("ledgers: [{ id: a, name: 甲, owner: 干事, superior: 县委, fields: [{ id: x, name: 乙, type: whole }], sheets: [{ id: s, name: 表, rows: villages, roll: { x: membr } }] }]", "own.yaml:1: “表”用到的身份“membr”不存在。 请改成 role-kinds 里有的身份。")]
    [InlineData("ledgers: [{ id: a, name: 甲, owner: 干事, superior: 县委, fields: [{ id: x, name: 乙, type: whole }], sheets: [{ id: s, name: 表, rows: villages, roll: { x: membr + y } }] }]", "own.yaml:1: 读不懂“x”按谁的名册算：“membr + y”。 可写 身份、身份 - 身份。")]
    [InlineData("ledgers: [{ id: a, name: 甲, owner: 干事, superior: 县委, fields: [{ id: x, name: 乙, type: whole }], sheets: [{ id: s, name: 表, rows: register }] }]", "own.yaml:1: “表”的行和名录对不上。 rows: register 和 register: { ledger: … } 要同时写。")]
    [InlineData("ledgers: [{ id: a, name: 甲, owner: 干事, superior: 县委, fields: [{ id: x, name: 乙, type: whole }], sheets: [{ id: s, name: 表, rows: register, register: { ledger: b } }] }]", "own.yaml:1: “表”的名录“b”不是台账。 请改成目录里有的台账编号。")]
    [InlineData("ledgers: [{ id: a, name: 甲, owner: 干事, superior: 县委, fields: [{ id: x, name: 乙, type: whole }], sheets: [{ id: s, name: 表, rows: register, register: { ledger: meeting, copies: [place] } }] }]", "own.yaml:1: “表”用到的字段“place”，名录“会议”或台账“甲”里没有。 请改成两边都有的字段。")]
    [InlineData("ledgers: [{ id: a, name: 甲, owner: 干事, superior: 县委, fields: [{ id: x, name: 乙, type: whole }], sheets: [{ id: s, name: 表, rows: people, columns: [x] }] }]", "own.yaml:1: “表”的行是人，却没有人员这一列。 请在 columns 里写一个人员字段。")]
    [InlineData("ledgrs: []", "own.yaml:1: 不认识“ledgrs”。 这里可用：…")]
    [InlineData("ledgers:\n  - id: a\n   name: 甲", "own.yaml:3: 这一行附近的写法不合 YAML 格式。 请看缩进、冒号后的空格和引号。")]
    [InlineData("- a", "own.yaml:1: 文件应是一组“名称: 值”。 请对照目录里其他文件的写法。")]
    [InlineData("levels: { a: b }", "own.yaml:1: “levels”应为一列文字。 请改正这一项。")]
    public void a_problem_is_told_with_its_file_its_line_and_what_to_do(string yaml, string says)
    {
        var reading = CatalogLoader.Read([("base.yaml", Base), ("own.yaml", yaml)]);

        Assert.Null(reading.Catalog);
        var said = reading.Problems.Select(problem => problem.ToString()).First(problem => problem.StartsWith(says.TrimEnd('…')[..10], StringComparison.Ordinal));
        Assert.Equal(says, says.EndsWith('…') ? said[..(says.Length - 1)] + "…" : said);
    }

    [Theory]
    [InlineData("{ as: share, of: A, against: [A, Z] }", "%", "own.yaml:4: D 由“Z”推算，却没有这个统计数。 请改成目录里有的统计数或它的口径，如 F24、F24@meeting。")]
    [InlineData("{ as: share, of: A }", "%", "own.yaml:4: D 的 derived 写得不全。 share 要有 of 和 against，growth 只写 of，difference 写 of，against 不写就是与去年同期比。")]
    [InlineData("{ as: share, of: A, against: B }", "%", "own.yaml:4: D 所由推算的各项单位不同（次、人次）。 只有单位相同的数才能相加、相比。")]
    [InlineData("{ as: growth, of: A }", "次", "own.yaml:4: D 的单位“次”不对。 占比和增长的单位是 %，kind 不用写。")]
    [InlineData("{ as: difference, of: M }", "万元", "own.yaml:4: D 的 kind 与所比的数不同。 请写成相同的 kind。")]
    [InlineData("{ as: difference, of: D }", "次", "own.yaml:4: D 由自己推算出来。 请改正 derived，不要绕成圈。")]
    [InlineData("{ as: ratio, of: A }", "%", "own.yaml:4: “as”应为share、difference、growth 之一。 请改正这一项。")]
    public void a_figure_that_follows_from_others_names_what_is_there_and_fits(string derived, string unit, string says)
    {
        var reading = CatalogLoader.Read([("base.yaml", Base), ("own.yaml", $$"""
            figures:
              - { id: A, name: 甲, area: 一, unit: 次, note: 口径, sources: [{ record: meeting }], count: events }
              - { id: B, name: 乙, area: 一, unit: 人次, note: 口径, sources: [{ record: meeting }], count: sum, of: present }
              - { id: D, name: 丁, area: 一, unit: "{{unit}}", note: 口径, derived: {{derived}} }
              - { id: M, name: 丙, area: 一, kind: money, unit: 万元, note: 口径, sources: [{ record: meeting }], count: sum, of: present }
            """)]);

        Assert.Contains(says, reading.Problems.Select(problem => problem.ToString()));
    }

    [Theory]
    [InlineData("{ figure: Z, variant: x, document: 某党发〔2022〕1号 }", "own.yaml:3: 选定口径的统计数“Z”不存在。 请改成目录里有的统计数。")]
    [InlineData("{ figure: A, variant: y, document: 某党发〔2022〕1号 }", "own.yaml:3: A 没有口径“y”。 可用：x。")]
    [InlineData("{ figure: A, variant: x }", "own.yaml:3: 缺少“document”。 请补上这一项。")]
    public void an_office_chooses_among_the_variants_there_are_and_names_the_document(string chosen, string says)
    {
        var reading = CatalogLoader.Read([("base.yaml", Base), ("own.yaml", $$"""
            figures: [{ id: A, name: 甲, area: 一, unit: 次, note: 口径, sources: [{ record: meeting }], count: events, variants: [{ id: x, name: 乙, note: 一, count: bodies }] }]
            default-variants:
              - {{chosen}}
            """)]);

        Assert.Equal(says, Assert.Single(reading.Problems).ToString());
    }

    [Fact]
    public void what_an_office_chose_is_the_plain_figure_and_the_catalogs_own_way_stays_beside_it()
    {
        const string Figure = "figures: [{ id: A, name: 甲, area: 一, unit: 次, note: 按场, sources: [{ record: meeting }], count: events, variants: [{ id: x, name: 乙, note: 按单位, count: bodies }] }]\n";
        var plain = CatalogLoader.Read([("base.yaml", Base), ("own.yaml", Figure)]).Catalog!.Figures["A"];
        var chosen = CatalogLoader.Read([("base.yaml", Base), ("own.yaml", Figure), ("overlay.yaml", "default-variants: [{ figure: A, variant: x, document: 某党发〔2022〕1号 }]")]).Catalog!.Figures["A"];

        Assert.Equal(["A", "A@standard", "A@x"], chosen.Rules.Select(rule => rule.Key));
        Assert.Equal("按单位（本单位口径，依据某党发〔2022〕1号）", chosen.Rule.Note);
        Assert.Equal([plain.Variants[0].Fingerprint, plain.Rule.Fingerprint], chosen.Rules.Take(2).Select(rule => rule.Fingerprint));
    }

    [Fact]
    public void a_figure_is_another_version_when_what_it_follows_from_is_counted_otherwise()
    {
        string Fingerprint(string count) => CatalogLoader.Read([("base.yaml", Base), ("own.yaml", $$"""
            figures:
              - { id: A, name: 甲, area: 一, unit: 次, note: 口径, sources: [{ record: meeting }], count: {{count}} }
              - { id: D, name: 丁, area: 一, unit: "%", note: 口径, derived: { as: growth, of: A } }
              - { id: E, name: 戊, area: 一, kind: share, unit: 百分点, note: 口径, derived: { as: difference, of: D } }
            """)]).Catalog!.Figures["E"].Rule.Fingerprint;

        Assert.NotEqual(Fingerprint("events"), Fingerprint("bodies"));
        Assert.Equal(Fingerprint("events"), Fingerprint("events"));
    }

    [Fact]
    public void equal_terms_with_one_unit_are_told_apart_by_nobody() => Assert.Contains(
        "own.yaml:3: B 和 A 的用语“文艺+演出”和单位都相同。 请改其中一个，否则分不清报告说的是哪一个。",
        CatalogLoader.Read([("base.yaml", Base), ("own.yaml", """
            figures:
              - { id: A, name: 甲, area: 一, unit: 次, note: 口径, sources: [{ record: meeting }], count: events, terms: [演出 + 文艺] }
              - { id: B, name: 乙, area: 一, unit: 次, note: 口径, sources: [{ record: meeting }], count: events, terms: [文艺+演出] }
            """)]).Problems.Select(problem => problem.ToString()));

    [Fact]
    public void the_problems_of_all_files_are_told_together_in_order()
    {
        var reading = CatalogLoader.Read([
            ("b.yaml", "ledgers:\n  - id: a\n    nam: 甲\n    owner: 干事\n"),
            ("a.yaml", "levels: [镇级\n"),
            ("c.yaml", "figures:\n  - id: F\n    name: 甲\n"),
        ]);

        Assert.Null(reading.Catalog);
        Assert.Equal(["a.yaml", "b.yaml", "c.yaml"], reading.Problems.Select(problem => problem.File).Distinct());
        Assert.Equal(reading.Problems.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line), reading.Problems);
        Assert.Contains(reading.Problems, problem => problem is { File: "b.yaml", Line: 3, Message: "不认识“nam”。" });
        Assert.True(reading.Problems.Count >= 7);
    }

    [Fact]
    public void an_overlay_takes_the_place_of_what_has_its_id_and_adds_the_rest()
    {
        var catalog = CatalogLoader.Read([("base.yaml", Base), ("overlay.yaml", """
            ledgers:
              - { id: meeting, name: 本县会议, owner: 干事, superior: 县委, fields: [{ id: place, name: 地点, type: place }] }
              - { id: flood, name: 防汛, owner: 干事, superior: 县委, fields: [{ id: place, name: 地点, type: place }] }
            """)]).Catalog!;

        Assert.Equal(["meeting", "flood"], catalog.Ledgers.Keys);
        Assert.Equal("本县会议", catalog.Ledgers["meeting"].Name);
        Assert.NotEqual(CatalogLoader.Read([("base.yaml", Base)]).Catalog!.Hash, catalog.Hash);
    }
}
