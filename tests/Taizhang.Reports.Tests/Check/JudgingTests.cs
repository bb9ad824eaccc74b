using Taizhang.Figures.Compute;
using Taizhang.Reports.Check;

namespace Taizhang.Reports.Tests.Check;

/// <summary>What the ledger is said to hold of one statement, and why a wrong one may be wrong.</summary>
public sealed class JudgingTests
{
    private static readonly Period Half = new(new DateOnly(2022, 1, 1), new DateOnly(2022, 6, 30));
    private static readonly Period Before = new(new DateOnly(2021, 1, 1), new DateOnly(2021, 12, 31));

    [Theory]
    [InlineData("全年发展党员17名。", ClaimVerdict.Supported)]
    [InlineData("全年发展党员18名。", ClaimVerdict.Contradicted)]
    [InlineData("全年\ufeff发展\u200b党员\u200b18\u200b名。", ClaimVerdict.Contradicted)]
    [InlineData("志愿服务活动130余场次。", ClaimVerdict.Supported)]
    [InlineData("志愿服务活动140余场次。", ClaimVerdict.Contradicted)]
    [InlineData("志愿服务活动近140场次。", ClaimVerdict.Contradicted)]
    [InlineData("志愿服务活动约130场次。", ClaimVerdict.Supported)]
    [InlineData("发放慰问金3.18万元。", ClaimVerdict.Supported)]
    [InlineData("发放慰问金31800元。", ClaimVerdict.Supported)]
    [InlineData("发放慰问金3.08万元。", ClaimVerdict.Contradicted)]
    [InlineData("黄花滩村被评为市级“党建引领乡村振兴样板村”。", ClaimVerdict.Supported)]
    [InlineData("石井村被评为市级“党建引领乡村振兴样板村”。", ClaimVerdict.Contradicted)]
    [InlineData("我镇继续巩固省级文明镇创建成果。", ClaimVerdict.Supported)]
    [InlineData("申报石井村和柳沟村2个县级文明村。", ClaimVerdict.Supported)]
    [InlineData("申报石井村和黄花滩村2个县级文明村。", ClaimVerdict.Contradicted)]
    [InlineData("明年计划发展党员20名。", ClaimVerdict.OutOfScope)]
    [InlineData("全县发展党员300名。", ClaimVerdict.OutOfScope)]
    [InlineData("发展党员**名。", ClaimVerdict.CannotTell)]
    [InlineData("新建高标准农田3000亩。", ClaimVerdict.OutOfScope)]
    public void a_statement_is_held_to_the_ledger(string text, ClaimVerdict verdict) =>
        Assert.Equal(verdict, Checking.Against(Checking.Ledger(), text).Claims.Where(claim => claim.States).Select(claim => claim.Verdict).MaxBy(found => found == verdict));

