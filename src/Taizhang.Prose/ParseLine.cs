using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Taizhang.Prose.Claims;

namespace Taizhang.Prose;

/// <summary>A claim as one line of the <c>parse</c> contract: fixed property order, offsets in code points.</summary>
public static class ParseLine
{
    /// <summary>A printed name is no number; it is known to filling and checking only.</summary>
    public static bool IsShown(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return claim.Kind != ClaimKind.Name || claim.IsMasked;
    }

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Reading reading, Claim claim)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(claim);
        var counts = claim.Kind is ClaimKind.Figure or ClaimKind.Blank;
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("start", reading.CodePoint(claim.Span.Start));
            json.WriteNumber("end", reading.CodePoint(claim.Span.End));
            json.WriteString("surface", claim.Span.Of(reading.Text));
            json.WriteString("kind", KindOf(claim));
            WriteValue(json, counts ? claim : null);
            json.WriteString("qualifier", counts ? QualifierOf(claim) : "none");
            WriteText(json, "unit", counts ? claim.Unit : null);
            json.WriteString("subject", claim.Subject);
            WriteText(json, "figure", counts ? claim.FigureId : null);
            json.WriteNumber("confidence", Math.Round(counts ? claim.Confidence : 0, 3));
            json.WriteString("band", (counts ? claim.Band : Band.Open).ToString().ToLowerInvariant());
            json.WriteString("reason", claim.Kind == ClaimKind.Name ? "masked_name" : claim.Reason);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static string KindOf(Claim claim) => claim.Kind switch
    {
        ClaimKind.Figure => "figure",
        ClaimKind.Blank => "blank",
        ClaimKind.Name or ClaimKind.NotAFigure => "not_a_figure",
    };

    /// <summary>近, 约 and 左右 differ in meaning and share a word of the contract.</summary>
    private static string QualifierOf(Claim claim) => claim.Hedge switch
    {
        Hedge.None => claim.Kind == ClaimKind.Blank ? "none" : "exact",
        Hedge.Odd or Hedge.Over => "more_than",
        Hedge.Nearly or Hedge.About or Hedge.Around => "approx",
        Hedge.AtLeast => "at_least",
        Hedge.AtMost => "at_most",
    };

    private static void WriteValue(Utf8JsonWriter json, Claim? claim)
    {
        json.WritePropertyName("value");
        if (claim is not { Low: { } low, High: { } high })
        {
            json.WriteNullValue();
            return;
        }

        WriteRange(json, low, high);
    }

    /// <summary>A number, or the two ends of a range as an array.</summary>
    public static void WriteRange(Utf8JsonWriter json, decimal low, decimal high)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (low == high)
        {
            json.WriteRawValue(Hedges.Write(low));
            return;
        }

        json.WriteStartArray();
        json.WriteRawValue(Hedges.Write(low));
        json.WriteRawValue(Hedges.Write(high));
        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (value is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, value);
        }
    }
}
