using Taizhang.Catalog.Figures;
using Taizhang.Ledger.Entry;

namespace Taizhang.Figures.Contributions;

/// <summary>
/// The names a figure lists, kept with the row that counts, so that a reading need not open the source. An organisation
/// is kept by its code: what it is called depends on the day asked.
/// </summary>
internal static class ListedNames
{
    private const char OrganisationMark = '@';
    private const char WordMark = '=';
    private const char Between = '\u001f';

    /// <summary>What a row keeps; null when the rule lists no names.</summary>
    public static string? Of(CountingRule rule, SourceView view)
    {
        if (rule.Names is not { } path)
        {
            return null;
        }

        var mark = view.TargetOf(path) == EntryKind.Organisation ? OrganisationMark : WordMark;
        return string.Join(Between, view.Values(path).Select(value => $"{mark}{value.Word}"));
    }

    /// <summary>The names of a row.</summary>
    public static IEnumerable<(bool IsOrganisation, string Word)> Read(string? kept) => string.IsNullOrEmpty(kept)
        ? []
        : kept.Split(Between).Select(name => (name[0] == OrganisationMark, name[1..]));
}