    [Fact]
    public void a_figure_nothing_was_entered_for_is_not_called_wrong()
    {
        var claim = Checking.Claim(Checking.Ledger(new Books().Without("F24").Build()), "全年发展党员17名。");
        Assert.Equal((ClaimVerdict.Unsupported, 0m), (claim.Verdict, claim.Ledger));
        Assert.StartsWith("台账没有记录：", claim.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("上半年发展党员9名。")]
    [InlineData("1—6月，发展党员9名。")]
    [InlineData("截至6月底，发展党员9名。")]
    public void a_statement_is_compared_over_its_own_days(string text)
    {
        var ledger = Checking.Ledger(read: (_, period) => period == Half ? new Books().With("F24", 9).Build() : null);
        var claim = Checking.Claim(ledger, text);
        Assert.Equal((ClaimVerdict.Supported, Half), (claim.Verdict, claim.Period));
    }

    [Fact]
    public void a_number_of_last_year_is_compared_with_last_year()
    {
        var ledger = Checking.Ledger(read: (_, period) => period == Before ? new Books().With("F24", 14).Build() : null);
        Assert.Equal(ClaimVerdict.Supported, Checking.Claim(ledger, "去年发展党员14名。").Verdict);
        Assert.Equal(ClaimVerdict.Contradicted, Checking.Claim(ledger, "去年发展党员17名。").Verdict);
    }

    [Fact]
    public void a_statement_about_a_village_is_compared_with_the_village()
    {
        var ledger = Checking.Ledger(read: (code, _) => code == "V1" ? new Books().With("F24", 2).Build() : null);
        var claim = Checking.Claim(ledger, "黄花滩村发展党员2名。");
        Assert.Equal((ClaimVerdict.Supported, "黄花滩村"), (claim.Verdict, claim.Place));
        Assert.Equal(ClaimVerdict.Contradicted, Checking.Claim(ledger, "黄花滩村发展党员3名。").Verdict);
    }

    [Theory]
    [InlineData("黄花滩村抓队伍很实。该村发展党员2名。", ClaimVerdict.Supported)]
    [InlineData("黄花滩村抓队伍很实。村里今年发展党员2名。", ClaimVerdict.Supported)]
    [InlineData("我包抓黄花滩村。全年常住村上。今年村里发展党员2名。", ClaimVerdict.Supported)]
    [InlineData("联系黄花滩村以来，常到田间。全村发展党员2名。", ClaimVerdict.Supported)]
    [InlineData("黄花滩村支部书记说：“我村发展党员2名。”", ClaimVerdict.Supported)]
    [InlineData("黄花滩村党支部\n本村发展党员2名。", ClaimVerdict.Supported)]
    [InlineData("石井村修了路。黄花滩村换了班子。该村发展党员2名。", ClaimVerdict.Supported)]
    [InlineData("全镇抓队伍，黄花滩村走在前。该村班子强，发展党员2名。", ClaimVerdict.Supported)]
    [InlineData("黄花滩村抓队伍很实。该村发展党员3名。", ClaimVerdict.Contradicted)]
    [InlineData("黄花滩村抓队伍很实。村里发展党员17名。", ClaimVerdict.Contradicted)]
    [InlineData("黄花滩村抓队伍很实。该村有变化，全镇发展党员16名。", ClaimVerdict.Contradicted)]
    [InlineData("黄花滩村抓队伍很实。发展党员16名。", ClaimVerdict.Contradicted)]
    [InlineData("把力量放到村里，发展党员16名。", ClaimVerdict.Contradicted)]
    [InlineData("该村发展党员3名。", ClaimVerdict.OutOfScope)]
    [InlineData("村里发展党员17名。", ClaimVerdict.OutOfScope)]
    [InlineData("黄花滩村、石井村一起抓。该村发展党员3名。", ClaimVerdict.OutOfScope)]
    [InlineData("黄花滩村抓队伍。\n野狐湾村也抓。该村发展党员3名。", ClaimVerdict.OutOfScope)]
    public void words_for_a_village_mean_the_one_told_of_before_in_the_paragraph(string text, ClaimVerdict verdict)
    {
        var ledger = Checking.Ledger(read: (code, _) => code == "V1" ? new Books().With("F24", 2).Build() : null);
        Assert.Equal(verdict, Checking.Claim(ledger, text).Verdict);
    }

    /// <summary>What opens a sentence holds for all of it, but for a sentence that no reader sees the beginning of.</summary>
    [Theory]
    [InlineData(400, ClaimVerdict.Supported)]
    [InlineData(600, ClaimVerdict.Contradicted)]
    public void the_village_that_opens_a_sentence_is_meant_as_far_as_words_reach(int length, ClaimVerdict verdict)
    {
        var ledger = Checking.Ledger(read: (code, _) => code == "V1" ? new Books().With("F24", 2).Build() : null);
        Assert.Equal(verdict, Checking.Claim(ledger, $"黄花滩村{string.Concat(Enumerable.Repeat("大家都很忙，", length / 6))}发展党员2名。").Verdict);
    }

    [Fact]
    public void an_unknown_village_is_not_compared() =>
        Assert.Equal(ClaimVerdict.OutOfScope, Checking.Claim(Checking.Ledger(), "野狐湾村发展党员3名。").Verdict);

    [Fact]
    public void a_part_of_a_figure_is_not_held_to_the_whole() =>
        Assert.DoesNotContain(Checking.Against(Checking.Ledger(), "慰问生活困难党员和老党员41名，其中慰问困难党员20名。").Claims, claim => claim.Verdict == ClaimVerdict.Contradicted);

    [Theory]
    [InlineData("志愿服务活动132场次。", "off_by_one")]
    [InlineData("志愿服务活动113场次。", "swapped_digits")]
    [InlineData("志愿服务活动1310场次。", "factor_ten")]
    [InlineData("志愿服务活动130场次。", "hedge_missing")]
    [InlineData("志愿服务活动131余场次。", "hedge_false")]
    [InlineData("志愿服务活动141场次。", "overlap_added")]
    [InlineData("志愿服务活动134场次。", "drafts_counted")]
    [InlineData("志愿服务活动97场次。", "last_year")]
    [InlineData("志愿服务活动66场次。", "other_period")]
    [InlineData("志愿服务活动12场次。", "other_place")]
    [InlineData("发展党员20名。", "other_rule")]
    [InlineData("发放慰问金31800万元。", "money_unit")]
    [InlineData("打造“抗疫先锋”“移风易俗”3个志愿服务品牌。", "listed")]
    [InlineData("志愿服务活动777场次。", null)]
    public void the_likeliest_reason_is_found_by_trying(string text, string? code)
    {
        var own = new Books().Build();
        own = new FigureBook(own.Organisation, own.Period, [.. own.Readings.Select(reading => reading.Figure.Id == "F47" ? reading with { Pending = 3 } : reading)]);
        var ledger = Checking.Ledger(own, (place, period) => (place, period) switch
        {
            ("620622101", var days) when days == Before => new Books().With("F47", 97).With("F24", 5).With("F28", 100).Build(),
            ("620622101", var days) when days == Half => new Books().With("F47", 66).With("F24", 6).With("F28", 200).Build(),
            ("V2", _) => new Books().With("F47", 12).With("F24", 4).With("F28", 300).Build(),
            _ => null,
        });
        var claim = Checking.Claim(ledger, text);
        Assert.Equal((ClaimVerdict.Contradicted, code), (claim.Verdict, claim.Likely?.Code));
        Assert.DoesNotContain("您", claim.Reason, StringComparison.Ordinal);
    }

    /// <summary>The ledger of these tests has 17 members approved; the village's book and the half's say otherwise.</summary>
    [Theory]
    [InlineData("黄花滩村党支部2022年工作总结\n全年发展党员2名。", ClaimVerdict.Supported)]
    [InlineData("黄花滩村党支部2022年工作总结\n全年发展党员3名。", ClaimVerdict.Contradicted)]
    [InlineData("黄花滩村党支部2022年工作总结\n全年发展党员17名。", ClaimVerdict.Contradicted)]
    [InlineData("黄花滩村党支部2022年工作总结\n全镇发展党员17名。", ClaimVerdict.Supported)]
    [InlineData("上半年，发展党员17名。", ClaimVerdict.Contradicted)]
    [InlineData("截至6月底，发展党员17名。", ClaimVerdict.Contradicted)]
    [InlineData("上半年，坚持严把入口，发展党员17名。", ClaimVerdict.Supported)]
    [InlineData("发展党员17名，其中女党员25名。", ClaimVerdict.OutOfScope)]
    [InlineData("红旗村党支部2022年工作总结\n全年发展党员3名。", ClaimVerdict.OutOfScope)]
    [InlineData("我村发展党员3名。", ClaimVerdict.OutOfScope)]
    [InlineData("红旗村坚持党建引领，发展党员3名。", ClaimVerdict.OutOfScope)]
    [InlineData("清泉镇2022年上半年工作小结\n发展党员5名。", ClaimVerdict.Supported)]
    [InlineData("清泉镇2022年上半年工作小结\n全年发展党员17名。", ClaimVerdict.Supported)]
    [InlineData("清泉镇工作简报\n2022年上半年　第6期\n半年来发展党员5名。", ClaimVerdict.Supported)]
    [InlineData("清泉镇工作简报\n2022年上半年　第6期\n发展党员6名。", ClaimVerdict.Contradicted)]
    [InlineData("清泉镇工作简报\n2022年第二季度　第6期\n本季度发展党员5名。", ClaimVerdict.Supported)]
    [InlineData("清泉镇工作简报\n第6期\n本季度发展党员5名。", ClaimVerdict.OutOfScope)]
    [InlineData("清泉镇工作简报\n第6期\n本季发展党员6名。", ClaimVerdict.OutOfScope)]
    [InlineData("清泉镇2022年工作总结及2023年工作思路\n发展党员16名。", ClaimVerdict.Contradicted)]
    [InlineData("清泉镇2022年工作总结及2023年工作思路\n2023年，发展党员16名。", ClaimVerdict.OutOfScope)]
    [InlineData("清泉镇2022年工作总结\n今年前6个月，发展党员5名。", ClaimVerdict.Supported)]
    [InlineData("上半年，开展心得体会征集。发展党员5名。", ClaimVerdict.Supported)]
    [InlineData("2023年，发展党员20名。", ClaimVerdict.OutOfScope)]
    [InlineData("要发展党员20名。", ClaimVerdict.OutOfScope)]
    [InlineData("活动期间，发展党员20名。", ClaimVerdict.OutOfScope)]
    [InlineData("活动期间，发展党员17名。", ClaimVerdict.Supported)]
    [InlineData("发展党员17名，其中女党员5名。", ClaimVerdict.OutOfScope)]
    public void a_statement_is_held_to_its_own_place_and_time(string text, ClaimVerdict verdict)
    {
        var ledger = Checking.Ledger(
            new Books().With("F24", 17).With("members-women", 190).Build(),
            (code, period) => code == "V1" ? new Books().With("F24", 2).Build() : period.To.Month == 6 ? new Books().With("F24", 5).Build() : null);
        Assert.Equal(verdict, Checking.Against(ledger, text).Claims.Last(claim => claim.States).Verdict);
    }

    /// <summary>The ledger has 127 and 1452.</summary>
    [Theory]
    [InlineData("撰写心得体会130余篇。", "可写成120余篇。")]
    [InlineData("电子屏推送宣传信息1460余条次。", "可写成近1460条次。")]
    public void a_word_of_approximation_is_proposed_as_one_would_write_it(string text, string proposed) =>
        Assert.EndsWith(proposed, Checking.Claim(Checking.Ledger(), text).Reason, StringComparison.Ordinal);

    [Fact]
    public void a_total_of_what_stands_before_it_is_no_figure_of_the_ledger()
    {
        var total = Checking.Against(Checking.Ledger(), "收看“党课开讲啦”11场次、红色教育影片9场次，共21场次。").Claims.Last(claim => claim.States);
        Assert.Equal(("21", ClaimVerdict.OutOfScope, "写的是前面几项的合计。"), (total.Surface, total.Verdict, total.Reason));
    }

    [Fact]
    public void a_unit_of_another_kind_is_asked_and_not_called_wrong()
    {
        var claim = Checking.Claim(Checking.Ledger(), "撰写心得体会99人。");
        Assert.NotEqual(ClaimVerdict.Contradicted, claim.Verdict);
    }

    [Fact]
    public void the_same_text_gives_the_same_bytes()
    {
        var result = Checking.Against(Checking.Ledger(), "全年发展党员18名。😀志愿服务活动131场次。");
        Assert.Equal(CheckJson.Write(result), CheckJson.Write(result));
        var second = System.Text.Json.JsonDocument.Parse(CheckJson.Write(result)).RootElement.GetProperty("claims")[1];
        Assert.Equal((17, 20), (second.GetProperty("start").GetInt32(), second.GetProperty("end").GetInt32()));
    }
}
