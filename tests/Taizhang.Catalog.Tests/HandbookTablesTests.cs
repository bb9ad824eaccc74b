using Taizhang.Catalog.Loading;

namespace Taizhang.Catalog.Tests;

/// <summary>Every field the handbook asks for is kept somewhere, or left out for one of a few reasons.</summary>
public sealed class HandbookTablesTests
{
    /// <summary>What every record, case, role, body and person has of itself.</summary>
    private static readonly Dictionary<string, string[]> Heads = new()
    {
        ["ledger"] = ["organisation", "bodies", "date", "to", "title", "files"],
        ["case"] = ["subject", "organisation", "files"],
        ["role"] = ["person", "organisation", "from", "to"],
        ["organisation"] = ["code", "kind", "name", "parent", "opened", "closed"],
        ["person"] = ["name", "sex", "birth", "ethnicity", "education", "died", "id_number", "phone", "address", "organisation"],
        ["household"] = ["organisation", "number", "head", "category"],
        ["outside"] = ["name", "kind", "level"],
    };

    private static readonly DutyCatalog Catalog = CatalogLoader.Read(Path.Combine(Repository.Root, "catalog")).Catalog ?? throw new InvalidDataException("The catalog has problems.");

    [Fact]
    public void every_field_of_every_table_is_kept_or_left_out_with_a_reason() => Assert.Empty(Lost(HandbookTables.All));

    [Fact]
    public void every_reason_to_leave_a_field_out_is_used() =>
        Assert.All(HandbookTables.LeftOut.Keys, reason => Assert.Contains($"=-{reason}", HandbookTables.All, StringComparison.Ordinal));

    [Theory]
    [InlineData("Essay ledger:essays\n  Title=headline")]
    [InlineData("Essay ledger:essay\n  Title=hedline")]
    [InlineData("Essay ledger:essay\n  Title=case:problem.found.hedline")]
    [InlineData("Essay ledger:essay\n  Title=-because")]
    [InlineData("Essay ledger:essay\n  Phone=person.telephone")]
    public void a_table_or_a_field_that_is_not_there_is_caught(string planted) => Assert.Single(Lost(planted));

    private static IEnumerable<string> Lost(string tables)
    {
        var (table, home) = ("", "");
        foreach (var line in tables.Split('\n').Where(line => line.Trim().Length > 0))
        {
            if (line[0] != ' ')
            {
                (table, home) = (line.Split(' ')[0], line.Split(' ')[1]);
                continue;
            }

            foreach (var (field, place) in line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => (word.Split('=')[0], word.Split('=')[1])))
            {
                if (!IsThere(home, place))
                {
                    yield return $"{table}.{field}: {place}";
                }
            }
        }
    }

    private static bool IsThere(string home, string place)
    {
        if (place.StartsWith('-'))
        {
            return HandbookTables.LeftOut.ContainsKey(place[1..]);
        }

        var book = place.Split('.')[0];
        return place.Contains(':', StringComparison.Ordinal) ? Holds(place.Split('.')[0], [.. place.Split('.')[1..]])
            : book is "person" or "household" or "outside" && place.Contains('.', StringComparison.Ordinal) ? Heads[book].Contains(place.Split('.')[1])
            : Holds(home, place.Split('.'));
    }

    private static bool Holds(string home, string[] field)
    {
        var (kind, id) = (home.Split(':')[0], home.Split(':')[1]);
        return kind == "fact"
            ? Catalog.FactKinds.ContainsKey(id)
            : Fields(kind, id) is { } own && (Heads[kind].Contains(field[0]) || own.Contains(string.Join('.', field)));
    }

    /// <summary>The fields of its own; for a case those of its steps too, and the steps themselves, each of which has a day. Null where there is no such thing.</summary>
    private static IReadOnlyCollection<string>? Fields(string kind, string id) => kind switch
    {
        "ledger" => Catalog.Ledgers.TryGetValue(id, out var ledger) ? [.. ledger.Fields.Select(field => field.Id)] : null,
        "role" => Catalog.RoleKinds.TryGetValue(id, out var role) ? [.. role.Fields.Select(field => field.Id)] : null,
        "organisation" => Catalog.OrganisationKinds.ContainsKey(id) ? [] : null,
        "case" => Catalog.Procedures.LastOrDefault(version => version.Id == id) is { } version
            ? [.. version.Fields.Select(field => field.Id), .. version.Steps.Select(step => step.Id), .. version.Steps.SelectMany(step => step.Fields.Select(field => $"{step.Id}.{field.Id}"))]
            : null,
        _ => null,
    };
}
