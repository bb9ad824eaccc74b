namespace Taizhang.Ledger.Backup;

/// <summary>
/// Moves everything a data folder holds into a folder beside it, so that another ledger can begin in its place. Nothing is
/// removed or copied: either all of it stands in the other folder afterwards, or all of it where it was.
/// </summary>
public static class PutAside
{
    /// <summary>The folder beside a data folder that would be used: the first of these names that is free.</summary>
    /// <param name="what">What is put aside, as part of the name.</param>
    public static string FolderFor(string folder, string what)
    {
        var whole = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return Enumerable.Range(1, int.MaxValue).Select(number => $"{whole}-{what}{(number == 1 ? "" : FormattableString.Invariant($"{number}"))}").First(path => !Path.Exists(path));
    }

    /// <param name="folder">The data folder; its database is let go of beforehand.</param>
    /// <param name="aside">Where to; it is made.</param>
    public static Outcome<string> Run(string folder, string aside)
    {
        var moved = new List<string>();
        try
        {
            Directory.CreateDirectory(aside);
            foreach (var path in Directory.EnumerateFileSystemEntries(folder).Where(path => !BackupLedger.NotKept.Contains(Path.GetFileName(path))).Order(StringComparer.Ordinal).ToList())
            {
                Directory.Move(path, Path.Combine(aside, Path.GetFileName(path)));
                moved.Add(Path.GetFileName(path));
            }

            return aside;
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            Back(folder, aside, moved);
            return new Refusal("aside-held", "", "有文件正被别的窗口或程序用着，或者不能移到那个文件夹，什么也没有动。", "请关掉别的台账页面和打开的附件，再试一次；两个文件夹要在同一个盘上。");
        }
    }

    /// <summary>Everything back to where it was: for what could not go on after it.</summary>
    public static void Back(string folder, string aside) =>
        Back(folder, aside, Directory.EnumerateFileSystemEntries(aside).Select(path => Path.GetFileName(path)).ToList());

    private static void Back(string folder, string aside, IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            Directory.Move(Path.Combine(aside, name), Path.Combine(folder, name));
        }

        if (Directory.Exists(aside) && !Directory.EnumerateFileSystemEntries(aside).Any())
        {
            Directory.Delete(aside);
        }
    }
}
