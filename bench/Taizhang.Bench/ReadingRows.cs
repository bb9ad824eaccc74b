using Taizhang.Prose;
using Taizhang.Prose.Claims;
using Taizhang.Prose.Labelled;

namespace Taizhang.Bench;

/// <summary>
/// How well sentences are read: <c>reading</c> measures the labelled texts and <c>reading --write</c> writes the page about it;
/// <c>reading --show</c> prints what went wrong, but never in the texts that only measure, <c>reading --half</c> measures with half of the words unknown. <c>reading --text FILE</c> shows one text.
/// </summary>
internal static class ReadingRows
{
    public static void Run(string[] args)
    {
        var model = ProseModel.From(Bench.Catalog);
        if (Array.IndexOf(args, "--text") is var at and >= 0)
        {
            var reading = ReportReader.Read(File.ReadAllText(args[at + 1]), model);
            foreach (var line in reading.ParseLines())
            {
                Bench.Say($"{line}");
            }

            foreach (var claim in reading.Claims.Where(claim => claim.Scope != ClaimScope.None || claim.Whole is not null))
            {
                Bench.Say($"{claim.Span.Start} {claim.Span.Of(reading.Text)} {claim.Unit}: {claim.Scope}{(claim.Whole is { } whole ? $", of {whole.Of(reading.Text)}" : "")}");
            }

            return;
        }

        var texts = new List<MeasuredText>();
        foreach (var half in LabelledDocument.Texts)
        {
            var documents = LabelledDocument.Read(Path.Combine(AppContext.BaseDirectory, "labelled", $"{half}.txt"));
            var text = new MeasuredText(half, documents, [.. documents.Select(document => ReadingMeasure.Of(document, model))]);
            var sum = text.Sum;
            texts.Add(text);
            if (half is not ("held-out" or "passerby") && args.Contains("--show"))
            {
                foreach (var remark in sum.Remarks.Order(StringComparer.Ordinal))
                {
                    Bench.Say($"{remark}");
                }
            }

            Say(half, documents, sum);
            if (half == "fit" && args.Contains("--scores"))
            {
                foreach (var (score, right) in sum.Scored.OrderBy(link => link.Score))
                {
                    Bench.Say($"score {score:0.000} {(right ? 1 : 0)}");
                }
            }
        }

        if (args.Contains("--half"))
        {
            foreach (var text in texts)
            {
                var half = HalfKnown.Measure(Bench.Catalog, text.Documents);
                Say($"{text.Name}, half known", text.Documents, ReadingMeasure.Sum(half));
            }
        }

        if (args.Contains("--write"))
        {
            ReadingReport.Write(texts);
        }
    }

    private static void Say(string half, IReadOnlyList<LabelledDocument> documents, ReadingMeasure sum)
    {
        Bench.Say($"{half}: {documents.Count} documents, {documents.Sum(document => document.Sentences)} sentences, {sum.All.Labelled + sum.Traps} marked, {sum.Traps} of them no figures");
        Bench.Say($"  quantities P {sum.All.Precision:0.000} R {sum.All.Recall:0.000} F1 {sum.All.F1:0.000}; figures {sum.Figures.F1:0.000}; blanks {sum.Blanks.F1:0.000} ({sum.Blanks.Labelled})");
        Bench.Say($"  value {Of(sum.Values, sum.Spans)}, unit {Of(sum.Units, sum.Spans)}, hedge {Of(sum.HedgesRight, sum.Spans)}, all three {Of(sum.AllThree, sum.Spans)}, end to end {Of(sum.AllThree, sum.All.Labelled)}");
        Bench.Say($"  traps touched {Of(sum.TrapsTouched, sum.Traps)}, named {Of(sum.TrapsNamed, sum.Traps)}");
        var made = sum.Links.Values.Aggregate((left, right) => left.Plus(right));
        Bench.Say($"  links {made.Right}/{made.Made} = {Of(made.Right, made.Made)} at {Of(made.Right, sum.Linkable)} of {sum.Linkable}");
        foreach (var (band, links) in sum.Links)
        {
            Bench.Say($"  {band}: {links.Right}/{links.Made} = {Of(links.Right, links.Made)} at {Of(links.Right, sum.Linkable)}; stated {links.Stated / Math.Max(1, links.Made):0.000}");
        }

        Bench.Say($"  wrong links: {sum.WrongOfNone} of what no ledger keeps, {sum.WrongOfOther} of another figure, {sum.WrongScoped} with scope words");
        foreach (var (scope, share) in sum.Scopes)
        {
            Bench.Say($"  scope {scope}: P {share.Precision:0.00} R {share.Recall:0.00} of {share.Labelled}");
        }
    }

    private static string Of(int part, int whole) => (whole == 0 ? 1 : (double)part / whole).ToString("0.000", System.Globalization.CultureInfo.InvariantCulture);
}
