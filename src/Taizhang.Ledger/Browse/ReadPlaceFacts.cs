namespace Taizhang.Ledger.Browse;

/// <summary>What an officer asks of a village at once: how many members, and who leads.</summary>
/// <param name="Members">Full members and those on probation.</param>
/// <param name="Young">At most so many years old: see <see cref="ReadPlaceFacts.YoungAge"/>.</param>
public sealed record PlaceFacts(int Members, int Women, int Young, int Migrant, IReadOnlyList<ListedRole> Secretaries);

/// <summary>Counts the members of a place on a day, and names its secretaries. Plain facts, no share and no rank.</summary>
public static class ReadPlaceFacts
{
    public const int YoungAge = 35;

    public static Outcome<PlaceFacts> Run(LedgerStore store, Scope scope, string organisation, DateOnly on)
    {
        var full = On("member");
        if (!full.IsDone)
        {
            return full.Refusals.ToList();
        }

        var (probationary, migrant, secretaries) = (Of("probationary-member"), Of("migrant-member"), Of("secretary"));
        List<ListedRole> members = [.. full.Value.Concat(probationary).DistinctBy(role => role.Person.Ref)];
        return new PlaceFacts(
            members.Count,
            members.Count(role => role.Person.Sex == "女"),
            members.Count(role => role.Person.Birth is { } birth && birth.AddYears(YoungAge + 1) > on),
            migrant.Count,
            secretaries);

        IReadOnlyList<ListedRole> Of(string kind) => On(kind) is { IsDone: true } found ? found.Value : [];

        Outcome<IReadOnlyList<ListedRole>> On(string kind)
        {
            var found = ListRoles.Run(store, scope, kind, organisation);
            return found.IsDone
                ? found.Value.Where(role => role.Role.From <= on && (role.Role.To is not { } to || to >= on)).DistinctBy(role => role.Person.Ref).ToList()
                : found.Refusals.ToList();
        }
    }
}
