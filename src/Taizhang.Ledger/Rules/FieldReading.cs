using System.Globalization;
using Taizhang.Catalog.Rules;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Records;

namespace Taizhang.Ledger.Rules;

/// <summary>
/// Reads a record's fields by the names a rule uses for them. What a ledger does not keep, or a record leaves empty, is
/// null or empty: a rule judges what is written down and nothing else.
/// </summary>
internal static class FieldReading
{
    private static readonly string[] TimesOfDay = ["H:mm", "HH:mm", "H点mm分", "H点"];

    public static FieldValue? Value(this RecordContent record, RuleReading reading, string name) =>
        reading[name] is { } field ? record.Fields[field] : null;

    /// <summary>A text, a choice or the ref of what is referred to.</summary>
    public static string? Text(this RecordContent record, RuleReading reading, string name) =>
        record.Value(reading, name) is FieldValue.Text text ? text.Value : null;

    /// <summary>Several choices or refs; one of a field that holds one; the bodies for the name <c>bodies</c>.</summary>
    public static IReadOnlyList<string> Texts(this RecordContent record, RuleReading reading, string name) => record.Value(reading, name) switch
    {
        FieldValue.Texts texts => texts.Values,
        FieldValue.Text text => [text.Value],
        _ => [],
    };

    /// <summary>A number in its field's smallest unit.</summary>
    public static long? Amount(this RecordContent record, RuleReading reading, string name) =>
        record.Value(reading, name) is FieldValue.Amount amount ? amount.Value : null;

    public static bool IsTrue(this RecordContent record, RuleReading reading, string name) =>
        record.Value(reading, name) is FieldValue.Flag { Value: true };

    public static DateOnly? Day(this RecordContent record, RuleReading reading, string name) =>
        record.Value(reading, name) is FieldValue.Day day ? day.Value : null;

    /// <summary>True where the ledger keeps the field and the record leaves it empty.</summary>
    public static bool Lacks(this RecordContent record, RuleReading reading, string name) =>
        reading[name] is not null && record.Value(reading, name) is null;

    /// <summary>The minute of the day; null for what is no time of day.</summary>
    public static int? Minute(this RecordContent record, RuleReading reading, string name) =>
        record.Text(reading, name) is { } text && TimeOnly.TryParseExact(text.Replace('：', ':').Trim(), TimesOfDay, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? (time.Hour * 60) + time.Minute
            : null;

    /// <summary>True when the record is one of these kinds of meeting, or the rule names none.</summary>
    public static bool IsOneOf(this RecordContent record, RuleReading reading, string name, IReadOnlyList<string> wanted) =>
        wanted.Count == 0 || record.Texts(reading, name).Any(wanted.Contains);
}
