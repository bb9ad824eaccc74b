using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Taizhang.Figures.Compute;
using Taizhang.Prose;

namespace Taizhang.Reports.Submissions;

/// <summary>A figure as it was stated on a day, kept for good.</summary>
/// <param name="Figure">The counting rule's key.</param>
/// <param name="Version">The version of the rule in force then.</param>
/// <param name="Value">In the printed unit; for names their number.</param>
/// <param name="Hedge">The word of approximation it was stated with.</param>
/// <param name="Text">As it was printed, without the unit.</param>
public sealed record KeptFigure(string Figure, string Name, int Version, decimal Value, Hedge Hedge, string Unit, string Text, IReadOnlyList<string> Names)
{
    /// <summary>As the ledger counts it now.</summary>
    public static KeptFigure Of(FigureReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return new KeptFigure(reading.Rule.Rule.Key, reading.Rule.Rule.Name, reading.Rule.Version, reading.Value, Hedge.None, reading.Rule.Rule.Unit, Hedges.Write(reading.Value), reading.Names);
    }
}

/// <summary>What was handed in or sealed: whose figures, over which days, when, to whom, and the figures. Its canonical text is stored and audited.</summary>
/// <param name="Organisation">Its code.</param>
/// <param name="Recipient">To whom it was handed in; empty for an edition.</param>
/// <param name="On">The day of handing in or sealing.</param>
/// <param name="Document">The SHA-256 of the document, lower-case hex; empty where there was none.</param>
public sealed record KeptReport(
    string Organisation,
    DateOnly From,
    DateOnly To,
    string Title,
    string Recipient,
    DateOnly On,
    string Document,
    IReadOnlyList<KeptFigure> Figures)
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter() } };

    [JsonIgnore]
    public Period Period => new(From, To);

    public KeptFigure? Find(string key) => Figures.FirstOrDefault(figure => figure.Figure == key);

    /// <summary>JSON in a fixed order; equal reports give equal text, byte for byte.</summary>
    internal string Text() => JsonSerializer.Serialize(this, Options);

    internal static KeptReport Read(string text) =>
        JsonSerializer.Deserialize<KeptReport>(text, Options) ?? throw new InvalidDataException("A kept report is empty.");
}
