using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Taizhang.Bench;

/// <summary>npm's templaters in one node process that answers line by line (bench/npm-templaters/fill.mjs).</summary>
internal sealed class NodeTemplaters : IDisposable
{
    private readonly Process _node;

    private NodeTemplaters(Process node) => _node = node;

    /// <summary>Null, with a line that says why, where node or the packages are missing.</summary>
    public static NodeTemplaters? Start()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "../../../../npm-templaters");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            Bench.Say($"npm's templaters are not installed: npm ci --prefix bench/npm-templaters");
            return null;
        }

        try
        {
            var start = new ProcessStartInfo("node", "fill.mjs")
            {
                WorkingDirectory = folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            };
            return Process.Start(start) is { } node ? new NodeTemplaters(node) : null;
        }
        catch (Win32Exception)
        {
            Bench.Say($"node is not installed: npm's templaters are left out");
            return null;
        }
    }

    /// <summary>The milliseconds one filling took, or the reason why it failed.</summary>
    public (double Milliseconds, string Failure) Fill(string engine, string input, string output, int marks)
    {
        _node.StandardInput.WriteLine(string.Join('\t', engine, input, output, marks.ToString(CultureInfo.InvariantCulture)));
        _node.StandardInput.Flush();
        var answer = _node.StandardOutput.ReadLine() ?? "failed: node has ended";
        return double.TryParse(answer, CultureInfo.InvariantCulture, out var milliseconds) ? (milliseconds, "") : (0, answer);
    }

    public void Dispose()
    {
        _node.StandardInput.Close();
        _node.WaitForExit();
        _node.Dispose();
    }
}
