using System.Diagnostics;
using System.Globalization;
using System.Text;
using Taizhang.Prose.Claims;
using Taizhang.Prose.Labelled;

namespace Taizhang.Bench;

/// <summary>One labelled text and what its reading got right, document by document.</summary>
internal sealed record MeasuredText(string Name, IReadOnlyList<LabelledDocument> Documents, IReadOnlyList<ReadingMeasure> Measures)
{
    public ReadingMeasure Sum { get; } = ReadingMeasure.Sum(Measures);
}

/// <summary>Writes docs/reference/prose.md: the last measuring in full, and one line for every measuring there has been.</summary>
internal static class ReadingReport
{
    private const string File = "docs/reference/prose.md";
    private const string Labels = "tests/Taizhang.Prose.Tests/Labelled";
    private const string History = "| day | reading | labels | quantities F1 | value, unit and hedge | traps touched | links | sure |";
    private const int Resamples = 2_000;

    public static void Write(IReadOnlyList<MeasuredText> texts)
    {
        var root = Git("rev-parse --show-toplevel");
        var path = Path.Combine(root, File);
        var heldOut = texts.Single(text => text.Name == "held-out");
        var strangers = texts.Where(text => LabelledDocument.Strangers.Contains(text.Name)).ToList();
        var page = new StringBuilder(Head(texts)).Append(Targets("The half that is not looked at", heldOut));
        strangers.ForEach(text => page.Append(FirstMeasuring(path, text)));
        page.Append(HalfKnownRows(texts));
        page.Append(Bands(texts)).Append(Scopes(texts)).Append(Earlier(path, "Every measuring of that half", heldOut));
        strangers.ForEach(text => page.Append('\n').Append(Earlier(path, $"Every measuring of `{text.Name}`", text)));
        System.IO.File.WriteAllText(path, page.ToString());
        Bench.Say($"written: {File}");
    }

    private static string Head(IReadOnlyList<MeasuredText> texts)
    {
        var lines = new StringBuilder("""
            # How well sentences are read

            Made by `dotnet run -c Release --project bench/Taizhang.Bench -- reading --write`, from sentences invented for the purpose and labelled in
            `tests/Taizhang.Prose.Tests/Labelled`. Terms and rules are written with `tune`, confidences are fitted on `fit`, and `held-out`, which was
            written before the reading it measures, is never shown. It has been measured often, and terms and rules were kept or dropped by it: its numbers
            flatter the reading. So other texts, in other voices and trades, were written later and without a look at the reading; the table of their *first*
            measuring is the honest word on strangers' sentences. After it they are read and mended with, and their later rows say only that mending held;
            `passerby` was measured and not mended with, though rules of general words were added after it was written. `colleague` and then, each after the mending
            that the one before had shown, `clerk`, `neighbour`, `guest` and `caller` hold finished reports with nothing put in to be hard, and their labels name the
            figures of all reports, where the others name those of the duty report alone. `ways` holds single sentences: ways of saying each figure by writers who had not
            seen its terms; `guest` and `caller` were measured first with what it showed mended.
            All are by the same hands: real reports will be harder.

            | text | first committed | last changed | documents | sentences | marked | of them no figures |
            |---|---|---|---|---|---|---|

            """);
        foreach (var text in texts)
        {
            var file = $"{Labels}/{text.Name}.txt";
            lines.AppendLine(CultureInfo.InvariantCulture, $"| `{text.Name}` | {Git($"log --diff-filter=A --format=%h -- {file}")} | {Git($"log -1 --format=%h -- {file}")} | {text.Documents.Count} | {text.Documents.Sum(document => document.Sentences)} | {text.Sum.All.Labelled + text.Sum.Traps} | {text.Sum.Traps} |");
        }

        return lines.AppendLine().ToString();
    }

