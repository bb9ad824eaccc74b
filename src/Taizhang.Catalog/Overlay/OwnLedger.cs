using System.Globalization;
using System.Text.Json.Nodes;
using Taizhang.Catalog.Loading;
using Taizhang.Catalog.Ledgers;

namespace Taizhang.Catalog.Overlay;

/// <summary>A column of a table that becomes a ledger.</summary>
/// <param name="Sum">Its numbers are added up: it becomes a figure.</param>
public sealed record OwnColumn(string Name, FieldType Type, IReadOnlyList<string> Choices, bool Required, bool Sum, string Unit);

/// <summary>A ledger somebody wants of their own (另建台账).</summary>
/// <param name="Unit">What one record is counted as: 次, 户.</param>
/// <param name="Columns">Without the day and the place, which every record has.</param>
public sealed record WantedLedger(string Name, string Unit, IReadOnlyList<OwnColumn> Columns);

/// <summary>
/// Writes a ledger of the office's own into the overlay, with a sheet to paste rows into, a figure that counts its records
/// and one for each column that is added up. Reports can name them as any other figure.
/// </summary>
public static class OwnLedger
{
    public const int ColumnsMax = 30;

    private const int FirstMax = 8;
    private const string Area = "另建台账";

    private static readonly Dictionary<FieldType, string> Words = new()
    {
        [FieldType.Text] = "text",
        [FieldType.Note] = "note",
        [FieldType.Choice] = "choice",
        [FieldType.Whole] = "whole",
        [FieldType.Number] = "number",
        [FieldType.Money] = "money",
        [FieldType.Date] = "date",
        [FieldType.Flag] = "flag",
    };

    /// <summary>The kinds a column may be.</summary>
    public static IReadOnlyCollection<FieldType> Types => Words.Keys;

    /// <param name="id">The ledger's id; null where it could not be written, and the reading says why.</param>
    public static CatalogReading Write(OverlayFolder overlay, DutyCatalog catalog, WantedLedger wanted, out string? id)
    {
        var number = 1;
        while (catalog.Ledgers.ContainsKey(IdOf(number)))
        {
            number++;
        }

        var own = IdOf(number);
        var read = overlay.Write($"另建台账-{number.ToString(CultureInfo.InvariantCulture)}.yaml", ("ledgers", [Ledger(own, wanted)]), ("figures", Figures(own, wanted)));
        id = read.Catalog is null ? null : own;
        return read;
    }

    private static string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"own-{number}");

    private static string FieldId(int index) => string.Create(CultureInfo.InvariantCulture, $"c{index + 1}");

    private static JsonObject Ledger(string id, WantedLedger wanted)
    {
        var fields = wanted.Columns.Select((column, i) =>
        {
            var field = new JsonObject { ["id"] = FieldId(i), ["name"] = column.Name, ["type"] = Words[column.Type] };
            if (column.Choices.Count > 0 && column.Type == FieldType.Choice)
            {
                field["choices"] = Texts(column.Choices);
            }

            if (column.Required)
            {
                field["required"] = true;
            }

            if (i < FirstMax)
            {
                field["entry"] = "first";
            }

            return (JsonNode?)field;
        });
        var ledger = new JsonObject
        {
            ["id"] = id,
            ["name"] = wanted.Name,
            ["owner"] = "本单位",
            ["superior"] = "本单位",
            ["fields"] = new JsonArray([.. fields]),
            ["sheets"] = new JsonArray(new JsonObject
            {
                ["id"] = "paste",
                ["name"] = $"粘贴登记{wanted.Name}",
                ["rows"] = "free",
                ["header"] = new JsonArray(),
                ["columns"] = Texts([.. new[] { "date", "organisation" }, .. wanted.Columns.Select((_, i) => FieldId(i))]),
            }),
        };
        var title = wanted.Columns.ToList().FindIndex(column => column.Type == FieldType.Text);
        if (title >= 0)
        {
            ledger["title"] = FieldId(title);
        }

        return ledger;
    }

    private static List<JsonObject> Figures(string id, WantedLedger wanted)
    {
        List<JsonObject> figures = [Figure($"{id}-count", wanted.Name, "count", wanted.Unit, $"“{wanted.Name}”登记的记录，一条计1{wanted.Unit}。", id, "events", null)];
        figures.AddRange(wanted.Columns.Select((column, i) => (column, i)).Where(one => one.column.Sum && one.column.Type is FieldType.Whole or FieldType.Number or FieldType.Money)
            .Select(one => Figure($"{id}-{FieldId(one.i)}", $"{wanted.Name}{one.column.Name}", one.column.Type == FieldType.Money ? "money" : "count", one.column.Type == FieldType.Money ? "万元" : one.column.Unit, $"“{wanted.Name}”里“{one.column.Name}”的合计。", id, "sum", FieldId(one.i))));
        return figures;
    }

    private static JsonObject Figure(string id, string name, string kind, string unit, string note, string ledger, string count, string? of)
    {
        var figure = new JsonObject
        {
            ["id"] = id,
            ["name"] = name,
            ["area"] = Area,
            ["kind"] = kind,
            ["unit"] = unit,
            ["note"] = note,
            ["sources"] = new JsonArray(new JsonObject { ["record"] = ledger }),
            ["count"] = count,
            ["terms"] = Texts([name]),
        };
        if (of is not null)
        {
            figure["of"] = of;
        }

        return figure;
    }

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode?)text)]);
}
