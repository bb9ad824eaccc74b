using System.Globalization;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Organisations;

/// <summary>What an officer adds after the first day: villages that were forgotten, teams, grids, branches.</summary>
/// <param name="Parent">The code of what they stand below.</param>
/// <param name="Kind">A kind of the catalog.</param>
public sealed record WantedOrganisations(string Parent, string Kind, IReadOnlyList<string> Names);

/// <summary>
/// Adds organisations as having always been there; a village comes with its branch and its station. Codes are made up here.
/// Refused as a whole where one of them cannot be added.
/// </summary>
public static class AddOrganisations
{
    public static Outcome<ImportReport> Run(LedgerStore store, Scope scope, WantedOrganisations wanted)
    {
        if (!scope.IsEverything)
        {
            return new Refusal("organisation-scope", "", "组织由管理全部数据的人设置。", "请找系统管理员。");
        }

        using var session = new ReadSession(store.Dialect);
        var tree = session.Tree(store);
        if (tree.ByCode(wanted.Parent) is not { } parent || !store.Catalog.OrganisationKinds.TryGetValue(wanted.Kind, out var kind) || kind.Home || wanted.Kind == "county")
        {
            return new Refusal("organisation-kind", "", "没有选在哪里新增，或不能新增这一类组织。", "请选乡镇或村，再选一类。");
        }

        var names = wanted.Names.Select(name => name.Trim()).Where(name => name.Length > 0).Select(name => kind.Place ? SetUpTownship.Ended(name) : name).ToList();
        if (Problem(tree, parent, names) is { } refusal)
        {
            return refusal;
        }

        var codes = Free(tree, kind.Place ? SetUpTownship.VillageCode : $"{parent.Code}-{wanted.Kind}-").GetEnumerator();
        var lines = new List<string>();
        foreach (var name in names)
        {
            codes.MoveNext();
            lines.AddRange(kind.Place ? SetUpTownship.VillageLines(codes.Current, name, parent.Code) : [SetUpTownship.Line(codes.Current, wanted.Kind, name, parent.Code)]);
        }

        return ImportEntries.Run(store, lines, new ImportOptions(KeepGood: false, DryRun: false, Origin: null));
    }

    private static Refusal? Problem(OrganisationTree tree, Organisation parent, List<string> names)
    {
        if (names.Count is 0 or > SetUpTownship.VillagesMax || names.Exists(name => name.Length > SetUpTownship.NameMax))
        {
            return new Refusal("organisation-names", "names", "名称没有写，或太多、太长。", "请每行写一个名称，不超过40个字。");
        }

        if (SetUpTownship.Twice(names) is { } twice)
        {
            return twice;
        }

        var below = tree.EverBelow(parent.Id).Select(tree.ById).OfType<Organisation>().Where(body => body.Content.Closed is null).Select(body => body.Content.Name).ToHashSet();
        return names.Find(below.Contains) is { } known
            ? new Refusal("organisation-known", "names", $"{parent.Content.Name}已经有“{known}”。", "请删去这一行，或把名称写得分得开。")
            : null;
    }

    private static IEnumerable<string> Free(OrganisationTree tree, string beginning)
    {
        for (var number = 1; ; number++)
        {
            var code = string.Create(CultureInfo.InvariantCulture, $"{beginning}{number:00}");
            if (tree.ByCode(code) is null)
            {
                yield return code;
            }
        }
    }
}
