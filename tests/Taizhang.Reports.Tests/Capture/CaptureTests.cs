using System.Globalization;
using System.Text.Json;
using Taizhang.Ledger;
using Taizhang.Ledger.Entry;
using Taizhang.Prose;
using Taizhang.Reports.Capture;
using Taizhang.Testing;

namespace Taizhang.Reports.Tests.Capture;

/// <summary>Pasted texts become drafts; nothing of them is saved.</summary>
public sealed class CaptureTests(ITestOutputHelper output)
{
    private static readonly DateOnly Today = new(2022, 12, 31);

    private static readonly string[] Villages = ["黄花滩村", "红沙湾村", "永丰堡村", "石井村", "柳沟村", "白杨村"];

    private static readonly string[] Names = ["清泉镇", "机关党支部", .. Villages, .. Villages.Select(village => village + "党支部")];

    private static readonly Lazy<ProseModel> Model = new(() => ProseModel.From(TestCatalog.Catalog, Names));

    [Fact]
    public void nine_of_ten_fields_of_a_hundred_pasted_texts_are_right()
    {
        var (right, all, texts) = (0, 0, 0);
        foreach (var (text, wanted) in Labelled())
        {
            texts++;
            var drafts = Capture(text);
            all++;
            right += drafts.Count == wanted.Count ? 1 : 0;
            foreach (var (expected, number) in wanted.Select((expected, i) => (expected, i)))
            {
                foreach (var (field, value) in expected)
                {
                    var found = number < drafts.Count ? ValueOf(drafts[number], field) : null;
                    all++;
                    right += found == value ? 1 : 0;
                    if (found != value)
                    {
                        output.WriteLine($"{field}: {value} / {found} in {text}");
                    }
                }
            }

            if (drafts.Count != wanted.Count)
            {
                output.WriteLine($"{drafts.Count} drafts for {wanted.Count} in {text}");
            }
        }

        output.WriteLine($"{right} of {all} in {texts}");
        Assert.True(texts >= 100, $"{texts} texts");
        Assert.True(right >= all * 9 / 10, $"{right} of {all}");
    }

    [Fact]
    public void what_was_read_stands_where_it_is_said_to_stand()
    {
        const string Text = "😀3月12日，黄花滩村党支部开展“学条例”主题党日，42名党员参加。";
        var json = JsonDocument.Parse(CaptureJson.Write(Text, Capture(Text))).RootElement.GetProperty("drafts")[0];
        var runes = Text.EnumerateRunes().ToList();
        var read = json.GetProperty("read").EnumerateArray().ToDictionary(
            item => item.GetProperty("field").GetString() ?? "",
            item => string.Concat(runes.Skip(item.GetProperty("start").GetInt32()).Take(item.GetProperty("end").GetInt32() - item.GetProperty("start").GetInt32())));
        Assert.Equal(("3月12日", "黄花滩村党支部", "42", "学条例"), (read["date"], read["organisation"], read["present"], read["subject"]));
        Assert.Equal("draft", json.GetProperty("entry").GetProperty("record").GetProperty("status").GetString());
    }

    [Theory, OnBothDatabases]
    public void nothing_is_saved_and_a_draft_can_be_imported_as_it_is(Database database)
    {
        using var office = Handing.Office(database);
        const string Text = "6月5日，甲家村志愿者12名在村口开展“清洁家园”志愿服务活动，清理垃圾。";
        var before = office.Export();
        var drafts = CaptureFromLedger.Run(office.Store, Scope.Everything, Text);
        Assert.Equal(before, office.Export());
        Assert.Null(Assert.Single(drafts).LookAlike);
        var entry = JsonDocument.Parse(CaptureJson.Write(Text, drafts)).RootElement.GetProperty("drafts")[0].GetProperty("entry").GetRawText();
        Assert.Equal(1, office.Import(entry).Drafts);
    }

