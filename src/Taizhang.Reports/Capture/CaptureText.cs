using Taizhang.Catalog.Ledgers;
using Taizhang.Prose;

namespace Taizhang.Reports.Capture;

/// <summary>A text somebody pasted.</summary>
/// <param name="Today">Days without a year are the last ones before it.</param>
/// <param name="Organisations">Names by which bodies of the office are known.</param>
/// <param name="Own">The office's own body, where only one can be meant; null otherwise.</param>
/// <param name="Outside">Names in the book of outside bodies: lecturers, troupes, outlets.</param>
public sealed record CaptureRequest(string Text, ProseModel Model, DateOnly Today, IReadOnlyCollection<string> Organisations, string? Own, IReadOnlyList<string> Outside);

/// <summary>
/// 文字转登记: reads a pasted news item or minutes into drafts, one for each piece of work it tells of. Pure: nothing is
/// saved. Which words point to which ledger and field is the catalog's business.
/// </summary>
public static class CaptureText
{
    private const int NameLengthMin = 3;

    /// <summary>In the order of the text; empty where it points to no ledger.</summary>
    public static IReadOnlyList<CapturedDraft> Run(CaptureRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var text = request.Text;
        var catalog = request.Model.Catalog;
        var claims = ReportReader.Read(text, request.Model).Claims;
        var activities = Activities.In(text, catalog.Capture, ActivityDays.In(text, request.Today), PlacesIn(text, request.Organisations));
        return [.. activities.Select(activity => Draft(request, activity, catalog.Ledgers[activity.Ledger.Ledger], new FieldValues(text, activity, claims, request.Outside)))];
    }

    private static CapturedDraft Draft(CaptureRequest request, Activity activity, LedgerDefinition ledger, FieldValues values)
    {
        var fields = activity.Ledger.Fields
            .Select(capture => ledger.Field(capture.Field) is { } field ? values.Of(field, capture) : null)
            .OfType<CapturedValue>()
            .ToList();
        var first = activity.Ledger.Fields.FirstOrDefault(capture => ledger.Field(capture.Field)?.Type == FieldType.Whole);
        if (first is not null && ledger.Field(first.Field) is { } headcount && fields.TrueForAll(found => found.Field != headcount.Id) && values.Only(headcount, first) is { } only)
        {
            fields.Add(only);
        }

        IReadOnlyList<string> named = activity.Bodies.Count > 0 ? [.. activity.Bodies.Select(body => body.Name).Distinct()]
            : request.Own is { } own ? [own]
            : [];
        return new CapturedDraft(
            ledger.Id,
            ledger.Name,
            activity.Span,
            named,
            activity.Place?.Span,
            activity.Day?.From,
            activity.Day?.To,
            activity.Day?.Span,
            fields,
            [
                .. activity.Day is null ? ["日期"] : Array.Empty<string>(),
                .. named.Count == 0 ? ["单位"] : Array.Empty<string>(),
                .. ledger.Fields.Where(field => field.Required && fields.All(found => found.Field != field.Id)).Select(field => field.Name),
            ]);
    }

    /// <summary>In the order of the text; of names that overlap the longest.</summary>
    private static List<NamedPlace> PlacesIn(string text, IEnumerable<string> names)
    {
        var found = new List<NamedPlace>();
        foreach (var name in names.Where(name => name.Length >= NameLengthMin).OrderByDescending(name => name.Length))
        {
            for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
            {
                var span = new TextSpan(at, at + name.Length);
                if (!found.Exists(other => other.Span.Overlaps(span)))
                {
                    found.Add(new NamedPlace(name, span));
                }
            }
        }

        return [.. found.OrderBy(place => place.Span.Start)];
    }
}