    /// <summary>
    /// The table of the one blind measuring, as the page keeps it, or made now if the page has none: after it a text is read and mended with.
    /// </summary>
    private static string FirstMeasuring(string path, MeasuredText text)
    {
        var heading = $"`{text.Name}`, measured for the first time";
        var kept = System.IO.File.ReadLines(path).SkipWhile(line => line != $"## {heading}").ToList();
        return kept is [var first, .. var rest]
            ? string.Concat(rest.TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal)).Prepend(first).Select(line => $"{line}\n"))
            : Targets(heading, text);
    }

    private static string Targets(string heading, MeasuredText text)
    {
        var lines = new StringBuilder($"## {heading}\n\nIntervals hold 95 % of resamplings by document.\n\n| measured | value | interval | n | must | stretch |\n|---|---|---|---|---|---|\n");
        void Row(string name, Func<ReadingMeasure, double> value, int count, string must, string stretch)
        {
            var (low, high) = Interval(text.Measures, value);
            lines.AppendLine(CultureInfo.InvariantCulture, $"| {name} | {value(text.Sum):0.000} | {low:0.000}–{high:0.000} | {count} | {must} | {stretch} |");
        }

        var sum = text.Sum;
        Row("quantities: precision", all => all.All.Precision, sum.All.Found, "", "");
        Row("quantities: recall", all => all.All.Recall, sum.All.Labelled, "", "");
        Row("quantities: F1", all => all.All.F1, sum.All.Labelled, "0.97", "0.985");
        Row("figures: F1", all => all.Figures.F1, sum.Figures.Labelled, "0.98", "0.99");
        Row("blanks: F1", all => all.Blanks.F1, sum.Blanks.Labelled, "0.93", "0.97");
        Row("value, on found spans", all => Ratio(all.Values, all.Spans), sum.Spans, "", "");
        Row("unit", all => Ratio(all.Units, all.Spans), sum.Spans, "", "");
        Row("hedge", all => Ratio(all.HedgesRight, all.Spans), sum.Spans, "", "");
        Row("all three", all => Ratio(all.AllThree, all.Spans), sum.Spans, "0.985", "0.995");
        Row("all three, of everything labelled", all => Ratio(all.AllThree, all.All.Labelled), sum.All.Labelled, "0.96", "0.975");
        Row("numerals that count nothing, touched", all => Ratio(all.TrapsTouched, all.Traps), sum.Traps, "≤ 0.04", "≤ 0.02");
        Row("the same, reported with a reason", all => Ratio(all.TrapsNamed, all.Traps), sum.Traps, "", "");
        Row("links, sure: precision", all => Precision(all, Band.Sure), sum.Links[Band.Sure].Made, "0.98", "");
        Row("links, sure: of those there are", all => Ratio(all.Links[Band.Sure].Right, all.Linkable), sum.Linkable, "0.60", "");
        Row("links, sure and suggest: precision", all => Precision(all, Band.Sure, Band.Suggest), Made(sum), "0.97", "0.99");
        Row("links, sure and suggest: of those there are", all => Ratio(all.Links.Values.Sum(links => links.Right), all.Linkable), sum.Linkable, "0.75", "0.80");
        return lines.AppendLine().ToString();
    }

    /// <summary>What is left without half of the words that mending added.</summary>
    private static string HalfKnownRows(IReadOnlyList<MeasuredText> texts)
    {
        var lines = new StringBuilder($"## With half of the words unknown\n\nHalf of the decoys, of the figures of other reports and of the exclusions taken away, {HalfKnown.Draws} draws: how the reading takes what it has no word for.\nPrecision @ share of the links there are.\n\n| text | links | sure |\n|---|---|---|\n");
        foreach (var text in texts)
        {
            var half = ReadingMeasure.Sum(HalfKnown.Measure(Bench.Catalog, text.Documents));
            lines.AppendLine(CultureInfo.InvariantCulture, $"| `{text.Name}` | {Precision(half, Band.Sure, Band.Suggest):0.000} @ {Ratio(half.Links.Values.Sum(links => links.Right), half.Linkable):0.000} | {Precision(half, Band.Sure):0.000} @ {Ratio(half.Links[Band.Sure].Right, half.Linkable):0.000} |");
        }

        return lines.AppendLine().ToString();
    }

    private static string Bands(IReadOnlyList<MeasuredText> texts)
    {
        var lines = new StringBuilder("## Confidence, stated and observed\n\n| text | band | links | right | stated | observed |\n|---|---|---|---|---|---|\n");
        foreach (var text in texts)
        {
            foreach (var (band, links) in text.Sum.Links)
            {
                lines.AppendLine(CultureInfo.InvariantCulture, $"| `{text.Name}` | {band.ToString().ToLowerInvariant()} | {links.Made} | {links.Right} | {links.Stated / Math.Max(1, links.Made):0.000} | {Ratio(links.Right, links.Made):0.000} |");
            }
        }

        return lines.AppendLine().ToString();
    }

    private static string Scopes(IReadOnlyList<MeasuredText> texts)
    {
        var lines = new StringBuilder("## Words of time, place, intention and change\n\nOn the claims whose span was found and that a counting rule answers: precision / recall, and how many are labelled.\nTwelve scopes of `colleague` and `clerk` were labelled anew when the convention for both ends of a change and for months was written down, with the reading in sight.\n\n");
        var scopes = texts[0].Sum.Scopes.Keys.ToList();
        lines.AppendLine(CultureInfo.InvariantCulture, $"| text | {string.Join(" | ", scopes)} |").AppendLine(CultureInfo.InvariantCulture, $"|---|{string.Concat(scopes.Select(_ => "---|"))}");
        foreach (var text in texts)
        {
            lines.AppendLine(CultureInfo.InvariantCulture, $"| `{text.Name}` | {string.Join(" | ", scopes.Select(scope => text.Sum.Scopes[scope]).Select(share => string.Create(CultureInfo.InvariantCulture, $"{share.Precision:0.00} / {share.Recall:0.00} of {share.Labelled}")))} |");
        }

        return lines.AppendLine().ToString();
    }

    /// <summary>All lines the page has had, and today's; a second measuring of one state takes the place of the first.</summary>
    private static string Earlier(string path, string heading, MeasuredText text)
    {
        var reading = Git("log -1 --format=%h -- src/Taizhang.Prose catalog");
        var labels = Git($"log -1 --format=%h -- {Labels}/{text.Name}.txt");
        var kept = System.IO.File.Exists(path)
            ? System.IO.File.ReadLines(path).SkipWhile(line => line != $"## {heading}").SkipWhile(line => line != History).Skip(2).TakeWhile(line => line.StartsWith('|')).Where(line => !line.Contains($"| {reading} | {labels} |", StringComparison.Ordinal))
            : [];
        var sum = text.Sum;
        var own = string.Create(CultureInfo.InvariantCulture, $"| {TimeProvider.System.GetLocalNow():yyyy-MM-dd} | {reading} | {labels} | {sum.All.F1:0.000} | {Ratio(sum.AllThree, sum.Spans):0.000} | {Ratio(sum.TrapsTouched, sum.Traps):0.000} | {Precision(sum, Band.Sure, Band.Suggest):0.000} @ {Ratio(sum.Links.Values.Sum(links => links.Right), sum.Linkable):0.000} | {Precision(sum, Band.Sure):0.000} @ {Ratio(sum.Links[Band.Sure].Right, sum.Linkable):0.000} |");
        return $"## {heading}\n\nPrecision @ share of the links there are. `reading` and `labels` are commits.\n\n{History}\n|---|---|---|---|---|---|---|---|\n{string.Join('\n', kept.Append(own))}\n";
    }

    private static (double Low, double High) Interval(IReadOnlyList<ReadingMeasure> documents, Func<ReadingMeasure, double> value)
    {
        var random = new Random(1);
        var values = Enumerable.Range(0, Resamples)
            .Select(_ => value(ReadingMeasure.Sum(Enumerable.Range(0, documents.Count).Select(_ => documents[random.Next(documents.Count)]))))
            .Order()
            .ToList();
        return (values[(int)(Resamples * 0.025)], values[(int)(Resamples * 0.975)]);
    }

    private static int Made(ReadingMeasure measure) => measure.Links.Values.Sum(links => links.Made);

    private static double Precision(ReadingMeasure measure, params ReadOnlySpan<Band> bands)
    {
        var (made, right) = (0, 0);
        foreach (var band in bands)
        {
            (made, right) = (made + measure.Links[band].Made, right + measure.Links[band].Right);
        }

        return Ratio(right, made);
    }

    private static double Ratio(int part, int whole) => whole == 0 ? 1 : (double)part / whole;

    private static string Git(string arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { RedirectStandardOutput = true }) ?? throw new InvalidOperationException("git does not start.");
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return output.Trim();
    }
}
