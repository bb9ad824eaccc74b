using Taizhang.Documents.Word;
using Taizhang.Figures.Compute;
using Taizhang.Ledger;
using Taizhang.Prose;
using Taizhang.Prose.Claims;
using Taizhang.Reports.Check;
using Taizhang.Reports.Renew;
using Taizhang.Reports.Templates;

namespace Taizhang.Reports.Fill;

/// <summary>A template and the figures it is to be filled with.</summary>
/// <param name="FileName">Says by its ending what the bytes are.</param>
/// <param name="Book">All rules, variants included.</param>
public sealed record FillRequest(ReadOnlyMemory<byte> Template, string FileName, FigureBook Book, ProseModel Model, FillOptions Options);

/// <summary>What came of filling.</summary>
/// <param name="Document">The .docx.</param>
/// <param name="Text">The template as read.</param>
/// <param name="WrittenText">The text of the document, without its appendix: the slots' places out are in it.</param>
/// <param name="Confirmed">What the bind file confirmed, for the caller to keep.</param>
public sealed record FillResult(
    byte[] Document,
    string Text,
    string WrittenText,
    FigureBook Book,
    IReadOnlyList<Slot> Slots,
    IReadOnlyList<OldTime> ToChange,
    IReadOnlyList<Binding> Confirmed
)
{
    /// <summary>False where a place is not filled, agreeing or replaced: the command then ends with 1.</summary>
    public bool IsComplete => Slots.All(slot => slot.IsSettled);
}

/// <summary>填入数据: fills the marks of a template from figures, compares the figures it prints, and anchors every one of them.</summary>
public static class FillReport
{
    /// <summary>Pure but for the bytes it reads and returns: the same request gives the same bytes.</summary>
    public static Outcome<FillResult> Run(FillRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (book, model, options) = (request.Book, request.Model, request.Options);
        var opened = Template.Open(request.Template, request.FileName, options.At);
        if (!opened.IsDone)
        {
            return opened.Refusals.ToList();
        }

        var template = opened.Value;
        var verdicts = Verdicts(request, template.Text);
        if (!verdicts.IsDone)
        {
            return verdicts.Refusals.ToList();
        }

        var reading = ReportReader.Read(
            Marks.Reopened(template.Text),
            model,
            template.ReadAs with
            {
                OwnNames = [book.Organisation.Name, .. options.OwnNames],
                OwnPeriodWords = PeriodWords.Of(book.Period),
            }
        );
        var links = new Links(verdicts.Value, Anchored.In(template), options.Remembered);
        var context = new FillContext(template.Text, book, model.Catalog, options, links, template.InBody);
        var decided = SlotDecisions.Of(context, ClaimTimes.AskedFor(reading, book.Period));
        var (bytes, slots, text) = FilledDocument.Write(template, book, options, decided);
        return new FillResult(
            bytes,
            template.Text,
            text,
            book,
            slots,
            options.Renew ? OldTimes.In(template.Text, book.Period, options.Meetings) : [],
            Confirmed(reading.Claims, links, book)
        );
    }

    private static Outcome<IReadOnlyDictionary<TextSpan, Verdict>> Verdicts(FillRequest request, string text) =>
        request.Options.Bind is { } bind
            ? BindFile.Read(bind, text, key => request.Book.Find(key) is not null)
            : new Dictionary<TextSpan, Verdict>();

    private static IReadOnlyList<Binding> Confirmed(IReadOnlyList<Claim> claims, Links links, FigureBook book) =>
        [
            .. claims
                .Select(claim =>
                    links.VerdictOn(claim) switch
                    {
                        Verdict.Confirmed confirmed => Binding.Of(claim, confirmed.Key, book.Find(confirmed.Key)?.Rule.Version ?? 0),
                        Verdict.NotOurs => Binding.Of(claim, null, 0),
                        _ => null,
                    }
                )
                .OfType<Binding>()
                .Distinct(),
        ];
}
