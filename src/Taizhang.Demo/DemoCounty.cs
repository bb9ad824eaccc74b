using Taizhang.Demo.Chance;
using Taizhang.Demo.County;
using Taizhang.Demo.Lines;
using Taizhang.Demo.Town;

namespace Taizhang.Demo;

/// <summary>
/// The rest of the county round 清泉镇: further townships with cheap records, so that the township of
/// <see cref="DemoPlan"/>, unchanged, stands among as many records as asked.
/// </summary>
public static class DemoCounty
{
    private const int VillagesATown = 15;
    private const int FewestPeopleAVillage = 4;
    private const int MostPeopleAVillage = 40;

    /// <summary>
    /// Lines to be read after those of <see cref="DemoPlan.Make"/> with the same seed, made one by one as they are asked
    /// for. With the township's own they hold <paramref name="records"/> records; none where it has more by itself.
    /// </summary>
    public static IEnumerable<string> Make(int seed, long records)
    {
        var dice = new Dice((ulong)(uint)seed).Fork("county");
        var left = records - DemoPlan.Make(seed).Records;
        if (left <= 0)
        {
            yield break;
        }

        foreach (var line in CountyRecords.Outsides.Select(EntryLines.Of).Concat(CountyRecords.Topics.Select(EntryLines.Of)))
        {
            yield return line;
        }

        var villages = CountyNames.Villages(dice);
        var idNumbers = new IdNumbers(TownNames.CountyCode, skipped: 250);
        var towns = dice.Between(20, 30);
        var perVillage = (int)Math.Clamp(left / (towns * VillagesATown * 20), FewestPeopleAVillage, MostPeopleAVillage);
        for (var i = 0; i < towns; i++)
        {
            var code = CountyNames.CodeOf(i);
            var town = new CountyTown(code, CountyNames.Towns[i], villages.GetRange(i * VillagesATown, VillagesATown), idNumbers, dice.Fork(code));
            foreach (var line in town.Registers(perVillage))
            {
                yield return line;
            }

            var own = left / (towns - i);
            left -= own;
            var ledger = new CountyRecords(town);
            for (; own > 0; own--)
            {
                foreach (var line in EntryLines.Of(ledger.Next()))
                {
                    yield return line;
                }
            }
        }
    }
}
