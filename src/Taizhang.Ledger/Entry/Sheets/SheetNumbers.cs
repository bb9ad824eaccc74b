using System.Globalization;
using System.Text;

namespace Taizhang.Ledger.Entry.Sheets;

/// <summary>A number as typed, and whether it was only said to be about that.</summary>
public readonly record struct TypedNumber(decimal Value, bool Approximate);

/// <summary>Reads numbers as an officer types them: 60, 60人, 约60, 60余人, ￥500元, 1.2万. Pure.</summary>
public static class SheetNumbers
{
    private const string Units = "人名户份条次场块处元个支件本天家户张";

    private static readonly string[] BeforeAbout = ["大约", "约", "近"];
    private static readonly string[] AfterAbout = ["左右", "余", "多", "上下"];

    /// <summary>The number, or null where the text is none.</summary>
    public static TypedNumber? Read(string text)
    {
        var typed = string.Concat(text.Normalize(NormalizationForm.FormKC).Where(character => !char.IsWhiteSpace(character) && character is not (',' or '¥' or '￥')));
        var approximate = false;
        foreach (var word in BeforeAbout.Where(word => typed.StartsWith(word, StringComparison.Ordinal)).Take(1))
        {
            (typed, approximate) = (typed[word.Length..], true);
        }

        var length = typed.TakeWhile(character => char.IsAsciiDigit(character) || character == '.').Count();
        var rest = typed[length..];
        if (!decimal.TryParse(typed[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number > 9_999_999_999m)
        {
            return null;
        }

        if (rest.StartsWith('万'))
        {
            (number, rest) = (number * 10_000, rest[1..]);
        }

        foreach (var word in AfterAbout.Where(word => rest.Contains(word, StringComparison.Ordinal)))
        {
            (rest, approximate) = (rest.Replace(word, "", StringComparison.Ordinal), true);
        }

        return rest.Length <= 2 && rest.All(Units.Contains) ? new TypedNumber(number, approximate) : null;
    }

    /// <summary>How many were meant: a number, or names one after the other; a note in brackets is no further name.</summary>
    public static decimal HowMany(string text) => Read(text) is { } number
        ? number.Value
        : WithoutBrackets(text).Split(['、', '，', ',', '；', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Length;

    private static string WithoutBrackets(string text)
    {
        var (kept, depth) = (new StringBuilder(), 0);
        foreach (var character in text.Normalize(NormalizationForm.FormKC))
        {
            depth += character switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0 && character != ')')
            {
                kept.Append(character);
            }
        }

        return kept.ToString();
    }
}
