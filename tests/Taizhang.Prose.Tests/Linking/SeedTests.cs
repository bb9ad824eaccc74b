using Taizhang.Prose.Claims;

namespace Taizhang.Prose.Tests.Linking;

public sealed class SeedTests
{
    private const int Shuffles = 100;

    [Theory]
    [InlineData("**")]
    [InlineData("*")]
    [InlineData("XX")]
    [InlineData("xx")]
    [InlineData("×")]
    [InlineData("××")]
    [InlineData("___")]
    [InlineData("＿＿")]
    public void every_mark_of_the_real_report_is_linked_whatever_the_marker(string marker)
    {
        var (right, wrong, open) = SeedReport.Judge(SeedReport.With(_ => marker), TestCatalog.Model);
        Assert.Equal("", string.Join(", ", wrong.Concat(open)));
        Assert.Equal(SeedReport.Figures.Count, right);
    }

    [Fact]
    public void every_mark_of_the_real_report_is_linked_as_it_stands_and_surely()
    {
        var marked = SeedReport.With();
        var (_, wrong, open) = SeedReport.Judge(marked, TestCatalog.Model);
        Assert.Equal("", string.Join(", ", wrong.Concat(open)));
        var claims = ReportReader.Read(marked.Text, TestCatalog.Model).Claims;
        Assert.All(claims.Where(claim => claim.FigureId is not null), claim => Assert.Equal(Band.Sure, claim.Band));
    }

    [Fact]
    public void mixed_markers_and_digits_link_as_well()
    {
        string[] forms = ["**", "XX", "×", "___", "*"];
        var marked = SeedReport.With(number => SeedReport.Figures[number].StartsWith('N') ? "**" : forms[number % forms.Length]);
        Assert.Equal(SeedReport.Figures.Count, SeedReport.Judge(marked, TestCatalog.Model).Right);
        var digits = SeedReport.With(number => SeedReport.Figures[number].StartsWith('N') ? "**" : $"{137 + number}");
        Assert.Equal(SeedReport.Figures.Count, SeedReport.Judge(digits, TestCatalog.Model).Right);
    }

    [Fact]
    public void names_of_honours_and_the_standing_of_the_town_are_seen()
    {
        var names = ReportReader.Read(TestCatalog.Seed(), TestCatalog.Model).Claims
            .Where(claim => claim is { Kind: ClaimKind.Name, IsMasked: false })
            .Select(claim => $"{claim.FigureId} {claim.Subject}");
        Assert.Equal(["F22 黄花滩村", "F23 产业致富先锋岗", "F38 省级文明镇"], names);
    }

    [Fact]
    public void lists_are_read_with_their_totals()
    {
        var claims = ReportReader.Read(TestCatalog.Seed(), TestCatalog.Model).Claims;
        var villages = Assert.Single(claims, claim => claim.FigureId == "F40" && claim.Kind == ClaimKind.Figure);
        Assert.Equal([true, true], villages.List?.Members.Select(member => member.Masked));
        Assert.Equal("**8", Assert.Single(claims, claim => claim.LeftoverDigit).Span.Of(TestCatalog.Seed()));
        var brands = Assert.Single(claims, claim => claim.FigureId == "F48");
        Assert.Equal(2, brands.List?.Members.Count);
    }

    [Fact]
    public void shuffled_clauses_keep_their_links()
    {
        var (right, wrong, open) = (0, new List<string>(), new List<string>());
        string[] markers = ["**", "XX", "×", "___", "*"];
        for (var seed = 0; seed < Shuffles; seed++)
        {
            var random = new Random(seed);
            var judged = SeedReport.Judge(SeedReport.Shuffled(seed, _ => markers[random.Next(markers.Length)]), TestCatalog.Model);
            right += judged.Right;
            wrong.AddRange(judged.Wrong);
            open.AddRange(judged.Open);
        }

        var all = (double)(Shuffles * SeedReport.Figures.Count);
        var report = $"right {right / all:P2}, wrong {wrong.Count / all:P2}: {Counted(wrong)}; open: {Counted(open)}";
        TestContext.Current.SendDiagnosticMessage(report);
        Assert.True(right / all >= 0.97 && wrong.Count / all <= 0.002, report);
    }

