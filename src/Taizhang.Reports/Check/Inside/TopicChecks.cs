using System.Globalization;
using Taizhang.Prose;

namespace Taizhang.Reports.Check.Inside;

/// <summary>
/// T-08: work on a congress that closed before the period began is counted by the day of the work, not of the congress;
/// worth a thought, never wrong by itself.
/// </summary>
internal static class TopicChecks
{
    private const int YearsBackMax = 2;

    public static IEnumerable<TextFinding> Run(InsideText given)
    {
        if (given.Context.Period is not { } period)
        {
            yield break;
        }

        var counted = given.Claims.Where(claim => claim.Claim.Kind is Prose.Claims.ClaimKind.Figure or Prose.Claims.ClaimKind.Blank).Select(claim => given.Context.Sentences.StartOf(claim.Claim.Span.Start)).ToHashSet();
        foreach (var meeting in given.Context.Meetings.Where(meeting => meeting.Closed < period.From && meeting.Closed >= period.From.AddYears(-YearsBackMax)))
        {
            for (var at = given.Text.IndexOf(meeting.Name, StringComparison.Ordinal); at >= 0; at = given.Text.IndexOf(meeting.Name, at + 1, StringComparison.Ordinal))
            {
                if (counted.Contains(given.Context.Sentences.StartOf(at)))
                {
                    yield return new TextFinding(
                        FindingCodes.OlderTopic,
                        new TextSpan(at, at + meeting.Name.Length),
                        string.Create(CultureInfo.InvariantCulture, $"{meeting.Name}在{meeting.Closed.Year}年{meeting.Closed.Month}月闭幕，早于本期。可以计入，以开展工作的日期为准。"));
                }
            }
        }
    }
}
