using System.Diagnostics;

namespace Taizhang.Reports.Tests.Documents;

/// <summary>LibreOffice where it is installed; tests that need it skip by name where it is not.</summary>
internal static class LibreOffice
{
    public static byte[] Convert(byte[] document, string from, string to)
    {
        var program = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Select(place => Path.Combine(place, "soffice"))
            .FirstOrDefault(File.Exists);
        Assert.SkipWhen(program is null, "LibreOffice (soffice) is not installed.");
        var folder = Directory.CreateTempSubdirectory("taizhang-soffice-").FullName;
        try
        {
            var source = Path.Combine(folder, "in." + from);
            File.WriteAllBytes(source, document);
            var start = new ProcessStartInfo(program!) { RedirectStandardOutput = true, RedirectStandardError = true };
            string[] arguments =
            [
                $"-env:UserInstallation=file://{folder}/profile",
                "--headless",
                "--convert-to",
                to == "docx" ? "docx:MS Word 2007 XML" : to,
                "--outdir",
                Path.Combine(folder, "out"),
                source,
            ];
            foreach (var argument in from == "txt" ? arguments.Prepend("--infilter=Text (encoded):UTF8,LF,,,") : arguments)
            {
                start.ArgumentList.Add(argument);
            }

            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            _ = process.StandardOutput.ReadToEnd();
            Assert.True(process.WaitForExit(TimeSpan.FromMinutes(2)), "LibreOffice did not end.");
            Assert.True(process.ExitCode == 0, errors.Result);
            return File.ReadAllBytes(Path.Combine(folder, "out", "in." + to));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>What stands on which line of which page, as printed.</summary>
    public static string Printed(byte[] document)
    {
        const string Reader = "/usr/bin/pdftotext";
        Assert.SkipUnless(File.Exists(Reader), "pdftotext (poppler-utils) is not installed.");
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, Convert(document, "docx", "pdf"));
            using var process = Process.Start(new ProcessStartInfo(Reader, ["-layout", file, "-"]) { RedirectStandardOutput = true })!;
            var text = process.StandardOutput.ReadToEnd();
            Assert.True(process.WaitForExit(TimeSpan.FromMinutes(1)) && process.ExitCode == 0 && text.Length > 0);
            return text;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
