using System.Globalization;
using Taizhang.Demo.Lines;

namespace Taizhang.Demo.Planted;

/// <summary>What was planted, as it lies beside the truth.</summary>
internal static class PlantedText
{
    /// <param name="since">From which day on the rules find exactly this.</param>
    public static string Of(DateOnly since, IReadOnlyList<PlantedViolation> planted) => JsonText.Write(json =>
    {
        json.WriteString("since", since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteStartArray("planted");
        foreach (var violation in planted)
        {
            json.WriteStartObject();
            json.WriteString("code", violation.Code);
            json.WriteString("subject", violation.Subject);
            json.WriteString("ref", violation.Ref);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
