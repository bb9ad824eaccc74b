using System.Globalization;
using Taizhang.Documents.Word;
using Taizhang.Ledger.Procedures;

namespace Taizhang.Reports.Cases;

/// <summary>
/// The papers of a case: the list of what is lacking, for the branch's secretary; the request to the body that decides the
/// next step; and the case log. Plain documents of official layout; the same case on the same day gives the same bytes.
/// </summary>
public static class CasePapers
{
    /// <summary>How a request (请示) is named in the list of papers: 预审请示, 审批请示, 转正请示.</summary>
    private const string RequestEnding = "请示";

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

    /// <summary>The requests that belong to the next step, by name; without any there is nothing to print.</summary>
    public static IReadOnlyList<string> RequestsOf(CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Person is not null && file.Reading.Next is [var next, ..] ? [.. next.Step.Documents.Select(document => document.Name).Where(IsRequest)] : [];
    }

    /// <summary>
    /// 预审请示 and its like: who it is, what was done when, and the request. What the ledger does not know, and the reasons,
    /// the branch writes itself: it is a draft to go on with.
    /// </summary>
    /// <param name="name">One of <see cref="RequestsOf"/>.</param>
    public static byte[] Request(CaseFile file, string name, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(name);
        var (next, matter) = (file.Reading.Next[0], name[..^RequestEnding.Length]);
        List<LayoutBlock> blocks =
        [
            new(LayoutKind.Title, $"关于{file.Subject}同志{matter}的请示"),
            new(LayoutKind.Body, $"{next.Step.Decider}："),
            new(LayoutKind.Body, $"{Who(file)}{(next.Version.Basis is { } basis ? $"按照{basis}，" : "")}现就{file.Subject}同志的{matter}请示如下。"),
            new(LayoutKind.Heading1, "一、办理情况"),
            .. file.Log.Select(line => new LayoutBlock(LayoutKind.Body, $"{ChineseDay.Of(line.Date)}，{line.Step}。")),
        ];
        var lacking = next.Missing.Where(item => item.Kind != MissingKind.Detail && item.Name != name && item.ProvidedBy != next.Step.Decider).Select(item => item.Name).ToList();
        if (lacking.Count > 0)
        {
            blocks.Add(new LayoutBlock(LayoutKind.Body, $"【报送前还缺：{string.Join("、", lacking)}】"));
        }

        blocks.Add(new LayoutBlock(LayoutKind.Heading1, "二、支部委员会意见"));
        blocks.Add(new LayoutBlock(LayoutKind.Body, "【由支部委员会写明】"));
        blocks.Add(new LayoutBlock(LayoutKind.Body, "妥否，请批示。"));
        var papers = next.Ready.Where(paper => !IsRequest(paper)).Select((paper, i) => $"{Number(i + 1)}．{paper}").ToList();
        if (papers.Count > 0)
        {
            blocks.Add(new LayoutBlock(LayoutKind.Body, $"附件：{string.Join("；", papers)}"));
        }

        blocks.Add(new LayoutBlock(LayoutKind.Signature, file.Organisation));
        return Write(blocks, name, at);
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

    private static bool IsRequest(string paper) => paper.EndsWith(RequestEnding, StringComparison.Ordinal);

    private static string Who(CaseFile file)
    {
        var born = file.Person?.Birth is { } birth ? string.Create(CultureInfo.InvariantCulture, $"{birth.Year}年{birth.Month}月生") : "";
        return string.Join("，", new[] { $"{file.Subject}同志", file.Person?.Sex ?? "", file.Person?.Ethnicity ?? "", born, file.Person?.Education ?? "", file.Organisation }.Where(part => part.Length > 0)) + "。";
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
