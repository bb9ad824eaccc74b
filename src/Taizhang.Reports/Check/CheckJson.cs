using System.Text.Encodings.Web;
using System.Text.Json;
using Taizhang.Documents.Word;
using Taizhang.Prose;
using Taizhang.Prose.Claims;
using Taizhang.Reports.Check.Across;

namespace Taizhang.Reports.Check;

/// <summary>A check as the contract's JSON: fixed property order, offsets in code points.</summary>
public static class CheckJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>UTF-8 without BOM, one object: that of the document, or for several <c>documents</c> and <c>across</c>.</summary>
    public static byte[] Write(CheckedSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            if (set.Documents is [var only])
            {
                json.WriteStartObject();
                Body(json, only);
                json.WriteEndObject();
            }
            else
            {
                Several(json, set);
            }
        }

        return buffer.ToArray();
    }

    private static void Several(Utf8JsonWriter json, CheckedSet set)
    {
        json.WriteStartObject();
        json.WriteStartArray("documents");
        foreach (var document in set.Documents)
        {
            json.WriteStartObject();
            json.WriteString("file", document.FileName);
            Body(json, document);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("across");
        foreach (var finding in set.Across)
        {
            Write(json, finding, set.Documents);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Body(Utf8JsonWriter json, CheckResult result)
    {
        var points = new CodePoints(result.Text);
        json.WriteString("text", result.Text);
        json.WriteStartArray("claims");
        foreach (var claim in result.Claims)
        {
            Write(json, claim, points);
        }

        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var finding in result.Findings)
        {
            json.WriteStartObject();
            json.WriteString("code", finding.Code.Code);
            json.WriteString("severity", finding.Severity.Word());
            Place(json, finding.Span, points);
            json.WriteString("message", finding.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, CheckedClaim claim, CodePoints points)
    {
        json.WriteStartObject();
        Place(json, claim.Claim.Span, points);
        json.WriteString("surface", claim.Surface);
        json.WriteString("figure", claim.Figure);
        json.WriteString("variant", claim.Variant);
        json.WriteString("band", claim.Band.ToString().ToLowerInvariant());
        json.WriteString("verdict", claim.Verdict.Word());
        Stated(json, claim);
        Ledger(json, claim);
        json.WriteString("reason", claim.Reason);
        json.WriteNumber("records", claim.Records);
        json.WriteString("name", claim.Name);
        json.WriteString("unit", claim.Claim.Unit);
        json.WriteString("likely", claim.Likely?.Code);
        json.WriteEndObject();
    }

    private static void Stated(Utf8JsonWriter json, CheckedClaim claim)
    {
        json.WritePropertyName("stated");
        if (claim.Claim is { Kind: ClaimKind.Figure, Low: { } low, High: { } high })
        {
            ParseLine.WriteRange(json, low, high);
        }
        else if (claim is { IsName: true, Claim.IsMasked: false })
        {
            json.WriteStringValue(claim.Surface);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private static void Ledger(Utf8JsonWriter json, CheckedClaim claim)
    {
        json.WritePropertyName("ledger");
        if (claim.Ledger is not { } ledger)
        {
            json.WriteNullValue();
        }
        else if (claim.IsName)
        {
            json.WriteStartArray();
            foreach (var name in claim.LedgerNames)
            {
                json.WriteStringValue(name);
            }

            json.WriteEndArray();
        }
        else
        {
            json.WriteRawValue(Hedges.Write(ledger));
        }
    }

    private static void Write(Utf8JsonWriter json, AcrossFinding finding, IReadOnlyList<CheckResult> documents)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code.Code);
        json.WriteString("severity", finding.Code.Severity.Word());
        json.WriteString("figure", finding.Figure);
        json.WriteStartArray("places");
        foreach (var place in finding.Places)
        {
            json.WriteStartObject();
            json.WriteNumber("document", place.Document);
            Place(json, place.Span, new CodePoints(documents[place.Document].Text));
            json.WriteString("surface", place.Surface);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("message", finding.Message);
        json.WriteEndObject();
    }

    private static void Place(Utf8JsonWriter json, TextSpan span, CodePoints points)
    {
        json.WriteNumber("start", points.FromUtf16(span.Start));
        json.WriteNumber("end", points.FromUtf16(span.End));
    }
}
