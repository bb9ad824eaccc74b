namespace Taizhang.Figures.Tests.Model;

internal abstract record ModelContent;

internal sealed record ModelMeeting(
    string Organisation,
    IReadOnlyList<string> Bodies,
    DateOnly Date,
    bool IsStudy,
    int? Present,
    bool About,
    int? Money,
    string? Place,
    string? Topic,
    int? Round,
    string? Lecturer,
    DateOnly? Until) : ModelContent;

internal sealed record ModelPairing(string Organisation, IReadOnlyList<string> Bodies, DateOnly Date, DateOnly? To, string? Member, int? Households) : ModelContent;

internal sealed record ModelRole(string Person, string Organisation, DateOnly From, DateOnly? To) : ModelContent;

internal sealed record ModelTitle(string Subject, int Level, DateOnly? Applied, DateOnly? Conferred, DateOnly? Revoked) : ModelContent;

internal sealed record ModelJoining(string Person, string Organisation, DateOnly Activist, DateOnly? Candidate, DateOnly? Approved) : ModelContent;

internal sealed record ModelPerson(DateOnly Birth) : ModelContent;

internal sealed record ModelOutside(int Level) : ModelContent;

/// <param name="Draft">The newest version where it is a draft.</param>
/// <param name="Counted">What counts; null when nothing does.</param>
internal sealed record ModelEntry(string Ref, int Revision, bool IsVoid, ModelContent Latest, ModelContent? Draft, ModelContent? Counted);

/// <summary>A plain dictionary of what was written down. It knows when an entry counts and nothing about figures.</summary>
internal sealed class ModelLedger(DateOnly today)
{
    private readonly SortedDictionary<string, ModelEntry> _entries = new(StringComparer.Ordinal);

    public static IReadOnlyList<string> Levels { get; } = ["村级", "镇级", "县级", "市级", "省级"];

    public ModelTree Tree { get; } = new();

    public IEnumerable<ModelEntry> Entries => _entries.Values;

    public ModelEntry this[string reference] => _entries[reference];

    public IEnumerable<ModelEntry> Alive<T>() => _entries.Values.Where(entry => !entry.IsVoid && entry.Latest is T);

    public T? Counted<T>(string reference)
        where T : ModelContent => _entries.GetValueOrDefault(reference)?.Counted as T;

    public void Enter(string reference, ModelContent content, bool asDraft)
    {
        var draft = asDraft || IsHeldBack(reference, content);
        _entries[reference] = new ModelEntry(reference, 1, false, content, draft ? content : null, draft ? null : content);
    }

    public void Amend(string reference, ModelContent content, bool asDraft)
    {
        var before = _entries[reference];
        var draft = asDraft || IsHeldBack(reference, content);
        _entries[reference] = new ModelEntry(reference, before.Revision + 1, false, content, draft ? content : null, draft ? before.Counted : content);
    }

    public void Void(string reference) =>
        _entries[reference] = _entries[reference] with { Revision = _entries[reference].Revision + 1, IsVoid = true, Draft = null, Counted = null };

    /// <summary>What the rules of the catalog hold back: a day to come, a body that is not there, the same pairing twice.</summary>
    private bool IsHeldBack(string reference, ModelContent content) => content switch
    {
        ModelMeeting meeting => IsWrongDay(meeting.Date, meeting.Bodies.Append(meeting.Organisation)),
        ModelPairing pairing => IsWrongDay(pairing.Date, pairing.Bodies.Append(pairing.Organisation)) || HasTwin(reference, pairing),
        ModelTitle title => IsToCome(title.Applied, title.Conferred, title.Revoked),
        ModelJoining joining => IsToCome(joining.Activist, joining.Candidate, joining.Approved),
        _ => false,
    };

    private bool IsToCome(params DateOnly?[] steps) => steps.Any(step => step > today);

    private bool IsWrongDay(DateOnly day, IEnumerable<string> bodies) => day > today || bodies.Any(body => !Tree[body].IsThere(day));

    private bool HasTwin(string reference, ModelPairing pairing) => _entries.Values.Any(other =>
        other.Ref != reference && other.Counted is ModelPairing twin && (twin.Member, twin.Date, twin.Households) == (pairing.Member, pairing.Date, pairing.Households));
}
