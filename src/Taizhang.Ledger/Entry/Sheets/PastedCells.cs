using System.Text;

namespace Taizhang.Ledger.Entry.Sheets;

/// <summary>
/// Takes apart a block pasted from a spreadsheet: tabs between cells, line ends between rows, and a cell in quotes where
/// it holds either itself. Pure.
/// </summary>
public static class PastedCells
{
    /// <summary>The cells row by row; lines without anything are left out.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Read(string block)
    {
        var rows = new List<IReadOnlyList<string>>();
        var (row, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        var text = block.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (quoted)
            {
                if (character == '"' && i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append('"');
                    i++;
                }
                else if (character == '"')
                {
                    quoted = false;
                }
                else
                {
                    cell.Append(character);
                }
            }
            else if (character == '"' && cell.Length == 0)
            {
                quoted = true;
            }
            else if (character is '\t' or '\n')
            {
                row.Add(cell.ToString().Trim());
                cell.Clear();
                if (character == '\n')
                {
                    End();
                }
            }
            else
            {
                cell.Append(character);
            }
        }

        row.Add(cell.ToString().Trim());
        End();
        return rows;

        void End()
        {
            if (row.Any(value => value.Length > 0))
            {
                rows.Add(row);
            }

            row = [];
        }
    }
}