    [Theory, OnBothDatabases]
    public void one_activity_of_several_bodies_is_one_draft_that_names_them_all(Database database)
    {
        using var office = Handing.Office(database);
        const string Text = "6月5日，甲家村和乙家村志愿者22名联合开展“清洁家园”志愿服务活动，清理垃圾。";
        var drafts = CaptureFromLedger.Run(office.Store, Scope.Everything, Text);
        Assert.Equal(["甲家村", "乙家村"], Assert.Single(drafts).Organisations);
        var entry = JsonDocument.Parse(CaptureJson.Write(Text, drafts)).RootElement.GetProperty("drafts")[0].GetProperty("entry");
        Assert.Equal(2, entry.GetProperty("record").GetProperty("bodies").GetArrayLength());
        Assert.Equal(1, office.Import(entry.GetRawText()).Drafts);
    }

    [Fact]
    public void what_is_registered_already_is_offered_instead()
    {
        using var office = Handing.Office(Database.Sqlite);
        var alike = Assert.Single(CaptureFromLedger.Run(office.Store, Scope.Everything, "2022年3月5日，甲家村志愿者9名清理河道垃圾。")).LookAlike;
        Assert.Equal(("v1", "清理河道", "甲家村"), (alike?.Ref, alike?.Title, alike?.Organisation));
        Assert.Null(Assert.Single(CaptureFromLedger.Run(office.Store, Scope.Everything, "2022年3月5日，乙家村志愿者9名清理河道垃圾。")).LookAlike);
    }

    [Fact]
    public void an_office_can_point_other_words_to_a_ledger()
    {
        var catalog = Catalogs.RealWith("capture: [{ ledger: performance, words: [村晚], fields: [{ field: heading, whole: true }] }]");
        var draft = Assert.Single(CaptureText.Run(new CaptureRequest("2月1日，石井村办起村晚。", ProseModel.From(catalog), Today, Names, "清泉镇", [])));
        Assert.Equal("performance", draft.Ledger);
    }

    /// <summary>Words that run on are cut at a length, and never within a character that UTF-16 writes as two.</summary>
    [Theory]
    [InlineData(39)]
    [InlineData(40)]
    public void a_long_clause_is_cut_between_characters(int length)
    {
        var catalog = Catalogs.RealWith("capture: [{ ledger: performance, words: [村晚], fields: [{ field: heading, whole: true }] }]");
        foreach (var text in new[] { $"村晚{new string('好', length - 3)}𠮷𠮷。", $"𠮷𠮷{new string('好', length - 3)}村晚。" })
        {
            var draft = Assert.Single(CaptureText.Run(new CaptureRequest(text, ProseModel.From(catalog), Today, Names, "清泉镇", [])));
            var heading = Assert.Single(draft.Fields, field => field.Field == "heading").Values[0];
            Assert.Equal(heading, string.Concat(heading.EnumerateRunes().Select(rune => rune.ToString())));
            Assert.InRange(heading.Length, 39, 40);
        }
    }

    private static IReadOnlyList<CapturedDraft> Capture(string text) =>
        CaptureText.Run(new CaptureRequest(text, Model.Value, Today, Names, "清泉镇", ["县秦剧团", "县文工团"]));

    private static string? ValueOf(CapturedDraft draft, string field) => field switch
    {
        "ledger" => draft.Ledger,
        "organisation" => draft.Organisations.Count > 0 ? string.Join('、', draft.Organisations) : null,
        "date" => draft.Date is { } date ? CanonicalText.Day(date) : null,
        "to" => draft.To is { } to ? CanonicalText.Day(to) : null,
        _ => draft.Fields.FirstOrDefault(found => found.Field == field) is { } value ? string.Join('、', value.Values) : null,
    };

    private static List<(string Text, List<List<(string Field, string Value)>> Wanted)> Labelled()
    {
        var labelled = new List<(string Text, List<List<(string Field, string Value)>> Wanted)>();
        foreach (var line in File.ReadLines(Path.Combine(TestCatalog.Root, "tests", "Taizhang.Reports.Tests", "Capture", "pasted.txt")).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] == '>')
            {
                labelled.Add((line[2..].Replace('|', '\n'), []));
            }
            else
            {
                labelled[^1].Wanted.Add([.. line.Split(' ').Select((part, i) => i == 0 ? ("ledger", part) : (part.Split('=')[0], part.Split('=')[1]))]);
            }
        }

        return labelled;
    }
}
