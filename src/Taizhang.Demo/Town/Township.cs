using Taizhang.Demo.Plan;

namespace Taizhang.Demo.Town;

/// <summary>A village as a place, with the codes of the bodies that sit in it.</summary>
internal sealed record Village(string Code, string Name, Branch Branch, string Station, IReadOnlyList<string> Teams)
{
    /// <summary>The name without 村.</summary>
    public string Short => Name[..^1];
}

/// <summary>A branch, and the day of the month it likes to meet on.</summary>
internal sealed record Branch(string Code, string Name, int FixedDay);

/// <summary>A member of a branch from joining to leaving or death.</summary>
internal sealed record Member(Person Person, Branch Branch, DateOnly Joined, DateOnly? Left)
{
    public bool BelongsOn(DateOnly day) => Joined <= day && (Left is null || day <= Left);
}

/// <summary>The township as the writers see it: its places, its bodies and its people.</summary>
internal sealed class Township(string code, string name)
{
    public string Code { get; } = code;

    public string Name { get; } = name;

    public List<Village> Villages { get; } = [];

    /// <summary>The branches that live through both years, villages first.</summary>
    public List<Branch> Branches { get; } = [];

    public List<string> Offices { get; } = [];

    public string TownTeam { get; set; } = "";

    /// <summary>Posts of the pioneers' programme, code and name.</summary>
    public List<(string Code, string Name)> Posts { get; } = [];

    /// <summary>Brands of volunteer service, code and name, with what they do.</summary>
    public List<Organisation> Brands { get; } = [];

    public List<Member> Members { get; } = [];

    /// <summary>Who leads a branch, by its code.</summary>
    public Dictionary<string, string> Secretaries { get; } = [];

    public List<Person> Cadres { get; } = [];

    public List<Person> YoungCadres { get; } = [];

    public int MembersOn(Branch branch, DateOnly day) =>
        Members.Count(member => member.Branch == branch && member.BelongsOn(day));

    public Branch TownBranch(int index) => Branches[Villages.Count + index];
}
