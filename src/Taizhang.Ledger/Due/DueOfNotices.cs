using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Procedures;

namespace Taizhang.Ledger.Due;

/// <summary>What a superior asked for by a day (来文和报表任务) and was not sent yet.</summary>
internal static class DueOfNotices
{
    public const string Ledger = "notice";

    public static IEnumerable<DueItem> Of(RecordContent notice) =>
        CheckedCase.Day(notice.Fields, "due") is { } due && notice.Fields["returned"] is null
            ? [new DueItem(due, CheckedCase.Text(notice.Fields, "sender") ?? "", DueItem.Notice, $"报{CheckedCase.Text(notice.Fields, "form")}{Document(notice)}。", EntryKind.Record, notice.Ref)]
            : [];

    private static string Document(RecordContent notice) => CheckedCase.Text(notice.Fields, "document") is { } document ? $"（{document}）" : "";
}
