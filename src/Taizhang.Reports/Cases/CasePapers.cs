using System.Globalization;
using Taizhang.Documents.Word;
using Taizhang.Ledger.Procedures;

namespace Taizhang.Reports.Cases;

/// <summary>
/// The two papers of a case: the list of what is lacking, for the branch's secretary, and the case log. Plain documents
/// of official layout; the same case on the same day gives the same bytes.
/// </summary>
public static class CasePapers
{
    /// <summary>缺件清单: what is lacking for the next step, by who has to bring it.</summary>
    /// <param name="at">The time in the document's properties; its date stands at the end.</param>
    public static byte[] Missing(CaseFile file, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(file);
        List<LayoutBlock> blocks = [new(LayoutKind.Title, "缺件清单"), new(LayoutKind.Body, $"{file.Organisation}：")];
        if (file.Reading.Next is not [var next, ..])
        {
            blocks.Add(new LayoutBlock(LayoutKind.Body, $"{file.Procedure}（{file.Subject}）已经办完，没有缺件。"));
        }
        else
        {
            blocks.Add(new LayoutBlock(LayoutKind.Body, $"{file.Procedure}（{file.Subject}）下一步是“{next.Step.Name}”，还缺{Number(next.Missing.Count)}样。"));
            blocks.AddRange(next.Missing.GroupBy(item => item.ProvidedBy).SelectMany(Group));
            blocks.AddRange(Days(next).Select(text => new LayoutBlock(LayoutKind.Body, text)));
        }

        return Write(blocks, "缺件清单", at);
    }

    /// <summary>全程纪实: day, matter, who decided, papers, who recorded it.</summary>
    public static byte[] Log(CaseFile file, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(file);
        List<LayoutBlock> blocks = [new(LayoutKind.Title, $"{file.Procedure}全程纪实"), new(LayoutKind.Body, $"{file.Subject}，{file.Organisation}。")];
        blocks.AddRange(new[] { file.Reading.Remark }.OfType<string>().Concat(file.Reading.Unconfirmed.Select(text => $"待核对：{text}")).Select(text => new LayoutBlock(LayoutKind.Body, text)));
        blocks.AddRange(file.Log.Select((line, i) => new LayoutBlock(LayoutKind.Body, $"{Number(i + 1)}．{Sentence(line)}")));
        return Write(blocks, "全程纪实", at);
    }

    private static IEnumerable<LayoutBlock> Group(IGrouping<string, MissingItem> items) => items
        .Select((item, i) => new LayoutBlock(LayoutKind.Body, $"□ {item.Name}{Belongs(item)}"))
        .Prepend(new LayoutBlock(LayoutKind.Heading2, $"请{items.Key}准备"));

    private static string Belongs(MissingItem item) => item.Kind switch
    {
        MissingKind.Step => "（先办这一步）",
        MissingKind.Document => $"（{item.Step.Name}）",
        MissingKind.Detail => $"（{item.Step.Name}时登记）",
    };

    private static IEnumerable<string> Days(NextStep next)
    {
        if (next.Earliest is { } earliest)
        {
            yield return $"最早可在{ChineseDay.Of(earliest.Counted.Day)}办理{Note(earliest)}。";
        }

        if (next.Latest is { } latest)
        {
            yield return $"最晚应在{ChineseDay.Of(latest.Counted.Day)}办理{Note(latest)}。";
        }
    }

    private static string Note(StepBound bound) => bound.Counted.Provisional ? "（暂按普通工作日算）" : "";

    private static string Sentence(CaseLogLine line)
    {
        var papers = line.Documents.Count > 0 ? $"材料：{string.Join("、", line.Documents)}。" : "";
        return $"{ChineseDay.Of(line.Date)}，{line.Step}{(line.Checked ? "" : "（未核）")}，{line.Decider}。{papers}登记：{line.RecordedBy}，{ChineseDay.Of(line.RecordedOn)}。";
    }

    private static byte[] Write(List<LayoutBlock> blocks, string title, DateTimeOffset at)
    {
        blocks.Add(new LayoutBlock(LayoutKind.Date, ChineseDay.Of(DateOnly.FromDateTime(at.ToOffset(Ledger.LedgerStore.OfficeOffset).DateTime))));
        return OfficialLayout.Write(blocks, new LayoutOptions(at, title));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
