using System.Globalization;
using Taizhang.Catalog.Ledgers;
using Taizhang.Ledger.Organisations;

namespace Taizhang.Ledger.Entry.Sheets;

/// <summary>
/// A pasted block as rows of a sheet. A first line that names columns says which they are; otherwise they are the
/// columns in their order, after the subject of the row where the sheet has one. Pure.
/// </summary>
public static class PastedRows
{
    /// <summary>Stands for the subject of a row among the columns.</summary>
    private const string Subject = "";

    /// <summary>Stands, on a sheet of people, for where somebody belongs: it tells people of one name apart.</summary>
    private const string Place = "（）";

    private static readonly string[] PersonNames = ["姓名", "名字"];

    private static readonly string[] SubjectNames = ["村", "村名", "单位", "村/单位", "党支部", "支部", "载体", "组织名称"];

    public static IReadOnlyList<SheetRow> Of(string block, LedgerDefinition ledger, SheetDefinition sheet)
    {
        var cells = PastedCells.Read(block);
        List<string> order = [.. sheet.Rows == SheetRows.Free ? [] : new[] { Subject }, .. sheet.ColumnIds.Where(column => !IsSubject(ledger, sheet, column))];
        var from = 0;
        if (cells is [var head, ..] && Named(head, ledger, sheet) is { } named)
        {
            (order, from) = (named, 1);
        }

        return [.. cells.Skip(from).Select((line, i) => Row(i + 1, line, order, ledger, sheet))];
    }

    private static SheetRow Row(int number, IReadOnlyList<string> line, IReadOnlyList<string> order, LedgerDefinition ledger, SheetDefinition sheet)
    {
        if (line is [var only] && Article(only, ledger, sheet) is { } article)
        {
            return new SheetRow(number, Subject, article);
        }

        var known = new Dictionary<string, string>();
        for (var i = 0; i < line.Count; i++)
        {
            // A cell beyond the last column is kept under a name nobody has, so that it is asked about and not lost.
            known[i < order.Count ? order[i] : string.Create(CultureInfo.InvariantCulture, $"第{i + 1}列")] = line[i];
        }

        var subject = known.GetValueOrDefault(Subject) ?? "";
        if (known.TryGetValue(Place, out var place) && place.Length > 0 && !subject.EndsWith('）'))
        {
            subject = $"{subject}（{place}）";
        }

        known.Remove(Subject);
        known.Remove(Place);
        return new SheetRow(number, subject, known);
    }

    /// <summary>A line of free text with a link: a day at its beginning, then the title, then the link.</summary>
    private static Dictionary<string, string>? Article(string line, LedgerDefinition ledger, SheetDefinition sheet)
    {
        var at = line.IndexOf("http", StringComparison.Ordinal);
        if (at < 0 || ledger.Title is not { } title || sheet.ColumnIds.FirstOrDefault(column => ledger.Field(column) is { Type: FieldType.Url }) is not { } link)
        {
            return null;
        }

        var url = line[at..].Split(' ', '　')[0];
        var words = (line[..at] + line[(at + url.Length)..]).Trim();
        var article = new Dictionary<string, string> { [link] = url };
        var first = words.Split(' ', '　')[0];
        if (SheetDays.Read(first, Days.First, Days.Latest) is not null || SheetDays.Read(first, new DateOnly(2000, 1, 1), new DateOnly(2000, 12, 31)) is not null)
        {
            article["date"] = first;
            words = words[first.Length..].Trim();
        }

        article[title] = words;
        return article;
    }

    /// <summary>The columns a first line names; null where it names fewer than half of its cells, and so is a row itself.</summary>
    private static List<string>? Named(IReadOnlyList<string> head, LedgerDefinition ledger, SheetDefinition sheet)
    {
        var found = head.Select(cell => IdOf(cell, ledger, sheet)).ToList();
        var known = found.OfType<string>().ToList();
        return known.Count * 2 >= head.Count && known.Count > 0 && known.Distinct().Count() == known.Count
            ? [.. found.Select((id, i) => id ?? head[i])]
            : null;
    }

    private static string? IdOf(string name, LedgerDefinition ledger, SheetDefinition sheet)
    {
        if (sheet.Rows != SheetRows.Free && (SubjectNames.Contains(name) || PersonNames.Contains(name)))
        {
            return sheet.Rows == SheetRows.People && !PersonNames.Contains(name) ? Place : Subject;
        }

        var column = ColumnNames.IdOf(name, ledger, [.. sheet.ColumnIds]);
        return column is not null && IsSubject(ledger, sheet, column) ? Subject : column;
    }

    /// <summary>On a sheet of people the person is the row's subject.</summary>
    private static bool IsSubject(LedgerDefinition ledger, SheetDefinition sheet, string column) =>
        sheet.Rows == SheetRows.People && sheet.PersonColumn(ledger) == column;
}
