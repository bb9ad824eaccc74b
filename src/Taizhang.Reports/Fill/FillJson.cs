using System.Text.Encodings.Web;
using System.Text.Json;
using Taizhang.Documents.Word;
using Taizhang.Ledger.Entry;
using Taizhang.Prose;
using Taizhang.Prose.Claims;

namespace Taizhang.Reports.Fill;

/// <summary>A filled report as the contract's JSON: fixed property order, offsets in code points.</summary>
public static class FillJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>UTF-8 without BOM, one object.</summary>
    public static byte[] Write(FillResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            var (points, outPoints) = (new CodePoints(result.Text), new CodePoints(result.WrittenText));
            json.WriteStartObject();
            json.WriteString("organisation", result.Book.Organisation.Name);
            json.WriteString("from", CanonicalText.Day(result.Book.Period.From));
            json.WriteString("to", CanonicalText.Day(result.Book.Period.To));
            json.WriteString("text", result.Text);
            json.WriteStartArray("slots");
            foreach (var slot in result.Slots)
            {
                Write(json, slot, points, outPoints);
            }

            json.WriteEndArray();
            json.WriteStartArray("to_change");
            foreach (var old in result.ToChange)
            {
                json.WriteStartObject();
                json.WriteNumber("start", points.FromUtf16(old.Span.Start));
                json.WriteNumber("end", points.FromUtf16(old.Span.End));
                json.WriteString("surface", old.Surface);
                json.WriteString("suggestion", old.Suggestion);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Slot slot, CodePoints points, CodePoints outPoints)
    {
        json.WriteStartObject();
        json.WriteNumber("start", points.FromUtf16(slot.Span.Start));
        json.WriteNumber("end", points.FromUtf16(slot.Span.End));
        json.WriteString("surface", slot.Surface);
        json.WriteString("role", Word(slot.Role));
        json.WriteString("figure", slot.Figure);
        WriteList(json, "also", slot.Also);
        json.WriteString("variant", slot.Variant);
        json.WriteString("name", slot.Name);
        json.WriteString("unit", slot.Unit);
        json.WritePropertyName("value");
        if (slot.Value is { } value)
        {
            json.WriteRawValue(Hedges.Write(value));
        }
        else
        {
            json.WriteNullValue();
        }

        WriteList(json, "names", slot.Names);
        json.WriteString("text", slot.Text);
        json.WriteString("old", slot.Old);
        json.WriteNumber("out_start", outPoints.FromUtf16(slot.Out.Start));
        json.WriteNumber("out_end", outPoints.FromUtf16(slot.Out.End));
        json.WriteString("qualifier", Qualifier(slot));
        json.WriteNumber("records", slot.Records);
        json.WriteNumber("confidence", Math.Round(slot.Confidence, 3));
        json.WriteString("band", Word(slot.Band));
        json.WriteString("status", Word(slot.Status));
        WriteList(json, "notes", slot.Notes);
        json.WriteStartArray("candidates");
        foreach (var candidate in slot.Candidates)
        {
            json.WriteStartObject();
            json.WriteString("figure", candidate.FigureId);
            json.WriteNumber("confidence", Math.Round(candidate.Confidence, 3));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    /// <summary>Of what now stands there; none for what is still open, and for names.</summary>
    private static string Qualifier(Slot slot) =>
        slot.Hedge switch
        {
            Hedge.None => slot.Value is null || slot.IsName || (slot.Role == SlotRole.Mark && slot.Text == slot.Surface) ? "none" : "exact",
            Hedge.Odd or Hedge.Over => "more_than",
            Hedge.Nearly or Hedge.About or Hedge.Around => "approx",
            Hedge.AtLeast => "at_least",
            Hedge.AtMost => "at_most",
        };

    private static string Word(SlotRole role) =>
        role switch
        {
            SlotRole.Mark => "mark",
            SlotRole.Name => "name",
            SlotRole.Visible => "visible",
        };

    private static string Word(Band band) =>
        band switch
        {
            Band.Open => "open",
            Band.Suggest => "suggest",
            Band.Sure => "sure",
        };

    private static string Word(SlotStatus status) =>
        status switch
        {
            SlotStatus.Filled => "filled",
            SlotStatus.Agrees => "agrees",
            SlotStatus.Replaced => "replaced",
            SlotStatus.Conflict => "conflict",
            SlotStatus.Ambiguous => "ambiguous",
            SlotStatus.Unresolved => "unresolved",
        };
}
