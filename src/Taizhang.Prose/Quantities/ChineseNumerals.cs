namespace Taizhang.Prose.Quantities;

/// <summary>
/// The value of a number written with Chinese numerals, or with Arabic digits between them: 一千零五十, 四百五, 3万6千, 二点五.
/// </summary>
internal static class ChineseNumerals
{
    private const string Digits = "零一二三四五六七八九";
    private const string Units = "十百千万亿";
    private const int DigitsMax = 18;

    /// <summary>Larger values are codes and would overflow when scaled.</summary>
    private const decimal ValueMax = 1e18m;

    private static readonly decimal[] UnitValues = [10, 100, 1000, 10_000, 100_000_000];

    public static bool IsNumeral(char c) => IsDigit(c) || IsUnit(c);

    public static bool IsDigit(char c) => c is '〇' or '两' || Digits.Contains(c, StringComparison.Ordinal);

    public static bool IsUnit(char c) => Units.Contains(c, StringComparison.Ordinal);

    public static int ValueOfDigit(char c) => c switch
    {
        '〇' => 0,
        '两' => 2,
        _ => Digits.IndexOf(c, StringComparison.Ordinal),
    };

    /// <summary>
    /// The value or, for neighbouring digits (三四十, 十五六), both ends of what they span; null where the characters
    /// make no number. Spaces and grouping commas are passed over.
    /// </summary>
    public static (decimal Low, decimal High)? Read(ReadOnlySpan<char> text)
    {
        Span<char> plain = stackalloc char[64];
        var length = 0;
        foreach (var c in text)
        {
            if (c is ' ' or ',' or '\u00a0' or '\n' or '余' or '多' or '几' or '来')
            {
                continue;
            }

            if (length == plain.Length)
            {
                return null;
            }

            plain[length++] = c;
        }

        plain = plain[..length];
        if (NeighboursIn(plain) is not { } first)
        {
            return Value(plain) is { } value ? (value, value) : null;
        }

        return Without(plain, first + 1) is { } low && Without(plain, first) is { } high ? (low, high) : null;
    }

    private static decimal? Without(ReadOnlySpan<char> text, int position)
    {
        Span<char> rest = stackalloc char[text.Length - 1];
        text[..position].CopyTo(rest);
        text[(position + 1)..].CopyTo(rest[position..]);
        return Value(rest);
    }

    /// <summary>Two Chinese digits side by side that name a span: each the next of the other, or 三五. A longer row is a year or a code.</summary>
    private static int? NeighboursIn(ReadOnlySpan<char> text)
    {
        int? found = null;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (!IsDigit(text[i]) || !IsDigit(text[i + 1]))
            {
                continue;
            }

            var (low, high) = (ValueOfDigit(text[i]), ValueOfDigit(text[i + 1]));
            if (found is not null || low == 0 || !(high == low + 1 || (low == 3 && high == 5)))
            {
                return null;
            }

            found = i;
        }

        return found;
    }

    private static decimal? Value(ReadOnlySpan<char> text)
    {
        decimal high = 0, middle = 0, section = 0, lastUnit = 0;
        decimal? pending = null;
        var afterUnit = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '零' or '〇' && pending is null)
            {
                (pending, afterUnit) = (i + 1 == text.Length || text[i + 1] == '点' ? 0 : null, false);
            }
            else if (char.IsAsciiDigit(c) || c == '.')
            {
                if (Arabic(text, ref i) is not { } number)
                {
                    return null;
                }

                (pending, afterUnit) = (number, false);
            }
            else if (IsDigit(c))
            {
                (pending, afterUnit) = pending is { } before ? ((before * 10) + ValueOfDigit(c), false) : (ValueOfDigit(c), i > 0 && IsUnit(text[i - 1]));
                if (pending > ValueMax)
                {
                    return null;
                }
            }
            else if (c == '点')
            {
                return Fraction(text[(i + 1)..]) is { } fraction ? high + middle + section + Short(pending, afterUnit, lastUnit) + fraction : null;
            }
            else if (IsUnit(c))
            {
                lastUnit = UnitValues[Units.IndexOf(c, StringComparison.Ordinal)];
                if (lastUnit <= 1000)
                {
                    section += (pending ?? 1) * lastUnit;
                }
                else
                {
                    Scale(lastUnit, pending, ref high, ref middle, ref section);
                }

                pending = null;
                if (high + middle + section > ValueMax)
                {
                    return null;
                }
            }
            else
            {
                return null;
            }
        }

        return high + middle + section + Short(pending, afterUnit, lastUnit);
    }

    private static void Scale(decimal unit, decimal? pending, ref decimal high, ref decimal middle, ref decimal section)
    {
        section += pending ?? 0;
        if (unit == 10_000)
        {
            middle = section == 0 && middle > 0 ? middle * unit : middle + (Math.Max(section, high + middle + section == 0 ? 1 : 0) * unit);
        }
        else
        {
            (high, middle) = ((high + middle + section) * unit, 0);
        }

        section = 0;
    }

    /// <summary>A digit straight after a unit stands for the next lower one: 四百五 is 450. After 零 or 十 it does not.</summary>
    private static decimal Short(decimal? pending, bool afterUnit, decimal lastUnit) =>
        pending is not { } digit ? 0 : afterUnit && lastUnit > 10 ? digit * lastUnit / 10 : digit;

    private static decimal? Arabic(ReadOnlySpan<char> text, ref int position)
    {
        var start = position;
        while (position < text.Length && (char.IsAsciiDigit(text[position]) || text[position] == '.'))
        {
            position++;
        }

        var digits = text[start..position];
        position--;
        return digits.Length <= DigitsMax && decimal.TryParse(digits, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
    }

    private static decimal? Fraction(ReadOnlySpan<char> digits)
    {
        var (value, weight) = (0m, 1m);
        if (digits.Length is 0 or > DigitsMax)
        {
            return null;
        }

        foreach (var c in digits)
        {
            if (!IsDigit(c))
            {
                return null;
            }

            weight /= 10;
            value += ValueOfDigit(c) * weight;
        }

        return value;
    }
}
