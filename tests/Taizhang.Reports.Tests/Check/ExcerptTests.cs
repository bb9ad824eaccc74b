using Taizhang.Prose;
using Taizhang.Reports.Check;
using Taizhang.Reports.Tests.Fill;

namespace Taizhang.Reports.Tests.Check;

/// <summary>What is shown of the text beside each verdict: a clause one can read, and no code in a sentence.</summary>
public sealed class ExcerptTests
{
    [Theory]
    [InlineData("坚持党建引领，组织开展党委理论学习中心组学习[12]次，研讨交流6轮次。", "组织开展党委理论学习中心组学习12次")]
    [InlineData("党员队伍壮大。全年发展党员[17]名。", "全年发展党员17名")]
    [InlineData("发展党员17名，其中女党员[5]名。", "发展党员17名，其中女党员5名")]
    [InlineData("发展党员17名，较上年增加[3]名，转正6名。", "发展党员17名，较上年增加3名")]
    [InlineData("开展活动，共[9]次，效果好。", "开展活动，共9次")]
    [InlineData("成效明显。共[9]次。", "共9次")]
    [InlineData("发放慰问金[3.18]万元；走访42名。", "发放慰问金3.18万元")]
    [InlineData("党员1,280名，团员[31,800]名", "团员31,800名")]
    [InlineData("指标\t数量\n发展党员\t[17]\t名", "发展党员 17 名")]
    [InlineData("石门村\t12\t18\t[22]\n黄花滩村\t9\t7\t3", "石门村 12 18 22")]
    [InlineData("[17]名\t发展党员", "17名 发展党员")]
    [InlineData("标题\n全年发展党员[17]名\n后面", "全年发展党员17名")]
    public void the_clause_around_a_number_is_shown_whole(string marked, string shown) => Assert.Equal(shown, Shown(marked).Line);

    [Fact]
    public void a_long_clause_is_cut_between_its_items_and_says_so()
    {
        var shown = Shown("开展党委理论学习中心组学习12次、干部集体学习38次、各支部集中学习210余次、年轻干部专题学习[18]次、收看红色教育影片31场次、收看党课开讲啦21场次、研讨交流5轮次");
        Assert.Equal("…干部集体学习38次、各支部集中学习210余次、年轻干部专题学习18次、收看红色教育影片31场次…", shown.Line);
        Assert.Equal("18", shown.Words);
    }

    [Theory]
    [InlineData("甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲1234567890甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲[9]次")]
    [InlineData("[9]次乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙1234567890乙乙乙")]
    public void a_cut_parts_no_number(string marked)
    {
        var shown = Shown(marked).Line;
        Assert.True(shown.Contains('…', StringComparison.Ordinal));
        Assert.True(shown.Contains("1234567890", StringComparison.Ordinal) || !shown.Any(c => char.IsAsciiDigit(c) && c != '9'), shown);
    }

    [Fact]
    public void a_cut_parts_no_character_wherever_it_falls()
    {
        for (var before = 30; before < 60; before++)
        {
            var (ahead, behind) = (string.Concat(Enumerable.Repeat("𠮷", before)), string.Concat(Enumerable.Repeat("𠮷", 40)));
            var shown = Excerpt.Of($"{ahead}字9{behind}", new TextSpan(ahead.Length + 1, ahead.Length + 2)).Line;
            Assert.Equal(shown, System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(shown)));
        }
    }

    [Fact]
    public void codes_stand_beside_the_sentences_on_sheet_comment_and_page()
    {
        var result = Checking.Against(Checking.Ledger(), "2022年述职报告\n打造“抗疫先锋”“移风易俗”3个志愿服务品牌。志愿服务活动127余场次。入党申请人若有意向者7名请联系。");
        Assert.All(CheckSummary.Of(result).Groups.SelectMany(group => group.Lines), line => Assert.DoesNotMatch("[A-Z]-[0-9]|F[0-9]", line.Message));
        Assert.Contains(CheckSummary.Of(result).Groups.SelectMany(group => group.Lines), line => line.Code == "N-07");
        Assert.Contains("“打造‘抗疫先锋’‘移风易俗’3个志愿服务品牌”", Filling.Open(CheckSheet.Write(result, Checking.At)).Text, StringComparison.Ordinal);
        Assert.Contains("\u3000N-07\n", Filling.Open(CheckSheet.Write(result, Checking.At)).Text, StringComparison.Ordinal);
        Assert.All(
            Documents.WordParts.CommentsOf(Documents.WordParts.Of(CommentedDocument.Write(result, Checking.At))),
            comment => Assert.All(comment.Said.Split('\n'), line => Assert.True(line.StartsWith("规则编号：", StringComparison.Ordinal) || !line.Contains("N-0", StringComparison.Ordinal), line)));
    }

    private static Excerpt Shown(string marked)
    {
        var (start, end) = (marked.IndexOf('[', StringComparison.Ordinal), marked.IndexOf(']', StringComparison.Ordinal) - 1);
        return Excerpt.Of(marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal), new TextSpan(start, end));
    }
}
