using System.Text.Encodings.Web;
using System.Text.Json;
using Taizhang.Documents.Word;
using Taizhang.Prose;
using Taizhang.Prose.Claims;
using Taizhang.Reports.Check.Across;

namespace Taizhang.Reports.Check;

/// <summary>
/// A check as the contract's JSON: fixed property order, offsets in code points, UTF-8 without BOM. One object: that of
/// the document, or for several <c>documents</c>, <c>across</c> and the files <c>refused</c>. Each report is written when
/// it is added, and nothing is written before the first.
/// </summary>
public sealed class CheckJson(Stream target, bool several) : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What is held back before it is handed on: a long report is not kept whole beside itself.</summary>
    private const int PendingMax = 1 << 16;

    private readonly Utf8JsonWriter _json = new(target, Options);

    /// <summary>One report by itself.</summary>
    public static byte[] Write(CheckResult result)
    {
        using var buffer = new MemoryStream();
        using (var json = new CheckJson(buffer, several: false))
        {
            json.Add(result);
            json.End(new CheckedSet([], [], result.IsClean));
        }

        return buffer.ToArray();
    }

    public void Add(CheckResult document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var isFirst = _json.BytesCommitted + _json.BytesPending == 0;
        if (several && isFirst)
        {
            _json.WriteStartObject();
            _json.WriteStartArray("documents");
        }

        _json.WriteStartObject();
        if (several)
        {
            _json.WriteString("file", document.FileName);
        }

        Body(_json, document);
        if (several)
        {
            _json.WriteEndObject();
        }

        _json.Flush();
    }

    /// <summary>What is said of the whole, and the line's end.</summary>
    public void End(CheckedSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        if (several)
        {
            _json.WriteEndArray();
            Across(_json, set.Across);
            Refused(_json, set.Refused);
        }

        _json.WriteEndObject();
        _json.Flush();
        target.WriteByte((byte)'\n');
    }

    public void Dispose() => _json.Dispose();

    private static void Across(Utf8JsonWriter json, IReadOnlyList<AcrossFinding> findings)
    {
        json.WriteStartArray("across");
        foreach (var finding in findings)
        {
            Write(json, finding);
        }

        json.WriteEndArray();
    }

    private static void Refused(Utf8JsonWriter json, IReadOnlyList<RefusedFile> files)
    {
        json.WriteStartArray("refused");
        foreach (var file in files)
        {
            json.WriteStartObject();
            json.WriteString("file", file.FileName);
            json.WriteString("code", file.Refusal.Code);
            json.WriteString("where", file.Refusal.Where);
            json.WriteString("message", file.Refusal.Message);
            json.WriteString("next", file.Refusal.Next);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Body(Utf8JsonWriter json, CheckResult result)
    {
        var points = new CodePoints(result.Text);
        json.WriteString("text", result.Text);
        json.WriteStartArray("claims");
        foreach (var claim in result.Claims)
        {
            Write(json, claim, result, points);
            if (json.BytesPending > PendingMax)
            {
                json.Flush();
            }
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
            json.WriteString("excerpt", Excerpt.Of(result.Text, finding.Span).Line);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, CheckedClaim claim, CheckResult result, CodePoints points)
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
        json.WriteString("excerpt", Excerpt.Of(result.Text, claim.Claim.PhraseSpan).Line);
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

    private static void Write(Utf8JsonWriter json, AcrossFinding finding)
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
            json.WriteNumber("start", place.Span.Start);
            json.WriteNumber("end", place.Span.End);
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
