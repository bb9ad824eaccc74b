using System.Globalization;
using System.Text.Json;
using Taizhang.Ledger.Entry;

namespace Taizhang.Ledger.Organisations;

/// <summary>What an officer says on the first day.</summary>
/// <param name="Villages">Names in the office's order, with or without 村 at the end; may be empty and come later.</param>
public sealed record TownshipRequest(string County, string Town, IReadOnlyList<string> Villages);

/// <summary>
/// Lays an empty ledger out for one township: the county above it, each village as one place with its branch and its
/// station, and the outlets that nearly every township has. Codes are made up here, since division codes need not be known on
/// the first day; names can be changed later.
/// </summary>
public static class SetUpTownship
{
    internal const string VillageCode = "village-";

    internal const int NameMax = 40;
    internal const int VillagesMax = 200;

    public static Outcome<ImportReport> Run(LedgerStore store, Scope scope, TownshipRequest request)
    {
        if (!scope.IsEverything)
        {
            return new Refusal("organisation-scope", "", "组织由管理全部数据的人设置。", "请找系统管理员。");
        }

        var (county, town) = (request.County.Trim(), request.Town.Trim());
        var villages = request.Villages.Select(name => name.Trim()).Where(name => name.Length > 0).Select(Ended).ToList();
        if (Problem(county, town, villages) is { } refusal)
        {
            return refusal;
        }

        var lines = new List<string>
        {
            Line("county", "county", county, null),
            Line("town", "township", town, "county"),
            Line("town-branch", "branch", $"{town}机关党支部", "town"),
            Line("town-institute", "practice-institute", $"{town}新时代文明实践所", "town"),
        };
        lines.AddRange(villages.SelectMany((name, i) => VillageLines(string.Create(CultureInfo.InvariantCulture, $"{VillageCode}{i + 1:00}"), name, "town")));
        lines.AddRange(store.Catalog.UsualOutside.Select(usual => JsonSerializer.Serialize(new { outside = new { @ref = $"usual-{usual.Id}", name = usual.NameIn(county, town), kind = usual.Kind, level = usual.Level } })));
        return ImportEntries.Run(store, lines, new ImportOptions(KeepGood: false, DryRun: false, Origin: null));
    }

    private static Refusal? Problem(string county, string town, List<string> villages)
    {
        if (county.Length is 0 or > NameMax || town.Length is 0 or > NameMax)
        {
            return new Refusal("township-name", "town", "县（区）和乡镇都要填，每个不超过40个字。", "请填写全称，如“清泉镇”。");
        }

        if (Twice(villages) is { } twice)
        {
            return twice;
        }

        return villages.Count > VillagesMax || villages.Exists(name => name.Length > NameMax)
            ? new Refusal("township-villages", "villages", "村名太多，或有的太长。", "请每行写一个村名。")
            : null;
    }

    /// <summary>A list in which a name stands twice is refused: nobody can say later which of the two is meant.</summary>
    internal static Refusal? Twice(IReadOnlyList<string> names) => names.GroupBy(name => name).FirstOrDefault(same => same.Count() > 1) is { } twice
        ? new Refusal("township-village-twice", "names", $"“{twice.Key}”写了两次。", "请删去一个；真有两个同名的，请写得分得开。")
        : null;

    /// <summary>A village as one place, with its branch and its station.</summary>
    internal static IReadOnlyList<string> VillageLines(string code, string name, string parent) =>
    [
        Line(code, "village", name, parent),
        Line($"{code}-branch", "branch", $"{name}党支部", code),
        Line($"{code}-station", "practice-station", $"{name}新时代文明实践站", code),
    ];

    internal static string Ended(string name) => name[^1] is '村' or '社' or '区' ? name : $"{name}村";

    internal static string Line(string code, string kind, string name, string? parent) => parent is null
        ? JsonSerializer.Serialize(new { organisation = new { code, kind, name } })
        : JsonSerializer.Serialize(new { organisation = new { code, kind, name, parent } });
}
