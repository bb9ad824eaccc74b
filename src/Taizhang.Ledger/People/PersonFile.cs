using Taizhang.Ledger.Procedures;

namespace Taizhang.Ledger.People;

/// <summary>
/// What the organisation knows of one person on a day: facts of the organisation and no more. It holds no count of
/// meetings or attendance, no points, and nothing of the family.
/// </summary>
/// <param name="Age">Full years on the day; null where the birthday is not known.</param>
/// <param name="Status">What the person is in the Party on the day.</param>
/// <param name="Standing">From when to when; Party standing (党龄) in full years is <see cref="PartyYears"/>.</param>
/// <param name="Roles">All roles, the latest first.</param>
/// <param name="Steps">The steps of member development, in their order.</param>
/// <param name="Honours">What the person was named for, where a ledger names persons.</param>
/// <param name="Medals">The days on which a medal was handed over.</param>
/// <param name="Care">The care visits received; amounts are in 分.</param>
public sealed record PersonFile(
    string Ref,
    string Name,
    string Organisation,
    int? Age,
    PartyStatus Status,
    PartyStanding Standing,
    int? PartyYears,
    IReadOnlyList<PersonRole> Roles,
    IReadOnlyList<CaseLogLine> Steps,
    IReadOnlyList<PersonHonour> Honours,
    IReadOnlyList<DateOnly> Medals,
    IReadOnlyList<CareReceived> Care);

/// <param name="Holds">True on the day asked.</param>
public sealed record PersonRole(string Kind, string Organisation, DateOnly From, DateOnly? To, bool Holds);

/// <param name="Ledger">The ledger in which the person is named.</param>
public sealed record PersonHonour(DateOnly Date, string Ledger, string Title);

public sealed record CareReceived(DateOnly Date, string Batch, long? Amount);
