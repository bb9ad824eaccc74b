using Taizhang.Documents.Excel;
using Taizhang.Ledger;
using Taizhang.Reports.Uploads;
using Taizhang.Testing;
using Taizhang.Web.Host;

namespace Taizhang.Web.Tests;

/// <summary>What a stranger's file may do to the desk: nothing, however it hangs, grows or lies.</summary>
public sealed class UploadTests(DemoDesk demo) : IClassFixture<DemoDesk>
{
    /// <summary>A busy machine takes its time over a small file.</summary>
    private static readonly UploadLimits Patient = UploadLimits.Usual with { WallClock = TimeSpan.FromMinutes(10) };

    private static readonly string[] NeverEnding = Endless("loop");

    private readonly OpenDesk _desk = demo.Desk;

    [Fact]
    public async Task a_table_is_read_by_a_process_of_its_own()
    {
        var parsed = await Room(OpenDesk.Program, Patient).ParseAsync(new Upload(UploadKind.Table, "台账.xlsx", Rows(3)));

        Assert.Equal(["第3行", "3"], Assert.Single(parsed.Value.Sheets).Rows[^1].Cells);
    }

    [Theory]
    [InlineData("名册.xlsx", "PK\u0003\u0004", "document-damaged")]
    [InlineData("名册.et", "anything", "sheet-not-workbook")]
    public async Task what_cannot_be_read_is_said_in_the_words_of_its_kind(string name, string content, string code) =>
        Assert.Equal(code, Assert.Single((await Room(OpenDesk.Program, Patient).ParseAsync(new Upload(UploadKind.Table, name, System.Text.Encoding.Latin1.GetBytes(content)))).Refusals).Code);

    /// <summary>The planted violation: a parser that never comes back.</summary>
    [Fact]
    public async Task a_parser_that_never_ends_is_killed_and_the_desk_says_one_sentence()
    {
        // A name of its own: other runs of these tests on the same machine hang files too.
        var name = $"loop-{Guid.NewGuid():N}";
        var refusal = Assert.Single((await Room(Endless(name), UploadLimits.Usual with { WallClock = TimeSpan.FromSeconds(1) }).ParseAsync(new Upload(UploadKind.Table, "名册.xlsx", Rows(1)))).Refusals);

        Assert.Equal("upload-slow", refusal.Code);
        Assert.Contains("读了1秒还没有读完", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(Running(name));
    }

    /// <summary>The planted violation: a file that wants more memory than it may have. The process ends and nothing else does.</summary>
    [Fact]
    public async Task a_file_that_wants_too_much_memory_ends_its_own_process_only()
    {
        var refusal = Assert.Single((await Room(OpenDesk.Program, Patient with { HeapMegabytes = 24 }).ParseAsync(new Upload(UploadKind.Table, "名册.xlsx", Rows(150_000)))).Refusals);

        Assert.Equal("upload-unbearable", refusal.Code);
        Assert.Contains("清泉镇工作台账", await _desk.GetAsync("/"), StringComparison.Ordinal);
    }

    /// <summary>The planted violation: a parser that answers without end.</summary>
    [Fact]
    public async Task an_answer_larger_than_any_file_can_give_is_not_listened_to()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-in is a shell's.");
        string[] talkative = ["sh", "-c", "cat >/dev/null; yes", "loop"];

        Assert.Equal("upload-unbearable", Assert.Single((await Room(talkative, Patient with { AnswerMegabytes = 1 }).ParseAsync(new Upload(UploadKind.Table, "名册.xlsx", Rows(1)))).Refusals).Code);
    }

    /// <summary>Whoever waits for a place holds nobody up: the pages answer while a flood of hanging files stands in the queue.</summary>
    [Fact]
    public async Task a_flood_of_hanging_files_leaves_the_pages_alone()
    {
        var room = Room(NeverEnding, UploadLimits.Usual with { WallClock = TimeSpan.FromSeconds(1) });
        var flood = Enumerable.Range(0, Effort.Of(10, 50)).Select(_ => HangAsync()).ToList();
        var page = _desk.GetAsync("/");
        while (!page.IsCompleted)
        {
            // However long the machine takes for the page, the flood goes on until it is there.
            if (await Task.WhenAny(page, flood[^1]) != page)
            {
                flood.Add(HangAsync());
            }
        }

        Assert.Contains("清泉镇工作台账", await page, StringComparison.Ordinal);
        Assert.All(await Task.WhenAll(flood), upload => Assert.Equal("upload-slow", Assert.Single(upload.Refusals).Code));

        Task<Outcome<ParsedUpload>> HangAsync() => room.ParseAsync(new Upload(UploadKind.Table, "名册.xlsx", Rows(1)));
    }

    private static string[] Endless(string name) => OperatingSystem.IsWindows() ? ["ping", "-t", "127.0.0.1"] : ["sh", "-c", "while :; do :; done", name];

    private UploadRoom Room(IReadOnlyList<string> program, UploadLimits limits) =>
        new(OpenDesk.SetupOf(_desk.Folder, _desk.Store) with { Program = program, Uploads = limits });

    private static byte[] Rows(int count) => WorkbookWriter.Write(new SheetTable(
        "名册", [], ["姓名", "人数"], [.. Enumerable.Range(1, count).Select(i => (IReadOnlyList<SheetCell>)[new SheetCell.Text($"第{i}行"), new SheetCell.Number(i)])], []));

    private static List<string> Running(string command) => OperatingSystem.IsLinux()
        ? [.. Directory.EnumerateDirectories("/proc").Select(folder => Path.Combine(folder, "cmdline")).Where(File.Exists).Select(Line).Where(line => line.Contains(command, StringComparison.Ordinal))]
        : [];

    private static string Line(string path)
    {
        try
        {
            return File.ReadAllText(path).Replace('\0', ' ');
        }
        catch (IOException)
        {
            // It ended meanwhile.
            return "";
        }
    }
}
