using System.Text;
using Taizhang.Catalog.Ledgers;

namespace Taizhang.Ledger.Entry.Sheets;

/// <summary>What the heading over a column means: a field of the ledger by its Chinese name, or what every record has. Pure.</summary>
internal static class ColumnNames
{
    private static readonly (string Name, string Id)[] Record =
        [("日期", "date"), ("时间", "date"), ("结束日期", "to"), ("到哪天", "to"), ("单位", "organisation"), ("村/单位", "organisation"), ("村", "organisation"), ("村名", "organisation"), ("党支部", "organisation"), ("支部", "organisation"), ("标题", "title")];

    /// <summary>The one among these columns that is called so; a field's own name goes before what every record has.</summary>
    public static string? IdOf(string heading, LedgerDefinition ledger, IReadOnlyCollection<string> columns)
    {
        var name = Plain(heading);
        return columns.FirstOrDefault(id => ledger.Field(id) is { } field && Plain(field.Name) == name)
            ?? Record.Where(known => Plain(known.Name) == name && columns.Contains(known.Id)).Select(known => known.Id).FirstOrDefault();
    }

    /// <summary>Without spaces, marks of what is required, and what is said in brackets at the end: 参加人数（人）* is 参加人数.</summary>
    private static string Plain(string heading)
    {
        var text = string.Concat(heading.Normalize(NormalizationForm.FormKC).Where(character => !char.IsWhiteSpace(character) && character is not ('*' or ':')));
        var open = text.IndexOf('(', StringComparison.Ordinal);
        return open > 0 && text.EndsWith(')') ? text[..open] : text;
    }
}
