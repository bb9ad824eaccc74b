using System.Diagnostics;
using System.Globalization;

namespace Taizhang.Ledger.Tests.Store;

/// <summary>A program that is killed at any moment has lost nothing that it said it had stored, and left nothing half.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Seed = 20_220_601;

    [Theory, OnBothDatabases]
    public async Task what_a_killed_writer_said_was_stored_is_stored(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Towns.Two);
        var random = new Random(Seed);
        var (said, kills) = (new List<string>(), Effort.Of(database == Database.Sqlite ? 10 : 4, 200));

        for (var kill = 0; kill < kills; kill++)
        {
            said.AddRange(await KilledWriterAsync(office, kill * 100_000, TimeSpan.FromMilliseconds(random.Next(1, 250))));
            if (kill % 20 == 19 || kill == kills - 1)
            {
                var stored = office.Export();
                Assert.Empty(office.Proof());
                Assert.DoesNotContain(said, reference => !stored.Contains($"\"ref\":\"{reference}\"", StringComparison.Ordinal));
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{database}: {kills} kills, {said.Count} records said to be stored, none lost"));
        Assert.True(said.Count >= kills, "The writer was always killed before it wrote.");
        Assert.All(said, word => Assert.StartsWith("w", word, StringComparison.Ordinal));
    }

    /// <summary>Lets it write for a while after its first word, and gives every word it said.</summary>
    private static async Task<List<string>> KilledWriterAsync(TestOffice office, int first, TimeSpan after)
    {
        var writer = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "LedgerWriter.dll"), office.Database.ToString(), office.Address, office.Folder, first.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(writer) ?? throw new InvalidOperationException("The writer did not start.");
        var said = new List<string>();
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } word)
        {
            said.Add(word);
            if (said.Count == 1)
            {
                _ = KillAsync(process, after);
            }
        }

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return said;
    }

    private static async Task KillAsync(Process process, TimeSpan after)
    {
        await Task.Delay(after);
        process.Kill();
    }
}
