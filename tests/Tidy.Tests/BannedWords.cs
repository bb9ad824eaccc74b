using System.Text.RegularExpressions;

namespace Tidy.Tests;

/// <summary>Words that the compiler takes and this house does not.</summary>
public sealed class BannedWords
{
    private static readonly (Regex Pattern, string Message)[] InSourceCode =
    [
        (
            new(@"\bDateTime(Offset)?\s*\.\s*(Now|UtcNow|Today)\b"),
            "reads the wall clock; take the time from a TimeProvider or from --today"
        ),
        (new(@"\bThread\s*\.\s*Sleep\b"), "sleeps; wait for the thing itself"),
        (new(@"^[ \t]*#\s*region\b", RegexOptions.Multiline), "has a region; split the file where its meaning splits"),
        (new(@"\basync\s+void\b"), "is async void, so its fault is lost; return a Task"),
        (
            new(@"(?<=[\w)\]>""])!(?=\s*([.;,)\]}?\[:]|\r?$))", RegexOptions.Multiline),
            "silences the compiler with !; make the null impossible or refuse it"
        ),
    ];

    private static readonly Regex CatchAll = new(@"\bcatch\s*(?:(?=\{)|\(\s*(?:System\s*\.\s*)?Exception\b[^)]*\)(?!\s*when\b))");

    /// <summary>What tidies up and lets the fault go on its way has caught nothing.</summary>
    private static readonly Regex Rethrow = new(@"\bthrow\s*;");

    /// <summary>Where everything may be caught, and why. Anywhere else a bug has to reach the host's edge.</summary>
    private static readonly Dictionary<string, string> CatchAllIsMeant = new()
    {
        ["src/Taizhang.Cli/Host/CommandEdge.cs"] = "the host's edge: an unexpected fault is logged and becomes exit code 3",
        ["src/Taizhang.Web/Host/ImportRoom.cs"] = "the edge of what runs behind the page: nobody waits for it who could be told, so the fault is kept and shown",
    };

    private static readonly Regex LeftOpen = new(@"\b(TO" + @"DO|FIX" + @"ME|HA" + @"CK|XX" + @"X)\b");

    [Fact]
    public void no_source_reads_the_clock_sleeps_folds_code_away_or_silences_the_compiler() => Tree.Keeps(FindInSource, IsSource);

    [Fact]
    public void only_the_edge_of_a_host_catches_everything() => Tree.Keeps(FindCatchAll, IsSource);

    [Fact]
    public void nothing_is_left_open() => Tree.Keeps(FindLeftOpen, IsWrittenByUs);

    [Theory]
    [InlineData("var t = DateTime.Now;")]
    [InlineData("var t = DateTimeOffset.UtcNow;")]
    [InlineData("var d = DateTime.Today.AddDays(1);")]
    [InlineData("Thread.Sleep(10);")]
    [InlineData("    #region Rules")]
    [InlineData("private async void Save() { }")]
    [InlineData("private string name = null!;")]
    [InlineData("var n = record!.Title;")]
    [InlineData("Save(record!, other);")]
    [InlineData("Save(list[0]!);")]
    [InlineData("var n = Find<Person>()!\n    .Name;")]
    [InlineData("var s = $\"{record!.Title}\";")]
    public void a_banned_word_is_caught(string line) => Assert.Single(FindInSource("src/A/B.cs", line));

    [Theory]
    [InlineData("if (!done) { }")]
    [InlineData("if (a != b) { }")]
    [InlineData("return !found;")]
    [InlineData("// DateTime.Now is never read here")]
    [InlineData("var s = \"done!\";")]
    [InlineData("var t = clock.GetUtcNow();")]
    public void what_only_looks_like_one_is_not(string line) => Assert.Empty(FindInSource("src/A/B.cs", line));

    [Theory]
    [InlineData("try { } catch { }", 1)]
    [InlineData("try { } catch (Exception) { }", 1)]
    [InlineData("try { } catch (System.Exception fault) { }", 1)]
    [InlineData("try { } catch (Exception fault) when (fault is IOException) { }", 0)]
    [InlineData("try { } catch (IOException) { }", 0)]
    [InlineData("try { } catch { if (open) { Close(); } throw; }", 0)]
    [InlineData("try { } catch { Close(); } if (bad) { throw; }", 1)]
    public void a_catch_all_is_caught(string line, int count) => Assert.Equal(count, FindCatchAll("src/A/B.cs", line).Count());

    [Theory]
    [InlineData("// TO" + "DO: later", 1)]
    [InlineData("# FIX" + "ME", 1)]
    [InlineData("// 联系人XX", 0)]
    [InlineData("// 清泉镇XX" + "X村", 0)]
    public void a_thing_left_open_is_caught(string line, int count) => Assert.Equal(count, FindLeftOpen("src/A/B.cs", line).Count());

    private static bool IsSource(string path) =>
        path.StartsWith("src/", StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal);

    private static bool IsWrittenByUs(string path) =>
        path is "taizhang" or "test" or ".ci/run"
        || Path.GetExtension(path) is ".cs" or ".cshtml" or ".yaml" or ".yml" or ".sh" or ".cmd" or ".js" or ".sql" or ".md";

    private static IEnumerable<Violation> FindInSource(string path, string text)
    {
        var code = CSharpText.Parse(text).Code;
        return InSourceCode.SelectMany(ban =>
            ban.Pattern.Matches(code).Select(match => new Violation(path, CSharpText.LineAt(code, match.Index), ban.Message))
        );
    }

    private static IEnumerable<Violation> FindCatchAll(string path, string text)
    {
        var code = CSharpText.Parse(text).Code;
        return CatchAllIsMeant.ContainsKey(path)
            ? []
            : CatchAll
                .Matches(code)
                .Where(match => !Rethrow.IsMatch(BlockAfter(code, match.Index)))
                .Select(match => new Violation(
                    path,
                    CSharpText.LineAt(code, match.Index),
                    "catches everything; catch what can be answered here"
                ));
    }

    private static string BlockAfter(string code, int at)
    {
        var start = code.IndexOf('{', at);
        var depth = 0;
        for (var i = Math.Max(start, at); i < code.Length; i++)
        {
            depth +=
                code[i] == '{' ? 1
                : code[i] == '}' ? -1
                : 0;
            if (depth == 0 && code[i] == '}')
            {
                return code[start..i];
            }
        }

        return "";
    }

    private static IEnumerable<Violation> FindLeftOpen(string path, string text) =>
        LeftOpen
            .Matches(text)
            .Select(match => new Violation(
                path,
                CSharpText.LineAt(text, match.Index),
                $"leaves {match.Value} behind; do it now or write it down where work is planned"
            ));
}
