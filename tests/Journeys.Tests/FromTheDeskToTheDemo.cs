using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Journeys.Tests;

/// <summary>The demo opened by the first of the three doors of the desk's first page is the demo of the command.</summary>
public sealed partial class FromTheDeskToTheDemo : IDisposable
{
    private readonly RunningProgram _desk = new();
    private readonly RunningProgram _command = new();

    public void Dispose()
    {
        _desk.Dispose();
        _command.Dispose();
    }

    [Fact]
    public async Task the_first_door_lays_in_the_same_township_under_the_same_rules()
    {
        _command.Run("demo", "--no-serve");
        await OpenTheFirstDoorAsync();

        Assert.Equal(Findings(_command), Findings(_desk));
        foreach (var file in new[] { "planted.json", "truth.json", Path.Combine("catalog", "清源县的规定.yaml") })
        {
            Assert.Equal(File.ReadAllText(Path.Combine(_command.Data, file)), File.ReadAllText(Path.Combine(_desk.Data, file)));
        }
    }

    private static string[] Findings(RunningProgram program) =>
        [.. program.Run("rules", "--json", "-").Json.GetProperty("findings").EnumerateArray().Select(finding => $"{finding.GetProperty("code")} {finding.GetProperty("subject")} {finding.GetProperty("ref")}")];

    private async Task OpenTheFirstDoorAsync()
    {
        var (stop, told) = (TestContext.Current.CancellationToken, _desk.PathOf("told.json"));
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "taizhang.dll"), "serve", "--no-browser", "--urls", "http://127.0.0.1:0", "--json", told, "--data", _desk.Data]) { RedirectStandardOutput = true };
        using var program = Process.Start(start) ?? throw new InvalidOperationException("The desk did not start.");
        try
        {
            for (var i = 0; i < 600 && !File.Exists(told); i++)
            {
                await Task.Delay(100, stop);
            }

            var link = new Uri(JsonDocument.Parse(await File.ReadAllTextAsync(told, stop)).RootElement.GetProperty("link").GetString() ?? "");
            using var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() });
            var token = Token().Match(await browser.GetStringAsync(link, stop)).Groups[1].Value;
            var answer = await browser.PostAsync(new Uri(link, "/Start?handler=Demo"), new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]), stop);

            Assert.Contains("清泉镇", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(stop)), StringComparison.Ordinal);
            Assert.Contains("清组发〔2020〕17号", WebUtility.HtmlDecode(await browser.GetStringAsync(new Uri(link, "/Office/Rules"), stop)), StringComparison.Ordinal);
        }
        finally
        {
            program.Kill(entireProcessTree: true);
            await program.WaitForExitAsync(stop);
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    internal static partial Regex Token();
}
