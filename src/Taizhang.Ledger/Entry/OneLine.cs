using JsonNodes = System.Text.Json.Nodes.JsonObject;

namespace Taizhang.Ledger.Entry;

/// <summary>Sends one entry of a form through the door of every import; what it is refused for names no line.</summary>
internal static class OneLine
{
    /// <param name="word">The word of the file format: <c>case</c>, <c>amend</c> …</param>
    public static Outcome<ImportReport> Run(LedgerStore store, string word, JsonNodes body, bool dryRun = false)
    {
        // A node has one place; the caller may want to send the same body twice.
        var line = new JsonNodes { [word] = body.DeepClone() };
        var report = ImportEntries.Run(store, [line.ToJsonString(WrittenFields.Plain)], new ImportOptions(KeepGood: false, dryRun, Origin: null));
        return report.IsDone ? report : report.Refusals.Select(refusal => refusal with { Where = "" }).ToList();
    }
}
