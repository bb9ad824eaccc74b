namespace Taizhang.Prose.Quantities;

/// <summary>A cell that holds only a number: its row, the words that begin the row, and the words above its column.</summary>
/// <param name="Row">Where the row begins; two cells of one row have the same.</param>
/// <param name="Whose">The row's first cell where the head says that the rows are bodies or places (单位, 支部, 村) and the columns what is counted.</param>
/// <param name="IsByTime">Whether the head says that the rows are years, months and the like, so that the columns are what is counted.</param>
/// <param name="Kind">The row's first cell where the head says that the rows are kinds of what the columns count (类别).</param>
internal readonly record struct NumberCell(int Row, TextSpan Column, TextSpan? Whose, bool IsByTime, TextSpan? Kind);

/// <summary>The rows of a text's tables: lines with tabs, the first of a block being the head.</summary>
internal sealed class TableRows
{
    /// <summary>A longer line with tabs is no row; looking through it for every number would cost its square.</summary>
    private const int RowLengthMax = 1_000;
    private const int TitleLengthMax = 8;

    /// <summary>Titles of a first column that lists whose numbers follow.</summary>
    private static readonly string[] Bodies = ["单位", "支部", "村", "社区", "乡镇", "部门", "党组织", "站所", "片区"];

    private readonly FoldedText _text;
    private readonly List<(TextSpan Line, int Head)> _rows = [];

    public TableRows(FoldedText text)
    {
        _text = text;
        var (start, head) = (0, -1);
        while (start < text.Length)
        {
            var (end, tabs) = (start, 0);
            while (end < text.Length && text[end] != '\n')
            {
                tabs += text[end++] == '\t' ? 1 : 0;
            }

            var isRow = tabs > 0 && end - start <= RowLengthMax;
            head = !isRow ? -1 : head < 0 ? start : head;
            if (isRow)
            {
                _rows.Add((new TextSpan(start, end), head));
            }

            start = end + 1;
        }
    }

    /// <summary>The cell a number fills, where it stands behind the first cell of a row that begins with words.</summary>
    public NumberCell? CellOf(Quantity quantity)
    {
        if (RowAt(quantity.Span.Start) is not { } row)
        {
            return null;
        }

        var (cell, column) = (row.Line.Start, 0);
        for (var i = row.Line.Start; i < quantity.Start; i++)
        {
            (cell, column) = _text[i] == '\t' ? (i + 1, column + 1) : (cell, column);
        }

        var after = _text.SkipSpaces(quantity.End);
        var fills = _text.SkipSpaces(cell) == quantity.Start && _text[after] is '\t' or '\n' or '\r';
        return fills && column > 0 && HasWords(row.Line.Start, cell) ? new NumberCell(row.Line.Start, ColumnOf(row.Head, column), WhoseOf(row.Line.Start, row.Head), IsByTime(row.Line.Start, row.Head), KindOf(row.Line.Start, row.Head)) : null;
    }

    private TextSpan? WhoseOf(int row, int head)
    {
        var first = ColumnOf(head, 0);
        var column = _text.Slice(first.Start, first.End) is "排名" or "名次" or "序号" ? 1 : 0;
        var title = ColumnOf(head, column);
        var words = _text.Slice(title.Start, title.End);
        if (row == head || words.Length > TitleLengthMax || words.ContainsAny("项指内工"))
        {
            return null;
        }

        foreach (var body in Bodies)
        {
            if (words.Contains(body, StringComparison.Ordinal))
            {
                return ColumnOf(row, column);
            }
        }

        return null;
    }

    private bool IsByTime(int row, int head)
    {
        var title = ColumnOf(head, 0);
        return row != head && _text.Slice(title.Start, title.End).Trim() is "年度" or "年份" or "月份" or "季度" or "时间" or "时段";
    }

    private TextSpan? KindOf(int row, int head)
    {
        var title = ColumnOf(head, 0);
        return row != head && _text.Slice(title.Start, title.End).Trim() is "类别" or "类型" or "种类" or "活动类别" or "活动类型" or "服务类别" or "服务类型" ? ColumnOf(row, 0) : null;
    }

    private bool HasWords(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (char.IsLetter(_text[i]) && !ChineseNumerals.IsNumeral(_text[i]))
            {
                return true;
            }
        }

        return false;
    }

    private TextSpan ColumnOf(int head, int column)
    {
        var start = head;
        for (; column > 0 && start < _text.Length && _text[start] != '\n'; start++)
        {
            column -= _text[start] == '\t' ? 1 : 0;
        }

        var end = start;
        while (end < _text.Length && _text[end] is not ('\t' or '\n'))
        {
            end++;
        }

        return new TextSpan(start, end);
    }

    private (TextSpan Line, int Head)? RowAt(int position)
    {
        var (low, high) = (0, _rows.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _rows[middle].Line.Start <= position ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && position < _rows[low - 1].Line.End ? _rows[low - 1] : null;
    }
}
