using System.Collections.Concurrent;
using System.Text;

namespace Tidy.Tests;

/// <summary>The repository as files on disk: what .gitignore leaves out is not part of it.</summary>
internal static class Tree
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly ConcurrentDictionary<string, string> Texts = new();

    public static string Root { get; } = FindRoot();

    /// <summary>Every file, as a path from the root with forward slashes, in ordinal order.</summary>
    public static IReadOnlyList<string> Paths { get; } = ListPaths();

    public static string Text(string path) => Texts.GetOrAdd(path, p => File.ReadAllText(Path.Combine(Root, p), StrictUtf8));

    public static bool Exists(string path) => Path.Exists(Path.Combine(Root, path));

    /// <summary>Fails with every violation a guard finds in the files it is meant for.</summary>
    public static void Keeps(Func<string, string, IEnumerable<Violation>> guard, Func<string, bool> isMeant) =>
        IsClean(Paths.Where(isMeant).SelectMany(path => guard(path, Text(path))));

    public static void IsClean(IEnumerable<Violation> violations)
    {
        var found = violations.ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Taizhang.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("Taizhang.slnx is in no folder above the tests.");
    }

    private static List<string> ListPaths()
    {
        var ignored = IgnoredPaths.Parse(File.ReadAllText(Path.Combine(Root, ".gitignore")));
        var paths = new List<string>();
        Visit("");
        paths.Sort(StringComparer.Ordinal);
        return paths;

        void Visit(string folder)
        {
            foreach (var entry in new DirectoryInfo(Path.Combine(Root, folder)).EnumerateFileSystemInfos())
            {
                var path = folder.Length == 0 ? entry.Name : $"{folder}/{entry.Name}";
                if (entry.Name == ".git" || ignored.Matches(path))
                {
                    continue;
                }

                if (entry is DirectoryInfo)
                {
                    Visit(path);
                }
                else
                {
                    paths.Add(path);
                }
            }
        }
    }
}
