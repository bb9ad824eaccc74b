namespace Taizhang.Documents.Packages;

/// <summary>Names of parts inside a package, written without the leading slash, as the zip has them.</summary>
internal static class PartPath
{
    /// <summary>The part a relationship of <paramref name="source"/> points to; empty when it leaves the package.</summary>
    public static string Resolve(string source, string target)
    {
        var steps = target.StartsWith('/') ? [] : Folder(source).Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        foreach (var step in Uri.UnescapeDataString(target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == "..")
            {
                if (steps.Count == 0)
                {
                    return "";
                }

                steps.RemoveAt(steps.Count - 1);
            }
            else if (step != ".")
            {
                steps.Add(step);
            }
        }

        return string.Join('/', steps);
    }

    /// <summary>Where the relationships of a part are kept; the empty name stands for the package itself.</summary>
    public static string RelationshipsOf(string part)
    {
        var folder = Folder(part);
        return $"{folder}{(folder.Length > 0 ? "/" : "")}_rels/{part[(folder.Length > 0 ? folder.Length + 1 : 0)..]}.rels";
    }

    /// <summary>The part whose relationships a .rels part holds; the inverse of <see cref="RelationshipsOf"/>.</summary>
    public static string SourceOf(string relationships) =>
        relationships.Replace("_rels/", "", StringComparison.Ordinal)[..^".rels".Length];

    public static string Folder(string part) => part.LastIndexOf('/') is > 0 and var slash ? part[..slash] : "";
}
