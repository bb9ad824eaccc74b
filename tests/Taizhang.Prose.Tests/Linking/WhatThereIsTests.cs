using Taizhang.Prose.Claims;

namespace Taizhang.Prose.Tests.Linking;

/// <summary>A figure of a day is stated where the text says what there is, and not where some of them do, get or become something.</summary>
public sealed class WhatThereIsTests
{
    [Theory]
    [InlineData("members", "全镇现有党员〔814〕名，分布在26个支部。")]
    [InlineData("members", "街道共有〔1206〕名党员。")]
    [InlineData("members", "全乡〔655〕名党员分层分类参学。")]
    [InlineData("branches", "镇党委下设〔27〕个党支部。")]
    [InlineData("branches", "全镇〔31〕个支部都建了活动室。")]
    [InlineData("villages", "全镇辖〔17〕个村。")]
    [InlineData("villages", "全乡〔12〕个行政村、1个社区。")]
    [InlineData("secretaries", "现任村党支部书记〔16〕名，平均年龄46岁。")]
    [InlineData("probationary-members", "现有预备党员〔7〕名。")]
    [InlineData("members-women", "全乡党员402名，其中女党员〔88〕名。")]
    [InlineData("members-young", "现有党员377名，35岁以下党员〔61〕名。")]
    [InlineData("stations", "建成新时代文明实践站〔19〕个。")]
    [InlineData("councils", "各村成立红白理事会〔18〕个。")]
    [InlineData("prosperity-leaders", "培育致富带头人〔33〕名。")]
    [InlineData("migrant-members", "〔52〕名流动党员都有了联系人。")]
    [InlineData("F18", "〔144〕名党员与群众结成对子，开展结对帮扶。")]
    [InlineData("F17", "村党组织建立网格党小组〔38〕个。")]
    public void what_there_is_is_read(string figure, string sentence)
    {
        var claim = MarkedSentence.Read(sentence, TestCatalog.Model);
        Assert.True(claim.FigureId == figure, $"{sentence} → {claim.FigureId} {claim.Reason}");
    }

    [Theory]
    [InlineData("〔260〕名党员、180名群众连夜上堤装沙袋。")] // so many who came
    [InlineData("打麦场上，〔35〕名党员抢收了两天。")]
    [InlineData("〔4〕个支部每季度到敬老院理发。")]
    [InlineData("渔汛前，〔7〕个村都修了码头。")]
    [InlineData("〔9〕个村全部成立红白理事会。")] // villages that have something
    [InlineData("〔3〕个村文明实践站没有电。")]
    [InlineData("〔14〕个村修订了村规民约。")]
    [InlineData("〔6〕名预备党员参训5天。")] // some who take part
    [InlineData("有〔2〕名通过换届进入村“两委”。")] // who came into it
    [InlineData("撤换不称职的村党支部书记〔2〕名。")] // what is done to some
    [InlineData("评定“优秀”等次村书记〔5〕名。")]
    [InlineData("表彰流动党员〔4〕名。")]
    [InlineData("慰问无职党员〔11〕名。")]
    [InlineData("新发展少数民族党员〔2〕名。")]
    [InlineData("外省转入女党员〔3〕名。")]
    [InlineData("派驻第一书记到任〔3〕名，召回2名。")]
    public void some_of_them_are_left_open(string sentence)
    {
        var claim = MarkedSentence.Read(sentence, TestCatalog.Model);
        Assert.True(claim.Band == Band.Open || claim.FigureId == "F27", $"{sentence} → {claim.FigureId} {claim.Confidence}");
    }

    [Theory]
    [InlineData("今年发展党员11名，其中35岁以下〔7〕名、大专以上学历4名。")]
    [InlineData("今年发展党员11名，其中35岁以下7名、大专以上学历〔4〕名。")]
    [InlineData("新确定入党积极分子24名，其中女党员〔3〕名。")]
    [InlineData("慰问困难党员和老党员46名，其中少数民族党员〔9〕名。")]
    [InlineData("全年发展党员6名。从结构看，35岁以下〔4〕名，占66.7%。")]
    [InlineData("按期转正8名，其中致富带头人〔2〕名。")]
    public void a_part_of_those_that_something_happened_to_is_not_all_there_are(string sentence)
    {
        var claim = MarkedSentence.Read(sentence, TestCatalog.Model);
        Assert.True(claim.Band == Band.Open, $"{sentence} → {claim.FigureId} {claim.Confidence}");
    }

    [Theory]
    [InlineData("新修文化广场〔2〕处。")]
    [InlineData("新安装电子屏〔5〕块。")]
    [InlineData("新组建党员突击队〔3〕支。")]
    public void how_many_came_to_those_there_were_is_never_said_surely_to_be_all(string sentence) =>
        Assert.NotEqual(Band.Sure, MarkedSentence.Read(sentence, TestCatalog.Model).Band);

    [Fact]
    public void a_part_says_of_what_it_is_one() =>
        Assert.Equal("decoy:发展党员的一部分", MarkedSentence.Read("发展党员17名，其中女党员〔5〕名。", TestCatalog.Model).Reason);

    [Fact]
    public void money_behind_people_that_are_none_of_ours_is_theirs() =>
        Assert.Null(MarkedSentence.Read("走访宗教界代表人士9人次，送慰问金〔4500〕元。", TestCatalog.Model).FigureId);
}
