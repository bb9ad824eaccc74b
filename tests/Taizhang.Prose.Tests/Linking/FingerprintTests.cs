using Taizhang.Prose.Claims;

namespace Taizhang.Prose.Tests.Linking;

public sealed class FingerprintTests
{
    [Theory]
    [InlineData("开展志愿服务活动**场次", "累计开展志愿服务活动320余场次")]
    [InlineData("慰问困难党员和老党员**名", "慰问老党员和困难党员46人")]
    [InlineData("全年悬挂横幅64条", "全镇共悬挂横幅XX条")]
    public void the_same_phrase_in_another_year_is_known_again(string text, string other) => Assert.Equal(Of(text).Phrase, Of(other).Phrase);

    [Theory]
    [InlineData("全镇党员**名", "全镇退役党员**名")]
    [InlineData("志愿服务活动**场次", "志愿服务活动**人次")]
    [InlineData("县聘讲解员**名", "讲解员**名")]
    public void what_narrows_a_phrase_makes_another_of_it(string text, string other) => Assert.NotEqual(Of(text).Phrase, Of(other).Phrase);

    [Fact]
    public void the_figure_before_it_is_its_neighbour()
    {
        Assert.Equal("", Of("发展党员9名").Neighbour);
        Assert.Equal("F24", Of("发展党员9名，推进培养12名").Neighbour);
    }

    [Fact]
    public void a_plain_reading_makes_none() => Assert.True(ReportReader.Read("发展党员9名", TestCatalog.Model).Claims[0].Fingerprint.IsEmpty);

    private static Fingerprint Of(string text) =>
        ReportReader.Read(text, TestCatalog.Model, new ReadOptions { Fingerprints = true }).Claims.Last(claim => claim.Kind is ClaimKind.Figure or ClaimKind.Blank).Fingerprint;
}
