using Taizhang.Catalog.Ledgers;

namespace Taizhang.Ledger.Entry;

/// <summary>
/// What an entry may refer to, seen from the reader of an input: it turns names into codes and knows which refs exist.
/// </summary>
public abstract class References
{
    /// <summary>Takes every code and ref as it stands: for texts this program wrote itself.</summary>
    public static readonly References AsWritten = new Trusting();

    /// <summary>The code of an organisation given by code or by any of its names on that day.</summary>
    /// <param name="bodyKind">The kind of body meant where the name is that of a place (村).</param>
    public abstract Outcome<string> Organisation(string given, DateOnly day, string? bodyKind, string where);

    /// <summary>The ref of an outside body or topic given by ref or name.</summary>
    public abstract Outcome<string> Named(EntryKind kind, string given, string where);

    public abstract bool Knows(EntryKind kind, string reference);

    private sealed class Trusting : References
    {
        public override Outcome<string> Organisation(string given, DateOnly day, string? bodyKind, string where) => given;

        public override Outcome<string> Named(EntryKind kind, string given, string where) => given;

        public override bool Knows(EntryKind kind, string reference) => true;
    }
}

/// <summary>Which entries a field refers to.</summary>
public static class ReferringFields
{
    /// <summary>The kind of entry a field's refs name; null for a field that refers to nothing.</summary>
    public static EntryKind? Target(this FieldType type) => type switch
    {
        FieldType.Person or FieldType.People => EntryKind.Person,
        FieldType.Organisation or FieldType.Organisations => EntryKind.Organisation,
        FieldType.Household => EntryKind.Household,
        FieldType.Outside => EntryKind.Outside,
        FieldType.Topic => EntryKind.Topic,
        _ => null,
    };
}
