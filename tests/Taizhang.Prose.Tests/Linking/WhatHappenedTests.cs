using Taizhang.Prose.Claims;

namespace Taizhang.Prose.Tests.Linking;

/// <summary>What was done in a period, what stands there, and who are some of all there are.</summary>
public sealed class WhatHappenedTests
{
    [Theory]
    [InlineData("F34", "更换公益广告栏〔12〕处")]
    [InlineData("F34", "公益广告栏全年更新〔12〕处")]
    [InlineData("notice-boards", "宣传栏更换内容〔24〕期")]
    [InlineData("F39", "全镇现有省级文明村〔2〕个")] // a title is held, and so is its figure
    public void what_was_done_is_the_figure(string figure, string sentence) => Assert.Equal(figure, MarkedSentence.Read(sentence, TestCatalog.Model).FigureId);

    [Theory]
    [InlineData("全镇现有公益广告栏〔40〕处")]
    [InlineData("阵地已经摸清：电子屏18块、公益广告栏〔36〕处")]
    [InlineData("设有公益广告栏〔31〕处，由专人管护")]
    public void how_many_stand_there_is_not(string sentence) => Assert.Equal(Band.Open, MarkedSentence.Read(sentence, TestCatalog.Model).Band);

    [Theory]
    [InlineData("投资18万元提升文明实践站〔4〕个")]
    [InlineData("改造提升农家书屋3个、文体广场〔2〕处")]
    [InlineData("40岁以下党员〔31〕名")]
    [InlineData("这次排查涉及党员〔26〕名")]
    [InlineData("〔35〕名志愿者连夜清雪")]
    [InlineData("〔5〕名预备党员在广场宣誓")]
    [InlineData("蒙古族党员〔45〕名")]
    public void some_of_them_are_not_all_there_are(string sentence) => Assert.Equal(Band.Open, MarkedSentence.Read(sentence, TestCatalog.Model).Band);

    [Theory]
    [InlineData("stations", "建成文明实践站〔14〕个")]
    [InlineData("members", "现有党员〔512〕名")]
    [InlineData("F44", "村里有服务队12支、〔510〕名志愿者")]
    public void all_there_are_is_the_figure(string figure, string sentence) => Assert.Equal(figure, MarkedSentence.Read(sentence, TestCatalog.Model).FigureId);
}
