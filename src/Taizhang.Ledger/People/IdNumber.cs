using System.Globalization;

namespace Taizhang.Ledger.People;

/// <summary>
/// The citizen identity number (公民身份号码): GB 11643-1999, six digits of place, eight of birth, three of sequence and
/// a check character. Numbers of 15 digits stand only in old lists and have no check character.
/// </summary>
public static class IdNumber
{
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    private const string CheckCharacters = "10X98765432";

    /// <summary>Nobody older than this is on a roll.</summary>
    private const int AgeMax = 130;

    /// <summary>Half-width, without spaces, an x as X.</summary>
    public static string Normal(string given) =>
        string.Concat(given.Where(character => !char.IsWhiteSpace(character)).Select(HalfWidth)).ToUpperInvariant();

    /// <summary>What is wrong with a normal number, in words for the desk; null when nothing is.</summary>
    public static string? Problem(string number, DateOnly? today = null)
    {
        if (number.Length is not (18 or 15) || number.Take(number.Length == 18 ? 17 : 15).Any(character => !char.IsAsciiDigit(character)))
        {
            return "身份证号应为18位。";
        }

        if (Birth(number) is not { } birth)
        {
            return "身份证号里的出生日期没有这一天。";
        }

        if (today is { } now && (birth > now || birth.AddYears(AgeMax) < now))
        {
            return "身份证号里的出生日期不合常理。";
        }

        if (number.Length == 18 && CheckCharacter(number) != number[17])
        {
            return number.EndsWith("000", StringComparison.Ordinal)
                ? "身份证号后三位变成了000，是表格把号码当数字存了，原号码已找不回。"
                : "身份证号最后一位与前面对不上，可能写错了一位。";
        }

        return null;
    }

    /// <summary>The date of birth in the number; null when there is no such day.</summary>
    public static DateOnly? Birth(string number)
    {
        var digits = number.Length == 15 ? string.Concat("19", number.AsSpan(6, 6)) : number.Substring(6, 8);
        return DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var birth) ? birth : null;
    }

    /// <summary>男 for an odd sequence, 女 for an even one.</summary>
    public static string Sex(string number) => (number.Length == 15 ? number[14] : number[16]) % 2 == 1 ? "男" : "女";

    /// <summary>The check character that the first seventeen digits ask for.</summary>
    public static char CheckCharacter(string number)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += (number[i] - '0') * Weights[i];
        }

        return CheckCharacters[sum % CheckCharacters.Length];
    }

    private static char HalfWidth(char character) =>
        character is >= '！' and <= '～' ? (char)(character - '！' + '!') : character;
}
