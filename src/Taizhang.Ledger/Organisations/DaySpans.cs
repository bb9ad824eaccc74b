namespace Taizhang.Ledger.Organisations;

/// <summary>Several spans of days taken together.</summary>
public static class DaySpans
{
    /// <summary>The days of all of them, in order, spans that overlap or touch made one.</summary>
    public static IEnumerable<DaySpan> Joined(IEnumerable<DaySpan> spans)
    {
        DaySpan? open = null;
        foreach (var span in spans.Where(span => !span.IsEmpty).OrderBy(span => span.From))
        {
            if (open is { } before && span.From <= (long)before.To + 1)
            {
                open = before with { To = Math.Max(before.To, span.To) };
                continue;
            }

            if (open is { } done)
            {
                yield return done;
            }

            open = span;
        }

        if (open is { } last)
        {
            yield return last;
        }
    }

    /// <summary>The days of the first ones that are in none of the second.</summary>
    public static IEnumerable<DaySpan> Without(IEnumerable<DaySpan> spans, IReadOnlyCollection<DaySpan> taken)
    {
        foreach (var span in spans)
        {
            var from = span.From;
            foreach (var gap in Joined(taken.Select(other => other.Within(span))))
            {
                if (from < gap.From)
                {
                    yield return new DaySpan(from, gap.From - 1);
                }

                from = gap.To + 1;
            }

            if (from <= span.To)
            {
                yield return new DaySpan(from, span.To);
            }
        }
    }
}
