namespace Taizhang.Reports.Check.Inside;

/// <summary>What the checks of a text look at.</summary>
/// <param name="Claims">In the order of the text, compared with the ledger where there is one.</param>
internal sealed record InsideText(CheckContext Context, IReadOnlyList<CheckedClaim> Claims)
{
    public string Text => Context.Text;

    /// <summary>The claims that state a number, in the order of the text.</summary>
    public IReadOnlyList<CheckedClaim> Figures { get; } = [.. Claims.Where(claim => claim.Claim.Kind == Prose.Claims.ClaimKind.Figure)];

    /// <summary>The claims that begin in a stretch of the text.</summary>
    public IEnumerable<CheckedClaim> StartingIn(int start, int end)
    {
        var (low, high) = (0, Claims.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Claims[middle].Claim.Span.Start < start ? (middle + 1, high) : (low, middle);
        }

        return Claims.Skip(low).TakeWhile(claim => claim.Claim.Span.Start < end);
    }

    /// <summary>The sentences that state more than nothing: the numbers of each, in the order of the text.</summary>
    public IReadOnlyList<IReadOnlyList<CheckedClaim>> BySentence { get; } =
    [
        .. Claims.Where(claim => claim.Claim.Kind == Prose.Claims.ClaimKind.Figure)
            .GroupBy(claim => Context.Sentences.StartOf(claim.Claim.Span.Start))
            .Select(same => (IReadOnlyList<CheckedClaim>)[.. same]),
    ];
}

/// <summary>
/// The checks of a text by itself, in running order; each is a small pure function over what was read. A further check
/// is a further function in this list.
/// </summary>
internal static class InsideChecks
{
    private static readonly Func<InsideText, IEnumerable<TextFinding>>[] InOrder =
    [
        PaperChecks.Run,
        HedgeChecks.Run,
        ListChecks.Run,
        SumChecks.Run,
        ShareChecks.Run,
        GrowthChecks.Run,
        TwiceChecks.Run,
        UnitChecks.Run,
        HonourChecks.Run,
        WordChecks.Run,
        MarkChecks.Run,
        DateChecks.Run,
        NumberingChecks.Run,
        PeriodChecks.Run,
        TopicChecks.Run,
        ReportedChecks.Run,
        EachChecks.Run,
        ShapeChecks.Run,
    ];

    /// <summary>All findings in the order of the text, but for those by a rule that this office has switched off.</summary>
    public static IReadOnlyList<TextFinding> Run(CheckContext context, IReadOnlyList<CheckedClaim> claims)
    {
        var text = new InsideText(context, claims);
        return [.. InOrder.SelectMany(check => check(text)).Where(finding => IsAsked(context, finding.Code.Code)).OrderBy(finding => finding.Span.Start).ThenBy(finding => finding.Code.Code, StringComparer.Ordinal)];
    }

    private static bool IsAsked(CheckContext context, string code) => !context.Catalog.Rules.TryGetValue(code, out var rule) || rule.IsJudged;
}
