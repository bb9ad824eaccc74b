namespace Taizhang.Prose.Tests;

public sealed class ParseLineTests
{
    [Fact]
    public void a_figure_is_one_line_in_the_order_of_the_contract() => Assert.Equal(
        """{"start":6,"end":8,"surface":"80","kind":"figure","value":80,"qualifier":"more_than","unit":"篇","subject":"心得体会","figure":"F05","confidence":0.99,"band":"sure","reason":""}""",
        Assert.Single(ReportReader.Read("撰写心得体会80余篇", TestCatalog.Model).ParseLines()));

    [Fact]
    public void a_range_has_two_values_and_a_blank_none()
    {
        var lines = ReportReader.Read("走访5-8处，拆除**处", TestCatalog.Model).ParseLines().ToList();
        Assert.Contains("\"value\":[5,8],\"qualifier\":\"exact\"", lines[0], StringComparison.Ordinal);
        Assert.Contains("\"kind\":\"blank\",\"value\":null,\"qualifier\":\"none\"", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void a_masked_name_is_no_figure_though_filling_knows_its_link()
    {
        var reading = ReportReader.Read("**村继续保持省级文明村荣誉", TestCatalog.Model);
        Assert.Equal("F39", Assert.Single(reading.Claims).FigureId);
        Assert.Equal(
            """{"start":0,"end":2,"surface":"**","kind":"not_a_figure","value":null,"qualifier":"none","unit":null,"subject":"","figure":null,"confidence":0,"band":"open","reason":"masked_name"}""",
            Assert.Single(reading.ParseLines()));
    }

    [Fact]
    public void offsets_count_code_points()
    {
        const string Text = "𠮷家沟😀发展党员9名";
        var line = Assert.Single(ReportReader.Read(Text, TestCatalog.Model).ParseLines());
        Assert.StartsWith("""{"start":8,"end":9,"surface":"9",""", line, StringComparison.Ordinal);
    }

    [Fact]
    public void offsets_stay_right_beyond_the_first_block()
    {
        var text = string.Concat(Enumerable.Repeat("甲😀", 100)) + "发展党员9名";
        Assert.Contains("\"start\":204,\"end\":205", Assert.Single(ReportReader.Read(text, TestCatalog.Model).ParseLines()), StringComparison.Ordinal);
    }

    [Fact]
    public void the_same_text_gives_the_same_lines()
    {
        var text = TestCatalog.Seed();
        Assert.Equal(ReportReader.Read(text, TestCatalog.Model).ParseLines(), ReportReader.Read(text, TestCatalog.Model).ParseLines());
    }
}
