using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Reports.Capture;
using Taizhang.Web.Host;

namespace Taizhang.Web.Pages.Ledgers;

/// <summary>A draft read out of a text, as a form to look over: what was read, from which words, and what is registered already.</summary>
/// <param name="Words">The sentences it was read from; what became a value carries the name of its field.</param>
/// <param name="AlikeId">The record that may be the same; null where the ledger holds nothing like it.</param>
public sealed record CapturedForm(CapturedDraft Draft, RecordForm Form, IReadOnlyList<(string Text, string? Field)> Words, long? AlikeId)
{
    public static CapturedForm Of(OfficeDesk desk, string text, CapturedDraft draft, int number)
    {
        var written = new WrittenRecord(
            CaptureJson.RefOf(text, number),
            null,
            draft.Ledger,
            draft.Organisations.Count > 0 ? draft.Organisations[0] : "",
            draft.Date is { } date ? Wording.Shown.Short(date) : "",
            draft.To is { } to && to != draft.Date ? Wording.Shown.Short(to) : "",
            "",
            draft.Fields.ToDictionary(value => value.Field, value => value.Values),
            false,
            "");
        return new CapturedForm(
            draft,
            RecordForm.Of(desk, desk.Store.Catalog.Ledgers[draft.Ledger], written),
            [.. WordsOf(text, draft)],
            draft.LookAlike is { } alike ? ReadEntry.IdOf(desk.Store, desk.Scope, EntryKind.Record, alike.Ref) : null);
    }

    private static IEnumerable<(string Text, string? Field)> WordsOf(string text, CapturedDraft draft)
    {
        var read = draft.Fields.Select(value => (value.Span, value.Name))
            .Concat(draft.OrganisationSpan is { } place ? [(place, "村/单位")] : [])
            .Concat(draft.DateSpan is { } day ? [(day, "日期")] : [])
            .Where(value => value.Item1.Start >= draft.Span.Start && value.Item1.End <= draft.Span.End && !value.Item1.IsEmpty)
            .OrderBy(value => value.Item1.Start)
            .ThenBy(value => value.Item1.End);
        var at = draft.Span.Start;
        foreach (var (span, name) in read)
        {
            if (span.Start < at)
            {
                continue;
            }

            yield return (text[at..span.Start], null);
            yield return (span.Of(text), name);
            at = span.End;
        }

        yield return (text[at..draft.Span.End], null);
    }
}
