using System.Text;

namespace Taizhang.Ledger.Search;

/// <summary>
/// The one way in which text becomes words to search for, on every database. Most Chinese words have two characters, so a
/// run of Chinese is written as all its pairs, and its last character by itself: 老槐树 becomes 老槐 槐树 树. Letters and digits
/// make words as they stand, in small letters and half width.
/// </summary>
public static class Bigrams
{
    /// <summary>A longer run of letters and digits is part of a link or a number nobody searches for; it also keeps marks apart from what people write.</summary>
    internal const int LatinMax = 16;

    /// <summary>A telephone or identity number that somebody wrote into a text is not found by it.</summary>
    private const int DigitsMax = 10;

    /// <summary>The words of a text, in its order.</summary>
    public static IEnumerable<string> Words(string text)
    {
        var words = new StringBuilder();
        Append(words, text);
        return words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Writes the words of a text, in its order, each with a space behind it.</summary>
    public static void Append(StringBuilder words, string text)
    {
        foreach (var (run, isHan) in Runs(text))
        {
            if (!isHan)
            {
                words.Append(run).Append(' ');
                continue;
            }

            for (var at = 0; at < run.Length;)
            {
                var next = at + (char.IsHighSurrogate(run[at]) ? 2 : 1);
                var end = next == run.Length ? next : next + (char.IsHighSurrogate(run[next]) ? 2 : 1);
                words.Append(run, at, end - at).Append(' ');
                at = next;
            }
        }
    }

    /// <summary>What somebody searches for, as phrases that must all be there. Empty for a text without a word.</summary>
    public static IReadOnlyList<Phrase> Phrases(string text) => [.. Runs(text).Select(run => Asked(run.Text, run.IsHan)).Distinct()];

    /// <summary>The last pair of a phrase already holds its last character; one character alone begins any pair.</summary>
    private static Phrase Asked(string run, bool isHan)
    {
        if (!isHan)
        {
            return new Phrase(run, BeginsOnly: false);
        }

        var words = Words(run).ToList();
        return words.Count == 1 ? new Phrase(words[0], BeginsOnly: true) : new Phrase(string.Join(' ', words.SkipLast(1)), BeginsOnly: false);
    }

    /// <summary>Stretches of Chinese, and stretches of letters and digits; all else parts them.</summary>
    private static IEnumerable<(string Text, bool IsHan)> Runs(string text)
    {
        var run = new StringBuilder();
        var wasHan = false;
        foreach (var character in text.Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            var isHan = IsHan(character.Value);
            var isWord = isHan || Rune.IsLetterOrDigit(character);
            if (run.Length > 0 && (!isWord || isHan != wasHan))
            {
                if (IsKept(run, wasHan))
                {
                    yield return (run.ToString(), wasHan);
                }

                run.Clear();
            }

            if (isWord)
            {
                run.Append(isHan ? character : Rune.ToLowerInvariant(character));
                wasHan = isHan;
            }
        }

        if (IsKept(run, wasHan))
        {
            yield return (run.ToString(), wasHan);
        }
    }

    private static bool IsKept(StringBuilder run, bool isHan)
    {
        if (run.Length == 0 || isHan)
        {
            return run.Length > 0;
        }

        var digits = 0;
        for (var i = 0; i < run.Length; i++)
        {
            digits += char.IsAsciiDigit(run[i]) ? 1 : 0;
        }

        return run.Length <= LatinMax && digits <= DigitsMax;
    }

    private static bool IsHan(int character) => character is
        (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF) or 0x3007;
}

/// <summary>Words that must stand side by side.</summary>
/// <param name="Words">Separated by spaces; letters, digits and Chinese characters only.</param>
/// <param name="BeginsOnly">True when the one word is the beginning of the word looked for.</param>
public readonly record struct Phrase(string Words, bool BeginsOnly);
