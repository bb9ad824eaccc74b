namespace Taizhang.Reports.Check;

/// <summary>One title of the honours book: who, which title, of which level, and how far it has come.</summary>
/// <param name="SubjectKind">The kind of organisation that holds it.</param>
/// <param name="Name">The title as conferred (省级文明镇, 党员先锋引领示范岗).</param>
/// <param name="Conferred">The day of conferring; null while it is only applied for.</param>
/// <param name="Ended">The day on which it was revoked or ran out; null while it stands.</param>
public sealed record Honour(string Subject, string SubjectKind, string Name, string Level, DateOnly? Conferred, DateOnly? Ended)
{
    /// <summary>Whether it stands on a day.</summary>
    public bool StandsOn(DateOnly day) => Conferred <= day && !(Ended <= day);

    /// <summary>The title without the level some titles begin with: 文明镇 of 省级文明镇.</summary>
    public string Core => Name.StartsWith(Level, StringComparison.Ordinal) ? Name[Level.Length..] : Name;
}
