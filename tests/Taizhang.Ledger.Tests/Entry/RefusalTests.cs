using System.Text.RegularExpressions;

namespace Taizhang.Ledger.Tests.Entry;

/// <summary>Every refusal names the place, says what is wrong and what to do, and changes nothing.</summary>
public sealed class RefusalTests
{
    public static TheoryData<int, string> Cases => [.. RefusalCases.All.Select((known, i) => (i, known.Code))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void a_line_is_refused_with_its_code_and_its_words(int number, string code)
    {
        using var office = TestOffice.Open(Database.Sqlite);
        office.Import(RefusalCases.Before);
        var before = office.Export();

        var refusal = Assert.Single(office.TryImport(RefusalCases.All[number].Line).Refusals);

        Assert.Equal(code, refusal.Code);
        var (said, wanted) = ($"{refusal.Where}：{refusal.Message}{refusal.Next}", RefusalCases.All[number].Says);
        Assert.Equal(wanted, wanted.EndsWith('…') ? said[..(wanted.Length - 1)] + "…" : said);
        Assert.Equal(before, office.Export());
    }

    [Theory, OnBothDatabases]
    public void one_refused_line_keeps_all_others_out(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(RefusalCases.Before);
        var before = office.Export();
        const string Good = """{"topic":{"ref":"t3","name":"好的专题"}}""";

        foreach (var known in RefusalCases.All)
        {
            Assert.Equal(known.Code, Assert.Single(office.TryImport($"{Good}\n{known.Line}").Refusals).Code);
        }

        Assert.Equal(before, office.Export());
        Assert.Empty(office.Proof());
    }

    [Theory, OnBothDatabases]
    public void with_keep_good_the_good_lines_are_stored_and_the_counts_add_up(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(RefusalCases.Before);
        var lines = new List<string>
        {
            """{"topic":{"ref":"t3","name":"好的专题"}}""",
            "",
            """{"topic":{"ref":"t1","name":"二十大精神"}}""",
            """{"record":{"ref":"d1","ledger":"gathering","organisation":"Q1b","date":"2022-03-01","status":"draft","fields":{"kinds":["党课"],"subject":"草稿"}}}""",
            """{"record":{"ref":"d2","ledger":"gathering","organisation":"Q1b","date":"2030-03-01","fields":{"kinds":["党课"],"subject":"以后的"}}}""",
            """{"amend":{"ref":"r1","revision":1,"reason":"改","date":"2022-03-05"}}""",
        };
        var refused = RefusalCases.All.Where(known => known.Code != "revise-stale").ToList();
        lines.AddRange(refused.Select(known => known.Line));

        var report = office.TryImport(string.Join('\n', lines), keepGood: true).Value;

        Assert.Equal((refused.Count + 5, 2, 2, 1), (report.Read, report.Stored, report.Drafts, report.Skipped));
        Assert.Equal(refused.Select(known => known.Code), report.Refused.Select(line => line.Refusal.Code));
        Assert.Equal(Enumerable.Range(7, refused.Count), report.Refused.Select(line => line.Line));
        Assert.Equal(report.Read, report.Stored + report.Drafts + report.Skipped + report.Refused.Count);
        Assert.Contains("好的专题", office.Export(), StringComparison.Ordinal);
        Assert.Empty(office.Proof());
    }

    [Theory, OnBothDatabases]
    public void a_dry_run_says_everything_and_stores_nothing(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(RefusalCases.Before);
        var before = office.Export();

        var report = office.TryImport("""
            {"organisation":{"code":"Q5","kind":"village","name":"戊家村","parent":"Q"}}
            {"record":{"ref":"n1","ledger":"gathering","organisation":"戊家村","date":"2022-03-01","fields":{"kinds":["党课"],"subject":"新的"}}}
            {"amend":{"ref":"Q5","revision":1,"reason":"改","name":"己家村"}}
            """, dryRun: true).Value;

        Assert.Equal((3, 3), (report.Read, report.Stored));
        Assert.Equal(before, office.Export());
        office.Import("""{"organisation":{"code":"Q6","kind":"village","name":"庚家村","parent":"Q"}}""");
        Assert.Equal("organisation-unknown", Assert.Single(office.TryImport("""{"record":{"ref":"n1","ledger":"essay","organisation":"戊家村","date":"2022-03-01","fields":{"headline":"题","author":"人"}}}""").Refusals).Code);
        Assert.Empty(office.Proof());
    }

    [Fact]
    public void all_that_is_wrong_with_a_line_is_said_at_once()
    {
        using var office = TestOffice.Open(Database.Sqlite);
        office.Import(RefusalCases.Before);

        var refusal = Assert.Single(office.TryImport("""{"record":{"ref":"x","ledger":"gathering","organisation":"丁家村","date":"2022-02-30","fields":{"kinds":["党棵"],"present":"二十","presnt":20}}}""").Refusals);

        foreach (var part in new[] { "没有这一天", "丁家村", "党棵", "二十", "学习内容", "presnt" })
        {
            Assert.Contains(part, refusal.Message, StringComparison.Ordinal);
        }
    }

    /// <summary>Said by other parts, and tested where they are: a store, a scope, a race between two writers, a file, an erasure, a key, a list, a form, a backup.</summary>
    private static readonly HashSet<string> SaidElsewhere =
        ["store-newer", "catalog-lacks", "import-raced", "evidence-name", "evidence-too-large", "evidence-unknown", "organisation-scope", "person-unknown",
            "browse-ledger", "browse-text", "browse-choice", "browse-void", "browse-title", "browse-totals", "key-locked", "key-wrong", "key-damaged", "password-short",
            "backup-scope", "backup-server", "backup-target", "backup-unknown", "backup-damaged", "backup-wrong", "restore-not-empty", "file-missing",
            "entry-unknown", "person-ambiguous", "ledger-unknown", "void-reason", "township-name", "township-village-twice", "township-villages"];

    [Fact]
    public void every_code_of_the_ledger_has_a_case()
    {
        var source = Directory.EnumerateFiles(Path.Combine(Catalogs.Root, "src", "Taizhang.Ledger"), "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/Sheets/", StringComparison.Ordinal)).Select(File.ReadAllText);

        Assert.Empty(Missing(source));
    }

    [Fact]
    public void a_code_without_a_case_is_caught() => Assert.Equal(["entry-brand-new"], Missing(["""json.Refuse("entry-brand-new", "", "", "");""", """new Refusal("entry-date", "", "", "")"""]));

    private static IEnumerable<string> Missing(IEnumerable<string> source) => source
        .SelectMany(text => Regex.Matches(text, """(?:Refusal\(|Refuse\()\s*"(?<code>[a-z-]+)"|=> \("(?<code>[a-z-]+)", """).Select(match => match.Groups["code"].Value))
        .Distinct()
        .Where(code => !SaidElsewhere.Contains(code) && RefusalCases.All.All(known => known.Code != code))
        .Order(StringComparer.Ordinal);
}
