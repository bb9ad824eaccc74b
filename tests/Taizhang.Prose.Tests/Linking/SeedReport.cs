using System.Text;
using Taizhang.Prose.Claims;

namespace Taizhang.Prose.Tests.Linking;

/// <summary>The one real report with what each of its marks is (the duties' handbook lists them in order).</summary>
internal static class SeedReport
{
    /// <summary>Marks and the two visible numbers in the order of the text; N: a name that the figure gives.</summary>
    private const string Truth =
        "F01 F02 F03 F04 F05 F06 F07 F08 F09 F10 F11 F12 F13 F14 F15 F16 F17 F18 F19 F20 F21 F24 F25 F26 F27 F28 F29 F30 F31 F32 F33 F34 F35 F36 N:F39 N:F40 N:F40 F40 F41 F42 F43 F44 F45 F47 F48";

    private const char Slot = '\uE000';

    /// <summary>A text with the places at which its figures stand.</summary>
    internal sealed record Marked(string Text, IReadOnlyList<(TextSpan Span, string Figure)> Marks);

    public static IReadOnlyList<string> Figures { get; } = Truth.Split(' ');

    /// <summary>The report as it is, or with its marks in another form.</summary>
    public static Marked With(Func<int, string>? marker = null) => Fill(Slotted(), marker);

    /// <summary>Sentences of each paragraph, clauses of each sentence and counted items of each clause in another order.</summary>
    public static Marked Shuffled(int seed, Func<int, string>? marker = null)
    {
        var random = new Random(seed);
        var lines = Slotted().Split('\n').Select(line => Reordered(line, '。', random, sentence =>
            Reordered(sentence, '，', random, clause => Reordered(clause, '、', random, item => item, onlyCounted: true))));
        return Fill(string.Join('\n', lines), marker);
    }

    /// <summary>How the marks of a text were linked: right, wrong or open.</summary>
    public static (int Right, List<string> Wrong, List<string> Open) Judge(Marked marked, ProseModel model)
    {
        var claims = ReportReader.Read(marked.Text, model).Claims.ToDictionary(claim => claim.Span);
        var (right, wrong, open) = (0, new List<string>(), new List<string>());
        foreach (var (span, figure) in marked.Marks)
        {
            var claim = claims.GetValueOrDefault(span);
            var got = claim is null ? "missing" : (claim.Kind == ClaimKind.Name ? "N:" : "") + claim.FigureId;
            var both = figure == "F45" ? claim is { Also: ["F46"], FigureId: "F45" } : got == figure;
            if (both)
            {
                right++;
            }
            else
            {
                (claim?.FigureId is null ? open : wrong).Add($"{figure} got {got} {claim?.Reason}");
            }
        }

        return (right, wrong, open);
    }

    /// <summary>Each mark and visible number as a slot character followed by the character of its number.</summary>
    private static string Slotted()
    {
        var text = TestCatalog.Seed();
        var slotted = new StringBuilder();
        var number = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var length = text.AsSpan(i).StartsWith("**8") ? 3 : text.AsSpan(i).StartsWith("**") ? 2 : text.AsSpan(i).StartsWith("192名") ? 3 : text.AsSpan(i).StartsWith("2个县级") ? 1 : 0;
            if (length == 0)
            {
                slotted.Append(text[i]);
                continue;
            }

            slotted.Append(Slot).Append((char)(Slot + 1 + number++));
            i += length - 1;
        }

        Assert.Equal(Figures.Count, number);
        return slotted.ToString();
    }

    private static Marked Fill(string slotted, Func<int, string>? marker)
    {
        var text = new StringBuilder();
        var marks = new List<(TextSpan, string)>();
        for (var i = 0; i < slotted.Length; i++)
        {
            if (slotted[i] != Slot)
            {
                text.Append(slotted[i]);
                continue;
            }

            var number = slotted[++i] - Slot - 1;
            var printed = Figures[number] switch { "F18" => "192", "F40" => "2", _ => marker?.Invoke(number) ?? (Figures[number] == "F42" ? "**8" : "**") };
            marks.Add((new TextSpan(text.Length, text.Length + printed.Length), Figures[number]));
            text.Append(printed);
        }

        return new Marked(text.ToString(), marks);
    }

    private static string Reordered(string text, char separator, Random random, Func<string, string> inside, bool onlyCounted = false)
    {
        var parts = SplitOutsideQuotes(text, separator).Select(inside).ToList();
        if (onlyCounted && !parts.TrueForAll(part => part.Contains(Slot)))
        {
            return text;
        }

        var last = parts[^1];
        var rest = parts.Count > 1 && last.Length == 0 ? parts[..^1] : parts;
        var shuffled = rest.ToArray();
        random.Shuffle(shuffled);
        return string.Join(separator, rest.Count == parts.Count ? shuffled : [.. shuffled, last]);
    }

    private static List<string> SplitOutsideQuotes(string text, char separator)
    {
        var (parts, depth, start) = (new List<string>(), 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] is '“' or '《' ? 1 : text[i] is '”' or '》' ? -1 : 0;
            if (depth == 0 && text[i] == separator)
            {
                parts.Add(text[start..i]);
                start = i + 1;
            }
        }

        parts.Add(text[start..]);
        return parts;
    }
}
