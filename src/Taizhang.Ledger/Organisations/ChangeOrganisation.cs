using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Store;
using JsonObject = System.Text.Json.Nodes.JsonObject;

namespace Taizhang.Ledger.Organisations;

/// <summary>What can happen to an organisation. Nothing of its past is changed by any of it.</summary>
public abstract record OrganisationChange(DateOnly From, string Reason)
{
    /// <summary>It is called otherwise from that day on; the old name becomes a former one (曾用名).</summary>
    public sealed record Rename(string Code, string NewName, DateOnly From, string Reason) : OrganisationChange(From, Reason);

    /// <summary>It is known by one more name: short, in full, on its seal.</summary>
    public sealed record AddName(string Code, NameKind Kind, string Name, DateOnly From, string Reason) : OrganisationChange(From, Reason);

    /// <summary>It stands below another parent from that day on.</summary>
    public sealed record Move(string Code, string NewParent, DateOnly From, string Reason) : OrganisationChange(From, Reason);

    /// <summary>It no longer exists from that day on.</summary>
    public sealed record Close(string Code, DateOnly From, string Reason) : OrganisationChange(From, Reason);

    /// <summary>Several become a new one of the first one's kind and parent; what stood below them stands below it.</summary>
    public sealed record Merge(IReadOnlyList<string> Codes, string NewCode, string NewName, DateOnly From, string Reason) : OrganisationChange(From, Reason);

    /// <summary>It becomes several new ones of its kind and parent, by code and name; what stood below it is moved one by one.</summary>
    public sealed record Split(string Code, IReadOnlyList<(string Code, string Name)> Parts, DateOnly From, string Reason) : OrganisationChange(From, Reason);
}

/// <summary>
/// Changes organisations through the same door as everything else: the change becomes lines of the file format, judged
/// and written in one transaction with audit and figures.
/// </summary>
public static class ChangeOrganisation
{
    private static readonly System.Text.Json.JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Outcome<ImportReport> Run(LedgerStore store, Scope scope, OrganisationChange change)
    {
        if (!scope.IsEverything)
        {
            return new Refusal("organisation-scope", "", "组织由管理全部数据的人变更。", "请找系统管理员。");
        }

        OrganisationTree tree;
        using (var session = new ReadSession(store.Dialect))
        {
            tree = session.Tree(store);
        }

        var lines = Lines(tree, change);
        return lines.IsDone
            ? ImportEntries.Run(store, lines.Value.Select(line => line.ToJsonString(Plain)), new ImportOptions(KeepGood: false, DryRun: false, Origin: null))
            : lines.Refusals.ToList();
    }

    private static Outcome<List<JsonObject>> Lines(OrganisationTree tree, OrganisationChange change)
    {
        IReadOnlyList<string> codes = change switch
        {
            OrganisationChange.Rename rename => [rename.Code],
            OrganisationChange.AddName added => [added.Code],
            OrganisationChange.Move move => [move.Code, move.NewParent],
            OrganisationChange.Close close => [close.Code],
            OrganisationChange.Merge merge => merge.Codes,
            OrganisationChange.Split split => [split.Code],
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        var unknown = codes.Where(code => tree.ByCode(code) is null).ToList();
        if (unknown.Count > 0 || codes.Count == 0)
        {
            return new Refusal("organisation-unknown", "", $"没有代码为“{string.Join("、", unknown)}”的组织。", "请核对代码。");
        }

        var known = codes.Select(tree.ByCode).OfType<Organisation>().ToList();
        List<JsonObject> lines = change switch
        {
            OrganisationChange.Rename rename => [Amend(known[0], change.Reason, new JsonObject { ["name"] = rename.NewName, ["names"] = NamesWithFormer(known[0], change.From) })],
            OrganisationChange.AddName added => [Amend(known[0], change.Reason, new JsonObject { ["names"] = NamesWith(known[0], new OrganisationName(added.Kind, added.Name, null, null)) })],
            OrganisationChange.Move move => [MoveTo(known[0], move.NewParent, change)],
            OrganisationChange.Close => [CloseOn(known[0], change)],
            OrganisationChange.Merge merge => [New(merge.NewCode, merge.NewName, known[0], merge.Codes, change), .. known.SelectMany(old => ChildrenTo(tree, old, merge.NewCode, change).Append(CloseOn(old, change)))],
            OrganisationChange.Split split => [.. split.Parts.Select(part => New(part.Code, part.Name, known[0], [], change)), CloseOn(known[0], change)],
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return lines;
    }

    private static JsonObject Amend(Organisation organisation, string reason, JsonObject fields) => new()
    {
        ["amend"] = new JsonObject
        {
            ["ref"] = organisation.Code,
            ["kind"] = EntryKind.Organisation.Word(),
            ["revision"] = organisation.Revision,
            ["reason"] = reason,
            ["fields"] = fields,
        },
    };

    private static JsonObject CloseOn(Organisation organisation, OrganisationChange change) =>
        Amend(organisation, change.Reason, new JsonObject { ["closed"] = CanonicalText.Day(change.From) });

    private static JsonObject MoveTo(Organisation organisation, string parent, OrganisationChange change)
    {
        var links = organisation.Content.Parents.Where(link => link.From < change.From).Append(new ParentLink(parent, change.From));
        return Amend(organisation, change.Reason, new JsonObject
        {
            ["parents"] = new JsonArray([.. links.Select(link => (JsonNode)new JsonObject { ["parent"] = link.Parent, ["from"] = CanonicalText.Day(link.From) })]),
        });
    }

    private static IEnumerable<JsonObject> ChildrenTo(OrganisationTree tree, Organisation old, string parent, OrganisationChange change) =>
        tree.ChildrenOf(old.Id)
            .Where(child => child.During.Contains(change.From.DayNumber))
            .Select(child => tree.ById(child.Child))
            .OfType<Organisation>()
            .Where(child => child.Life.Contains(change.From.DayNumber))
            .Select(child => MoveTo(child, parent, change));

    private static JsonObject New(string code, string name, Organisation like, IReadOnlyList<string> predecessors, OrganisationChange change)
    {
        var organisation = new JsonObject
        {
            ["code"] = code,
            ["kind"] = like.Content.OrganisationKind,
            ["name"] = name,
            ["opened"] = CanonicalText.Day(change.From),
        };
        if (like.Content.Parents is [.., var last])
        {
            organisation["parent"] = last.Parent;
        }

        if (predecessors.Count > 0)
        {
            organisation["predecessors"] = new JsonArray([.. predecessors.Select(predecessor => (JsonNode)predecessor)]);
        }

        return new JsonObject { [EntryKind.Organisation.Word()] = organisation };
    }

    private static JsonArray NamesWithFormer(Organisation organisation, DateOnly from)
    {
        var since = organisation.Content.Names.Where(name => name.Kind == NameKind.Former).Max(name => name.To)?.AddDays(1) ?? organisation.Content.Opened;
        return NamesWith(organisation, new OrganisationName(NameKind.Former, organisation.Content.Name, since, from.AddDays(-1)));
    }

    private static JsonArray NamesWith(Organisation organisation, OrganisationName added) =>
        new([.. organisation.Content.Names.Append(added).Select(name => (JsonNode)NameObject(name))]);

    private static JsonObject NameObject(OrganisationName name)
    {
        var json = new JsonObject { ["kind"] = name.Kind.ToString().ToLowerInvariant(), ["name"] = name.Name };
        if (name.From is { } since)
        {
            json["from"] = CanonicalText.Day(since);
        }

        if (name.To is { } until)
        {
            json["to"] = CanonicalText.Day(until);
        }

        return json;
    }
}