    [Theory]
    [InlineData("黄花滩", "老槐沟")]
    [InlineData("产业致富先锋岗", "青年创业先锋岗")]
    [InlineData("（一）基层党建工作", "（一）抓实组织建设")]
    [InlineData("（二）宣传思想工作", "（二）唱响时代声音")]
    [InlineData("（三）深入推进文明创建工作", "（三）涵养乡风")]
    [InlineData("（四）积极推进新时代文明实践工作", "（四）汇聚实践力量")]
    [InlineData("我镇", "红柳镇")]
    public void other_names_and_headings_change_no_link(string name, string other)
    {
        var marked = SeedReport.With();
        Assert.Contains(name, marked.Text, StringComparison.Ordinal);
        var links = Links(marked.Text);
        Assert.Equal(links, Links(marked.Text.Replace(name, other, StringComparison.Ordinal)));
    }

    [Fact]
    public void a_figure_out_of_the_catalog_is_not_taken_for_another()
    {
        var wrong = new List<string>();
        var suggested = new List<string>();
        foreach (var id in SeedReport.Figures.Where(figure => !figure.StartsWith('N')).Distinct())
        {
            var marked = SeedReport.With();
            var claims = ReportReader.Read(marked.Text, ProseModel.From(TestCatalog.Without(id))).Claims.ToDictionary(claim => claim.Span);
            foreach (var (span, _) in marked.Marks.Where(mark => mark.Figure == id))
            {
                var claim = claims[span];
                var otherOfPair = id == "F45" && claim.FigureId == "F46";
                if (claim.FigureId is not null && !otherOfPair)
                {
                    (claim.Band == Band.Sure ? wrong : suggested).Add($"{id} as {claim.FigureId} {claim.Confidence:0.00}");
                }
            }
        }

        TestContext.Current.SendDiagnosticMessage($"sure {wrong.Count}, suggested {suggested.Count}: {string.Join(", ", suggested)}");
        Assert.Equal("", string.Join(", ", wrong.Concat(suggested)));
    }

    [Fact]
    public void no_run_of_twelve_characters_of_the_report_is_in_the_repository()
    {
        const int Run = 12;
        string[] titles = ["习近平新时代中国特色社会主义思想", "习近平谈治国理政", "党建引领乡村振兴样板村", "“光荣在党50年”纪念章"];
        var seed = titles.Aggregate(TestCatalog.Seed(), (text, title) => text.Replace(title, "\n", StringComparison.Ordinal));
        var runs = Enumerable.Range(0, seed.Length - Run).Select(start => seed.Substring(start, Run)).Where(run => !run.Contains('\n')).ToHashSet();
        foreach (var file in new[] { "src", "catalog" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(TestCatalog.Root, folder), "*", SearchOption.AllDirectories))
                     .Where(file => Path.GetExtension(file) is ".cs" or ".yaml" or ".txt" && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)))
        {
            var text = File.ReadAllText(file);
            var copied = Enumerable.Range(0, Math.Max(0, text.Length - Run + 1)).Select(start => text.Substring(start, Run)).FirstOrDefault(runs.Contains);
            Assert.True(copied is null, $"{file}: {copied}");
        }
    }

    private static string Links(string text) =>
        string.Join(' ', ReportReader.Read(text, TestCatalog.Model).Claims.Where(claim => claim.Kind is ClaimKind.Blank or ClaimKind.Figure).Select(claim => $"{claim.FigureId}{string.Concat(claim.Also)}"));

    private static string Counted(List<string> items) => string.Join(", ", items.CountBy(item => item).OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Key} ×{pair.Value}"));
}
