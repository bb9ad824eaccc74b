using Taizhang.Catalog.Ledgers;
using Taizhang.Catalog.Organisations;

namespace Taizhang.Catalog.Loading;

/// <summary>Reads ledgers and kinds from their YAML form.</summary>
internal static class LedgerReader
{
    private static readonly Dictionary<string, FieldType> FieldTypes =
        Enum.GetValues<FieldType>().ToDictionary(type => type.ToString().ToLowerInvariant());

    internal static readonly Dictionary<string, Severity> Severities =
        Enum.GetValues<Severity>().ToDictionary(severity => severity.ToString().ToLowerInvariant());

    private static readonly Dictionary<string, BoundCheck> Checks = new() { ["not-above"] = BoundCheck.NotAbove, ["in-order"] = BoundCheck.InOrder };

    private static readonly Dictionary<string, bool> Entries = new() { ["first"] = true, ["more"] = false };

    public static Placed<OrganisationKind> OrganisationKind(YamlMap map) => map.Placed(new OrganisationKind(
        map.Text("id"), map.Text("name"), map.Flag("home"), map.Flag("place"), map.Texts("endings")));

    public static Placed<RoleKind> RoleKind(YamlMap map) => map.Placed(new RoleKind(map.Text("id"), map.Text("name"), Fields(map)));

    public static Placed<FactKind> FactKind(YamlMap map) => map.Placed(new FactKind(map.Text("id"), map.Text("name")));

    public static Placed<UsualOutside> UsualOutside(YamlMap map) => map.Placed(new UsualOutside(map.Text("id"), map.Text("name"), map.Text("kind"), map.Text("level")));

    public static Placed<LedgerDefinition> Ledger(YamlMap map)
    {
        var duplicate = map.Map("duplicate");
        var ledger = new LedgerDefinition(
            map.Text("id"),
            map.Text("name"),
            map.Text("owner"),
            map.Text("superior"),
            map.OptionalText("body"),
            map.OptionalText("title"),
            [.. Fields(map), LedgerDefinition.Campaigns],
            duplicate?.Texts("key") ?? [],
            duplicate?.Word("severity", Severities, Severity.Warn) ?? Severity.Warn,
            map.Texts("evidence"),
            [.. map.Maps("sheets").Select(SheetReader.Sheet)],
            [.. map.Maps("rules").Select(Rule)])
        {
            DuplicateRule = duplicate?.OptionalText("rule") ?? LedgerDefinition.AnyDuplicate,
            IsPrivate = map.Flag("private"),
            IsOpen = map.Flag("open", whenMissing: true),
        };
        duplicate?.Close();
        return map.Placed(ledger);
    }

    /// <summary>Each field once: a second one of the same id is a problem and is left out.</summary>
    internal static IReadOnlyList<FieldDefinition> Fields(YamlMap map)
    {
        var fields = new List<FieldDefinition>();
        foreach (var child in map.Maps("fields"))
        {
            var field = Field(child);
            if (fields.Any(known => known.Id == field.Id))
            {
                child.Problem($"字段“{field.Id}”写了两次。", "请改成不同的编号，或删去一个。");
            }
            else
            {
                fields.Add(field);
            }
        }

        return fields;
    }

    private static FieldDefinition Field(YamlMap map)
    {
        var (kind, offers) = (map.OptionalText("kind"), map.Texts("offers"));
        var field = new FieldDefinition(
            map.Text("id"),
            map.Text("name"),
            map.Word("type", FieldTypes, FieldType.Text),
            map.Flag("required"),
            map.Word("entry", Entries, false),
            map.Texts("choices"),
            kind,
            map.Flag("approximate"));
        return map.Placed(offers.Count > 0 ? field with { Offers = offers } : field).Value;
    }

    private static RuleSetting Rule(YamlMap map) => map.Placed(new RuleSetting(
        map.Text("code"),
        map.Word("check", Checks, BoundCheck.NotAbove),
        map.Texts("fields"),
        map.Text("say"))).Value;

    /// <summary>Every key has been asked for by now, so what is left over is reported.</summary>
    internal static Placed<T> Placed<T>(this YamlMap map, T value)
    {
        map.Close();
        return new Placed<T>(value, map.Place);
    }
}
