using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using JsonNodes = System.Text.Json.Nodes.JsonObject;

namespace Taizhang.Ledger.People;

/// <summary>A person as somebody wrote them on a form; empty for what is not known.</summary>
/// <param name="Ref">Made when the form is opened, so that a form sent twice is one person.</param>
/// <param name="IsAnother">Somebody has seen that there is one of that name and says that this is another.</param>
public sealed record WrittenPerson(string Ref, string Name, string Sex, string Birth, string Ethnicity, string Education, string IdNumber, string Phone, string Address, string Organisation, bool IsAnother);

/// <summary>Adds a person to the roll (花名册). Whoever bears a name that is on it already is asked about, and never merged.</summary>
public static class EnterPerson
{
    /// <returns>The number under which the person is opened.</returns>
    public static Outcome<long> Run(LedgerStore store, Scope scope, WrittenPerson written)
    {
        var name = string.Concat(written.Name.Where(letter => !char.IsWhiteSpace(letter)));
        if (!written.IsAnother && FindPerson.Run(store, scope, name) is var known && (known.IsDone || known.Refusals[0].Code == "person-ambiguous") && ReadEntry.IdOf(store, scope, EntryKind.Person, written.Ref) is null)
        {
            return new Refusal("person-namesake", "", $"花名册里已经有“{name}”。", "是同一位的，不用再登；不是的，勾上“同名，不是同一位”再保存。");
        }

        var body = new JsonNodes { ["ref"] = written.Ref, ["name"] = name };
        (string Name, string Value)[] given =
        [
            ("sex", written.Sex), ("birth", written.Birth), ("ethnicity", written.Ethnicity), ("education", written.Education),
            ("id_number", written.IdNumber), ("phone", written.Phone), ("address", written.Address), ("organisation", written.Organisation),
        ];
        foreach (var (property, value) in given.Where(property => property.Value.Trim().Length > 0))
        {
            body[property] = value.Trim();
        }

        var report = OneLine.Run(store, EntryKind.Person.Word(), body);
        return report.IsDone
            ? ReadEntry.IdOf(store, Scope.Everything, EntryKind.Person, written.Ref) ?? throw new System.Diagnostics.UnreachableException()
            : report.Refusals.ToList();
    }
}
