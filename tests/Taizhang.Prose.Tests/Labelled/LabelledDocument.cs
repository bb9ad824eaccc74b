using System.Globalization;
using System.Text;
using Taizhang.Prose.Claims;

namespace Taizhang.Prose.Labelled;

/// <summary>What a reader of the sentence knows about one number, mark or numeral.</summary>
/// <param name="TrapReason">Why it is no figure; null for a figure or a blank.</param>
/// <param name="Figures">The counting rules it states; empty where no ledger of ours keeps it.</param>
/// <param name="IsOpenToDoubt">The sentence does not settle which figure it is: left out where links are counted.</param>
internal sealed record Label(
    TextSpan Span,
    string? TrapReason,
    bool IsBlank,
    decimal? Low,
    decimal? High,
    Hedge Hedge,
    string? Unit,
    IReadOnlyList<string> Figures,
    bool IsOpenToDoubt,
    ClaimScope Scope)
{
    public bool IsTrap => TrapReason is not null;
}

/// <summary>An invented document with all its numbers labelled; README.md in this folder says how they are written.</summary>
/// <param name="NamesAllFigures">False where the labels name the figures of the duty report alone: those of other reports are to them what a decoy is, known and another thing.</param>
internal sealed record LabelledDocument(string Id, string Voice, string Field, string Text, IReadOnlyList<Label> Labels, int Sentences, bool NamesAllFigures)
{
    /// <summary>
    /// False where the labels go by the words: the half or quarter that a document's own head names is another period to them, and all
    /// that 其中 tells is a part. The later labels say what the words do: another period leaves the document's own, and a part is what no
    /// figure of its own counts.
    /// </summary>
    public bool SaysWhatScopesDo => NamesAllFigures;

    /// <summary>The texts whose labels name the figures of all reports; the others name those of the duty report alone.</summary>
    private static readonly string[] NamingAll = ["colleague", "clerk", "neighbour", "ways", "guest", "caller"];

    /// <summary>The texts that were blind when they were first measured, oldest first.</summary>
    public static IReadOnlyList<string> Strangers { get; } = ["stranger", "newcomer", "visitor", "passerby", .. NamingAll];

    /// <summary>All texts, in the order they were written.</summary>
    public static IReadOnlyList<string> Texts { get; } = ["tune", "fit", "held-out", .. Strangers];

    private static readonly Dictionary<string, ClaimScope> ScopeNames = new()
    {
        ["plan"] = ClaimScope.Plan,
        ["last"] = ClaimScope.LastYear,
        ["change"] = ClaimScope.Change,
        ["place"] = ClaimScope.OtherPlace,
        ["part"] = ClaimScope.Part,
        ["period"] = ClaimScope.OtherPeriod,
    };

    /// <summary>Reads one half; a label that says nothing readable is a <see cref="FormatException"/> with its line.</summary>
    public static IReadOnlyList<LabelledDocument> Read(string file)
    {
        var documents = new List<LabelledDocument>();
        var all = NamingAll.Contains(Path.GetFileNameWithoutExtension(file));
        var (heading, lines) = ("", new List<string>());
        foreach (var line in File.ReadLines(file).Append("=="))
        {
            if (!line.StartsWith("==", StringComparison.Ordinal))
            {
                lines.Add(line);
                continue;
            }

            if (lines.Exists(text => text.Length > 0))
            {
                documents.AddRange(ByLine(heading, lines).Select(one => Of(one.Heading, one.Lines, all)));
            }

            (heading, lines) = (line[2..], []);
        }

        return documents;
    }

    /// <summary>Where the heading says so, every line is a document by itself, numbered within the heading's.</summary>
    private static IEnumerable<(string Heading, List<string> Lines)> ByLine(string heading, List<string> lines) =>
        heading.EndsWith("| lines", StringComparison.Ordinal)
            ? lines.Where(line => line.Length > 0).Select((line, at) => ($"{heading[..heading.IndexOf(" |", StringComparison.Ordinal)]}.{at + 1}{heading[heading.IndexOf(" |", StringComparison.Ordinal)..]}", new List<string> { line }))
            : [(heading, lines)];

    private static LabelledDocument Of(string heading, List<string> lines, bool all)
    {
        var (text, labels) = (new StringBuilder(), new List<Label>());
        var sentences = lines.FindAll(line => line.Length > 0);
        foreach (var line in sentences)
        {
            Append(line.Replace('⏎', '\n').Replace('⇥', '\t'), text, labels);
            text.Append('\n');
        }

        var parts = heading.Split('|', StringSplitOptions.TrimEntries);
        return new LabelledDocument(parts[0], parts[1], parts[2], text.ToString(), labels, sentences.Count, all);
    }

    private static void Append(string line, StringBuilder text, List<Label> labels)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] != '{')
            {
                text.Append(line[i]);
                continue;
            }

            var close = line.IndexOf('}', i);
            if (close < 0)
            {
                throw new FormatException($"No closing brace: {line}");
            }

            labels.Add(LabelOf(line[(i + 1)..close], text));
            i = close;
        }
    }

    private static Label LabelOf(string inside, StringBuilder text)
    {
        var start = text.Length;
        if (inside.IndexOf('!', StringComparison.Ordinal) is var bang and > 0)
        {
            text.Append(inside, 0, bang);
            return new Label(new TextSpan(start, text.Length), inside[(bang + 1)..], false, null, null, Hedge.None, null, [], false, ClaimScope.None);
        }

        var fields = inside.Split('|');
        text.Append(fields[0]);
        var blank = fields[0] == "若干" || fields[0].IndexOfAny(['*', '×', 'X', 'x', '_', '＿', '（']) >= 0;
        var (low, high) = blank ? (null, null) : ValueOf(fields);
        var figure = Array.FindLast(fields, field => (field is ['F' or 'S', >= '0' and <= '9', ..]) || (field is [>= 'a' and <= 'z', _, ..] && Array.IndexOf(fields, field) > 1)) ?? "";
        var scope = fields.Where(field => field.StartsWith('@')).Aggregate(ClaimScope.None, (all, field) => all | ScopeNames[field[1..]]);
        return new Label(
            new TextSpan(start, text.Length),
            null,
            blank,
            low,
            high,
            HedgeOf(fields),
            fields.Length > 1 && fields[1].Length > 0 && "=@F<>~+-".IndexOf(fields[1][0], StringComparison.Ordinal) < 0 ? fields[1] : null,
            figure.TrimEnd('?').Split('+', StringSplitOptions.RemoveEmptyEntries),
            figure.EndsWith('?'),
            scope);
    }

    private static (decimal?, decimal?) ValueOf(string[] fields)
    {
        var given = (Array.Find(fields, field => field.StartsWith('=')) ?? $"={fields[0]}")[1..].Split("..");
        return (decimal.Parse(given[0], CultureInfo.InvariantCulture), decimal.Parse(given[^1], CultureInfo.InvariantCulture));
    }

    /// <summary>近, 约 and 左右 share a word of the contract; a label says no more than that word.</summary>
    private static Hedge HedgeOf(string[] fields) =>
        Array.IndexOf(fields, ">") > 0 ? Hedge.Over
        : Array.IndexOf(fields, "~") > 0 ? Hedge.About
        : Array.IndexOf(fields, "+") > 0 ? Hedge.AtLeast
        : Array.IndexOf(fields, "-") > 0 ? Hedge.AtMost
        : Hedge.None;
}
