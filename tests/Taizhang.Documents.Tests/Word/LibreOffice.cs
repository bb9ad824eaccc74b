using System.Diagnostics;

namespace Taizhang.Documents.Tests.Word;

/// <summary>LibreOffice where it is installed; tests that need it skip by name where it is not.</summary>
internal static class LibreOffice
{
    public static byte[] Convert(byte[] document, string to)
    {
        var program = Find("soffice");
        Assert.SkipWhen(program is null, "LibreOffice (soffice) is not installed.");
        var folder = Directory.CreateTempSubdirectory("taizhang-soffice-").FullName;
        try
        {
            var source = Path.Combine(folder, "in.docx");
            File.WriteAllBytes(source, document);
            Run(program!, $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", to, "--outdir", Path.Combine(folder, "out"), source);
            return File.ReadAllBytes(Path.Combine(folder, "out", "in." + to));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The lines of each page as printed.</summary>
    public static List<List<string>> PrintedLines(byte[] document)
    {
        var program = Find("pdftotext");
        Assert.SkipWhen(program is null, "pdftotext (poppler-utils) is not installed.");
        var pdf = Convert(document, "pdf");
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, pdf);
            var text = Run(program!, "-layout", file, "-");
            return text.Split('\f', StringSplitOptions.RemoveEmptyEntries)
                .Select(page => page.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToList())
                .ToList();
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);

    private static string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(2)), "The program did not end.");
        Assert.True(process.ExitCode == 0, errors.Result);
        return output;
    }
}
