using Taizhang.Demo.Plan;

namespace Taizhang.Demo.Duties;

/// <summary>
/// A whole case of member development laid out from the day of application, all 25 steps within the limits of the 2014
/// rules and of the 2026 rules alike. Whoever wants one that stands somewhere, or that breaks something, changes it.
/// </summary>
/// <param name="mentors">Two full members of the branch, who look after the person and introduce them.</param>
/// <param name="voters">How many of the branch may vote.</param>
/// <param name="number">That of the application book.</param>
internal sealed class WayIntoTheParty(DateOnly applied, IReadOnlyList<Person> mentors, int voters, string number)
{
    /// <summary>Days from the application to being an activist.</summary>
    private const int ToActivist = 150;

    private const int ToTalk = 12;

    private readonly List<Step> _moved = [];
    private readonly HashSet<string> _without = [];

    public DateOnly Activist => applied.AddDays(ToActivist);

    public DateOnly Candidate { get; set; } = applied.AddDays(ToActivist).AddYears(1).AddDays(20);

    /// <summary>Days from the training to the committee's review.</summary>
    public int Wait { get; set; } = 62;

    public DateOnly Review => Candidate.AddDays(38 + Wait);

    public DateOnly Meeting => Review.AddDays(30);

    /// <summary>Months by which probation is made longer.</summary>
    public int Extension { get; set; }

    public DateOnly ConversionMeeting => Meeting.AddYears(1).AddMonths(Extension).AddDays(6);

    /// <summary>Puts another step in the place of the one of that id.</summary>
    public WayIntoTheParty With(string id, DateOnly date, params Field[] fields)
    {
        _moved.Add(new Step(id, date, fields));
        _without.Add(id);
        return this;
    }

    /// <summary>The same step on the same day, with more or other things written down.</summary>
    public WayIntoTheParty With(string id, params Field[] fields)
    {
        var step = Laid().First(step => step.Id == id);
        return With(id, step.Date, [.. step.Fields.Where(field => fields.All(other => other.Id != field.Id)), .. fields]);
    }

    public WayIntoTheParty Without(string id)
    {
        _without.Add(id);
        return this;
    }

    /// <summary>The steps in the order of their days, those of one day in the order of the regulation.</summary>
    public IReadOnlyList<Step> Steps() => [.. Laid().Where(step => !_without.Contains(step.Id)).Concat(_moved).OrderBy(step => step.Date).ThenBy(step => Order(step.Id))];

    /// <summary>The steps up to and with that one.</summary>
    public IReadOnlyList<Step> StepsTo(string id)
    {
        var steps = Steps();
        return [.. steps.TakeWhile(step => step.Id != id), .. steps.Where(step => step.Id == id).Take(1)];
    }

    /// <summary>The ids in the order of the regulation.</summary>
    public static IReadOnlyList<string> Ids { get; } =
    [
        .. new WayIntoTheParty(new DateOnly(2015, 1, 1), [], 9, "").Laid().Select(step => step.Id).Distinct(),
    ];

    private static int Order(string id) => Ids.ToList().IndexOf(id);

    private IEnumerable<Step> Laid() => [.. UpToCandidate(), .. UpToApproval(), .. Probation()];

    private IEnumerable<Step> UpToCandidate()
    {
        yield return new Step("apply", applied);
        yield return new Step("talk", applied.AddDays(ToTalk));
        yield return new Step("activist", Activist, [new("decided_by", "支委会"), new("recommended_by", "党员推荐")]);
        yield return new Step("activist-filed", Activist.AddDays(6));
        yield return new Step("mentors", Activist.AddDays(8), [new("mentors", Refs(mentors))]);
        for (var day = Activist.AddDays(9); day < Candidate; day = day.AddMonths(5))
        {
            yield return new Step("cultivation", day);
        }
    }

    private IEnumerable<Step> UpToApproval() =>
        [
            new("candidate", Candidate, [new("published_from", Candidate.AddDays(-14)), new("published_to", Candidate.AddDays(-2))]),
            new("candidate-filed", Candidate.AddDays(8)),
            new("introducers", Candidate.AddDays(12), [new("introducers", Refs(mentors)), new("unrestricted", true)]),
            new("political-review", Candidate.AddDays(25)),
            new("training", Candidate.AddDays(38), [new("days", 3), new("hours", 24)]),
            new("committee-review", Review),
            new("pre-review", Review.AddDays(12), [new("qualified", true)]),
            new("application-book", Review.AddDays(20), [new("number", number)]),
            new("branch-meeting", Meeting,
            [
                new("passed", true), new("full_members", voters), new("voters_expected", voters), new("voters_present", voters - (voters / 6)), new("votes_yes", voters - (voters / 6)),
                new("secret_ballot", true),
            ]),
            new("upper-talk", Meeting.AddDays(16)),
            new("approved", Meeting.AddDays(20)),
            new("approval-filed", Meeting.AddDays(29)),
            new("assigned", Meeting.AddDays(32)),
            new("oath", Meeting.AddDays(38)),
        ];

    private IEnumerable<Step> Probation()
    {
        foreach (var quarter in new[] { 110, 200, 290 })
        {
            yield return new Step("probation", Meeting.AddDays(quarter));
        }

        if (Extension > 0)
        {
            yield return new Step("extended", Meeting.AddYears(1).AddDays(-5), [new("months", Extension)]);
        }

        yield return new Step("conversion-applied", Meeting.AddYears(1).AddMonths(Extension));
        yield return new Step("conversion-meeting", ConversionMeeting, [new("full_members", voters), new("voters_expected", voters), new("voters_present", voters - 2), new("votes_yes", voters - 2)]);
        yield return new Step("conversion-approved", ConversionMeeting.AddDays(19));
        yield return new Step("archived", ConversionMeeting.AddDays(40));
    }

    private static string[] Refs(IReadOnlyList<Person> people) => [.. people.Select(person => person.Ref)];
}
