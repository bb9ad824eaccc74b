using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Taizhang.Documents.Word;
using Taizhang.Ledger.Entry;
using Taizhang.Prose;

namespace Taizhang.Reports.Capture;

/// <summary>
/// The drafts as JSON: what was read from where, in code points of the text, and each draft as the line that import takes,
/// so that a person's yes is all that is missing.
/// </summary>
public static class CaptureJson
{
    private const int RefLength = 8;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>UTF-8 without BOM, one object.</summary>
    public static byte[] Write(string text, IReadOnlyList<CapturedDraft> drafts)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(drafts);
        var points = new CodePoints(text);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("text", text);
            json.WriteStartArray("drafts");
            foreach (var (draft, number) in drafts.Select((draft, i) => (draft, i + 1)))
            {
                json.WriteStartObject();
                Read(json, draft, points);
                Entry(json, draft, RefOf(text, number));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    /// <summary>The ref of a text's draft: the same text gives the same, so that no yes counts twice.</summary>
    /// <param name="number">Which of its drafts, from 1.</param>
    public static string RefOf(string text, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"text-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..RefLength]}-{number}");

    private static void Read(Utf8JsonWriter json, CapturedDraft draft, CodePoints points)
    {
        json.WriteString("ledger", draft.Ledger);
        json.WriteString("name", draft.LedgerName);
        Place(json, draft.Span, points);
        json.WriteStartArray("read");
        Source(json, "organisation", draft.OrganisationSpan, points);
        Source(json, "date", draft.DateSpan, points);
        foreach (var field in draft.Fields)
        {
            Source(json, field.Field, field.Span, points);
        }

        json.WriteEndArray();
        json.WriteStartArray("missing");
        foreach (var missing in draft.Missing)
        {
            json.WriteStringValue(missing);
        }

        json.WriteEndArray();
        json.WritePropertyName("look_alike");
        if (draft.LookAlike is not { } alike)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("ref", alike.Ref);
        json.WriteString("title", alike.Title);
        json.WriteString("date", CanonicalText.Day(alike.Date));
        json.WriteString("organisation", alike.Organisation);
        json.WriteEndObject();
    }

    private static void Source(Utf8JsonWriter json, string field, TextSpan? span, CodePoints points)
    {
        if (span is { } place)
        {
            json.WriteStartObject();
            json.WriteString("field", field);
            Place(json, place, points);
            json.WriteEndObject();
        }
    }

    private static void Place(Utf8JsonWriter json, TextSpan span, CodePoints points)
    {
        json.WriteNumber("start", points.FromUtf16(span.Start));
        json.WriteNumber("end", points.FromUtf16(span.End));
    }

    private static void Entry(Utf8JsonWriter json, CapturedDraft draft, string reference)
    {
        json.WriteStartObject("entry");
        json.WriteStartObject("record");
        json.WriteString("ref", reference);
        json.WriteString("ledger", draft.Ledger);
        if (draft.Organisations is [var organisation, ..])
        {
            json.WriteString("organisation", organisation);
        }

        if (draft.Organisations.Count > 1)
        {
            json.WriteStartArray("bodies");
            foreach (var body in draft.Organisations)
            {
                json.WriteStringValue(body);
            }

            json.WriteEndArray();
        }

        if (draft.Date is { } date)
        {
            json.WriteString("date", CanonicalText.Day(date));
        }

        if (draft.To is { } to)
        {
            json.WriteString("to", CanonicalText.Day(to));
        }

        json.WriteString("status", "draft");
        json.WriteStartObject("fields");
        foreach (var field in draft.Fields)
        {
            json.WritePropertyName(field.Field);
            Value(json, field);
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Value(Utf8JsonWriter json, CapturedValue field)
    {
        if (field is { IsText: false, Values: [var raw] })
        {
            json.WriteRawValue(raw);
        }
        else if (field is { Values: [var only], IsList: false })
        {
            json.WriteStringValue(only);
        }
        else
        {
            json.WriteStartArray();
            foreach (var value in field.Values)
            {
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
        }
    }
}
